using Trucewatch.Records;

namespace Trucewatch.Ledger.Specification;

/// <content>What a check finds where somebody has written past the program.</content>
public abstract partial class LedgerSpecification
{
    // Every column that says something; the key that finds a row of its table.
    protected static IReadOnlyList<(string Table, string Key, string[] Columns)> Cells { get; } =
    [
        ("content", "id", ["sha256", "bytes"]),
        ("capture", "id", ["address", "captured_at", "tool"]),
        ("capture_header", "capture * 100 + ordinal", ["name", "value"]),
        ("reading", "id", ["sha256", "source", "title", "published", "outlet", "line", "text", "text_sha256"]),
        ("coding", "id", ["codebook", "coded_at", "tool"]),
        ("coding_situation", "coding * 100 + rank", ["situation"]),
        ("record", "id", ["name", "kind", "category", "line"]),
        ("report", "content", ["day"]),
        ("review", "act", ["by_whom", "reason", "tool"]),
        ("review_step", "review * 100 + ordinal", ["kind", "record", "codebook", "line"]),
        ("reviewed_record", "content * 100 + ordinal", ["name", "kind", "category", "line"]),
        ("grading", "act", ["subject_kind", "subject", "scale", "value", "by_whom", "reason", "tool"]),
        ("reinstatement", "act", ["codebook", "before", "by_whom", "reason", "tool"]),
        ("act", "number", ["at", "kind", "body", "previous", "hash"]),
    ];

    [Theory]
    [InlineData(LedgerFlawCode.Content, "content sha256:", "UPDATE content SET bytes = x'00' WHERE id = 2")]
    [InlineData(LedgerFlawCode.Content, "length", "UPDATE content SET length = length + 1 WHERE id = 2")]
    [InlineData(LedgerFlawCode.Reading, "text is not", "UPDATE reading SET text = text || ' ' WHERE id = 1")]
    [InlineData(LedgerFlawCode.Reading, "text are not", "UPDATE reading SET line = replace(CAST(line AS TEXT), 'Title', 'title') WHERE id = 1")]
    [InlineData(LedgerFlawCode.Reading, "outlet", "UPDATE reading SET outlet = NULL WHERE id = 1")]
    [InlineData(LedgerFlawCode.Record, "quote", "UPDATE record SET line = replace(CAST(line AS TEXT), 'Ten were', 'Two were') WHERE id = 1")]
    [InlineData(LedgerFlawCode.Record, "document", "UPDATE record SET line = replace(CAST(line AS TEXT), 'sha256:', 'sha257:') WHERE id = 1")]
    [InlineData(LedgerFlawCode.Record, "no JSON", "UPDATE record SET line = 'x' WHERE id = 1")]
    [InlineData(LedgerFlawCode.Record, "not text", "UPDATE record SET line = replace(CAST(line AS TEXT), 'killed/1', '\\ud800') WHERE id = 1")]
    [InlineData(LedgerFlawCode.Record, "ordinal", "UPDATE record SET ordinal = 9 WHERE id = 1")]
    [InlineData(LedgerFlawCode.NoAct, "from c.txt", "INSERT INTO capture (content, address, captured_at, tool) VALUES (1, 'c.txt', '2025-01-01T00:00:00.000Z', 'x')")]
    [InlineData(LedgerFlawCode.NoAct, "no capture", "DELETE FROM capture WHERE content = 2")]
    [InlineData(LedgerFlawCode.NoAct, "by codebook-9", "UPDATE coding SET codebook = 'codebook-9' WHERE id = 1")]
    [InlineData(LedgerFlawCode.NothingBehindAct, "act 5", "DELETE FROM capture WHERE content = 2 AND address = 'b.txt'")]
    [InlineData(LedgerFlawCode.NotAsTold, "tool \"test 1\", found tool \"x\"", "UPDATE capture SET tool = 'x' WHERE id = 2")]
    [InlineData(LedgerFlawCode.NotAsTold, "headers_sha256", "UPDATE capture_header SET value = 'x' WHERE ordinal = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "headers_sha256", "DELETE FROM capture_header WHERE ordinal = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "numbered", "UPDATE capture_header SET ordinal = 7 WHERE ordinal = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "records 2, records_sha256", "DELETE FROM record WHERE id = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "situations", "UPDATE coding_situation SET situation = 'sudan' WHERE rank = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "ranked", "UPDATE coding_situation SET rank = 7 WHERE rank = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "source", "UPDATE reading SET source = 'x' WHERE id = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "another content", "UPDATE coding SET reading = 2 WHERE id = 1")]
    [InlineData(LedgerFlawCode.Chain, "its hash", "UPDATE act SET at = '2025-04-01T12:00:00.001Z' WHERE number = 2")]
    [InlineData(LedgerFlawCode.Chain, "act 4: does not carry", "UPDATE act SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE number = 3")]
    [InlineData(LedgerFlawCode.Chain, "does not follow", "DELETE FROM act WHERE number = 2")]
    [InlineData(LedgerFlawCode.Chain, "nothing that can be stored", "UPDATE act SET body = '[]' WHERE number = 2")]
    [InlineData(LedgerFlawCode.NoAct, "grading 12", "DELETE FROM act WHERE number = 12")]
    [InlineData(LedgerFlawCode.NoAct, "reinstatement 14", "DELETE FROM act WHERE number = (SELECT max(number) FROM act)")]
    [InlineData(LedgerFlawCode.NothingBehindAct, "act 14", "DELETE FROM reinstatement WHERE act = 14")]
    [InlineData(LedgerFlawCode.NotAsTold, "before \"codebook-1\", found before \"x\"", "UPDATE reinstatement SET before = 'x' WHERE act = 14")]
    [InlineData(LedgerFlawCode.NotAsTold, "of a coding that is not there", "UPDATE reinstatement SET codebook = 'x' WHERE act = 14")]
    [InlineData(LedgerFlawCode.WorkingCopy, "coding in force", "DELETE FROM reinstatement WHERE act = 14")]
    [InlineData(LedgerFlawCode.NothingBehindAct, "act 12", "DELETE FROM grading WHERE act = 12")]
    [InlineData(LedgerFlawCode.NotAsTold, "value \"B\", found value \"A\"", "UPDATE grading SET value = 'A' WHERE act = 12")]
    [InlineData(LedgerFlawCode.WorkingCopy, "day", "UPDATE report SET day = '2025-01-01' WHERE content = 1")]
    [InlineData(LedgerFlawCode.WorkingCopy, "day", "UPDATE report SET day = '2025-01-01' WHERE content = 2")]
    [InlineData(LedgerFlawCode.WorkingCopy, "coding in force", "UPDATE report SET coding = 1 WHERE content = 1")]
    [InlineData(LedgerFlawCode.WorkingCopy, "reading", "UPDATE report SET reading = 2 WHERE content = 1")]
    [InlineData(LedgerFlawCode.WorkingCopy, "no report shows it", "DELETE FROM report WHERE content = 1")]
    [InlineData(LedgerFlawCode.NoAct, "review 8", "DELETE FROM act WHERE number = 8")]
    [InlineData(LedgerFlawCode.NothingBehindAct, "act 9", "DELETE FROM review WHERE act = 9")]
    [InlineData(LedgerFlawCode.NotAsTold, "by \"Anna\", found by \"Omar\"", "UPDATE review SET by_whom = 'Omar' WHERE act = 8")]
    [InlineData(LedgerFlawCode.NotAsTold, "undoes", "UPDATE review SET undoes = NULL WHERE act = 10")]
    [InlineData(LedgerFlawCode.NotAsTold, "steps_sha256", "UPDATE review_step SET seen = 3 WHERE review = 8")]
    [InlineData(LedgerFlawCode.NotAsTold, "steps 1, steps_sha256", "DELETE FROM review_step WHERE review = 9 AND ordinal = 1")]
    [InlineData(LedgerFlawCode.NotAsTold, "steps are not numbered", "UPDATE review_step SET ordinal = 7 WHERE review = 9 AND ordinal = 1")]
    [InlineData(LedgerFlawCode.Record, "quote", "UPDATE review_step SET line = replace(CAST(line AS TEXT), 'Two were', 'Ten were') WHERE review = 8")]
    [InlineData(LedgerFlawCode.Chain, "another act", "UPDATE act SET body = replace(body, '\"act\":8', '\"act\":9') WHERE number = 8")]
    [InlineData(LedgerFlawCode.WorkingCopy, "not as its coding", "UPDATE reviewed_record SET is_seen = 1 WHERE is_seen = 0")]
    [InlineData(LedgerFlawCode.WorkingCopy, "not as its coding", "UPDATE reviewed_record SET version = 1 WHERE version = 8")]
    [InlineData(LedgerFlawCode.WorkingCopy, "another number", "DELETE FROM reviewed_record WHERE ordinal = 1")]
    [InlineData(LedgerFlawCode.WorkingCopy, "whether it is reviewed", "UPDATE report SET is_reviewed = 0")]
    [InlineData(LedgerFlawCode.WorkingCopy, "whether it is reviewed", "UPDATE report SET is_reviewed = 1")]
    [InlineData(LedgerFlawCode.Database, "content", "DELETE FROM content WHERE id = 2")]
    public Task VerifyAsync_ChangedByHand_IsNamed(string code, string message, string change) => ChangedByHand(code, message, change);

    /// <summary>Changes a store past the program and looks for the flaw that must be told.</summary>
    protected async Task ChangedByHand(string code, string message, string change)
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        await Fill(ledger);
        await Judge(ledger);
        await Verified(ledger);
        await TamperAsync(change);
        var flaws = new List<LedgerFlaw>();
        var check = await ledger.VerifyAsync(flaws.Add, Cancellation);
        Assert.Equal(flaws.Count, check.Flaws);
        Assert.Contains(flaws, flaw => flaw.Code == code && Line(flaw).Contains(message, StringComparison.Ordinal));
    }

    /// <summary>Changes the store past the program: neither triggers nor references hold.</summary>
    /// <param name="sql">As SQLite understands it; of a line only <c>line = replace(CAST(line AS TEXT), …, …) WHERE …</c> and of bytes <c>x'00'</c> are its own.</param>
    protected abstract Task TamperAsync(string sql);

    // Two contents, of which one has headers and an older coding, the other a second address; seven acts.
    protected static async Task Fill(ILedger ledger)
    {
        var coded = SampleReports.Coded("Ten were killed.\nHe said so.", SampleReports.Day, situations: ["gaza", "lebanon"]);
        var capture = SampleReports.Capture(coded.Report.Text, "https://example.org/1") with { Headers = [new("Server", "a"), new("Date", "b")] };
        await ledger.StoreAsync(capture, coded, Cancellation);
        await Store(ledger, SampleReports.Coded("Two were killed.", situations: "gaza"));
        await ledger.CaptureAsync(SampleReports.Capture("Two were killed.", "b.txt"), Cancellation);
        var again = SampleReports.Coded(coded.Report.Text, SampleReports.Day, "codebook-2", situations: "gaza");
        await ledger.StoreAsync(capture, again with { Records = [again.Records[2]] }, Cancellation);
        await ledger.CaptureAsync(SampleReports.Capture("Two were killed.", "c/b.txt"), Cancellation);
    }

    // An edit, a comment on two records that is undone, a rejection, a grading, and an older coding that comes into force again, which is undone: acts 8 to 14.
    protected static async Task Judge(ILedger ledger)
    {
        var records = (await Reports(ledger))[1].Records;
        var document = records[0].Document;
        await ledger.ReviewAsync(new ReviewRequest("Anna", "fewer", ReviewStep.Edit((Figure)records[0] with { Min = 1, Max = 1 }, 0)), Cancellation);
        await ledger.ReviewAsync(new ReviewRequest("Omar", "no", [ReviewStep.Comment(document, records[0].Id), ReviewStep.Comment(document, records[1].Id)]), Cancellation);
        await ledger.UndoAsync(new UndoRequest(9, "Anna", "why?"), Cancellation);
        await ledger.ReviewAsync(new ReviewRequest("Omar", "no", ReviewStep.Reject(document, records[1].Id, null)), Cancellation);
        await ledger.GradeAsync(new GradingRequest("Anna", "corrects itself", GradingSubject.Source("Harbour Courier"), [(GradingScale.Reliability, "B")]), Cancellation);
        await ledger.ReinstateAsync((await Reports(ledger))[0].Report.Id, "codebook-1", Cancellation);
        await ledger.UndoAsync(new UndoRequest(13, "Omar", "no"), Cancellation);
    }

    private static string Line(LedgerFlaw flaw) => $"{flaw.Where}: {flaw.What}; expected {flaw.Expected}, found {flaw.Found}";
}
