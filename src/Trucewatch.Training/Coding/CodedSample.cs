using Trucewatch.Records;

namespace Trucewatch.Training;

/// <summary>A report of the corpus and the doings and figures that a person found in it.</summary>
/// <param name="Name">The report's name in the corpus.</param>
/// <param name="Report">The report; its sentences stand in paragraphs of their own.</param>
/// <param name="Events">The doings, by sentence.</param>
/// <param name="Figures">The figures, by sentence.</param>
internal sealed record CodedSample(string Name, Report Report, IReadOnlyList<CodedEvent> Events, IReadOnlyList<CodedFigure> Figures)
{
    /// <summary>Who stands where, over all proposals of the report.</summary>
    public IReadOnlyList<CodedPosition> Positions { get; init; } = [];

    /// <summary>The proposals with their terms.</summary>
    public IReadOnlyList<CodedProposal> Proposals { get; init; } = [];
}
