namespace Trucewatch.Coding;

/// <summary>Lists who may do a doing that a rule found: whom the sentence speaks of, who is quoted, and whom the rest of the report tells of.</summary>
internal static class DoerCandidates
{
    /// <summary>The candidates, nobody first, with their features.</summary>
    /// <param name="sentences">The findings of all sentences of the report.</param>
    /// <param name="number">The place of the doing's sentence among them.</param>
    /// <param name="finding">The doing.</param>
    /// <param name="report">Who the whole report speaks of.</param>
    public static List<DoerCandidate> Of(IReadOnlyList<SentenceFindings> sentences, int number, EventFinding finding, ReportParties report)
    {
        var sentence = sentences[number];
        var list = new List<DoerCandidate> { new([]) };
        if (finding.By.Count > 0)
            Get(list, finding.By);
        foreach (var place in sentence.Places)
            Get(list, place.Parties).IsInSentence = true;
        foreach (var group in PartyGroups.Of(sentence))
            Get(list, group).IsInSentence = true;
        foreach (var other in sentence.Events)
        {
            if (other.By.Count > 0)
                Get(list, other.By);
        }

        foreach (var speaker in sentence.Statements.Select(statement => statement.Speaker).Where(speaker => !speaker.Anonymous || speaker.Party is not null))
            Get(list, [speaker.Party ?? speaker.Name]);
        foreach (var same in sentences.SelectMany(other => other.Events).Where(other => other.By.Count > 0 && IsOfType(finding, other)))
            Get(list, same.By);
        foreach (var party in report.Foremost)
            Get(list, [party]);
        // Nobody does it to himself: whom a rule found as the one to whom it is done is out, unless it found him as a doer too.
        list.RemoveAll(candidate => candidate.Parties.Any(party => finding.To.Has(party) && !finding.By.Has(party)));
        var features = new DoerFeatures(sentences, number, finding, report);
        foreach (var candidate in list)
            features.Fill(candidate);
        return list;
    }

    private static bool IsOfType(EventFinding finding, EventFinding other) =>
        other.Type == finding.Type || (finding.Match.Page.Attributes.TryGetValue("kin", out var kin)
            && kin.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Contains(other.Type));

    private static DoerCandidate Get(List<DoerCandidate> list, IReadOnlyList<string> parties)
    {
        foreach (var candidate in list)
        {
            if (candidate.Parties.Count == parties.Count && parties.AllIn(candidate.Parties))
                return candidate;
        }

        var added = new DoerCandidate(parties);
        list.Add(added);
        return added;
    }
}
