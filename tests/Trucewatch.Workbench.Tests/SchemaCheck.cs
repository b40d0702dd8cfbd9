using System.Text.Json;

namespace Trucewatch.Workbench.Tests;

/// <summary>Holds JSON to the part of JSON Schema that the description uses; what the description does not name is a fault too.</summary>
internal static class SchemaCheck
{
    public static void Holds(JsonElement value, JsonElement schema, JsonElement description, string where)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Holds(value, description.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]), description, where);
            return;
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            if (value.ValueKind != JsonValueKind.Null)
                Holds(value, choices[0], description, where);
            return;
        }

        var type = schema.GetProperty("type");
        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!).ToList() : [type.GetString()!];
        Assert.True(types.Any(one => Is(value, one)), $"{where} is {value.GetRawText()[..Math.Min(60, value.GetRawText().Length)]}, described as {string.Join(" or ", types)}");
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (i, item) in value.EnumerateArray().Index())
                Holds(item, schema.GetProperty("items"), description, $"{where}[{i}]");
        }

        if (value.ValueKind != JsonValueKind.Object)
            return;
        var properties = schema.GetProperty("properties");
        foreach (var required in schema.GetProperty("required").EnumerateArray())
            Assert.True(value.TryGetProperty(required.GetString()!, out _), $"{where} has no {required.GetString()}");
        foreach (var field in value.EnumerateObject())
        {
            Assert.True(properties.TryGetProperty(field.Name, out var described), $"{where}.{field.Name} is not described");
            Holds(field.Value, described, description, $"{where}.{field.Name}");
        }
    }

    private static bool Is(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };
}
