using System.Text.Json.Nodes;

namespace Trucewatch.Workbench;

/// <summary>
/// The fields of what the API gives. Each is <c>name:type</c>, the type <c>s</c> for text, <c>d</c> for a day, <c>i</c> for a whole number, <c>n</c> for any,
/// <c>b</c> for yes or no, <c>o</c> for any object, else the name of another schema; <c>[]</c> after it makes a list of it, and <c>?</c> lets it be null or, in records, absent.
/// </summary>
internal static class ApiSchemas
{
    private const string Tellings = " reports:s[] evidence:telling[]";
    private const string Record = "kind:s id:s document:s evidence:quotation[] said_by:attribution? rule:s confidence:n ";

    /// <summary>The schemas, by name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["situation"] = "situation:s name:s reports:i oldest:d newest:d",
        ["status"] = "situation:s? as_of:d? reports:i undated:i oldest:d? newest:d? truce_in_force:b truces:s[] on_the_table:s[] figures:latest-figure[] open_conflicts:s[]",
        ["latest-figure"] = "measure:s min:n max:n unit:s hedge:s place:s? period:s? source:s as_of:d" + Tellings,
        ["telling"] = "document:s record:s date:d outlet:s? speaker:s? quote:s",
        ["proposal-line"] = "id:s name:s also_called:s[] by:s[] mediators:s[] first_reported:d? last_reported:d? state:s state_reason:s terms:term-line[] positions:position[] history:position[]" + Tellings,
        ["term-line"] = "term:s count:n? days:n? values:term-value[]",
        ["term-value"] = "count:n? days:n? speakers:s[]" + Tellings,
        ["position"] = "actor:s stance:s conditions:s? as_of:d" + Tellings,
        ["position-line"] = "proposal:s name:s actor:s stance:s conditions:s? as_of:d" + Tellings,
        ["truce"] = "id:s parties:s[] from:d to:d? ended_before:b ended_by:s? days_agreed:n? extensions:extension[] phases:phase[] violations:violation[]" + Tellings,
        ["extension"] = "date:d days:n?" + Tellings,
        ["phase"] = "name:s from:d to:d? days:n? ended_by:s?" + Tellings,
        ["violation"] = "by:s[] said_by:s?" + Tellings,
        ["commitment"] = "id:s who:s to_whom:s[] what:deed basis:s asked_by:s? due:d? state:s first_reported:d state_evidence:telling[]" + Tellings,
        ["deed"] = "type:s words:s",
        ["allegation"] = "id:s accuser:s? accused:s? about:s place:s? time:days? answers:answer[]" + Tellings,
        ["days"] = "from:d? to:d?",
        ["answer"] = "kind:s date:d" + Tellings,
        ["conflict"] = "id:s about:s kind:s values:conflict-value[] state:s",
        ["conflict-value"] = "stance:s? min:n? max:n? unit:s? hedge:s? corrected:b speakers:s[] dates:d[]" + Tellings,
        ["civilian"] = "id:s type:s by:s[] to:s[] place:s? day:d first_reported:d amounts:amount[]" + Tellings,
        ["amount"] = "measure:s min:n max:n unit:s hedge:s subject:s? period:s? outlet:s? speaker:s? report:s",
        ["story"] = "id:s reports:s[] origin:s",
        ["series"] = "measure:s unit:s subject:s? place:s? since:d? kind:s points:point[]",
        ["point"] = "date:d min:n max:n hedge:s source:s corrected:b" + Tellings,
        ["report"] = "id:s title:s? published:s? day:d outlet:s? agency:s? language:s? situations:s[] source:s captured:s records:i page:s",
        ["document"] = "kind:s id:s source:s title:s? published:s? outlet:s? agency:s? authors:s[] language:s? situation:s? media:s text:s situations:s[] codebook:s published_from:s? updated:s? updated_from:s? address:s? correction:s? headings:span[] origins:origins",
        ["span"] = "start:i end:i",
        ["origins"] = "title:s? outlet:s? agency:s? authors:s? language:s? address:s? correction:s? charset:s?",
        ["record"] = Record + "measure:s? min:n? max:n? unit:s? hedge:s? status:s? subject:s? actor:s? place:s? period:s? type:s? plover:s? by:s[]? to:s[]? time:time? about:s? speaker:s? role:s? anonymous:b? mode:s? says:s? name:s? mediators:s[]? terms:record-term[]? positions:record-position[]? review:review-mark?",
        ["review-mark"] = "state:s by:s at:s act:i changed:b",
        ["review-note"] = "act:i at:s kind:s by:s reason:s? undoes:i? undone_by:i? document:s record:s",
        ["grade-note"] = "act:i at:s by:s reason:s subject_kind:s subject:s scale:s value:s? undoes:i? undone_by:i?",
        ["grade-request"] = "subject_kind:s subject:s by:s? reason:s grades:o",
        ["grade-done"] = "acts:i[]",
        ["saved-search"] = "id:i owner:s name:s address:s saved:s seen:i new_reports:i",
        ["save-request"] = "name:s address:s owner:s?",
        ["seen-request"] = "act:i?",
        ["forget-request"] = "",
        ["queue-item"] = "record:record version:i confidence:n weight:i page:s",
        ["version"] = "version:i state:s? record:record?",
        ["history"] = "document:s record:s is_current:b codebook:s coded:record? current:version notes:review-note[] reinstatements:reinstatement[]",
        ["reinstatement"] = "act:i codebook:s before:s at:s by:s? reason:s? undoes:i?",
        ["review-request"] = "kind:s by:s? reason:s? version:i? fields:o? sentence:i? quote:s?",
        ["add-request"] = "kind:s by:s? reason:s sentence:i? quote:s? fields:o",
        ["reviews-request"] = "kind:s by:s? reason:s? records:seen-record[]",
        ["seen-record"] = "document:s? id:s version:i?",
        ["undo-request"] = "by:s? reason:s",
        ["review-done"] = "act:i records:s[]",
        ["conflict-problem"] = "type:s? title:s status:i detail:s? code:s seen:version? current:version? notes:review-note[]",
        ["quotation"] = "sentence:i start:i end:i quote:s",
        ["attribution"] = "speaker:s actor:s? anonymous:b",
        ["time"] = "from:d? to:d? text:s",
        ["record-term"] = "term:s count:n? days:n? status:s evidence:quotation[]",
        ["record-position"] = "actor:s stance:s conditions:s? evidence:quotation[]",
        ["hit"] = "report:report snippet:s",
        ["evidence"] = "record:s document:s title:s? outlet:s? day:d address:s speaker:s? sentences:sentence[] page:s",
        ["sentence"] = "sentence:i start:i end:i before:s quote:s after:s",
    };

    /// <summary>A schema as JSON Schema writes it. Fields may be added to what is given, so none is forbidden.</summary>
    public static JsonObject Of(string fields)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var field in fields.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, type) = (field[..field.IndexOf(':', StringComparison.Ordinal)], field[(field.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            var isOptional = type.EndsWith('?');
            properties[name] = Type(type.TrimEnd('?'), isOptional);
            if (!isOptional)
                required.Add((JsonNode)name);
        }

        return new JsonObject { ["type"] = "object", ["required"] = required, ["properties"] = properties };
    }

    private static JsonObject Type(string type, bool isOptional)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal))
            return new JsonObject { ["type"] = Named("array", isOptional), ["items"] = Type(type[..^2], isOptional: false) };
        return type switch
        {
            "s" => new JsonObject { ["type"] = Named("string", isOptional) },
            "d" => new JsonObject { ["type"] = Named("string", isOptional), ["format"] = "date" },
            "i" => new JsonObject { ["type"] = Named("integer", isOptional), ["format"] = "int64" },
            "n" => new JsonObject { ["type"] = Named("number", isOptional) },
            "o" => new JsonObject { ["type"] = Named("object", isOptional) },
            "b" => new JsonObject { ["type"] = Named("boolean", isOptional) },
            _ when isOptional => new JsonObject { ["oneOf"] = new JsonArray(Reference(type), new JsonObject { ["type"] = "null" }) },
            _ => Reference(type),
        };
    }

    private static JsonNode Named(string type, bool isOptional) => isOptional ? new JsonArray(type, "null") : JsonValue.Create(type);

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };
}
