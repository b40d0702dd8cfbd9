using System.Text;

namespace Trucewatch.Ledger.Postgres;

/// <summary>
/// Finds the place of a text where the words of a search stand best, as SQLite's function <c>snippet</c> does: the stretch with most different parts,
/// rather from the beginning of a sentence.
/// </summary>
internal static class Snippet
{
    private const int Length = 24;
    private const int NewPart = 1000;
    private const int SentenceBonus = 100;
    private const int FirstSentenceBonus = 120;

    /// <summary>The place, the words between « and », with an ellipsis where the text goes on.</summary>
    public static string Of(string text, IReadOnlyList<IReadOnlyList<string>> phrases)
    {
        var words = SearchWords.Of(text).ToList();
        var finds = Finds(words, phrases);
        var first = Best(text, words, finds, phrases);
        var last = Math.Min(first + Length, words.Count) - 1;
        var snippet = new StringBuilder();
        var at = first == 0 ? 0 : words[first].Start;
        if (first > 0)
            snippet.Append('…');
        foreach (var (from, to) in Joined(finds, phrases))
        {
            if (to < first || from > last)
                continue;
            var start = words[Math.Max(from, first)].Start;
            var end = words[Math.Min(to, last)].End;
            snippet.Append(text, at, start - at).Append('«').Append(text, start, end - start).Append('»');
            at = end;
        }

        if (last >= words.Count - 1)
            return snippet.Append(text, at, text.Length - at).ToString();
        return snippet.Append(text, at, words[last].End - at).Append('…').ToString();
    }

    private static int Best(string text, List<SearchWord> words, List<(int At, int Phrase)> finds, IReadOnlyList<IReadOnlyList<string>> phrases)
    {
        var sentences = Sentences(text, words);
        var (best, bestScore) = (0, 0);
        foreach (var (at, _) in finds)
        {
            var (score, middle) = Score(at);
            Take(middle, score);
            // The sentence that the find stands in, where the text is longer than a snippet.
            var start = sentences.FindLast(start => start <= at);
            if (words.Count > Length && start < at)
                Take(start, Score(start).Score + (start == 0 ? FirstSentenceBonus : SentenceBonus));
        }

        return best;

        void Take(int start, int score)
        {
            if (score > bestScore)
                (best, bestScore) = (start, score);
        }

        // What a stretch from here has, and where one begins that has it in its middle.
        (int Score, int Start) Score(int from)
        {
            var seen = new HashSet<int>();
            var (score, begin, end) = (0, -1, 0);
            foreach (var (at, phrase) in finds)
            {
                if (at < from || at >= from + Length)
                    continue;
                score += seen.Add(phrase) ? NewPart : 1;
                begin = begin < 0 ? at : begin;
                end = at + phrases[phrase].Count;
            }

            return (score, Math.Max(0, Math.Min(begin - ((Length - (end - begin)) / 2), words.Count - Length)));
        }
    }

    private static List<(int At, int Phrase)> Finds(List<SearchWord> words, IReadOnlyList<IReadOnlyList<string>> phrases)
    {
        var finds = new List<(int, int)>();
        for (var at = 0; at < words.Count; at++)
        {
            for (var phrase = 0; phrase < phrases.Count; phrase++)
            {
                if (IsAt(at, phrases[phrase]))
                    finds.Add((at, phrase));
            }
        }

        return finds;

        bool IsAt(int at, IReadOnlyList<string> phrase)
        {
            if (at + phrase.Count > words.Count)
                return false;
            for (var i = 0; i < phrase.Count; i++)
            {
                if (words[at + i].Folded != phrase[i])
                    return false;
            }

            return true;
        }
    }

    // The first word, and every word after a full stop or colon and a blank.
    private static List<int> Sentences(string text, List<SearchWord> words)
    {
        var starts = new List<int>();
        for (var word = 0; word < words.Count; word++)
        {
            var before = words[word].Start - 1;
            while (before >= 0 && text[before] is ' ' or '\t' or '\n' or '\r')
                before--;
            if (word == 0 || (before >= 0 && before != words[word].Start - 1 && text[before] is '.' or ':'))
                starts.Add(word);
        }

        return starts;
    }

    // Finds that overlap are marked as one.
    private static List<(int From, int To)> Joined(List<(int At, int Phrase)> finds, IReadOnlyList<IReadOnlyList<string>> phrases)
    {
        var joined = new List<(int From, int To)>();
        foreach (var (at, phrase) in finds)
        {
            var to = at + phrases[phrase].Count - 1;
            if (joined.Count > 0 && at <= joined[^1].To)
                joined[^1] = (joined[^1].From, Math.Max(joined[^1].To, to));
            else
                joined.Add((at, to));
        }

        return joined;
    }
}
