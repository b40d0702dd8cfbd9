namespace Trucewatch.Records;

/// <summary>Makes records from the contract's fields, for one report.</summary>
internal readonly struct RecordShapes(Report report, CodePointMap map)
{
    public ReportRecord Record(JsonFields fields)
    {
        var kind = fields.Text("kind");
        if (fields.Text("document") != report.Id)
            throw fields.Fault("document", $"the report it stands under, {report.Id}");
        ReportRecord record = kind switch
        {
            "figure" => Figure(fields),
            "event" => Event(fields),
            "statement" => Statement(fields),
            "proposal" => Proposal(fields),
            _ => throw fields.Fault("kind", "figure, event, statement or proposal"),
        };
        return Review(fields) is { } review ? record with { Review = review } : record;
    }

    private Figure Figure(JsonFields fields) => new()
    {
        Id = fields.Text("id"),
        Document = report.Id,
        Evidence = Evidence(fields),
        SaidBy = SaidBy(fields),
        Rule = fields.Text("rule"),
        Confidence = fields.Number("confidence"),
        Measure = fields.Text("measure"),
        Min = fields.Number("min"),
        Max = fields.Number("max"),
        Unit = fields.Text("unit"),
        Hedge = fields.Hedge("hedge"),
        Status = fields.Status("status"),
        Subject = fields.Optional("subject"),
        Actor = fields.Optional("actor"),
        Place = fields.Optional("place"),
        Period = fields.Optional("period"),
    };

    private Event Event(JsonFields fields) => new()
    {
        Id = fields.Text("id"),
        Document = report.Id,
        Evidence = Evidence(fields),
        SaidBy = SaidBy(fields),
        Rule = fields.Text("rule"),
        Confidence = fields.Number("confidence"),
        Type = fields.Text("type"),
        Plover = fields.Optional("plover"),
        By = fields.Texts("by"),
        To = fields.Texts("to"),
        Status = fields.Status("status"),
        Place = fields.Optional("place"),
        Time = fields.Object("time") is { } time ? new TimeReference(time.Day("from"), time.Day("to"), time.Text("text")) : null,
        About = fields.Optional("about"),
    };

    private Statement Statement(JsonFields fields) => new()
    {
        Id = fields.Text("id"),
        Document = report.Id,
        Evidence = Evidence(fields),
        SaidBy = SaidBy(fields),
        Rule = fields.Text("rule"),
        Confidence = fields.Number("confidence"),
        Speaker = fields.Text("speaker"),
        Actor = fields.Optional("actor"),
        Role = fields.Optional("role"),
        Anonymous = fields.Flag("anonymous"),
        Direct = fields.Text("mode") switch
        {
            "direct" => true,
            "indirect" => false,
            _ => throw fields.Fault("mode", "direct or indirect"),
        },
        Says = fields.Text("says"),
    };

    private Proposal Proposal(JsonFields fields)
    {
        var shapes = this;
        return new Proposal
        {
            Id = fields.Text("id"),
            Document = report.Id,
            Evidence = Evidence(fields),
            SaidBy = SaidBy(fields),
            Rule = fields.Text("rule"),
            Confidence = fields.Number("confidence"),
            Name = fields.Text("name"),
            By = fields.Texts("by"),
            Mediators = fields.Texts("mediators"),
            Terms = fields.Objects("terms", term => new ProposalTerm(
                term.Text("term"), term.OptionalNumber("count"), term.OptionalNumber("days"), term.Status("status"), shapes.Evidence(term))),
            Positions = fields.Objects("positions", position => new ProposalPosition(
                position.Text("actor"), position.Text("stance"), position.Optional("conditions"), shapes.Evidence(position))),
        };
    }

    private static Attribution? SaidBy(JsonFields fields) =>
        fields.Object("said_by") is { } saidBy ? new Attribution(saidBy.Text("speaker"), saidBy.Optional("actor"), saidBy.Flag("anonymous")) : null;

    private static ReviewMark? Review(JsonFields fields) => fields.Object("review") is { } review
        ? new ReviewMark(review.ReviewState("state"), review.Text("by"), review.Time("at"), review.Whole("act"), review.Flag("changed"))
        : null;

    private List<Evidence> Evidence(JsonFields fields)
    {
        var shapes = this;
        var evidence = fields.Objects("evidence", piece => shapes.Piece(piece));
        return evidence.Count > 0 ? evidence : throw fields.Fault("evidence", "at least one sentence");
    }

    private Evidence Piece(JsonFields fields)
    {
        int sentence = fields.Whole("sentence"), start = fields.Whole("start"), end = fields.Whole("end");
        if (sentence < 0)
            throw fields.Fault("sentence", "a number from 0");
        if (start < 0 || end <= start || end > map.Count)
            throw fields.Fault("start", $"the begin of a sentence within the text's {map.Count} code points, and an end behind it (found {end})");
        var span = new TextSpan(map.ToUtf16(start), map.ToUtf16(end));
        if (!span.In(report.Text).SequenceEqual(fields.Text("quote")))
            throw fields.Fault("quote", $"the text from {start} to {end}");
        return new Evidence(sentence, span);
    }
}
