using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>What went wrong between two people talking is put right.</summary>
internal static partial class RepairPattern
{
    public static void Clarify(Command.Clarify clarify, TurnDraft draft)
    {
        var other = (Phrase.Of("choice.something-else"), ImmutableArray.Create<Command>(
            new Command.SmallTalk(SmallTalkKind.WhatCanYouDo)));
        draft.Say(Phrase.Of("clarify.which"), clarify.Options.Select(o => (o.Label, o.Commands)).Append(other));
        draft.Settled = true;
    }

    public static void Repeat(TurnDraft draft, bool slower = false)
    {
        if (draft.Settled)
        {
            return;
        }

        if (draft.State.LastReplies.IsEmpty)
        {
            SmallTalkPattern.Greet(draft);
            return;
        }

        if (slower && draft.State.Channel == Channel.Voice)
        {
            draft.Say("repeat.slower");
        }

        foreach (var reply in draft.State.LastReplies)
        {
            Say(reply, slower, draft);
        }

        draft.Settled = true;
    }

    /// <summary>The last number that was told, with the sentence it stands in; where there is none, all is said again.</summary>
    public static void RepeatNumber(TurnDraft draft)
    {
        var told = draft.State.LastReplies
            .Where(reply => reply is not (Reply.Ask or Reply.Confirm))
            .SelectMany(reply => SentenceEnd().Split(reply.Text))
            .Where(sentence => NumberToKeep().IsMatch(sentence))
            .ToList();
        if (told.Count == 0 && draft.State.Memory.Facts.Value("tracking") is { } tracking)
        {
            draft.Say("repeat.tracking", ("tracking", tracking));
        }
        else if (told.Count == 0)
        {
            Repeat(draft);
        }
        else
        {
            draft.Say(Phrase.Words(LocalizedText.Of((draft.State.Locale, string.Join(' ', told)))), []);
        }

        if (draft.AskedForMore && !draft.Settled)
        {
            draft.Say("skill.anything-else");
        }
    }

    /// <summary>On a call a sentence at a time is a pause at a time.</summary>
    private static void Say(Reply reply, bool slower, TurnDraft draft)
    {
        var sentences = slower && draft.State.Channel == Channel.Voice && reply is Reply.Say or Reply.Answer
            ? SentenceEnd().Split(reply.Text)
            : [reply.Text];
        foreach (var sentence in sentences[..^1])
        {
            draft.Reply(new Reply.Say(sentence, []));
        }

        draft.Reply(sentences.Length == 1 ? AsIfNew(reply) : reply switch
        {
            Reply.Answer answer => answer with { Text = sentences[^1] },
            Reply.Say say => say with { Text = sentences[^1] },
            _ => reply,
        });
    }

    /// <summary>What is asked for once more is said whole.</summary>
    private static Reply AsIfNew(Reply reply) => reply switch
    {
        Reply.Ask ask => ask with { Again = 0 },
        Reply.Confirm confirm => confirm with { Again = false, Changed = [], KnowsHow = false },
        _ => reply,
    };

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu}|¿|¡)")]
    private static partial Regex SentenceEnd();

    /// <summary>A phone number, or a number of the city's with its letters.</summary>
    [GeneratedRegex(@"\b[A-Z]{1,3}-\d{3,}|\d{3}\)?[ -]\d{3,4}|\b\d{3}\b(?![,.]\d)")]
    private static partial Regex NumberToKeep();

    public static void Explain(TurnDraft draft)
    {
        var slot = draft.Top is Frame.SkillFrame frame ? draft.PlanOf(frame).Slot(frame.Asked) : null;
        draft.Say(slot?.Why ?? Phrase.Of("explain.general"), []);
    }

    public static void ShowChoices(TurnDraft draft)
    {
        if (draft.Top is not Frame.SkillFrame)
        {
            SmallTalkPattern.Menu(draft);
        }
    }

    public static void CannotHandle(Command.CannotHandle cannot, TurnDraft draft)
    {
        if (cannot.Reason is CannotHandleReason.CardNumber or CannotHandleReason.Secret or CannotHandleReason.UnexpectedAttachment or CannotHandleReason.TooLong)
        {
            PicturePattern.Keep(cannot.Pictures, draft);
            draft.Say(Phrase.Of(TextFor(cannot.Reason)), cannot.Reason is CannotHandleReason.CardNumber ? PayChoice(draft) : []);
            return;
        }

        var foreign = cannot.Reason is CannotHandleReason.OtherLanguage;
        var times = foreign ? Math.Min(draft.State.Misunderstood + 1, 2) : draft.State.Misunderstood + 1;
        draft.State = draft.State with { Misunderstood = times };
        switch (times)
        {
            case 2 when cannot.Reason is CannotHandleReason.OutOfScope:
                draft.Say(TextFor(cannot.Reason));
                break;
            case 2 when foreign:
                draft.Say(Phrase.Of(TextFor(cannot.Reason)), [HandoffPattern.Choice]);
                break;
            case 1 when cannot.Reason is CannotHandleReason.NotUnderstood && draft.Top is Frame.SkillFrame open && ConfirmPattern.IsOpen(open, draft.State):
                draft.Say("cannot-handle.at-read-back");
                break;
            case 1:
                draft.Say(TextFor(cannot.Reason));
                break;
            case 2 when draft.ActiveSkill is null:
                draft.Say("cannot-handle.second");
                SmallTalkPattern.Menu(draft);
                break;
            case 2:
                draft.Say("cannot-handle.second-in-skill");
                break;
            case 3:
                draft.Say("cannot-handle.third");
                HandoffPattern.Offer(draft);
                break;
            default:
                HandoffPattern.Open(HandoffReason.NotUnderstood, draft);
                break;
        }
    }

    public static void Silence(TurnDraft draft)
    {
        var asked = draft.Settled;
        var times = draft.State.Silences + 1;
        draft.State = draft.State with { Silences = times };
        switch (times)
        {
            case 1:
                draft.Say("silence.first");
                foreach (var question in draft.State.LastReplies.Where(reply => !asked && (reply is Reply.Ask or Reply.Confirm || !reply.Choices.IsEmpty)))
                {
                    draft.Reply(question is Reply.Say menu && draft.Top is null ? menu with { Text = draft.Words(Phrase.Of("silence.menu")) } : question);
                }

                break;
            case 2:
                draft.Say("silence.second");
                draft.KeepsChoices = true;
                break;
            default:
                draft.Reply(new Reply.Goodbye(draft.Words(Phrase.Of("silence.last"))));
                break;
        }

        draft.Settled = true;
    }

    /// <summary>A card belongs on the payment page; the skill that leads there is offered unless it is under way.</summary>
    private static IEnumerable<(Phrase Label, ImmutableArray<Command> Commands)> PayChoice(TurnDraft draft) =>
        draft.Skills.Find(SkillNames.PayBill) is { } pay && draft.State.Mode == Core.State.ControlMode.Bot && draft.ActiveSkill?.Skill != SkillNames.PayBill
            ? [(Phrase.Words(pay.Definition.Title), [new Command.StartSkill(SkillNames.PayBill)])]
            : [];

    private static string TextFor(CannotHandleReason reason) => reason switch
    {
        CannotHandleReason.NotUnderstood => "cannot-handle.first",
        CannotHandleReason.Empty => "cannot-handle.empty",
        CannotHandleReason.OutOfScope => "cannot-handle.out-of-scope",
        CannotHandleReason.StaleChoice => "cannot-handle.stale-choice",
        CannotHandleReason.CardNumber => "cannot-handle.card-number",
        CannotHandleReason.Secret => "cannot-handle.secret",
        CannotHandleReason.UnexpectedAttachment => "cannot-handle.attachment",
        CannotHandleReason.OtherLanguage => "cannot-handle.other-language",
        CannotHandleReason.TooLong => "cannot-handle.too-long",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
