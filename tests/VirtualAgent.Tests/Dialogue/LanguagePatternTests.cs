using VirtualAgent.Core.Commands;
using VirtualAgent.Core.State;
using VirtualAgent.Tests.Dialogue.Support;
using Xunit;

namespace VirtualAgent.Tests.Dialogue;

public sealed class LanguagePatternTests
{
    [Fact]
    public void ChangeLanguage_NotSpoken_SaysWhatIsSpokenAndStartsNothing()
    {
        var talk = new Talk(city: Cities.Small with { Languages = ["en"] });

        talk.Resident(new Command.ChangeLanguage("es", Asked: false), new Command.StartSkill("OrderLamp")).Agent("I only speak English here");

        Assert.Empty(talk.State.Stack);
        Assert.Empty(talk.Effects);
        Assert.Contains(talk.Replies[^1].Choices, choice => choice.Commands is [Command.HandOff]);
    }

    [Fact]
    public void ChangeLanguage_NotSpokenWithAnAnswer_TakesTheAnswer()
    {
        var talk = new Talk(city: Cities.Small with { Languages = ["en"] }).Resident(new Command.StartSkill("OrderLamp"));

        talk.Resident(new Command.ChangeLanguage("es", Asked: false), new Command.SetSlot("color", "rojo", ["red"]));

        Assert.Equal("red", talk.State.Stack.OfType<Frame.SkillFrame>().Single().Slots.Value("color"));
    }
}
