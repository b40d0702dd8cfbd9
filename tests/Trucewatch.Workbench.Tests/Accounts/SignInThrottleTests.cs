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
}
