using VirtualAgent.Knowledge.Citations;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class CitationCheckTests
{
    private static readonly VirtualAgent.Core.Knowledge.Passage Fence =
        CityPassages.Of("fence.md", "Fence permits", "A fence permit costs $45. Call (309) 555-0145 by 2:00 pm. Work worth $1,200.00 needs a plan.");

    [Theory]
    [InlineData("A fence permit costs $45. [1]")]
    [InlineData("It is $45.00. See https://www.city.example/fence.md. [1]")]
    [InlineData("Work worth $1200 needs a plan [1].")]
    [InlineData("1. Call (309) 555-0145.\n2. Do so by 2:00 pm. [1]")]
    public void Faults_StandsOnItsSource_None(string answer) => Assert.Empty(CitationCheck.Faults(answer, [Fence]));

    [Theory]
    [InlineData("A fence permit costs $45.", CitationFaultKind.NoCitation)]
    [InlineData("A fence permit costs $45. [2]", CitationFaultKind.UnknownNumber)]
    [InlineData("A fence permit costs $45. [0]", CitationFaultKind.UnknownNumber)]
    [InlineData("A fence permit costs $54. [1]", CitationFaultKind.ForeignFigure)]
    [InlineData("Call by 3:00 pm. [1]", CitationFaultKind.ForeignFigure)]
    [InlineData("A permit costs $45, see https://evil.example/fence [1]", CitationFaultKind.ForeignUrl)]
    public void Faults_Invented_Named(string answer, CitationFaultKind expected) =>
        Assert.Contains(CitationCheck.Faults(answer, [Fence]), f => f.Kind == expected);
}
