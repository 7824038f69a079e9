using VirtualAgent.Core.Commands;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class WardTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    [Theory]
    [InlineData("Could you tell me who my alderman is? I live at 1205 River Street.", "en")]
    [InlineData("who is my council member, 1205 River Street", "en")]
    [InlineData("what ward am i in, 1205 River Street", "en")]
    [InlineData("what ward is 310 Pine Street in", "en")]
    [InlineData("¿quién es mi concejal? vivo en 1205 River Street", "es")]
    [InlineData("en qué distrito queda el 310 de pine street", "es")]
    public async Task Start_WardAndAnAddress_LooksUpTheWard(string text, string language)
    {
        var commands = await riverbend.ReadAsync(text, language: language);

        Assert.Contains(new Command.StartSkill("Ward"), commands);
        Assert.Contains(commands, c => c is Command.SetSlot { Slot: "place" });
    }

    [Theory]
    [InlineData("who is my alderman", "en")]
    [InlineData("¿cuál es mi distrito?", "es")]
    public async Task Start_WardWithoutAnAddress_IsAnsweredAndOffersToLookUp(string text, string language)
    {
        var ask = Assert.Single((await riverbend.ReadAsync(text, language: language)).OfType<Command.AskKnowledge>());

        Assert.Contains(new Command.StartSkill("Ward"), ask.Offer);
    }

    [Theory]
    [InlineData("pothole in front of the ward office at 41 elm street")]
    [InlineData("how many wards are there")]
    public async Task Start_WardThatIsNotAskedFor_IsNoLookup(string text) =>
        Assert.DoesNotContain(new Command.StartSkill("Ward"), await riverbend.ReadAsync(text));
}
