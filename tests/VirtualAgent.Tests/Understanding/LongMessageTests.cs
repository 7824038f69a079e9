using VirtualAgent.Tests.Support;
using VirtualAgent.Understanding.Local.Classification;
using VirtualAgent.Understanding.Screening;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

/// <summary>A message of twice the length takes no more than a few times as long.</summary>
[Collection(nameof(TimedTests))]
public sealed class LongMessageTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    private const int Length = 2_000;

    [Theory]
    [InlineData("please ")]
    [InlineData("a. ")]
    [InlineData("no, ")]
    [InlineData("41 elm, no, ")]
    [InlineData("it's not, no wait it's ")]
    [InlineData("pothole at 41 elm and ")]
    [InlineData("1 2 3 4 ")]
    [InlineData("¿cuándo? ")]
    public async Task Understand_AnyShape_TakesTimeInProportion(string piece)
    {
        var part = Repeat(piece);

        Assert.True(await Growth.IsWithinAsync(3, part, part + part, async text => await riverbend.ReadAsync(text)));
    }

    [Fact]
    public async Task Screen_HalfADanger_TakesTimeInProportion()
    {
        var screen = new EmergencyScreen([], ClassifierStore.None);
        var part = Repeat("someone left a wire and the gas by my house in the street ");

        Assert.True(await Growth.IsWithinAsync(3, part, part + part, text => Task.FromResult(screen.Find(text))));
    }

    private static string Repeat(string piece) => string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
}
