using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Trucewatch.Cli;

/// <summary>The library's own help, with examples at its end.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var status = help.Invoke(parseResult);
        Examples.Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return status;
    }
}
