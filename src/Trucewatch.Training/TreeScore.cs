using Trucewatch.Language;

namespace Trucewatch.Training;

/// <summary>How well a model tags and parses a treebank, its words given; relations count without their subtypes, as in the shared tasks.</summary>
internal readonly record struct TreeScore(int Words, int Tags, int Lemmas, int Heads, int Arcs)
{
    internal static TreeScore Of(LanguageModel model, IEnumerable<ConlluSentence> sentences)
    {
        var analyzer = new SentenceAnalyzer(model);
        int words = 0, tags = 0, lemmas = 0, heads = 0, arcs = 0;
        foreach (var sentence in sentences)
        {
            var gold = sentence.Words.ToList();
            var found = sentence.With(analyzer.AnalyzeWords([.. gold.Select(w => w.Form)], 0)).Words.ToList();
            for (var i = 0; i < gold.Count; i++)
            {
                words++;
                tags += gold[i].Upos == found[i].Upos ? 1 : 0;
                lemmas += string.Equals(gold[i].Lemma, found[i].Lemma, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                var isHead = gold[i].Head == found[i].Head;
                heads += isHead ? 1 : 0;
                arcs += isHead && gold[i].Relation.Split(':')[0] == found[i].Relation.Split(':')[0] ? 1 : 0;
            }
        }

        return new TreeScore(words, tags, lemmas, heads, arcs);
    }

    public override string ToString() =>
        $"UPOS {Tags / (double)Words:F4} lemma {Lemmas / (double)Words:F4} UAS {Heads / (double)Words:F4} LAS {Arcs / (double)Words:F4}";
}
