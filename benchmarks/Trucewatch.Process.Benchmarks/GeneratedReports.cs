using System.Globalization;
using System.Text;
using Trucewatch.Records;

namespace Trucewatch.Process.Benchmarks;

/// <summary>Makes reports of made-up sentences, and rewrites of them as newsrooms make them: cut, reordered, with another lead and other numbers.</summary>
internal static class GeneratedReports
{
    private const int Vocabulary = 4000;
    private const int SetPhrases = 40;

    /// <summary>Twelve to thirty sentences, some of them set phrases that many reports have.</summary>
    public static string Independent(Random random)
    {
        var sentences = new List<string>();
        for (var i = random.Next(12, 31); i > 0; i--)
            sentences.Add(random.Next(12) == 0 ? Sentence(new Random(random.Next(SetPhrases))) : Sentence(random));
        return string.Join("\n\n", sentences);
    }

    /// <summary>The same story by another desk: a new lead, up to a third of the sentences cut, neighbors exchanged, numbers changed, a paragraph added.</summary>
    public static string Rewrite(string text, Random random)
    {
        var sentences = text.Split("\n\n").Skip(1).ToList();
        for (var cut = random.Next(sentences.Count / 3 + 1); cut > 0; cut--)
            sentences.RemoveAt(random.Next(sentences.Count));
        for (var i = 0; i + 1 < sentences.Count; i++)
        {
            if (random.Next(5) == 0)
                (sentences[i], sentences[i + 1]) = (sentences[i + 1], sentences[i]);
        }

        for (var i = 0; i < sentences.Count; i++)
        {
            if (random.Next(4) == 0)
                sentences[i] = string.Join(' ', sentences[i].Split(' ').Select(word => char.IsDigit(word[0]) ? random.Next(1000).ToString(CultureInfo.InvariantCulture) : word));
        }

        sentences.Insert(0, Sentence(random));
        sentences.Insert(random.Next(sentences.Count), Sentence(random));
        return string.Join("\n\n", sentences);
    }

    /// <summary>A report whose id ends in its number.</summary>
    public static DatedReport Report(string text, int number)
    {
        var day = new DateOnly(2025, 1, 1).AddDays(number % 300);
        var report = new Report
        {
            Id = "sha256:" + number.ToString("D9", CultureInfo.InvariantCulture),
            Source = "generated",
            Published = new PublicationTime(day),
            MediaType = "text/plain",
            Text = text,
        };
        return new DatedReport(new CodedReport(report, [], [], "generated"), day);
    }

    private static string Sentence(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(12, 31); i > 0; i--)
        {
            if (text.Length > 0)
                text.Append(' ');
            // Words are as unevenly common as in a language: the square of an even number prefers the low ones.
            var rank = (int)(random.NextDouble() * random.NextDouble() * Vocabulary);
            if (random.Next(20) == 0)
                text.Append(random.Next(1000));
            else
                text.Append(Word(rank));
        }

        return text.Append('.').ToString();
    }

    private static string Word(int rank)
    {
        const string Consonants = "bdfgklmnprst";
        const string Vowels = "aeiou";
        var word = new StringBuilder();
        for (var rest = rank + 1; rest > 0; rest /= 60)
            word.Append(Consonants[rest % 60 / 5]).Append(Vowels[rest % 5]);
        return word.ToString();
    }
}
