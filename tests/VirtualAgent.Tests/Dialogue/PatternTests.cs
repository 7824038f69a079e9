using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Tests.Dialogue.Support;
using Xunit;

namespace VirtualAgent.Tests.Dialogue;

public sealed class PatternTests
{
    [Fact]
    public void Question_InTheMiddleOfAForm_IsAnsweredAndTheFormResumes() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Set("color", "red")
        .Resident(new Command.AskKnowledge("hours")).Agent("About hours.").Agent("ack to \"Order a lamp\"").Agent("Which street?");

    [Fact]
    public void Skill_InTheMiddleOfAnother_ComesBackToIt() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Set("color", "red")
        .Resident(new Command.StartSkill("OrderBulb")).Agent("come back to").Agent("Which color?")
        .Resident(new Command.CancelSkill()).Agent("Which street?");

    [Fact]
    public void TwoSkills_InOneMessage_AreDoneInThatOrder() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp"), new Command.StartSkill("OrderBulb"))
        .Agent("After that")
        .Resident(new Command.CancelSkill()).Agent("Which color?");

    [Fact]
    public void SkillAndQuestion_InOneMessage_BothAreServed() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp"), new Command.AskKnowledge("leaves"))
        .Agent("About leaves.").Agent("Which color?");

    [Fact]
    public void NoEvidence_OffersAPersonAndTakesTheYes()
    {
        var talk = new Talk { Answer = e => e is Effect.SearchKnowledge ? new KnowledgeOutcome.NoEvidence("clerk") : new HandoffOutcome.Waiting(2) };

        talk.Resident(new Command.AskKnowledge("x")).Agent("I didn't find it in the city's documents").Agent("(555) 555-0120")
            .Resident(new Command.Affirm()).Agent("ahead of you: 2");
        Assert.Equal(ControlMode.WaitingForAgent, talk.State.Mode);
    }

    [Fact]
    public void NoEvidence_WithPassagesThatComeNear_AsksWhichAndSearchesThePicked()
    {
        var talk = new Talk
        {
            Answer = e => e is Effect.SearchKnowledge { Question.PassageId: null }
                ? new KnowledgeOutcome.NoEvidence("clerk") { Closest = [new("Fences", "how tall", "fence.md#height")] }
                : new KnowledgeOutcome.Answered("Six feet. [1]", [], [], "en", "fence.md#height"),
        };

        talk.Resident(new Command.AskKnowledge("how tall")).Agent("I'm not sure that I found it. Is it one of these?")
            .Resident(new Command.AskKnowledge("how tall") { PassageId = "fence.md#height" }).Agent("Six feet.");
    }

    [Fact]
    public void OtherLanguage_IsSaidPlainly()
    {
        var talk = new Talk(locale: "es") { Answer = _ => new KnowledgeOutcome.Answered("In English. [1]", [], [], "en", "p") };

        talk.Resident(new Command.AskKnowledge("x")).Agent("Esto solo lo tengo en inglés:");
    }

    [Fact]
    public void Call_AboutToBePutThrough_GoesOnAfterAQuestionAndStaysAfterACancel()
    {
        var talk = new Talk(Channel.Voice).Resident(new Command.HandOff());

        talk.Resident(new Command.AskKnowledge("hours")).Agent("About hours.").Agent("put you through");
        Assert.IsType<Reply.Handoff>(talk.Replies[^1]);
        talk.Resident(new Command.CancelSkill()).Agent("out of the line");
        Assert.DoesNotContain(talk.Replies, reply => reply is Reply.Handoff);
    }

    [Fact]
    public void Waiting_AskedForAgain_SaysWhereTheResidentStands()
    {
        var ahead = 2;
        var talk = new Talk(Channel.Sms) { Answer = _ => new HandoffOutcome.Waiting(ahead--) };

        talk.Resident(new Command.HandOff()).Agent("People ahead of you: 2")
            .Resident(new Command.HandOff()).Agent("People ahead of you: 1").AgentNot("I've asked")
            .Resident(new Command.HandOff()).Agent("You are next in line");
    }

    [Fact]
    public void Staff_WritesToWhoWaits_TakesTheConversationOverAndLeavesIt()
    {
        var talk = new Talk(Channel.Sms).Resident(new Command.HandOff());

        talk.Resident(new Command.AgentSays("Ana", "It opens at noon.")).Agent("Ana, Smallville staff").Agent("It opens at noon.");
        Assert.Equal(ControlMode.Agent, talk.State.Mode);
        talk.Resident(new Command.AgentReleased(AgentRelease.Left)).Agent("The staff member has left");
    }

    [Fact]
    public void Staff_ClosedWithoutAWord_DoesNotSpeakOfSomebodyWhoLeft() => new Talk(Channel.Sms)
        .Resident(new Command.HandOff())
        .Resident(new Command.AgentReleased(AgentRelease.Unspoken)).Agent("virtual assistant again").AgentNot("has left");

    [Theory]
    [InlineData(Channel.WebChat, false, 1)]
    [InlineData(Channel.WebChat, true, 1)]
    [InlineData(Channel.Sms, false, 1)]
    [InlineData(Channel.Sms, true, 0)]
    [InlineData(Channel.Voice, false, 0)]
    public void Answer_FollowUpQuestions_AreLeftOutWhereTheyAreInTheWay(Channel channel, bool inAForm, int offered)
    {
        var talk = new Talk(channel) { Answer = _ => new KnowledgeOutcome.Answered("At nine. [1]", [], ["Where is it?"], "en", "p") };
        if (inAForm)
        {
            talk.Resident(new Command.StartSkill("OrderLamp"));
        }

        talk.Resident(new Command.AskKnowledge("hours"));

        Assert.Equal(offered, Assert.Single(talk.Replies.OfType<Reply.Answer>()).Choices.Length);
    }

    [Fact]
    public void Waiting_SeveralLinesAtOnce_AreAcknowledgedInFullOnce()
    {
        var talk = new Talk { Answer = _ => new HandoffOutcome.Waiting(0) };
        talk.Resident(new Command.HandOff());
        talk.Resident(new Command.SmallTalk(SmallTalkKind.Greeting)).Agent("still in line");
        talk.Resident(new Command.SmallTalk(SmallTalkKind.Acknowledge));
        Assert.NotEmpty(talk.Said);
        Assert.DoesNotContain("still in line", talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Waiting_QuestionWithoutAnAnswer_IsPassedOn()
    {
        var talk = new Talk { Answer = e => e is Effect.SearchKnowledge ? new KnowledgeOutcome.NoEvidence(null) : new HandoffOutcome.Waiting(0) };
        talk.Resident(new Command.HandOff());
        talk.Resident(new Command.AskKnowledge("who is the tallest")).Agent("passed that on");
        Assert.DoesNotContain("I don't know", talk.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void ContactNotYetAsked_Dropped_IsNeverAsked() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Set("color", "red")
        .Resident(new Command.ReviseSlot("note", Drop: true)).Agent("I won't ask for that").Agent("Which street?")
        .Set("street", "Elm").Agent("Order it?");

    [Fact]
    public void Waiting_ResidentWritesOn_IsPassedOnAndCanLeaveTheLine()
    {
        var talk = new Talk().Resident(new Command.HandOff()).Agent("You are next");

        talk.Resident(new Command.CannotHandle(CannotHandleReason.NotUnderstood)).Agent("still in line")
            .Resident(new Command.CancelSkill()).Agent("out of the line");
        Assert.Equal(ControlMode.Bot, talk.State.Mode);
    }

    [Fact]
    public void CannotHandle_TimesThree_UsesOtherWordsAndThenOffersAPerson()
    {
        var not = new Command.CannotHandle(CannotHandleReason.NotUnderstood);
        var talk = new Talk();
        var said = Enumerable.Range(0, 3).Select(_ => talk.Resident(not).Said).ToList();

        Assert.Equal(3, said.Distinct().Count());
        talk.Agent("Shall I put you in touch with a person?").Resident(not).Agent("You are next");
    }

    [Fact]
    public void Emergency_InAForm_IsTheOnlyThingSaid()
    {
        var talk = new Talk().Resident(new Command.StartSkill("OrderLamp"))
            .Resident(new Command.SetSlot("color", "red", ["red"]), new Command.Emergency(EmergencyKind.GasSmell));

        Assert.StartsWith("**Leave the building now.", Assert.Single(talk.Replies).Text);
        Assert.Contains("911", talk.Said);
    }

    [Fact]
    public void Repeat_SaysTheSameWithChoicesThatStillWork()
    {
        var talk = new Talk().Resident(new Command.StartSkill("OrderLamp"));
        var first = talk.Replies;

        talk.Resident(new Command.Repeat());
        Assert.Equal(first.AsEnumerable(), talk.Replies);
        Assert.Equal(first[^1].Choices.AsEnumerable(), talk.State.Offered);
    }

    [Fact]
    public void Explain_SaysWhyTheSlotIsNeeded() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Resident(new Command.ExplainQuestion()).Agent("Because color.").Agent("Which color?");

    [Fact]
    public void ChangeLanguage_Asked_GoesOnInThatLanguage() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Set("color", "red").Set("street", "Elm").Resident(new Command.SkipQuestion())
        .Resident(new Command.ChangeLanguage("es", Asked: true)).Agent("sigamos en español");

    [Fact]
    public void Affirm_NothingAsked_SaysThatNothingIsOpen() => new Talk().Resident(new Command.Affirm()).Agent("no question open");

    [Fact]
    public void Abuse_FirstABoundaryThenAPerson()
    {
        var rude = new Command.SmallTalk(SmallTalkKind.Abuse);
        new Talk().Resident(rude).Agent("stay polite").Resident(rude).Agent("a person");
    }

    [Fact]
    public void Silence_ThreeTimes_EndsKindly()
    {
        var silence = new Command.UserSilence();
        new Talk(Channel.Voice).Resident(new Command.StartSkill("OrderLamp"))
            .Resident(silence).Agent("Are you still there?").Agent("Which color?")
            .Resident(silence).Agent("press zero")
            .Resident(silence).Agent("Goodbye");
    }

    [Fact]
    public void Notify_InAForm_IsSaidAndTheFormResumes() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp"))
        .Resident(new Command.Notify("payment.settled", Phrase.Words("Payment received."))).Agent("Payment received.").Agent("Which color?");

    [Fact]
    public void FirstText_SaysWhatAnswersAndHowToStop()
    {
        var talk = new Talk(Channel.Sms);
        talk.State = talk.State with { Turn = 0 };

        talk.Resident(new Command.AskKnowledge("trash")).Agent("a computer, not a person").Agent("STOP").Agent("About trash.");
    }

    [Fact]
    public void SkillTakenAway_ItsFrameIsIgnored()
    {
        var talk = new Talk();
        Assert.Null(new VirtualAgent.Dialogue.Forms.SkillSet([]).Find("OrderLamp"));
        talk.Resident(new Command.StartSkill("Unknown")).Agent("Could you");
    }

    [Fact]
    public void Goodbye_InAForm_SaysThatNothingWasSentAndKeepsIt() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Set("color", "red")
        .Resident(new Command.SmallTalk(SmallTalkKind.Goodbye)).Agent("\"Order a lamp\" is not finished, so nothing was sent")
        .Resident(new Command.SmallTalk(SmallTalkKind.Greeting)).Agent("Which street?");

    [Fact]
    public void TwoMatters_Switched_ChangePlacesAndAskConsentAgain() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp"), new Command.StartSkill("OrderBulb")).Agent("Which color?").Set("color", "red")
        .Resident(new Command.SwitchMatter()).Agent("Next, the other thing").Agent("Which color?")
        .Resident(new Command.SwitchMatter()).Agent("Which street?");

    [Fact]
    public void Recap_InAForm_SaysWhatWasTold() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Set("color", "red")
        .Resident(new Command.Recap()).Agent("color: Red").Agent("Which street?");

    [Fact]
    public void Choose_SomethingElseSaid_StaysOpen() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp"), new Command.SetSlot("color", "dark", ["red", "blue"])).Agent("Red or blue?")
        .Resident(new Command.CannotHandle(CannotHandleReason.NotUnderstood)).Agent("Red or blue?")
        .Resident(new Command.AskKnowledge("hours")).Agent("Red or blue?")
        .Set("color", "blue").Agent("Which street?");

    [Fact]
    public void OptionalValue_Dropped_IsNotAskedForAgain() => new Talk()
        .Resident(new Command.StartSkill("OrderLamp")).Set("color", "red")
        .Resident(new Command.SetSlot("street", "Elm"), new Command.SetSlot("note", "by the door")).Agent("Order it?")
        .Resident(new Command.ReviseSlot("note", Drop: true)).Agent("I left this out: by the door").Agent("Order it?");
}
