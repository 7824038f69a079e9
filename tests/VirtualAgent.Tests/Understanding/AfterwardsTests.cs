using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Understanding;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

/// <summary>What is said once a report is filed, and what opens a talk: lead-ins, is this the city, are you open.</summary>
public sealed class AfterwardsTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    private const string Sunday = "2026-11-22T10:00:00-06:00";

    [Theory]
    [InlineData("what was my tracking number", "en")]
    [InlineData("how long will that take", "en")]
    [InlineData("so how soon will they fix it", "en")]
    [InlineData("cuánto tarda eso", "es")]
    [InlineData("y en cuánto tiempo vienen", "es")]
    [InlineData("cuál era mi número de reporte", "es")]
    public async Task AfterAReport_ItsNumberOrTime_TellsOfTheReport(string text, string language) =>
        Assert.Contains(new Command.StartSkill(SkillNames.CheckStatus), await AfterReportAsync(text, language));

    [Theory]
    [InlineData("how long does a permit take", "en")]
    [InlineData("cuánto tarda un pasaporte", "es")]
    public async Task AfterAReport_AnotherTime_IsAQuestion(string text, string language) =>
        Assert.DoesNotContain(await AfterReportAsync(text, language), command => command is Command.StartSkill);

    [Theory]
    [InlineData("cancel my report its fixed now", "en")]
    [InlineData("cancel it i made it up", "en")]
    [InlineData("cancel that report", "en")]
    [InlineData("please withdraw my complaint", "en")]
    [InlineData("cancela el reporte", "es")]
    [InlineData("quiero retirar mi reporte ya lo arreglaron", "es")]
    public async Task AfterAReport_ItIsTakenBack_SaysThatItIsFiled(string text, string language) =>
        Assert.Contains(new Command.CancelSkill(Filed: true), await AfterReportAsync(text, language));

    [Theory]
    [InlineData("can i cancel my water service", "en")]
    [InlineData("cancel my trash pickup", "en")]
    public async Task AfterAReport_SomethingElseIsCancelled_IsNotTheReport(string text, string language) =>
        Assert.DoesNotContain(new Command.CancelSkill(Filed: true), await AfterReportAsync(text, language));

    [Theory]
    [InlineData("um yes hello i got a question do i need a permit to put up a fence", "do i need a permit to put up a fence", "en")]
    [InlineData("um i got a question whats the fine for parking by a hydrant", "whats the fine for parking by a hydrant", "en")]
    [InlineData("so like i was wondering when do they pick up bulk trash", "when do they pick up bulk trash", "en")]
    [InlineData("hi quick question how late is the library open", "how late is the library open", "en")]
    [InlineData("oiga una pregunta cuánto cuesta la licencia de un perro", "cuánto cuesta la licencia de un perro", "es")]
    [InlineData("buenas tardes tengo una duda ¿cuándo abre la alberca?", "¿cuándo abre la alberca?", "es")]
    public async Task Question_WithALeadIn_IsAskedWithoutIt(string text, string question, string language) =>
        Assert.Equal(new Command.AskKnowledge(question), Assert.Single(await riverbend.ReadAsync(text, language: language)));

    [Theory]
    [InlineData("hi is this the city", "en")]
    [InlineData("is this city hall", "en")]
    [InlineData("did i reach the city", "en")]
    [InlineData("hola es la ciudad", "es")]
    [InlineData("hablo con el ayuntamiento", "es")]
    public async Task Opening_WhoIsThere_IsTold(string text, string language) =>
        Assert.Equal(new Command.SmallTalk(SmallTalkKind.WhoAreYou), Assert.Single(await riverbend.ReadAsync(text, language: language)));

    [Theory]
    [InlineData("are you open tomorrow", "2026-11-23", "en")]
    [InlineData("are you open thursday", "2026-11-26", "en")]
    [InlineData("are you guys open on thanks giving", "2026-11-26", "en")]
    [InlineData("are your offices open on friday", "2026-11-27", "en")]
    [InlineData("are you open this friday", "2026-11-27", "en")]
    [InlineData("are you open right now", "2026-11-22", "en")]
    [InlineData("is city hall open on friday after thanksgiving", "2026-11-27", "en")]
    [InlineData("are you open the day after thanksgiving", "2026-11-27", "en")]
    [InlineData("are you open the monday before christmas", "2026-12-21", "en")]
    [InlineData("are you open the day before christmas", "2026-12-24", "en")]
    [InlineData("abren este viernes", "2026-11-27", "es")]
    [InlineData("abren el viernes después de acción de gracias", "2026-11-27", "es")]
    [InlineData("abren un día antes de navidad", "2026-12-24", "es")]
    [InlineData("abren mañana", "2026-11-23", "es")]
    [InlineData("van a estar abiertos el jueves", "2026-11-26", "es")]
    public async Task AreYouOpen_OnADay_AsksForThatDay(string text, string day, string language) =>
        Assert.Contains(
            await AtAsync(text, riverbend.Situations.Of("start", language)),
            command => command is Command.AskIfOpen open && open.Day == DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("is the library open tomorrow", "en")]
    [InlineData("so today", "en")]
    [InlineData("are you open to ideas", "en")]
    [InlineData("abre la alberca mañana", "es")]
    public async Task AreYouOpen_OfAnotherPlace_IsNotTheOffices(string text, string language) =>
        Assert.DoesNotContain(await AtAsync(text, riverbend.Situations.Of("start", language)), command => command is Command.AskIfOpen);

    [Theory]
    [InlineData("are you open right now", "en")]
    [InlineData("is city hall open now", "en")]
    [InlineData("están abiertos ahorita", "es")]
    public async Task AreYouOpen_Now_AsksForTheMoment(string text, string language) =>
        Assert.Contains(await AtAsync(text, riverbend.Situations.Of("start", language)), command => command is Command.AskIfOpen { At.Hour: 10 });

    private Task<ImmutableArray<Command>> AfterReportAsync(string text, string language)
    {
        var view = riverbend.Situations.Of("start", language);
        return AtAsync(text, view with
        {
            JustDone = SkillNames.FileRequest,
            Memory = view.Memory with { LastDone = SkillNames.FileRequest, Facts = SlotValues.Empty.With("tracking", new SlotValue("RB-1234-5678", "RB-1234-5678")) },
        });
    }

    private async Task<ImmutableArray<Command>> AtAsync(string text, DialogueView view) =>
        (await riverbend.ReadAsync(RiverbendUnderstanding.Message(text), view with { Now = DateTimeOffset.Parse(Sunday, System.Globalization.CultureInfo.InvariantCulture) })).Commands;
}
