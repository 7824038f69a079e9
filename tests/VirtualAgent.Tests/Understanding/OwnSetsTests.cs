using VirtualAgent.Evals.Understanding;
using VirtualAgent.Tests.Support;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

/// <summary>The product's own sets stay above their bars.</summary>
public sealed class OwnSetsTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    private static readonly (int Cases, double Percent)[] Bars = [(590, 95), (200, 95), (300, 87), (300, 96), (200, 97)];

    [Fact]
    public async Task OwnSets_EachMessage_UnderstoodInTheShareThatIsAimedAt()
    {
        var scores = await new CommandsReport(riverbend.Product).AllAsync(RepositoryFolder.Path("evals", "datasets"), CancellationToken.None);

        Assert.All(scores.Zip(Bars), pair =>
        {
            var (score, bar) = pair;
            Assert.True(score.Cases >= bar.Cases, $"{score.Name}: {score.Cases} cases");
            Assert.True(score.Percent >= bar.Percent, $"{score.Name}: {score.Percent:F1}%\n{string.Join('\n', score.Failures)}");
        });
        Assert.Equal(Bars.Length, scores.Count);
    }
}
