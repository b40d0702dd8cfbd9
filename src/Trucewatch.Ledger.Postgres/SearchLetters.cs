using System.Collections.Frozen;
using System.Text;

namespace Trucewatch.Ledger.Postgres;

/// <summary>The letters a to z under their marks: what has one of them as the base of its canonical decomposition (Unicode 14).</summary>
/// <remarks>Written out, because the program runs without the system's tables of Unicode and so cannot take letters apart.</remarks>
internal static class SearchLetters
{
    private static readonly Dictionary<string, string> Marked = new(StringComparer.Ordinal)
    {
        ["a"] = "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        ["b"] = "ḃḅḇ",
        ["c"] = "çćĉċčḉ",
        ["d"] = "ďḋḍḏḑḓ",
        ["e"] = "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        ["f"] = "ḟ",
        ["g"] = "ĝğġģǧǵḡ",
        ["h"] = "ĥȟḣḥḧḩḫẖ",
        ["i"] = "İìíîïĩīĭįǐȉȋḭḯỉị",
        ["j"] = "ĵǰ",
        ["k"] = "ķǩḱḳḵ",
        ["l"] = "ĺļľḷḹḻḽ",
        ["m"] = "ḿṁṃ",
        ["n"] = "ñńņňǹṅṇṉṋ",
        ["o"] = "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
        ["p"] = "ṕṗ",
        ["r"] = "ŕŗřȑȓṙṛṝṟ",
        ["s"] = "śŝşšșṡṣṥṧṩſ",
        ["t"] = "ţťțṫṭṯṱẗ",
        ["u"] = "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        ["v"] = "ṽṿ",
        ["w"] = "ŵẁẃẅẇẉẘ",
        ["x"] = "ẋẍ",
        ["y"] = "ýÿŷȳẏẙỳỵỷỹ",
        ["z"] = "źżžẑẓẕ",
    };

    // Two more that case alone parts, as case folding has it.
    private static readonly FrozenDictionary<Rune, Rune> Plain = Marked
        .SelectMany(letter => letter.Value.EnumerateRunes().Select(marked => KeyValuePair.Create(marked, letter.Key.EnumerateRunes().First())))
        .Append(KeyValuePair.Create(new Rune('\u03C2'), new Rune('\u03C3')))
        .Append(KeyValuePair.Create(new Rune('\u00B5'), new Rune('\u03BC')))
        .ToFrozenDictionary();

    /// <summary>A small letter without its marks; any other character as it is.</summary>
    public static Rune Bare(Rune letter) => letter.IsAscii ? letter : Plain.GetValueOrDefault(letter, letter);
}
