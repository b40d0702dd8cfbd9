using Trucewatch.Records;

namespace Trucewatch.Process;

public sealed partial class ProcessJsonWriter
{
    /// <summary>The contract's word for what a commitment rests on.</summary>
    public static string Of(CommitmentBasis basis) => basis switch
    {
        CommitmentBasis.Deal => "deal",
        CommitmentBasis.Promise => "promise",
        CommitmentBasis.Appeal => "appeal",
        _ => "recommendation",
    };

    /// <summary>The contract's word for what has become of a commitment.</summary>
    public static string Of(CommitmentState state) => state switch
    {
        CommitmentState.ReportedDone => "reported-done",
        CommitmentState.ReportedBroken => "reported-broken",
        CommitmentState.Lapsed => "lapsed",
        _ => "open",
    };

    /// <summary>Writes a commitment.</summary>
    public void Write(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        _json.WriteStartObject();
        _json.WriteText("id", commitment.Id);
        _json.WriteText("who", commitment.Who);
        Texts("to_whom", commitment.ToWhom);
        _json.WriteStartObject("what");
        _json.WriteText("type", commitment.Type);
        _json.WriteText("words", commitment.Words);
        _json.WriteEndObject();
        _json.WriteText("basis", Of(commitment.Basis));
        _json.WriteText("asked_by", commitment.AskedBy);
        _json.WriteText("due", commitment.Due is { } due ? Day(due) : null);
        _json.WriteText("state", Of(commitment.State));
        _json.WriteText("first_reported", Day(commitment.FirstReported));
        Evidence("state_evidence", commitment.Outcome);
        Tellings(commitment.Tellings);
        EndLine();
    }

    /// <summary>Writes something done to or for civilians.</summary>
    public void Write(CivilianDoing civilian)
    {
        ArgumentNullException.ThrowIfNull(civilian);
        var doing = civilian.Doing;
        _json.WriteStartObject();
        _json.WriteText("id", doing.Id);
        _json.WriteText("type", doing.Type);
        Texts("by", doing.By);
        Texts("to", doing.To);
        _json.WriteText("place", doing.Place);
        _json.WriteText("day", Day(doing.Day));
        _json.WriteText("first_reported", Day(doing.FirstReported));
        _json.WriteStartArray("amounts");
        foreach (var (figure, telling) in civilian.Amounts)
        {
            _json.WriteStartObject();
            Amount(figure);
            _json.WriteText("subject", figure.Subject);
            _json.WriteText("period", figure.Period);
            _json.WriteText("outlet", telling.Source);
            _json.WriteText("speaker", telling.Speaker);
            _json.WriteText("report", telling.Report);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        Tellings(doing.Tellings);
        EndLine();
    }

    /// <summary>Writes an allegation.</summary>
    public void Write(Allegation allegation)
    {
        ArgumentNullException.ThrowIfNull(allegation);
        _json.WriteStartObject();
        _json.WriteText("id", allegation.Id);
        _json.WriteText("accuser", allegation.Accuser);
        _json.WriteText("accused", allegation.Accused);
        _json.WriteText("about", allegation.About);
        _json.WriteText("place", allegation.Place);
        if (allegation.From is null && allegation.To is null)
        {
            _json.WriteNull("time");
        }
        else
        {
            _json.WriteStartObject("time");
            _json.WriteText("from", allegation.From is { } from ? Day(from) : null);
            _json.WriteText("to", allegation.To is { } to ? Day(to) : null);
            _json.WriteEndObject();
        }

        _json.WriteStartArray("answers");
        foreach (var answer in allegation.Answers)
        {
            _json.WriteStartObject();
            _json.WriteText("kind", answer.Kind);
            _json.WriteText("date", Day(answer.Telling.Day));
            Tellings([answer.Telling]);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        Tellings(allegation.Tellings);
        EndLine();
    }

    /// <summary>Writes a series of figures.</summary>
    public void Write(FigureSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        _json.WriteStartObject();
        _json.WriteText("measure", series.Measure);
        _json.WriteText("unit", series.Unit);
        _json.WriteText("subject", series.Subject);
        _json.WriteText("place", series.Place);
        _json.WriteText("since", series.Since is { } since ? Day(since) : null);
        _json.WriteText("kind", series.Kind);
        _json.WriteStartArray("points");
        foreach (var point in series.Points)
        {
            _json.WriteStartObject();
            _json.WriteText("date", Day(point.Day));
            _json.WriteNumber("min", point.Figure.Min);
            _json.WriteNumber("max", point.Figure.Max);
            _json.WriteText("hedge", ContractNames.Of(point.Figure.Hedge));
            _json.WriteText("source", point.Source);
            _json.WriteBoolean("corrected", point.Corrected);
            Tellings(point.Tellings);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        EndLine();
    }
}
