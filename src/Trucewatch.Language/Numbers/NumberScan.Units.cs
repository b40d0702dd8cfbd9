using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>What a number counts or measures.</summary>
internal ref partial struct NumberScan
{
    private readonly void TakeUnit(ref Amount amount)
    {
        var behind = amount.CoreEnd;
        var core = amount;
        if (TakeSuffix(behind, ref amount))
            behind = amount.End;
        if (TakePercent(behind, ref amount) || TakeDuration(behind, ref amount) || TakeCurrency(behind, ref amount)
            || TakeMeasure(behind, ref amount))
            return;
        amount.Hedge = core.Hedge;
        amount.End = core.End;
    }

    private readonly bool TakePercent(int i, ref Amount amount)
    {
        var at = _view.IsHyphen(i) ? i + 1 : i;
        var end = _view.IsMark(i, '%') || _view.IsMark(i, '\u066A') || _view.IsMark(i, '\uFF05') || _view.Word(at, "percent") || _view.Word(at, "pct")
            || _view.Word(at, "pc") ? at + 1
            : _view.Word(at, "per") && _view.Word(at + 1, "cent") ? at + 2
            : 0;
        if (end > 0)
        {
            (amount.Kind, amount.End) = (NumberKind.Percent, end);
            return true;
        }

        if (!_view.Word(at, "percentage") || !(_view.Word(at + 1, "points") || _view.Word(at + 1, "point")))
            return false;
        (amount.Kind, amount.Unit, amount.End) = (NumberKind.Quantity, "percentage point", at + 2);
        return true;
    }

    private readonly bool TakeDuration(int i, ref Amount amount)
    {
        var hyphen = _view.IsHyphen(i);
        var at = hyphen ? i + 1 : i;
        if (!hyphen && _view.Is(at, WordRoles.UnitAdjective) && _view.Is(at + 1, WordRoles.DurationUnit))
            at++;
        if (!_view.Is(at, WordRoles.DurationUnit) || (_view.Word(at, "second") && !hyphen) || (_view.Word(at, "h") && !_view.Glued(at)))
            return false;
        (amount.Kind, amount.Unit, amount.End) = (NumberKind.Duration, _view.Unit(at), at + 1);
        FinishDuration(ref amount);
        return true;
    }

    /// <summary>"old" makes an age of it; "and a half", "or two" and "-long" belong to it.</summary>
    private readonly void FinishDuration(ref Amount amount)
    {
        var end = amount.End;
        var old = _view.IsHyphen(end) ? end + 1 : end;
        if ((_view.Word(old, "old") || _view.Word(old, "olds")) && !amount.Article)
            (amount.Kind, amount.Unit, amount.End) = (NumberKind.Quantity, AgeUnit(amount.Unit!), old + 1);
        else if (_view.Word(end, "of") && _view.Word(end + 1, "age"))
            (amount.Kind, amount.Unit, amount.End) = (NumberKind.Quantity, AgeUnit(amount.Unit!), end + 2);
        else if (_view.IsHyphen(end) && _view.Word(end + 1, "long"))
            amount.End = end + 2;
        else if (!_view.IsDash(end) && ReadsAndHalf(end, out var after, out var part))
            (amount.Min, amount.Max, amount.End) = (amount.Min + part, amount.Max + part, after);
        else if (amount.Article && _view.Word(end, "or") && _view.Word(end + 1, "two"))
            (amount.Max, amount.End) = (2, end + 2);
    }

    private static string AgeUnit(string unit) => unit switch
    {
        "year" => "year-old",
        "month" => "month-old",
        "week" => "week-old",
        "day" => "day-old",
        "decade" => "decade-old",
        "hour" => "hour-old",
        _ => unit + "-old",
    };

    private readonly bool TakeCurrency(int i, ref Amount amount)
    {
        var at = _view.IsHyphen(i) ? i + 1 : i;
        if (_view.IsCapital(at) && _view.Is(at + 1, WordRoles.CurrencyWord)
            && Lexicon.NationalCurrency(_view.Chars(at), _view.Chars(at + 1)) is { } national)
        {
            (amount.Kind, amount.Unit, amount.End) = (NumberKind.Money, national, at + 2);
            return true;
        }

        if (_view.IsMark(at, '€') && _view.Glued(at))
        {
            (amount.Kind, amount.Unit, amount.End) = (NumberKind.Money, "EUR", at + 1);
            return true;
        }

        var code = _view.Is(at, WordRoles.CurrencyCode) && _view.IsCapital(at) && !_view.Word(at, "try");
        if (!code && (!_view.Is(at, WordRoles.CurrencyWord) || (_view.Is(at, WordRoles.QuantityUnit) && (at > i || _view.Word(at + 1, "of")))))
            return false;
        (amount.Kind, amount.Unit, amount.End) = (NumberKind.Money, _view[at].Info!.Currency, at + 1);
        return true;
    }

    private readonly bool TakeMeasure(int i, ref Amount amount)
    {
        var at = _view.IsHyphen(i) ? i + 1 : i;
        var square = _view.Word(at, "square") || _view.Word(at, "sq") || _view.Word(at, "cubic");
        if (square)
            at = _view.SkipStop(at + 1);
        if (_view.IsHyphen(at) && square)
            at++;
        if (_view.IsMark(at, '°'))
        {
            var letter = _view.Word(at + 1, "C") || _view.Word(at + 1, "F") ? at + 2 : at + 1;
            (amount.Kind, amount.Unit, amount.End) = (NumberKind.Quantity, "degree", letter);
            return true;
        }

        if (!_view.Is(at, WordRoles.QuantityUnit))
            return false;
        var unit = _view.Unit(at)!;
        amount.Kind = NumberKind.Quantity;
        amount.Unit = square ? string.Concat(_view.Word(at - 1, "cubic") ? "cubic " : "square ", unit) : unit;
        amount.End = at + 1;
        return true;
    }

    /// <summary>"dozens", "tens of thousands", "several hundred", "a few days".</summary>
    private bool TryVague(int i, out int next)
    {
        next = i;
        var end = VagueEnd(i);
        if (end == i)
            return false;
        var core = end;
        string? unit = null;
        var at = _view.IsHyphen(end) ? end + 1 : end;
        if (_view.Is(at, WordRoles.UnitAdjective) && _view.Is(at + 1, WordRoles.DurationUnit))
            at++;
        if (_view.Is(at, WordRoles.DurationUnit) && !_view.Word(at, "second"))
        {
            unit = _view.Unit(at);
            end = at + 1;
        }

        var hedge = Hedge.Exact;
        var start = HedgeStart(i, ref hedge);
        Emit(start, end, 0, 0, hedge, NumberKind.Vague, unit, i, core);
        next = end;
        return true;
    }

    private readonly int VagueEnd(int i)
    {
        var at = i;
        if (_view.IsArticle(at) && (_view.Word(at + 1, "few") || _view.Word(at + 1, "handful") || _view.Word(at + 1, "couple")))
            at += 2;
        else if (_view.Word(at, "several"))
            at++;
        else if (_view.Word(at, "few") && (_view.Word(at - 1, "past") || _view.Word(at - 1, "last") || _view.Word(at - 1, "next")
            || _view.Word(at - 1, "coming") || _view.Word(at - 1, "first")))
            return at + 1;
        else if (_view.Word(at, "many") && _view.Is(at + 1, WordRoles.VaguePlural))
            at++;
        else if (_view.Word(at, "tens"))
            return _view.Word(at + 1, "of") && _view.Is(at + 2, WordRoles.VaguePlural) ? at + 3 : i;
        else if (!_view.Is(at, WordRoles.VaguePlural))
            return i;
        const WordRoles Large = WordRoles.Hundred | WordRoles.Scale | WordRoles.Dozen | WordRoles.VaguePlural;
        if (at > i && _view.Word(at - 1, "couple") && _view.Word(at, "of") && _view.Is(at + 1, Large))
            return at + 2;
        var adjective = _view.Word(at, "more") && at > i ? at + 1 : at;
        if (_view.Is(adjective, Large))
            at = adjective + 1;
        if (_view.Is(at, WordRoles.Scale) && at > i)
            at++;
        while (_view.Is(at - 1, WordRoles.VaguePlural) && _view.Word(at, "of") && _view.Is(at + 1, WordRoles.VaguePlural))
            at += 2;
        return at;
    }
}
