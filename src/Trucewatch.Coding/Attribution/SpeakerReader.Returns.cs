using Trucewatch.Codebook;
using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>Those to whom a report comes back by a noun alone: "the envoy", "his office".</summary>
internal sealed partial class SpeakerReader
{
    private const int FarthestReturn = 3;

    /// <summary>Who was spoken of by the noun before; of "his" and "its" only whoever belongs to the owner or the owner's party.</summary>
    private static Speaker? SpokenOf(SentenceTree tree, Discourse discourse, int head, string noun, Speaker? owner)
    {
        if (OwnPronoun(tree, head) < 0)
            return discourse.Speakers.ByNoun(noun, null, IsPlural(tree, head));
        return owner is not null && discourse.Speakers.ByNoun(noun, owner.Party, IsPlural(tree, head)) is { } before
            && ((owner.Party is not null && before.Party == owner.Party) || before.Name.StartsWith(owner.Name, StringComparison.Ordinal)) ? before : null;
    }

    /// <summary>The head's owner, where that is "his", "its" or the like.</summary>
    private Speaker? OwnerOf(SentenceContext context, Discourse discourse, int head)
    {
        var pronoun = OwnPronoun(context.Tree, head);
        return pronoun < 0 ? null : ByPronoun(context, discourse, pronoun);
    }

    /// <summary>The "his" or "its" of the head; -1 where it has none.</summary>
    private static int OwnPronoun(SentenceTree tree, int head)
    {
        foreach (var child in tree.Children(head))
        {
            if (tree[child].Relation == "nmod:poss" && tree[child].Upos is Upos.Pron)
                return child;
        }

        return -1;
    }

    /// <summary>"Ana Ruiz was in Juba. ... the official said": of whom no official was told before, the person who spoke last.</summary>
    private Speaker? ReturnsToPerson(SentenceContext context, Discourse discourse, int head)
    {
        var tree = context.Tree;
        return tree[head].Xpos == "NN" && HasArticle(tree, head) && words.Titles.Matches(tree, head, context) && !words.NoPersons.Matches(tree, head, context)
            && discourse.Speakers is { Last: { IsPerson: true, IsPlural: false, Anonymous: false } last } memory && context.Sentence.Index - memory.LastSentence <= FarthestReturn
            ? last
            : null;
    }

    private static bool HasArticle(SentenceTree tree, int head) => tree.Child(head, "det") is var article and >= 0 && tree.Lower(article) == "the";
}
