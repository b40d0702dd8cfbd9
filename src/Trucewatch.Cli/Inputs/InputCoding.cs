namespace Trucewatch.Cli;

/// <summary>One input through the coder, every fault told as a value.</summary>
internal static class InputCoding
{
    public static CodedOutcome Code(IReportCoder coder, InputLoader loader, Input input)
    {
        var bytes = loader.Load(input, out var problem);
        return bytes is { } read ? Code(coder, read, input.Source) : CodedOutcome.Of(problem!);
    }

    public static CodedOutcome Code(IReportCoder coder, ReadOnlyMemory<byte> bytes, string source)
    {
        try
        {
            return coder.Code(bytes, source);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException and not OperationCanceledException and not CliException)
        {
            // One report that the program cannot cope with must not keep the others from being done.
            return CodedOutcome.Of(InputProblems.Inside(source, fault));
        }
    }

    public static void TellPassedOver(Diagnostics diagnostics, InputList list)
    {
        if (list.PassedOver > 0)
            diagnostics.Say($"trucewatch: {list.PassedOver} other {(list.PassedOver == 1 ? "file" : "files")} in the folders passed over");
    }
}
