namespace Trucewatch.Codebook.Tests;

public sealed class RoleFinderTests
{
    private const string Active = """
        Israel Israel PROPN NNP 2 nsubj
        bombed bomb VERB VBD 0 root
        the the DET DT 4 det
        town town NOUN NN 2 obj
        """;

    private const string Passive = """
        The the DET DT 2 det
        town town NOUN NN 4 nsubj:pass
        was be AUX VBD 4 aux:pass
        bombed bomb VERB VBN 0 root
        by by ADP IN 6 case
        Israel Israel PROPN NNP 4 {0}
        """;

    private const string SubjectRelative = """
        The the DET DT 2 det
        army army NOUN NN 6 nsubj
        that that PRON WDT 4 nsubj
        shelled shell VERB VBD 2 acl:relcl
        homes home NOUN NNS 4 obj
        withdrew withdraw VERB VBD 0 root
        """;

    private const string ObjectRelative = """
        The the DET DT 2 det
        plan plan NOUN NN 6 nsubj
        that that PRON WDT 5 obj
        Hamas Hamas PROPN NNP 5 nsubj
        rejected reject VERB VBD 2 acl:relcl
        failed fail VERB VBD 0 root
        """;

    private const string BareRelative = """
        The the DET DT 2 det
        plan plan NOUN NN 5 nsubj
        Hamas Hamas PROPN NNP 4 nsubj
        rejected reject VERB VBD 2 acl:relcl
        failed fail VERB VBD 0 root
        """;

    private const string SubjectControl = """
        Egypt Egypt PROPN NNP 2 nsubj
        vowed vow VERB VBD 0 root
        to to PART TO 4 mark
        send send VERB VB 2 xcomp
        aid aid NOUN NN 4 obj
        """;

    private const string ObjectControl = """
        Egypt Egypt PROPN NNP 2 nsubj
        urged urge VERB VBD 0 root
        Sudan Sudan PROPN NNP 2 obj
        to to PART TO 5 mark
        send send VERB VB 2 xcomp
        aid aid NOUN NN 5 obj
        """;

    private const string Praise = """
        Egypt Egypt PROPN NNP 2 nsubj
        praised praise VERB VBD 0 root
        Sudan Sudan PROPN NNP 2 obj
        for for SCONJ IN 5 mark
        sending send VERB VBG 2 advcl
        aid aid NOUN NN 5 obj
        """;

    private const string Participle = """
        Troops troops NOUN NNS 5 nsubj
        leaving leave VERB VBG 1 acl
        the the DET DT 4 det
        town town NOUN NN 2 obj
        shot shoot VERB VBD 0 root
        """;

    private const string TwoDoers = """
        Egypt Egypt PROPN NNP 4 nsubj
        and and CCONJ CC 3 cc
        Qatar Qatar PROPN NNP 1 conj
        met meet VERB VBD 0 root
        and and CCONJ CC 6 cc
        spoke speak VERB VBD 4 conj
        """;

    private const string PassiveThenActive = """
        The the DET DT 2 det
        convoy convoy NOUN NN 4 nsubj:pass
        was be AUX VBD 4 aux:pass
        hit hit VERB VBN 0 root
        and and CCONJ CC 6 cc
        returned return VERB VBD 4 conj
        """;

    private const string LightVerb = """
        Sudan Sudan PROPN NNP 2 nsubj
        launched launch VERB VBD 0 root
        an a DET DT 4 det
        offensive offensive NOUN NN 2 obj
        against against ADP IN 6 case
        rebels rebel NOUN NNS 2 obl
        """;

    private const string LightVerbBehind = """
        The the DET DT 2 det
        siege siege NOUN NN 6 nsubj
        imposed impose VERB VBN 2 acl
        by by ADP IN 5 case
        Sudan Sudan PROPN NNP 3 obl:agent
        goes go VERB VBZ 0 root
        on on ADP RP 6 compound:prt
        """;

    private const string Owner = """
        Hamas Hamas PROPN NNP 2 nsubj
        rejected reject VERB VBD 0 root
        Egypt Egypt PROPN NNP 5 nmod:poss
        's 's PART POS 3 case
        plan plan NOUN NN 2 obj
        """;

    private const string NounByAgent = """
        A a DET DT 3 det
        deadly deadly ADJ JJ 3 amod
        raid raid NOUN NN 8 nsubj
        by by ADP IN 5 case
        rebels rebel NOUN NNS 3 nmod
        on on ADP IN 7 case
        homes home NOUN NNS 3 nmod
        ended end VERB VBD 0 root
        """;

    private const string Dozens = """
        Dozens dozens NOUN NNS 4 nsubj
        of of ADP IN 3 case
        drones drone NOUN NNS 1 nmod
        hit hit VERB VBD 0 root
        it it PRON PRP 4 obj
        """;

    private const string Quoted = """
        " " PUNCT `` 5 punct
        Enough enough ADV RB 5 ccomp
        , , PUNCT , 5 punct
        " " PUNCT '' 5 punct
        said say VERB VBD 0 root
        the the DET DT 7 det
        minister minister NOUN NN 5 nsubj
        . . PUNCT . 5 punct
        """;

    [Fact]
    public void Find_ActiveVerb_HasSubjectAndObject() => AssertDoing(Active, "bombed", ["israel"], ["town"]);

    [Theory]
    [InlineData("obl:agent")]
    [InlineData("obl")]
    public void Find_PassiveVerb_IsAsTheActive(string relation) =>
        AssertDoing(Passive.Replace("{0}", relation, StringComparison.Ordinal), "bombed", ["israel"], ["town"]);

    [Fact]
    public void Find_PassiveWithoutAgent_HasNoSubject() => AssertDoing(string.Join('\n', Passive.Split('\n').Take(4)), "bombed", [], ["town"]);

    [Fact]
    public void Find_RelativePronounAsSubject_IsItsNoun() => AssertDoing(SubjectRelative, "shelled", ["army"], ["homes"]);

    [Theory]
    [InlineData(ObjectRelative)]
    [InlineData(BareRelative)]
    public void Find_RelativeClauseAboutTheObject_HasTheNounAsObject(string rows) => AssertDoing(rows, "rejected", ["hamas"], ["plan"]);

    [Theory]
    [InlineData(SubjectControl, "egypt")]
    [InlineData(ObjectControl, "sudan")]
    [InlineData(Praise, "sudan")]
    public void Find_VerbWithoutSubject_HasThatOfItsGovernor(string rows, string doer)
    {
        var verb = rows == Praise ? "sending" : "send";
        AssertDoing(rows, verb, [doer], ["aid"]);
    }

    [Fact]
    public void Find_ParticipleBehindANoun_IsDoneByTheNoun() => AssertDoing(Participle, "leaving", ["troops"], ["town"]);

    [Fact]
    public void Find_TwoDoersOfTwoVerbs_AreDoersOfBoth()
    {
        Assert.Equal(["egypt", "qatar"], Trees.Roles(TwoDoers, "met", "subject"));
        Assert.Equal(["egypt", "qatar"], Trees.Roles(TwoDoers, "spoke", "subject"));
        Assert.Equal(["qatar"], Trees.Roles(TwoDoers, "Egypt", "conjunct"));
    }

    [Fact]
    public void Find_VerbBehindAPassive_HasThePassivesObjectAsSubject() => Assert.Equal(["convoy"], Trees.Roles(PassiveThenActive, "returned", "subject"));

    [Fact]
    public void Find_NounUnderALightVerb_HasItsSubjectAndPrepositions()
    {
        Assert.Equal(["sudan"], Trees.Roles(LightVerb, "offensive", "subject"));
        Assert.Equal(["rebels"], Trees.Roles(LightVerb, "offensive", "against"));
        Assert.Empty(Trees.Roles(LightVerb.Replace("launched launch", "dreaded dread", StringComparison.Ordinal), "offensive", "subject"));
    }

    [Fact]
    public void Find_LightVerbBehindItsNoun_GivesTheDoer() => Assert.Equal(["sudan"], Trees.Roles(LightVerbBehind, "siege", "subject"));

    [Fact]
    public void Follow_OwnerOfObject_IsWhoseItIs()
    {
        Assert.Equal(["egypt"], Trees.Roles(Owner, "rejected", "owner of object"));
        Assert.Equal(["egypt"], Trees.Roles(Owner, "plan", "subject"));
        Assert.Equal(["rejected"], Trees.Roles(Owner, "plan", "head"));
    }

    [Fact]
    public void Follow_TwoWaysTogether_GivesTheWordsOfBoth()
    {
        var tree = Trees.Of(Owner);
        var found = new List<int>();
        new RoleFinder(tree, Trees.LightVerbs).Follow(1, new RolePath(["subject"]) { Also = new RolePath(["object", "owner"]) }, found);
        Assert.Equal(["hamas", "egypt"], found.Select(tree.Lower));
    }

    [Fact]
    public void Find_NounOfADoing_HasDoerObjectAndModifiers()
    {
        AssertDoing(NounByAgent, "raid", ["rebels"], ["homes"]);
        Assert.Equal(["a", "deadly"], Trees.Roles(NounByAgent, "raid", "modifier"));
        Assert.Equal(["homes"], Trees.Roles(NounByAgent, "raid", "on"));
        Assert.Empty(Trees.Roles(NounByAgent, "raid", "against"));
    }

    [Fact]
    public void Find_Quantity_IsSeenThrough() => Assert.Contains("drones", Trees.Roles(Dozens, "hit", "subject"));

    [Fact]
    public void Find_Following_IsTheNounBehindAnInvertedVerbOnly()
    {
        Assert.Equal(["minister"], Trees.Roles(Quoted, "said", "following"));
        Assert.Empty(Trees.Roles(Active, "bombed", "following"));
    }

    [Fact]
    public void Find_Preceding_IsTheNounRightBefore()
    {
        Assert.Equal(["israel"], Trees.Roles(Active, "bombed", "preceding"));
        Assert.Empty(Trees.Roles(Passive.Replace("{0}", "obl", StringComparison.Ordinal), "bombed", "preceding"));
    }

    [Fact]
    public void Fills_Role_LeavesTheScratchAsItWas()
    {
        var tree = Trees.Of(Active);
        var roles = new RoleFinder(tree, Trees.LightVerbs);
        List<int> scratch = [7];
        Assert.True(roles.Fills(0, "subject", 1, scratch));
        Assert.False(roles.Fills(3, "subject", 1, scratch));
        Assert.Equal([7], scratch);
    }

    private static void AssertDoing(string rows, string word, string[] subject, string[] obj)
    {
        Assert.Equal(subject, Trees.Roles(rows, word, "subject"));
        Assert.Equal(obj, Trees.Roles(rows, word, "object"));
    }
}
