using VirtualAgent.Knowledge.Retrieval;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("slide", "side", false)]
    [InlineData("parrk", "park", true)]
    [InlineData("taxes", "taxs", true)]
    [InlineData("fixd", "fix", true)]
    [InlineData("trsh", "trash", true)]
    [InlineData("licesnse", "license", true)]
    public void IsNear_OneEditAway_UnlessTheWordHasAConsonantMoreInside(string typed, string word, bool isNear) =>
        Assert.Equal(isNear, Spelling.IsNear(typed, word));
}
