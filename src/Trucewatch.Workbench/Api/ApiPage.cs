using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Trucewatch.Publishing;

namespace Trucewatch.Workbench;

/// <summary>A page of a list of JSON objects: <c>{"items": […], "next": cursor or null}</c>.</summary>
internal sealed class ApiPage : IListingSink
{
    private const int DefaultLimit = 100;
    private const int HighestLimit = 1000;

    // A series can have thousands of numbers: a page ends with the item that takes it beyond this, however few it has.
    private const int MostBytes = 1_000_000;

    private readonly ArrayBufferWriter<byte> _items = new();
    private readonly int _skip;
    private readonly string _head;

    private ApiPage(int limit, int skip, string head) => (Limit, _skip, _head) = (limit, skip, head);

    /// <summary>How many items it may have.</summary>
    public int Limit { get; }

    /// <summary>How many items of the whole list must be known: those before the page, the page, and one more that says whether the list goes on.</summary>
    public int Reach => (int)Math.Min(int.MaxValue, (long)_skip + Limit + 1);

    /// <summary>How many items it has.</summary>
    public int Count { get; private set; }

    /// <summary>Where the list goes on; null at its end.</summary>
    public string? Next { get; set; }

    /// <summary>Begins the page that an address asks for.</summary>
    /// <exception cref="BadHttpRequestException">The limit or the cursor is none.</exception>
    public static ApiPage Of(PageContext context, bool withPlace)
    {
        var limit = DefaultLimit;
        if (context.Query["limit"] is { } asked && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is 0 or > HighestLimit))
            throw new BadHttpRequestException($"limit={asked}: expected a number from 1 to {HighestLimit}");
        var head = context.Moment.Head?.Hash[..16] ?? "empty";
        if (!withPlace || context.Query.After is not { } after)
            return new ApiPage(limit, 0, head);
        var parts = after.Split('@', 2);
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var skip))
            throw new BadHttpRequestException($"after={after}: expected the cursor that the page before gave as \"next\"");
        // What is worked out anew may come in another order; a list that goes on in another one would miss or repeat some of it.
        if (parts[1] != head)
            throw new BadHttpRequestException("the store has changed since the page before; begin the list again", StatusCodes.Status409Conflict);
        return new ApiPage(limit, skip, head);
    }

    private bool IsFull => Count == Limit || _items.WrittenCount > MostBytes;

    private string GoesOn => string.Create(CultureInfo.InvariantCulture, $"{_skip + Count}@{_head}");

    /// <summary>Adds a line of JSON, with or without its line feed.</summary>
    public void Add(ReadOnlySpan<byte> line)
    {
        if (Count++ > 0)
            _items.Write(","u8);
        _items.Write(line.TrimEnd((byte)'\n'));
    }

    /// <inheritdoc/>
    public Task TakeAsync<T>(Listing<T> listing, IEnumerable<T> items)
    {
        var line = new ArrayBufferWriter<byte>();
        foreach (var item in items.Skip(_skip))
        {
            if (IsFull)
            {
                Next = GoesOn;
                break;
            }

            line.ResetWrittenCount();
            listing.WriteLine(line, item);
            Add(line.WrittenSpan);
        }

        return Task.CompletedTask;
    }

    /// <summary>Sends the part of a list that is asked for.</summary>
    public Task SendAsync<T>(HttpContext http, IReadOnlyList<T> items, Func<T, byte[]> line) => SendAsync(http, items, item => Task.FromResult(line(item)));

    /// <summary>The same where a line is not known without asking the store.</summary>
    public async Task SendAsync<T>(HttpContext http, IReadOnlyList<T> items, Func<T, Task<byte[]>> line)
    {
        foreach (var item in items.Skip(_skip).TakeWhile(_ => !IsFull))
            Add(await line(item));
        if (items.Count > _skip + Count)
            Next = GoesOn;
        await SendAsync(http);
    }

    /// <summary>Sends it.</summary>
    public async Task SendAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        var body = http.Response.BodyWriter;
        body.Write("{\"items\":["u8);
        body.Write(_items.WrittenSpan);
        body.Write("],\"next\":"u8);
        await using (var writer = new Utf8JsonWriter(body))
            writer.WriteStringValue(Next);
        body.Write("}\n"u8);
        await body.FlushAsync(http.RequestAborted);
    }

    /// <summary>Sends one object.</summary>
    public static async Task SendAsync(HttpContext http, ReadOnlyMemory<byte> item)
    {
        http.Response.ContentType = "application/json";
        await http.Response.BodyWriter.WriteAsync(item, http.RequestAborted);
    }

    /// <summary>Says that something is not there.</summary>
    public static Task AbsentAsync(HttpContext http, string what)
    {
        http.Response.Headers.Remove("ETag");
        return Faults.WriteAsync(http, StatusCodes.Status404NotFound, "Not found", what);
    }
}
