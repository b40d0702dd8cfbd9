namespace Trucewatch.Workbench;

/// <summary>What was typed in cannot be kept.</summary>
/// <param name="faults">What is wrong, for the person who typed it.</param>
internal sealed class FormFaultException(IReadOnlyList<string> faults) : BadHttpRequestException(string.Join("; ", faults), StatusCodes.Status422UnprocessableEntity)
{
    /// <summary>What is wrong, each by itself.</summary>
    public IReadOnlyList<string> Faults { get; } = [.. faults.Select(fault => fault + " [TW0804]")];
}
