using Trucewatch.Records;

namespace Trucewatch.Workbench;

/// <summary>The records that people have not judged yet, or those that they have, in the order in which looking at them is worth most.</summary>
internal static class ReviewQueue
{
    private const int MostKept = 1001;

    /// <summary>The states that can be asked for; nothing asked is <c>unjudged</c>.</summary>
    public static IReadOnlyList<string> States { get; } = ["unjudged", "accepted", "edited", "added"];

    /// <summary>The orders that can be asked for; nothing asked is by doubt and weight together.</summary>
    public static IReadOnlyList<string> Orders { get; } = ["doubt", "weight", "newest"];

    /// <summary>The first of all that an address asks for. Of equals the newest come first, and those of one report in reading order.</summary>
    /// <param name="context">The page, with its address.</param>
    /// <param name="most">How many.</param>
    /// <param name="count">How many there are.</param>
    public static IReadOnlyList<QueueItem> First(PageContext context, int most, out int count)
    {
        var query = context.Query;
        var asked = (typeof(ReviewQueue), query.Situation, query.Since, query.Until, query.AsOf, query.Kind, query.Category, (query["report"], query["state"], query["order"], most));
        // What is asked for far down the list is long, and hardly asked for twice.
        var (items, all) = most > MostKept ? Find(context, most) : context.Moment.Once(asked, () => Find(context, most));
        count = all;
        return items;
    }

    private static (IReadOnlyList<QueueItem> Items, int Count) Find(PageContext context, int most)
    {
        var (table, query) = (context.Moment.Table, context.Query);
        if (!TryState(query["state"] ?? States[0], out var state))
            return ([], 0);
        var weights = context.Moment.Weights;
        Func<double, int, int, Key> key = query["order"] switch
        {
            "doubt" => (doubt, weight, record) => new Key(doubt, weight, record),
            "weight" => (doubt, weight, record) => new Key(weight, doubt, record),
            "newest" => (_, _, record) => new Key(0, 0, record),
            _ => (doubt, weight, record) => new Key(QueueItem.WorthOf(doubt, weight), weight, record),
        };
        // A store has many records, and a queue is asked for after each act: numbers are compared, not records, and what is not among the first is dropped.
        var first = new FirstOf<Key>(Math.Min(most, table.Records));
        var count = 0;
        table.EachRecord(table.Fitting(query), query.Kind, query.Category, state, (record, doubt) =>
        {
            count++;
            first.Add(key(doubt, weights[record], record));
        });
        return ([.. first.Sorted().Select(one => Item(table, one.Record, weights[one.Record]))], count);
    }

    private static QueueItem Item(ReportTable table, int record, int weight)
    {
        var (dated, found) = table.RecordAt(record);
        return new QueueItem(dated, found, weight);
    }

    private static bool TryState(string name, out ReviewState? state)
    {
        state = Enum.GetValues<ReviewState>().Where(one => ContractNames.Of(one) == name).Select(one => (ReviewState?)one).FirstOrDefault();
        return state is not null || name == States[0];
    }

    private readonly record struct Key(double First, double Second, int Record) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            var first = other.First.CompareTo(First);
            if (first != 0)
                return first;
            var second = other.Second.CompareTo(Second);
            return second != 0 ? second : Record.CompareTo(other.Record);
        }
    }
}
