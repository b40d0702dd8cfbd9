using System.Globalization;
using Trucewatch.Fuzzing;

// Run in the repository's folder.
const string Usage = """
    Usage: TARGET... | all [--from NUMBER] [--inputs COUNT] [--seconds COUNT] [--faults FOLDER] [--file FILE]
    Gives each target its seeds and then inputs made of them, from a number on (0); as many, or for as long, as said (1000 inputs). An input is made of its target and its number alone.
    --file gives it one file instead. Targets: reader, pdf, text, parse, code, codebook, conllu, records, warc, feed, robots, api
    """;

List<string> names = [];
Dictionary<string, string> options = new(StringComparer.Ordinal);
for (var i = 0; i < args.Length; i++)
{
    if (args[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < args.Length)
        options[args[i++]] = args[i];
    else
        names.Add(args[i]);
}

long Number(string name, long usual) => options.TryGetValue(name, out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : usual;

var makers = new Dictionary<string, Func<IFuzzTarget>>(StringComparer.Ordinal)
{
    ["reader"] = () => new ReaderTarget(),
    ["pdf"] = () => new PdfTarget(),
    ["text"] = () => new TextTarget(),
    ["parse"] = () => new ParseTarget(),
    ["code"] = () => new CodeTarget(),
    ["codebook"] = () => new CodebookTarget(),
    ["conllu"] = () => new ConlluTarget(),
    ["records"] = () => new RecordsTarget(),
    ["warc"] = () => new WarcTarget(),
    ["feed"] = () => new FeedTarget(),
    ["robots"] = () => new RobotsTarget(),
    ["api"] = () => new ApiTarget(),
};
if (names is ["all"])
    names = [.. makers.Keys];
if (names.Count == 0 || names.Exists(name => !makers.ContainsKey(name)))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var faults = 0;
foreach (var name in names)
{
    using var target = makers[name]();
    if (options.TryGetValue("--file", out var file))
    {
        target.Run(File.ReadAllBytes(file));
        continue;
    }

    var run = new FuzzRun(target, Environment.CurrentDirectory, options.GetValueOrDefault("--faults") ?? Path.Combine(Path.GetTempPath(), "trucewatch-faults"));
    var seconds = Number("--seconds", 0);
    run.Go(Number("--from", 0), Number("--inputs", seconds > 0 ? long.MaxValue : 1000), seconds > 0 ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue);
    faults += run.Faults;
}

return faults == 0 ? 0 : 1;
