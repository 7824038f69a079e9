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
    [InlineData("he is awake now")]
    [InlineData("ya despertó")]
    [InlineData("ya respira")]
    public async Task AfterAWarning_SomebodyGotAway_IsHeardSo(string text) => Assert.Contains(new Command.GotToSafety(), await AfterAsync(text));

    [Theory]
    [InlineData("whats the number")]
    [InlineData("who do i call")]
    [InlineData("which number should i call")]
    [InlineData("a quién llamo")]
    [InlineData("cuál es el número")]
    [InlineData("they hung up on me")]
    [InlineData("911 hung up")]
    [InlineData("nobody is answering")]
    [InlineData("i cant get through")]
    [InlineData("they put me on hold")]
    [InlineData("me colgaron")]
    [InlineData("nadie contesta")]
    [InlineData("está ocupado")]
    [InlineData("send someone please")]
    [InlineData("manden a alguien")]
    [InlineData("i cant talk")]
    [InlineData("she is 80 years old")]
    [InlineData("my baby is 2 years old")]
    [InlineData("tiene 3 años")]
    public async Task AfterAWarning_TheNumberIsAsked_IsHeardSo(string text) => Assert.Contains(new Command.AskEmergencyNumber(), await AfterAsync(text));

    [Theory]
    [InlineData("at 41 elm")]
    [InlineData("its at oak and fifth")]
    [InlineData("we are at 41 elm street apt 3")]
    [InlineData("forty one elm street")]
    [InlineData("es en la cuarenta y uno elm")]
    [InlineData("estoy en la calle elm 41")]
    public async Task AfterAWarning_APlaceIsTold_GoesNowhereFromHere(string text) =>
        Assert.Contains(new Command.AskEmergencyNumber { ToldWhere = true }, await AfterAsync(text));

    [Theory]
    [InlineData("should i open a window")]
    [InlineData("can i go back in")]
    [InlineData("should we turn the power off")]
    [InlineData("is it safe to go home")]
    [InlineData("do i have to leave my house")]
    [InlineData("puedo entrar por mi gato")]
    [InlineData("¿abro las ventanas?")]
    [InlineData("ya podemos regresar")]
    public async Task AfterAWarning_WhatIsSafeIsAsked_IsHeardSo(string text) => Assert.Contains(new Command.AskIfSafe(), await AfterAsync(text));

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
    [InlineData("ok thanks they are here")]
    [InlineData("it was a joke")]
    [InlineData("we found her")]
    [InlineData("ya lo encontramos")]
    [InlineData("fue una broma")]
    [InlineData("ok we found him thank god")]
    public async Task AfterAWarning_ItIsOver_IsHeardSo(string text) => Assert.Contains(new Command.EmergencyPassed(), await AfterAsync(text));

    [Theory]
    [InlineData("we got out but my dog is inside")]
    [InlineData("everyone is out except my brother")]
    [InlineData("the fire is out of control")]
    [InlineData("what do i do now")]
    [InlineData("he is not joking")]
    [InlineData("oh god they are here")]
    [InlineData("he is barely breathing")]
    [InlineData("in the basement")]
    [InlineData("its in the hallway of my building")]
    [InlineData("by the stove")]
    [InlineData("si estoy adentro")]
    [InlineData("en la cocina")]
    [InlineData("hes coming up the stairs")]
    public async Task AfterAWarning_ItIsNotOver_IsWarnedOfAgain(string text) =>
        Assert.Contains(await AfterAsync(text), command => command is Command.Emergency);

    [Theory]
    [InlineData("whats the number for the library")]
    [InlineData("there is a pothole at 41 elm")]
    [InlineData("ok")]
    [InlineData("thanks")]
    [InlineData("how much is a dog license")]
    [InlineData("my street light is out at 41 elm")]
    [InlineData("i want to report a pothole")]
    [InlineData("they didnt pick up my trash")]
    [InlineData("can i pay my water bill")]
    [InlineData("can i use the pool on sunday")]
    public async Task AfterAWarning_SomethingElse_IsNotTakenForIt(string text) =>
        Assert.DoesNotContain(await AfterAsync(text), command => command is Command.Emergency or Command.EmergencyPassed or Command.GotToSafety or Command.AskEmergencyNumber or Command.AskIfSafe);

    [Theory]
    [InlineData("should i open a window")]
    [InlineData("im outside")]
    [InlineData("who do i call")]
    public async Task WithoutAWarning_TheSameWords_AreNoEmergency(string text) =>
        Assert.DoesNotContain(await riverbend.ReadAsync(text), command => command is Command.GotToSafety or Command.AskEmergencyNumber or Command.AskIfSafe);

    private async Task<IReadOnlyList<Command>> AfterAsync(string text)
    {
        var view = riverbend.Situations.Of("start", "en");
        return (await riverbend.ReadAsync(RiverbendUnderstanding.Message(text), view with { Emergency = new PastEmergency(EmergencyKind.Fire, view.Now) })).Commands;
    }
}
