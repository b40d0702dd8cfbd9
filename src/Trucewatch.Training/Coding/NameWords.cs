using System.Text;

namespace Trucewatch.Training;

/// <summary>Compares texts and names by their words, as records are scored.</summary>
internal static class NameWords
{
    private static readonly HashSet<string> Light =
    [
        "a", "an", "the", "of", "for", "to", "in", "on", "and", "or", "at", "by", "from", "with", "as", "who", "its", "his", "her", "their", "this", "that", "senior", "official", "officials",
        "spokesperson", "spokesman", "spokeswoman", "minister", "president", "prime", "secretary", "former", "mr", "ms", "mrs", "dr",
    ];

    /// <summary>The words of a text in small letters: runs of ASCII letters and digits.</summary>
    public static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant() + " ")
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    /// <summary>The words that tell who is meant, without titles and small words; all words where there are no others.</summary>
    public static HashSet<string> Head(string name)
    {
        var all = Of(name);
        var head = all.Where(word => !Light.Contains(word)).ToHashSet(StringComparer.Ordinal);
        return head.Count > 0 ? head : all;
    }

    /// <summary>The share of words that two names have in common.</summary>
    public static double Likeness(string one, string other)
    {
        HashSet<string> a = Head(one), b = Head(other);
        var both = a.Count(b.Contains);
        return both == 0 ? 0 : both / (double)(a.Count + b.Count - both);
    }
}
