namespace Trucewatch.Reports;

/// <summary>How many letters of each script a text has.</summary>
internal readonly record struct Scripts(int Latin, int Cyrillic, int Arabic, int Hebrew, int Greek, int Han, int Kana, int Hangul, int Ethiopic, int Other)
{
    /// <summary>All letters but those of other scripts.</summary>
    public int Total => Latin + Cyrillic + Arabic + Hebrew + Greek + Han + Kana + Hangul + Ethiopic;

    public static Scripts Count(ReadOnlySpan<char> text)
    {
        int latin = 0, cyrillic = 0, arabic = 0, hebrew = 0, greek = 0, han = 0, kana = 0, hangul = 0, ethiopic = 0, other = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                continue;
            switch (c)
            {
                case < '\u0250':
                    latin++;
                    break;
                case >= '\u0370' and < '\u0400' or >= '\u1F00' and < '\u2000':
                    greek++;
                    break;
                case >= '\u0400' and < '\u0530':
                    cyrillic++;
                    break;
                case >= '\u0590' and < '\u0600':
                    hebrew++;
                    break;
                case >= '\u0600' and < '\u0780' or >= '\uFB50' and < '\uFE00' or >= '\uFE70' and < '\uFF00':
                    arabic++;
                    break;
                case >= '\u1200' and < '\u1400':
                    ethiopic++;
                    break;
                case >= '\u3040' and < '\u3100':
                    kana++;
                    break;
                case >= '\u4E00' and < '\uA000' or >= '\u3400' and < '\u4DC0':
                    han++;
                    break;
                case >= '\uAC00' and < '\uD7B0':
                    hangul++;
                    break;
                default:
                    other++;
                    break;
            }
        }

        return new Scripts(latin, cyrillic, arabic, hebrew, greek, han, kana, hangul, ethiopic, other);
    }
}
