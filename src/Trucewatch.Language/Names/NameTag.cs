namespace Trucewatch.Language;

/// <summary>The name tags of the network: outside, and the beginning and inside of each kind.</summary>
internal static class NameTag
{
    internal const int Outside = 0;

    /// <summary>The number of tags.</summary>
    internal const int Count = 7;

    internal static int Begin(NameKind kind) => 1 + (2 * (int)kind);

    internal static int Inside(NameKind kind) => 2 + (2 * (int)kind);

    internal static bool IsBegin(int tag) => tag % 2 == 1;

    internal static NameKind Kind(int tag) => (NameKind)((tag - 1) / 2);
}
