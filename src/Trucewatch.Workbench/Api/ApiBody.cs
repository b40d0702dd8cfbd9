using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trucewatch.Workbench;

/// <summary>The object that a program sends.</summary>
internal sealed class ApiBody
{
    // Of two fields of one name one reader takes the first and another the last; neither is what was meant.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly JsonObject _fields;

    private ApiBody(JsonObject fields) => _fields = fields;

    /// <summary>Reads it.</summary>
    /// <exception cref="BadHttpRequestException">It is not sent as JSON, or is no object of it.</exception>
    public static async Task<ApiBody> ReadAsync(HttpContext http)
    {
        // A page elsewhere can send forms and plain text unasked, but not this.
        if (!http.Request.HasJsonContentType())
            throw new BadHttpRequestException($"the body is sent as {http.Request.ContentType ?? "nothing"}; expected application/json [TW0805]", StatusCodes.Status415UnsupportedMediaType);
        try
        {
            var body = await JsonNode.ParseAsync(http.Request.Body, null, Strict, http.RequestAborted);
            Check(body);
            if (body is JsonObject fields)
                return new ApiBody(fields);
        }
        catch (JsonException problem)
        {
            throw new BadHttpRequestException($"the body is no JSON, or has a field twice: {problem.Message} [TW0805]", problem);
        }
        catch (InvalidOperationException problem)
        {
            throw new BadHttpRequestException("the body has half of a surrogate pair in a text, which is no character [TW0805]", problem);
        }

        throw new BadHttpRequestException("the body is JSON, but no object [TW0805]");
    }

    /// <summary>A text; null where none is given.</summary>
    public string? Text(string name) => Value<string>(_fields, name, "text");

    /// <summary>A text that must be given.</summary>
    public string Needed(string name) => Text(name) ?? throw new BadHttpRequestException($"{name} is missing; give it as text [TW0805]");

    /// <summary>A whole number; null where none is given.</summary>
    public long? Number(string name) => Value<long?>(_fields, name, "a whole number");

    /// <summary>The number of a sentence; null where none is given.</summary>
    public int? Sentence(string name) => Number(name) switch
    {
        null => null,
        >= 0 and <= int.MaxValue and var number => (int)number,
        var number => throw new BadHttpRequestException($"{name} is {number}; expected the number of a sentence [TW0805]"),
    };

    /// <summary>An object; empty where none is given.</summary>
    public JsonObject Object(string name) => _fields[name] switch
    {
        null => [],
        JsonObject fields => fields,
        _ => throw new BadHttpRequestException($"{name} is no object of JSON [TW0805]"),
    };

    /// <summary>Objects, each of which is named by an id and a version.</summary>
    public IReadOnlyList<(string? Document, string Id, long? Version)> Records(string name) => _fields[name] is JsonArray list
        ? [.. list.Select(item => item is JsonObject one
            ? (Value<string>(one, "document", "text"), Value<string>(one, "id", "text") ?? throw new BadHttpRequestException($"{name}: an id is missing [TW0805]"), Value<long?>(one, "version", "a whole number"))
            : throw new BadHttpRequestException($"{name}: expected objects with id and version [TW0805]"))]
        : throw new BadHttpRequestException($"{name} is missing; give a list of objects with id and version [TW0805]");

    // All is read once here, so that a text that is none is refused before anything is done with what stands beside it.
    private static void Check(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (_, value) in fields)
                    Check(value);
                break;
            case JsonArray list:
                foreach (var item in list)
                    Check(item);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Contains('\0', StringComparison.Ordinal):
                throw new BadHttpRequestException("the body has a character U+0000 in a text, which nobody writes on purpose; leave it out [TW0805]");
        }
    }

    private static T? Value<T>(JsonObject fields, string name, string expected)
    {
        try
        {
            return fields[name] is { } value ? value.GetValue<T>() : default;
        }
        catch (Exception problem) when (problem is InvalidOperationException or FormatException)
        {
            throw new BadHttpRequestException($"{name} is {fields[name]?.ToJsonString()}; expected {expected} [TW0805]", problem);
        }
    }
}
