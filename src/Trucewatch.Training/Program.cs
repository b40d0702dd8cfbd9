using Trucewatch.Training;

return args switch
{
    ["coding", .. var rest] => CodingCommand.Run(rest, Console.Out, Console.Error),
    ["language", .. var rest] => LanguageCommand.Run(rest, Console.Out, Console.Error),
    ["reader", .. var rest] => ReaderCommand.Run(rest.AsSpan(), Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("trucewatch-training: name what to train: coding, language, reader");
    return 2;
}
