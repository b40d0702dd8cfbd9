using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace Trucewatch.Workbench.Tests;

/// <summary>Makes a client of the API out of its description, as whoever writes a program against it would: by NSwag, with what it does unless told otherwise.</summary>
internal static class ClientSource
{
    /// <summary>The C# of the client.</summary>
    /// <param name="description">The OpenAPI document.</param>
    public static async Task<string> OfAsync(string description)
    {
        var document = await OpenApiDocument.FromJsonAsync(description);
        var settings = new CSharpClientGeneratorSettings
        {
            ClassName = "TrucewatchClient",
            GenerateOptionalParameters = true,
            UseBaseUrl = false,
            CSharpGeneratorSettings =
            {
                Namespace = "Trucewatch.Workbench.Tests.Generated",
                JsonLibrary = CSharpJsonLibrary.SystemTextJson,
                GenerateNullableReferenceTypes = true,
                DateType = "System.DateOnly",
            },
        };
        return new CSharpClientGenerator(document, settings).GenerateFile().ReplaceLineEndings("\n");
    }
}
