namespace Trucewatch.Cli;

/// <summary>Reads inputs whole.</summary>
internal sealed class InputLoader(Surroundings surroundings)
{
    /// <summary>More than any report; a larger file would only fill the memory.</summary>
    public const long Limit = 256L * 1024 * 1024;

    /// <summary>The bytes, or why there are none.</summary>
    public byte[]? Load(Input input, out InputProblem? problem)
    {
        problem = input.Problem;
        if (problem is not null)
            return null;
        try
        {
            using var stream = input.Source == Input.StandardInput
                ? surroundings.Input()
                : new FileStream(Path.Combine(surroundings.WorkFolder, input.Source), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
            if (stream.CanSeek && stream.Length > Limit)
            {
                problem = InputProblems.TooLarge(Limit);
                return null;
            }

            return ReadAll(stream, out problem);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problem = fault is FileNotFoundException or DirectoryNotFoundException ? InputProblems.Absent() : InputProblems.Of(fault);
            return null;
        }
    }

    private static byte[]? ReadAll(Stream stream, out InputProblem? problem)
    {
        problem = null;
        using var bytes = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer.AsSpan(0, read));
            if (bytes.Length <= Limit)
                continue;
            problem = InputProblems.TooLarge(Limit);
            return null;
        }

        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }
}
