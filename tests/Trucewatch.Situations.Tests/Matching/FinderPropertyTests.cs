using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Trucewatch.Records;

namespace Trucewatch.Situations.Tests;

/// <summary>What holds for any text whatever.</summary>
public sealed class FinderPropertyTests
{
    private static readonly string[] Pieces =
    [
        "Hamas", "Israel's", "the", "The", "prime minister", "Gen.", "of", "U.S.", "Houthis'", "rebels", "Netanyahu", "Abu", "al-", "el Fasher", "Khan Younis", "’", "'s", "\"", ".", ", ", "\n\n", "\n",
        "😀", "é", "e\u0301", "غزة", "עזה", "-", "–", "RSF", "rsf", "former", "West", "Bank", "Mahmoud Abbas", "army", "2,000", "İstanbul", "ß", "\u200F", "\uD83D", "...", "of the", "state", "King",
    ];

    private static Gen<string> Texts { get; } =
        from pieces in Gen.ArrayOf(Gen.Elements(Pieces))
        from spaces in Gen.ArrayOf(Gen.Elements(true, true, false))
        select Join(pieces, spaces);

    [Fact]
    public void FindActors_AnyText_GivesSpansInOrderInsideIt()
    {
        foreach (var text in Texts.Sample(400, new Rnd(20250601, 3), 80))
        {
            var whole = new TextSpan(0, text.Length);
            Check(text, whole, ShippedRegister.Register.FindActors(text, whole, new DateOnly(2024, 5, 1), ["gaza"]).Select(mention => mention.Span));
            Check(text, whole, ShippedRegister.Register.FindPlaces(text, whole, ["gaza"]).Select(mention => mention.Span));
        }
    }

    [Fact]
    public void FindActors_PieceOfText_StaysInsideThePiece()
    {
        foreach (var text in Texts.Sample(400, new Rnd(20250602, 5), 80))
        {
            var piece = new TextSpan(text.Length / 3, text.Length * 2 / 3);
            Check(text, piece, ShippedRegister.Register.FindActors(text, piece, date: null).Select(mention => mention.Span));
            Check(text, piece, ShippedRegister.Register.FindPlaces(text, piece).Select(mention => mention.Span));
        }
    }

    [Fact]
    public void FindActors_EveryPartysName_IsFoundAsThatParty()
    {
        var misses = new List<string>();
        foreach (var party in ShippedRegister.Register.Parties)
        {
            var text = $"It was said that {party.Name} answered.";
            if (!ShippedRegister.Register.FindActors(text, new TextSpan(0, text.Length), date: null, [party.Folder]).Any(mention => mention.Party == party.Name))
                misses.Add(party.Name);
        }

        Assert.Empty(misses);
    }

    [Fact]
    public void FindPlaces_EverySpelling_IsFoundAsAPlace()
    {
        var misses = new List<string>();
        foreach (var place in ShippedRegister.Register.Places)
        {
            foreach (var name in place.Names)
            {
                var text = $"It lies near {name} today.";
                if (!ShippedRegister.Register.FindPlaces(text, new TextSpan(0, text.Length), [place.Folder]).Any(mention => mention.Place.Names.Contains(name, StringComparer.Ordinal)))
                    misses.Add($"{name} ({place.Folder})");
            }
        }

        Assert.Empty(misses);
    }

    [Fact]
    public void FindActors_SpanOutsideText_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ShippedRegister.Register.FindActors("Hamas", new TextSpan(0, 6), date: null));
        Assert.Throws<ArgumentNullException>(() => ShippedRegister.Register.FindActors(null!, new TextSpan(0, 0), date: null));
    }

    private static void Check(string text, TextSpan within, IEnumerable<TextSpan> spans)
    {
        var end = within.Start;
        foreach (var span in spans)
        {
            Assert.True(span.Start >= end && span.End > span.Start && span.End <= within.End, $"{span} in {within} of {text}");
            end = span.End;
        }
    }

    private static string Join(string[] pieces, bool[] spaces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces.Length; i++)
        {
            text.Append(pieces[i]);
            if (i >= spaces.Length || spaces[i])
                text.Append(' ');
        }

        return text.ToString();
    }
}
