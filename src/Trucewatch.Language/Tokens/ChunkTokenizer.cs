using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Cuts one run of characters between blanks; always moves forward.</summary>
internal readonly ref struct ChunkTokenizer(ReadOnlySpan<char> text, int start, int end, bool isLast, List<TextSpan> words)
{
    private const int LongestAffix = 8;

    private readonly ReadOnlySpan<char> _text = text;

    internal void Run()
    {
        var i = start;
        while (i < end)
        {
            var next = WebAddress(i);
            if (next > i)
                Add(i, next);
            else if (Characters.WordLength(_text, i, end) > 0)
                next = Word(i);
            else
                next = Sign(i);
            i = next;
        }
    }

    private void Add(int from, int to) => words.Add(new TextSpan(from, to));

    private bool IsWordAt(int i) => i < end && Characters.WordLength(_text, i, end) > 0;

    private bool IsDigitAt(int i) => i >= start && i < end && char.IsAsciiDigit(_text[i]);

    private bool IsLetterAt(int i) => IsWordAt(i) && !char.IsAsciiDigit(_text[i]);

    /// <summary>The end of a web or mail address that begins here, or <paramref name="i"/>.</summary>
    private int WebAddress(int i)
    {
        var rest = _text[i..end];
        var isAddress = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        isAddress = isAddress || IsMailAddress(i);
        if (!isAddress)
            return i;
        var to = end;
        while (to > i + 1 && ".,;:!?)]}>\"'”’»…".Contains(_text[to - 1], StringComparison.Ordinal))
            to--;
        return to;
    }

    // Looks no farther than the word's own letters, periods and hyphens, so that the whole stays linear.
    private bool IsMailAddress(int i)
    {
        if (!IsWordAt(i) || (i > start && (IsWordAt(i - 1) || _text[i - 1] is '.' or '-' or '_')))
            return false;
        while (i < end && (IsWordAt(i) || _text[i] is '.' or '-' or '_' or '+'))
            i++;
        return i + 1 < end && _text[i] == '@' && IsWordAt(i + 1);
    }

    private int Word(int from)
    {
        var i = from;
        while (i < end)
        {
            var length = Characters.WordLength(_text, i, end);
            if (length == 0)
                length = Inner(from, i);
            if (length == 0)
                break;
            i += length;
        }

        i = NumberWithUnit(from, i);
        i = FinalPeriod(from, i);
        SplitClitics(from, i);
        return i;
    }

    /// <summary>1 where the sign at <paramref name="i"/> joins the word before it to what follows, else 0.</summary>
    private int Inner(int from, int i)
    {
        if (!IsWordAt(i + 1))
            return 0;
        bool digits = IsDigitAt(i - 1) && IsDigitAt(i + 1), letters = IsLetterAt(i + 1) && !IsDigitAt(i - 1);
        var c = _text[i];
        var joins = c switch
        {
            '.' => digits || InnerPeriod(from, i),
            ',' => digits && IsDigitAt(i + 2) && IsDigitAt(i + 3),
            ':' => digits,
            '/' => digits || (IsSingle(from, i) && IsLetterAt(i - 1) && (letters && (IsWordEnd(i + 2) || _text[i - 1] is 'w' or 'W'))),
            '-' or '\u2011' => Hyphen(from, i),
            '&' => letters && i - from <= 3 && char.IsUpper(_text[i - 1]) && char.IsUpper(_text[i + 1]),
            '_' => true,
            '*' => letters,
            _ => Characters.IsApostrophe(c) && letters,
        };
        return joins ? 1 : 0;
    }

    private bool IsSingle(int from, int i) => i - from == 1;

    private bool IsWordEnd(int i) => !IsWordAt(i);

    private bool InnerPeriod(int from, int i)
    {
        if (!IsLetterAt(i + 1))
            return false;
        // "U.S", "a.m", and "Ph.D": the part before is one letter, or a known abbreviation before a capital.
        var part = i;
        while (part > from && _text[part - 1] is not ('.' or '-'))
            part--;
        if (i - part == 1 && IsLetterAt(part))
            return true;
        if (i - part == 2 && _text[part..i].Equals("Ph", StringComparison.Ordinal))
            return true;
        var next = i + 1;
        while (IsWordAt(next))
            next++;
        return Contains(TokenLexicon.WebEndings, _text[(i + 1)..next]) || (next < end && _text[next] == '.' && EndsAsAddress(next));
    }

    private bool EndsAsAddress(int period)
    {
        var next = period + 1;
        while (IsWordAt(next))
            next++;
        return Contains(TokenLexicon.WebEndings, _text[(period + 1)..next]);
    }

    private bool Hyphen(int from, int i)
    {
        if (IsDigitAt(i - 1) && IsDigitAt(i + 1))
            return IsPhoneNumber(from, i);
        return IsWordAt(i + 1) && Contains(TokenLexicon.Prefixes, _text[from..i]);
    }

    // "713-853-3989", "345-9945": groups of at least three digits, and more than one group or a last group of four.
    private bool IsPhoneNumber(int from, int i)
    {
        int before = 0, after = 0;
        while (i - before > from && IsDigitAt(i - before - 1))
            before++;
        while (after <= 4 && IsDigitAt(i + 1 + after))
            after++;
        return before == 3 && after is 3 or 4;
    }

    /// <summary>"7pm" and "2.1m" are two words, "16th" and "1990s" one; gives back the end of the first.</summary>
    private int NumberWithUnit(int from, int to)
    {
        if (!IsDigitAt(from))
            return to;
        var letters = from;
        while (letters < to && (IsDigitAt(letters) || _text[letters] is '.' or ','))
            letters++;
        if (letters == to || !IsLetterAt(letters))
            return to;
        var unit = _text[letters..to];
        var isPlainWord = true;
        foreach (var c in unit)
            isPlainWord &= char.IsLetter(c);
        var stays = !isPlainWord || Contains(TokenLexicon.NumberEndings, unit)
            || (unit.Length == 1 && char.IsUpper(unit[0]) && unit[0] is not ('M' or 'K' or 'B' or 'C'));
        return stays ? to : letters;
    }

    private int FinalPeriod(int from, int to)
    {
        if (to >= end || _text[to] != '.' || (to + 1 < end && _text[to + 1] == '.'))
            return to;
        var word = _text[from..to];
        var endsSentence = isLast && IsClosing(to + 1);
        if (word.Contains('.'))
            return IsDotted(word) ? to + 1 : to;
        if (word.Length == 1)
            return char.IsUpper(word[0]) && !(endsSentence && word[0] is 'I' or 'A') ? to + 1 : to;
        if (Contains(TokenLexicon.BeforeDigit, word))
            return to + 1 == end && !isLast ? to + 1 : to;
        return Contains(TokenLexicon.Abbreviations, word) && (!endsSentence || char.IsLower(word[0]) || word.Length <= 4) ? to + 1 : to;
    }

    private bool IsClosing(int i)
    {
        for (; i < end; i++)
        {
            if (IsWordAt(i))
                return false;
        }

        return true;
    }

    /// <summary>Letters with periods between them, as in "U.S" and "p.m"; not "1.5" and not "bbc.com".</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i += 2)
        {
            if (word[i] != '.' || !char.IsLetter(word[i - 1]))
                return word.Equals("Ph.D", StringComparison.Ordinal);
        }

        return char.IsLetter(word[^1]);
    }

    private void SplitClitics(int from, int to)
    {
        // At most two are split off ("couldn't've"); longer chains are not English.
        var last = Clitic(from, to);
        var first = last < to ? Clitic(from, last) : last;
        if (first > from)
            Add(from, first);
        if (last > first)
            Add(first, last);
        if (to > last)
            Add(last, to);
    }

    /// <summary>Where the last clitic of the word begins, or its end.</summary>
    private int Clitic(int from, int to)
    {
        var word = _text[from..to];
        if (word.Length > 3 && char.ToLowerInvariant(word[^1]) == 't' && Characters.IsApostrophe(word[^2]) && char.ToLowerInvariant(word[^3]) == 'n')
            return to - 3;
        for (var length = 2; length <= 3 && length < word.Length; length++)
        {
            if (Characters.IsApostrophe(word[^length]) && Contains(TokenLexicon.Clitics, word[^(length - 1)..]))
                return to - length;
        }

        if (word.Length is < 4 or > LongestAffix)
            return to;
        Span<char> lower = stackalloc char[LongestAffix];
        var written = word.ToLowerInvariant(lower);
        return TokenLexicon.Joined.TryGetValue(lower[..written], out var cut) ? from + cut : to;
    }

    private int Sign(int from)
    {
        var c = _text[from];
        var to = from + 1;
        if (Characters.IsApostrophe(c))
        {
            to = Apostrophe(from);
        }
        else if (TokenLexicon.Runs.Contains(c, StringComparison.Ordinal))
        {
            while (to < end && Continues(c, _text[to]))
                to++;
            if (c == '#' && to == from + 1 && IsLetterAt(to))
                to = EndOfName(to);
        }
        else if (c == '@' && IsWordAt(to))
        {
            to = EndOfName(to);
        }
        else if (c is ':' or ';' && to < end)
        {
            to = Emoticon(from);
        }
        else if (c is '.' or '…')
        {
            while (to < end && _text[to] is '.' or '…')
                to++;
        }
        else if (c >= 128)
        {
            to = from + StringInfo.GetNextTextElementLength(_text[from..end]);
        }

        Add(from, to);
        return to;
    }

    private static bool Continues(char first, char next) => first is '!' or '?' ? next is '!' or '?' : next == first;

    private int EndOfName(int i)
    {
        while (i < end && (IsWordAt(i) || _text[i] == '_'))
            i++;
        return i;
    }

    // A possessive or clitic whose word ended in another token ("Putin)'s"), a pair of apostrophes as a quotation mark, a lone one.
    private int Apostrophe(int from)
    {
        var to = from + 1;
        if (to < end && _text[to] == _text[from])
            return to + 1;
        if (from == start)
            return to;
        var letters = to;
        while (letters < end && letters - to < 3 && IsLetterAt(letters))
            letters++;
        return IsWordEnd(letters) && Contains(TokenLexicon.Clitics, _text[to..letters]) ? letters : to;
    }

    private int Emoticon(int from)
    {
        var i = from + 1;
        if (i < end && _text[i] == '-')
            i++;
        return i < end && _text[i] is ')' or '(' or 'D' or 'P' or '/' && IsWordEnd(i + 1) && i + 1 == end ? i + 1 : from + 1;
    }

    private static bool Contains(System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set, ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestAffix)
            return false;
        Span<char> lower = stackalloc char[LongestAffix];
        return set.Contains(lower[..word.ToLowerInvariant(lower)]);
    }
}
