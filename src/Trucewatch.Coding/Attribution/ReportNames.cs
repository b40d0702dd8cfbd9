using Trucewatch.Codebook;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>The short forms that a report gives for names, "International Organization for Migration (IOM)": either form leads to both.</summary>
internal sealed class ReportNames
{
    private const int LongestName = 14;

    private readonly Dictionary<string, string> _full = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the names of all sentences of a report.</summary>
    public static ReportNames Of(IReadOnlyList<SentenceContext> contexts)
    {
        var names = new ReportNames();
        foreach (var context in contexts)
        {
            for (var i = 1; i + 1 < context.Tree.Count; i++)
                names.Read(context.Tree, i);
        }

        foreach (var context in contexts)
        {
            foreach (var mention in context.Actors)
            {
                var written = mention.Span.Of(context.Sentence.Text);
                if (mention.NamesWholeParty && mention.Form is ActorForm.Name && IsShortForm(mention.Party) && written.Length > mention.Party.Length + 4 && !written.Contains(mention.Party, StringComparison.Ordinal))
                    names.Add(written, mention.Party);
                names.Abbreviate(written, contexts);
            }
        }

        return names;
    }

    /// <summary>The name with its short form, where the report gives both; else the name itself.</summary>
    public string Full(string name) => _full.GetValueOrDefault(WithoutArticle(name), name);

    /// <summary>"(IOM)" or ", or SOCADEF," behind a name.</summary>
    private void Read(SentenceTree tree, int at)
    {
        if (!IsShortForm(tree[at].Form))
            return;
        var end = at - 1;
        if (tree.Lower(end) == "or" && end > 0 && tree.Lower(end - 1) == ",")
            end--;
        if (tree.Lower(end) is not ("(" or ",") || tree.Lower(at + 1) is not (")" or ","))
            return;
        var start = StartOfName(tree, end, tree[at].Form);
        if (start < 0)
            return;
        Add(tree.Sentence.Text[tree[start].Span.Start..tree[end - 1].Span.End], tree[at].Form);
    }

    /// <summary>The first word of the name that ends before the given word and that the short form stands for, or -1.</summary>
    private static int StartOfName(SentenceTree tree, int end, string shortForm)
    {
        var start = -1;
        for (var i = end - 1; i >= 0 && i > end - LongestName; i--)
        {
            if (!char.IsUpper(tree[i].Form[0]) && !IsLink(tree.Lower(i)) && tree.Lower(i) is not ("'s" or "’s" or "-" or "’" or "'"))
                break;
            if (char.IsUpper(tree[i].Form[0]) && end - i > 1 && char.ToUpperInvariant(tree[i].Form[0]) == shortForm[0])
                start = i;
        }

        return start;
    }

    /// <summary>Joins a name of three words or more to the capitals that are its initials, where the report uses those too.</summary>
    private void Abbreviate(string name, IReadOnlyList<SentenceContext> contexts)
    {
        var bare = WithoutArticle(name);
        if (_full.ContainsKey(bare))
            return;
        string[] words = [.. bare.Split(' ', '-').Where(word => word.Length > 0 && !IsLink(word.ToLowerInvariant()))];
        if (words.Length < 3 || !words.All(word => char.IsUpper(word[0])))
            return;
        var initials = string.Concat(words.Select(word => word[0]));
        if (contexts.Any(context => Enumerable.Range(0, context.Tree.Count).Any(i => context.Tree[i].Form == initials)))
            Add(bare, initials);
    }

    private void Add(string name, string shortForm)
    {
        var bare = WithoutArticle(name);
        var both = $"{bare} ({shortForm})";
        _full.TryAdd(bare, both);
        _full.TryAdd(shortForm, both);
        _full.TryAdd(both, both);
    }

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static bool IsLink(string word) => word is "of" or "for" or "the" or "and" or "on" or "in" or "to" or "against" or "&" or "de" or "du" or "des" or "la";

    private static bool IsShortForm(string form) => form.Length is >= 2 and <= 10 && char.IsUpper(form[0]) && form.Count(char.IsUpper) >= Math.Max(2, form.Length - 2) && form.All(c => char.IsLetter(c) || c == '-');
}
