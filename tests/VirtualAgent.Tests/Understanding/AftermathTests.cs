using VirtualAgent.Core.Commands;
using VirtualAgent.Core.State;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class AftermathTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    [Theory]
    [InlineData("im outside")]
    [InlineData("we got out")]
    [InlineData("everybody is out")]
    [InlineData("i already left the house")]
    [InlineData("we are across the street")]
    [InlineData("ya salí")]
    [InlineData("ya nos salimos de la casa")]
    [InlineData("estamos afuera")]
    public async Task AfterAWarning_SomebodyGotAway_IsHeardSo(string text) => Assert.Contains(new Command.GotToSafety(), await AfterAsync(text));

    [Theory]
    [InlineData("whats the number")]
    [InlineData("who do i call")]
    [InlineData("which number should i call")]
    [InlineData("a quién llamo")]
    [InlineData("cuál es el número")]
    public async Task AfterAWarning_TheNumberIsAsked_IsHeardSo(string text) => Assert.Contains(new Command.AskEmergencyNumber(), await AfterAsync(text));

    [Theory]
    [InlineData("it was nothing")]
    [InlineData("false alarm")]
    [InlineData("no im fine he was joking")]
    [InlineData("the fire is out")]
    [InlineData("i called 911 already")]
    [InlineData("ya llegaron los bomberos gracias")]
    [InlineData("no fue nada")]
    [InlineData("ya se apagó")]
    [InlineData("ok called")]
    [InlineData("ok i called them. so about the trash")]
    [InlineData("they came and fixed it. my street light is out now")]
    public async Task AfterAWarning_ItIsOver_IsHeardSo(string text) => Assert.Contains(new Command.EmergencyPassed(), await AfterAsync(text));

    [Theory]
    [InlineData("we got out but my dog is inside")]
    [InlineData("everyone is out except my brother")]
    [InlineData("the fire is out of control")]
    [InlineData("what do i do now")]
    [InlineData("he is not joking")]
    public async Task AfterAWarning_ItIsNotOver_IsWarnedOfAgain(string text) =>
        Assert.Contains(await AfterAsync(text), command => command is Command.Emergency);

    [Theory]
    [InlineData("whats the number for the library")]
    [InlineData("there is a pothole at 41 elm")]
    [InlineData("ok")]
    [InlineData("thanks")]
    public async Task AfterAWarning_SomethingElse_IsNotTakenForIt(string text) =>
        Assert.DoesNotContain(await AfterAsync(text), command => command is Command.Emergency or Command.EmergencyPassed or Command.GotToSafety or Command.AskEmergencyNumber);

    [Theory]
    [InlineData("im outside")]
    [InlineData("who do i call")]
    public async Task WithoutAWarning_TheSameWords_AreNoEmergency(string text) =>
        Assert.DoesNotContain(await riverbend.ReadAsync(text), command => command is Command.GotToSafety or Command.AskEmergencyNumber);

    private async Task<IReadOnlyList<Command>> AfterAsync(string text)
    {
        var view = riverbend.Situations.Of("start", "en");
        return (await riverbend.ReadAsync(RiverbendUnderstanding.Message(text), view with { Emergency = new PastEmergency(EmergencyKind.Fire, view.Now) })).Commands;
    }
}
