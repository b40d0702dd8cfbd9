namespace Trucewatch.Language.Tests;

public sealed class SentenceBatchTests
{
    [Fact]
    public void Read_SentencesOfUnlikeLength_PutsThemStepByStepLongestFirst()
    {
        var batch = new SentenceBatch();
        batch.Read([1, 4, 6]);
        Assert.Equal((6, 3), (batch.Words, batch.Steps));
        // The second sentence is the longest, the third next: rows 0 to 2 are first words, 3 and 4 second words, 5 the last.
        Assert.Equal([2, 0, 3, 5, 1, 4], batch.Places.ToArray());
        Assert.Equal([3, 2, 1, 0], Enumerable.Range(0, 4).Select(batch.Active));
        Assert.Equal([0, 3, 5], Enumerable.Range(0, 3).Select(batch.First));
    }

    [Fact]
    public void Read_AfterALongerBatch_ForgetsIt()
    {
        var batch = new SentenceBatch();
        batch.Read([9, 20]);
        batch.Read([2]);
        Assert.Equal((2, 2), (batch.Words, batch.Steps));
        Assert.Equal([0, 1], batch.Places.ToArray());
        Assert.Equal([1, 1, 0], Enumerable.Range(0, 3).Select(batch.Active));
    }
}
