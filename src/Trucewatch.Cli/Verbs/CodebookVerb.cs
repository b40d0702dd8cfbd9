using System.CommandLine;

namespace Trucewatch.Cli;

/// <summary><c>codebook check</c> and <c>codebook render</c>: the codebook's own tests, and its pages for reading.</summary>
internal static class CodebookVerb
{
    public static Command Build(Surroundings surroundings, Diagnostics diagnostics) =>
        new("codebook", "Check the codebook, or render it as pages to read") { Check(surroundings, diagnostics), Render(surroundings, diagnostics) };

    private static Command Check(Surroundings surroundings, Diagnostics diagnostics)
    {
        var options = new CommonOptions();
        var verb = new Command("check", "Tell everything wrong in the pages, and run every example of every page") { options.Codebook };
        verb.SetAction((parsed, cancellation) => Task.Run(() => CodebookCheck.Run(surroundings, diagnostics, parsed.GetValue(options.Codebook), cancellation), cancellation));
        return verb;
    }

    private static Command Render(Surroundings surroundings, Diagnostics diagnostics)
    {
        var options = new CommonOptions();
        var folder = new Option<string>("--out") { Description = "The folder for the pages; made where it is absent", HelpName = "DIR", Required = true };
        var verb = new Command("render", "Make the pages a small site: no script, nothing from elsewhere") { folder, options.Codebook };
        verb.SetAction((parsed, cancellation) => CodebookRender.RunAsync(
            surroundings, diagnostics, parsed.GetRequiredValue(folder), parsed.GetValue(options.Codebook), cancellation));
        return verb;
    }
}
