using System.Globalization;
using Trucewatch.Records;

namespace Trucewatch.Publishing;

/// <summary>What is written as the reason of a judgement that is taken over: from where, which act it was there and when.</summary>
internal static class ImportReason
{
    private const int Longest = 4000;
    private const string From = "imported from ";
    private const string There = " there";

    /// <summary>The reason that was given there, where there is room, and from where it comes.</summary>
    public static string Of(string archive, ArchivedReview review)
    {
        var from = string.Create(CultureInfo.InvariantCulture, $"{From}{archive}, act {review.Act} of {IsoTime.Write(review.At)}{There}");
        return review.Reason is { } why && why.Length + from.Length + 3 <= Longest ? $"{why} ({from})" : from;
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
}
