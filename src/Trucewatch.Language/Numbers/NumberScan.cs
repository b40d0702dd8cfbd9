using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>One walk over the lexemes of a sentence, from left to right, which collects its numbers.</summary>
internal ref partial struct NumberScan(string text, ReadOnlySpan<Lexeme> lexemes)
{
    private const double Beyond = 1e18;
    private const int LongestHedgeChain = 3;

    private readonly LexemeView _view = new(text, lexemes);

    /// <summary>The first lexeme that no mention has taken.</summary>
    private int _floor;

    /// <summary>The mentions in reading order; null when there is none.</summary>
    public List<NumberMention>? Found { get; private set; }

    public void Run()
    {
        var i = 0;
        while (i < _view.Count)
        {
            var next = Step(i);
            if (next > i)
                _floor = next;
            i = Math.Max(next, i + 1);
        }
    }

    /// <summary>Reads a mention that begins at <paramref name="i"/>; gives the index behind it, or <paramref name="i"/> when there is none.</summary>
    private int Step(int i)
    {
        var lexeme = _view[i];
        if (lexeme.Kind is LexemeKind.Address or LexemeKind.Dash)
            return i;
        if (lexeme.Kind == LexemeKind.Mark && lexeme.First is not ('~' or '$' or '\'') && Lexicon.CurrencyOf(lexeme.First) is null)
            return i;
        if (lexeme.Kind == LexemeKind.Word && lexeme.Info is null && !_view.IsNumber(i + 1) && !_view.IsDash(i + 1)
            && !_view.IsMark(i + 1, '$') && !IsCompound(i) && !_view.IsArticle(i))
            return i;
        var date = DateEnd(i);
        if (date > i)
        {
            EmitPlain(i, date, NumberKind.Date);
            return date;
        }

        var name = NameEnd(i);
        if (name > i)
        {
            EmitPlain(i, name, NumberKind.Name);
            return name;
        }

        if (TryVague(i, out var next) || TryCompoundOrdinal(i, out next) || TryAmountMention(i, out next) || TryOrdinal(i, out next))
            return next;
        return i;
    }

    private void EmitPlain(int start, int end, NumberKind kind)
    {
        var core = start;
        while (core < end - 1 && !_view.IsNumber(core))
            core++;
        if (!_view.IsNumber(core))
        {
            core = start;
            while (core < end - 1 && !_view.Is(core, WordRoles.Small | WordRoles.Tens | WordRoles.Ordinal))
                core++;
        }

        Emit(start, end, _view.Value(core), _view.Value(core), Hedge.Exact, kind, null, core, core + 1);
    }

    // A run of so many digits is a code or noise, and counts nothing.
    private void Emit(int start, int end, double min, double max, Hedge hedge, NumberKind kind, string? unit, int coreStart, int coreEnd)
    {
        if (Math.Abs(min) < Beyond && Math.Abs(max) < Beyond)
            (Found ??= []).Add(new NumberMention(Span(start, end), min, max, hedge, kind, unit, Span(coreStart, coreEnd)));
    }

    private readonly TextSpan Span(int start, int end) => new(_view[start].Start, _view[end - 1].End);

    /// <summary>Finds the hedges that end right before <paramref name="i"/>; the outermost firm one wins over "about".</summary>
    private readonly int HedgeStart(int i, ref Hedge hedge)
    {
        for (var round = 0; round < LongestHedgeChain && i > _floor; round++)
        {
            if (_view.IsMark(i - 1, '~'))
            {
                hedge = hedge == Hedge.Exact ? Hedge.About : hedge;
                i--;
                continue;
            }

            var phrase = PhraseBefore(i);
            if (phrase is null)
                break;
            if (hedge == Hedge.Exact || (hedge == Hedge.About && phrase.Hedge != Hedge.About))
                hedge = phrase.Hedge;
            i -= phrase.Words.Length;
        }

        return i;
    }

    private readonly HedgePhrase? PhraseBefore(int i)
    {
        if (_view[i - 1].Info is not { HedgesEndingHere.Length: > 0 } info)
            return null;
        foreach (var phrase in info.HedgesEndingHere)
        {
            var from = i - phrase.Words.Length;
            if (from < _floor)
                continue;
            var k = 0;
            while (k < phrase.Words.Length && _view.Word(from + k, phrase.Words[k]))
                k++;
            if (k == phrase.Words.Length && !(phrase.Words is ["over"] && _view.Is(from - 1, WordRoles.OverVerb)))
                return phrase;
        }

        return null;
    }

    /// <summary>"16th", "twenty-fifth": those that begin as a plain number does.</summary>
    private bool TryCompoundOrdinal(int i, out int next)
    {
        next = i;
        if (_view.IsNumber(i) && _view.Glued(i + 1) && IsOrdinalEnding(i + 1))
            return EmitOrdinal(i, next = i + 2, _view.Value(i));
        if (_view.Is(i, WordRoles.Tens) && _view.IsHyphen(i + 1) && _view.Is(i + 2, WordRoles.Ordinal) && _view.Value(i + 2) < 10)
            return EmitOrdinal(i, next = i + 3, _view.Value(i) + _view.Value(i + 2));
        return false;
    }

    private bool TryOrdinal(int i, out int next)
    {
        next = i;
        if (!_view.Is(i, WordRoles.Ordinal) || IsPluralDenominator(i) || _view.Word(i - 1, "at") || _view.Word(i, "seconds"))
            return false;
        return EmitOrdinal(i, next = i + 1, _view.Value(i));
    }

    private bool EmitOrdinal(int start, int end, double value)
    {
        Emit(start, end, value, value, Hedge.Exact, NumberKind.Ordinal, null, start, end);
        return true;
    }

    private readonly bool IsOrdinalEnding(int i) =>
        _view.Word(i, "st") || _view.Word(i, "nd") || _view.Word(i, "rd") || _view.Word(i, "th");

    private readonly bool IsPluralDenominator(int i) =>
        _view.Is(i, WordRoles.Denominator) && _view.Chars(i)[^1] is 's' or 'S';

    /// <summary>"weeklong", "monthlong".</summary>
    private readonly bool IsCompound(int i) =>
        _view.Chars(i) is { Length: > 6 } word && word.EndsWith("long", StringComparison.OrdinalIgnoreCase)
            && Lexicon.Find(word[..^4]) is { } info && info.Is(WordRoles.DurationUnit);
}
