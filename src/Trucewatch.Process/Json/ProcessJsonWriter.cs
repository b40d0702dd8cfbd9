using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Trucewatch.Records;

namespace Trucewatch.Process;

/// <summary>Writes what is worked out across reports as the contract's JSON Lines, each line ended by a line feed.</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed partial class ProcessJsonWriter
{
    private readonly IBufferWriter<byte> _output;
    private readonly Utf8JsonWriter _json;

    /// <summary>Writes to <paramref name="output"/>, which the caller keeps.</summary>
    public ProcessJsonWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
    }

    /// <summary>The contract's word for a state.</summary>
    public static string Of(ProposalState state) => state switch
    {
        ProposalState.Agreed => "agreed",
        ProposalState.Rejected => "rejected",
        ProposalState.Superseded => "superseded",
        ProposalState.Lapsed => "lapsed",
        _ => "on-the-table",
    };

    /// <summary>The contract's word for an ending.</summary>
    public static string Of(TruceEnding ending) => ending == TruceEnding.Expiry ? "expiry" : "collapse";

    /// <summary>Writes a story.</summary>
    public void Write(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        _json.WriteStartObject();
        _json.WriteText("id", story.Id);
        Texts("reports", story.Reports);
        _json.WriteText("origin", story.Origin);
        EndLine();
    }

    /// <summary>Writes a proposal.</summary>
    public void Write(ProposalLine proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        _json.WriteStartObject();
        _json.WriteText("id", proposal.Id);
        _json.WriteText("name", proposal.Name);
        Texts("also_called", proposal.AlsoCalled);
        Texts("by", proposal.By);
        Texts("mediators", proposal.Mediators);
        _json.WriteText("first_reported", proposal.Dated ? Day(proposal.FirstReported) : null);
        _json.WriteText("last_reported", proposal.Dated ? Day(proposal.LastReported) : null);
        _json.WriteText("state", Of(proposal.State));
        _json.WriteText("state_reason", proposal.StateReason);
        _json.WriteStartArray("terms");
        foreach (var term in proposal.Terms)
            Term(term);
        _json.WriteEndArray();
        Positions("positions", proposal.Positions);
        Positions("history", proposal.History);
        Tellings(proposal.Tellings);
        EndLine();
    }

    /// <summary>Writes where one actor stands on a proposal.</summary>
    public void Write(ProposalLine proposal, PositionLine position)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(position);
        _json.WriteStartObject();
        _json.WriteText("proposal", proposal.Id);
        _json.WriteText("name", proposal.Name);
        Fields(position);
        EndLine();
    }

    /// <summary>Writes a truce.</summary>
    public void Write(Truce truce)
    {
        ArgumentNullException.ThrowIfNull(truce);
        _json.WriteStartObject();
        _json.WriteText("id", truce.Id);
        Texts("parties", truce.Parties);
        _json.WriteText("from", Day(truce.From));
        _json.WriteText("to", truce.To is { } to ? Day(to) : null);
        _json.WriteBoolean("ended_before", truce.EndedBefore);
        _json.WriteText("ended_by", truce.EndedBy is { } ending ? Of(ending) : null);
        _json.WriteNumberOrNull("days_agreed", truce.DaysAgreed);
        _json.WriteStartArray("extensions");
        foreach (var extension in truce.Extensions)
        {
            _json.WriteStartObject();
            _json.WriteText("date", Day(extension.Date));
            _json.WriteNumberOrNull("days", extension.Days);
            Tellings(extension.Tellings);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("phases");
        foreach (var phase in truce.Phases)
        {
            _json.WriteStartObject();
            _json.WriteText("name", phase.Name);
            _json.WriteText("from", Day(phase.From));
            _json.WriteText("to", phase.To is { } end ? Day(end) : null);
            _json.WriteNumberOrNull("days", phase.Days);
            _json.WriteText("ended_by", phase.EndedBy is { } how ? Of(how) : null);
            Tellings(phase.Tellings);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("violations");
        foreach (var violation in truce.Violations)
        {
            _json.WriteStartObject();
            Texts("by", violation.By);
            _json.WriteText("said_by", violation.SaidBy);
            Tellings(violation.Tellings);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        Tellings(truce.Tellings);
        EndLine();
    }

    /// <summary>Writes a conflict.</summary>
    public void Write(Conflict conflict)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        _json.WriteStartObject();
        _json.WriteText("id", conflict.Id);
        _json.WriteText("about", conflict.About);
        _json.WriteText("kind", conflict.Kind);
        _json.WriteStartArray("values");
        foreach (var value in conflict.Values)
        {
            _json.WriteStartObject();
            if (value.Stance is { } stance)
            {
                _json.WriteText("stance", stance);
            }
            else
            {
                _json.WriteNumberOrNull("min", value.Min);
                _json.WriteNumberOrNull("max", value.Max);
                _json.WriteText("unit", value.Unit);
                _json.WriteText("hedge", ContractNames.Of(value.Hedge));
            }

            _json.WriteBoolean("corrected", value.Corrected);
            Tellings(value.Tellings);
            Texts("speakers", value.Tellings.Select(telling => telling.Speaker).OfType<string>().Distinct(StringComparer.Ordinal));
            Texts("dates", value.Tellings.Select(telling => Day(telling.Day)).Distinct(StringComparer.Ordinal));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteText("state", conflict.Open ? "open" : "settled");
        EndLine();
    }

    /// <summary>Writes in a few figures where a process stands.</summary>
    public void Write(ProcessState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _json.WriteStartObject();
        _json.WriteText("situation", state.Situation);
        _json.WriteText("as_of", state.AsOf is { } asOf ? Day(asOf) : null);
        _json.WriteNumber("reports", state.Reports);
        _json.WriteNumber("undated", state.Undated);
        _json.WriteText("oldest", state.Oldest is { } oldest ? Day(oldest) : null);
        _json.WriteText("newest", state.Newest is { } newest ? Day(newest) : null);
        _json.WriteBoolean("truce_in_force", state.TruceInForce is not null);
        Texts("truces", state.Truces.Select(truce => truce.Id));
        Texts("on_the_table", state.Proposals.Where(proposal => proposal.State == ProposalState.OnTheTable).Select(proposal => proposal.Id));
        _json.WriteStartArray("figures");
        foreach (var latest in state.Figures)
        {
            var figure = latest.Figure;
            _json.WriteStartObject();
            Amount(figure);
            _json.WriteText("place", figure.Place);
            _json.WriteText("period", figure.Period);
            _json.WriteText("source", latest.Source);
            _json.WriteText("as_of", Day(latest.Telling.Day));
            Tellings([latest.Telling]);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        Texts("open_conflicts", state.Conflicts.Where(conflict => conflict.Open).Select(conflict => conflict.Id));
        EndLine();
    }

    private void Term(TermLine term)
    {
        _json.WriteStartObject();
        _json.WriteText("term", term.Term);
        _json.WriteNumberOrNull("count", term.Count);
        _json.WriteNumberOrNull("days", term.Days);
        _json.WriteStartArray("values");
        foreach (var value in term.Values)
        {
            _json.WriteStartObject();
            _json.WriteNumberOrNull("count", value.Count);
            _json.WriteNumberOrNull("days", value.Days);
            Tellings(value.Tellings);
            Texts("speakers", value.Tellings.Select(telling => telling.Speaker).OfType<string>().Distinct(StringComparer.Ordinal));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Positions(string name, IReadOnlyList<PositionLine> positions)
    {
        _json.WriteStartArray(name);
        foreach (var position in positions)
        {
            _json.WriteStartObject();
            Fields(position);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Fields(PositionLine position)
    {
        _json.WriteText("actor", position.Actor);
        _json.WriteText("stance", position.Stance);
        _json.WriteText("conditions", position.Conditions);
        _json.WriteText("as_of", Day(position.AsOf));
        Tellings(position.Tellings);
    }

    // The reports, and the sentences that say it.
    private void Tellings(IReadOnlyList<Telling> tellings)
    {
        Texts("reports", tellings.Select(telling => telling.Report).Distinct(StringComparer.Ordinal));
        Evidence("evidence", tellings);
    }

    private void Evidence(string name, IReadOnlyList<Telling> tellings)
    {
        _json.WriteStartArray(name);
        foreach (var telling in tellings)
        {
            _json.WriteStartObject();
            _json.WriteText("document", telling.Report);
            _json.WriteText("record", telling.Record);
            _json.WriteText("date", Day(telling.Day));
            _json.WriteText("outlet", telling.Source);
            _json.WriteText("speaker", telling.Speaker);
            _json.WriteText("quote", telling.Quote);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Texts(string name, IEnumerable<string> values)
    {
        _json.WriteStartArray(name);
        foreach (var value in values)
            _json.WriteText(value);
        _json.WriteEndArray();
    }

    private void Amount(Figure figure)
    {
        _json.WriteText("measure", figure.Measure);
        _json.WriteNumber("min", figure.Min);
        _json.WriteNumber("max", figure.Max);
        _json.WriteText("unit", figure.Unit);
        _json.WriteText("hedge", ContractNames.Of(figure.Hedge));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _output.Write("\n"u8);
    }
}
