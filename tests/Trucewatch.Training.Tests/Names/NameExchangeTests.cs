using Trucewatch.Language;

namespace Trucewatch.Training.Tests;

public sealed class NameExchangeTests
{
    private static readonly (string[] Forms, int[] Tags)[] Sentences =
    [
        (["Ada", "Bo", "left", "Zorb", "for", "the", "Bank", "of", "Zorb", "."], [1, 2, 0, 5, 0, 0, 3, 4, 4, 0]),
        (["they", "saw", "zorb"], [0, 0, 5]),
        (["Quux", "left"], [TreebankNames.Unknown, 0]),
    ];

    [Fact]
    public void Change_Names_KeepsAllOtherWordsAndTheKinds()
    {
        var exchange = new NameExchange(Sentences, new NameTrainingOptions { Exchange = 1, Lower = 0 });
        for (var i = 0; i < 200; i++)
        {
            var (forms, tags) = exchange.Change(Sentences[0].Forms, Sentences[0].Tags)!.Value;
            Assert.Equal(["left", "for", "the", "."], forms.Where((_, k) => tags[k] == NameTag.Outside));
            Assert.Equal([NameTag.Begin(NameKind.Person), NameTag.Begin(NameKind.Place), NameTag.Begin(NameKind.Organization)], tags.Where(tag => tag > 0 && NameTag.IsBegin(tag)));
            Assert.All(Enumerable.Range(1, tags.Length - 1), k => Assert.True(NameDecoder.CanFollow(tags[k - 1], tags[k])));
        }
    }

    [Fact]
    public void Change_NameInLowerCase_GetsANameInLowerCase()
    {
        var exchange = new NameExchange(Sentences, new NameTrainingOptions { Exchange = 1 });
        for (var i = 0; i < 50; i++)
            Assert.All(exchange.Change(Sentences[1].Forms, Sentences[1].Tags)!.Value.Forms, form => Assert.Equal(form.ToLowerInvariant(), form));
    }

    [Fact]
    public void Change_NoKnownName_GivesNone() => Assert.Null(new NameExchange(Sentences, new NameTrainingOptions()).Change(Sentences[2].Forms, Sentences[2].Tags));

    [Fact]
    public void Change_SameSeed_GivesTheSameNames()
    {
        string[] Draw() => [.. Enumerable.Repeat(new NameExchange(Sentences, new NameTrainingOptions()), 1).SelectMany(e => Enumerable.Range(0, 20).SelectMany(_ => e.Change(Sentences[0].Forms, Sentences[0].Tags)?.Forms ?? []))];
        Assert.Equal(Draw(), Draw());
    }
}
