using System.Runtime.CompilerServices;
using RabbitMQ.Client;
using Trucewatch.Queue.Specification;
using Trucewatch.Reports;
using static Trucewatch.Queue.Specification.QueueSteps;

namespace Trucewatch.Queue.RabbitMq.Tests;

public sealed class RabbitReportQueueTests(RabbitServer server) : QueueSpecification
{
    private readonly string _name = "test " + TestContext.Current.Test!.UniqueID;

    protected override Task<IReportQueue> OpenAsync() => OpenAsync(makes: true);

    [Fact]
    public async Task OpenAsync_NoSuchQueue_SaysSoAndMakesNone()
    {
        for (var time = 0; time < 2; time++)
        {
            var problem = await Assert.ThrowsAsync<QueueException>(() => OpenAsync(makes: false));
            Assert.Equal((QueueFault.NoQueue, false), (problem.Code, problem.MayPass));
            Assert.Contains(_name, problem.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("amqp://nobody:secret@{0}/", QueueFault.Refused, false)]
    [InlineData("amqp://{0}/nowhere", QueueFault.NoVirtualHost, false)]
    [InlineData("amqp://127.0.0.1:1/", QueueFault.Unreachable, true)]
    public async Task OpenAsync_Refused_SaysWhyButNoPassword(string form, string code, bool mayPass)
    {
        Assert.SkipWhen(server.Absence is not null, server.Absence ?? "");
        var text = form.Replace("{0}", new Uri(server.Root).Authority, StringComparison.Ordinal);
        Assert.True(AmqpAddress.TryParse(text, out var address, out _));
        var problem = await Assert.ThrowsAsync<QueueException>(() => RabbitReportQueue.OpenAsync(address, makes: true, new RabbitQueueOptions(), Cancellation));
        Assert.Equal((code, mayPass), (problem.Code, problem.MayPass));
        Assert.StartsWith("amqp://", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_QueueMadeOtherwise_IsRefused()
    {
        var address = Address();
        await using (var connection = await address.Factory("test").CreateConnectionAsync(Cancellation))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Cancellation))
            await channel.QueueDeclareAsync(address.Queue, durable: false, exclusive: false, autoDelete: false, cancellationToken: Cancellation);
        var problem = await Assert.ThrowsAsync<QueueException>(() => OpenAsync(makes: true));
        Assert.Equal((QueueFault.OtherQueue, false), (problem.Code, problem.MayPass));
    }

    [Fact]
    public async Task PublishAsync_LongerThanTheBrokerTakes_IsRefusedAndTheOthersAreNot()
    {
        Assert.SkipUnless(server.Absence is not null || server.IsOwn, "the broker's longest message is its own affair");
        await using var queue = await OpenAsync();
        var random = new Random(7);
        var noise = new byte[3_000_000];
        random.NextBytes(noise);
        var others = Enumerable.Range(0, 20).Select(number => queue.PublishAsync(Report($"Report {number}."), Cancellation)).ToList();
        var problem = await Assert.ThrowsAsync<QueueException>(() => queue.PublishAsync(new Capture("noise.bin", noise), Cancellation));
        Assert.Equal((QueueFault.TooLong, false), (problem.Code, problem.MayPass));
        await Task.WhenAll(others);
        await queue.PublishAsync(Report("The next."), Cancellation);
        await using var consumer = await queue.ConsumeAsync(100, Cancellation);
        // One that was on its way beside it may be there twice; none is lost.
        var texts = new HashSet<string>();
        while (texts.Count < 21)
            texts.UnionWith((await TakeAsync(consumer, 1)).Select(TextOf));
    }

    [Fact]
    public async Task Deliveries_MessageOfAnotherProgram_IsAProblemAndStaysAsItWas()
    {
        await using var queue = await OpenAsync();
        var address = Address();
        await using (var connection = await address.Factory("test").CreateConnectionAsync(Cancellation))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Cancellation))
            await channel.BasicPublishAsync("", address.Queue, "hello"u8.ToArray(), Cancellation);
        await using (var consumer = await queue.ConsumeAsync(1, Cancellation))
        {
            var delivery = Assert.Single(await TakeAsync(consumer, 1));
            Assert.Equal(QueueFault.NoMessage, delivery.Message.Problem?.Code);
            await delivery.RejectAsync(delivery.Message.Problem!, Cancellation);
        }

        Assert.Equal(1, await queue.RetryAsync(Cancellation));
        await using var again = await queue.ConsumeAsync(1, Cancellation);
        Assert.Equal(QueueFault.NoMessage, (await TakeAsync(again, 1))[0].Message.Problem?.Code);
    }

    private AmqpAddress Address()
    {
        Assert.SkipWhen(server.Absence is not null, server.Absence ?? "");
        Assert.True(AmqpAddress.TryParse(server.Queue(_name), out var address, out _));
        return address;
    }

    private async Task<IReportQueue> OpenAsync(bool makes, [CallerMemberName] string name = "test") =>
        await RabbitReportQueue.OpenAsync(Address(), makes, new RabbitQueueOptions { Name = name }, Cancellation);
}
