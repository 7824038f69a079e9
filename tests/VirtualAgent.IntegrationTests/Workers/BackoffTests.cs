using VirtualAgent.Host.Workers;

namespace VirtualAgent.IntegrationTests.Workers;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 0, 0.75)]
    [InlineData(1, 1, 1.25)]
    [InlineData(2, 0.5, 2)]
    [InlineData(4, 0.5, 8)]
    [InlineData(60, 0.5, 300)]
    public void After_Failures_DoublesUpToFiveMinutes(int failures, double jitter, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.After(failures, jitter));
}
