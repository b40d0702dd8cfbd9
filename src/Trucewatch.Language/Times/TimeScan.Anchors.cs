namespace Trucewatch.Language;

/// <summary>Places in the calendar: days, dates, months, years, and those named from the report's own day.</summary>
internal ref partial struct TimeScan
{
    private bool TryAnchor(int i, bool until, bool since, out TimeAnchor anchor)
    {
        anchor = new TimeAnchor { End = i, Level = 'd' };
        var part = PartAt(i, out var at);
        if (part == '\0')
            return TryWhole(i, until, since, out anchor);
        if (_view.Word(at, "on") || _view.Word(at, "in"))
            at++;
        if (!TryWhole(at, until, since, out anchor))
            return false;
        Slice(part, _view.Word(i, "earlier") || _view.Word(i, "later"), ref anchor);
        return true;
    }

    /// <summary>"early", "late on", "mid-", "the end of", "earlier": which part of what follows.</summary>
    private readonly char PartAt(int i, out int at)
    {
        at = i + 1;
        if (_view.Word(i, "early") || _view.Word(i, "earlier"))
            return 'e';
        if (_view.Word(i, "late") || _view.Word(i, "later"))
            return 'l';
        if (_view.Word(i, "mid"))
        {
            at = _view.IsHyphen(i + 1) ? i + 2 : i + 1;
            return 'm';
        }

        var word = _view.Word(i, "the") ? i + 1 : i;
        at = word + 2;
        if (!_view.Word(word + 1, "of"))
            return '\0';
        return _view.Word(word, "end") ? 'l' : _view.Word(word, "beginning") || _view.Word(word, "start") ? 'e' : '\0';
    }

    private readonly void Slice(char part, bool open, ref TimeAnchor anchor)
    {
        if (anchor.From is not { } from || anchor.To is not { } to || anchor.Level == 'd')
            return;
        if (open && _published is { } now && from <= now && now <= to)
        {
            (anchor.From, anchor.To) = part == 'e' ? (from, now) : (now, to);
            return;
        }

        (anchor.From, anchor.To) = (anchor.Level, part) switch
        {
            ('m', 'e') => (from, Later(from, 9)),
            ('m', 'm') => (Later(from, 10), Later(from, 19)),
            ('m', _) => (Later(from, 20), to),
            ('y', 'e') => (from, LastOfMonth(from.AddMonths(3))),
            ('y', 'm') => (from.AddMonths(4), LastOfMonth(from.AddMonths(7))),
            ('y', _) => (from.AddMonths(8), to),
            (_, 'e') => (from, Later(from, 1)),
            (_, 'm') => (Later(from, 2), Later(from, 3)),
            _ => (Later(from, 4), to),
        };
    }

    /// <summary>So many days later, but never past the end of the calendar.</summary>
    private static DateOnly Later(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Min(day.DayNumber + days, DateOnly.MaxValue.DayNumber));

    private bool TryWhole(int i, bool until, bool since, out TimeAnchor anchor)
    {
        anchor = new TimeAnchor { End = i, Level = 'd' };
        if (TryNamedDay(i, ref anchor) || TryRelative(i, until, since, ref anchor) || TryWeekday(i, until, since, ref anchor)
            || TryMonth(i, until, since, ref anchor) || TryOtherDay(i, ref anchor) || TryDate(i, until, since, ref anchor))
            return true;
        return TryClock(i, until, since, ref anchor);
    }

    /// <summary>"at noon on Monday", "6 pm today", "midnight on 3 May"; alone it tells no day.</summary>
    private bool TryClock(int i, bool until, bool since, ref TimeAnchor anchor)
    {
        var part = _view.Word(i, "the") ? i + 1 : i;
        var at = _view.Is(part, WordRoles.DayPart) ? part + 1 : _view.IsNumber(i) ? _shapes.ClockEnd(i) : i;
        if (at == i)
            return false;
        anchor.End = at;
        if (_view.Word(at, "local") && _view.Word(at + 1, "time"))
            anchor.End = at += 2;
        var day = _view.Word(at, "on") || _view.Word(at, "of") ? at + 1 : at;
        if ((_view.Word(day, "that") && _view.Is(day + 1, WordRoles.DurationUnit)) || !_view.Has(day) || (day < _view.Count && _view.Is(day, WordRoles.DayPart) && !_view.Word(day, "tonight")))
            return true;
        var whole = new TimeAnchor { End = day, Level = 'd' };
        if (TryNamedDay(day, ref whole) || TryWeekday(day, until, since, ref whole) || TryDate(day, until, since, ref whole))
            anchor = whole;
        return true;
    }

    private readonly bool TryNamedDay(int i, ref TimeAnchor anchor)
    {
        var at = _view.Word(i, "the") ? i + 1 : i;
        int? shift = null;
        var end = i + 1;
        if (at > i && _view.Word(at, "day") && _view.Word(at + 1, "before") && _view.Word(at + 2, "yesterday"))
            (shift, end) = (-2, at + 3);
        else if (at > i && _view.Word(at, "day") && _view.Word(at + 1, "after") && _view.Word(at + 2, "tomorrow"))
            (shift, end) = (2, at + 3);
        else if (_view.Word(i, "today") || _view.Word(i, "tonight"))
            shift = 0;
        else if (_view.Word(i, "yesterday"))
            shift = -1;
        else if (_view.Word(i, "tomorrow"))
            shift = 1;
        else if (_view.Word(i, "last") && _view.Word(i + 1, "night"))
            (shift, end) = (-1, i + 2);
        else if (_view.Word(i, "this") && _view.Is(i + 1, WordRoles.DayPart))
            (shift, end) = (0, i + 2);
        else if (_view.Word(i, "overnight"))
            return Overnight(i, ref anchor);
        if (shift is not { } days)
            return false;
        anchor.End = _view.Is(end, WordRoles.DayPart) ? end + 1 : end;
        Set(ref anchor, Plus(_published, days), Plus(_published, days));
        return true;
    }

    private readonly bool Overnight(int i, ref TimeAnchor anchor)
    {
        anchor.End = i + 1;
        Set(ref anchor, Plus(_published, -1), _published);
        if ((_view.Word(i + 1, "into") || _view.Word(i + 1, "to")) && IsWeekday(i + 2))
        {
            var day = Nearest((int)_view.Value(i + 2), 0, true);
            anchor.End = i + 3;
            Set(ref anchor, Plus(day, -1), day);
        }

        return true;
    }

    /// <summary>"last week", "this month", "next year", "the weekend", "last December", "next Monday".</summary>
    private readonly bool TryRelative(int i, bool until, bool since, ref TimeAnchor anchor)
    {
        var the = _view.Word(i, "the");
        var at = the ? i + 1 : i;
        var step = _view.Word(at, "last") ? -1 : _view.Word(at, "next") ? 1 : _view.Word(at, "this") ? 0 : the ? 2 : 3;
        if (step == 3)
            return false;
        var unit = step == 2 ? at : at + 1;
        if (step != 2 && IsWeekday(unit))
        {
            var value = (int)_view.Value(unit);
            var day = step < 0 ? Plus(Nearest(value, -1, true), 0) : step > 0 ? Nearest(value, 1, false) : Nearest(value, 0, Tense(i) <= 0 && !until);
            anchor.End = _view.Is(unit + 1, WordRoles.DayPart) ? unit + 2 : unit + 1;
            Set(ref anchor, day, day);
            return true;
        }

        if (step != 2 && _view.IsMonth(unit))
            return NamedMonth(unit, unit + 1, step, since, ref anchor);
        if (step == 2 && _view.Word(unit, "day") && _view.Word(i - 1, "in") && IsShift(i - 2))
        {
            anchor.End = unit + 1;
            Set(ref anchor, _published, _published);
            return true;
        }

        var named = _view.Word(unit, "week") ? 'w' : _view.Word(unit, "month") ? 'm' : _view.Word(unit, "year") ? 'y' : _view.Word(unit, "weekend") ? 'e' : '\0';
        if (named == '\0' || (step == 2 && named != 'e' && !_view.Word(i - 1, "of") && !_view.Word(i - 1, "in")))
            return false;
        if (step == 2 && named != 'e' && _view.Word(i - 1, "in") && !_view.Word(i - 2, "earlier") && !_view.Word(i - 2, "later"))
            return false;
        anchor.End = unit + 1;
        anchor.Interval = true;
        anchor.Level = named == 'e' ? 'd' : named;
        if (_published is not { } now)
            return true;
        var monday = Plus(now, 1 - Iso(now))!.Value;
        var move = step == 2 ? 0 : step;
        if (named == 'w')
            Set(ref anchor, Plus(monday, 7 * move), Plus(monday, (7 * move) + 6));
        else if (named == 'm')
            Set(ref anchor, FirstOfMonth(Shift(now, move, "month")), LastOfMonth(Shift(now, move, "month")));
        else if (named == 'y')
            Set(ref anchor, new DateOnly(Shift(now, move, "year").Year, 1, 1), new DateOnly(Shift(now, move, "year").Year, 12, 31));
        else
        {
            var ahead = step == 1 ? 12 : step == 0 || (step == 2 && Tense(i) > 0) ? 5 : Iso(now) == 7 && step == 2 ? 5 : -2;
            Set(ref anchor, Plus(monday, ahead), Plus(monday, ahead + 1));
        }

        return true;
    }

    private bool TryWeekday(int i, bool until, bool since, ref TimeAnchor anchor)
    {
        if (!IsWeekday(i) || (_view.Chars(i).Length == 3 && _view.Word(i, "sun") && i == 0))
            return false;
        var end = _view.Is(i + 1, WordRoles.DayPart) ? i + 2 : _view.Word(i + 1, "at") && _view.Is(i + 2, WordRoles.DayPart) ? i + 3 : i + 1;
        var date = _view.IsMark(i + 1, ',') ? i + 2 : _view.SkipStop(i + 1);
        var full = new TimeAnchor { End = date, Level = 'd' };
        if ((_view.IsMonth(date) || _view.IsNumber(date)) && TryDate(date, until, since, ref full) && full.Level == 'd')
        {
            anchor = full;
            FitYear(ref anchor, (int)_view.Value(i));
            return true;
        }

        var value = (int)_view.Value(i);
        var of = _view.Word(end, "of") ? end + 1 : end;
        var week = _view.Word(of + 1, "week") ? (_view.Word(of, "last") ? -7 : _view.Word(of, "this") ? 0 : _view.Word(of, "next") ? 7 : 1) : 1;
        anchor.End = week == 1 ? end : of + 2;
        var tense = Tense(i);
        var past = since ? tense <= 0 || _view.Word(i - 1, "since") : until ? !IsDeadline(i) && (tense < 0 || _view.Word(i - 1, "by")) : tense <= 0;
        var day = week == 1 ? Nearest(value, 0, past) : _published is { } now ? Plus(now, value - Iso(now) + week) : null;
        Set(ref anchor, day, day);
        return true;
    }

    /// <summary>"Sunday, 19 January": where no year is said, the weekday tells it, since neighboring years put the date on other days.</summary>
    private readonly void FitYear(ref TimeAnchor anchor, int weekday)
    {
        if (anchor.From is not { } day || anchor.To != day || day == _stated || Iso(day) == weekday || day.Year is <= 1 or >= 9998)
            return;
        foreach (var step in (ReadOnlySpan<int>)[1, -1])
        {
            if (day.AddYears(step) is var other && other.Day == day.Day && Iso(other) == weekday)
            {
                Set(ref anchor, other, other);
                return;
            }
        }
    }

    /// <summary>Whether "by Thursday" says when something must be done, and not what had been done by then.</summary>
    private readonly bool IsDeadline(int i)
    {
        if (!_view.Word(i - 1, "by") && !_view.Word(i - 1, "before"))
            return false;
        for (var k = i + 1; k < _view.Count && k <= i + CueWindow; k++)
        {
            if (_view.Word(k, "had") && !_view.Word(k + 1, "to") && !_view.Word(k + 1, "until"))
                return false;
            if (_view.Is(k, WordRoles.FutureCue) && !_view.IsMonth(k))
                return true;
        }

        return true;
    }

    private static int Iso(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The weekday nearest to the report's day, backwards or forwards; <paramref name="apart"/> not 0 leaves the day itself out.</summary>
    private readonly DateOnly? Nearest(int weekday, int apart, bool past)
    {
        if (_published is not { } now)
            return null;
        var back = (Iso(now) - weekday + 7) % 7;
        if (past)
            return Plus(now, apart != 0 && back == 0 ? -7 : -back);
        var ahead = (weekday - Iso(now) + 7) % 7;
        return Plus(now, apart != 0 && ahead == 0 ? 7 : ahead);
    }

    private static DateOnly? Plus(DateOnly? day, int days) => day is { } known
        ? DateOnly.FromDayNumber(Math.Clamp(known.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber))
        : null;

    private static void Set(ref TimeAnchor anchor, DateOnly? from, DateOnly? to) => (anchor.From, anchor.To) = (from, to);

    /// <summary>"the following day", "that night", "the third day", "day 100": told from another day, which is not known here.</summary>
    private readonly bool TryOtherDay(int i, ref TimeAnchor anchor)
    {
        var at = _view.Word(i, "the") ? i + 1 : i;
        const WordRoles Unit = WordRoles.DurationUnit | WordRoles.DayPart;
        if (_view.Word(i, "day") && _view.IsNumber(i + 1))
            anchor.End = i + 2;
        else if (at > i && (_view.Word(at, "following") || _view.Word(at, "next") || _view.Word(at, "same") || _view.Word(at, "previous")) && _view.Is(at + 1, Unit))
            anchor.End = at + 2;
        else if (_view.Word(i, "that") && (_view.Word(i + 1, "day") || _view.Word(i + 1, "week") || _view.Is(i + 1, WordRoles.DayPart)))
            anchor.End = i + 2;
        else if (at > i && _view.Is(at, Unit) && (_view.Word(at + 1, "before") || _view.Word(at + 1, "after")))
            anchor.End = at + 2;
        else if (at > i && _view.Is(at, WordRoles.Ordinal) && _view.Word(at + 1, "day"))
            anchor.End = at + 2;
        else if (at > i && _view.IsNumber(at) && _view.Glued(at + 1) && _view.IsKind(at + 1, LexemeKind.Word) && _view.Word(at + 2, "day"))
            anchor.End = at + 3;
        else
            return false;
        return true;
    }
}
