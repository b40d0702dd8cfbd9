using System.Diagnostics;
using System.Text;
using Trucewatch.Benchmarks.Language;
using Trucewatch.Language;
using Trucewatch.Records;

// Words a second on one thread, by stage. Usage: MODEL TEXT, the text with one sentence a line.
if (args is not [var modelPath, var textPath])
{
    Console.Error.WriteLine("Usage: MODEL TEXT   (the text with one sentence a line)");
    return 2;
}

var started = Stopwatch.GetTimestamp();
var model = LanguageModel.Load(modelPath);
Console.WriteLine($"load: {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms");
var lines = await File.ReadAllLinesAsync(textPath);
var sentences = lines.Where(line => line.Length > 0).Select(line => (Text: line, Words: Tokenizer.Tokenize(line, new TextSpan(0, line.Length)).ToList())).ToList();
var words = sentences.Sum(s => s.Words.Count);
Console.WriteLine($"{sentences.Count} sentences, {words} words; vectors of {(System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? 512 : 256)} bits in products, {System.Numerics.Vector<byte>.Count * 8} elsewhere");

var spans = new List<TextSpan>();
Stage.Measure("tokens", words, sentences, sentence =>
{
    spans.Clear();
    Tokenizer.Tokenize(sentence.Text, new TextSpan(0, sentence.Text.Length), spans);
});
var runner = new NetworkRunner(model.Network);
Stage.Measure("tags and trees (the network)", words, sentences, sentence => runner.Run(sentence.Text, sentence.Words));
var analyzer = new SentenceAnalyzer(model);
Stage.Measure("all, with lemmas", words, sentences, sentence => analyzer.Analyze(sentence.Text, 0, 0, new TextSpan(0, sentence.Text.Length)));
var texts = sentences.Chunk(25).Select(chunk => Joined(chunk.Select(s => s.Text))).ToList();
Stage.Measure("all, with lemmas, reports of 25 sentences at a time", words, texts, text => analyzer.AnalyzeAll(text.Text, text.Sentences));
Kernels.Measure(model.Network.Shape);
Console.WriteLine($"memory of the process: {Process.GetCurrentProcess().WorkingSet64 / 1048576} MB");
return 0;

static (string Text, List<SentenceSpan> Sentences) Joined(IEnumerable<string> lines)
{
    var text = new StringBuilder();
    List<SentenceSpan> spans = [];
    foreach (var line in lines)
    {
        spans.Add(new SentenceSpan(new TextSpan(text.Length, text.Length + line.Length), 0));
        text.Append(line).Append('\n');
    }

    return (text.ToString(), spans);
}
