using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>Several matters at a time: one is talked about, the others wait with what was said for them.</summary>
internal static class MatterPattern
{
    private const string GoOn = "go-on";
    private const string Aside = "set-aside";

    public static void Start(Command.StartSkill start, ImmutableArray<Command.SetSlot> given, TurnDraft draft)
    {
        draft.DropPatternFrames();
        var active = draft.ActiveSkill;
        if (!start.Another && Waiting(start.Skill, given, draft) is { } waiting)
        {
            Resume(waiting, given, draft);
            return;
        }

        var frame = new Frame.SkillFrame(start.Skill, draft.NewRun(), SlotValues.Empty, null, [], Consent.NotAsked, 0);
        if (active is { Consent: Consent.Given } || (active is not null && (draft.Settled || (!start.First && (start.Another || draft.BeganNow(active))))))
        {
            MatterQueue.Add(frame, given, draft);
            return;
        }

        if (active is { Skill: SkillNames.LeaveMessage, Slots.ByName.IsEmpty: true })
        {
            draft.Pop();
        }
        else if (active is not null)
        {
            draft.Update(active with { Consent = Consent.NotAsked });
            draft.Say("skill.interrupted", ("title", MatterNames.Of(active, draft)));
        }

        draft.Push(frame);
        MatterQueue.LetGo(draft);
        SetAll(given, draft);
        UnsolvedMatter.Begin(draft);
    }

    /// <summary>One matter is over: the next one is taken up, or the resident is asked for more, unless they wait for a person.</summary>
    /// <param name="asks">Nothing else was said that is done now.</param>
    public static void GoOnOrAskForMore(TurnDraft draft, bool asks = true)
    {
        if (TakeUpNext(draft))
        {
            return;
        }

        if (draft.State.GoesOnInLine)
        {
            LinePattern.Idle(draft);
        }
        else if (asks)
        {
            draft.Say("skill.anything-else");
        }
    }

    /// <summary>One matter is over: says which one comes now, where one does.</summary>
    /// <returns>Whether one does.</returns>
    private static bool TakeUpNext(TurnDraft draft)
    {
        if (draft.ActiveSkill is not { } next)
        {
            return false;
        }

        draft.Say(next.Queued ? "skill.next" : "skill.back-to", ("title", MatterNames.Of(next, draft)));
        draft.Update(next with { Queued = false });
        return true;
    }

    /// <summary>Asks whether to go on with what broke off.</summary>
    public static void OfferToGoOn(TurnDraft draft)
    {
        if (draft.ActiveSkill is not { } left)
        {
            SmallTalkPattern.Greet(draft);
            return;
        }

        draft.DropPatternFrames();
        draft.Push(new Frame.PatternFrame(GoOn, [], [new Command.CancelSkill()]));
        draft.Say(Phrase.Of("skill.go-on", ("title", MatterNames.Of(left, draft))), ConfirmPattern.YesNo);
        draft.Settled = true;
    }

    /// <summary>A matter that waits is taken up with what was said for it, and the one in hand waits with all that it has.</summary>
    public static void Switch(Command.SwitchMatter other, ImmutableArray<Command.SetSlot> given, TurnDraft draft)
    {
        draft.DropPatternFrames();
        var frames = draft.State.Stack.OfType<Frame.SkillFrame>().ToList();
        if (frames is not [.., var below, var top])
        {
            RepairPattern.CannotHandle(new(CannotHandleReason.NotUnderstood), draft);
            return;
        }

        var meant = frames.SkipLast(1).LastOrDefault(frame => frame.RunId == other.Run) ?? below;
        if (other.Later)
        {
            draft.SayBeforeQuestion("skill.later", ("title", MatterNames.Of(meant, draft)));
            return;
        }

        if (draft.Settled || top.Consent == Consent.Given)
        {
            draft.State = draft.State with { Stack = [.. draft.State.Stack.RemoveRange([top, meant]), MatterQueue.WithAccepted(meant, given, draft), top] };
            return;
        }

        draft.State = draft.State with
        {
            Stack = [.. draft.State.Stack.RemoveRange([top, meant]), top with { Consent = Consent.NotAsked, Asked = null }, meant with { Asked = null }],
        };
        draft.Say("skill.interrupted", ("title", MatterNames.Of(top, draft)));
        TakeUpNext(draft);
        SetAll(given, draft);
    }

    /// <summary>Asks what else is wanted first.</summary>
    public static void SetAside(TurnDraft draft)
    {
        if (draft.ActiveSkill is not { } active || draft.Settled)
        {
            return;
        }

        draft.DropPatternFrames();
        draft.Update(active with { Consent = Consent.NotAsked });
        draft.Push(new Frame.PatternFrame(Aside, [], []));
        draft.Say("skill.set-aside", ("title", MatterNames.Of(active, draft)));
        draft.Settled = true;
    }

    public static bool IsSetAside(Frame? top) => top is Frame.PatternFrame { Kind: Aside };

    /// <summary>Brings a matter that waits to the top, unless a question of another one has just been put.</summary>
    private static void Resume(Frame.SkillFrame waiting, ImmutableArray<Command.SetSlot> given, TurnDraft draft)
    {
        if (draft.Settled && waiting != draft.ActiveSkill)
        {
            draft.State = draft.State with { Stack = draft.State.Stack.Replace(waiting, MatterQueue.WithAccepted(waiting, given, draft)) };
            return;
        }

        if (draft.ActiveSkill is { } active && active != waiting)
        {
            draft.Update(active with { Consent = Consent.NotAsked });
            draft.Say("skill.interrupted", ("title", MatterNames.Of(active, draft)));
        }

        draft.State = draft.State with { Stack = [.. draft.State.Stack.Remove(waiting), waiting with { Asked = null, Queued = false }] };
        SetAll(given, draft);
    }

    /// <summary>The matter of this kind that waits, unless what was said speaks of another one.</summary>
    private static Frame.SkillFrame? Waiting(string skill, ImmutableArray<Command.SetSlot> given, TurnDraft draft) =>
        draft.State.Stack.OfType<Frame.SkillFrame>().LastOrDefault(f => f.Skill == skill && !given.Any(set => Contradicts(set, f, draft)));

    private static bool Contradicts(Command.SetSlot set, Frame.SkillFrame frame, TurnDraft draft) =>
        frame.Slots[set.Slot] is { IsSkipped: false } known
        && draft.PlanOf(frame).Slot(set.Slot) is { Kind: not SlotKind.FreeText } slot
        && SlotPattern.Check(slot, set, frame, draft) is SlotCheck.Accept accept
        && accept.Value != known;

    private static void SetAll(ImmutableArray<Command.SetSlot> given, TurnDraft draft)
    {
        foreach (var set in given)
        {
            SlotPattern.Set(set, draft);
        }
    }
}
