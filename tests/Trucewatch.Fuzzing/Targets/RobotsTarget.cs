using System.Text;
using Trucewatch.Reports;

namespace Trucewatch.Fuzzing;

/// <summary>Rules for robots, and what they say of an address.</summary>
internal sealed class RobotsTarget : IFuzzTarget
{
    public string Name => "robots";

    public IReadOnlyList<string> SeedFiles => [];

    public IReadOnlyList<string> Scraps => ["User-agent: *\n", "Disallow: ", "Allow: /", "*", "***************", "$", "%2F", "Crawl-delay: 1e309\n", "Crawl-delay: -1\n", "#"];

    public void Run(byte[] input)
    {
        var rules = RobotsRules.Parse(Encoding.UTF8.GetString(input), "Trucewatch");
        PropertyException.Unless(rules.Delay is null || rules.Delay >= TimeSpan.Zero, "a delay is not negative");
        _ = rules.Allows("/news/2025/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab?x=%2Fy");
    }
}
