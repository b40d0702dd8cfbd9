namespace Trucewatch.Ledger;

/// <summary>The words for <see cref="GradingScale"/> and its grades in the store, in JSON and on the command line.</summary>
public static class GradingScales
{
    /// <summary>The grade of <see cref="GradingScale.Confidentiality"/> that a report has unless a person says otherwise.</summary>
    public const string Open = "open";

    private static readonly Dictionary<GradingScale, (string Name, (string Value, string Meaning)[] Grades)> All = new()
    {
        [GradingScale.Reliability] = ("reliability",
        [
            ("A", "completely reliable"), ("B", "usually reliable"), ("C", "fairly reliable"), ("D", "not usually reliable"), ("E", "unreliable"), ("F", "cannot be judged"),
        ]),
        [GradingScale.Credibility] = ("credibility",
        [
            ("1", "confirmed by other sources"), ("2", "probably true"), ("3", "possibly true"), ("4", "doubtful"), ("5", "improbable"), ("6", "cannot be judged"),
        ]),
        [GradingScale.SourceKind] = ("source-kind",
        [
            ("agency", "news agency"), ("outlet", "paper, broadcaster or site"), ("party-organ", "a party's own organ"), ("government", "government body"), ("un", "body of the United Nations"),
            ("ngo", "non-governmental organisation"), ("think-tank", "think tank or institute"), ("other", "other"),
        ]),
        [GradingScale.Confidentiality] = ("confidentiality",
        [
            (Open, "for all"), ("restricted", "for a circle of people"), ("confidential", "for those who keep the store"),
        ]),
    };

    /// <summary>The word, such as <c>reliability</c>.</summary>
    public static string NameOf(GradingScale scale) => All[scale].Name;

    /// <summary>The grades of a scale with what they mean, from the first to the last.</summary>
    public static IReadOnlyList<(string Value, string Meaning)> GradesOf(GradingScale scale) => All[scale].Grades;

    /// <summary>What a grade means; null where the scale has none such.</summary>
    public static string? MeaningOf(GradingScale scale, string value) => All[scale].Grades.FirstOrDefault(grade => grade.Value == value).Meaning;

    /// <summary>Reads what <see cref="NameOf"/> writes.</summary>
    public static bool TryParse(string? word, out GradingScale scale)
    {
        foreach (var (known, (name, _)) in All)
        {
            scale = known;
            if (name == word)
                return true;
        }

        scale = default;
        return false;
    }

    /// <summary>How far a grade of confidentiality keeps a report back: 0 for open, the more the further.</summary>
    public static int RankOf(string confidentiality) => Array.FindIndex(All[GradingScale.Confidentiality].Grades, grade => grade.Value == confidentiality);
}
