using System.Globalization;
using System.Text.Json;

namespace Trucewatch.Records;

/// <summary>The fields of one object of JSON, read with the faults named.</summary>
internal readonly struct JsonFields(JsonElement element, string where)
{
    public bool Has(string name) => element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public string Text(string name) => Optional(name) ?? throw Fault(name, "a string");

    public string? Optional(string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Fault(name, "a string or null");
    }

    public bool Flag(string name) => Field(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault(name, "true or false"),
    };

    public int Whole(string name) =>
        Field(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : throw Fault(name, "a whole number");

    public double Number(string name) => OptionalNumber(name) ?? throw Fault(name, "a number");

    public double? OptionalNumber(string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        // What is beyond the range of numbers is read as infinite, and could not be written again.
        return value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble()) ? value.GetDouble() : throw Fault(name, "a number or null");
    }

    public IReadOnlyList<string> Texts(string name)
    {
        if (!element.TryGetProperty(name, out var list))
            return [];
        if (list.ValueKind != JsonValueKind.Array)
            throw Fault(name, "a list of strings");
        var texts = new List<string>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
            texts.Add(item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Fault(name, "a list of strings"));
        return texts;
    }

    public List<T> Objects<T>(string name, Func<JsonFields, T> read)
    {
        var list = Field(name);
        if (list.ValueKind != JsonValueKind.Array)
            throw Fault(name, "a list of objects");
        var items = new List<T>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
                throw Fault(name, "a list of objects");
            items.Add(read(new JsonFields(item, $"{where}.{name}")));
        }

        return items;
    }

    public JsonFields? Object(string name)
    {
        if (!element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Object ? new JsonFields(value, $"{where}.{name}") : throw Fault(name, "an object or null");
    }

    public Status Status(string name) => ContractNames.TryParse(Text(name), out Status status) ? status : throw Fault(name, "a status of the guide");

    public Hedge Hedge(string name) => ContractNames.TryParse(Text(name), out Hedge hedge) ? hedge : throw Fault(name, "a hedge of the guide");

    public ReviewState ReviewState(string name) =>
        ContractNames.TryParse(Text(name), out ReviewState state) ? state : throw Fault(name, "accepted, rejected, edited or added");

    public DateTimeOffset Time(string name) =>
        IsoTime.TryRead(Text(name), out var time) ? time : throw Fault(name, "a time as 2025-03-24T12:00:00.000Z");

    public DateOnly? Day(string name)
    {
        if (Optional(name) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Fault(name, "a date as 2025-03-24");
    }

    public FormatException Fault(string name, string expected)
    {
        var found = element.TryGetProperty(name, out var value) ? Shorten(value.GetRawText()) : "nothing";
        return new FormatException($"{where}.{name} is {found}, expected {expected}");
    }

    private JsonElement Field(string name) => element.TryGetProperty(name, out var value) ? value : default;

    private static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");
}
