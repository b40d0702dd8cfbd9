using Trucewatch.Language;

namespace Trucewatch.Coding;

/// <summary>How a sentence is told, and how a word stands in it.</summary>
internal sealed partial class SpeakerFeatures
{
    /// <summary>Whether the sentence has words in quotation marks: none, some, nearly all, and whether the quotation began before it.</summary>
    private string Quoted()
    {
        int quoted = 0, words = 0;
        for (var i = 0; i < _tree.Count; i++)
        {
            if (_tree[i].Upos is Upos.Punct)
                continue;
            words++;
            quoted += _context.IsQuoted(i) ? 1 : 0;
        }

        if (quoted == 0)
            return "none";
        var open = _context.Quotations[0].Start < _context.Sentence.Span.Start ? "-on" : "";
        return (quoted >= 0.8 * words ? "all" : quoted >= 0.4 * words ? "half" : "some") + open;
    }

    private bool HasWe()
    {
        for (var i = 0; i < _tree.Count; i++)
        {
            if (_tree.Lower(i) is "we" or "our" or "us" or "i" or "my" && _tree[i].Form != "US" && !_context.IsQuoted(i))
                return true;
        }

        return false;
    }

    private string Before(Speaker? last, int sentence) =>
        (sentence < 0 ? "never" : Count(_context.Sentence.Index - sentence)) + (last is null ? "" : Kind(last));

    /// <summary>How the main clause is told: tense, modal, and whether its subject is a pronoun.</summary>
    private string Root()
    {
        var root = _tree.Root;
        if (root < 0)
            return "none";
        var modal = "";
        var subject = "";
        foreach (var child in _tree.Children(root))
        {
            if (_tree.Is(child, "aux"))
                modal += " " + _tree[child].Lemma;
            else if (_tree.Is(child, "nsubj"))
                subject = _tree[child].Upos is Upos.Pron ? _tree.Lower(child) : "noun";
        }

        return _tree[root].Xpos + modal + "/" + subject;
    }

    private string First() => _tree.Count == 0 ? "" : _tree[0].Upos is Upos.Pron or Upos.Cconj or Upos.Sconj or Upos.Adv or Upos.Det ? _tree.Lower(0) : _tree[0].Upos.ToString();

    /// <summary>What else hangs on the word: clauses and objects.</summary>
    private string Frame(int index)
    {
        bool clause = false, loose = false, thing = false, subject = false, infinitive = false;
        foreach (var child in _tree.Children(index))
        {
            clause |= _tree.Is(child, "ccomp");
            loose |= _tree.Is(child, "parataxis");
            thing |= _tree.Is(child, "obj");
            subject |= _tree.Is(child, "nsubj");
            infinitive |= _tree.Is(child, "xcomp");
        }

        return (subject ? "s" : "") + (clause ? "c" : "") + (loose ? "p" : "") + (thing ? "o" : "") + (infinitive ? "x" : "") + (_tree.Is(index, "parataxis") ? "P" : "");
    }

    /// <summary>Which marks stand close before and behind the word's phrase.</summary>
    private string Marked(int index)
    {
        var before = "";
        for (var i = index - 1; i >= 0 && i >= index - 4; i--)
        {
            if (_tree[i].Upos is Upos.Punct)
            {
                before = _tree[i].Form;
                break;
            }
        }

        var behind = "";
        for (var i = index + 1; i < _tree.Count && i <= index + 3; i++)
        {
            if (_tree[i].Upos is Upos.Punct)
            {
                behind = _tree[i].Form;
                break;
            }
        }

        return before + "_" + behind;
    }

    private string Way(int index)
    {
        var way = "";
        var steps = 0;
        for (var i = index; i >= 0; i = _tree[i].Head)
        {
            if (++steps > LongestWay)
                return way + "far";
            way += _tree[i].Relation + "^";
        }

        return way;
    }
}
