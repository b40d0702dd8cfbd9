using System.Globalization;
using Trucewatch.Reports;

namespace Trucewatch.Training;

/// <summary>Lists the blocks of a page or text with their scores, to see why the reader takes or leaves them.</summary>
internal static class BlockListing
{
    /// <summary>Writes one line a block: whether it is story, its score, its element, what its names tell, its text.</summary>
    public static void Write(string path, TextWriter output)
    {
        var bytes = File.ReadAllBytes(path);
        var isPage = ContentSniffer.Sniff(bytes, null) == ContentKind.Html;
        var page = isPage
            ? TrainingPage.Read(path, path, bytes, "", measured: true)
            : TrainingPage.ReadText(path, bytes, "");
        var scores = (isPage ? BodyModel.ForPages : BodyModel.ForTexts).Score(page.Features);
        var chosen = StoryBuilder.Choose(page.Blocks, scores, page.Facts);
        output.WriteLine("== " + path);
        for (var i = 0; i < chosen.Length; i++)
        {
            var block = page.Blocks[i];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(chosen[i] ? '+' : ' ')} {scores[i]:F2} {block.Tag} [{block.Own}] {block.Text}"));
        }
    }
}
