namespace Trucewatch.Records;

/// <summary>One report as it was read: its body, and what is known of who published it and when.</summary>
public sealed record Report
{
    /// <summary><c>sha256:</c> and the lower-case hexadecimal SHA-256 of the bytes read.</summary>
    public required string Id { get; init; }

    /// <summary>The path as given on the command line, or the address.</summary>
    public required string Source { get; init; }

    /// <summary>The headline; null when none was found.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published; null when the report does not say.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>When it was last changed, as the report says; null when it does not.</summary>
    public PublicationTime? Updated { get; init; }

    /// <summary>Who published it, by the name readers know.</summary>
    public string? Outlet { get; init; }

    /// <summary>The news agency credited with the text ("AP", "Reuters", "AFP"), null when none is.</summary>
    public string? Agency { get; init; }

    /// <summary>The persons credited with the text.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The ISO 639-1 code of the body's language; null when it cannot be told.</summary>
    public string? Language { get; init; }

    /// <summary><c>text/plain</c> or <c>text/html</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>The canonical address that the report gives for itself.</summary>
    public string? Address { get; init; }

    /// <summary>The words in which the report says that it corrects an earlier version, null when it does not.</summary>
    public string? Correction { get; init; }

    /// <summary>The body: paragraphs separated by an empty line, nothing of the page around it.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// Where in <see cref="Text"/> the headings inside the story stand, in order; each is a paragraph of its own and no sentence of the story.
    /// </summary>
    public IReadOnlyList<TextSpan> Headings { get; init; } = [];

    /// <summary>Where each value was found.</summary>
    public ReportOrigins Origins { get; init; } = new();
}
