using Trucewatch.Process;

namespace Trucewatch.Publishing;

/// <content>What is to be done, what is alleged, and numbers over time.</content>
public static partial class ProcessListings
{
    public static Listing<Commitment> Commitments { get; } = new(
        [
            new("due", commitment => commitment.Due is { } due ? Day(due) : null),
            new("who", commitment => commitment.Who),
            new("what", commitment => commitment.Type),
            new("to whom", commitment => Join(commitment.ToWhom)),
            new("basis", commitment => ProcessJsonWriter.Of(commitment.Basis)),
            new("state", commitment => ProcessJsonWriter.Of(commitment.State)),
            new("first reported", commitment => Day(commitment.FirstReported)),
            new("told by", commitment => ProcessText.Sources(commitment.Tellings), Wide: true),
            new("sentence", commitment => commitment.Words, Wide: true),
        ],
        (output, commitment) => new ProcessJsonWriter(output).Write(commitment),
        [
            new("due", commitment => commitment.Due is { } due ? Day(due) : null),
            new("who", commitment => commitment.Who, Wide: true),
            new("what", commitment => commitment.Type),
            new("basis", commitment => ProcessJsonWriter.Of(commitment.Basis)),
            new("state", commitment => ProcessJsonWriter.Of(commitment.State)),
            new("sentence", commitment => commitment.Words, Wide: true),
        ]);

    public static Listing<Allegation> Allegations { get; } = new(
        [
            new("reported", allegation => Day(allegation.Tellings[0].Day)),
            new("accuser", allegation => allegation.Accuser, Wide: true),
            new("accused", allegation => allegation.Accused, Wide: true),
            new("about", allegation => allegation.About),
            new("answers", allegation => Join(allegation.Answers.Select(answer => answer.Kind).Distinct(StringComparer.Ordinal)), Wide: true),
            new("sentence", allegation => allegation.Tellings[0].Quote, Wide: true),
        ],
        (output, allegation) => new ProcessJsonWriter(output).Write(allegation));

    public static Listing<CivilianDoing> Civilians { get; } = new(
        [
            new("day", civilian => Day(civilian.Doing.Day)),
            new("what", civilian => civilian.Doing.Type),
            new("by", civilian => Join(civilian.Doing.By), Wide: true),
            new("to", civilian => Join(civilian.Doing.To), Wide: true),
            new("place", civilian => civilian.Doing.Place, Wide: true),
            new("amounts", civilian => string.Join(" | ", civilian.Amounts.Select(amount =>
                $"{amount.Figure.Measure} {FigureText.Number(amount.Figure)} ({amount.Telling.Speaker ?? amount.Telling.Source})").Distinct(StringComparer.Ordinal)), Wide: true),
            new("told by", civilian => ProcessText.Sources(civilian.Doing.Tellings), Wide: true),
            new("sentence", civilian => civilian.Doing.Tellings[0].Quote, Wide: true),
        ],
        (output, civilian) => new ProcessJsonWriter(output).Write(civilian),
        [
            new("day", civilian => Day(civilian.Doing.Day)),
            new("what", civilian => civilian.Doing.Type),
            new("by", civilian => Join(civilian.Doing.By), Wide: true),
            new("place", civilian => civilian.Doing.Place, Wide: true),
            new("amounts", civilian => string.Join(" | ", civilian.Amounts.Select(amount => $"{amount.Figure.Measure} {FigureText.Number(amount.Figure)}").Distinct(StringComparer.Ordinal)), Wide: true),
            new("sentence", civilian => civilian.Doing.Tellings[0].Quote, Wide: true),
        ]);

    public static Listing<FigureSeries> Series { get; } = new(
        [
            new("measure", series => series.Measure),
            new("kind", series => series.Kind),
            new("subject", series => series.Subject, Wide: true),
            new("place", series => series.Place, Wide: true),
            new("since", series => series.Since is { } since ? Day(since) : null),
            new("points", series => string.Join(" | ", series.Points.Select(point =>
                $"{Day(point.Day)} {FigureText.Number(point.Figure)} ({point.Source}{(point.Corrected ? ", corrected" : "")})")), Wide: true),
        ],
        (output, series) => new ProcessJsonWriter(output).Write(series));
}
