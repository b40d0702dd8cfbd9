namespace Trucewatch.Language;

/// <summary>
/// Names what can be seen at a gap, for <see cref="BoundaryModel"/> and its trainer alike. The names are readable, as the model's file is.
/// </summary>
internal static class BoundaryFeatures
{
    /// <summary>The longest name of a feature.</summary>
    public const int LongestName = 96;

    private const int LeadWords = 5;

    /// <summary>Receives the features of a gap one after another.</summary>
    public delegate void Receiver(ReadOnlySpan<char> name);

    /// <summary>
    /// Whether a sentence can end at a gap at all: not between a word without marks and a small letter, and at a colon only after a few words, as
    /// letters and lists begin.
    /// </summary>
    public static bool IsOpen(string text, in Gap gap, int sentenceStart)
    {
        var (end, _) = EndOf(gap.Before.In(text));
        if (end is ':' or ';' && gap.Number - sentenceStart > LeadWords)
            return false;
        return gap.ByRule || end is not ('a' or ',') || StartOf(gap.After.In(text)).Kind != 'l';
    }

    /// <summary>Tells <paramref name="receive"/> every feature of a gap.</summary>
    /// <param name="text">The text.</param>
    /// <param name="gaps">All gaps of the paragraph.</param>
    /// <param name="index">Which of them is meant.</param>
    /// <param name="sentenceStart">The number of words of the paragraph before the sentence that the gap may end.</param>
    /// <param name="smallStarts">How usual it is in the text that small letters follow full stops, 0 to 3.</param>
    /// <param name="receive">Receives the names.</param>
    public static void Name(string text, List<Gap> gaps, int index, int sentenceStart, int smallStarts, Receiver receive)
    {
        var gap = gaps[index];
        ReadOnlySpan<char> before = gap.Before.In(text), after = gap.After.In(text);
        var (end, closed) = EndOf(before);
        var (start, opener) = StartOf(after);
        ReadOnlySpan<char> previous = index > 0 ? gaps[index - 1].Before.In(text) : "";
        ReadOnlySpan<char> following = index + 1 < gaps.Count ? gaps[index + 1].After.In(text) : "";
        ReadOnlySpan<char> core = Core(before), next = Core(after);
        var key = new FeatureKey(stackalloc char[LongestName]);
        receive(key.Begin('r').Add(gap.ByRule).Add(end).Add(closed).Add(start).Add(opener).Name);
        receive(key.Begin('b').Add(gap.ByRule).Add(end).Name);
        receive(key.Begin('p').Add(end).Add(start).AddWord(core).Name);
        receive(key.Begin('n').Add(end).Add(start).AddWord(next).Name);
        receive(key.Begin('N').Add(gap.ByRule).AddWord(next).Name);
        receive(key.Begin('s').Add(end).Add(start).AddShape(before).Name);
        receive(key.Begin('S').Add(end).Add(start).AddShape(after).Name);
        receive(key.Begin('x').Add(end).AddShape(before).AddShape(after).Name);
        receive(key.Begin('k').Add(end).Add((int)SentenceWords.Kind(core.TrimEnd('.'))).Add(SentenceWords.BeginsSentences(next)).Add(start).Name);
        receive(key.Begin('l').Add(end).Add(start).Add(Bucket(gap.Number - sentenceStart)).Name);
        receive(key.Begin('m').Add(end).Add(start).Add(Bucket(gaps.Count - index)).Name);
        receive(key.Begin('q').Add(end).Add(start).Add(opener).Add(gap.InQuotation).Add(gap.InBrackets).Name);
        receive(key.Begin('d').Add(end).Add(start).Add(gap.ByRule).Add(smallStarts).Name);
        receive(key.Begin('D').Add(gap.ByRule).Add(end).Add(closed).Add(start).Add(smallStarts).Add(gap.After.Start == gap.Before.End).Name);
        receive(key.Begin('y').AddShape(previous).AddShape(before).Add(start).Name);
        receive(key.Begin('z').Add(end).AddShape(after).AddShape(following).Name);
        receive(key.Begin('L').Add(gap.ByRule).Add(end).Add(start).Add(Bucket(gap.Number - sentenceStart)).Add(Bucket(gaps.Count - index)).Name);
        receive(key.Begin('f').Add(end).Add(start).Add(StartOf(following).Kind).AddShape(Core(following)).Name);
        receive(key.Begin('v').Add(end).Add(start).Add(EndOf(previous).Kind).AddShape(previous).Name);
        receive(key.Begin('w').Add(end).AddWord(core).AddWord(next).Name);
        receive(key.Begin('u').Add(start).AddWord(next).AddWord(Core(following)).Name);
    }

    /// <summary>How usual it is in a text that small letters follow full stops: 0 never, 3 mostly.</summary>
    public static int SmallStarts(string text)
    {
        int small = 0, all = 0;
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && char.IsLetter(text[i + 2]))
            {
                all++;
                small += char.IsLower(text[i + 2]) ? 1 : 0;
            }
        }

        return small == 0 ? 0 : small * 10 < all ? 1 : small * 2 < all ? 2 : 3;
    }

    /// <summary>What a word ends with under the marks that close: a mark, <c>a</c> for a letter, <c>9</c> for a digit, <c>~</c> for anything else.</summary>
    private static (char Kind, bool Closed) EndOf(ReadOnlySpan<char> word)
    {
        var core = word.TrimEnd("\"”’')]»*_}");
        if (core.IsEmpty)
            return ('~', true);
        var last = core[^1];
        if (last == '.' && core.EndsWith("..", StringComparison.Ordinal))
            last = '…';
        var kind = char.IsLetter(last) ? 'a' : char.IsDigit(last) ? '9' : last is '.' or '!' or '?' or '…' or ':' or ';' or ',' or '-' or '–' or '—' or '>' or '؟' ? last : '~';
        return (kind, core.Length < word.Length);
    }

    /// <summary>What a word begins with under the marks that open: <c>U</c>, <c>l</c>, <c>9</c> or <c>~</c>, and the first of those marks.</summary>
    private static (char Kind, char Opener) StartOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return ('$', '0');
        var core = word.TrimStart("\"“‘'([«*_-–—•¿¡");
        var opener = core.Length == word.Length ? '0' : word[0] is '"' or '“' or '«' ? '"' : word[0];
        var first = core.IsEmpty ? '~' : core[0];
        return (char.IsUpper(first) ? 'U' : char.IsLower(first) ? 'l' : char.IsDigit(first) ? '9' : char.IsLetter(first) ? 'c' : '~', opener);
    }

    private static ReadOnlySpan<char> Core(ReadOnlySpan<char> word) => word.Trim("\"“”‘’'()[]«»*_.,:;!?…-–—");

    private static int Bucket(int words) => words switch
    {
        <= 4 => words,
        <= 7 => 5,
        <= 12 => 8,
        <= 20 => 13,
        <= 34 => 21,
        _ => 35,
    };
}
