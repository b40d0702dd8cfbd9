using FsCheck;
using FsCheck.Fluent;
using Trucewatch.Records;

namespace Trucewatch.Situations.Tests;

public class FindingProperties
{
    private static readonly string[] Pieces =
    [
        "Israel", "Israeli", "'s", "’s", "’", " ", " ", " ", "-", ".", ",", "\n\n", "prime minister", "Benjamin Netanyahu", "Netanyahu", "the", "of", "U.S.", "U.", "former",
        "Lt. Gen.", "al-Burhan", "Sana'a", "Gaza", "rebels", "spokesman", "Foo", "هدنة", "הפסקת אש", "😀", "e\u0301", "\uD83D", "Hamas", "RSF", "the junta", "St.", "army",
    ];

    private static Arbitrary<string> Texts() => Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    [Fact]
    public void FindActors_AnyText_StaysInsideAndNeverOverlaps() => Prop.ForAll(Texts(), text =>
    {
        foreach (var span in Spans(text))
        {
            CheckSpans(span, Data.Register.FindActors(text, span, new DateOnly(2024, 5, 1), ["gaza", "sudan", "myanmar"]).Select(mention => mention.Span));
            CheckSpans(span, Data.Register.FindPlaces(text, span).Select(mention => mention.Span));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void FindActors_AnyText_GivesTheSameAgain() => Prop.ForAll(Texts(), text =>
    {
        var all = new TextSpan(0, text.Length);
        Assert.Equal(Data.Register.FindActors(text, all, date: null), Data.Register.FindActors(text, all, date: null));
    }).QuickCheckThrowOnFailure();

    // The plain reference of the trie: every party's own name, with nothing around it, is found as that party.
    [Fact]
    public void FindActors_EveryName_IsFoundAlone()
    {
        foreach (var party in Data.Register.Parties)
        {
            var mention = Data.Register.FindActors(party.Name, new TextSpan(0, party.Name.Length), date: null);
            Assert.True(mention.Count > 0 && mention[0].Party == party.Name, $"'{party.Name}' is not found.");
        }
    }

    [Fact]
    public void FindPlaces_EverySpelling_IsFoundAlone()
    {
        foreach (var name in Data.Register.Places.SelectMany(place => place.Names))
        {
            var found = Data.Register.FindPlaces(name, new TextSpan(0, name.Length));
            Assert.True(found.Count == 1 && found[0].Span.Length >= name.TrimEnd('.').Length, $"'{name}' is not found.");
        }
    }

    private static IEnumerable<TextSpan> Spans(string text)
    {
        yield return new TextSpan(0, text.Length);
        yield return new TextSpan(text.Length / 3, text.Length - (text.Length / 4));
    }

    private static void CheckSpans(TextSpan span, IEnumerable<TextSpan> found)
    {
        var end = span.Start;
        foreach (var its in found)
        {
            Assert.True(its.Length > 0 && span.Contains(its), "A mention lies outside the span.");
            Assert.True(its.Start >= end, "Two mentions overlap.");
            end = its.End;
        }
    }
}
