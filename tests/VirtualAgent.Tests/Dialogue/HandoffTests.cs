using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;
using VirtualAgent.Tests.Dialogue.Support;
using Xunit;

namespace VirtualAgent.Tests.Dialogue;

public sealed class HandoffTests
{
    [Fact]
    public void HandOff_OnACallThatCannotBePutThrough_TakesAMessage()
    {
        var talk = new Talk(Channel.Voice) { Answer = _ => new HandoffOutcome.NoLine() };

        talk.Resident(new Command.HandOff()).Agent("Nobody can take a call right now. I can take a message").Agent("Which color?");
        Assert.Equal(ControlMode.Bot, talk.State.Mode);
    }

    [Theory]
    [InlineData("en", "call you back at the number you are calling from")]
    [InlineData("es", "le devuelva la llamada al número del que llama")]
    public void HandOff_OnACallThatCannotBePutThrough_PromisesACallbackAndTakesAMessage(string locale, string promise)
    {
        var talk = new Talk(Channel.Voice, locale) { Answer = _ => new HandoffOutcome.CallBack() };

        talk.Resident(new Command.HandOff()).Agent(promise);
        Assert.Equal(ControlMode.Bot, talk.State.Mode);
    }

    [Fact]
    public void HandOff_NobodyAnsweredTheCall_TakesAMessage()
    {
        var talk = new Talk(Channel.Voice).Resident(new Command.HandOff());

        talk.Resident(new Command.AgentReleased(AgentRelease.Unanswered)).Agent("I can take a message").Agent("Which color?");
        Assert.Equal(ControlMode.Bot, talk.State.Mode);
    }

    [Fact]
    public void HandOff_OutsideHours_TakesAMessage()
    {
        var talk = new Talk { Answer = _ => new HandoffOutcome.OutsideHours("Monday at 8:00 AM") };

        talk.Resident(new Command.HandOff()).Agent("They are back Monday at 8:00 AM").Agent("Which color?");
    }
}
