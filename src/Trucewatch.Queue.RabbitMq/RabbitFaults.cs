using System.Globalization;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Trucewatch.Queue.RabbitMq;

/// <summary>Says in people's words what the client's errors mean.</summary>
internal static class RabbitFaults
{
    private const ushort AccessRefused = 403;
    private const ushort NotFound = 404;
    private const ushort PreconditionFailed = 406;
    private const ushort NotAllowed = 530;

    /// <summary>Whether an exception is one of the client or of the way to the broker.</summary>
    /// <param name="problem">The exception.</param>
    /// <param name="cancellation">The caller's own; the client cancels by itself what the broker does not answer in time.</param>
    public static bool IsOne(Exception problem, CancellationToken cancellation) =>
        (problem is OperationCanceledException && !cancellation.IsCancellationRequested)
        || problem is RabbitMQClientException or IOException or System.Net.Sockets.SocketException or TimeoutException or System.Security.Authentication.AuthenticationException
            // The client disposes what broke while others use it.
            or ObjectDisposedException;

    /// <summary>What an error of the broker or of the way to it means.</summary>
    public static QueueException Of(Exception problem, AmqpAddress address) => problem switch
    {
        BrokerUnreachableException { InnerException: { } inner } => Inner(inner, address),
        OperationInterruptedException { ShutdownReason: { } reason } => Of(reason, address, problem),
        _ => Inner(problem, address),
    };

    /// <summary>What the end of a connection or channel means.</summary>
    public static QueueException Of(ShutdownEventArgs reason, AmqpAddress address, Exception? problem = null) => reason.ReplyCode switch
    {
        AccessRefused => Refused(address, Text(reason), problem),
        // A queue whose machines are just being started is "not found", too.
        NotFound when !Text(reason).Contains("inaccessible", StringComparison.Ordinal) => NoQueue(address, Text(reason), problem),
        PreconditionFailed when Text(reason).Contains("inequivalent arg", StringComparison.Ordinal) => new(
            QueueFault.OtherQueue,
            $"{address}: there is a queue '{address.Queue}' or '{address.DeadLetters}' that was made with other settings and could lose reports ({Text(reason)}); name another (?queue=NAME), or delete it when it is empty and not needed",
            mayPass: false,
            problem),
        NotAllowed when !Text(reason).Contains("down", StringComparison.Ordinal) => NoVirtualHost(address, Text(reason), problem),
        _ => Unreachable(address, Text(reason) is { Length: > 0 } text ? text : "the connection was closed", problem),
    };

    /// <summary>A report that the broker does not take for its length.</summary>
    public static QueueException TooLong(AmqpAddress address, int bytes, Exception problem) => new(
        QueueFault.TooLong,
        string.Create(CultureInfo.InvariantCulture, $"{address}: the report takes {bytes} bytes as a message, more than the broker takes; raise max_message_size in its rabbitmq.conf, or leave the report out"),
        mayPass: false,
        problem);

    /// <summary>A queue that is not there.</summary>
    public static QueueException NoQueue(AmqpAddress address, string reason, Exception? problem) => new(
        QueueFault.NoQueue,
        $"{address}: there is no queue '{address.Queue}' ({reason}); check its name, or make it by putting reports in: trucewatch ingest REPORTS --queue {address}",
        mayPass: false,
        problem);

    private static QueueException Inner(Exception problem, AmqpAddress address) => problem switch
    {
        AuthenticationFailureException or PossibleAuthenticationFailureException { InnerException: not OperationInterruptedException } => Refused(address, Reason(problem), problem),
        { InnerException: OperationInterruptedException { ShutdownReason: { } reason } } => Of(reason, address, problem),
        OperationInterruptedException { ShutdownReason: { } reason } => Of(reason, address, problem),
        System.Security.Authentication.AuthenticationException => new(
            QueueFault.Refused, $"{address}: the broker's certificate is not one to trust ({Reason(problem)}); correct the host, or add the certificate's authority to this machine's", mayPass: false, problem),
        _ => Unreachable(address, Reason(problem), problem),
    };

    private static QueueException Refused(AmqpAddress address, string reason, Exception? problem) => new(
        QueueFault.Refused,
        $"{address}: the broker refuses the user or the password, or the user may not do this ({reason}); give both in the address, or the password in AMQP_PASSWORD",
        mayPass: false,
        problem);

    private static QueueException NoVirtualHost(AmqpAddress address, string reason, Exception? problem) => new(
        QueueFault.NoVirtualHost,
        $"{address}: the broker has no virtual host '{address.VirtualHost}' for this user ({reason}); make it (rabbitmqctl add_vhost NAME, then set_permissions), or name another",
        mayPass: false,
        problem);

    private static QueueException Unreachable(AmqpAddress address, string reason, Exception? problem) => new(
        QueueFault.Unreachable,
        $"{address}: the broker does not answer, or the connection to it broke ({reason}); check that it runs and can be reached: what is in the queue stays there",
        mayPass: true,
        problem);

    private static string Text(ShutdownEventArgs reason) => (reason.ReplyText ?? "").ReplaceLineEndings(" ");

    private static string Reason(Exception problem)
    {
        while (problem.InnerException is { } inner && problem is not AuthenticationFailureException)
            problem = inner;
        return problem.Message.ReplaceLineEndings(" ");
    }
}
