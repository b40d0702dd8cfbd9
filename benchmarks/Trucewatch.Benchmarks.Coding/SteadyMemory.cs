using System.Diagnostics;
using Trucewatch.Reports;

namespace Trucewatch.Benchmarks.Coding;

/// <summary>The memory of the process while it reads and codes many reports, one after another.</summary>
internal static class SteadyMemory
{
    private const int Steps = 10;

    public static void Measure(Inputs inputs, int count)
    {
        var reader = new ReportReader();
        var coder = inputs.Coder(inputs.Codebook);
        var records = 0L;
        for (var i = 0; i < count; i++)
        {
            if (Inputs.Read(reader, inputs.Files[i % inputs.Files.Count]) is { } report)
                records += coder.Code(report).Records.Count;
            if ((i + 1) % Math.Max(1, count / Steps) == 0)
            {
                using var process = Process.GetCurrentProcess();
                Console.WriteLine($"{i + 1} reports, {records} records: {process.WorkingSet64 / 1048576} MB, at most {process.PeakWorkingSet64 / 1048576} MB");
            }
        }
    }
}
