using System.CommandLine;

namespace Trucewatch.Cli;

/// <summary><c>doctor</c>: looks whether all that the program needs is there and works.</summary>
internal static class DoctorVerb
{
    public static Command Build(Surroundings surroundings, Diagnostics diagnostics)
    {
        var options = new CommonOptions();
        var queue = QueueOptions.MakeOptional("Also look at this queue");
        var verb = new Command("doctor", "Look whether codebook, situations, models, store, queue, disk and clock are as they should be, and say what to do; changes nothing")
        {
            options.Store, queue, options.Codebook, options.Format,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var doctor = new Doctor(surroundings, diagnostics);
            var checks = new List<HealthCheck>();
            var found = doctor.RunAsync(parsed.GetRequiredValue(options.Store), parsed.GetValue(queue), parsed.GetValue(options.Codebook), cancellation)
                .Select(check =>
                {
                    checks.Add(check);
                    return check;
                });
            await ListingWriter.WriteAsync(surroundings, options.FormatOf(parsed, surroundings), HealthListing.Listing, found, cancellation);
            foreach (var check in checks.Where(check => check.State != CheckState.Good))
                diagnostics.Say($"trucewatch: {check.Name}: {check.Told}");
            return checks.Any(check => check.State == CheckState.Bad) ? ExitStatus.PartlyDone : ExitStatus.Done;
        });
        return verb;
    }
}
