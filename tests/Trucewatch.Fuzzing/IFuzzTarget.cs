namespace Trucewatch.Fuzzing;

/// <summary>A part of the program that takes input from outside.</summary>
internal interface IFuzzTarget : IDisposable
{
    /// <summary>What the target is called on the command line; its kept seeds are in <c>Seeds/NAME</c>.</summary>
    string Name { get; }

    /// <summary>Files of the repository that serve as seeds beside the kept ones: glob patterns from its root, such as <c>codebook/*.md</c>.</summary>
    IReadOnlyList<string> SeedFiles { get; }

    /// <summary>Pieces of the format that mutations put in.</summary>
    IReadOnlyList<string> Scraps { get; }

    /// <summary>Reads the input. Whatever is thrown, but for what the part says that it throws, is a fault.</summary>
    /// <exception cref="PropertyException">What was read breaks a promise of the part.</exception>
    void Run(byte[] input);

    /// <inheritdoc/>
    void IDisposable.Dispose()
    {
    }
}
