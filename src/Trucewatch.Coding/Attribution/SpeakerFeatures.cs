using System.Globalization;
using Trucewatch.Codebook;
using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>
/// What speaks for and against a candidate: how the words that name them stand in the sentence, what rules found, who spoke before, how much of the sentence is quoted.
/// No name of a party, person or place is among the features, and nothing that tells a state from an armed group.
/// </summary>
internal sealed partial class SpeakerFeatures
{
    private const int LongestWay = 5;

    private readonly SentenceContext _context;
    private readonly SentenceTree _tree;
    private readonly SpeakerMemory _memory;
    private readonly SpeakerChoice _choice;
    private readonly string _quoted;
    private readonly string _before;
    private readonly string _root;
    private readonly string _ruled;
    private readonly string _paragraph;
    private readonly string _we;
    private readonly RuleSet _rules;

    /// <param name="choice">The sentence and its candidates.</param>
    /// <param name="rules">The rules on statements.</param>
    /// <param name="memory">Who spoke so far.</param>
    /// <param name="last">Who spoke last before the sentence.</param>
    /// <param name="lastSentence">In which sentence.</param>
    public SpeakerFeatures(SpeakerChoice choice, RuleSet rules, SpeakerMemory memory, Speaker? last, int lastSentence)
    {
        _choice = choice;
        _context = choice.Context;
        _tree = _context.Tree;
        _memory = memory;
        _quoted = Quoted();
        _before = Before(last, lastSentence);
        _root = Root();
        _rules = rules;
        _paragraph = _context.Previous?.Sentence.Paragraph == _context.Sentence.Paragraph ? "within" : "first";
        _we = HasWe() ? "we" : "";
        _ruled = Count(choice.Ruled.Count);
    }

    /// <summary>Fills in the features of all candidates.</summary>
    public void Fill()
    {
        foreach (var candidate in _choice.Candidates)
        {
            if (candidate.Speaker is null)
                Nobody(candidate.Features);
            else
                Somebody(candidate, candidate.Speaker);
        }
    }

    /// <summary>What counts besides where others speak in the sentence already.</summary>
    public static FeatureSet Further(SpeakerCandidate candidate, List<SpeakerCandidate> chosen)
    {
        var features = new FeatureSet();
        var count = Count(chosen.Count);
        var first = chosen[0];
        var taken = chosen.TrueForAll(one => one.Ruled is not null) ? "ruled" : "unruled";
        if (candidate.Speaker is not { } speaker)
        {
            features.Add("more-nobody", count);
            features.Add("more-nobody", count, taken);
            features.Add("more-nobody-first", first.Places.Count > 0 ? "here" : "absent", taken);
            return features;
        }

        var how = candidate.Ruled is not null ? "ruled" : "unruled";
        var where = candidate.Places.Count > 0 ? "here" : "absent";
        features.Add("more", how, where);
        features.Add("more-taken", how, taken, where, count);
        if (candidate.Ruled is { } ruled)
            features.Add("more-rule", ruled.Rule);
        features.Add("more-places", where, first.Places.Count > 0 ? "here" : "absent", how);
        features.Add("more-kind", Kind(speaker), Kind(first.Speaker!), how);
        features.Add("more-anonymous", speaker.Anonymous ? "1" : "0", first.Speaker!.Anonymous ? "1" : "0", how);
        foreach (var one in chosen)
        {
            if (one.Speaker!.Party is { } party && party == speaker.Party)
                features.Add("more-same-party", how, where);
            if (one.Places.Exists(candidate.Places.Contains))
                features.Add("more-same-place", how);
            if (one.Ruled is { Verb: >= 0 } other && candidate.Ruled is { } own && own.Verb == other.Verb)
                features.Add("more-same-verb");
        }

        foreach (var why in candidate.Memory)
            features.Add("more-memory", why, how, where);
        return features;
    }

    private void Nobody(FeatureSet features)
    {
        features.Add("nobody");
        features.Add("nobody-quoted", _quoted);
        features.Add("nobody-ruled", _ruled);
        features.Add("nobody-before", _before, _quoted);
        features.Add("nobody-root", _root);
        features.Add("nobody-root-ruled", _root, _ruled);
        features.Add("nobody-all", _quoted, _ruled, _before);
        if (_tree.Root >= 0)
            features.Add("nobody-root-word", NamelessWord.OrName(_context, _tree.Root), _ruled);
        features.Add("nobody-we", _we, _before);
        features.Add("nobody-paragraph", _paragraph, _quoted, _before);
        foreach (var finding in _choice.Ruled)
            features.Add("nobody-rule", finding.Rule);
        foreach (var near in _choice.Near)
            features.Add("nobody-near", near.Match.Rule.Name, _ruled);
        for (var i = 0; i < _tree.Count; i++)
        {
            if (_context.IsQuoted(i))
                continue;
            var word = NamelessWord.OrName(_context, i);
            features.Add("nobody-word", word);
            features.Add("nobody-word", word, _ruled);
        }
    }

    private void Somebody(SpeakerCandidate candidate, Speaker speaker)
    {
        var features = candidate.Features;
        var where = candidate.Places.Count > 0 ? "here" : "absent";
        var kind = Kind(speaker);
        features.Add("where", where, kind);
        features.Add("where-quoted", where, _quoted);
        features.Add("where-ruled", where, _ruled);
        features.Add("where-before", where, _before, _ruled);
        features.Add("where-root", where, _root);
        features.Add("party", where, speaker.Party is null ? "0" : "1");
        features.Add("places", Count(candidate.Places.Count));
        if (candidate.Ruled is { } ruled)
        {
            features.Add("ruled", _ruled);
            features.Add("ruled-rule", ruled.Rule);
            features.Add("ruled-kind", ruled.Rule, kind);
            features.Add("ruled-where", where, kind);
            features.Add("ruled-quoted", where, _quoted, ruled.Rule);
            if (ruled.Verb >= 0)
            {
                var verb = NamelessWord.OrName(_context, ruled.Verb);
                features.Add("ruled-verb", verb);
                features.Add("ruled-verb", verb, ruled.Rule);
                features.Add("ruled-relation", _tree[ruled.Verb].Relation, _tree[ruled.Verb].Xpos);
                features.Add("ruled-frame", Frame(ruled.Verb));
                foreach (var place in candidate.Places)
                    features.Add("ruled-how", _tree[place].Head == ruled.Verb ? TreeWords.How(_tree, place) : "apart", place < ruled.Verb ? "before" : "behind");
            }
        }
        else
        {
            features.Add("unruled", where, _ruled);
            features.Add("unruled", where, _ruled, kind);
        }

        foreach (var place in candidate.Places)
            Place(features, candidate, speaker, place);
        Remembered(features, candidate, where);
    }

    private void Place(FeatureSet features, SpeakerCandidate candidate, Speaker speaker, int at)
    {
        var by = candidate.Ruled is not null ? "ruled" : "unruled";
        var how = TreeWords.How(_tree, at);
        var form = _tree[at].Upos is Upos.Pron or Upos.Det ? _tree.Lower(at) : NamelessWord.OrName(_context, at);
        var head = _tree[at].Head;
        var over = head >= 0 ? NamelessWord.OrName(_context, head) : "root";
        features.Add("how", how, by);
        features.Add("how-kind", how, Kind(speaker), by);
        features.Add("how-ruled", how, by, _ruled);
        features.Add("form", form);
        features.Add("form-how", form, how);
        features.Add("form-how-ruled", form, by, _ruled);
        features.Add("over", over, how);
        features.Add("over-ruled", over, how, by, _ruled);
        if (head >= 0)
        {
            var frame = Frame(head);
            features.Add("over-frame", over, how, frame);
            var saying = _rules.FirstOf(over)?.Name ?? "none";
            features.Add("saying", saying, how, by);
            features.Add("saying-frame", saying, how, frame, by);
            features.Add("saying-way", saying, Way(at), by);
            features.Add("saying-quoted", saying, how, _quoted, _ruled);
            features.Add("saying-ruled", saying, how, by, _ruled);
            features.Add("frame", how, frame, _tree[head].Xpos);
            features.Add("over-relation", how, _tree[head].Relation, _tree[head].Xpos);
            features.Add("over-quoted", how, _context.IsQuoted(head) ? "in" : "out", _quoted);
            features.Add("over-passive", how, _tree.IsPassive(head) ? "1" : "0", over);
            if (_tree[head].Head is var above and >= 0)
                features.Add("above", how, over, NamelessWord.OrName(_context, above));
        }

        foreach (var near in _choice.Near)
        {
            if (near.Match.Index != head && near.Match.Index != at)
                continue;
            var index = near.Match.Index == at ? "self" : how;
            features.Add("near", index, by);
            features.Add("near-rule", near.Match.Rule.Name, index, by);
            features.Add("near-lacks", near.Lacks.Relation.ToString(), near.Lacks.Path?.ToString() ?? "", near.Lacks.Negative ? "kept off" : "lacks", index, by);
        }

        features.Add("behind", at + 1 < _tree.Count ? NamelessWord.OrName(_context, at + 1) : "end", how);
        features.Add("before", at > 0 ? NamelessWord.OrName(_context, at - 1) : "start", how);
        features.Add("mark", Marked(at), how);
        features.Add("way", Way(at), by);
        foreach (var child in _tree.Children(at))
        {
            if (_tree.Is(child, "amod") || _tree.Is(child, "acl") || _tree.Is(child, "appos") || _tree.Is(child, "nmod"))
                features.Add("with", _tree[child].Relation, NamelessWord.OrName(_context, child), how);
        }

        foreach (var why in candidate.Memory)
            features.Add("place-memory", why, form, by);
    }

    private void Remembered(FeatureSet features, SpeakerCandidate candidate, string where)
    {
        var name = candidate.Speaker!.Name;
        var since = _memory.Since(name, _context.Sentence.Index) is var gap and >= 0 ? Count(gap) : "never";
        var by = candidate.Ruled is not null ? "ruled" : "unruled";
        features.Add("since", since, where);
        features.Add("since-quoted", since, where, _quoted);
        features.Add("since-ruled", since, where, by, _ruled);
        features.Add("since-root", since, where, _root);
        features.Add("times", Count(_memory.Times(name)), where, by);
        foreach (var why in candidate.Memory)
        {
            features.Add("memory", why, where);
            features.Add("memory-kind", why, Kind(candidate.Speaker));
            features.Add("memory-by", why, where, by, _ruled);
            features.Add("memory-quoted", why, where, _quoted);
            features.Add("memory-before", why, where, _before, _quoted);
            features.Add("memory-root", why, where, _root, _ruled);
            features.Add("memory-since", why, since, where);
            features.Add("memory-first", why, First(), where);
            features.Add("memory-we", why, _we, where);
            features.Add("memory-paragraph", why, since, _paragraph, _quoted);
            features.Add("memory-paragraph-root", why, _paragraph, _root);
            features.Add("memory-all", why, since, _quoted, _ruled, _root);
        }
    }

    private static string Kind(Speaker speaker) => (speaker.IsDocument ? "document" : speaker.IsPerson ? "person" : "body") + (speaker.Anonymous ? "-nameless" : "") + (speaker.IsPlural ? "-several" : "");

    private static string Count(int value) => value switch { <= 3 => value.ToString(CultureInfo.InvariantCulture), <= 6 => "few", _ => "many" };
}
