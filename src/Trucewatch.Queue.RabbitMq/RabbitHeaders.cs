using System.Globalization;
using System.Text;
using RabbitMQ.Client;
using Trucewatch.Records;

namespace Trucewatch.Queue.RabbitMq;

/// <summary>What stands beside a message at the broker.</summary>
internal static class RabbitHeaders
{
    private const string Returns = "x-delivery-count";
    private const string Deaths = "x-death";
    private const string Code = "trucewatch-code";
    private const string Reason = "trucewatch-reason";
    private const string Time = "trucewatch-time";
    private const string Worker = "trucewatch-worker";

    // Headers travel in one frame, and brokers take frames of 128 KB.
    private const int LongestReason = 4000;

    /// <summary>For a report that is put in.</summary>
    public static BasicProperties Report(DateTimeOffset now) =>
        new() { DeliveryMode = DeliveryModes.Persistent, Type = "trucewatch.report", Timestamp = new AmqpTimestamp(now.ToUnixTimeSeconds()) };

    /// <summary>When a report was put in.</summary>
    public static DateTimeOffset? QueuedAt(IReadOnlyBasicProperties properties) =>
        properties.IsTimestampPresent() ? Moment(properties.Timestamp) : null;

    /// <summary>For a dead letter.</summary>
    public static BasicProperties DeadLetter(QueueProblem reason, DateTimeOffset now, string worker)
    {
        var properties = Report(now);
        properties.Headers = new Dictionary<string, object?>
        {
            [Code] = reason.Code,
            [Reason] = reason.Message.Length > LongestReason ? reason.Message[..LongestReason] : reason.Message,
            [Time] = IsoTime.Write(now),
            [Worker] = worker,
        };
        return properties;
    }

    /// <summary>How often a report came back to the queue.</summary>
    public static long ReturnsOf(IReadOnlyBasicProperties properties) =>
        properties.Headers is { } headers && headers.TryGetValue(Returns, out var count)
            ? count switch { long many => many, int many => many, short many => many, byte many => many, _ => 0 }
            : 0;

    /// <summary>Why a dead letter is one.</summary>
    public static QueueProblem ReasonOf(IReadOnlyBasicProperties properties) => Text(properties, Code) is { } code
        ? new QueueProblem(code, Text(properties, Reason) ?? "")
        : new QueueProblem(
            QueueFault.GivenUp,
            string.Create(CultureInfo.InvariantCulture, $"Found that it was given out more than {RabbitTopology.MostReturns} times and never done: it may end the workers that take it, or they were ended that often for other reasons. Look at their logs, code it by itself, then put it in again: trucewatch queue retry."));

    /// <summary>When a message became a dead letter, as far as it tells.</summary>
    public static DateTimeOffset? TimeOf(IReadOnlyBasicProperties properties)
    {
        if (Text(properties, Time) is { } told && DateTimeOffset.TryParse(told, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return time;
        // The broker's own account of it: a list with the last death first.
        return properties.Headers is { } headers && headers.TryGetValue(Deaths, out var deaths) && deaths is IEnumerable<object> list
            && list.FirstOrDefault() is IDictionary<string, object?> death && death.TryGetValue("time", out var at) && at is AmqpTimestamp stamp
            ? Moment(stamp)
            : null;
    }

    // Other programs may put reports in, and give the time in other units.
    private static DateTimeOffset? Moment(AmqpTimestamp stamp) =>
        stamp.UnixTime >= 0 && stamp.UnixTime <= DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? DateTimeOffset.FromUnixTimeSeconds(stamp.UnixTime) : null;

    private static string? Text(IReadOnlyBasicProperties properties, string name) =>
        properties.Headers is { } headers && headers.TryGetValue(name, out var value) ? value switch
        {
            byte[] bytes => Encoding.UTF8.GetString(bytes),
            string text => text,
            _ => null,
        }
        : null;
}
