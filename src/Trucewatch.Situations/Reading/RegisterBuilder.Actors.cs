namespace Trucewatch.Situations;

/// <content>Entries under "actors".</content>
internal sealed partial class RegisterBuilder
{
    private static readonly string[] ActorKeys =
        ["kind", "codes", "names", "local", "adjectives", "people", "seat", "metonyms", "forces", "bodies", "titles", "offices", "place"];

    private static readonly Dictionary<string, ActorKind> Kinds = new(StringComparer.Ordinal)
    {
        ["state"] = ActorKind.State,
        ["territory"] = ActorKind.Territory,
        ["armed-group"] = ActorKind.ArmedGroup,
        ["state-force"] = ActorKind.StateForce,
        ["authority"] = ActorKind.Authority,
        ["political-group"] = ActorKind.PoliticalGroup,
        ["international-body"] = ActorKind.InternationalBody,
        ["organization"] = ActorKind.Organization,
        ["media"] = ActorKind.Media,
        ["collective"] = ActorKind.Collective,
        ["person"] = ActorKind.Person,
    };

    /// <summary>An entry with a kind makes a party; one without adds to a party told elsewhere. Both are filled when all files are read.</summary>
    private void ReadActor(DataNode node)
    {
        var at = new SourceLine(_folder, _file, node.Line);
        foreach (var child in node.Children)
        {
            if (!ActorKeys.Contains(child.Key, StringComparer.Ordinal))
                Report("TW0603", child.Line, $"'{child.Key}' is no entry of an actor.{NearestTo(child.Key, ActorKeys)}", $"Entries are {string.Join(", ", ActorKeys)}.");
        }

        var kindNode = node.Children.Find(child => child.Key == "kind");
        var kindText = kindNode?.Value ?? (node.Children.Count == 0 ? node.Value : null);
        if (kindText is null)
        {
            _entries.Add((at, null!, node));
            return;
        }

        if (!Kinds.TryGetValue(kindText, out var kind))
        {
            Report("TW0604", kindNode?.Line ?? node.Line, $"'{kindText}' is no kind of actor.{NearestTo(kindText, Kinds.Keys)}", $"Kinds are {string.Join(", ", Kinds.Keys)}.");
            return;
        }

        if (_partyByName.TryGetValue(node.Key, out var known))
        {
            Report("TW0610", node.Line, $"'{node.Key}' has a kind here and in the folder '{known.Folder}'.", "Keep the kind in one place; an entry without a kind adds to the party.");
            return;
        }

        var party = new Party(node.Key, kind, _folder);
        _partyByName.Add(node.Key, party);
        _parties.Add(party);
        _entries.Add((at, party, node));
    }

    private void FillParties()
    {
        foreach (var (at, own, node) in _entries)
        {
            (_file, _folder) = (at.File, at.Folder);
            var party = own;
            if (party is null && !_partyByName.TryGetValue(node.Key, out party))
            {
                Report("TW0609", node.Line, $"'{node.Key}' has no kind, and no other file tells of it.{NearestTo(node.Key, _partyByName.Keys)}", "Add 'kind', or write the name as the other file does.");
                continue;
            }

            foreach (var child in node.Children)
                FillParty(party, child);
        }
    }

    private void FillParty(Party party, DataNode node)
    {
        switch (node.Key)
        {
            case "codes":
                foreach (var code in Texts(node))
                {
                    if (code.Length is not (2 or 3) || !code.All(char.IsAsciiLetterUpper))
                        Report("TW0612", node.Line, $"'{code}' is no ISO 3166-1 code.", "Write the two-letter and the three-letter code in capitals.");
                    else
                        party.CodeList.Add(code);
                }

                break;
            case "names":
                AddAll(party, node, party.NameList, party.Kind switch
                {
                    ActorKind.Collective => ActorForm.Collective,
                    ActorKind.Person => ActorForm.Person,
                    _ => ActorForm.Name,
                });
                break;
            case "local":
                foreach (var name in Texts(node))
                {
                    party.LocalNameList.Add(new(_folder, name));
                    _uses.Add((At(node), name, new NameUse(party, party.Kind == ActorKind.Collective ? ActorForm.Collective : ActorForm.Name, party.Kind, OnlyIn: _folder)));
                }

                break;
            case "adjectives":
                AddAll(party, node, party.AdjectiveList, ActorForm.Demonym);
                foreach (var adjective in Texts(node).Where(adjective => adjective.EndsWith('i') || adjective.EndsWith("an", StringComparison.Ordinal)))
                {
                    party.PeopleList.Add(adjective + "s");
                    _uses.Add((At(node), adjective + "s", new NameUse(party, ActorForm.Demonym, party.Kind)));
                }

                break;
            case "people":
                AddAll(party, node, party.PeopleList, ActorForm.Demonym);
                break;
            case "metonyms":
                AddAll(party, node, party.MetonymList, ActorForm.Metonym);
                break;
            case "forces":
                AddAll(party, node, party.ForceList, ActorForm.Body, party.Kind == ActorKind.State ? ActorKind.StateForce : party.Kind);
                break;
            case "bodies":
                AddAll(party, node, party.BodyList, ActorForm.Body);
                break;
            case "titles":
                AddAll(party, node, party.TitleList, ActorForm.Office);
                break;
            case "seat":
                ReadSeat(party, node);
                break;
            case "place":
                ReadCountry(party, node);
                break;
            case "offices":
                foreach (var office in node.Children)
                    ReadOffice(party, office);
                if (node.Children.Count == 0)
                    Report("TW0608", node.Line, $"'{party.Name}' has 'offices' without any office.", "Put 'title:' under it, and 'Name: 2019-05..' under the title.");
                break;
        }
    }

    private SourceLine At(DataNode node) => new(_folder, _file, node.Line);

    private void AddAll(Party party, DataNode node, List<string> to, ActorForm form, ActorKind? kind = null)
    {
        foreach (var name in Texts(node))
        {
            to.Add(name);
            _uses.Add((At(node), name, new NameUse(party, form, kind ?? party.Kind)));
        }
    }

    /// <summary>A hint at the known word that is nearest, where one is near at all.</summary>
    private static string NearestTo(string word, IEnumerable<string> known)
    {
        var nearest = known.MinBy(candidate => Distance(word, candidate));
        return nearest is not null && Distance(word, nearest) <= Math.Max(1, word.Length / 3) ? $" Near to it is '{nearest}'." : "";
    }

    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
