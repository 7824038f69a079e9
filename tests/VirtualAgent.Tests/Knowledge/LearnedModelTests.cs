using System.Collections.Immutable;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Models;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class LearnedModelTests
{
    private static readonly ImmutableSortedDictionary<string, double> Weights =
        ImmutableSortedDictionary<string, double>.Empty.Add(nameof(EvidenceFeature.Coverage), 2);

    [Theory]
    [InlineData(0.4, 0.8 - 1)]
    [InlineData(0.6, 1.2 + 3)]
    public void Score_SumAndTree_AddUp(double coverage, double expected)
    {
        var tree = new DecisionTree([nameof(EvidenceFeature.Coverage), string.Empty, string.Empty], [0.5, 0, 0], [-1, 9, 3, 9]);
        var features = new double[Enum.GetValues<EvidenceFeature>().Length];
        features[(int)EvidenceFeature.Coverage] = coverage;

        Assert.Equal(expected, new LearnedModel<EvidenceFeature>(Weights, [tree]).Score(features), 9);
    }
}
