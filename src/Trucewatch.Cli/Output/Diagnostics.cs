using System.Buffers;
using System.Text;
using System.Text.Json;
using Trucewatch.Records;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>
/// What the program says beside its results: one line a fault, as text or as an object of JSON, and a line of progress where a person looks on.
/// Faults and lines are told by several threads at once.
/// </summary>
internal sealed class Diagnostics(Surroundings surroundings)
{
    private const string Prefix = "trucewatch: ";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter _error = surroundings.Error;
    private readonly Lock _gate = new();
    private long _shownAt;
    private bool _shown;

    /// <summary>How many faults were told.</summary>
    public int Faults { get; private set; }

    /// <summary>Tells of a fault: the input's name, the reason and what to do, and its code.</summary>
    public void Fault(string name, ReadProblem problem) => Fault(problem.Code, name, problem.Message);

    /// <summary>Tells why nothing can be done.</summary>
    public void Fault(string code, string message) => Fault(code, null, message);

    /// <summary>Tells that a report is kept without records because it is not in English; that is no fault.</summary>
    public void NoteLanguage(string name, string language) =>
        Write("note", "TW0116", name, $"the report is not in English ({language}); it is kept and marked so, and gives no records");

    /// <summary>Says a line.</summary>
    public void Say(string line)
    {
        if (!surroundings.LogsAsJson)
        {
            WriteLine(line);
            return;
        }

        var (message, code) = Parted(line);
        Write("note", code, null, message.StartsWith(Prefix, StringComparison.Ordinal) ? message[Prefix.Length..] : message);
    }

    /// <summary>Shows how far long work is, at most ten times a second, and only on a terminal.</summary>
    public void Progress(int done, int of, string what)
    {
        if (!surroundings.ErrorIsTerminal || surroundings.LogsAsJson)
            return;
        var now = surroundings.Clock.GetTimestamp();
        if (_shown && done < of && surroundings.Clock.GetElapsedTime(_shownAt, now) < Pause)
            return;
        const int BarLength = 24;
        var filled = of > 0 ? (int)((long)BarLength * done / of) : BarLength;
        var line = $"[{new string('#', filled)}{new string('.', BarLength - filled)}] {done}/{of}  {OneLine(what)}";
        var room = Math.Max(10, surroundings.Width - 1);
        _error.Write("\r\u001b[K" + (line.Length > room ? line[..room] : line));
        _error.Flush();
        _shown = true;
        _shownAt = now;
    }

    /// <summary>Takes the progress away.</summary>
    public void Clear()
    {
        if (!_shown)
            return;
        _error.Write("\r\u001b[K");
        _shown = false;
    }

    private void Fault(string code, string? name, string message)
    {
        lock (_gate)
        {
            Faults++;
            Write("fault", code, name, message);
        }

        CodingMeter.Fault(code);
    }

    private void Write(string level, string? code, string? name, string message)
    {
        if (!surroundings.LogsAsJson)
        {
            WriteLine($"{Prefix}{(name is null ? "" : OneLine(name) + ": ")}{OneLine(message)}{(code is null ? "" : $" [{code}]")}");
            return;
        }

        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, JsonLine.Options))
        {
            json.WriteStartObject();
            json.WriteText("time", IsoTime.Write(surroundings.Clock.GetUtcNow()));
            json.WriteText("level", level);
            json.WriteText("code", code);
            json.WriteText("source", name);
            json.WriteText("message", message);
            json.WriteEndObject();
        }

        WriteLine(Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private void WriteLine(string line)
    {
        lock (_gate)
        {
            Clear();
            _error.WriteLine(line);
        }
    }

    // A code stands at the end of a line, as [TW0901].
    private static (string Message, string? Code) Parted(string line)
    {
        var at = line.EndsWith(']') ? line.LastIndexOf(" [TW", StringComparison.Ordinal) : -1;
        return at < 0 ? (line, null) : (line[..at], line[(at + 2)..^1]);
    }

    // Names come from outside; a line break or an escape in one must not forge a line of its own.
    private static string OneLine(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && !text.Contains('\u007F', StringComparison.Ordinal)
            ? text
            : string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
}
