using System.Text;
using Trucewatch.Language;

namespace Trucewatch.Fuzzing;

/// <summary>Files of CoNLL-U.</summary>
internal sealed class ConlluTarget : IFuzzTarget
{
    public string Name => "conllu";

    public IReadOnlyList<string> SeedFiles => [];

    public IReadOnlyList<string> Scraps => ["\t", "\t\t\t", "_", "1-2", "1.1", "0", "# text = ", "\tNOUN\tNN\t", "root"];

    public void Run(byte[] input)
    {
        try
        {
            foreach (var sentence in ConlluReader.Read(new StringReader(Encoding.UTF8.GetString(input))))
                PropertyException.Unless(sentence.Rows.Count > 0, "a sentence has rows");
        }
        catch (ConlluFormatException fault)
        {
            PropertyException.Unless(fault.Message.Contains("TW0401", StringComparison.Ordinal), "the fault has its code");
        }
    }
}
