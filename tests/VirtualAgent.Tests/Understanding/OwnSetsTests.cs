using VirtualAgent.Evals.Understanding;
using VirtualAgent.Tests.Support;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

/// <summary>The product's own sets stay above their bars.</summary>
public sealed class OwnSetsTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    private readonly CommandsReport _report = new(riverbend.Product);

    [Fact]
    public async Task Commands_SixHundredUtterances_AreRightInNinetyFiveOfAHundred() =>
        AssertReaches(95, 590, await _report.CommandsAsync(Read<CommandCase>("commands.jsonl"), CancellationToken.None));

    [Fact]
    public async Task OutOfScope_TwoHundredMessages_AtMostFiveOfAHundredAreActedOn() =>
        AssertReaches(95, 200, await _report.OutOfScopeAsync(Read<TextCase>("out-of-scope.jsonl"), CancellationToken.None));

    [Fact]
    public async Task Emergencies_TwoHundredMessages_AreFound() =>
        AssertReaches(99, 200, await _report.EmergenciesAsync(Read<TextCase>("emergencies.jsonl"), CancellationToken.None));

    [Fact]
    public async Task Harmless_LookAlikes_RaiseNoAlarm() =>
        AssertReaches(98, 120, await _report.HarmlessAsync(Read<TextCase>("harmless.jsonl"), CancellationToken.None));

    [Fact]
    public async Task Languages_TwoHundredMessagesOfThreeWords_AreToldApart() =>
        AssertReaches(97, 200, await _report.LanguagesAsync(Read<TextCase>("languages.jsonl"), CancellationToken.None));

    private static IReadOnlyList<T> Read<T>(string name) => Datasets.Lines<T>(RepositoryFolder.Path("evals", "datasets", name));

    private static void AssertReaches(double percent, int fewest, SetScore score)
    {
        Assert.True(score.Cases >= fewest, $"{score.Name}: {score.Cases} cases");
        Assert.True(score.Percent >= percent, $"{score.Name}: {score.Percent:F1}%\n{string.Join('\n', score.Failures)}");
    }
}
