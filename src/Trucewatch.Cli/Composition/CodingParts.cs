using System.Security.Cryptography;
using System.Text;
using Trucewatch.Codebook;
using Trucewatch.Coding;
using Trucewatch.Language;
using Trucewatch.Situations;

namespace Trucewatch.Cli;

/// <summary>What codes beside the pages of the codebook.</summary>
internal static class CodingParts
{
    private const int Digits = 16;

    // Builds are deterministic: the same source gives a module the same id.
    private static readonly Type[] Program = [typeof(ReportCoder), typeof(LanguageModel), typeof(CodebookLoad), typeof(SituationRegister)];

    /// <summary>The first 16 hexadecimal digits of the SHA-256 over all files of the folders, by their names in order, and the parts of the program.</summary>
    /// <exception cref="CliException">A file cannot be read.</exception>
    public static string Version(params ReadOnlySpan<string> folders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in Program)
            hash.AppendData(part.Module.ModuleVersionId.ToByteArray());
        try
        {
            foreach (var folder in folders)
            {
                foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                {
                    using var bytes = File.OpenRead(file);
                    hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file).Replace('\\', '/')));
                    hash.AppendData(SHA256.HashData(bytes));
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CliException("TW0721", $"the data that coding needs cannot be read: {problem.Message}", problem);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }
}
