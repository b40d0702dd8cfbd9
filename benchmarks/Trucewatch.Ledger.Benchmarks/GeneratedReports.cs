using System.Text;
using Trucewatch.Ledger.Specification;
using Trucewatch.Records;

namespace Trucewatch.Ledger.Benchmarks;

/// <summary>Reports of ten records and about 1,500 characters, whose words are as unevenly frequent as those of a language (Zipf). The same number gives the same report.</summary>
internal static class GeneratedReports
{
    public const int RecordsEach = 10;
    private const int Sentences = 9;
    private const int WordsEach = 25;
    private const int Vocabulary = 20_000;
    private const int Days = 700;

    private static readonly string[] Measures = ["killed", "injured", "displaced", "hostages-held", "trucks"];
    private static readonly string[] Types = ["strike", "attack", "truce-violation", "talks", "proposal", "rejection", "aid-let-in", "withdrawal"];
    private static readonly string[] Actors = ["Israel", "Hamas", "Russia", "Ukraine", "M23", "FARDC", "Egypt", "Qatar"];
    private static readonly double[] Frequencies = Cumulate();

    public static string Situation(int number) => $"situation-{number}";

    /// <summary>How many situations there are; a report's first is drawn evenly.</summary>
    public static int Situations => 40;

    /// <summary>A word, the lower the number the more frequent.</summary>
    public static string Word(int number)
    {
        const string Consonants = "bdfgklmnprstvz";
        const string Vowels = "aeiou";
        var word = new StringBuilder();
        for (var rest = number + Consonants.Length; rest > 0; rest /= Consonants.Length * Vowels.Length)
            word.Append(Consonants[rest % Consonants.Length]).Append(Vowels[rest / Consonants.Length % Vowels.Length]);
        return word.Append('n').ToString();
    }

    /// <summary>A word as texts have it.</summary>
    public static string Word(Random random)
    {
        var at = Array.BinarySearch(Frequencies, random.NextDouble());
        return Word(Math.Min(at < 0 ? ~at : at, Vocabulary - 1));
    }

    public static CodedReport Report(int number, string codebook = "codebook-1")
    {
        var random = new Random(number);
        var text = string.Join('\n', Enumerable.Range(0, Sentences).Select(sentence => $"Report {number} says {string.Join(' ', Enumerable.Range(0, WordsEach).Select(_ => Word(random)))} {sentence}."));
        var coded = SampleReports.Coded(text, SampleReports.Day.AddDays(random.Next(Days)), codebook, $"https://example.org/{number}", Situation(random.Next(Situations)));
        return coded with
        {
            Records =
            [
                .. coded.Records.Select(record => record switch
                {
                    Figure figure => figure with { Measure = Measures[random.Next(Measures.Length)], Min = random.Next(1000), Max = 1000 },
                    Event doing => doing with { Type = Types[random.Next(Types.Length)], By = [Actors[random.Next(Actors.Length)]], To = [Actors[random.Next(Actors.Length)]] },
                    _ => record,
                }),
            ],
        };
    }

    public static Capture Capture(CodedReport report) => SampleReports.Capture(report.Report.Text, report.Report.Source);

    private static double[] Cumulate()
    {
        var sums = new double[Vocabulary];
        var sum = 0.0;
        for (var i = 0; i < Vocabulary; i++)
            sums[i] = sum += 1.0 / (i + 1);
        for (var i = 0; i < Vocabulary; i++)
            sums[i] /= sum;
        return sums;
    }
}
