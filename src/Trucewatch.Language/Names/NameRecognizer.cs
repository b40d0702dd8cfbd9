using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>
/// Finds the names of a parsed sentence: those that the model sees, joined with those of a register, with offices and acronyms bound by the tree.
/// </summary>
/// <param name="register">Names known beforehand; null for none. Where it knows the very words of a name, its word on the kind counts.</param>
public sealed class NameRecognizer(INameRegister? register = null)
{
    private const int LongestRegistered = 6;

    /// <summary>The names in order of their place; a longer one before those nested in it.</summary>
    /// <param name="sentence">A sentence from a <see cref="SentenceAnalyzer"/> that finds names. In one made otherwise only names of the register are found.</param>
    public IReadOnlyList<NameMention> Find(ParsedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        List<NameMention> names = [];
        AddTagged(sentence, names);
        AddRegistered(sentence, names);
        AddAcronyms(sentence, names);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] is { Kind: NameKind.Person } person)
                names[i] = person with { Office = Offices.Of(sentence, person) };
        }

        names.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        return names;
    }

    private void AddTagged(ParsedSentence sentence, List<NameMention> names)
    {
        var tags = sentence.NameTags.Span;
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == NameTag.Outside)
                continue;
            var kind = NameTag.Kind(tags[i]);
            var end = i + 1;
            while (end < tags.Length && tags[end] == NameTag.Inside(kind))
                end++;
            var (first, last) = Trim(sentence.Tokens, i, end);
            if (first < last)
                names.Add(Mention(sentence, first, last, register?.Find(sentence.Text.AsSpan(sentence.Tokens[first].Span.Start..sentence.Tokens[last - 1].Span.End)) ?? kind));
            i = end - 1;
        }
    }

    private static (int First, int End) Trim(IReadOnlyList<Token> tokens, int first, int end)
    {
        while (first < end && IsLoose(tokens[first]))
            first++;
        while (first < end && IsLoose(tokens[end - 1]))
            end--;
        return (first, end);
    }

    private static bool IsLoose(in Token token) => token.Xpos == "POS" || token.Upos is Upos.Punct or Upos.Cconj or Upos.Aux or Upos.Pron or Upos.Sconj;

    private void AddRegistered(ParsedSentence sentence, List<NameMention> names)
    {
        if (register is null)
            return;
        var tokens = sentence.Tokens;
        for (var first = 0; first < tokens.Count; first++)
        {
            if (tokens[first].Form is not [var initial, ..] || !char.IsUpper(initial))
                continue;
            for (var end = Math.Min(tokens.Count, first + LongestRegistered); end > first; end--)
            {
                if (register.Find(sentence.Text.AsSpan(tokens[first].Span.Start..tokens[end - 1].Span.End)) is not { } kind)
                    continue;
                if (Place(names, first, end) is { } isNested)
                    names.Add(Mention(sentence, first, end, kind) with { IsNested = isNested });
                first = end - 1;
                break;
            }
        }
    }

    // Whether new words would be nested in a name; null where they cross one or are one already. Shorter names found before become nested.
    private static bool? Place(List<NameMention> names, int first, int end)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.End <= first || end <= name.First)
                continue;
            if (name.First == first && name.End == end)
                return null;
            if (name.First <= first && end <= name.End)
                return true;
            if (first > name.First || name.End > end)
                return null;
            names[i] = name with { IsNested = true };
        }

        return false;
    }

    // "Palestine Liberation Organization (PLO)"
    private static void AddAcronyms(ParsedSentence sentence, List<NameMention> names)
    {
        var tokens = sentence.Tokens;
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var name = names[i];
            var at = name.End + 1;
            if (name.End - name.First < 2 || at + 1 >= tokens.Count || tokens[name.End].Form != "(" || tokens[at + 1].Form != ")" || !IsAcronym(tokens[at].Form))
                continue;
            names[i] = name with { Acronym = tokens[at].Form };
            names.RemoveAll(n => n.First == at && n.End == at + 1);
            names.Add(Mention(sentence, at, at + 1, name.Kind));
        }
    }

    private static bool IsAcronym(string form) => form.Length is >= 2 and <= 10 && form.Count(char.IsUpper) >= 2 && form.All(c => char.IsLetterOrDigit(c) || c is '.' or '-');

    private static NameMention Mention(ParsedSentence sentence, int first, int end, NameKind kind)
    {
        var tokens = sentence.Tokens;
        var head = first;
        while (tokens[head].Head >= first && tokens[head].Head < end)
            head = tokens[head].Head;
        return new NameMention(new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End), kind, first, end, head);
    }
}
