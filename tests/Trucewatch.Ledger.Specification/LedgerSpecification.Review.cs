using Trucewatch.Records;

namespace Trucewatch.Ledger.Specification;

/// <content>What people make of records.</content>
public abstract partial class LedgerSpecification
{
    private const string Anna = "Anna Berg";
    private const string Omar = "Omar Said";

    [Fact]
    public async Task ReviewAsync_Rejected_IsLeftOutOfAllQueriesAndNotOfWhatWasCoded()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (document, figure) = await Reviewable(ledger);
        var done = await ledger.ReviewAsync(new ReviewRequest(Anna, "the report says wounded", ReviewStep.Reject(document, figure, 0)), Cancellation);
        Assert.Equal([figure], done.Records);
        Assert.Equal(["event", "statement"], (await Seen(ledger, LedgerFilter.All)).Select(record => record.Kind));
        Assert.Equal(2, Assert.Single(await Headers(ledger)).Records);
        Assert.Equal(["event", "statement"], Assert.Single(await Reports(ledger)).Records.Select(record => record.Kind));
        Assert.Equal(["event", "statement"], (await ledger.CountAsync(LedgerFilter.All, Cancellation)).Records.Keys);
        Assert.Empty(await Seen(ledger, new LedgerFilter { Kind = "figure" }));
        var asCoded = new LedgerFilter { AsCoded = true };
        Assert.Equal(["figure", "event", "statement"], (await Seen(ledger, asCoded)).Select(record => record.Kind));
        Assert.Equal(3, (await ledger.CountAsync(asCoded, Cancellation)).Records.Values.Sum());
        Assert.Equal(3, (await ledger.ReadReportsAsync(asCoded, Cancellation).ToListAsync(Cancellation))[0].Coded.Records.Count);
        Assert.Equal(1, (await Verified(ledger)).Reviews);
    }

    [Fact]
    public async Task ReviewAsync_Accepted_IsMarkedWithWhoAndWhen()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (document, figure) = await Reviewable(ledger);
        Clock.Now = Noon.AddHours(2);
        var done = await ledger.ReviewAsync(new ReviewRequest(Anna, null, ReviewStep.Accept(document, figure, 0)), Cancellation);
        var records = Assert.Single(await Reports(ledger)).Records;
        Assert.Equal(new ReviewMark(ReviewState.Accepted, Anna, Clock.Now, done.Act, IsChanged: false), records[0].Review);
        Assert.All(records.Skip(1), record => Assert.Null(record.Review));
        var stored = await Seen(ledger, LedgerFilter.All);
        Assert.Equal([done.Act, 0, 0], stored.Select(record => record.Version));
        Assert.Equal(done.Act, (await ledger.ReadHeadAsync(Cancellation))!.Act);
    }

    [Fact]
    public async Task ReviewAsync_Edited_IsSeenAsThePersonMadeIt()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (document, figure) = await Reviewable(ledger);
        var edited = (await FigureOf(ledger)) with { Measure = "injured", Min = 12, Max = 14 };
        var done = await ledger.ReviewAsync(new ReviewRequest(Anna, "wounded, and a range", ReviewStep.Edit(edited, 0)), Cancellation);
        var seen = await FigureOf(ledger);
        Assert.Equal(("injured", 12, 14, figure), (seen.Measure, seen.Min, seen.Max, seen.Id));
        Assert.Equal((ReviewState.Edited, true), (seen.Review!.State, seen.Review.IsChanged));
        Assert.Single(await Seen(ledger, new LedgerFilter { Category = "injured" }));
        Assert.Empty(await Seen(ledger, new LedgerFilter { Category = "killed" }));
        var history = (await ledger.ReadHistoryAsync(document, figure, Cancellation))!;
        Assert.Equal("killed", history.Coded!.Category);
        Assert.Equal((done.Act, ReviewState.Edited, true), (history.Current.Version, history.Current.State, history.IsCurrent));
        Assert.Equal("injured", Assert.Single(history.Notes).Content!.Category);
        // Another person's acceptance is of the edited form.
        await ledger.ReviewAsync(new ReviewRequest(Omar, null, ReviewStep.Accept(document, figure, done.Act)), Cancellation);
        seen = await FigureOf(ledger);
        Assert.Equal(("injured", ReviewState.Accepted, true, Omar), (seen.Measure, seen.Review!.State, seen.Review.IsChanged, seen.Review.By));
        await Verified(ledger);
    }

    [Fact]
    public async Task ReviewAsync_Added_StandsWhereItsSentenceStands()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (document, _) = await Reviewable(ledger);
        var statement = Assert.Single(await Reports(ledger)).Records[2];
        var first = (await FigureOf(ledger)).Evidence;
        var added = new Event { Id = "", Document = document, Evidence = first, Rule = "review/add", Type = "displacement", To = ["civilians"] };
        var done = await ledger.ReviewAsync(new ReviewRequest(Anna, "overlooked", [ReviewStep.Add(added), ReviewStep.Add(added with { Evidence = statement.Evidence, Type = "talks" })]), Cancellation);
        Assert.Equal(2, done.Records.Distinct(StringComparer.Ordinal).Count());
        var records = Assert.Single(await Reports(ledger)).Records;
        Assert.Equal(["killed", "strike", "displacement", null, "talks"], records.Select(record => record.Category));
        Assert.Equal([done.Records[0], done.Records[1]], records.Where(record => record.Review is not null).Select(record => record.Id));
        Assert.Equal((ReviewState.Added, true), (records[2].Review!.State, records[2].Review!.IsChanged));
        var history = (await ledger.ReadHistoryAsync(document, done.Records[0], Cancellation))!;
        Assert.Null(history.Coded);
        Assert.Equal("codebook-1", history.Coding.Codebook);
        await Verified(ledger);
    }

    [Fact]
    public async Task ReviewAsync_Comment_ChangesNothingButTheHistory()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (document, figure) = await Reviewable(ledger);
        var before = await Seen(ledger, LedgerFilter.All);
        await ledger.ReviewAsync(new ReviewRequest(Anna, "compare with AP", ReviewStep.Comment(document, figure)), Cancellation);
        Assert.Equal(before.Select(Text), (await Seen(ledger, LedgerFilter.All)).Select(Text));
        var history = (await ledger.ReadHistoryAsync(document, figure, Cancellation))!;
        Assert.Equal((0, null), (history.Current.Version, history.Current.State));
        Assert.Equal((ReviewKind.Comment, "compare with AP"), (history.Notes[0].Kind, history.Notes[0].Reason));
        // Whoever looked at it before the comment is not stopped by it.
        await ledger.ReviewAsync(new ReviewRequest(Omar, null, ReviewStep.Accept(document, figure, 0)), Cancellation);
        await Verified(ledger);
    }

    [Fact]
    public async Task ReviewAsync_VersionOfBefore_IsRefusedWithBothVersions()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (document, figure) = await Reviewable(ledger);
        var seen = await FigureOf(ledger);
        var first = await ledger.ReviewAsync(new ReviewRequest(Anna, "wounded", ReviewStep.Edit(seen with { Measure = "injured" }, 0)), Cancellation);
        var head = await ledger.ReadHeadAsync(Cancellation);
        var problem = await Assert.ThrowsAsync<ReviewConflictException>(() => ledger.ReviewAsync(
            new ReviewRequest(Omar, "missing", [ReviewStep.Accept(document, $"codebook-1-{document[7..15]}-e", null), ReviewStep.Edit(seen with { Measure = "missing" }, 0)]), Cancellation));
        Assert.Equal(LedgerFault.Conflict, problem.Code);
        Assert.Contains(Anna, problem.Message, StringComparison.Ordinal);
        Assert.Equal((figure, 0, first.Act), (problem.Conflict.Record, problem.Conflict.Seen.Version, problem.Conflict.Current.Version));
        Assert.Equal(("killed", "injured"), (problem.Conflict.Seen.Record!.Category, problem.Conflict.Current.Record!.Category));
        Assert.Equal((Anna, "wounded"), (Assert.Single(problem.Conflict.Notes).By, problem.Conflict.Notes[0].Reason));
        // Nothing of the refused act was kept, its first step neither.
        Assert.Equal(head, await ledger.ReadHeadAsync(Cancellation));
        Assert.Single(await ledger.ReadReviewsAsync(ReviewFilter.All, Cancellation).ToListAsync(Cancellation));
        await ledger.ReviewAsync(new ReviewRequest(Omar, "missing", ReviewStep.Edit(seen with { Measure = "missing" }, first.Act)), Cancellation);
        Assert.Equal("missing", (await FigureOf(ledger)).Measure);
        await Verified(ledger);
    }

    [Fact]
    public async Task ReviewAsync_TwoAtOnce_OneIsKeptAndTheOtherTold()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (document, figure) = await Reviewable(ledger);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(async () =>
        {
            try
            {
                await ledger.ReviewAsync(new ReviewRequest($"person {number}", "no", ReviewStep.Reject(document, figure, 0)), Cancellation);
                return 1;
            }
            catch (ReviewConflictException)
            {
                return 0;
            }
        })));
        Assert.Equal(1, outcomes.Sum());
        await Verified(ledger);
    }

    [Fact]
    public async Task UndoAsync_BulkActAfterARestart_PutsAllBack()
    {
        string document;
        ReviewDone done;
        IReadOnlyList<string> before;
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
        {
            (document, _) = await Reviewable(ledger);
            var other = SampleReports.Coded("Two were killed.", source: "b.txt");
            await ledger.StoreAsync(SampleReports.Capture(other.Report.Text, "b.txt"), other, Cancellation);
            var all = await Seen(ledger, LedgerFilter.All);
            before = [.. all.Select(Text)];
            done = await ledger.ReviewAsync(new ReviewRequest(Anna, "a test report", [.. all.Select(record => ReviewStep.Reject(record.Document, IdOf(record), 0))]), Cancellation);
            Assert.Equal(5, done.Records.Count);
            Assert.Empty(await Seen(ledger, LedgerFilter.All));
        }

        await using var again = await OpenAsync(LedgerAccess.Write);
        Assert.Empty(await Seen(again, LedgerFilter.All));
        var undone = await again.UndoAsync(new UndoRequest(done.Act, Omar, "it is no test"), Cancellation);
        Assert.Equal(before, (await Seen(again, LedgerFilter.All)).Select(Text));
        Assert.Equal(done.Records, undone.Records);
        var history = (await again.ReadHistoryAsync(document, done.Records[0], Cancellation))!;
        Assert.Equal([(ReviewKind.Reject, (long?)undone.Act), (ReviewKind.Undo, null)], history.Notes.Select(note => (note.Kind, note.UndoneBy)));
        Assert.Equal((undone.Act, null), (history.Current.Version, history.Current.State));
        // An undo is an act like others.
        await again.UndoAsync(new UndoRequest(undone.Act, Anna, "it is"), Cancellation);
        Assert.Empty(await Seen(again, LedgerFilter.All));
        Assert.Equal(15, (await Verified(again)).Reviews);
    }

    [Fact]
    public async Task UndoAsync_WhatCannotBeUndone_IsRefused()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (document, figure) = await Reviewable(ledger);
        await Refused(LedgerFault.NotUndone, "evidence", 1);
        await Refused(LedgerFault.NothingToReview, "no act 99", 99);
        var edit = await ledger.ReviewAsync(new ReviewRequest(Anna, "a", ReviewStep.Edit((await FigureOf(ledger)) with { Min = 1 }, 0)), Cancellation);
        var accept = await ledger.ReviewAsync(new ReviewRequest(Omar, null, ReviewStep.Accept(document, figure, edit.Act)), Cancellation);
        // What was accepted was the edited form.
        await Refused(LedgerFault.NotUndone, $"act {accept.Act} by {Omar}", edit.Act);
        var undo = await ledger.UndoAsync(new UndoRequest(accept.Act, Omar, "b"), Cancellation);
        await Refused(LedgerFault.NotUndone, $"undone already, by act {undo.Act}", accept.Act);
        await ledger.UndoAsync(new UndoRequest(edit.Act, Anna, "c"), Cancellation);
        Assert.Null((await FigureOf(ledger)).Review);
        var added = await ledger.ReviewAsync(new ReviewRequest(Anna, "d", ReviewStep.Add(await FigureOf(ledger))), Cancellation);
        var comment = await ledger.ReviewAsync(new ReviewRequest(Omar, "why?", ReviewStep.Comment(document, added.Records[0])), Cancellation);
        await Refused(LedgerFault.NotUndone, $"act {comment.Act}", added.Act);
        await ledger.UndoAsync(new UndoRequest(comment.Act, Omar, "e"), Cancellation);
        await ledger.UndoAsync(new UndoRequest(added.Act, Anna, "f"), Cancellation);
        Assert.Equal(3, (await Seen(ledger, LedgerFilter.All)).Count);
        var gone = (await ledger.ReadHistoryAsync(document, added.Records[0], Cancellation))!;
        Assert.Equal((null, false), (gone.Current.Record, gone.IsCurrent));
        await Verified(ledger);

        async Task Refused(string code, string message, long act)
        {
            var head = await ledger.ReadHeadAsync(Cancellation);
            var problem = await Assert.ThrowsAsync<LedgerException>(() => ledger.UndoAsync(new UndoRequest(act, Anna, "x"), Cancellation));
            Assert.Equal(code, problem.Code);
            Assert.Contains(message, problem.Message, StringComparison.Ordinal);
            Assert.Equal(head, await ledger.ReadHeadAsync(Cancellation));
        }
    }

    [Fact]
    public async Task ReviewAsync_WhatSaysTooLittle_IsRefused()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (document, figure) = await Reviewable(ledger);
        var record = await FigureOf(ledger);
        await Refused(LedgerFault.NotAReview, "does not name", new(" ", "x", ReviewStep.Reject(document, figure, 0)));
        await Refused(LedgerFault.NotAReview, "does not name", new("a\nb", "x", ReviewStep.Reject(document, figure, 0)));
        await Refused(LedgerFault.NotAReview, "reason", new(Anna, null, ReviewStep.Reject(document, figure, 0)));
        await Refused(LedgerFault.NotAReview, "4001", new(Anna, new string('x', 4001), ReviewStep.Reject(document, figure, 0)));
        await Refused(LedgerFault.NotAReview, "no record", new(Anna, "x", []));
        await Refused(LedgerFault.NotAReview, "twice", new(Anna, "x", [ReviewStep.Accept(document, figure, 0), ReviewStep.Reject(document, figure, 0)]));
        await Refused(LedgerFault.NotAReview, "evidence", new(Anna, "x", ReviewStep.Add(record with { Evidence = [] })));
        await Refused(LedgerFault.NotAReview, "statement of the figure", new(Anna, "x", ReviewStep.Edit(new Statement { Id = figure, Document = document, Evidence = record.Evidence, Rule = "x", Speaker = "x", Says = "x" }, 0)));
        await Refused(LedgerFault.NothingToReview, "no record x", new(Anna, "x", ReviewStep.Reject(document, "x", 0)));
        await Refused(LedgerFault.NothingToReview, "no report", new(Anna, "x", ReviewStep.Reject("sha256:00", figure, 0)));
        await Assert.ThrowsAsync<ArgumentException>(() => ledger.ReviewAsync(new(Anna, "x", ReviewStep.Edit(record with { Evidence = [new(0, new TextSpan(0, 9999))] }, 0)), Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => Store(ledger, SampleReports.Coded("x") with { Records = [record with { Review = new(ReviewState.Accepted, Anna, Noon, 1, false) }] }));
        Assert.Empty(await ledger.ReadReviewsAsync(ReviewFilter.All, Cancellation).ToListAsync(Cancellation));
        Assert.Equal(2, (await ledger.ReadHeadAsync(Cancellation))!.Act);

        async Task Refused(string code, string message, ReviewRequest request)
        {
            var problem = await Assert.ThrowsAsync<LedgerException>(() => ledger.ReviewAsync(request, Cancellation));
            Assert.Equal(code, problem.Code);
            Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task StoreAsync_NewerCodebook_KeepsWhatPeopleTouchedInThePlaceOfItsLikes()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (document, figure) = await Reviewable(ledger);
        var coded = Assert.Single(await Reports(ledger));
        var (strike, statement) = ((Event)coded.Records[1], (Statement)coded.Records[2]);
        await ledger.ReviewAsync(new ReviewRequest(Anna, "range", ReviewStep.Edit((Figure)coded.Records[0] with { Min = 1, Max = 9 }, 0)), Cancellation);
        await ledger.ReviewAsync(new ReviewRequest(Anna, "no strike", ReviewStep.Reject(document, strike.Id, 0)), Cancellation);
        await ledger.ReviewAsync(new ReviewRequest(Anna, "who?", ReviewStep.Comment(document, statement.Id)), Cancellation);
        var overlooked = new Event { Id = "", Document = document, Evidence = statement.Evidence, Rule = "review/add", Type = "talks" };
        var added = await ledger.ReviewAsync(new ReviewRequest(Anna, "overlooked", ReviewStep.Add(overlooked)), Cancellation);

        // The new coding finds the same and otherwise: another number, the same strike, no statement, the same talks, and something new.
        var second = SampleReports.Coded(coded.Report.Text, SampleReports.Day, "codebook-2");
        second = second with
        {
            Records =
            [
                (Figure)second.Records[0] with { Min = 3, Max = 3 },
                second.Records[1],
                overlooked with { Id = "codebook-2-talks", Rule = "talks/1" },
                overlooked with { Id = "codebook-2-vote", Rule = "vote/1", Type = "vote" },
            ],
        };
        Assert.Equal(StoreOutcome.CodedAgain, await ledger.StoreAsync(SampleReports.Capture(coded.Report.Text), second, Cancellation));
        var records = Assert.Single(await Reports(ledger)).Records;
        Assert.Equal([figure, added.Records[0], "codebook-2-vote", statement.Id], records.Select(record => record.Id));
        Assert.Equal(9, ((Figure)records[0]).Max);
        Assert.Equal(4, (await ledger.ReadReportsAsync(new LedgerFilter { AsCoded = true }, Cancellation).ToListAsync(Cancellation))[0].Coded.Records.Count);
        Assert.Equal([("codebook-1", 3, false), ("codebook-2", 4, true)], (await ledger.ReadCodingsAsync(document, Cancellation)).Select(coding => (coding.Codebook, coding.Records, coding.IsCurrent)));
        Assert.False((await ledger.ReadHistoryAsync(document, second.Records[1].Id, Cancellation))!.IsCurrent);
        Assert.False((await ledger.ReadHistoryAsync(document, strike.Id, Cancellation))!.IsCurrent);
        Assert.True((await ledger.ReadHistoryAsync(document, figure, Cancellation))!.IsCurrent);
        await Verified(ledger);

        // A strike by another is another claim than the rejected one.
        var third = SampleReports.Coded(coded.Report.Text, SampleReports.Day, "codebook-3");
        third = third with { Records = [(Event)third.Records[1] with { By = ["Hamas"] }] };
        await ledger.StoreAsync(SampleReports.Capture(coded.Report.Text), third, Cancellation);
        Assert.Equal([third.Records[0].Id, figure, statement.Id, added.Records[0]], Assert.Single(await Reports(ledger)).Records.Select(record => record.Id));
        await Verified(ledger);
    }

    [Fact]
    public async Task StoreAsync_BetterReading_FindsTheSentencesOfTouchedRecordsInIt()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (document, figure) = await Reviewable(ledger);
        var coded = Assert.Single(await Reports(ledger));
        await ledger.ReviewAsync(new ReviewRequest(Anna, "range", ReviewStep.Edit((Figure)coded.Records[0] with { Min = 1, Max = 9 }, 0)), Cancellation);
        await ledger.ReviewAsync(new ReviewRequest(Anna, "said", ReviewStep.Comment(document, coded.Records[2].Id)), Cancellation);
        var better = SampleReports.Coded("A dateline.\n" + coded.Report.Text.Split('\n')[0], SampleReports.Day, "codebook-2");
        better = better with { Report = better.Report with { Id = document }, Records = [.. better.Records.Skip(2).Select(record => record with { Document = document })] };
        await ledger.StoreAsync(SampleReports.Capture(coded.Report.Text), better, Cancellation);
        var records = Assert.Single(await Reports(ledger)).Records;
        // The statement's sentence is not in the better reading; its history still is.
        Assert.Equal([better.Records[0].Id, figure], records.Select(record => record.Id));
        Assert.Equal(new Evidence(1, new TextSpan(12, better.Report.Text.Length)), Assert.Single(records[1].Evidence));
        Assert.False((await ledger.ReadHistoryAsync(document, coded.Records[2].Id, Cancellation))!.IsCurrent);
        await Verified(ledger);
    }

    [Fact]
    public async Task ReadReviewsAsync_Filters_GiveTheLastActsFirst()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (document, figure) = await Reviewable(ledger);
        var one = await ledger.ReviewAsync(new ReviewRequest(Anna, "a", ReviewStep.Comment(document, figure)), Cancellation);
        var two = await ledger.ReviewAsync(new ReviewRequest(Omar, "b", ReviewStep.Reject(document, figure, 0)), Cancellation);
        var three = await ledger.UndoAsync(new UndoRequest(two.Act, Anna, "c"), Cancellation);
        Assert.Equal([three.Act, two.Act, one.Act], await Acts(ReviewFilter.All));
        Assert.Equal([three.Act, one.Act], await Acts(new ReviewFilter { By = Anna }));
        Assert.Equal([two.Act, one.Act], await Acts(new ReviewFilter { Before = three.Act, Document = document }));
        Assert.Empty(await Acts(new ReviewFilter { Document = "sha256:00" }));
        Assert.Equal(three.Act, (await ledger.ReadReviewsAsync(ReviewFilter.All, Cancellation).ToListAsync(Cancellation))[1].UndoneBy);
        Assert.Null(await ledger.ReadHistoryAsync("sha256:00", figure, Cancellation));
        Assert.Null(await ledger.ReadHistoryAsync(document, "x", Cancellation));
        Assert.Empty(await ledger.ReadCodingsAsync("sha256:00", Cancellation));

        async Task<IReadOnlyList<long>> Acts(ReviewFilter filter) => await ledger.ReadReviewsAsync(filter, Cancellation).Select(note => note.Act).ToListAsync(Cancellation);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReadRecordsAsync_SomeReportsReviewed_GivesTheListOnceAndWholeInPages(bool newestFirst)
    {
        await using var ledger = await FiveReportsAsync();
        var all = await Seen(ledger, LedgerFilter.All);
        // Of the second report a record is rejected, of the fourth one is edited.
        await ledger.ReviewAsync(new ReviewRequest(Anna, "x", ReviewStep.Reject(all[4].Document, IdOf(all[4]), 0)), Cancellation);
        await ledger.ReviewAsync(new ReviewRequest(Anna, "x", ReviewStep.Accept(all[9].Document, IdOf(all[9]), 0)), Cancellation);
        var filter = new LedgerFilter { NewestFirst = newestFirst };
        var whole = (await Seen(ledger, filter)).Select(IdOf).ToList();
        var paged = new List<string>();
        while (await ledger.ReadRecordsAsync(filter, Cancellation).FirstOrDefaultAsync(Cancellation) is { } record)
        {
            paged.Add(IdOf(record));
            filter = filter with { After = record.Document, AfterRecord = paged[^1] };
        }

        Assert.Equal(14, whole.Count);
        Assert.Equal(whole, paged);
        Assert.Equal(all.Select(IdOf).Where(id => id != IdOf(all[4])).Order(), whole.Order());
        // A page can go on after a record that was rejected meanwhile.
        var next = await ledger.ReadRecordsAsync(new LedgerFilter { After = all[4].Document, AfterRecord = IdOf(all[4]) }, Cancellation).FirstAsync(Cancellation);
        Assert.Equal(IdOf(all[5]), IdOf(next));
    }

    [Fact]
    public async Task ReadChangedAsync_AfterAnAct_NamesTheReportsOfLaterOnes()
    {
        await using var ledger = await FiveReportsAsync();
        var head = (await ledger.ReadHeadAsync(Cancellation))!.Act;
        var all = await Seen(ledger, LedgerFilter.All);
        Assert.Equal(5, (await ledger.ReadChangedAsync(0, Cancellation)).Count);
        Assert.Empty(await ledger.ReadChangedAsync(head, Cancellation));
        var done = await ledger.ReviewAsync(new ReviewRequest(Anna, "x", [ReviewStep.Reject(all[4].Document, IdOf(all[4]), 0), ReviewStep.Reject(all[5].Document, IdOf(all[5]), 0)]), Cancellation);
        Assert.Equal([all[4].Document], await ledger.ReadChangedAsync(head, Cancellation));
        var other = SampleReports.Coded("Two were killed.", source: "b.txt");
        await ledger.StoreAsync(SampleReports.Capture(other.Report.Text, "b.txt"), other, Cancellation);
        Assert.Equal([other.Report.Id], await ledger.ReadChangedAsync(done.Act, Cancellation));
    }

    [Fact]
    public async Task ReadArrivalsAsync_AfterAnAct_NamesOnlyWhatWasFirstCodedLater()
    {
        await using var ledger = await FiveReportsAsync();
        var before = (await ledger.ReadHeadAsync(Cancellation))!.Act;
        var first = await Reports(ledger);
        Clock.Now += TimeSpan.FromHours(1);
        await ledger.CaptureAsync(SampleReports.Capture("Captured and not coded."), Cancellation);
        var old = first[0] with { Codebook = "codebook-2" };
        await ledger.StoreAsync(SampleReports.Capture(old.Report.Text, old.Report.Source), old, Cancellation);
        var coded = SampleReports.Coded("Two were killed.", source: "b.txt");
        await Store(ledger, coded);
        var act = (await ledger.ReadHeadAsync(Cancellation))!.Act;
        await Store(ledger, coded with { Codebook = "codebook-2" });
        var later = Assert.Single(await ledger.ReadArrivalsAsync(before, Cancellation));
        Assert.Equal(new ReportArrival(coded.Report.Id, act, Clock.Now), later);
        Assert.Equal([.. first.Select(report => report.Report.Id), coded.Report.Id], (await ledger.ReadArrivalsAsync(0, Cancellation)).Select(arrival => arrival.Document));
        Assert.Empty(await ledger.ReadArrivalsAsync(act, Cancellation));
    }

    private static string Text(StoredRecord record) => System.Text.Encoding.UTF8.GetString(record.Line.Span);

    private static async Task<List<StoredRecord>> Seen(ILedger ledger, LedgerFilter filter) =>
        await ledger.ReadRecordsAsync(filter, Cancellation).ToListAsync(Cancellation);

    private static async Task<Figure> FigureOf(ILedger ledger) => Assert.Single(Assert.Single(await Reports(ledger)).Records.OfType<Figure>());

    /// <summary>Stores a report with a figure, an event and a statement.</summary>
    private static async Task<(string Document, string Figure)> Reviewable(ILedger ledger)
    {
        var coded = SampleReports.Coded("Ten were killed.\nHe said so.", SampleReports.Day);
        await ledger.StoreAsync(SampleReports.Capture(coded.Report.Text), coded, Cancellation);
        return (coded.Report.Id, coded.Records[0].Id);
    }
}
