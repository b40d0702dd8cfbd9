using Trucewatch.Training;

return args switch
{
    ["coding", .. var rest] => CodingCommand.Run(rest, Console.Out, Console.Error),
    ["language", .. var rest] => LanguageCommand.Run(rest, Console.Out, Console.Error),
    ["proposals", .. var rest] => Proposals(rest),
    ["reader", .. var rest] => ReaderCommand.Run(rest.AsSpan(), Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("trucewatch-training: name what to train: coding, language, proposals, reader");
    return 2;
}

static int Proposals(string[] args)
{
    using var output = Console.OpenStandardOutput();
    return ProposalCommand.Run(args, output, Console.Error);
}
