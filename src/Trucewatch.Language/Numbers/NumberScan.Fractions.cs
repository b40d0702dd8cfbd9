namespace Trucewatch.Language;

/// <summary>Fractions, and the numbers made with them: "half a million".</summary>
internal ref partial struct NumberScan
{
    private const double LargestPart = 10;

    private readonly bool TryFraction(int i, out Amount amount)
    {
        amount = new Amount { Start = i, CoreStart = i, Scale = 1, Kind = NumberKind.Fraction };
        if (!TryHalf(i, ref amount) && !TryParts(i, ref amount) && !TryOneIn(i, ref amount))
            return false;
        amount.Max = amount.Min;
        amount.End = Math.Max(amount.End, amount.CoreEnd);
        return true;
    }

    private readonly bool TryHalf(int i, ref Amount amount)
    {
        var sign = _view.IsNumber(i) && _view.Value(i) < 1 && _view[i].Digits == 0 && !_view.Glued(i);
        var half = _view.IsArticle(i) && _view.Word(i + 1, "half") ? i + 1 : i;
        if (!sign && !_view.Word(half, "half"))
            return false;
        if (!sign && (_view.Is(i - 1, WordRoles.Ordinal | WordRoles.HalfBlocker) || _view.Word(half + 1, "past")))
            return false;
        amount.Min = sign ? _view.Value(i) : 0.5;
        amount.Coefficient = amount.Min;
        amount.CoreEnd = half + 1;
        var next = half + 1;
        if (_view.IsHyphen(next) || _view.IsArticle(next))
            next++;
        if (next > half + 1)
        {
            if (_view.Is(next, WordRoles.Scale | WordRoles.Dozen | WordRoles.Hundred))
                Multiply(next, ref amount);
            else if (_view.Is(next, WordRoles.DurationUnit) && !_view.Is(next, WordRoles.Ordinal))
                (amount.Kind, amount.Unit, amount.End) = (NumberKind.Duration, _view.Unit(next), next + 1);
            else if (_view.IsHyphen(half + 1))
                return false;
        }

        return true;
    }

    /// <summary>"two-thirds", "a quarter", "one fifth"; also "a quarter of a million".</summary>
    private readonly bool TryParts(int i, ref Amount amount)
    {
        var article = _view.IsArticle(i);
        var over = article ? 1 : _view.IsPlain(i, 1, 9) || _view.Is(i, WordRoles.Small) ? _view.Value(i) : 0;
        var at = _view.IsHyphen(i + 1) ? i + 2 : i + 1;
        if (over < 1 || !_view.Is(at, WordRoles.Denominator) || _view.Value(at) <= over || _view.Word(at, "half"))
            return false;
        var plural = IsPluralDenominator(at);
        if (plural == (over == 1) && at == i + 1)
            return false;
        var quarter = _view.Word(at, "quarter");
        if (article && (_view.IsDash(at + 1) || !(quarter || _view.IsBreak(at + 1) || FractionGoesOn(at + 1))))
            return false;
        amount.Min = amount.Coefficient = over / _view.Value(at);
        amount.CoreEnd = at + 1;
        if (_view.Word(at + 1, "of") && _view.IsArticle(at + 2) && _view.Is(at + 3, WordRoles.Scale))
            Multiply(at + 3, ref amount);
        return true;
    }

    private readonly bool FractionGoesOn(int i) =>
        _view.Word(i, "of") || _view.Word(i, "to") || _view.Word(i, "and") || _view.Word(i, "or") || _view.Word(i, "were") || _view.Word(i, "are");

    private readonly void Multiply(int scale, ref Amount amount)
    {
        amount.Kind = NumberKind.Cardinal;
        amount.Scale = _view.Value(scale);
        amount.Min *= amount.Scale;
        amount.CoreEnd = scale + 1;
    }

    /// <summary>"one in five", "three out of four", "one hospital in three".</summary>
    private readonly bool TryOneIn(int i, ref Amount amount)
    {
        var of = SmallWhole(i);
        if (of < 1 || _view.Is(i - 1, WordRoles.YearLead) || _view.IsMonth(i - 1))
            return false;
        int at;
        if (_view.Word(i + 1, "in"))
            at = i + 2;
        else if (_view.Word(i + 1, "out") && _view.Word(i + 2, "of"))
            at = i + 3;
        else if (of == 1 && _view.IsLower(i + 1) && _view.Word(i + 2, "in") && _view[i + 1].Info is null)
            at = i + 3;
        else
            return false;
        if (_view.Word(at, "every"))
            at++;
        var all = SmallWhole(at);
        if (all <= of || _view.Is(at + 1, WordRoles.DurationUnit | WordRoles.QuantityUnit) || _view.IsHyphen(at + 1)
            || _view.Is(at + 1, WordRoles.Scale | WordRoles.Hundred | WordRoles.Dozen) || _view.IsMonth(at + 1) || _view.IsMark(at + 1, '%'))
            return false;
        amount.Min = amount.Coefficient = of / all;
        amount.CoreEnd = at + 1;
        return true;
    }

    private readonly double SmallWhole(int i) =>
        _view.IsPlain(i, 1, (int)LargestPart) || (_view.Is(i, WordRoles.Small) && _view.Value(i) <= LargestPart) ? _view.Value(i) : 0;
}
