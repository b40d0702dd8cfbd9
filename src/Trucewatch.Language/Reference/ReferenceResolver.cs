using Trucewatch.Records;

namespace Trucewatch.Language;

/// <summary>
/// Finds what pronouns, "the group" and surnames alone speak of, inside one report: the latest entity that fits, those in the subject before others.
/// </summary>
/// <remarks>Where nothing fits nothing is said; a reference is never guessed across more than three sentences.</remarks>
public sealed class ReferenceResolver
{
    private const int Reach = 3;

    private readonly List<Entity> _entities = [];
    private readonly List<Reference> _found = [];

    /// <summary>The references of a report, in order.</summary>
    /// <param name="sentences">The report's sentences in order.</param>
    /// <param name="names">The names of each sentence, as <see cref="NameRecognizer"/> gives them.</param>
    /// <exception cref="ArgumentException">There are not as many lists of names as sentences.</exception>
    public static IReadOnlyList<Reference> Resolve(IReadOnlyList<ParsedSentence> sentences, IReadOnlyList<IReadOnlyList<NameMention>> names)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(names);
        if (sentences.Count != names.Count)
            throw new ArgumentException($"There are {sentences.Count} sentences and {names.Count} lists of names.", nameof(names));
        var resolver = new ReferenceResolver();
        for (var i = 0; i < sentences.Count; i++)
            resolver.Read(sentences[i], i, [.. names[i].Where(name => !name.IsNested)]);
        return resolver._found;
    }

    private void Read(ParsedSentence sentence, int number, List<NameMention> names)
    {
        var next = 0;
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            while (next < names.Count && names[next].End <= i)
                next++;
            if (next < names.Count && names[next].First <= i)
            {
                Name(sentence, number, names[next]);
                i = names[next].End - 1;
                continue;
            }

            var token = sentence.Tokens[i];
            if (token.Upos == Upos.Pron)
                Pronoun(sentence, number, i);
            else if (token.Upos == Upos.Propn && _entities.FindLast(e => e.Kind == EntityKind.Person && IsSame(e, token.Form)) is { } person)
                Link(ReferenceKind.Name, sentence, number, i, token.Span, person);
            else if (token.Upos == Upos.Noun && !names.Exists(n => n.Head == token.Head && token.Relation == "compound"))
                Noun(sentence, number, i);
        }
    }

    private void Name(ParsedSentence sentence, int number, NameMention name)
    {
        var words = name.Span.Of(sentence.Text);
        var known = _entities.FindLast(e => IsSame(e, words));
        if (known is not null)
        {
            Link(ReferenceKind.Name, sentence, number, name.Head, name.Span, known);
            return;
        }

        var kind = name.Kind switch { NameKind.Person => EntityKind.Person, NameKind.Organization => EntityKind.Body, _ => EntityKind.Place };
        var entity = new Entity(kind, number, name.Span, words) { Acronym = name.Acronym };
        for (var i = name.First; i < name.End; i++)
            entity.Nouns.Add(sentence.Tokens[i].Lemma);
        if (name.Office is { } office)
        {
            foreach (var token in sentence.Tokens)
            {
                if (office.Contains(token.Span) && token.Upos is Upos.Noun or Upos.Propn)
                    entity.Nouns.Add(token.Lemma);
            }

            entity.Gender = Gender(office.In(sentence.Text));
        }

        _entities.Add(entity);
        Touch(entity, sentence, number, name.Head);
    }

    private static EntityGender Gender(ReadOnlySpan<char> title) => title switch
    {
        "Mr." or "Mr" or "Sir" or "King" or "Prince" => EntityGender.He,
        "Mrs." or "Mrs" or "Ms." or "Ms" or "Queen" or "Princess" => EntityGender.She,
        _ => EntityGender.Unknown,
    };

    private static bool IsSame(Entity entity, string words)
    {
        if (entity.Name.Equals(words, StringComparison.OrdinalIgnoreCase) || entity.Acronym == words)
            return true;
        // A surname alone, with any prefix of it: "al-Hayya", "Abdel Rahman"; alone it is often taken for another kind of name.
        return entity.Kind == EntityKind.Person && entity.Name.EndsWith(words, StringComparison.Ordinal)
            && entity.Name.Length > words.Length && entity.Name[^(words.Length + 1)] is ' ' or '-';
    }

    private void Pronoun(ParsedSentence sentence, int number, int i)
    {
        var token = sentence.Tokens[i];
        if (token.Relation is "expl" or "mark" || token.Xpos is not ("PRP" or "PRP$"))
            return;
        var gender = token.Lemma switch { "he" or "his" or "him" => EntityGender.He, "she" or "her" or "hers" => EntityGender.She, _ => EntityGender.Unknown };
        if (token.Form.ToLowerInvariant() is var form && form is "his" or "him" or "he" or "himself")
            gender = EntityGender.He;
        else if (form is "her" or "she" or "hers" or "herself")
            gender = EntityGender.She;
        Entity? entity = null;
        if (gender != EntityGender.Unknown)
            entity = Best(sentence, number, i, e => e.Kind == EntityKind.Person && (e.Gender == EntityGender.Unknown || e.Gender == gender));
        else if (form is "it" or "its" or "itself")
            entity = Best(sentence, number, i, e => e.Kind == EntityKind.Body) ?? Best(sentence, number, i, e => e.Kind == EntityKind.Place);
        else if (form is "they" or "their" or "them" or "themselves")
            entity = Best(sentence, number, i, e => e.Kind == EntityKind.Many) ?? Best(sentence, number, i, e => e.Kind == EntityKind.Body);
        if (entity is null)
            return;
        if (gender != EntityGender.Unknown)
            entity.Gender = gender;
        Link(ReferenceKind.Pronoun, sentence, number, i, token.Span, entity);
    }

    private void Noun(ParsedSentence sentence, int number, int i)
    {
        var tokens = sentence.Tokens;
        var noun = tokens[i].Lemma;
        var isPlural = tokens[i].Xpos == "NNS";
        var first = i;
        var isDefinite = false;
        var modifiers = 0;
        for (var j = i - 1; j >= 0 && (tokens[j].Head == i || tokens[j].Head > j && tokens[j].Head <= i); j--)
        {
            first = j;
            isDefinite |= tokens[j].Lemma is "the" or "this" or "that";
            modifiers += tokens[j].Upos is Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num ? 1 : 0;
        }

        var span = new TextSpan(tokens[first].Span.Start, tokens[i].Span.End);
        if (isDefinite && !isPlural && modifiers == 0 && Antecedent(sentence, number, i, noun) is { } known)
        {
            Link(ReferenceKind.Noun, sentence, number, i, span, known);
            return;
        }

        var kind = isPlural && tokens[i].Relation is "nsubj" or "nsubj:pass" ? EntityKind.Many : ReferenceWords.Bodies.Contains(noun) && !isPlural ? EntityKind.Body : (EntityKind?)null;
        if (kind is not { } k || (k == EntityKind.Body && !isDefinite && modifiers == 0))
            return;
        var entity = new Entity(k, number, span, span.Of(sentence.Text));
        entity.Nouns.Add(noun);
        _entities.Add(entity);
        Touch(entity, sentence, number, i);
    }

    private Entity? Antecedent(ParsedSentence sentence, int number, int i, string noun)
    {
        var isBody = ReferenceWords.Bodies.Contains(noun) || ReferenceWords.AnyBody.Contains(noun);
        // By the same noun at any distance; by a noun that fits many only near by.
        var same = _entities.FindLast(e => e.Nouns.Contains(noun) && (e.Kind == EntityKind.Person || (isBody && e.Kind == EntityKind.Body)));
        if (same is not null)
            return same;
        if (ReferenceWords.AnyBody.Contains(noun))
            return Best(sentence, number, i, e => e.Kind == EntityKind.Body && !e.Nouns.Overlaps(ReferenceWords.OfState));
        return ReferenceWords.AnyPerson.Contains(noun) ? Best(sentence, number, i, e => e.Kind == EntityKind.Person) : null;
    }

    /// <summary>The fitting entity that weighs most: last spoken of near by, as a subject, and not an argument of the same verb.</summary>
    private Entity? Best(ParsedSentence sentence, int number, int i, Func<Entity, bool> fits)
    {
        Entity? best = null;
        var most = 0;
        foreach (var entity in _entities)
        {
            var distance = number - entity.Last.Sentence;
            if (distance > Reach || !fits(entity) || (distance == 0 && IsArgumentWith(sentence, entity.Last.Token, i)))
                continue;
            var score = 100 - (distance * 14) + entity.Last.Weight;
            if (score >= most)
                (best, most) = (entity, score);
        }

        return best;
    }

    // In "Hamas accused it" the two are not the same.
    private static bool IsArgumentWith(ParsedSentence sentence, int first, int second) =>
        sentence.Tokens[first].Head == sentence.Tokens[second].Head && sentence.Tokens[second].Relation is "obj" or "iobj" or "obl" or "nsubj";

    private void Link(ReferenceKind kind, ParsedSentence sentence, int number, int token, TextSpan span, Entity entity)
    {
        _found.Add(new Reference(kind, number, token, span, entity.Sentence, entity.Span));
        Touch(entity, sentence, number, token);
    }

    private static void Touch(Entity entity, ParsedSentence sentence, int number, int token)
    {
        var relation = sentence.Tokens[token].Relation;
        var weight = relation switch
        {
            "nsubj" or "nsubj:pass" => 20,
            "obj" or "iobj" => 10,
            "nmod:poss" => 6,
            "nmod" or "compound" or "amod" => 0,
            _ => 5,
        };
        // Spoken of twice in one sentence, the weightier place counts.
        if (entity.Last.Sentence == number && entity.Last.Weight > weight)
            weight = entity.Last.Weight;
        entity.Last = (number, token, weight);
    }
}
