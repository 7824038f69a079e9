using VirtualAgent.Core.Commands;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class PlacesAndWishesTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    [Theory]
    [InlineData("elm st 41", "en")]
    [InlineData("41 elm street", "en")]
    [InlineData("avenida san marcos 720", "es")]
    public async Task Start_APlaceAlone_NamesNoProblem(string text, string language)
    {
        var commands = await riverbend.ReadAsync(text, language: language);

        Assert.Contains(new Command.StartSkill("FileRequest"), commands);
        Assert.Equal("place", Assert.Single(commands.OfType<Command.SetSlot>()).Slot);
    }

    [Theory]
    [InlineData("vivo en 720 avenida san marcos", "es")]
    [InlineData("my address is 41 elm street", "en")]
    public async Task Start_OnesOwnAddressAlone_AsksWhatForAndKeepsThePlace(string text, string language)
    {
        var asked = Assert.IsType<Command.Clarify>(Assert.Single(await riverbend.ReadAsync(text, language: language)));

        Assert.Contains(asked.Options, option => option.Commands.Contains(new Command.StartSkill("FileRequest")));
        Assert.All(asked.Options, option => Assert.Equal("place", Assert.Single(option.Commands.OfType<Command.SetSlot>()).Slot));
    }

    [Fact]
    public async Task AskedPlace_SpanishStreetOfSeveralWordsInLowerCase_IsThePlace()
    {
        var set = Assert.Single((await riverbend.ReadAsync("avenida san marcos 720", "FileRequest:place", "es")).OfType<Command.SetSlot>());

        Assert.IsType<VirtualAgent.Core.City.PlaceMatch.Found>(riverbend.Product.Pack.Places.Find(set.Said));
    }

    [Theory]
    [InlineData("i dont want to leave a message", "en")]
    [InlineData("no quiero dejar mensaje", "es")]
    public async Task AskedMessage_NoneIsWanted_IsNotTheMessage(string text, string language) =>
        Assert.Contains(new Command.CancelSkill(), await riverbend.ReadAsync(text, "LeaveMessage:message", language));

    [Theory]
    [InlineData("it has been there a week", "en")]
    [InlineData("lleva ahí una semana", "es")]
    public async Task AskedPhoto_WordsOnTheMatter_AreDetails(string text, string language)
    {
        var set = Assert.Single((await riverbend.ReadAsync(text, "FileRequest:photo", language)).OfType<Command.SetSlot>());

        Assert.Equal("description", set.Slot);
    }
}
