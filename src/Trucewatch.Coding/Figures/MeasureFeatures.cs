using System.Globalization;
using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>What the learned part of coding sees of a number: what the pages make of it, what is counted, the words around and above it.</summary>
/// <remarks>No party, person or place is among the features, and the number itself only by its size.</remarks>
internal static class MeasureFeatures
{
    private const int Beside = 4;
    private const int Levels = 4;

    /// <summary>Fills in the features for what the number is for.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="candidates">The numbers of the sentence, as the pages read them.</param>
    /// <param name="at">The place of the number among them.</param>
    /// <param name="operators">What puts words of the sentence into a status.</param>
    /// <param name="history">What the numbers before it were taken for.</param>
    /// <param name="features">Filled in.</param>
    public static void Fill(
        SentenceContext context, IReadOnlyList<FigureCandidate> candidates, int at, IReadOnlyList<StatusOperator> operators, MeasureHistory history, FeatureSet features)
    {
        features.Clear();
        var candidate = candidates[at];
        var tree = context.Tree;
        var kind = candidate.Number.Kind.ToString();
        features.Add("bias");
        features.Add("kind", kind, candidate.Number.Unit ?? "");
        features.Add("size", kind, Size(candidate.Number.Max));
        Pages(candidate, kind, features);
        var counted = candidate.Counted;
        var noun = NamelessWord.Of(context, counted);
        features.Add("counted", noun);
        features.Add("counted", noun, kind);
        features.Add("counted-relation", noun, tree[candidate.Position].Relation);
        foreach (var child in tree.Children(counted))
        {
            features.Add("child", NamelessWord.Of(context, child));
            features.Add("child", noun, NamelessWord.Of(context, child));
        }

        Above(context, candidate.Position, noun, features);
        Around(context, candidate, features);
        foreach (var candidateOperator in operators)
            features.Add(tree.IsUnder(candidate.Position, candidateOperator.Filler) ? "status" : "status-elsewhere", candidateOperator.Status.ToString());
        if (at > 0)
        {
            features.Add("before", Measure(candidates[at - 1]));
            features.Add("before", Measure(candidates[at - 1]), noun);
        }

        for (var i = 0; i < at; i++)
            features.Add("any-before", Measure(candidates[i]));
        history.Fill(context, candidate, features);
        if (context.Previous is not { } previous)
            return;
        for (var i = 0; i < previous.Count; i++)
        {
            if (previous[i].Upos is Upos.Noun or Upos.Verb)
                features.Add("previous", previous[i].Lemma);
        }
    }

    private static void Pages(FigureCandidate candidate, string kind, FeatureSet features)
    {
        var ruled = Measure(candidate);
        features.Add("ruled", ruled, candidate.Why.ToString());
        features.Add("ruled-kind", ruled, kind);
        if (candidate.Ruled is { } finding)
        {
            features.Add("ruled-rule", ruled, finding.Match.Rule.Name);
            features.Add("ruled-status", ruled, finding.Status.ToString());
        }

        foreach (var match in candidate.Held)
            features.Add("held", match.Page.Id);
        foreach (var near in candidate.Near)
        {
            features.Add("near", near.Match.Page.Id, near.Lacks.Negative ? "kept off" : "lacks");
            features.Add("near-rule", near.Match.Page.Id, near.Match.Rule.Name);
        }
    }

    private static void Above(SentenceContext context, int at, string noun, FeatureSet features)
    {
        var tree = context.Tree;
        var path = "";
        for (int i = at, level = 0; level < Levels && tree[i].Head >= 0; level++)
        {
            path += "/" + tree[i].Relation;
            i = tree[i].Head;
            var word = NamelessWord.Of(context, i);
            features.Add("above", word);
            features.Add("above-path", path, word);
            if (level == 0)
                features.Add("above-counted", noun, word, tree[at].Relation);
            if (tree[i].Upos is not Upos.Verb)
                continue;
            features.Add("verb", word, path);
            features.Add("verb-counted", word, noun);
            foreach (var child in tree.Children(i))
            {
                if (child != at)
                    features.Add("verb-child", tree[child].Relation, NamelessWord.Of(context, child));
            }
        }
    }

    private static void Around(SentenceContext context, FigureCandidate candidate, FeatureSet features)
    {
        var tree = context.Tree;
        var (first, last) = context.TokensOf(candidate.Number.Span);
        for (var step = 1; step <= Beside && first >= 0; step++)
        {
            if (first - step >= 0)
            {
                features.Add("left", step.ToString(CultureInfo.InvariantCulture), NamelessWord.Of(context, first - step));
                features.Add("beside", NamelessWord.Of(context, first - step));
            }

            if (last + step < tree.Count)
            {
                features.Add("right", step.ToString(CultureInfo.InvariantCulture), NamelessWord.Of(context, last + step));
                features.Add("beside", NamelessWord.Of(context, last + step));
            }
        }

        for (var i = 0; i < tree.Count; i++)
        {
            if (tree[i].Upos is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Adv)
                features.Add("sentence", NamelessWord.Of(context, i));
        }
    }

    private static string Measure(FigureCandidate candidate) => candidate.Ruled?.Measure ?? "none";

    private static string Size(double value) =>
        value < 1 ? "0" : Math.Floor(Math.Log10(value)).ToString(CultureInfo.InvariantCulture);
}
