namespace Trucewatch.Language;

/// <summary>Lengths of time, and what is counted from them.</summary>
internal ref partial struct TimeScan
{
    /// <summary>"the past 24 hours", "the next two weeks", "recent days", "the 24 hours to midday".</summary>
    private bool TryStretch(int i, out int end)
    {
        end = i;
        var at = _view.Word(i, "the") ? i + 1 : i;
        var past = _view.Word(at, "past") || _view.Word(at, "last") || _view.Word(at, "recent") || _view.Word(at, "previous");
        var next = _view.Word(at, "next") || _view.Word(at, "coming");
        if (past || next)
        {
            var plain = _view.Is(at + 1, WordRoles.DurationUnit) && !_view.Word(at + 1, "second");
            var few = _view.Word(at + 1, "few") && _view.Is(at + 2, WordRoles.DurationUnit);
            if (few || (plain && _view.Chars(at + 1)[^1] == 's'))
            {
                end = Emit(i, at + (few ? 3 : 2), TimeKind.Interval, past ? null : _published, past ? _published : null, null);
                return true;
            }

            if (plain && (_view.Word(at, "past") || _view.Word(at, "coming")))
            {
                end = EmitStretch(i, at + 2, past, 1, _view.Unit(at + 1)!);
                return true;
            }

            if (NumberAt(at + 1) is { Kind: NumberKind.Duration } number)
            {
                end = EmitStretch(i, IndexBehind(at + 1, number.Span.End), past, number.Max, number.Unit!);
                return true;
            }
        }

        if (at == i || NumberAt(at) is not { Kind: NumberKind.Duration } length)
            return false;
        var behind = IndexBehind(at, length.Span.End);
        if (!_view.Word(behind, "to") || !TryAnchor(behind + 1, false, true, out var to))
            return false;
        var last = to.To ?? (_view.Is(behind + 1, WordRoles.DayPart) ? _published : null);
        end = Emit(i, to.End, TimeKind.Interval, last is { } day ? Shift(day, -length.Max, length.Unit!) : null, last, null);
        return true;
    }

    private int EmitStretch(int start, int end, bool past, double count, string unit)
    {
        if (_published is not { } day)
            return Emit(start, end, TimeKind.Interval, null, null, null);
        return past
            ? Emit(start, end, TimeKind.Interval, Shift(day, -count, unit), day, null)
            : Emit(start, end, TimeKind.Interval, day, Shift(day, count, unit), null);
    }

    /// <summary>A duration, or a day told by one: "two weeks ago", "ten days after".</summary>
    private int TryDuration(int i)
    {
        if (_view.Word(i, "hours") || _view.Word(i, "days") || _view.Word(i, "weeks") || _view.Word(i, "months"))
        {
            if (IsShift(i + 1) || _view.Word(i + 1, "before") || _view.Word(i + 1, "after"))
                return Emit(i, i + 2, TimeKind.Point, null, null, null);
            return _view.Word(i + 1, "of") ? Emit(i, i + 1, TimeKind.Duration, null, null, null) : i;
        }

        if (NumberAt(i) is not { Unit: { } unit } number)
            return i;
        var end = IndexBehind(i, number.Span.End);
        if (number.Kind == NumberKind.Quantity && unit.EndsWith("-old", StringComparison.Ordinal))
        {
            if (!IsAgeOfMatter(end))
                return end;
            return Emit(i, end, TimeKind.Since, _published is { } now ? Shift(now, -number.Max, unit[..^4]) : null, null, null);
        }

        var vague = number.Kind == NumberKind.Vague;
        if (!vague && number.Kind != NumberKind.Duration)
            return number.Kind is NumberKind.Date ? i : end;
        if (_view.Word(end, "ago"))
            return EmitAgo(i, end + 1, vague, number.Max, unit);
        if (_view.Word(end, "from") && _view.Word(end + 1, "now"))
            return EmitDay(i, end + 2, vague ? null : number.Max, unit);
        if (_view.IsKind(end, LexemeKind.Mark) && _view[end].First is '\'' or '\u2019' && _view.Word(end + 1, "time"))
            return EmitDay(i, end + 2, vague ? null : number.Max, unit);
        if (IsShift(end) || ((_view.Word(end, "after") || _view.Word(end, "before")) && !_view.IsHyphen(end - 2)))
            return Emit(i, end + 1, TimeKind.Point, null, null, null);
        return Emit(i, end, TimeKind.Duration, null, null, vague ? null : number.Max * Lexicon.Find(unit)!.Days);
    }

    private readonly bool IsShift(int i) => _view.Word(i, "earlier") || _view.Word(i, "later");

    private readonly bool IsAgeOfMatter(int i)
    {
        var word = _view.Chars(i);
        foreach (var matter in TimeWords.Lasting)
        {
            if (word.Equals(matter, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return _view.Word(i, "civil") && _view.Word(i + 1, "war");
    }

    private int EmitDay(int start, int end, double? count, string unit)
    {
        DateOnly? day = _published is { } now && count is { } n ? Shift(now, n, unit) : null;
        return Emit(start, end, TimeKind.Point, day, day, null);
    }

    private int EmitAgo(int start, int end, bool vague, double count, string unit)
    {
        if (vague || _published is not { } now)
            return Emit(start, end, TimeKind.Point, null, null, null);
        var day = Shift(now, -count, unit);
        if (unit == "month" || (unit == "year" && count <= 1))
            return Emit(start, end, TimeKind.Interval, FirstOfMonth(day), LastOfMonth(day), null);
        if (unit is "year" or "decade" or "century")
            return Emit(start, end, TimeKind.Interval, new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31), null);
        return Emit(start, end, TimeKind.Point, day, day, null);
    }

    /// <summary>A day moved by a count of units; kept inside the calendar.</summary>
    private static DateOnly Shift(DateOnly day, double count, string unit)
    {
        const double Most = 3000;
        var info = Lexicon.Find(unit);
        if (unit is "month" or "year" or "decade" or "century")
        {
            var months = Math.Clamp(count * (unit == "month" ? 1 : unit == "year" ? 12 : unit == "decade" ? 120 : 1200), -Most * 12, Most * 12);
            var target = Math.Clamp((day.Year * 12) + day.Month - 1 + (int)months, 12, (9999 * 12) + 11);
            return day.AddMonths(target - ((day.Year * 12) + day.Month - 1));
        }

        var length = Math.Clamp(count * (info?.Days ?? 0), -Most * 365, Most * 365);
        var whole = unit is "hour" or "minute" or "second" ? Math.Truncate(length) : Math.Round(length);
        return DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + (int)whole, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly LastOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
