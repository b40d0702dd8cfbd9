using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trucewatch.Workbench;

/// <summary>Describes the API by OpenAPI 3.1, out of the same table that it is answered by.</summary>
internal static class OpenApi
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly Dictionary<string, (string Type, string Says)> Parameters = new(StringComparer.Ordinal)
    {
        ["situation"] = ("string", "Only of this situation, such as gaza"),
        ["since"] = ("date", "The first day"),
        ["until"] = ("date", "The last day"),
        ["as-of"] = ("date", "What had been reported by the end of this day"),
        ["search"] = ("string", "Words that reports must have, all of them; words in double quotation marks stand together"),
        ["limit"] = ("integer", "At most so many items, from 1 to 1000; 100 unless said"),
        ["after"] = ("string", "The cursor that the page before gave as next"),
        ["kind"] = ("string", "The kind: of records figure, event, statement or proposal; of conflicts figure or position; of series stock, day or total"),
        ["measure"] = ("string", "Only figures of this measure, such as killed"),
        ["type"] = ("string", "Only events of this type, such as truce-violation"),
        ["state"] = ("string", "Only in this state; of the queue unjudged, accepted, edited or added"),
        ["basis"] = ("string", "What a commitment rests on: deal, promise, appeal or recommendation"),
        ["who"] = ("string", "Who is to do it"),
        ["about"] = ("string", "What an allegation is about"),
        ["accuser"] = ("string", "Who accuses"),
        ["order"] = ("string", "Of the queue: doubt, weight or newest; by doubt and weight together unless said"),
        ["by"] = ("string", "Only what this person did"),
        ["report"] = ("string", "Only records of this report, or what was done with them, by its id"),
        ["accused"] = ("string", "Who is accused"),
        ["came-after"] = ("integer", "Only what came into the store after the act with this number; then those that came last come first"),
    };

    /// <summary>The document, as JSON.</summary>
    public static byte[] Document { get; } = Encoding.UTF8.GetBytes(Write().ToJsonString(Indented) + "\n");

    private static JsonObject Write()
    {
        var paths = new JsonObject();
        foreach (var endpoint in ApiEndpoints.All)
            paths[ApiEndpoints.Root + endpoint.Path] = new JsonObject { ["get"] = Operation(endpoint) };
        foreach (var act in ApiActs.All)
        {
            var path = paths[ApiEndpoints.Root + act.Path] as JsonObject ?? [];
            path["post"] = OpenApiActs.Operation(act);
            paths[ApiEndpoints.Root + act.Path] = path;
        }

        var schemas = new JsonObject();
        foreach (var (name, fields) in ApiSchemas.All)
            schemas[name] = ApiSchemas.Of(fields);
        foreach (var item in ApiEndpoints.All.Where(endpoint => endpoint.GivesList).Select(endpoint => endpoint.Item).Distinct(StringComparer.Ordinal))
            schemas[ListOf(item)] = PageOf(item);
        schemas["problem"] = ApiSchemas.Of("type:s? title:s status:i detail:s?");
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Trucewatch",
                ["version"] = "1",
                ["description"] = "What reports say of wars being paused and ended, each field with its sentence, and what people made of it. Answers carry an ETag; the same address at the same state of the store is the same answer.",
            },
            ["paths"] = paths,
            // Both hold: without accounts nothing is asked for, with them a token.
            ["security"] = new JsonArray(new JsonObject(), new JsonObject { ["token"] = new JsonArray() }),
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas,
                ["securitySchemes"] = new JsonObject
                {
                    ["token"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = "Where the workbench has accounts: a token that one of them has made" },
                },
            },
        };
    }

    /// <summary>The open parts of a path.</summary>
    public static JsonArray PartsOf(string path) =>
    [
        .. path.Split('/').Where(part => part.StartsWith('{'))
            .Select(part => (JsonNode)new JsonObject { ["name"] = part.Trim('{', '}'), ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" } }),
    ];

    // By name, so that generators of clients have one to give to what they make of it.
    private static string ListOf(string item) => item + "-list";

    private static JsonObject PageOf(string item) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("items", "next"),
        ["properties"] = new JsonObject
        {
            ["items"] = new JsonObject { ["type"] = "array", ["items"] = Reference(item) },
            ["next"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["description"] = "Give it as after to go on; null at the end" },
        },
    };

    private static JsonObject Reference(string schema) => new() { ["$ref"] = "#/components/schemas/" + schema };

    private static JsonObject Operation(ApiEndpoint endpoint)
    {
        var parameters = PartsOf(endpoint.Path);
        foreach (var name in endpoint.Parameters)
        {
            var (type, says) = Parameters[name];
            var schema = type == "date" ? new JsonObject { ["type"] = "string", ["format"] = "date" } : new JsonObject { ["type"] = type };
            parameters.Add((JsonNode)new JsonObject { ["name"] = name, ["in"] = "query", ["required"] = endpoint.Name == "search" && name == "search", ["description"] = says, ["schema"] = schema });
        }

        var content = Reference(endpoint.GivesList ? ListOf(endpoint.Item) : endpoint.Item);
        return new JsonObject
        {
            ["operationId"] = endpoint.Name,
            ["summary"] = endpoint.Summary,
            ["parameters"] = parameters,
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = endpoint.Summary, ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = content } } },
                ["304"] = new JsonObject { ["description"] = "Not changed since the answer whose ETag If-None-Match names" },
                ["default"] = new JsonObject
                {
                    ["description"] = "A fault",
                    ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/problem" } } },
                },
            },
        };
    }
}
