namespace Trucewatch.Codebook;

/// <summary>Rules that nearly hold, for people who ask why nothing was found. Not made for speed.</summary>
public sealed partial class RuleSet
{
    /// <summary>The rules that would hold at a word of the sentence but for one condition, by word and then in the order of pages.</summary>
    public List<NearMatch> Nearly(SentenceTree tree, IWordClasses classes)
    {
        var near = new List<NearMatch>();
        Match(tree, classes, near);
        return near;
    }

    /// <summary>The rules for numbers that would hold for one number but for one condition; see <see cref="MatchCounted"/>.</summary>
    public List<NearMatch> NearlyCounted(SentenceTree tree, int counted, int position, IWordClasses classes)
    {
        var near = new List<NearMatch>();
        MatchCounted(tree, counted, position, classes, near);
        return near;
    }
}
