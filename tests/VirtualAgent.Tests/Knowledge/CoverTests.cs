using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Models;
using VirtualAgent.Knowledge.Retrieval;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class CoverTests
{
    private static readonly HashSet<string> Ferry = ["last", "ferri", "leav", "island"];

    [Fact]
    public void TermCover_TermItself_CoversMoreThanOneMisspeltAndNoneOtherwise()
    {
        var cover = Cover("island", "ferry", "islnad", "garbage");

        Assert.Equal([1, 0.8, 0.8, 0], cover.Of(Ferry));
    }

    [Fact]
    public void TermCover_IsNamed_TellsWhatTheQuestionSays()
    {
        var cover = Cover("island");

        Assert.True(cover.IsNamed("island"));
        Assert.False(cover.IsNamed("ferri"));
    }

    [Fact]
    public void NearCover_WordOfTheSameMatter_CoversInPart()
    {
        string[] terms = ["puppi", "ballot"];
        var near = new NearCover(terms, Cover(terms), LearnedModels.Shipped.Meanings.Topics, "en").Of(new HashSet<string> { "bark", "dog", "night" });

        Assert.InRange(near[0], 0.3, 0.99);
        Assert.True(near[0] > near[1]);
    }

    private static TermCover Cover(params string[] terms) => new(terms, terms, "en", SynonymTable.Empty);
}
