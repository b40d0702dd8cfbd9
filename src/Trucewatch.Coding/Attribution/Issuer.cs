using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>Tells who "we" are in a text that an organisation puts out in its own name.</summary>
internal static class Issuer
{
    private const int LongestName = 8;
    private const int LongestHeading = 6;
    private const int LongestLine = 16;

    /// <summary>Whoever the text itself, its headline or its publication names; null where none does.</summary>
    /// <param name="report">The report.</param>
    /// <param name="contexts">Its sentences.</param>
    /// <param name="register">For headlines ("Statement by …").</param>
    /// <param name="papers">Words for what such a text is: statement, communique.</param>
    public static Speaker? Of(Report report, IReadOnlyList<SentenceContext> contexts, SituationRegister register, WordTest papers)
    {
        foreach (var context in contexts)
        {
            if (Named(context) is { } named)
                return named;
        }

        if (report.Title is { } title && FromTitle(title, report.Published?.Date, register, papers) is { } titled)
            return titled;
        foreach (var line in Heading(report.Text))
        {
            if (FromLine(line, report.Published?.Date, register, papers) is { } headed)
                return headed;
        }

        // "PRESS RELEASE" over a text is what it is and not whose.
        return report.Outlet is { Length: > 0 } outlet && !outlet.ToLowerInvariant().Split(' ').Any(papers.Lists) && !outlet.Contains("release", StringComparison.OrdinalIgnoreCase) ? new Speaker(outlet, register.PartyOf(outlet)?.Name, null, Anonymous: false, IsPerson: false) : null;
    }

    /// <summary>"We, the PKK, agree", "we in the PKK", "we, the organisations of the Roundtable": the name beside the pronoun.</summary>
    private static Speaker? Named(SentenceContext context)
    {
        var tree = context.Tree;
        for (var i = 0; i + 2 < tree.Count; i++)
        {
            if (tree.Lower(i) != "we" || tree.Lower(i + 1) is not ("," or "in" or "at" or "of" or "from") || context.IsQuoted(i))
                continue;
            for (var j = i + 2; j < tree.Count && tree.Lower(j) != "," && tree[j].Upos is not (Upos.Verb or Upos.Aux); j++)
            {
                if (context.ActorAt(j) is { Kind: not ActorKind.Media and not ActorKind.Collective } mention && !GoesOn(tree, mention))
                    return new Speaker(mention.Span.Of(context.Sentence.Text), mention.Party, null, Anonymous: false, IsPerson: false);
                if (tree[j].Upos is Upos.Propn && NameFrom(tree, j) is { } name)
                    return new Speaker(name, null, null, Anonymous: false, IsPerson: false);
            }
        }

        return null;
    }

    /// <summary>"The Catatumbo Roundtable": whether the name is only the beginning of a longer one.</summary>
    private static bool GoesOn(SentenceTree tree, ActorMention mention)
    {
        for (var i = 0; i + 1 < tree.Count; i++)
        {
            if (tree[i].Span.End == mention.Span.End)
                return char.IsUpper(tree[i + 1].Form[0]);
        }

        return false;
    }

    /// <summary>The name of two words or more that begins at the word; null where it is shorter.</summary>
    private static string? NameFrom(SentenceTree tree, int first)
    {
        var last = first;
        while (last + 1 < tree.Count && (char.IsUpper(tree[last + 1].Form[0]) || (last + 2 < tree.Count && tree.Lower(last + 1) is "for" or "of" or "and" && char.IsUpper(tree[last + 2].Form[0]))))
            last++;
        return last > first ? tree.Sentence.Text[tree[first].Span.Start..tree[last].Span.End] : null;
    }

    /// <summary>The short lines over a text, which are no sentences.</summary>
    private static IEnumerable<string> Heading(string text) => text.Split('\n', LongestHeading + 1, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Take(LongestHeading)
        .TakeWhile(line => line.Count(c => c == ' ') < LongestLine && !line.EndsWith('.'));

    /// <summary>"Press statement issued by the Media Office – Gaza": whom the line says the paper to be of; null where it is of another kind.</summary>
    private static Speaker? FromLine(string line, DateOnly? date, SituationRegister register, WordTest papers)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var by = -1;
        for (var i = 1; i < words.Length && by < 0; i++)
        {
            if (words[i] is "by" or "of" or "from" && (papers.Lists(words[i - 1].ToLowerInvariant()) || (i > 1 && papers.Lists(words[i - 2].ToLowerInvariant()))))
                by = i;
        }

        if (by < 0)
            return null;
        string[] name = [.. words.Skip(by + 1).SkipWhile(word => word is "the").TakeWhile(word => word is not ("–" or "—" or "-" or "|" or "on" or "regarding" or "concerning" or "about" or "in" or "after"))];
        return name.Length > 0 && char.IsLetterOrDigit(name[0][0]) && !char.IsLower(name[0][0]) ? Called(string.Join(' ', name).TrimEnd(':', ',', '.'), date, register) : null;
    }

    private static Speaker? FromTitle(string title, DateOnly? date, SituationRegister register, WordTest papers)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // A line of capitals over a text in the first person is the name of whoever puts it out.
        if (words.Length is > 1 and <= LongestName && title.All(c => !char.IsLetter(c) || char.IsUpper(c)) && !Array.Exists(words, word => papers.Lists(word.ToLowerInvariant())))
            return Called(title, date, register);
        var at = Array.FindIndex(words, word => papers.Lists(word.ToLowerInvariant()));
        if (at < 0 || at + 1 >= words.Length || words[at + 1].ToLowerInvariant() is not ("by" or "of" or "from"))
            return null;
        string[] name = [.. words.Skip(at + 2).TakeWhile(word => word.ToLowerInvariant() is not ("on" or "regarding" or "concerning" or "about" or "in" or "after"))];
        if (name.Length == 0)
            return null;
        return Called(string.Join(' ', name).TrimEnd(':', ',', '.'), date, register);
    }

    private static Speaker Called(string text, DateOnly? date, SituationRegister register)
    {
        var party = register.FindActors(text, new TextSpan(0, text.Length), date).FirstOrDefault(mention => mention.Kind is not ActorKind.Media)?.Party;
        return new Speaker(text, party, null, Anonymous: false, IsPerson: false);
    }
}
