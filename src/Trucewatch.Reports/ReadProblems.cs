using System.Globalization;

namespace Trucewatch.Reports;

/// <summary>All problems that reading an input can meet, each with its code and its words.</summary>
internal static class ReadProblems
{
    public const string TimedOutCode = "TW0135";
    public const string UnreachableCode = "TW0137";

    public static ReadProblem Empty(string source) =>
        new("TW0101", source, "Found no text at all, expected a report. Check that the file was saved whole.");

    public static ReadProblem Binary(string source) =>
        new("TW0102", source, "Found bytes that are no text (a picture, an archive, a program?), expected plain text or HTML. Save the report as .txt or .html.");

    public static ReadProblem BrokenPdf(string source, string reason) =>
        new("TW0103", source, $"Found a PDF that cannot be read ({reason.ReplaceLineEndings(" ").TrimEnd('.')}), expected a whole one. Fetch it again, or save its text as .txt.");

    public static ReadProblem TooLong(string source, long bytes, long most) =>
        new("TW0104", source, $"Found {Megabytes(bytes)} MB, expected at most {Megabytes(most)} MB for one report. Cut out the report and save it by itself.");

    public static ReadProblem TooManyElements(string source, int most) =>
        new("TW0105", source, string.Create(CultureInfo.InvariantCulture, $"Found a page of more than {most:N0} elements, expected a report. Save the report's own page."));

    public static ReadProblem NoStory(string source) =>
        new("TW0106", source, "Found no running text (only menus, lists or a notice?), expected a report's body. Save the page after it has loaded, or its text as .txt.");

    public static ReadProblem PdfWithoutText(string source) =>
        new("TW0107", source, "Found a PDF of pictures without text (a scan?), expected text. Put it through text recognition first, or save its text as .txt.");

    public static ReadProblem LockedPdf(string source) =>
        new("TW0108", source, "Found a PDF that a password locks, expected one that opens. Save it again without the password.");

    public static ReadProblem Missing(string source) =>
        new("TW0111", source, "Found no file or folder of this name. Check the spelling and the current folder.");

    public static ReadProblem NotAllowed(string source) =>
        new("TW0112", source, "Found no permission to read it. Change its permissions, or run as a user who may read it.");

    public static ReadProblem Unreadable(string source, string reason) =>
        new("TW0113", source, $"Found that it cannot be read: {reason} Try again, or copy it elsewhere first.");

    public static ReadProblem Expands(string source, int most) =>
        new("TW0114", source, $"Found compressed content that expands to more than {Megabytes(most)} MB, expected a page. Leave it out.");

    public static ReadProblem BrokenRecord(string source, long offset, string what) =>
        new("TW0121", source, string.Create(CultureInfo.InvariantCulture, $"Found {what} at byte {offset}, expected a WARC record. It is skipped and the rest read; fetch the file again if it should be whole."));

    public static ReadProblem BrokenGzip(string source, long offset) =>
        new("TW0122", source, string.Create(CultureInfo.InvariantCulture, $"Found a broken gzip member at byte {offset}, expected a WARC record. It is skipped and the rest read; fetch the file again if it should be whole."));

    public static ReadProblem NoWebAddress(string source, string address) =>
        new("TW0131", source, $"Found the address '{address}', expected one that begins with http:// or https://. Correct it, or name a file.");

    public static ReadProblem AddressRefused(string source, string host) =>
        new("TW0132", source, $"Found that {host} leads to this machine or a private network, expected a public address. If that is meant, say --allow-private.");

    public static ReadProblem RobotsForbid(string source, string host) =>
        new("TW0133", source, $"Found that robots.txt of {host} forbids this address, expected leave to read it. Save the page by hand and name the file.");

    public static ReadProblem TooManyRedirects(string source, int most) =>
        new("TW0134", source, string.Create(CultureInfo.InvariantCulture, $"Found more than {most} redirects, expected a page. Open it in a browser and use the address it ends at."));

    public static ReadProblem TimedOut(string source, TimeSpan timeout) =>
        new(TimedOutCode, source, string.Create(CultureInfo.InvariantCulture, $"Found no whole answer within {timeout.TotalSeconds:0.#} s, expected a page. Try again later."));

    public static ReadProblem Status(string source, int status) =>
        new("TW0136", source, string.Create(CultureInfo.InvariantCulture, $"Found the answer {status}, expected 200 and a page. Check the address in a browser."));

    public static ReadProblem Unreachable(string source, string reason) =>
        new(UnreachableCode, source, $"Found no connection ({reason.ReplaceLineEndings(" ").TrimEnd('.')}), expected a page. Check the address and the network.");

    public static ReadProblem BrokenCoding(string source, string coding) =>
        new("TW0138", source, $"Found a body whose {coding} coding is broken or unknown, expected a page. Try again later.");

    public static ReadProblem NoFeed(string source, string reason) =>
        new("TW0141", source, $"Found something that is no RSS or Atom feed ({reason.ReplaceLineEndings(" ").TrimEnd('.')}), expected a feed. Look for its address in the site's own list of feeds.");

    private static string Megabytes(long bytes) => (bytes / 1048576.0).ToString(bytes < 10 * 1048576 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
