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
    /// <summary>More matters than this at a time nobody keeps in mind; the oldest is let go.</summary>
    private const int MostFrames = 4;

    private const int MostInAName = 2;

    private const string GoOn = "go-on";

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
        if (active is { Consent: Consent.Given } || (active is not null && (start.Another || draft.Settled || draft.BeganNow(active))))
        {
            Queue(frame, given, draft);
            return;
        }

        if (active is not null)
        {
            draft.Update(active with { Consent = Consent.NotAsked });
            draft.Say("skill.interrupted", ("title", draft.TitleOf(active)));
        }

        draft.Push(frame);
        draft.State = draft.State with { Stack = [.. draft.State.Stack.TakeLast(MostFrames)] };
        SetAll(given, draft);
        UnsolvedMatter.Begin(draft);
    }

    /// <summary>One matter is over: says which one comes now, where one does.</summary>
    /// <returns>Whether one does.</returns>
    public static bool TakeUpNext(TurnDraft draft)
    {
        if (draft.ActiveSkill is not { } next)
        {
            return false;
        }

        draft.Say(next.Queued ? "skill.next" : "skill.back-to", ("title", next.Queued ? NameOf(next, draft) : draft.TitleOf(next)));
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
        draft.Say(Phrase.Of("skill.go-on", ("title", NameOf(left, draft))), ConfirmPattern.YesNo);
        draft.Settled = true;
    }

    /// <summary>The matter in hand and the one below it change places, unless a question on it has just been put.</summary>
    public static void Switch(TurnDraft draft)
    {
        if (draft.Settled)
        {
            return;
        }

        draft.DropPatternFrames();
        if (draft.State.Stack is not [.. var rest, Frame.SkillFrame below, Frame.SkillFrame top])
        {
            RepairPattern.CannotHandle(new(CannotHandleReason.NotUnderstood), draft);
            return;
        }

        draft.State = draft.State with { Stack = [.. rest, top with { Consent = Consent.NotAsked, Queued = true, Asked = null }, below] };
        TakeUpNext(draft);
    }

    /// <summary>Brings a matter that waits to the top, unless a question of another one has just been put.</summary>
    private static void Resume(Frame.SkillFrame waiting, ImmutableArray<Command.SetSlot> given, TurnDraft draft)
    {
        if (draft.Settled && waiting != draft.ActiveSkill)
        {
            draft.State = draft.State with { Stack = draft.State.Stack.Replace(waiting, WithAccepted(waiting, given, draft)) };
            return;
        }

        draft.State = draft.State with { Stack = [.. draft.State.Stack.Remove(waiting), waiting with { Asked = null, Queued = false }] };
        SetAll(given, draft);
    }

    /// <summary>The matter on top was begun or agreed to in this same message, or is not done: the new one waits below it.</summary>
    private static void Queue(Frame.SkillFrame frame, ImmutableArray<Command.SetSlot> given, TurnDraft draft)
    {
        var filled = WithAccepted(frame with { Queued = true }, given, draft);
        var stack = draft.State.Stack;
        if (stack.OfType<Frame.SkillFrame>().Any(f => f.Skill == filled.Skill && filled.Slots.ByName.Count > 0 && f.Slots == filled.Slots))
        {
            return;
        }

        var at = stack.Length - 1;
        while (at > 0 && stack[at - 1] is Frame.SkillFrame { Queued: true })
        {
            at--;
        }

        if (stack.Length == MostFrames)
        {
            draft.SayBeforeQuestion("skill.too-many");
            return;
        }

        draft.State = draft.State with { Stack = stack.Insert(at, filled) };
        draft.SayBeforeQuestion("skill.later", ("title", NameOf(filled, draft)));
    }

    /// <summary>What can be taken as it stands is filled in, the rest is kept for when its question comes.</summary>
    private static Frame.SkillFrame WithAccepted(Frame.SkillFrame frame, ImmutableArray<Command.SetSlot> given, TurnDraft draft)
    {
        foreach (var set in given)
        {
            frame = draft.PlanOf(frame).Slot(set.Slot) is { } slot && SlotPattern.Check(slot, set, frame, draft) is SlotCheck.Accept accept
                ? frame with { Slots = frame.Slots.With(set.Slot, accept.Value).With(accept.Along) }
                : frame with { Held = frame.Held.Add(set) };
        }

        return frame;
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

    /// <summary>What waits below the matter in hand, the next one first.</summary>
    public static List<string> NamesOfWaiting(TurnDraft draft) =>
        [.. draft.State.Stack.OfType<Frame.SkillFrame>().SkipLast(1).Reverse().Select(frame => $"\"{NameOf(frame, draft)}\"")];

    /// <summary>'Report a problem: Pothole, 41 Elm Street'.</summary>
    private static string NameOf(Frame.SkillFrame frame, TurnDraft draft)
    {
        var known = draft.PlanOf(frame).Slots
            .Where(slot => slot.Kind is not (SlotKind.FreeText or SlotKind.Photo or SlotKind.Contact) && frame.Slots[slot.Name] is { IsSkipped: false })
            .Where(slot => slot.Kind is not (SlotKind.MultiChoice or SlotKind.YesNo))
            .GroupBy(slot => slot.Kind is SlotKind.ServiceType or SlotKind.AccountNumber or SlotKind.TrackingNumber or SlotKind.Place)
            .OrderByDescending(telling => telling.Key)
            .Take(1)
            .SelectMany(slots => slots)
            .Select(slot => frame.Slots[slot.Name]!.Display.In(draft.State.Locale))
            .Take(MostInAName)
            .ToList();
        return known.Count == 0 ? draft.TitleOf(frame) : $"{draft.TitleOf(frame)}: {string.Join(", ", known)}";
    }
}
