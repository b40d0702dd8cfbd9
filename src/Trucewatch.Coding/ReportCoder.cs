using Trucewatch.Codebook;
using Trucewatch.Language;
using Trucewatch.Records;
using Trucewatch.Situations;

namespace Trucewatch.Coding;

/// <summary>Codes reports: sentences to records, by a codebook, a register of actors and places, and a language model.</summary>
/// <remarks>Not safe for use by several threads at once; make one a thread, they share everything large.</remarks>
public sealed class ReportCoder
{
    private readonly CodebookSet _codebook;
    private readonly SituationRegister _register;
    private readonly SentenceAnalyzer _analyzer;
    private readonly StatementFinder _statements;
    private readonly EventFinder _events;
    private readonly FigureFinder _figures;
    private readonly PartyPlaceFinder _places;
    private readonly DoerRanker? _doers;
    private readonly LearnedModels _learned;

    /// <summary>Makes a coder of the things it shares with others.</summary>
    /// <param name="codebook">What counts as what.</param>
    /// <param name="register">Who is who, and where.</param>
    /// <param name="model">The language model.</param>
    /// <param name="learned">What was learned from coded reports; null to code by rules alone.</param>
    public ReportCoder(CodebookSet codebook, SituationRegister register, LanguageModel model, LearnedModels? learned = null)
    {
        ArgumentNullException.ThrowIfNull(codebook);
        _codebook = codebook;
        _register = register;
        _analyzer = new SentenceAnalyzer(model);
        _learned = learned ?? LearnedModels.None;
        _statements = new StatementFinder(codebook.Statements, codebook.Speakers, _learned.Speakers is { } speakers ? new SpeakerDecision(speakers) : null);
        _events = new EventFinder(
            codebook.Events, codebook.Statuses, codebook.Resolver, _learned.Coding is { } coding ? new EventConfidence(coding, new PageVocabulary()) : null,
            _learned.Events is { } events ? new EventDecision(events) : null);
        _figures = new FigureFinder(codebook.Measures, codebook.Figures, codebook.Statuses, _learned.Measures is { } measures ? new MeasureDecision(measures) : null);
        _places = new PartyPlaceFinder(codebook.Resolver, codebook.ActorWords);
        _doers = _learned.Doers is { } doers ? new DoerRanker(doers) : null;
    }

    /// <summary>All records of the report, in reading order; none for a report that is not in English.</summary>
    public CodedReport Code(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Language is not (null or "en"))
            return new CodedReport(report, [], [], _codebook.Version);
        var situations = _register.SituationsOf(report.Text);
        var writer = new RecordWriter(report, _codebook);
        var proposals = Proposals(report, situations);
        List<SentenceContext> contexts = [.. Contexts(report, situations)];
        var discourse = Read(report, contexts, situations);
        foreach (var sentence in Complete(Sentences(contexts, discourse, proposals)))
            writer.Add(sentence);
        writer.Add(proposals.Complete(discourse));
        return new CodedReport(report, situations, writer.Records, _codebook.Version);
    }

    /// <summary>Why each sentence of the report gives the records it gives: which rules held, which nearly did, what was given up.</summary>
    public IReadOnlyList<SentenceExplanation> Explain(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Language is not (null or "en"))
            return [];
        var explainer = new SentenceExplainer(_codebook);
        return [.. Complete(Findings(report)).Select(explainer.Explain)];
    }

    /// <summary>What the rules find in the report, sentence by sentence, before doers are chosen: what the trainer of doers learns from.</summary>
    internal List<SentenceFindings> Findings(Report report)
    {
        var situations = _register.SituationsOf(report.Text);
        List<SentenceContext> contexts = [.. Contexts(report, situations)];
        return Sentences(contexts, Read(report, contexts, situations), proposals: null);
    }

    /// <summary>Who may stand where on the report's proposals: what the trainer of positions learns from.</summary>
    internal List<PositionCandidate> Positions(Report report)
    {
        var situations = _register.SituationsOf(report.Text);
        var proposals = Proposals(report, situations, gathers: true);
        List<SentenceContext> contexts = [.. Contexts(report, situations)];
        var discourse = Read(report, contexts, situations);
        Sentences(contexts, discourse, proposals);
        proposals.Complete(discourse);
        return proposals.Candidates(discourse);
    }

    /// <summary>The proposals of the report with everything that may tell a term of them, before anything is decided: what the trainer of terms learns from.</summary>
    internal IReadOnlyList<ProposalDraft> Drafts(Report report)
    {
        var situations = _register.SituationsOf(report.Text);
        var proposals = Proposals(report, situations, gathersTerms: true);
        List<SentenceContext> contexts = [.. Contexts(report, situations)];
        Sentences(contexts, Read(report, contexts, situations), proposals);
        return proposals.Gathered();
    }

    private ProposalFinder Proposals(Report report, IReadOnlyList<string> situations, bool gathers = false, bool gathersTerms = false) => new(
        _codebook.Proposals, _codebook.Statuses, _codebook.Resolver, SidesOf(situations), report.Published?.Date,
        new TermReader(_codebook.Proposals, _codebook.Statuses, gathersTerms || _learned.Terms is not null), _learned.Terms, _learned.Positions, gathers);

    private IReadOnlyList<string> SidesOf(IReadOnlyList<string> situations) =>
        situations.Count == 0 ? [] : _register.Situations.FirstOrDefault(known => known.Id == situations[0])?.Parties ?? [];

    private List<SentenceFindings> Complete(List<SentenceFindings> sentences) => _doers is null ? DoerInference.Complete(sentences) : _doers.Complete(sentences);

    private List<SentenceFindings> Sentences(List<SentenceContext> contexts, Discourse discourse, ProposalFinder? proposals)
    {
        var sentences = new List<SentenceFindings>();
        foreach (var context in contexts)
        {
            var statements = _statements.Find(context, discourse);
            var operators = _codebook.Statuses.Operators(context);
            var told = _events.Candidates(context, discourse, operators, statements);
            var found = new SentenceFindings(
                context,
                statements,
                _figures.Find(context, discourse, operators),
                _events.Find(told),
                _places.Find(context, discourse))
            {
                Told = told.Findings,
            };
            sentences.Add(found);
            proposals?.Read(found, discourse, operators);
            FocusOn(context, discourse);
        }

        return sentences;
    }

    /// <summary>Every match of an event rule in the report, before anything is decided: what the trainer learns from.</summary>
    internal IEnumerable<EventCandidates> Candidates(Report report)
    {
        var situations = _register.SituationsOf(report.Text);
        List<SentenceContext> contexts = [.. Contexts(report, situations)];
        var discourse = Read(report, contexts, situations);
        foreach (var context in contexts)
        {
            var statements = _statements.Find(context, discourse);
            var operators = _codebook.Statuses.Operators(context);
            yield return _events.Candidates(context, discourse, operators, statements);
            FocusOn(context, discourse);
        }
    }

    /// <summary>Every sentence of the report with all whose words it may tell: what the trainer of speakers learns from.</summary>
    internal List<SpeakerChoice> Speakers(Report report)
    {
        var situations = _register.SituationsOf(report.Text);
        List<SentenceContext> contexts = [.. Contexts(report, situations)];
        var discourse = Read(report, contexts, situations);
        var choices = new List<SpeakerChoice>();
        foreach (var context in contexts)
        {
            choices.Add(_statements.Choices(context, discourse));
            FocusOn(context, discourse);
        }

        return choices;
    }

    /// <summary>Every number of the report with what the rules make of it: what the trainer of measures learns from.</summary>
    internal IEnumerable<(SentenceContext Context, List<FigureCandidate> Numbers, IReadOnlyList<StatusOperator> Operators)> Numbers(Report report)
    {
        var situations = _register.SituationsOf(report.Text);
        List<SentenceContext> contexts = [.. Contexts(report, situations)];
        var discourse = Read(report, contexts, situations);
        foreach (var context in contexts)
        {
            var operators = _codebook.Statuses.Operators(context);
            yield return (context, _figures.Candidates(context, discourse, operators), operators);
        }
    }

    /// <summary>The number in the unit of a measure; null where there is no such measure or the kind of number does not fit it.</summary>
    internal (double Min, double Max)? Reads(SentenceContext context, FigureCandidate number, string measure) => _figures.Reads(context, number, measure);

    /// <summary>The doings of a sentence by rules and by what pages nearly tell: what a model of doings is measured against.</summary>
    internal List<EventFinding> Told(EventCandidates candidates) => _events.Find(candidates with { Likelihoods = [], Likely = [] });

    /// <summary>The matches with the confidence that the learned model gives them.</summary>
    internal IReadOnlyList<EventFinding> Rate(EventCandidates candidates) => _events.Rate(candidates);

    /// <summary>What a reader knows who has read the whole report before coding its first sentence: who is who, by which short forms, who "we" are.</summary>
    private Discourse Read(Report report, List<SentenceContext> contexts, IReadOnlyList<string> situations)
    {
        var date = report.Published?.Date;
        IEnumerable<string> TitlesOf(string person, string party) =>
            _register.PartyNamed(party) is not { } known
                ? []
                : known.Offices.Where(office => office.Holders.Any(holder => holder.Name == person && (date is not { } day || holder.Terms.Any(term => term.IsNear(day))))).SelectMany(office => office.Titles);

        string? AdjectiveOf(string party) => _register.PartyNamed(party)?.Adjectives is [var adjective, ..] ? adjective : null;
        var names = ReportNames.Of(contexts);
        var process = situations is [var main, ..] ? _register.Situations.FirstOrDefault(situation => situation.Id == main) : null;
        var home = process is { Countries: [var only] } ? only : null;
        var first = new Discourse { Names = names, TitlesOf = TitlesOf, AdjectiveOf = AdjectiveOf, Home = home };
        foreach (var context in contexts)
        {
            _codebook.Speakers.Note(context, first);
            FocusOn(context, first);
        }

        return new Discourse
        {
            Names = names,
            TitlesOf = TitlesOf,
            AdjectiveOf = AdjectiveOf,
            Home = home,
            Sides = process?.Parties ?? [],
            Ahead = first.Speakers,
            Issuer = Issuer.Of(report, contexts, _register, _codebook.Documents),
        };
    }

    private IEnumerable<SentenceContext> Contexts(Report report, IReadOnlyList<string> situations)
    {
        var quotations = QuotationFinder.Find(report.Text);
        SentenceTree? previous = null;
        var sentences = SentenceSplitter.Split(report.Text, report.Headings);
        var parsed = _analyzer.AnalyzeAll(report.Text, [.. sentences.Select(sentence => sentence with { Span = Dateline.Without(report.Text, sentence.Span) })]);
        for (var i = 0; i < parsed.Length; i++)
        {
            var context = Analyze(report, parsed[i], sentences[i].Span, quotations, situations, previous);
            previous = context.Tree;
            yield return context;
        }
    }

    // The sentence is looked at without its dateline, and stands as evidence with it.
    private SentenceContext Analyze(Report report, ParsedSentence sentence, TextSpan whole, List<TextSpan> quotations, IReadOnlyList<string> situations, SentenceTree? previous)
    {
        var span = sentence.Span;
        var date = report.Published?.Date;
        var sources = new SentenceSources(
            _register.FindActors(report.Text, span, date, situations),
            _register.FindPlaces(report.Text, span, situations),
            NumberReader.Read(report.Text, span),
            TimeReader.Read(report.Text, span, date),
            [.. quotations.Where(span.Overlaps)]);
        return new SentenceContext(sentence with { Span = whole }, sources, _codebook.LightVerbs, previous);
    }

    /// <summary>After a sentence its parties are in focus, the subject's first, so that "the group" and "it" find them.</summary>
    private static void FocusOn(SentenceContext context, Discourse discourse)
    {
        var tree = context.Tree;
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = tree.Count - 1; i >= 0; i--)
            {
                if (context.ActorAt(i) is not { Kind: not ActorKind.Media and not ActorKind.Collective } mention)
                    continue;
                if (pass == 1 == IsSubject(tree, i))
                    discourse.Focus(mention.Party, mention.Kind);
                if (pass == 1 && mention.PersonName is { } person && IsSubject(tree, i))
                    discourse.Introduce(discourse.Known(person) ?? new Speaker(person, mention.Party, null, Anonymous: false, IsPerson: true));
            }
        }
    }

    private static bool IsSubject(SentenceTree tree, int index)
    {
        for (var i = index; i >= 0; i = tree[i].Head)
        {
            if (tree.Is(i, "nsubj"))
                return true;
            if (tree.BaseRelation(i) is not ("amod" or "compound" or "flat" or "nmod" or "conj"))
                return false;
        }

        return false;
    }
}
