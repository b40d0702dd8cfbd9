namespace Trucewatch.Language;

/// <summary>Numbers that are part of a name or a code.</summary>
internal ref partial struct NumberScan
{
    /// <summary>The index behind the name that begins at <paramref name="i"/>; <paramref name="i"/> when there is none.</summary>
    private readonly int NameEnd(int i)
    {
        if (_view.IsKind(i, LexemeKind.Word))
            return Math.Max(HeadEnd(i), CodeEnd(i));
        return _view.IsNumber(i) ? DigitCodeEnd(i) : i;
    }

    /// <summary>"Resolution 1701", "Route 60", "phase two", "No. 2".</summary>
    private readonly int HeadEnd(int i)
    {
        if (!_view.Is(i, WordRoles.NameHead | WordRoles.LowerNameHead))
            return i;
        var capital = _view.IsCapital(i);
        if (!capital && !_view.Is(i, WordRoles.LowerNameHead))
            return i;
        var stop = _view.SkipStop(i + 1);
        if (_view.Word(i, "no") && stop == i + 1)
            return i;
        if (stop > i + 1 && !_view.Word(i, "no"))
            return i;
        if (_view.IsNumber(stop))
        {
            var plain = _view[stop].Plain && !_view.IsMark(stop + 1, '%')
                && !_view.Is(stop + 1, WordRoles.Scale | WordRoles.DurationUnit | WordRoles.Hundred)
                && (capital || !_view.IsCountNoun(stop + 1));
            return plain ? CodeTail(stop + 1) : i;
        }

        var words = capital || _view.Word(i, "phase") || _view.Word(i, "stage") || _view.Word(i, "number");
        var small = _view.Is(stop, WordRoles.Small) && !_view.Is(stop + 1, WordRoles.DurationUnit | WordRoles.Scale | WordRoles.Hundred)
            && !_view.IsCountNoun(stop + 1) && _view.Has(stop) && _view[stop].SpaceBefore;
        return words && small && stop == i + 1 ? stop + 1 : i;
    }

    /// <summary>"F-35", "M23", "T-72s", "P5+1", "Covid-19".</summary>
    private readonly int CodeEnd(int i)
    {
        if (!_view.IsCapital(i) || _view.IsMonth(i) || _view.Is(i, WordRoles.Small | WordRoles.Tens | WordRoles.CurrencyCode))
            return i;
        var number = _view.IsHyphen(i + 1) ? i + 2 : _view.Glued(i + 1) ? i + 1 : -1;
        if (number < 0 || !_view.IsNumber(number) || !_view[number].Plain || _view.IsMark(number + 1, '%'))
            return i;
        if (number == i + 2 && _view.Is(number + 1, WordRoles.DurationUnit) && !_view.Glued(number + 1))
            return i;
        return CodeTail(number + 1);
    }

    /// <summary>"9/11", "4x4", "17A".</summary>
    private readonly int DigitCodeEnd(int i)
    {
        if (_view.IsPlain(i, 9, 9) && _view.IsMark(i + 1, '/') && _view.IsPlain(i + 2, 11, 11) && !_view.Glued(i + 3))
            return i + 3;
        if (_view.IsPlain(i, 24, 24) && _view.IsMark(i + 1, '/') && _view.IsPlain(i + 2, 7, 7))
            return i + 3;
        if (!_view.Glued(i + 1) || !_view.IsKind(i + 1, LexemeKind.Word) || !_view[i].Plain || IsOrdinalEnding(i + 1))
            return i;
        const WordRoles Known = WordRoles.ShortScale | WordRoles.Scale | WordRoles.DurationUnit | WordRoles.QuantityUnit
            | WordRoles.CurrencyWord | WordRoles.CurrencyCode | WordRoles.Month;
        if (_view.Is(i + 1, Known) || _view.Word(i + 1, "percent") || _view.Word(i + 1, "pc") || _view.Word(i + 1, "C") || _view.Word(i + 1, "F")
            || _view.Word(i + 1, "s") || _view.Word(i + 1, "am") || _view.Word(i + 1, "pm"))
            return i;
        return CodeTail(i + 1);
    }

    /// <summary>Letters, digits and plus signs glued to a code belong to it.</summary>
    private readonly int CodeTail(int i)
    {
        while (_view.Glued(i) && (_view.IsKind(i, LexemeKind.Word) || _view.IsNumber(i)
            || ((_view.IsMark(i, '+') || _view.IsMark(i, '/') || _view.IsMark(i, '.')) && _view.Glued(i + 1) && _view.IsNumber(i + 1))))
            i++;
        return i;
    }
}
