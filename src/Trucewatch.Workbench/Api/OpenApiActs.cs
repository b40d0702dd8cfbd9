using System.Text.Json.Nodes;

namespace Trucewatch.Workbench;

/// <summary>Describes the addresses that change something.</summary>
internal static class OpenApiActs
{
    /// <summary>What is sent to one and what it answers.</summary>
    public static JsonObject Operation(ApiAct act)
    {
        var parameters = OpenApi.PartsOf(act.Path);
        if (act.HasVersion)
        {
            parameters.Add((JsonNode)new JsonObject
            {
                ["name"] = "If-Match",
                ["in"] = "header",
                ["required"] = false,
                ["description"] = "The ETag of the record as it was seen, where the body has no version; one of both must be given but for a comment",
                ["schema"] = new JsonObject { ["type"] = "string" },
            });
        }

        var responses = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = act.ResultSays, ["content"] = Content("application/json", act.Result) },
            ["default"] = new JsonObject { ["description"] = "A fault", ["content"] = Content("application/problem+json", "problem") },
        };
        if (act.IsReview)
        {
            responses["409"] = new JsonObject { ["description"] = "A record has changed since it was seen: both versions, and what was done since; or an act cannot be undone", ["content"] = Content("application/problem+json", "conflict-problem") };
            responses["428"] = new JsonObject { ["description"] = "No version is named", ["content"] = Content("application/problem+json", "problem") };
        }

        return new JsonObject
        {
            ["operationId"] = act.Name,
            ["summary"] = act.Summary,
            ["parameters"] = parameters,
            ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content("application/json", act.Body) },
            ["responses"] = responses,
        };
    }

    private static JsonObject Content(string type, string schema) =>
        new() { [type] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/" + schema } } };
}
