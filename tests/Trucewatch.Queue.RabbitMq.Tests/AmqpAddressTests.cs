namespace Trucewatch.Queue.RabbitMq.Tests;

public class AmqpAddressTests
{
    [Theory]
    [InlineData("amqp://", "guest", "localhost", 5672, "/", "trucewatch", "amqp://localhost/")]
    [InlineData("amqp://mq.example.org", "guest", "mq.example.org", 5672, "/", "trucewatch", "amqp://mq.example.org/")]
    [InlineData("amqps://anna:p%40ss@mq.example.org:5000/news?queue=gaza", "anna", "mq.example.org", 5000, "news", "gaza", "amqps://anna@mq.example.org:5000/news?queue=gaza")]
    [InlineData("amqps://anna@mq.example.org/", "anna", "mq.example.org", 5671, "/", "trucewatch", "amqps://anna@mq.example.org/")]
    [InlineData("amqp://a%3Ab@[::1]:1/x%2Fy?queue=a%20b", "a:b", "::1", 1, "x/y", "a b", "amqp://a%3Ab@[::1]:1/x%2Fy?queue=a%20b")]
    [InlineData("amqp:///news", "guest", "localhost", 5672, "news", "trucewatch", "amqp://localhost/news")]
    public void TryParse_Address_HasItsParts(string text, string user, string host, int port, string virtualHost, string queue, string shown)
    {
        Assert.True(AmqpAddress.TryParse(text, out var address, out _));
        Assert.Equal((user, host, port, virtualHost, queue), (address.User, address.Host, address.Port, address.VirtualHost, address.Queue));
        Assert.Equal(queue + ".dead", address.DeadLetters);
        Assert.Equal(shown, address.ToString());
        Assert.True(AmqpAddress.TryParse(shown, out var again, out _));
        Assert.Equal(shown, again.ToString());
    }

    [Theory]
    [InlineData("http://example.org")]
    [InlineData("trucewatch")]
    [InlineData("amqp://host:99999/")]
    [InlineData("amqp://host/a/b")]
    [InlineData("amqp://host/?queue=")]
    [InlineData("amqp://host/?queue=amq.x")]
    [InlineData("amqp://host/?heartbeat=4")]
    [InlineData("amqp://user:secret@host/?other")]
    [InlineData("amqp://user:4711?secret@host")]
    [InlineData("amqp://user:4711/secret@host")]
    public void TryParse_NoAddress_SaysWhatIsWrongButNoPassword(string text)
    {
        Assert.False(AmqpAddress.TryParse(text, out _, out var problem));
        Assert.NotEmpty(problem);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }
}
