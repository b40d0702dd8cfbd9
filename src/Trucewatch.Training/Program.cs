using Trucewatch.Training;

return args is ["reader", ..] ? ReaderCommand.Run(args.AsSpan(1), Console.Out) : Usage();

static int Usage()
{
    Console.Error.WriteLine("trucewatch-training: name what to train: reader");
    return 2;
}
