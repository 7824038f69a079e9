using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Understanding;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class PayloadReaderTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    private static readonly Choice Report = new("c1", "Report a problem", [new Command.StartSkill("FileRequest")]);
    private static readonly Choice Pay = new("c2", "Pay a bill", [new Command.StartSkill("PayBill")]);

    [Fact]
    public async Task Picked_OfferedChoice_IsItsCommands() =>
        Assert.Equal(new Command[] { new Command.StartSkill("PayBill") }, await ReadAsync(string.Empty, new Payload.Picked("c2")));

    [Fact]
    public async Task Picked_StaleChoice_SaysSo() =>
        Assert.Equal([new Command.CannotHandle(CannotHandleReason.StaleChoice)], await ReadAsync(string.Empty, new Payload.Picked("old")));

    [Theory]
    [InlineData("2")]
    [InlineData("2#")]
    public async Task Digits_OfferedNumber_IsThatChoice(string keys) =>
        Assert.Equal(new Command[] { new Command.StartSkill("PayBill") }, await ReadAsync(string.Empty, new Payload.Digits(keys)));

    [Theory]
    [InlineData("Gas leaks and fires: Smoke alarms", true)]
    [InlineData("gas leaks and fires smoke alarms", true)]
    [InlineData("gas leaks", false)]
    public async Task Text_WholeTitleOfAnOfferedPage_IsThatPage(string text, bool taken)
    {
        var asked = new Command.AskKnowledge("smoke alarms");
        var view = riverbend.Situations.Of("start", "en") with { Offered = [new Choice("c3", "Gas leaks and fires: Smoke alarms", [asked])] };
        Assert.Equal(taken, (await riverbend.ReadAsync(RiverbendUnderstanding.Message(text), view)).Commands.Contains(asked));
    }

    [Fact]
    public async Task Digits_Zero_AsksForAPerson() =>
        Assert.Equal([new Command.HandOff()], await ReadAsync(string.Empty, new Payload.Digits("0")));

    [Fact]
    public async Task Digits_Star_Repeats() =>
        Assert.Equal([new Command.Repeat()], await ReadAsync(string.Empty, new Payload.Digits("*")));

    [Theory]
    [InlineData("2")]
    [InlineData("2.")]
    [InlineData("#2")]
    [InlineData("option 2")]
    [InlineData("opción 2")]
    [InlineData("the second one")]
    [InlineData("pay a bill")]
    public async Task Text_NumberedReply_IsThatChoice(string text) => Assert.Equal(new Command[] { new Command.StartSkill("PayBill") }, await ReadAsync(text, null));

    [Theory]
    [InlineData("1")]
    [InlineData("the first one")]
    public async Task Text_NumberWhereANewerQuestionIsOpen_PicksNothingOfTheOlder(string text)
    {
        var view = riverbend.Situations.Of("start", "en") with { Offered = [Report, Pay], Numbered = [] };

        var understood = await riverbend.ReadAsync(RiverbendUnderstanding.Message(text), view);

        Assert.DoesNotContain(understood.Commands, c => c is Command.StartSkill);
    }

    [Theory]
    [InlineData("1002345", "C1002345")]
    [InlineData("204518", "W-204518")]
    [InlineData("1403627#", "P-14-03627")]
    public async Task Digits_AccountNumberTyped_ReadsTheCitysOwnForms(string keys, string expected)
    {
        var view = riverbend.Situations.Of("PayBill:number", "en") with { Channel = Channel.Voice };

        var understood = await riverbend.ReadAsync(RiverbendUnderstanding.Message(string.Empty, new Payload.Digits(keys)), view);

        Assert.Contains(expected, Assert.IsType<Command.SetSlot>(Assert.Single(understood.Commands)).Readings);
        Assert.Equal("payload", understood.Source);
    }

    [Fact]
    public async Task System_Event_IsItsCommand() =>
        Assert.Equal([new Command.UserSilence()], await ReadAsync(string.Empty, new Payload.System(new Command.UserSilence())));

    private async Task<IReadOnlyList<Command>> ReadAsync(string text, Payload? payload)
    {
        DialogueView view = riverbend.Situations.Of("start", "en") with { Offered = [Report, Pay] };
        return (await riverbend.ReadAsync(RiverbendUnderstanding.Message(text, payload), view)).Commands;
    }
}
