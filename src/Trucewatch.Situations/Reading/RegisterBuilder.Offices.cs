using System.Globalization;

namespace Trucewatch.Situations;

/// <content>Offices, their holders and the dates.</content>
internal sealed partial class RegisterBuilder
{
    private readonly Dictionary<string, Person> _persons = new(StringComparer.Ordinal);
    private readonly List<(SourceLine At, Person Person, string Surname)> _surnames = [];

    private void ReadOffice(Party party, DataNode node)
    {
        var titles = Variants(node.Key);
        var holders = new List<Holder>();
        if (node.Children.Count == 0)
            Report("TW0608", node.Line, $"The office '{node.Key}' has no holder.", "Put 'Name: 2019-05..' under it.");
        foreach (var child in node.Children)
        {
            if (ReadHolder(party, child) is { } holder)
                holders.Add(holder);
        }

        party.OfficeList.Add(new Office(titles, holders));
        foreach (var title in titles)
            _titles.Add(title);
    }

    /// <summary>"Full Name | Other Full Name | Surname | -": a single word is a short form; "-" says that the last word of the name is none.</summary>
    private Holder? ReadHolder(Party party, DataNode node)
    {
        var terms = ReadTerms(node);
        if (terms.Count == 0)
            return null;
        var variants = Variants(node.Key);
        var name = variants[0];
        var full = new List<string>();
        var surnames = new List<string>();
        var hasOwnSurname = true;
        foreach (var variant in variants)
        {
            if (variant == "-")
                hasOwnSurname = false;
            else if (variant != name && !variant.Contains(' ', StringComparison.Ordinal))
                surnames.Add(variant);
            else
                full.Add(variant);
        }

        if (hasOwnSurname)
        {
            foreach (var variant in full.Where(variant => variant.Contains(' ', StringComparison.Ordinal)))
            {
                foreach (var surname in SurnamesOf(variant).Where(surname => !surnames.Contains(surname, StringComparer.Ordinal)))
                    surnames.Add(surname);
            }
        }

        var person = PersonWith(name);
        person.Folders.Add(_folder);
        foreach (var variant in full.Where(variant => !person.Names.Contains(variant, StringComparer.Ordinal)))
            person.Names.Add(variant);
        foreach (var term in terms)
            person.Terms.Add((party, term));
        foreach (var surname in surnames)
            _surnames.Add((At(node), person, surname));
        return new Holder(name, full, surnames, terms);
    }

    private Person PersonWith(string name)
    {
        var key = _names.KeyOf(name);
        if (!_persons.TryGetValue(key, out var person))
            _persons.Add(key, person = new Person(name));
        return person;
    }

    private List<Term> ReadTerms(DataNode node)
    {
        var terms = new List<Term>();
        if (node.Value is null)
        {
            Report("TW0608", node.Line, $"'{node.Key}' has no time in office.", "Write 'Name: 2019-05..2022-08', or '2019-05..' while it lasts.");
            return terms;
        }

        foreach (var part in node.Value.Split(','))
        {
            var text = part.Trim();
            var dots = text.IndexOf("..", StringComparison.Ordinal);
            if (dots < 0 || !TryReadDate(text[..dots], isEnd: false, out var from) || !TryReadDate(text[(dots + 2)..], isEnd: true, out var to))
                Report("TW0606", node.Line, $"'{text}' is no time in office.", "Write 2019-05..2022-08 (year, month and perhaps day), 2019-05.. or ..2022-08.");
            else if (from is not null && to is not null && to < from)
                Report("TW0615", node.Line, $"'{text}' ends before it begins.", "Exchange or mend the dates.");
            else
                terms.Add(new Term(from, to));
        }

        return terms;
    }

    /// <summary>A year, month or day; an end is the last day of it. Empty is open.</summary>
    private static bool TryReadDate(string text, bool isEnd, out DateOnly? date)
    {
        date = null;
        if (text.Length == 0)
            return true;
        var format = text.Length switch { 4 => "yyyy", 7 => "yyyy-MM", _ => "yyyy-MM-dd" };
        if (!DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;
        if (isEnd && text.Length < 10)
            day = text.Length == 4 ? new DateOnly(day.Year, 12, 31) : day.AddMonths(1).AddDays(-1);
        date = day;
        return true;
    }

    private static List<string> Variants(string key) =>
        key.Contains('|', StringComparison.Ordinal) ? [.. key.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [key];

    /// <summary>"al-Burhan" of "Abdel Fattah al-Burhan", and "Burhan" besides.</summary>
    private static IEnumerable<string> SurnamesOf(string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        yield return last;
        if (last.Length > 4 && last[2] == '-' && last[0] is 'a' or 'A' or 'e' or 'E')
            yield return last[3..];
    }
}
