using System.Globalization;
using Trucewatch.Codebook;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>One expectation of an example, read from its line: <c>rejection by Hamas to Israel, denied</c>.</summary>
internal sealed class ExampleLine
{
    private readonly ExampleExpectation _line;
    private readonly HashSet<string> _words;
    private readonly string? _by;
    private readonly string? _to;
    private readonly string _head;

    public ExampleLine(ExampleExpectation line)
    {
        _line = line;
        var pieces = line.Details.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        _words = new HashSet<string>(StringComparer.Ordinal);
        while (pieces.Count > 0 && Qualifiers.Contains(pieces[^1]))
        {
            _words.Add(pieces[^1]);
            pieces.RemoveAt(pieces.Count - 1);
        }

        var rest = " " + string.Join(", ", pieces);
        (rest, _to) = Cut(rest, " to ");
        (rest, _by) = Cut(rest, " by ");
        _head = rest.Trim();
    }

    /// <summary>The words that may stand after the last comma.</summary>
    private static HashSet<string> Qualifiers { get; } = new(
        Enum.GetValues<Status>().Select(ContractNames.Of).Concat(Enum.GetValues<Hedge>().Select(ContractNames.Of)).Concat(["direct", "indirect", "anonymous"]),
        StringComparer.Ordinal);

    /// <summary>The status that the line tells for a doing of the type; null where it tells none, or speaks of no such doing.</summary>
    public Status? StatusOf(string type)
    {
        if (_line.Negative || _line.Category != type)
            return null;
        foreach (var status in Enum.GetValues<Status>())
        {
            if (_words.Contains(ContractNames.Of(status)))
                return status;
        }

        return null;
    }

    /// <summary>Whether the records are as the line says.</summary>
    public bool Holds(IReadOnlyList<ReportRecord> records) => records.Any(Fits) != _line.Negative;

    private bool Fits(ReportRecord record) => record switch
    {
        Event found => found.Type == _line.Category && Has(found.Status) && Names(_by, found.By) && Names(_to, found.To),
        Figure found => found.Measure == _line.Category && Has(found.Status) && HasHedge(found.Hedge) && Amount(found),
        Statement found => _line.Category == "statement" && (_by is null || Same(found.Speaker, _by))
            && (!_words.Contains("direct") || found.Direct) && (!_words.Contains("indirect") || !found.Direct) && (!_words.Contains("anonymous") || found.Anonymous),
        Proposal found => FitsProposal(found),
        _ => false,
    };

    private bool FitsProposal(Proposal proposal) => _line.Category switch
    {
        "offer" => Names(_by, proposal.By),
        "term" => proposal.Terms.Any(FitsTerm),
        "stance" => proposal.Positions.Any(position => position.Stance == _head && (_by is null || Same(position.Actor, _by))),
        _ => false,
    };

    private bool FitsTerm(ProposalTerm term)
    {
        var parts = _head.Split(' ');
        if (term.Term != parts[0])
            return false;
        if (parts.Length == 1)
            return true;
        var amount = double.Parse(parts[1], CultureInfo.InvariantCulture);
        return parts.Length > 2 ? term.Days == amount : term.Count == amount;
    }

    private bool Amount(Figure figure)
    {
        var text = _head;
        foreach (var hedge in Enum.GetValues<Hedge>())
        {
            if (!text.StartsWith(ContractNames.Of(hedge) + " ", StringComparison.Ordinal))
                continue;
            if (figure.Hedge != hedge)
                return false;
            text = text[ContractNames.Of(hedge).Length..].Trim();
        }

        if (text.Length == 0)
            return true;
        var ends = text.Split("..");
        var min = double.Parse(ends[0], CultureInfo.InvariantCulture);
        var max = double.Parse(ends[^1], CultureInfo.InvariantCulture);
        return Math.Abs(figure.Min - min) <= 0.005 * Math.Abs(min) && Math.Abs(figure.Max - max) <= 0.005 * Math.Abs(max);
    }

    private bool Has(Status status)
    {
        var asked = Enum.GetValues<Status>().Where(value => _words.Contains(ContractNames.Of(value))).ToArray();
        return asked.Length == 0 || asked.Contains(status);
    }

    private bool HasHedge(Hedge hedge)
    {
        var asked = Enum.GetValues<Hedge>().Where(value => _words.Contains(ContractNames.Of(value))).ToArray();
        return asked.Length == 0 || asked.Contains(hedge);
    }

    private static bool Names(string? asked, IReadOnlyList<string> found)
    {
        if (asked is null)
            return true;
        if (asked == "nobody")
            return found.Count == 0;
        var names = asked.Split(',', StringSplitOptions.TrimEntries);
        return names.Length == found.Count && names.All(name => found.Any(other => Same(name, other)));
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static (string Left, string? Found) Cut(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + word.Length)..].Trim());
    }
}
