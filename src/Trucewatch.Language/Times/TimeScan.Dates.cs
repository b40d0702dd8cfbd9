namespace Trucewatch.Language;

/// <summary>Dates with digits, months and years.</summary>
internal ref partial struct TimeScan
{
    private bool TryDate(int i, bool until, bool since, ref TimeAnchor anchor)
    {
        if (_view.Word(i, "the") && _view.IsNumber(i + 1) && _view.Glued(i + 2) && _view.IsKind(i + 2, LexemeKind.Word))
            i++;
        var end = _view.Has(i) ? _shapes.DateEnd(i) : i;
        if (end == i || (_view.IsNumber(i) && _shapes.ClockEnd(i) == end))
            return false;
        anchor.End = end;
        int month = 0, first = 0, last = 0, year = 0, lastYear = 0;
        if (end == i + 5 && _view.IsNumber(i) && _view.IsNumber(i + 2) && _view.IsNumber(i + 4) && !_view.IsKind(i + 1, LexemeKind.Word))
        {
            return NumericDate(i, ref anchor);
        }

        for (var k = i; k < end; k++)
        {
            if (_view.IsMonth(k))
                month = (int)_view.Value(k);
            else if (_view.IsPlain(k, 1000, 2099))
                (year, lastYear) = (year == 0 ? (int)_view.Value(k) : year, (int)_view.Value(k));
            else if (_view.IsPlain(k, 0, 99) && year > 0)
                lastYear = (year / 100 * 100) + (int)_view.Value(k);
            else if (_view.IsPlain(k, 1, 31) || _view.Is(k, WordRoles.Ordinal))
                (first, last) = (first == 0 ? (int)_view.Value(k) : first, (int)_view.Value(k));
        }

        if (month == 0)
            return YearOnly(i, end, year, Math.Max(year, lastYear), ref anchor);
        TakeClock(ref anchor);
        if (first == 0)
        {
            (anchor.Interval, anchor.Level) = (true, 'm');
            Set(ref anchor, new DateOnly(year, month, 1), LastOfMonth(new DateOnly(year, month, 1)));
            return true;
        }

        anchor.Interval = last > first;
        var stated = year > 0;
        if (!stated)
            year = YearBeside(month, first) ?? YearOf(i, month, first, until, since) ?? 0;
        if (year is > 0 and < 9999 && first <= DateTime.DaysInMonth(year, month) && last <= DateTime.DaysInMonth(year, month))
            Set(ref anchor, new DateOnly(year, month, first), new DateOnly(year, month, Math.Max(first, last)));
        if (stated)
            _stated = anchor.From;
        return true;
    }

    /// <summary>"March 24th 2025 at 11:18 AM", "April 1, 2024 - 6:01 pm".</summary>
    private readonly void TakeClock(ref TimeAnchor anchor)
    {
        var at = anchor.End;
        if (_view.IsMark(at, ','))
            at++;
        if (_view.Word(at, "at") || _view.IsDash(at))
            at++;
        if (at > anchor.End && _view.IsNumber(at) && _shapes.ClockEnd(at) > at)
            anchor.End = _shapes.ClockEnd(at);
    }

    private readonly bool NumericDate(int i, ref TimeAnchor anchor)
    {
        int a = (int)_view.Value(i), b = (int)_view.Value(i + 2), c = (int)_view.Value(i + 4);
        var dayFirst = !_view.IsMark(i + 1, '/') || a > 12;
        var (year, month, day) = a > 31 ? (a, b, c) : dayFirst ? (c, b, a) : b > 12 || a == b ? (c, a, b) : (0, 0, 0);
        if (year is > 0 and < 100)
            year += 2000;
        if (month is >= 1 and <= 12 && day >= 1 && year > 0 && day <= DateTime.DaysInMonth(year, month))
            Set(ref anchor, new DateOnly(year, month, day), new DateOnly(year, month, day));
        return true;
    }

    private readonly bool YearOnly(int i, int end, int year, int lastYear, ref TimeAnchor anchor)
    {
        if (year == 0)
            return false;
        (anchor.Interval, anchor.Level) = (true, 'y');
        if (_view.Word(end - 1, "s"))
            lastYear = year % 100 == 0 ? year + 99 : year + 9;
        if (year % 100 == 0 && year >= 2000 && _view.Word(end - 1, "s"))
            lastYear = year + 9;
        Set(ref anchor, new DateOnly(year, 1, 1), new DateOnly(lastYear, 12, 31));
        return _view.Has(i);
    }

    /// <summary>"On Nov. 24, 2023, and on Nov. 27": the year of a date shortly before in the sentence, unless it may as well be of the report's own days.</summary>
    private readonly int? YearBeside(int month, int day)
    {
        if (_stated is not { } stated || day > DateTime.DaysInMonth(stated.Year, month))
            return null;
        var date = new DateOnly(stated.Year, month, day);
        var near = date.DayNumber - stated.DayNumber is >= 0 and <= DaysBeside;
        return near && !(_published is { } now && IsOfLate(month, day, now)) ? stated.Year : null;
    }

    private static bool IsOfLate(int month, int day, DateOnly now)
    {
        var date = new DateOnly(now.Year, month, Math.Min(day, DateTime.DaysInMonth(now.Year, month)));
        return Math.Abs(date.DayNumber - now.DayNumber) <= DaysOfLate;
    }

    /// <summary>The year of a day or month that is given without one.</summary>
    private readonly int? YearOf(int i, int month, int day, bool until, bool since)
    {
        if (_published is not { } now)
            return null;
        var tense = Tense(i);
        var future = until ? tense >= 0 || _view.Word(i - 1, "by") : !(since && _view.Word(i - 1, "since")) && tense > 0;
        // "Extended the truce to Aug. 3" is told of a day to come, "the agreement of November 2, which is to be carried out" of one that is past.
        if (_view.Word(i - 1, "to") && IsMadeLonger(i))
            future = true;
        else if (!until && _view.Word(i - 1, "of"))
            future = false;
        var before = month < now.Month || (month == now.Month && day <= now.Day);
        var after = month > now.Month || (month == now.Month && day >= now.Day);
        // Nobody gives a day almost a year off without its year.
        if (future && !after && now.Year < DateOnly.MaxValue.Year && new DateOnly(now.Year + 1, month, Math.Min(day, ShortestMonth)).DayNumber - now.DayNumber > DaysAhead)
            return now.Year;
        return future ? after ? now.Year : now.Year + 1 : before ? now.Year : now.Year - 1;
    }

    private readonly bool IsMadeLonger(int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - CueWindow; k--)
        {
            foreach (var word in TimeWords.MadeLonger)
            {
                if (_view.Word(k, word))
                    return true;
            }
        }

        return false;
    }

    /// <summary>"March", "April last year", "May of this year": a month without a year in digits.</summary>
    private readonly bool TryMonth(int i, bool until, bool since, ref TimeAnchor anchor)
    {
        if (!_view.IsMonth(i) || _shapes.DateEnd(i) > i)
            return false;
        var of = _view.Word(i + 1, "of") ? i + 2 : i + 1;
        if (_view.Word(of + 1, "year") && (_view.Word(of, "last") || _view.Word(of, "this") || _view.Word(of, "next")))
        {
            anchor.End = of + 2;
            var year = (_published?.Year ?? 0) + (_view.Word(of, "last") ? -1 : _view.Word(of, "next") ? 1 : 0);
            return MonthOf(_published is null ? null : year, i, ref anchor);
        }

        if ((_view.Word(i, "may") || _view.Word(i, "march")) && !IsMonthLead(i - 1))
            return false;
        if (_view.Chars(i).Length <= 4 && !IsMonthLead(i - 1) && !_view.Word(i, "june") && !_view.Word(i, "july"))
            return false;
        anchor.End = _view.SkipStop(i + 1) > i + 1 && _view.Chars(i).Length <= 4 && _view.Has(i + 2) ? i + 2 : i + 1;
        return MonthOf(YearOf(i, (int)_view.Value(i), 1, until, since), i, ref anchor);
    }

    private readonly bool IsMonthLead(int i) =>
        _view.Is(i, WordRoles.YearLead) || _view.IsDash(i) || _view.Word(i, "last") || _view.Word(i, "next") || _view.Word(i, "this")
        || _view.Word(i, "to") || _view.Word(i, "and");

    private readonly bool MonthOf(int? year, int i, ref TimeAnchor anchor)
    {
        (anchor.Interval, anchor.Level) = (true, 'm');
        if (year is not { } known || known is < 1 or > 9998)
            return true;
        var first = new DateOnly(known, (int)_view.Value(i), 1);
        Set(ref anchor, first, LastOfMonth(first));
        return true;
    }

    /// <summary>"last December", "next March", "this May".</summary>
    private readonly bool NamedMonth(int i, int end, int step, bool since, ref TimeAnchor anchor)
    {
        anchor.End = end;
        if (_published is not { } now)
            return MonthOf(null, i, ref anchor);
        var month = (int)_view.Value(i);
        var year = step == 0 && !since ? now.Year : step < 0 ? (month < now.Month ? now.Year : now.Year - 1) : month > now.Month ? now.Year : now.Year + 1;
        return MonthOf(year, i, ref anchor);
    }
}
