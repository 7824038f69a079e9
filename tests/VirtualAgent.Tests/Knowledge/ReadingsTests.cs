using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.State;
using VirtualAgent.Knowledge.Answers;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class ReadingsTests
{
    private static readonly ImmutableArray<KnowledgeOption> LateFees =
        [new("Late fee on a water bill", "late fee water"), new("Late fee for a parking ticket", "late fee parking")];

    [Theory]
    [InlineData("how do I pay my water bill", "Late fee on a water bill")]
    [InlineData("where do I pay a parking ticket", "Late fee for a parking ticket")]
    public void Meant_OneReadingWasTalkedAbout_IsThatOne(string before, string meant) =>
        Assert.Equal(meant, Readings.Meant(LateFees, After(before))?.Label);

    [Theory]
    [InlineData("when does the pool open")]
    [InlineData("water and parking")]
    public void Meant_NoneOrBothWereTalkedAbout_IsOpen(string before) => Assert.Null(Readings.Meant(LateFees, After(before)));

    private static KnowledgeQuestion After(string before) =>
        new("what is the late fee", "en", [new PastTurn(before, string.Empty)], null, TestPassages.Today);
}
