using Trucewatch.Records;
using Trucewatch.Records.Tests;

namespace Trucewatch.Ledger.Specification;

/// <content>What the store had at an instant.</content>
public abstract partial class LedgerSpecification
{
    [Fact]
    public async Task KnownAt_AnyInstant_IsTheStoreAsItWasThen()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var first = SampleReports.Coded("Ten were killed.\nHe said so.", SampleReports.Day, situations: ["gaza"]);
        var other = SampleReports.Coded("Two were killed.", SampleReports.Day.AddDays(1), situations: ["sudan"]);
        var steps = new List<Func<Task>>
        {
            () => Store(ledger, first),
            () => ledger.ReviewAsync(new ReviewRequest(Anna, "no", ReviewStep.Reject(first.Report.Id, first.Records[1].Id, 0)), Cancellation),
            () => Store(ledger, other),
            () => ledger.ReviewAsync(new ReviewRequest(Omar, "one", ReviewStep.Edit((Figure)first.Records[0] with { Min = 1, Max = 1 }, 0)), Cancellation),
            () => ledger.StoreAsync(SampleReports.Capture(first.Report.Text), SampleReports.Coded(first.Report.Text, SampleReports.Day, "codebook-2", situations: "lebanon"), Cancellation),
            () => ledger.UndoAsync(new UndoRequest(3, Anna, "it was"), Cancellation),
            () => ledger.ReinstateAsync(first.Report.Id, "codebook-1", Cancellation),
            () => ledger.UndoAsync(new UndoRequest(9, Omar, "no"), Cancellation),
        };
        var states = new List<(DateTimeOffset At, List<CodedReport> Reports, List<ReportHeader> Headers, List<string> Lines, LedgerCounts Counts, int Found)>();
        foreach (var (number, step) in steps.Index())
        {
            Clock.Now = Noon.AddHours(number);
            await step();
            states.Add(await State(null));
        }

        Clock.Now = Noon.AddDays(3);
        foreach (var then in states)
        {
            foreach (var instant in (DateTimeOffset[])[then.At, then.At.AddMinutes(59).ToOffset(TimeSpan.FromHours(2))])
            {
                var (_, reports, headers, lines, counts, found) = await State(instant);
                Assert.Equal(then.Lines, lines);
                Assert.Equivalent(then.Headers, headers, strict: true);
                Assert.Equivalent(then.Counts, counts, strict: true);
                Assert.Equal(then.Found, found);
                Assert.Equal(then.Reports.Count, reports.Count);
                foreach (var (one, again) in then.Reports.Zip(reports))
                    SameReport.Assert(one, again);
            }
        }

        Assert.Empty((await State(Noon.AddMinutes(-1))).Item2);
        Assert.DoesNotContain((await State(Noon)).Item2, report => report.Situations.Contains("sudan"));
        await Verified(ledger);

        async Task<(DateTimeOffset, List<CodedReport>, List<ReportHeader>, List<string>, LedgerCounts, int)> State(DateTimeOffset? instant)
        {
            var filter = new LedgerFilter { KnownAt = instant };
            return (
                Clock.Now,
                await Reports(ledger, filter),
                await ledger.ReadHeadersAsync(filter, Cancellation).ToListAsync(Cancellation),
                [.. (await Seen(ledger, filter)).Concat(await Seen(ledger, filter with { Most = 2, Kind = "figure", NewestFirst = true })).Select(Text)],
                await ledger.CountAsync(filter, Cancellation),
                (await ledger.SearchAsync(filter with { Text = "killed" }, 5, Cancellation)).Count);
        }
    }

    [Fact]
    public async Task KnownAt_BeforeSomethingWasDeleted_HasItNoMore()
    {
        await using var ledger = await OpenAsync(LedgerAccess.Write);
        var (gone, stays) = await Two(ledger);
        Clock.Now = Noon.AddHours(1);
        await ledger.WithdrawAsync(new WithdrawalRequest(Anna, Order, [gone.Report.Id]), Cancellation);
        Assert.Equal(stays.Report.Id, Assert.Single(await Reports(ledger, new LedgerFilter { KnownAt = Noon })).Report.Id);
    }

    [Fact]
    public async Task KnownAt_StoreOpenedToRead_IsAnsweredTwice()
    {
        await using (var ledger = await OpenAsync(LedgerAccess.Write))
            await Two(ledger);
        await using var reader = await OpenAsync(LedgerAccess.Read);
        for (var i = 0; i < 2; i++)
        {
            Assert.Empty(await Reports(reader, new LedgerFilter { KnownAt = Noon.AddHours(-1) }));
            Assert.Equal(2, (await Reports(reader)).Count);
        }
    }
}
