namespace Trucewatch.Fuzzing;

/// <summary>A promise of the part under test that an input broke.</summary>
internal sealed class PropertyException(string message) : Exception(message)
{
    /// <summary>Ends the run unless the promise is kept.</summary>
    public static void Unless(bool kept, string promise)
    {
        if (!kept)
            throw new PropertyException(promise);
    }
}
