using VirtualAgent.Core.Commands;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class CollectionDayTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    [Theory]
    [InlineData("when is my trash day 47 Elm Street", "en")]
    [InlineData("my trash day? i live at 2024 10th street", "en")]
    [InlineData("recycling for 2024 10th street", "en")]
    [InlineData("que dia me toca reciclaje vivo en el 139 de elm street", "es")]
    [InlineData("¿qué día pasa la basura en el doce cero cinco de River Street?", "es")]
    [InlineData("esta semana es Thanksgiving, ¿cuándo pasa la basura por el 1205 de River Street?", "es")]
    [InlineData("trash day for 1205 river street and is it late this week", "en")]
    [InlineData("Thanksgiving is this Thursday, when is garbage picked up at 1205 River Street?", "en")]
    public async Task Start_TrashAndAnAddress_LooksUpTheDay(string text, string language)
    {
        var commands = await riverbend.ReadAsync(text, language: language);

        Assert.Contains(new Command.StartSkill("CollectionDay"), commands);
        Assert.Contains(commands, c => c is Command.SetSlot { Slot: "place" });
    }

    [Theory]
    [InlineData("my trash was not picked up at 412 elm street")]
    [InlineData("missed recycling at 412 elm street")]
    [InlineData("piles of garbage at 412 elm street")]
    public async Task Start_TrashThatWentWrongAtAnAddress_IsNoLookup(string text) =>
        Assert.DoesNotContain(new Command.StartSkill("CollectionDay"), await riverbend.ReadAsync(text));

    [Theory]
    [InlineData("garbage pickup", "en")]
    [InlineData("when is my trash picked up", "en")]
    [InlineData("recolección de basura", "es")]
    public async Task Start_TrashDayWithoutAnAddress_IsAnsweredAndOffersToLookUp(string text, string language)
    {
        var ask = Assert.Single((await riverbend.ReadAsync(text, language: language)).OfType<Command.AskKnowledge>());

        Assert.Contains(new Command.StartSkill("CollectionDay"), ask.Offer);
    }
}
