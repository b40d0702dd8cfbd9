namespace Trucewatch.Workbench;

/// <summary>A piece of a page. Its markup was written here; whatever came from elsewhere was escaped on its way in.</summary>
internal readonly struct Markup
{
    private readonly string? _text;

    private Markup(string text) => _text = text;

    /// <summary>No piece at all.</summary>
    public static Markup None => default;

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsNone => string.IsNullOrEmpty(_text);

    /// <summary>Takes over what a builder has made.</summary>
    public static Markup Of(string built) => new(built);

    /// <inheritdoc/>
    public override string ToString() => _text ?? "";
}
