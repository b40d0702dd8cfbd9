namespace Trucewatch.Language;

/// <summary>Whole numbers and decimals, from digits and from words.</summary>
internal ref partial struct NumberScan
{
    private readonly bool TryCore(int i, out Amount amount)
    {
        amount = new Amount { Start = i, CoreStart = i, Scale = 1 };
        var read = _view.IsNumber(i) ? TryDigits(i, ref amount) : TryWords(i, ref amount);
        amount.End = amount.CoreEnd;
        amount.Max = amount.Min;
        return read;
    }

    private readonly bool TryDigits(int i, ref Amount amount)
    {
        var value = _view.Value(i);
        var end = i + 1;
        if (value >= 1 && _view.Glued(end) && _view.IsNumber(end) && _view.Value(end) < 1 && _view[end].Digits == 0)
            value += _view.Value(end++);
        else if (ReadsAndHalf(end, out var after, out var part))
            (value, end) = (value + part, after);
        amount.Coefficient = value;
        TakeScale(ref end, ref amount);
        amount.Min = value * amount.Scale;
        amount.CoreEnd = end;
        return true;
    }

    /// <summary>A scale behind digits: "2.1m", "2.1 million", "120-million", "300k", "3 dozen".</summary>
    private readonly void TakeScale(ref int end, ref Amount amount)
    {
        var glued = _view.Glued(end);
        var at = _view.IsHyphen(end) ? end + 1 : end;
        if (_view.Is(at, WordRoles.Scale | WordRoles.Dozen | WordRoles.Hundred) && !_view.Is(at, WordRoles.VaguePlural))
        {
            amount.Scale = _view.Value(at);
            end = at + 1;
            if (_view.Is(end, WordRoles.Scale) && amount.Scale < _view.Value(end))
                amount.Scale *= _view.Value(end++);
        }
        else if (glued && at == end && _view.Is(at, WordRoles.ShortScale) && !IsMetre(at))
        {
            amount.Scale = _view.Value(at);
            end = at + 1;
        }
        else if (at == end && !glued && _view.Is(at, WordRoles.ShortScale) && _view.Chars(at).Length > 1)
        {
            amount.Scale = _view.Value(at);
            end = at + 1;
        }
    }

    /// <summary>"5m deep" is a length, "5m people" is not.</summary>
    private readonly bool IsMetre(int i) => _view.Word(i, "m")
        && (_view.Word(i + 1, "tall") || _view.Word(i + 1, "high") || _view.Word(i + 1, "deep") || _view.Word(i + 1, "wide")
            || _view.Word(i + 1, "long") || _view.Word(i + 1, "away") || _view.Word(i + 1, "thick") || _view.Word(i + 1, "below")
            || _view.Word(i + 1, "above") || _view.Word(i + 1, "underground"));

    /// <summary>"one hundred and twenty", "two and a half million", "a hundred", "twenty-one".</summary>
    private readonly bool TryWords(int i, ref Amount amount)
    {
        double total = 0, current = 0, lastScale = double.MaxValue, trailing = 1;
        var end = i;
        var first = i;
        if (_view.IsArticle(i) && _view.Is(i + 1, WordRoles.Hundred | WordRoles.Scale | WordRoles.Dozen))
        {
            current = 1;
            end = first = i + 1;
        }
        else if (_view.Is(i, WordRoles.Dozen))
        {
            current = 1;
        }
        else if (!_view.Is(i, WordRoles.Small | WordRoles.Tens) || IsPronounOne(i))
        {
            return false;
        }

        for (var at = end; _view.Has(at);)
        {
            var value = _view.Value(at);
            if (_view.Is(at, WordRoles.Small) && (at == first || (current % 10 == 0 && current % 100 != 10 && value is > 0 and < 10)
                || (current % 100 == 0 && value > 0)))
                (current, trailing) = (current + value, 1);
            else if (_view.Is(at, WordRoles.Tens) && current % 100 == 0)
                (current, trailing) = (current + value, 1);
            else if (_view.Is(at, WordRoles.Hundred) && current is > 0 and < 100)
                (current, trailing) = (current * 100, 100);
            else if (_view.Is(at, WordRoles.Dozen) && current is > 0 and < 100 && total == 0)
                (current, trailing) = (current * 12, 12);
            else if (_view.Is(at, WordRoles.Scale) && current is > 0 and < 1000 && value < lastScale)
                (total, current, lastScale, trailing) = (total + (current * value), 0, value, value);
            else
                break;
            end = at + 1;
            at = end;
            if (trailing == 12)
                break;
            if (current > 0 && ReadsAndHalf(end, out var after, out var part))
            {
                current += part;
                end = at = after;
                if (_view.IsHyphen(at) && _view.Is(at + 1, WordRoles.Scale))
                    at++;
                if (!_view.Is(at, WordRoles.Scale))
                    break;
                continue;
            }

            if (_view.IsHyphen(at))
                at++;
            else if (trailing > 1 && _view.Word(at, "and") && _view.Is(at + 1, WordRoles.Small | WordRoles.Tens))
                at++;
        }

        if (total > 0 && current == 0 && ReadsAndHalf(end, out var behind, out var half))
            (total, end) = (total + (half * lastScale), behind);
        amount.Min = total + current;
        amount.Scale = trailing > 12 ? trailing : 1;
        amount.Coefficient = amount.Min / amount.Scale;
        amount.CoreEnd = end;
        return true;
    }

    /// <summary>"and a half", "-and-a-half", "and a quarter".</summary>
    private readonly bool ReadsAndHalf(int i, out int end, out double part)
    {
        end = i;
        part = 0;
        if (_view.IsHyphen(i))
            i++;
        if (!_view.Word(i, "and"))
            return false;
        i++;
        if (_view.IsHyphen(i))
            i++;
        if (!_view.IsArticle(i))
            return false;
        i++;
        if (_view.IsHyphen(i))
            i++;
        if (!_view.Word(i, "half") && !_view.Word(i, "quarter"))
            return false;
        part = 1 / _view.Value(i);
        end = i + 1;
        return true;
    }

    /// <summary>"One may hope", "no one", "this one was", "one by one".</summary>
    private readonly bool IsPronounOne(int i)
    {
        if (!_view.Word(i, "one") || _view.Is(i + 1, WordRoles.Scale | WordRoles.Hundred | WordRoles.Dozen))
            return false;
        var next = _view.IsHyphen(i + 1) ? i + 2 : i + 1;
        if (_view.Is(i - 1, WordRoles.OneBefore) || _view.Is(next, WordRoles.OneAfter))
            return true;
        if (_view.Word(i - 1, "by") && _view.Word(i - 2, "one"))
            return true;
        return (_view.Word(i - 1, "this") || _view.Word(i - 1, "that") || _view.Word(i - 1, "the"))
            && (_view.IsBreak(next) || _view.Is(next, WordRoles.NotPlural) || _view.Word(next, "that"));
    }
}
