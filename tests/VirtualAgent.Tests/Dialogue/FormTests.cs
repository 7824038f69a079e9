using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Tests.Dialogue.Support;
using Xunit;

namespace VirtualAgent.Tests.Dialogue;

public sealed class FormTests
{
    [Fact]
    public void Start_NothingKnown_AsksTheFirstSlotWithItsChoices()
    {
        var talk = new Talk().Resident(new Command.StartSkill("OrderLamp"));

        var ask = Assert.IsType<Reply.Ask>(Assert.Single(talk.Replies));
        Assert.Equal("color", ask.Slot);
        Assert.Equal(["Red", "Blue"], ask.Choices.Select(c => c.Label));
    }

    [Fact]
    public void Start_ValuesInTheSameMessage_AreTakenInAnyOrder() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp"), new Command.SetSlot("street", "Elm"), new Command.SetSlot("color", "red", ["red"]))
        .Agent("Which note?");

    [Fact]
    public void Confirm_AllKnown_ReadsEverythingBackBeforeActing()
    {
        var talk = new Talk().UpToReadBack();

        var confirm = Assert.IsType<Reply.Confirm>(talk.Replies[^1]);
        Assert.Equal([new("color", "Red"), new("street", "Elm")], confirm.Summary.AsEnumerable());
        Assert.DoesNotContain(talk.Effects, e => e is Effect.RunSkillAction { SideEffect: true });
    }

    [Fact]
    public void Affirm_AtReadBack_ActsOnceAndEnds()
    {
        var talk = new Talk().UpToReadBack().Resident(new Command.Affirm()).Agent("Ordered.");

        Assert.Single(talk.Effects, e => e is Effect.RunSkillAction { Action: "order" });
        Assert.Empty(talk.State.Stack);
    }

    [Fact]
    public void Affirm_ASecondTime_DoesNothing()
    {
        var talk = new Talk().UpToReadBack().Resident(new Command.Affirm()).Resident(new Command.Affirm());

        Assert.Empty(talk.Effects);
    }

    [Fact]
    public void Deny_AtReadBack_OffersWhatToChangeAndSendsNothing()
    {
        var talk = new Talk().UpToReadBack().Resident(new Command.Deny()).Agent("What should I change?");

        Assert.Equal(["color", "street", "Cancel it"], talk.Replies[^1].Choices.Select(c => c.Label));
        Assert.Empty(talk.Effects);
    }

    [Fact]
    public void Correct_AtReadBack_ReadsBackAgainAndNeedsANewYes() => new Talk().UpToReadBack()
        .Resident(new Command.Deny(), new Command.SetSlot("street", "41 Elm"))
        .Agent("Changed to: 41 Elm.").Agent("Order it?")
        .AgentNot("Ordered.");

    [Fact]
    public void Correct_BesideAYes_WinsOverTheYes() => new Talk().UpToReadBack()
        .Resident(new Command.Affirm(), new Command.SetSlot("color", "blue", ["blue"]))
        .AgentNot("Ordered.").Agent("Order it?");

    [Fact]
    public void Correct_ASlotOthersDependOn_LooksThoseUpAgain()
    {
        var talk = new Talk().UpToReadBack().Set("color", "blue");

        Assert.Contains(talk.Effects, e => e is Effect.RunSkillAction { Action: "price" });
    }

    [Fact]
    public void Correct_InTheMiddle_KeepsTheOpenQuestion() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Set("color", "red")
        .Set("color", "blue").Agent("Changed to: Blue.").Agent("Which street?");

    [Fact]
    public void Set_AnotherSlotThanAsked_IsSaidBackBeforeTheOpenQuestion() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Set("street", "Elm").Agent("Elm.").Agent("Which color?");

    [Fact]
    public void Revise_WithoutAValue_AsksThatSlotAgain() =>
        new Talk().UpToReadBack().Resident(new Command.ReviseSlot("street")).Agent("Which street?");

    [Fact]
    public void Skip_OptionalSlot_GoesOn() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Set("color", "red").Set("street", "Elm").Agent("Which note?")
        .Resident(new Command.SkipQuestion()).Agent("Order it?");

    [Fact]
    public void Skip_NeededSlot_SaysWhyAndAsksAgain() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Resident(new Command.SkipQuestion())
        .Agent("Because color.").Agent("Which color?");

    [Fact]
    public void Deny_ToAnOptionalQuestion_IsASkip() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Set("color", "red").Set("street", "Elm")
        .Resident(new Command.Deny()).Agent("Order it?");

    [Fact]
    public void Reject_SaysWhyAndAsksAgain() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Set("color", "green").Agent("No such color.").Agent("Which color?");

    [Fact]
    public void Reject_ThreeTimes_OffersAPerson() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Set("color", "green").Set("color", "pink").Set("color", "grey")
        .Agent("Shall I put you in touch with a person?");

    [Fact]
    public void Choose_AmbiguousValue_AsksWhichOne()
    {
        var talk = new Talk().Resident(new Command.StartSkill("OrderLamp"), new Command.SetSlot("color", "dark", ["red", "blue"]));

        talk.Agent("Red or blue?");
        talk.Resident([.. talk.Replies[^1].Choices[1].Commands]).Agent("Which street?");
        Assert.Equal("blue", Assert.IsType<Frame.SkillFrame>(talk.State.Stack[0]).Slots.Value("color"));
    }

    [Fact]
    public void GoBack_TakesTheLastAnswerBack() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Set("color", "red").Resident(new Command.GoBack()).Agent("Which color?");

    [Fact]
    public void GoBack_AtTheFirstQuestion_SaysSo() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Resident(new Command.GoBack()).Agent("first question").Agent("Which color?");

    [Fact]
    public void StartOver_EmptiesTheForm() =>
        new Talk().UpToReadBack().Resident(new Command.StartOver()).Agent("start \"Order a lamp\" again").Agent("Which color?");

    [Fact]
    public void Cancel_EndsTheSkillAndSaysThatNothingWasSent() =>
        new Talk().UpToReadBack().Resident(new Command.CancelSkill()).Agent("Nothing was sent");

    [Fact]
    public void Lookup_Missing_EmptiesAndAsksAgain()
    {
        var talk = new Talk
        {
            Answer = _ => new ActionOutcome.Missing(Phrase.Words("Not in stock."), ["color"]),
        };

        talk.Resident(new Command.StartSkill("OrderLamp"), new Command.SetSlot("street", "Elm"), new Command.SetSlot("color", "red", ["red"]))
            .Agent("Not in stock.").Agent("Which color?");
    }

    [Theory]
    [InlineData(typeof(ActionOutcome.Unsure), "won't try again by myself")]
    [InlineData(typeof(ActionOutcome.Unavailable), "not yet sent")]
    public void Perform_NotDone_SaysSoAndOpensAStaffTask(Type outcome, string said)
    {
        var talk = new Talk().UpToReadBack();
        var usual = talk.Answer;
        talk.Answer = effect => effect is Effect.RunSkillAction ? (EffectResult)Activator.CreateInstance(outcome)! : usual(effect);

        talk.Resident(new Command.Affirm()).Agent(said).Agent("I've told our staff");
        Assert.Empty(talk.State.Stack);
    }
}
