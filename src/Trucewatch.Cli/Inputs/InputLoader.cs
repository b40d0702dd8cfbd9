using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>Reads inputs whole. Used by several threads at once.</summary>
internal sealed class InputLoader(Surroundings surroundings)
{
    /// <summary>The bytes, or why there are none.</summary>
    public ReadOnlyMemory<byte>? Load(Input input, out ReadProblem? problem)
    {
        problem = input.Problem;
        if (problem is not null)
            return null;
        var isStandard = input.Source == ReportFiles.StandardInput;
        var path = isStandard || surroundings.WorkFolder == "." ? input.Source : Path.Combine(surroundings.WorkFolder, input.Source);
        var outcome = new ReportFiles(standardInput: surroundings.Input).Get([path]).First();
        problem = outcome.Problem;
        return outcome.Capture?.Bytes;
    }
}
