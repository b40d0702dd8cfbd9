namespace Trucewatch.Workbench.Tests;

public class PageRoomTests
{
    [Fact]
    public void Take_MoreThanThereIsRoomFor_LeavesOutWhatIsTooLarge()
    {
        var room = new PageRoom(10);
        // Each letter takes two bytes.
        Assert.Equal(["ааа", "а"], room.Take([Markup.Of("ааа"), Markup.Of("ааааа"), Markup.Of("а")]).Select(piece => piece.ToString()));
        Assert.Equal(["а"], room.Take([Markup.Of("а"), Markup.Of("б")]).Select(piece => piece.ToString()));
    }
}
