using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>Numbers with their units, ranges of them, and their hedges.</summary>
internal ref partial struct NumberScan
{
    private const int ChangeWindow = 4;

    private bool TryAmountMention(int i, out int next)
    {
        next = i;
        if (!TryAmount(i, out var amount))
            return false;
        var between = _view.Word(i - 1, "between") && i > _floor;
        var from = _view.Word(i - 1, "from") && i > _floor;
        if (!(from && FollowsChange(i - 1)) && TryRange(ref amount, between) && (between || from))
            amount.Start--;
        TakeSuffix(amount.End, ref amount);
        var start = TakeAge(ref amount);
        if (start == amount.Start)
        {
            var hedge = amount.Hedge;
            start = HedgeStart(amount.Start, ref hedge);
            if (IsDuringOver(start, in amount))
                start = amount.Start;
            else
                amount.Hedge = hedge;
        }

        Emit(start, amount.End, amount.Min, amount.Max, amount.Hedge, amount.Kind, amount.Unit, amount.CoreStart, amount.CoreEnd);
        next = amount.End;
        return true;
    }

    /// <summary>One number with what goes with it: "$2bn", "a week", "40%", "half a million".</summary>
    private readonly bool TryAmount(int i, out Amount amount)
    {
        if (TryArticleUnit(i, out amount))
            return true;
        var core = CurrencyPrefix(i, out var currency);
        if (core == i && TryFraction(i, out amount) && amount.Kind != NumberKind.Cardinal)
            return true;
        if (core != i || amount.Kind != NumberKind.Cardinal || amount.CoreEnd == 0)
        {
            if (!TryCore(core, out amount))
                return false;
        }

        amount.Start = i;
        amount.End = amount.CoreEnd;
        if (currency is not null)
            (amount.Kind, amount.Unit) = (NumberKind.Money, currency);
        else
            TakeUnit(ref amount);
        return true;
    }

    /// <summary>"a week", "an hour", "month-long", "weeklong", "a week or two".</summary>
    private readonly bool TryArticleUnit(int i, out Amount amount)
    {
        amount = new Amount { Start = i, CoreStart = i, CoreEnd = i + 1, Min = 1, Max = 1, Coefficient = 1, Scale = 1, Kind = NumberKind.Duration, Article = true };
        if (_view.Is(i, WordRoles.DurationUnit) && _view.IsHyphen(i + 1) && _view.Word(i + 2, "long") && _view.Chars(i)[^1] != 's'
            && !_view.IsDash(i - 1))
        {
            amount.Unit = _view.Unit(i);
            amount.End = i + 3;
            return true;
        }

        if (_view.IsKind(i, LexemeKind.Word) && IsCompound(i))
        {
            amount.Unit = Lexicon.Find(_view.Chars(i)[..^4])!.Unit;
            amount.End = i + 1;
            return true;
        }

        var unit = _view.Is(i + 1, WordRoles.UnitAdjective) ? i + 2 : i + 1;
        if (!_view.IsArticle(i) || !_view.Is(unit, WordRoles.DurationUnit) || _view.Chars(unit)[^1] == 's' || IsRate(i)
            || (_view.IsHyphen(unit + 1) && _view.Word(unit + 2, "long"))
            || (_view.Word(unit, "second") && !_view.Word(unit + 1, "later") && !_view.Word(unit + 1, "ago") && !_view.Word(unit + 1, "between")))
            return false;
        amount.Unit = _view.Unit(unit);
        amount.End = unit + 1;
        FinishDuration(ref amount);
        return true;
    }

    /// <summary>"600 trucks a day", "one a day", "twice a week": "a" there means "each".</summary>
    internal readonly bool IsRate(int article)
    {
        var unit = article + 1;
        if (_view.Word(unit + 1, "ago") || _view.Word(unit + 1, "later") || _view.Word(unit + 1, "earlier") || _view.Word(unit + 1, "after")
            || _view.Word(unit + 1, "before") || _view.IsBreak(article - 1))
            return false;
        if (_view.Word(article - 1, "once") || _view.Word(article - 1, "twice") || _view.Word(article - 1, "times"))
            return true;
        if (_view.IsNumber(article - 1) || _view.Is(article - 1, WordRoles.Small | WordRoles.Tens | WordRoles.Scale | WordRoles.Hundred))
            return true;
        var noun = _view.IsCountNoun(article - 1)
            || (_view.IsLower(article - 1) && _view[article - 1].Info is null && (_view.Word(article - 2, "are") || !_view.Chars(article - 1).EndsWith("ed", StringComparison.Ordinal)));
        if (!noun)
            return false;
        for (var k = article - 2; k >= article - 4 && k >= 0 && !_view.IsMark(k, ','); k--)
        {
            if (_view.IsNumber(k) || _view.Is(k, WordRoles.Small | WordRoles.Tens | WordRoles.Scale | WordRoles.Hundred | WordRoles.VagueWord | WordRoles.VaguePlural))
                return true;
        }

        return false;
    }

    private readonly int CurrencyPrefix(int i, out string? currency)
    {
        currency = null;
        var at = i;
        if (_view.IsKind(i, LexemeKind.Word) && _view.IsMark(i + 1, '$') && _view.Glued(i + 1) && _view.Chars(i).Length <= 2)
        {
            currency = _view.Word(i, "A") || _view.Word(i, "AU") ? "AUD" : _view.Word(i, "C") || _view.Word(i, "CA") ? "CAD" : _view.Word(i, "NZ") ? "NZD"
                : _view.Word(i, "US") ? "USD" : null;
            at = i + 2;
        }
        else if (_view.IsKind(i, LexemeKind.Mark) && Lexicon.CurrencyOf(_view[i].First) is { } code)
        {
            currency = code;
            at = i + 1;
        }
        else if (_view.Is(i, WordRoles.CurrencyCode) && _view.IsCapital(i) && char.IsUpper(_view.Chars(i)[^1]))
        {
            currency = _view[i].Info!.Currency;
            at = i + 1;
        }

        if (currency is not null && _view.IsNumber(at))
            return at;
        currency = null;
        return i;
    }

    /// <summary>Joins a second number to the first when both are ends of one range.</summary>
    private readonly bool TryRange(ref Amount low, bool between)
    {
        var at = low.End;
        var dash = _view.IsDash(at) && _view.Glued(at);
        if (dash)
            at++;
        var word = _view.Word(at, "to") || (between && _view.Word(at, "and")) || _view.Word(at, "or");
        var either = _view.Word(at, "or");
        if (word)
            at = _view.IsHyphen(at + 1) ? at + 2 : at + 1;
        else if (!dash || !_view.Glued(at))
            return false;
        if (!_view.Has(at) || DateEnd(at) > at)
            return false;
        if (between && _view.Word(at, "about"))
            at++;
        if (!TryAmount(at, out var high) || high.Article)
            return false;
        var shared = high.Scale > 12 && low.Scale == 1 && low.Min < high.Coefficient;
        var min = shared ? low.Min * high.Scale : low.Min;
        if (min >= high.Max || (either && ((high.Scale != low.Scale && !shared) || high.Coefficient > (low.Coefficient * 2) + 1)))
            return false;
        var sameUnit = low.Kind == high.Kind && low.Unit == high.Unit;
        if (!sameUnit && low.Kind == NumberKind.Cardinal && high.Kind != NumberKind.Fraction)
            (low.Kind, low.Unit) = (high.Kind, high.Unit);
        else if (!sameUnit && !(low.Kind == NumberKind.Money && high.Kind == NumberKind.Cardinal))
            return false;
        low.Min = min;
        low.Max = high.Max;
        low.CoreEnd = high.CoreEnd;
        low.End = high.End;
        if (high.Hedge != Hedge.Exact)
            low.Hedge = high.Hedge;
        return true;
    }

    private readonly bool FollowsChange(int from)
    {
        for (var k = from - 1; k >= from - ChangeWindow && k >= 0; k--)
        {
            if (_view.Is(k, WordRoles.Change))
                return true;
        }

        return false;
    }

    /// <summary>What says behind a number how firmly it is given: "or so", "or more", "-odd", "+".</summary>
    private readonly bool TakeSuffix(int i, ref Amount amount)
    {
        var at = _view.IsHyphen(i) ? i + 1 : i;
        if (_view.Word(at, "odd"))
            return Suffix(Hedge.About, at + 1, ref amount);
        if (_view.Word(at, "plus") && at > i)
            return Suffix(Hedge.AtLeast, at + 1, ref amount);
        if (_view.IsMark(i, '+') && _view.Glued(i))
            return Suffix(Hedge.AtLeast, i + 1, ref amount);
        if (_view.Word(i, "at") && (_view.Word(i + 1, "most") || (_view.Word(i + 1, "the") && _view.Word(i + 2, "most"))))
            return Suffix(Hedge.AtMost, _view.Word(i + 1, "most") ? i + 2 : i + 3, ref amount);
        if (_view.Word(i, "at") && _view.Word(i + 1, "least") && _view.IsBreak(i + 2))
            return Suffix(Hedge.AtLeast, i + 2, ref amount);
        if (_view.Word(i, "or") && OrHedge(i + 1) is { } hedge)
            return Suffix(hedge, i + 2, ref amount);
        if (amount.Kind == NumberKind.Cardinal && _view.IsLower(i) && _view.Word(i + 1, "or") && OrHedge(i + 2) is { } late)
            amount.Hedge = late;
        return false;
    }

    private readonly Hedge? OrHedge(int i) =>
        _view.Word(i, "so") || _view.Word(i, "thereabouts") ? Hedge.About
        : _view.Word(i, "more") || _view.Word(i, "over") ? Hedge.AtLeast
        : _view.Word(i, "fewer") || _view.Word(i, "less") || _view.Word(i, "under") ? Hedge.AtMost
        : null;

    private static bool Suffix(Hedge hedge, int end, ref Amount amount)
    {
        amount.Hedge = hedge;
        amount.End = end;
        return true;
    }

    /// <summary>"aged 9", "the age of five"; gives where the mention begins.</summary>
    private readonly int TakeAge(ref Amount amount)
    {
        var start = amount.Start;
        if (amount.Kind != NumberKind.Cardinal || start - 1 < _floor)
            return start;
        if (_view.Word(start - 1, "aged") || _view.Word(start - 1, "ages"))
        {
            (amount.Kind, amount.Unit) = (NumberKind.Quantity, "year-old");
            return start - 1;
        }

        if (_view.Word(start - 1, "of") && _view.Word(start - 2, "age"))
            (amount.Kind, amount.Unit) = (NumberKind.Quantity, "year-old");
        return start;
    }

    /// <summary>"Over five years it grew" says how long, not more than how long.</summary>
    private readonly bool IsDuringOver(int start, in Amount amount) =>
        amount.Kind == NumberKind.Duration && start == amount.Start - 1 && _view.Word(start, "over")
        && !_view.Is(start - 1, WordRoles.OverLead);
}
