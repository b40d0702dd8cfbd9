using System.CommandLine;

namespace Trucewatch.Cli;

/// <summary>The options that the verbs of review share. Made anew for each verb.</summary>
internal sealed class ReviewOptions(bool isReasonNeeded)
{
    public CommonOptions Common { get; } = new();

    public Option<string> By { get; } = new("--by") { Description = "Who does it", HelpName = "NAME", Required = true };

    public Option<string?> Reason { get; } = new("--reason") { Description = "Why", HelpName = "TEXT", Required = isReasonNeeded };

    public Option<string?> Report { get; } = new("--report") { Description = "The id of the records' report; without it they are looked for in all", HelpName = "ID" };

    public Option<long?> Seen { get; } = new("--seen")
    {
        Description = "The version that you saw (review.act of the record's line, 0 without); refused where another has come since",
        HelpName = "NUMBER",
    };

    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "A field of the record's line and its value, such as min=12, status=denied, by=\"Israel; Hamas\", place=null; JSON for what is none of these",
        HelpName = "FIELD=VALUE",
        Required = true,
        Arity = ArgumentArity.OneOrMore,
    };

    public void AddTo(Command verb, bool withSeen, bool withReport = true)
    {
        verb.Add(By);
        verb.Add(Reason);
        if (withSeen)
            verb.Add(Seen);
        if (withReport)
            verb.Add(Report);
        verb.Add(Common.Store);
        verb.Add(Common.Format);
    }
}
