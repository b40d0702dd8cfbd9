using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>The records that people have not judged yet, or those that they have, in the order in which looking at them is worth most.</summary>
internal static class ReviewQueue
{
    /// <summary>The states that can be asked for; nothing asked is <c>unjudged</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["unjudged", "accepted", "edited", "added"];

    /// <summary>The orders that can be asked for; nothing asked is by doubt and weight together.</summary>
    public static IReadOnlyList<string> Orders { get; } = ["doubt", "weight", "newest"];

    /// <summary>All that an address asks for. Of equals the newest come first, and those of one report in reading order.</summary>
    public static IReadOnlyList<QueueItem> Of(PageContext context)
    {
        var weights = context.Moment.Weights;
        var items = new List<QueueItem>();
        foreach (var (dated, record) in RecordList.Of(context).Where(pair => StateOf(pair.Record) == (context.Query["state"] ?? States[0])))
            items.Add(new QueueItem(dated, record, weights.GetValueOrDefault(record.Id)));
        if (context.Query["order"] is "newest")
            return items;
        // A store has many records, and a queue is asked for after each act: numbers are compared, not records.
        var keys = new Key[items.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var (doubt, weight) = (1 - items[i].Record.Confidence, items[i].Weight);
            keys[i] = context.Query["order"] switch
            {
                "doubt" => new Key(doubt, weight, i),
                "weight" => new Key(weight, doubt, i),
                _ => new Key(items[i].Worth, weight, i),
            };
        }

        Array.Sort(keys);
        return Array.ConvertAll(keys, key => items[key.Place]);
    }

    private static string StateOf(ReportRecord record) => record.Review is { } review ? ContractNames.Of(review.State) : States[0];

    private readonly record struct Key(double First, double Second, int Place) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            var first = other.First.CompareTo(First);
            if (first != 0)
                return first;
            var second = other.Second.CompareTo(Second);
            return second != 0 ? second : Place.CompareTo(other.Place);
        }
    }
}
