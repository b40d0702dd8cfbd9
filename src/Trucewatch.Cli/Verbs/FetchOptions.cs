using System.CommandLine;
using System.Globalization;
using Trucewatch.Reports;

namespace Trucewatch.Cli;

/// <summary>The options of verbs that ask servers. Made anew for each verb.</summary>
internal sealed class FetchOptions
{
    private static readonly FetchSettings Defaults = new();

    public Option<TimeSpan?> Delay { get; } = Duration(
        "--delay", "The wait between two requests to a host; robots.txt may ask for longer (default: 2s)", TimeSpan.Zero);

    public Option<TimeSpan?> Timeout { get; } = Duration(
        "--timeout", "The longest that one request may take, to the last byte (default: 30s)", TimeSpan.FromMilliseconds(100));

    public Option<int?> MostBytes { get; } = MakeMostBytes();

    public Option<string?> Contact { get; } = MakeContact();

    public Option<bool> AllowPrivate { get; } = new("--allow-private") { Description = "Also ask addresses of this machine and of private networks" };

    /// <summary>The option that limits how long one report may be.</summary>
    public static Option<int?> MakeMostBytes()
    {
        var most = new ReaderLimits().MostBytes;
        return new Option<int?>("--max-bytes")
        {
            Description = "The longest report that is taken, as sent and expanded, such as 500K or 2M (default and most: 16M)",
            HelpName = "BYTES",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                var unit = text.Length > 0 ? char.ToUpperInvariant(text[^1]) switch { 'K' => 1024L, 'M' => 1024 * 1024, _ => 1 } : 1;
                if (long.TryParse(unit == 1 ? text : text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number > 0 && number <= most / unit)
                {
                    return (int)(number * unit);
                }

                result.AddError($"--max-bytes {text}: expected a number of bytes up to 16M, such as 500K or 2M");
                return null;
            },
        };
    }

    /// <summary>A span of time such as 2s, 500ms, 15m or 1h; a number without a unit counts seconds.</summary>
    public static Option<TimeSpan?> Duration(string name, string description, TimeSpan least) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = result =>
        {
            if (TryParse(result.Tokens[0].Value, out var time) && time >= least && time <= TimeSpan.FromDays(7))
                return time;
            result.AddError($"{name} {result.Tokens[0].Value}: expected a time such as 2s, 500ms, 15m or 1h");
            return null;
        },
    };

    /// <summary>Adds them all.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(Contact);
        verb.Add(Delay);
        verb.Add(Timeout);
        verb.Add(MostBytes);
        verb.Add(AllowPrivate);
    }

    /// <summary>How long a report may be.</summary>
    public ReaderLimits Limits(ParseResult parsed) => Limits(parsed.GetValue(MostBytes));

    /// <summary>How long a report may be; the reader's own limit when null.</summary>
    public static ReaderLimits Limits(int? most) => most is { } bytes ? new ReaderLimits { MostBytes = bytes } : new ReaderLimits();

    /// <summary>How servers are asked.</summary>
    public FetchSettings Settings(ParseResult parsed) => Defaults with
    {
        UserAgent = parsed.GetValue(Contact) is { } contact
            ? $"Trucewatch/{CommandLine.ShortVersion} (reads news reports for {contact}; one request at a time)"
            : $"Trucewatch/{CommandLine.ShortVersion} (reads news reports for research; one request at a time)",
        HostDelay = parsed.GetValue(Delay) ?? Defaults.HostDelay,
        Timeout = parsed.GetValue(Timeout) ?? Defaults.Timeout,
        MostBytes = Limits(parsed).MostBytes,
        AllowPrivateAddresses = parsed.GetValue(AllowPrivate),
    };

    private static Option<string?> MakeContact()
    {
        var option = new Option<string?>("--contact")
        {
            Description = "Who asks, told to servers in the user agent: an address where you can be reached",
            HelpName = "MAIL-OR-ADDRESS",
        };
        option.Validators.Add(result =>
        {
            // It stands in a header, inside parentheses.
            if (result.Tokens.Count == 1 && (result.Tokens[0].Value.Length is 0 or > 200 || result.Tokens[0].Value.Any(c => c is < ' ' or > '~' or '(' or ')' or '\\')))
                result.AddError("--contact: expected a mail or web address in plain letters, such as desk@example.org");
        });
        return option;
    }

    private static bool TryParse(string text, out TimeSpan time)
    {
        var digits = text.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyz");
        double? unit = text[digits.Length..] switch { "ms" => 0.001, "s" or "" => 1, "m" => 60, "h" => 3600, _ => null };
        time = default;
        if (unit is null || !double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number * unit > 1e7)
            return false;
        time = TimeSpan.FromSeconds(number * unit.Value);
        return true;
    }
}
