using System.Net;

namespace Trucewatch.Workbench.Tests;

public class SignInThrottleTests
{
    [Fact]
    public void Begin_ManyTriesFromOneAddress_KeepsNobodyElseOut()
    {
        var throttle = new SignInThrottle(TimeProvider.System);
        var refused = Enumerable.Range(0, 500).Count(_ => throttle.Begin("Anna Berg", "203.0.113.7") is not null);
        Assert.Equal(495, refused);
        Assert.Null(throttle.Begin("Anna Berg", "198.51.100.4"));
    }

    [Fact]
    public void Begin_ManyNamesFromOneAddress_IsRefusedAfterThirty()
    {
        var throttle = new SignInThrottle(TimeProvider.System);
        Assert.Equal(10, Enumerable.Range(0, 40).Count(number => throttle.Begin($"somebody {number}", "203.0.113.7") is not null));
        Assert.Null(throttle.Begin("somebody else", "198.51.100.4"));
    }

    [Fact]
    public void Begin_FromManyAddressesOfOneNetworkOfIpv6_IsRefusedAfterThirty()
    {
        var throttle = new SignInThrottle(TimeProvider.System);
        var refused = Enumerable.Range(0, 40).Count(number => throttle.Begin($"somebody {number}", ClientPlace.Of(IPAddress.Parse($"2001:db8:1:2::{number:x}"))) is not null);
        Assert.Equal(10, refused);
        Assert.Null(throttle.Begin("somebody else", ClientPlace.Of(IPAddress.Parse("2001:db8:1:3::1"))));
    }

    [Theory]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("fe80::1:2%4", "fe80::/64")]
    [InlineData("::1", "::/64")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("192.0.2.7", "192.0.2.7")]
    public void Of_Address_IsTheNetworkOfIpv6AndTheAddressOfIpv4(string address, string place) => Assert.Equal(place, ClientPlace.Of(IPAddress.Parse(address)));
}
