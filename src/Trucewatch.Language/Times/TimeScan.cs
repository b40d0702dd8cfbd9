using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>One walk over the lexemes of a sentence, from left to right, which collects its expressions of time.</summary>
internal ref partial struct TimeScan
{
    private const int CueWindow = 40;
    private const int DaysBeside = 60;
    private const int DaysOfLate = 10;
    private const int DaysAhead = 330;
    private const int ShortestMonth = 28;

    private readonly LexemeView _view;
    private readonly NumberScan _shapes;
    private readonly List<NumberMention>? _numbers;
    private readonly DateOnly? _published;
    private int _number;
    private DateOnly? _stated;

    public TimeScan(string text, ReadOnlySpan<Lexeme> lexemes, List<NumberMention>? numbers, DateOnly? published)
    {
        _view = new LexemeView(text, lexemes);
        _shapes = new NumberScan(text, lexemes);
        _numbers = numbers;
        _published = published;
    }

    /// <summary>The mentions in reading order; null when there is none.</summary>
    public List<TimeMention>? Found { get; private set; }

    public void Run()
    {
        for (var i = 0; i < _view.Count;)
        {
            var start = i;
            i = Math.Max(Step(ref start), i + 1);
        }
    }

    private int Step(ref int i)
    {
        if (_view.IsKind(i, LexemeKind.Address))
            return i;
        var recurring = RecurringEnd(i);
        if (recurring > i)
            return Emit(i, recurring, TimeKind.Recurring, null, null, null);
        var range = TryRange(i);
        if (range > i)
            return range;
        var lead = LeadKind(i);
        if (lead is { } kind)
        {
            var at = SkipLead(i + 1);
            if (TryAnchor(at, kind == TimeKind.Until, kind == TimeKind.Since, out var led))
            {
                return kind == TimeKind.Since ? Emit(i, led.End, kind, led.From, null, null) : Emit(i, led.End, kind, null, led.To, null);
            }
        }

        if (TryStretch(i, out var end))
            return end;
        if (TryAnchor(i, false, false, out var anchor))
            return Emit(i, anchor.End, anchor.Interval ? TimeKind.Interval : TimeKind.Point, anchor.From, anchor.To, null);
        return TryDuration(i);
    }

    private int Emit(int start, int end, TimeKind kind, DateOnly? from, DateOnly? to, double? days)
    {
        (Found ??= []).Add(new TimeMention(new TextSpan(_view[start].Start, _view[end - 1].End), kind, from, to, days));
        return end;
    }

    private readonly TimeKind? LeadKind(int i) =>
        _view.Word(i, "since") || _view.Word(i, "from") ? TimeKind.Since
        : _view.Word(i, "until") || _view.Word(i, "till") || _view.Word(i, "by") || (_view.Word(i, "before") && !_view.Word(i - 1, "day")) ? TimeKind.Until
        : null;

    private readonly int SkipLead(int i) => _view.Word(i, "on") || _view.Word(i, "in") ? i + 1 : i;

    /// <summary>"from 29 March to 12 April", "between April and June".</summary>
    private int TryRange(int i)
    {
        var from = _view.Word(i, "from");
        if (!from && !_view.Word(i, "between"))
            return i;
        if (from && _view.IsPlain(i + 1, 1, 31) && _view.Word(i + 2, "to") && _shapes.DateEnd(i + 1) > i + 3 && TryAnchor(i + 1, false, false, out var days))
            return Emit(i, days.End, TimeKind.Interval, days.From, days.To, null);
        if (!TryAnchor(i + 1, false, false, out var low) || !_view.Word(low.End, from ? "to" : "and") || !TryAnchor(low.End + 1, false, false, out var high))
            return i;
        var end = high.To;
        if (low.From > end && low.From is { } first && end is { } last && last.Year < DateOnly.MaxValue.Year && last.AddYears(1) >= first)
            end = last.AddYears(1);
        return Emit(i, high.End, TimeKind.Interval, low.From, end, null);
    }

    /// <summary>The number mention whose digits or words begin at this lexeme; null when there is none.</summary>
    private NumberMention? NumberAt(int i)
    {
        if (_numbers is null || !_view.Has(i))
            return null;
        var at = _view[i].Start;
        while (_number > 0 && _numbers[_number - 1].Span.End > at)
            _number--;
        while (_number < _numbers.Count && _numbers[_number].Span.End <= at)
            _number++;
        if (_number == _numbers.Count)
            return null;
        var mention = _numbers[_number];
        var start = mention.Kind == NumberKind.Date ? mention.Span.Start : mention.Core.Start;
        return start == at ? mention : null;
    }

    private readonly int IndexBehind(int i, int offset)
    {
        while (_view.Has(i) && _view[i].Start < offset)
            i++;
        return i;
    }

    private readonly int RecurringEnd(int i)
    {
        if (_view.Word(i, "daily") || _view.Word(i, "weekly") || _view.Word(i, "monthly") || _view.Word(i, "annual") || _view.Word(i, "annually")
            || _view.Word(i, "yearly") || _view.Word(i, "nightly") || _view.Word(i, "hourly"))
            return _view.IsLower(i) || i == 0 ? i + 1 : i;
        if (_view.Word(i, "every") || _view.Word(i, "each") || _view.Word(i, "per"))
        {
            var at = _view.Is(i + 1, WordRoles.Small) || _view.IsNumber(i + 1) || _view.Word(i + 1, "few") ? i + 2 : i + 1;
            if (_view.Is(at, WordRoles.DurationUnit | WordRoles.DayPart) && !_view.Word(at, "second"))
                return at + 1;
            return IsWeekday(at) ? at + 1 : i;
        }

        if (IsWeekday(i) && _view.Chars(i) is { Length: > 6 } name && name.EndsWith("days", StringComparison.OrdinalIgnoreCase))
            return i + 1;
        if (_view.IsArticle(i) && _view.Is(i + 1, WordRoles.DurationUnit) && !_view.Word(i + 1, "second") && !_view.IsHyphen(i + 2)
            && _view.Chars(i + 1)[^1] != 's' && _shapes.IsRate(i))
            return i + 2;
        return i;
    }

    private readonly bool IsWeekday(int i) => _view.Is(i, WordRoles.Weekday) && _view.IsCapital(i);

    /// <summary>Whether what stands around <paramref name="i"/> speaks of what is to come: the nearest cue before it, else after it.</summary>
    private readonly int Tense(int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - CueWindow; k--)
        {
            var cue = Cue(k);
            if (cue != 0)
                return cue;
        }

        for (var k = i + 1; k < _view.Count && k <= i + CueWindow; k++)
        {
            var cue = Cue(k);
            if (cue != 0)
                return cue;
        }

        return 0;
    }

    private readonly int Cue(int k)
    {
        if (_view.Is(k, WordRoles.FutureCue) && !_view.IsMonth(k))
            return 1;
        if ((_view.Word(k, "is") || _view.Word(k, "are")) && _view.Word(k + 1, "to"))
            return 1;
        if (_view.Is(k, WordRoles.PastCue) && !_view.Word(k + 1, "to") && !_view.Word(k + 1, "due") && !_view.Word(k + 1, "until"))
            return -1;
        var participle = _view.IsLower(k) && _view.Chars(k) is { Length: > 4 } word && word.EndsWith("ed", StringComparison.Ordinal);
        return participle && !_view.Word(k - 1, "be") && !_view.Word(k - 1, "are") && !_view.Word(k - 1, "is") ? -1 : 0;
    }
}
