namespace Trucewatch.Language;

/// <summary>Numbers that belong to dates and times of day.</summary>
internal ref partial struct NumberScan
{
    /// <summary>The index behind the date or time of day that begins at <paramref name="i"/>; <paramref name="i"/> when there is none.</summary>
    internal readonly int DateEnd(int i)
    {
        if (_view.IsNumber(i))
        {
            var end = DayMonthEnd(i);
            if (end == i)
                end = NumericDateEnd(i);
            if (end == i)
                end = ClockEnd(i);
            return end == i ? YearEnd(i) : end;
        }

        if (_view.IsMonth(i))
            return MonthDayEnd(i);
        return _view.Is(i, WordRoles.Ordinal) ? DayMonthEnd(i) : i;
    }

    /// <summary>"7 October 2023", "24th of March", "7-10 October", "18 and 19 October".</summary>
    private readonly int DayMonthEnd(int i)
    {
        if (!IsDay(i))
            return i;
        var at = AfterDay(i);
        if (_view.IsHyphen(at) && IsDay(at + 1))
            at = AfterDay(at + 1);
        else if ((_view.Word(at, "and") || _view.Word(at, "to") || _view.Word(at, "or")) && IsDay(at + 1) && MonthAt(AfterDay(at + 1)) >= 0)
            at = AfterDay(at + 1);
        var month = MonthAt(at);
        return month < 0 ? i : YearAfter(_view.SkipStop(month + 1), month + 1);
    }

    /// <summary>The month at or, with "of", behind <paramref name="i"/>; -1 when there is none.</summary>
    private readonly int MonthAt(int i)
    {
        var at = _view.Word(i, "of") ? i + 1 : i;
        return _view.IsMonth(at) && !_view.IsHyphen(at + 1) ? at : -1;
    }

    private readonly bool IsDay(int i) =>
        _view.IsPlain(i, 1, 31) || (_view.Is(i, WordRoles.Ordinal) && _view.Value(i) <= 31 && !IsPluralDenominator(i));

    private readonly int AfterDay(int i) => _view.IsNumber(i) && _view.Glued(i + 1) && IsOrdinalEnding(i + 1) ? i + 2 : i + 1;

    private readonly int YearAfter(int i, int bare)
    {
        var at = _view.IsMark(i, ',') ? i + 1 : i;
        if (_view.IsYearLike(at) && !(at == i && _view.IsCountNoun(at + 1)) && !_view.IsMark(at + 1, '%'))
            return at + 1;
        return i > bare && (_view.Has(i) || i < _view.Count) ? i : bare;
    }

    /// <summary>"Oct. 7", "March 24th 2025", "October 18 and 19", "May 1998".</summary>
    private readonly int MonthDayEnd(int month)
    {
        var at = _view.SkipStop(month + 1);
        var year = _view.IsMark(at, ',') ? at + 1 : at;
        if (_view.IsYearLike(year) && !_view.IsMark(year + 1, '%'))
            return year + 1;
        if (!_view.IsPlain(at, 1, 31) || _view.Word(month - 1, "in") || _view.Word(month - 1, "during") || _view.IsMark(at + 1, '%')
            || _view.IsMark(at + 1, ':') || _view.Is(at + 1, WordRoles.Scale | WordRoles.Hundred))
            return month;
        at = AfterDay(at);
        var second = _view.IsHyphen(at) || _view.Word(at, "and") || _view.Word(at, "to") || _view.Word(at, "or") ? at + 1 : -1;
        if (second > 0 && _view.IsPlain(second, 1, 31) && _view.Value(second) > _view.Value(_view.SkipStop(month + 1))
            && !_view.IsCountNoun(AfterDay(second)) && MonthAt(AfterDay(second)) < 0)
            at = AfterDay(second);
        return YearAfter(at, at);
    }

    /// <summary>2025-03-24, 24/03/2025, 24.03.2025.</summary>
    private readonly int NumericDateEnd(int i)
    {
        if (!_view[i].Plain || !_view.Glued(i + 1) || !_view.Glued(i + 2) || !_view.Glued(i + 3) || !_view.Glued(i + 4)
            || !_view.IsNumber(i + 2) || !_view.IsNumber(i + 4))
            return i;
        var same = _view[i + 1].First == _view[i + 3].First && (_view.IsDash(i + 1) || _view.IsMark(i + 1, '/') || _view.IsMark(i + 1, '.'));
        if (!same || !_view.IsPlain(i + 2, 1, 31))
            return i;
        var iso = _view.IsYearLike(i) && _view.IsPlain(i + 4, 1, 31);
        var common = _view.IsPlain(i, 1, 31) && (_view.IsYearLike(i + 4) || (_view.IsPlain(i + 4, 0, 99) && _view[i + 4].Digits == 2));
        return iso || common ? i + 5 : i;
    }

    /// <summary>"6:01 pm", "6.29am", "1 p.m.", "18:00", "0600 GMT", "10 o'clock".</summary>
    internal readonly int ClockEnd(int i)
    {
        var at = i + 1;
        var hour = _view.IsPlain(i, 0, 24);
        var clock = false;
        if (hour && _view.IsMark(at, ':') && _view.Glued(at) && _view.Glued(at + 1) && _view.IsPlain(at + 1, 0, 59) && _view[at + 1].Digits == 2)
        {
            at += 2;
            clock = true;
        }
        else if (!hour && !(_view[i].Decimals == 2 && _view.Value(i) < 25))
        {
            var zone = _view.IsPlain(i, 0, 2400) && _view[i].Digits == 4 && (_view.Word(at, "GMT") || _view.Word(at, "UTC"));
            return zone ? at + 1 : i;
        }

        if (_view.Word(at, "o") && _view.IsKind(at + 1, LexemeKind.Mark) && _view.Word(at + 2, "clock"))
            return at + 3;
        var half = HalfOfDayEnd(at);
        if (half > at)
            (at, clock) = (half, true);
        if (_view.Word(at, "GMT") || _view.Word(at, "UTC"))
            return at + 1;
        return clock ? at : i;
    }

    /// <summary>The index behind "am", "p.m." and their like.</summary>
    private readonly int HalfOfDayEnd(int i)
    {
        if (_view.Word(i, "am") || _view.Word(i, "pm"))
            return i + 1;
        if ((!_view.Word(i, "a") && !_view.Word(i, "p")) || !_view.IsMark(i + 1, '.') || !_view.Glued(i + 1) || !_view.Word(i + 2, "m"))
            return i;
        return _view.SkipStop(i + 3);
    }

    /// <summary>A year: "2024", "the 1990s", "2023-24"; told from a count by what stands around it.</summary>
    private readonly int YearEnd(int i)
    {
        if (_view.IsPlain(i, 1000, 2099) && _view[i].Digits == 4 && _view.Glued(i + 1) && _view.Word(i + 1, "s"))
            return i + 2;
        var year = _view.IsYearLike(i) || (_view.IsPlain(i, 1000, 1899) && _view[i].Digits == 4 && IsYearPreposition(i - 1) && !_view.IsCountNoun(i + 1));
        if (!year || (i > 0 && !_view.IsDash(i - 1) && _view.Glued(i) && !_view.IsMark(i - 1, '(') && !_view.IsMark(i - 1, '[')))
            return i;
        if (_view.IsMark(i + 1, '%') || _view.Is(i + 1, WordRoles.Scale | WordRoles.CurrencyWord | WordRoles.QuantityUnit | WordRoles.DurationUnit)
            || (_view.Glued(i + 1) && _view.IsKind(i + 1, LexemeKind.Word)) || _view.Word(i + 1, "percent"))
            return i;
        if (_view.IsHyphen(i + 1) && _view.IsNumber(i + 2))
        {
            var pair = _view.IsYearLike(i + 2) || (_view.IsPlain(i + 2, 0, 99) && _view[i + 2].Digits == 2);
            return pair ? i + 3 : i;
        }

        if (_view.IsHyphen(i + 1) && _view.Is(i + 2, WordRoles.QuantityUnit | WordRoles.DurationUnit))
            return i;
        return IsCounted(i) ? i : i + 1;
    }

    private readonly bool IsCounted(int i)
    {
        if (IsYearPreposition(i - 1) || (_view.IsDash(i - 1) && _view.Glued(i)))
            return false;
        var hedge = Trucewatch.Records.Hedge.Exact;
        if (i > 0 && HedgeStart(i, ref hedge) < i)
            return true;
        return _view.IsCountNoun(i + 1) && !IsDeterminer(i - 1);
    }

    private readonly bool IsYearPreposition(int i) =>
        _view.Word(i, "in") || _view.Word(i, "since") || _view.Word(i, "until") || _view.Word(i, "till") || _view.Word(i, "during")
        || _view.Word(i, "early") || _view.Word(i, "late") || _view.Word(i, "mid") || _view.Word(i, "circa") || _view.Word(i, "by");

    private readonly bool IsDeterminer(int i) =>
        _view.Word(i, "the") || _view.IsArticle(i) || _view.Word(i, "its") || _view.Word(i, "their") || _view.Word(i, "this")
        || _view.Word(i, "that") || _view.Word(i, "s") || _view.Word(i, "his") || _view.Word(i, "her");
}
