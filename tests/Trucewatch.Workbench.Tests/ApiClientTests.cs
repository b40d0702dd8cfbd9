using System.Globalization;
using System.Net;
using System.Text.Json;
using Trucewatch.Workbench.Tests.Generated;
using Record = Trucewatch.Workbench.Tests.Generated.Record;

namespace Trucewatch.Workbench.Tests;

/// <summary>That a client generated from the description reads and judges what the workbench has.</summary>
public sealed class ApiClientTests(ReviewWorkbench workbench) : IClassFixture<ReviewWorkbench>
{
    // Names a file to write the client to, where the API has changed: Generated/TrucewatchClient.g.cs of this project.
    private const string WriteTo = "TRUCEWATCH_WRITE_CLIENT";

    private const string Anna = "Anna Berg";

    private readonly TrucewatchClient _client = new(workbench.Client);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_Kept_IsWhatTheDescriptionGives()
    {
        var source = await ClientSource.OfAsync(await workbench.Client.GetStringAsync("/openapi.json", Cancellation));
        if (Environment.GetEnvironmentVariable(WriteTo) is { Length: > 0 } path)
            await File.WriteAllTextAsync(path, source, Cancellation);
        using var kept = new StreamReader(typeof(ApiClientTests).Assembly.GetManifestResourceStream("TrucewatchClient.g.cs")!);
        Assert.True((await kept.ReadToEndAsync(Cancellation)).ReplaceLineEndings("\n") == source, $"the API has changed since the client was generated; run this test with {WriteTo} naming its file, and build again");
    }

    [Fact]
    public async Task Client_OfTheDescription_HasAMethodForEveryOperation()
    {
        using var description = JsonDocument.Parse(await workbench.Client.GetStringAsync("/openapi.json", Cancellation));
        var operations = description.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value.GetProperty("operationId").GetString()!).ToList();
        var methods = typeof(TrucewatchClient).GetMethods().Select(method => method.Name).ToHashSet(StringComparer.Ordinal);
        Assert.True(operations.Count > 30, $"{operations.Count} operations");
        Assert.DoesNotContain(operations, name => !methods.Contains(char.ToUpperInvariant(name[0]) + name[1..] + "Async"));
    }

    [Fact]
    public async Task Read_ByTheClient_GivesWhatThePagesShow()
    {
        var situations = (await _client.ListSituationsAsync(Cancellation)).Items;
        Assert.Contains(situations, situation => situation is { Situation1: "gaza", Reports: > 30 });
        var status = Assert.Single((await _client.ListStatusAsync("gaza", cancellationToken: Cancellation)).Items);
        Assert.False(status.Truce_in_force);
        var truce = Assert.Single((await _client.ListTrucesAsync("gaza", cancellationToken: Cancellation)).Items);
        Assert.Equal((new DateOnly(2025, 1, 19), new DateOnly(2025, 3, 18)), (truce.From, truce.To));
        var figures = new List<Record>();
        string? after = null;
        do
        {
            var page = await _client.ListFiguresAsync(measure: "killed", limit: 7, after: after, cancellationToken: Cancellation);
            figures.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        Assert.True(figures.Count > 14, $"{figures.Count} figures");
        Assert.All(figures, figure => Assert.Equal("killed", figure.Measure));
        var report = await _client.GetReportAsync(figures[0].Document, Cancellation);
        Assert.Contains(figures[0].Evidence.First().Quote, report.Text, StringComparison.Ordinal);
        var hit = (await _client.SearchAsync("hostages", limit: 1, cancellationToken: Cancellation)).Items.Single();
        Assert.Contains("hostages", hit.Snippet, StringComparison.OrdinalIgnoreCase);
        var proposal = (await _client.ListProposalsAsync("gaza", state: "on-the-table", cancellationToken: Cancellation)).Items.First();
        Assert.Equal(proposal.Name, (await _client.GetProposalAsync(proposal.Id, cancellationToken: Cancellation)).Name);
    }

    [Fact]
    public async Task Read_WhatIsNotThere_IsAnExceptionWithTheProblem()
    {
        var fault = await Assert.ThrowsAsync<ApiException<Problem>>(() => _client.GetReportAsync("sha256:00", Cancellation));
        Assert.Equal(404, fault.StatusCode);
        Assert.Contains("sha256:00", fault.Result.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_ByTheClient_IsKeptConflictsAndIsUndone()
    {
        var item = (await _client.ListQueueAsync(kind: "event", limit: 1, cancellationToken: Cancellation)).Items.Single();
        var id = item.Record.Id;
        var edited = await _client.ReviewRecordAsync(id, new ReviewRequest { Kind = "edit", By = Anna, Reason = "elsewhere", Version = item.Version, Fields = new { place = "Rafah" } }, cancellationToken: Cancellation);
        Assert.Equal([id], edited.Records);
        Assert.Equal("Rafah", (await _client.GetRecordByIdAsync(id, Cancellation)).Place);
        var conflict = await Assert.ThrowsAsync<ApiException<ConflictProblem>>(() =>
            _client.ReviewRecordAsync(id, new ReviewRequest { Kind = "reject", By = "Omar Said", Reason = "no", Version = item.Version }, cancellationToken: Cancellation));
        Assert.Equal((int)HttpStatusCode.Conflict, conflict.StatusCode);
        Assert.Equal((item.Version, edited.Act), (conflict.Result.Seen!.Version1, conflict.Result.Current!.Version1));
        await _client.UndoReviewAsync(edited.Act.ToString(CultureInfo.InvariantCulture), new UndoRequest { By = Anna, Reason = "a test" }, Cancellation);
        var history = await _client.GetHistoryAsync(id, Cancellation);
        Assert.Equal(["edit", "undo"], history.Notes.Select(note => note.Kind));
        Assert.Equal(item.Record.Place, history.Current.Record!.Place);
    }

    [Fact]
    public async Task SearchesAndGrades_ByTheClient_AreKept()
    {
        var saved = await _client.SaveSearchAsync(new SaveRequest { Name = "Trucks", Address = "/records?kind=figure&measure=aid-trucks", Owner = Anna }, Cancellation);
        Assert.Contains((await _client.ListSavedSearchesAsync(Cancellation)).Items, search => search.Id == saved.Id);
        await _client.ForgetSearchAsync(saved.Id.ToString(CultureInfo.InvariantCulture), new ForgetRequest(), Cancellation);
        Assert.DoesNotContain((await _client.ListSavedSearchesAsync(Cancellation)).Items, search => search.Id == saved.Id);
        var report = (await _client.ListReportsAsync(limit: 1, cancellationToken: Cancellation)).Items.Single();
        var graded = await _client.GradeAsync(new GradeRequest { Subject_kind = "report", Subject = report.Id, By = "Dana", Reason = "a test", Grades = new { credibility = "6" } }, Cancellation);
        var note = Assert.Single((await _client.ListGradesAsync(by: "Dana", cancellationToken: Cancellation)).Items);
        Assert.Equal((Assert.Single(graded.Acts), "credibility", "6"), (note.Act, note.Scale, note.Value));
    }
}
