using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Tests.Dialogue.Support;
using Xunit;

namespace VirtualAgent.Tests.Dialogue;

/// <summary>What must hold in every conversation, tried on random ones.</summary>
public sealed class ConversationProperties
{
    private const int Conversations = 100_000;
    private const int Turns = 8;

    private static readonly Command[] Vocabulary =
    [
        new Command.StartSkill("OrderLamp"), new Command.StartSkill("OrderBulb"), new Command.StartSkill("Unknown"),
        new Command.StartSkill("OrderLamp", Another: true), new Command.StartSkill("OrderBulb", Another: true),
        new Command.AskKnowledge("fees") { Offer = [new Command.StartSkill("OrderLamp"), new Command.SetSlot("color", "blue", ["blue"])] },
        new Command.SmallTalk(SmallTalkKind.Wait), new Command.SmallTalk(SmallTalkKind.WhatCanYouDo), new Command.Repeat(Slower: true),
        new Command.CannotHandle(CannotHandleReason.OtherLanguage), new Command.CannotHandle(CannotHandleReason.OutOfScope),
        new Command.SetSlot("color", "red", ["red"]), new Command.SetSlot("color", "dark", ["red", "blue"]),
        new Command.SetSlot("color", "green"), new Command.SetSlot("street", "Elm"), new Command.SetSlot("street", "nowhere"),
        new Command.SetSlot("note", "by the door"), new Command.SetSlot("unknown", "x"), new Command.ReviseSlot("street"),
        new Command.ReviseSlot("note", Drop: true), new Command.ReviseSlot("street", Drop: true), new Command.SwitchMatter(), new Command.Recap(),
        new Command.SmallTalk(SmallTalkKind.Goodbye), new Command.CannotHandle(CannotHandleReason.Secret),
        new Command.CancelSkill(), new Command.StartOver(), new Command.GoBack(), new Command.Affirm(), new Command.Affirm(),
        new Command.Deny(), new Command.AskKnowledge("hours"), new Command.HandOff(), new Command.Repeat(),
        new Command.Clarify([new(Phrase.Words("A"), [new Command.StartSkill("OrderLamp")])]),
        new Command.ExplainQuestion(), new Command.ShowChoices(), new Command.SkipQuestion(), new Command.NoneOfThese(),
        new Command.ChangeLanguage("es", true), new Command.ChangeLanguage("en", false), new Command.ChangeLanguage("fr", true),
        new Command.SmallTalk(SmallTalkKind.Thanks), new Command.SmallTalk(SmallTalkKind.Abuse),
        new Command.CannotHandle(CannotHandleReason.NotUnderstood), new Command.CannotHandle(CannotHandleReason.CardNumber),
        new Command.UserSilence(), new Command.Emergency(EmergencyKind.Fire), new Command.AgentReleased(),
        new Command.Notify("payment.settled", Phrase.Words("Paid.")),
    ];

    [Fact]
    public void AnyConversation_KeepsItsPromises()
    {
        for (var seed = 0; seed < Conversations; seed++)
        {
            var random = new Random(seed);
            var talk = new Talk((Channel)random.Next(3), random.Next(2) == 0 ? "en" : "es") { Answer = e => Outcome(e, random) };
            var trace = new List<string>();
            try
            {
                for (var turn = 0; turn < Turns; turn++)
                {
                    var commands = Commands(random, talk);
                    trace.Add(string.Join(" + ", commands.Select(c => c.ToString())));
                    var before = talk.State;
                    talk.Resident(commands);
                    Hold(before, commands, talk);
                }
            }
            catch (Exception error) when (error is not InvalidTalkException)
            {
                throw new InvalidTalkException($"Seed {seed}:\n{string.Join('\n', trace)}\n{error}");
            }
        }
    }

    private static void Hold(ConversationState before, Command[] commands, Talk talk)
    {
        Assert.NotEmpty(talk.Replies);
        Assert.All(talk.Replies, reply => Assert.NotEmpty(reply.Text));
        Assert.True(talk.State.Stack.Length <= 8, "the stack stays small");
        Assert.Equal(talk.State.Offered.Length, talk.State.Offered.Select(c => c.Id).Distinct().Count());
        if (talk.Effects.Any(e => e is Effect.RunSkillAction { SideEffect: true }))
        {
            Assert.IsType<Reply.Confirm>(before.LastReplies.Last(r => r is Reply.Confirm));
            Assert.Contains(commands, c => c is Command.Affirm);
        }

        var asked = talk.Replies.OfType<Reply.Ask>().LastOrDefault();
        if (asked is not null && !commands.Any(c => c is Command.Repeat or Command.UserSilence))
        {
            var frame = talk.State.Stack.OfType<Frame.SkillFrame>().LastOrDefault();
            Assert.False(frame?.Slots.Has(asked.Slot), $"asked for {asked.Slot}, which was given");
        }
    }

    private static Command[] Commands(Random random, Talk talk)
    {
        if (random.Next(4) == 0 && !talk.State.Offered.IsEmpty)
        {
            return [.. talk.State.Offered[random.Next(talk.State.Offered.Length)].Commands];
        }

        return [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)])];
    }

    private static EffectResult Outcome(Effect effect, Random random) => effect switch
    {
        Effect.SearchKnowledge => random.Next(5) switch
        {
            0 => new KnowledgeOutcome.NoEvidence(null),
            1 => new KnowledgeOutcome.Unavailable(),
            2 => new KnowledgeOutcome.Blocked(),
            3 => new KnowledgeOutcome.Ambiguous([new("A", "a?"), new("B", "b?")]),
            _ => new KnowledgeOutcome.Answered("Answer. [1]", [], ["More?"], random.Next(2) == 0 ? "en" : "es", "p"),
        },
        Effect.OpenHandoff => random.Next(3) switch
        {
            0 => new HandoffOutcome.OutsideHours("tomorrow"),
            1 => new HandoffOutcome.Noted(),
            _ => new HandoffOutcome.Waiting(random.Next(3)),
        },
        Effect.RunSkillAction { SideEffect: false } => random.Next(4) == 0
            ? new ActionOutcome.Missing(Phrase.Words("None."), ["color"])
            : new ActionOutcome.Found(SlotValues.Empty.With("price", new("5", "$5")), null),
        _ => random.Next(4) switch
        {
            0 => new ActionOutcome.Unavailable(),
            1 => new ActionOutcome.Unsure(),
            2 => new ActionOutcome.Ended(Phrase.Words("Paid already.")),
            _ => new ActionOutcome.Completed(Phrase.Words("Done."), null, SlotValues.Empty),
        },
    };

    private sealed class InvalidTalkException(string message) : Exception(message);
}
