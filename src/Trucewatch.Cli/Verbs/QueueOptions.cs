using System.CommandLine;
using Trucewatch.Queue;

namespace Trucewatch.Cli;

/// <summary>The option that names a queue, and its opening. Made anew for each verb.</summary>
internal static class QueueOptions
{
    private const string Local = "amqp://localhost";
    private const string Form = "amqp://user:password@host:port/vhost?queue=name (any part can be left out; the password also in AMQP_PASSWORD)";

    /// <summary>For verbs that can do without a queue.</summary>
    public static Option<string?> MakeOptional(string description) => new("--queue") { Description = $"{description}: {Form}", HelpName = "ADDRESS" };

    /// <summary>For verbs that work on a queue.</summary>
    public static Option<string> Make() => new("--queue")
    {
        Description = $"The queue at a RabbitMQ broker: {Form}",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => Local,
    };

    /// <summary>Opens a queue, and says what holds it up where it stands among the diagnostics.</summary>
    public static Task<IReportQueue> OpenAsync(Surroundings surroundings, Diagnostics diagnostics, string address, bool makes, int mostBytes, CancellationToken cancellation) =>
        surroundings.OpenQueue(surroundings, new QueueOpening(address, makes, mostBytes, line => diagnostics.Say("trucewatch: " + line)), cancellation);
}
