namespace Trucewatch.Language;

/// <summary>The lexemes of a sentence, to be asked about by index; any index may be asked for, outside there is nothing.</summary>
internal readonly ref struct LexemeView(string text, ReadOnlySpan<Lexeme> lexemes)
{
    private readonly ReadOnlySpan<Lexeme> _lexemes = lexemes;

    public int Count => _lexemes.Length;

    public string Text => text;

    public Lexeme this[int i] => _lexemes[i];

    public bool Has(int i) => (uint)i < (uint)_lexemes.Length;

    public ReadOnlySpan<char> Chars(int i) => Has(i) ? text.AsSpan(_lexemes[i].Start, _lexemes[i].End - _lexemes[i].Start) : default;

    public bool IsKind(int i, LexemeKind kind) => Has(i) && _lexemes[i].Kind == kind;

    public bool IsNumber(int i) => IsKind(i, LexemeKind.Number);

    /// <summary>A number written as digits alone, from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public bool IsPlain(int i, int low, int high) =>
        IsNumber(i) && _lexemes[i].Plain && _lexemes[i].Value >= low && _lexemes[i].Value <= high;

    public bool IsDash(int i) => IsKind(i, LexemeKind.Dash);

    public bool IsMark(int i, char mark) => IsKind(i, LexemeKind.Mark) && _lexemes[i].First == mark;

    public bool Is(int i, WordRoles role) => Has(i) && _lexemes[i].Info is { } info && info.Is(role);

    public bool Word(int i, string word) =>
        IsKind(i, LexemeKind.Word) && Chars(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsArticle(int i) => Word(i, "a") || Word(i, "an");

    /// <summary>Whether it stands right behind the piece before it.</summary>
    public bool Glued(int i) => Has(i) && i > 0 && !_lexemes[i].SpaceBefore;

    /// <summary>A hyphen with no space on either side.</summary>
    public bool IsHyphen(int i) => IsDash(i) && Glued(i) && Glued(i + 1);

    public bool IsCapital(int i) => IsKind(i, LexemeKind.Word) && char.IsUpper(_lexemes[i].First);

    public bool IsLower(int i) => IsKind(i, LexemeKind.Word) && char.IsLower(_lexemes[i].First);

    public double Value(int i) => IsNumber(i) ? _lexemes[i].Value : Has(i) && _lexemes[i].Info is { } info ? info.Value : 0;

    public string? Unit(int i) => Has(i) ? _lexemes[i].Info?.Unit : null;

    /// <summary>Whether the sentence ends or is broken by a mark here.</summary>
    public bool IsBreak(int i) => !Has(i) || _lexemes[i].Kind is LexemeKind.Mark or LexemeKind.Dash;

    /// <summary>A noun in the plural, as far as its form tells.</summary>
    public bool IsCountNoun(int i) => IsLower(i) && !Is(i, WordRoles.NotPlural)
        && (Is(i, WordRoles.CountNoun) || (_lexemes[i].End - _lexemes[i].Start > 3 && Chars(i)[^1] == 's' && Chars(i)[^2] != 's'));

    /// <summary>A month with a capital; "May" and "March" are words, too.</summary>
    public bool IsMonth(int i) => Is(i, WordRoles.Month) && IsCapital(i);

    /// <summary>The index behind a full stop that belongs to an abbreviation ending at <paramref name="i"/>.</summary>
    public int SkipStop(int i) => IsMark(i, '.') && Glued(i) ? i + 1 : i;

    /// <summary>Four digits that can be a year of our time.</summary>
    public bool IsYearLike(int i) => IsPlain(i, 1900, 2099) && _lexemes[i].Digits == 4;
}
