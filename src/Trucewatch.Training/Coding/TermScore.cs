using Trucewatch.Records;

namespace Trucewatch.Training;

/// <summary>How many terms of proposals were found, by the developers' scorer: over all proposals of a report together.</summary>
/// <param name="Right">Found that a person coded too.</param>
/// <param name="Coded">Coded by a person, but for those that only one of two coders had.</param>
/// <param name="Given">Found, but for those that only one of two coders had.</param>
internal readonly record struct TermScore(int Right, int Coded, int Given)
{
    // As near as the scorer asks two amounts to be.
    private const double Tolerance = 0.005;

    /// <summary>Scores the terms found in a report.</summary>
    public static TermScore Of(CodedSample sample, IEnumerable<ProposalTerm> terms)
    {
        var left = terms.ToList();
        var coded = sample.Proposals.SelectMany(proposal => proposal.Terms).ToList();
        var right = 0;
        foreach (var wanted in coded.OrderBy(term => term.IsOptional).ThenByDescending(term => term.Count is not null || term.Days is not null))
        {
            var found = left.FindIndex(term => term.Term == wanted.Term && Fits(wanted.Count, term.Count) && Fits(wanted.Days, term.Days));
            if (found < 0)
                continue;
            left.RemoveAt(found);
            right += wanted.IsOptional ? 0 : 1;
        }

        return new TermScore(right, coded.Count(term => !term.IsOptional), right + left.Count);
    }

    /// <summary>The two together.</summary>
    public static TermScore operator +(TermScore a, TermScore b) => new(a.Right + b.Right, a.Coded + b.Coded, a.Given + b.Given);

    private static bool Fits(double? coded, double? found) =>
        coded is not { } wanted || (found is { } amount && Math.Abs(wanted - amount) <= Tolerance * Math.Max(Math.Abs(wanted), Math.Abs(amount)));
}
