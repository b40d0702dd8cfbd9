namespace Trucewatch.Language;

/// <summary>Some networks that learned the same from other beginnings, and are heard together: each errs in its own way. Immutable.</summary>
internal sealed class BoundaryNetworks
{
    private static readonly Lazy<BoundaryNetworks> BuiltInNetworks = new(() => Read(SentenceWords.Bytes("sentences.twlm")));
    private readonly BoundaryNetwork[] _networks;

    private BoundaryNetworks(ModelFile file) =>
        _networks = [.. Enumerable.Range(0, int.MaxValue).Select(Prefix).TakeWhile(prefix => file.Has(prefix + "choice")).Select(prefix => new BoundaryNetwork(file, prefix))];

    public static BoundaryNetworks BuiltIn => BuiltInNetworks.Value;

    public static BoundaryNetworks Read(byte[] model) => new(ModelFile.Read(model, "the model of sentence boundaries"));

    /// <summary>What the names of a network's sections begin with.</summary>
    public static string Prefix(int number) => $"{number}.";

    /// <summary>The mean of what each of them gives; see <see cref="BoundaryNetwork"/>.</summary>
    public float[][] Weigh(string text, IReadOnlyList<List<Gap>> paragraphs, int smallStarts)
    {
        var means = _networks[0].Weigh(text, paragraphs, smallStarts);
        foreach (var network in _networks.AsSpan(1))
        {
            var weights = network.Weigh(text, paragraphs, smallStarts);
            for (var i = 0; i < means.Length; i++)
            {
                for (var k = 0; k < means[i].Length; k++)
                    means[i][k] += weights[i][k];
            }
        }

        foreach (var weights in means)
        {
            foreach (ref var weight in weights.AsSpan())
                weight /= _networks.Length;
        }

        return means;
    }
}
