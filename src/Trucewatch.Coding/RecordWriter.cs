using Trucewatch.Language;
using Trucewatch.Records;

namespace Trucewatch.Coding;

/// <summary>Makes records of what was found, each with its evidence and whose word it is.</summary>
internal sealed class RecordWriter(Report report, CodebookSet codebook)
{
    private readonly List<ReportRecord> _records = [];
    private readonly RecordIds _ids = new(report.Id, codebook.Version);

    /// <summary>The records made so far, in reading order.</summary>
    public IReadOnlyList<ReportRecord> Records => _records;

    /// <summary>Adds what one sentence says.</summary>
    public void Add(SentenceFindings sentence)
    {
        var context = sentence.Context;
        IReadOnlyList<Evidence> evidence = [context.Evidence];
        foreach (var statement in sentence.Statements)
            _records.Add(ToRecord(context, statement, evidence));
        foreach (var figure in sentence.Figures)
            _records.Add(ToRecord(context, figure, evidence, WhoseWord(context, sentence.Statements, figure.Counted)));
        foreach (var finding in sentence.Events)
        {
            var word = WhoseWord(context, sentence.Statements, finding.Match.Index);
            foreach (var time in Times(context, finding))
                _records.Add(ToRecord(context, finding, time, evidence, word));
        }
    }

    /// <summary>Adds the proposals of the whole report.</summary>
    public void Add(IEnumerable<ProposalDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            _records.Add(new Proposal
            {
                Id = _ids.Next("proposal", draft.Name, draft.Evidence[0].Sentence),
                Document = report.Id,
                Evidence = [.. draft.Evidence.OrderBy(evidence => evidence.Sentence)],
                Rule = draft.Rule,
                Confidence = 0.6,
                Name = draft.Name,
                By = draft.By,
                Mediators = draft.Mediators,
                Terms = draft.Terms,
                Positions = draft.Positions,
            });
        }
    }

    private Statement ToRecord(SentenceContext context, StatementFinding finding, IReadOnlyList<Evidence> evidence) => new()
    {
        Id = _ids.Next("statement", finding.Speaker.Name, context.Sentence.Index),
        Document = report.Id,
        Evidence = evidence,
        Rule = finding.Rule,
        Confidence = finding.Verb >= 0 ? 0.9 : 0.7,
        Speaker = finding.Speaker.Name,
        Actor = finding.Speaker.Party,
        Role = finding.Speaker.Role,
        Anonymous = finding.Speaker.Anonymous,
        Direct = finding.Direct,
        Says = finding.Says.Of(report.Text),
    };

    private Figure ToRecord(SentenceContext context, FigureFinding finding, IReadOnlyList<Evidence> evidence, Attribution? saidBy)
    {
        return new Figure
        {
            Id = _ids.Next("figure", finding.Measure, context.Sentence.Index),
            Document = report.Id,
            Evidence = evidence,
            SaidBy = saidBy,
            Rule = finding.Match.Page.Id + "/" + finding.Match.Rule.Name,
            Confidence = finding.Confidence,
            Measure = finding.Measure,
            Min = finding.Min,
            Max = finding.Max,
            Unit = finding.Unit,
            Hedge = finding.Number.Hedge,
            Status = finding.Status,
            Subject = SpeakerReader.PhraseAround(context.Tree, finding.Counted),
            Actor = FigureSetting.Actor(context, finding.Counted),
            Place = FigureSetting.Nearest(context, finding.Counted, FigureSetting.Places(context))?.Of(report.Text),
            Period = FigureSetting.Nearest(context, finding.Counted, FigureSetting.Periods(context))?.Of(report.Text),
        };
    }

    // A rule may ask for a doing for each day that stands with it; else the nearest day is taken.
    private static IReadOnlyList<TimeMention?> Times(SentenceContext context, EventFinding finding)
    {
        if (finding.Match.Rule.Settings.GetValueOrDefault("each") == "time" && TimeAttachment.Each(context, finding.Match.Index) is { Count: > 1 } each)
            return each;
        return [TimeAttachment.Of(context, finding.Match.Index)];
    }

    private Event ToRecord(SentenceContext context, EventFinding finding, TimeMention? time, IReadOnlyList<Evidence> evidence, Attribution? saidBy)
    {
        return new Event
        {
            Id = _ids.Next("event", finding.Type, context.Sentence.Index),
            Document = report.Id,
            Evidence = evidence,
            SaidBy = saidBy,
            Rule = finding.Match.Page.Id + "/" + finding.Match.Rule.Name,
            Confidence = finding.Confidence,
            Type = finding.Type,
            Plover = Plover(finding),
            By = finding.By,
            To = finding.To,
            Status = finding.Status,
            Place = context.PlaceUnder(finding.Match.Index)?.Span.Of(report.Text),
            Time = time is null ? null : new TimeReference(time.From, time.To, time.Span.Of(report.Text)),
            About = About(context, finding),
        };
    }

    /// <summary>The PLOVER type: what the page names for the status (what is asked for is a REQUEST there), else that of the rule, else that of the page.</summary>
    private static string? Plover(EventFinding finding) =>
        finding.Match.Page.Attributes.GetValueOrDefault("plover-" + ContractNames.Of(finding.Status))
        ?? finding.Match.Rule.Settings.GetValueOrDefault("plover")
        ?? finding.Match.Page.Attributes.GetValueOrDefault("plover");

    /// <summary>What an accusation or a breach is about: the first of the codebook's pages on it that the sentence meets, else "other".</summary>
    private string? About(SentenceContext context, EventFinding finding)
    {
        if (!finding.Match.Page.Attributes.TryGetValue("about", out var fallback))
            return null;
        var match = codebook.Abouts.Match(context.Tree, context)
            .OrderByDescending(candidate => candidate.Rule.Priority)
            .ThenBy(candidate => Math.Abs(candidate.Index - finding.Match.Index))
            .FirstOrDefault();
        return match.Page?.Id ?? fallback;
    }

    private static Attribution? WhoseWord(SentenceContext context, IReadOnlyList<StatementFinding> statements, int index)
    {
        var span = context.Tree[index].Span;
        foreach (var statement in statements)
        {
            if (statement.Verb != index && statement.Says.Contains(span))
                return new Attribution(statement.Speaker.Name, statement.Speaker.Party, statement.Speaker.Anonymous);
        }

        return null;
    }
}
