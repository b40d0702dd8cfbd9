using System.Globalization;
using Trucewatch.Codebook;
using Trucewatch.Coding;

namespace Trucewatch.Cli;

/// <summary>Runs the codebook's own tests.</summary>
internal static class CodebookCheck
{
    /// <summary>
    /// Names all that is wrong in the pages, a line each on standard error; where nothing is, every example that does not come out as its page
    /// says. What was run is summed up on standard output.
    /// </summary>
    /// <returns><see cref="ExitStatus.PartlyDone"/> where anything is wrong.</returns>
    public static int Run(Surroundings surroundings, Diagnostics diagnostics, string? codebook, CancellationToken cancellation)
    {
        var book = CoderComposition.LoadCodebook(codebook);
        using var output = new StreamWriter(surroundings.Output, leaveOpen: true);
        if (book.Diagnostics.Count > 0)
        {
            foreach (var fault in book.Diagnostics)
                diagnostics.Say(fault.ToString());
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"codebook {book.Version}: {book.Pages.Count} pages, {Count(book.Diagnostics.Count, "fault")}; the examples are run when the pages have none"));
            return ExitStatus.PartlyDone;
        }

        var failures = RunExamples(surroundings, book, cancellation);
        foreach (var failure in failures)
            diagnostics.Say(failure.ToString());
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"codebook {book.Version}: {book.Pages.Count} pages, {book.Pages.Sum(page => page.Rules.Count)} rules, {Count(book.Pages.Sum(page => page.Examples.Count), "example")}, {Count(failures.Count, "failure")}"));
        return failures.Count > 0 ? ExitStatus.PartlyDone : ExitStatus.Done;
    }

    /// <summary>The failures in the order of the pages, whatever the number of workers.</summary>
    private static List<ExampleFailure> RunExamples(Surroundings surroundings, CodebookLoad book, CancellationToken cancellation)
    {
        var makeCoder = CoderComposition.Coders(book);
        var pages = book.Pages;
        var found = new IReadOnlyList<ExampleFailure>[pages.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, surroundings.Workers), CancellationToken = cancellation };
        Parallel.For(
            0,
            pages.Count,
            parallel,
            () => new ExampleRunner(makeCoder()),
            (i, _, runner) =>
            {
                found[i] = runner.Run([pages[i]]);
                return runner;
            },
            _ => { });
        return [.. found.SelectMany(failures => failures)];
    }

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
