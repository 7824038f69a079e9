using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

/// <summary>What a word of a message alone would begin, and the message does not mean.</summary>
public sealed class NotMeantTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    [Theory]
    [InlineData("water test")]
    [InlineData("well test please")]
    public async Task Greeting_TestOfSomething_IsNone(string text) =>
        Assert.DoesNotContain(await riverbend.ReadAsync(text), command => command is Command.SmallTalk);

    [Theory]
    [InlineData("i want my basement tested")]
    [InlineData("my wife went hunting and has not come home")]
    public async Task Status_WithoutAWordOfIt_IsNotLookedUp(string text) =>
        Assert.DoesNotContain(await riverbend.ReadAsync(text), command => command is Command.StartSkill { Skill: SkillNames.CheckStatus });
}
