using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>What is written as the reason of a judgement that is taken over: from where, which act it was there and when.</summary>
internal static class ImportReason
{
    private const int Longest = 4000;
    private const string From = "imported from ";
    private const string There = " there";

    /// <summary>The reason that was given there, cut where there is no room for all of it, and from where it comes.</summary>
    public static string Of(string archive, long act, DateTimeOffset at, string? reason)
    {
        var from = string.Create(CultureInfo.InvariantCulture, $"{From}{archive}, act {act} of {IsoTime.Write(at)}{There}");
        return reason is null ? from : $"{Cut(reason, Longest - from.Length - 3)} ({from})";
    }

    /// <summary>When a judgement was made: there, where it was taken over from another store.</summary>
    /// <param name="reason">Its reason.</param>
    /// <param name="here">When it came into this store.</param>
    public static DateTimeOffset MadeAt(string? reason, DateTimeOffset here)
    {
        // Taken over twice, it has two such endings; the last tells when it was first made.
        var told = reason?.TrimEnd(')') ?? "";
        if (!told.EndsWith(There, StringComparison.Ordinal) || !told.Contains(From, StringComparison.Ordinal))
            return here;
        var time = told[..^There.Length];
        return IsoTime.TryRead(time[(time.LastIndexOf(' ') + 1)..], out var at) ? at : here;
    }

    private static string Cut(string text, int room)
    {
        if (text.Length <= room)
            return text;
        var end = room - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }
}
