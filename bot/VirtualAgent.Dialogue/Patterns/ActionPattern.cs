using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>What came of a skill's lookup or action.</summary>
internal static class ActionPattern
{
    public static void Tell(ActionOutcome outcome, TurnDraft draft)
    {
        var frame = draft.ActiveSkill
            ?? throw new InvalidOperationException("An action came back and no skill is active.");
        switch (outcome)
        {
            case ActionOutcome.Found found:
                draft.Update(frame with { Slots = frame.Slots.With(found.Slots) });
                if (found.Say is not null)
                {
                    draft.Say(found.Say, []);
                }

                break;
            case ActionOutcome.Missing missing:
                Missing(missing, frame, draft);
                break;
            case ActionOutcome.Completed completed:
                Completed(completed, frame, draft);
                break;
            case ActionOutcome.Ended ended:
                draft.Pop();
                draft.Say(ended.Say, []);
                MatterPattern.GoOnOrAskForMore(draft);
                break;
            case ActionOutcome.Unsure:
                GiveUp("action.unsure", HandoffReason.ActionUnsure, draft);
                break;
            case ActionOutcome.Unavailable:
                GiveUp("action.unavailable", HandoffReason.ActionUnavailable, draft);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The run ends here as far as the ledger goes: what comes next is another one.</summary>
    private static void Missing(ActionOutcome.Missing missing, Frame.SkillFrame frame, TurnDraft draft)
    {
        draft.Update(frame with
        {
            RunId = $"{frame.RunId}+",
            Slots = frame.Slots.Without(missing.Clear),
            Order = frame.Order.RemoveAll(missing.Clear.Contains),
            Asked = missing.Clear.FirstOrDefault(),
            Consent = Consent.NotAsked,
            Attempts = frame.Attempts + 1,
        });
        draft.Say(missing.Reason, []);
        if (frame.Attempts + 1 >= SlotPattern.MostAttempts)
        {
            HandoffPattern.Offer(draft);
        }
    }

    private static void Completed(ActionOutcome.Completed completed, Frame.SkillFrame frame, TurnDraft draft)
    {
        draft.Pop();
        draft.State = draft.State with
        {
            Memory = draft.State.Memory with
            {
                Facts = draft.State.Memory.Facts.With(completed.Remember),
                LastDone = frame.Skill,
                LastDoneIn = draft.State.Turn,
                Matter = null,
            },
        };
        if (!completed.Citations.IsEmpty)
        {
            draft.Reply(new Reply.Answer(draft.Words(completed.Say), completed.Citations, []));
        }
        else if (completed.Link is { } link)
        {
            draft.Reply(new Reply.Link(draft.Words(completed.Say), draft.Words(link.Title), link.Url));
        }
        else if (frame.Consent == Consent.Given && draft.Words(completed.Say) is { Length: > 0 } receipt)
        {
            draft.Reply(new Reply.Receipt(receipt));
        }
        else
        {
            draft.Say(completed.Say, []);
        }

        if (frame.Skill == SkillNames.ContinueByText && draft.State.Channel == Channel.Voice && draft.ActiveSkill is not null)
        {
            // The open question waits for its answer by text.
            draft.Settled = true;
            return;
        }

        MatterPattern.GoOnOrAskForMore(draft);
    }

    private static void GiveUp(string text, HandoffReason reason, TurnDraft draft)
    {
        draft.Pop();
        draft.Say(text);
        HandoffPattern.Open(reason, draft);
    }
}
