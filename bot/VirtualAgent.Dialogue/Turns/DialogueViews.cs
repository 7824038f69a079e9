using System.Collections.Immutable;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Dialogue.Forms;
using VirtualAgent.Dialogue.Patterns;

namespace VirtualAgent.Dialogue.Turns;

/// <summary>Shows a conversation's state to understanding.</summary>
internal static class DialogueViews
{
    private const int RightAfter = 2;

    public static DialogueView Of(ConversationState state, SkillSet skills, DateTimeOffset now)
    {
        var frames = state.Stack.OfType<Frame.SkillFrame>().Where(f => skills.Find(f.Skill) is not null).ToList();
        var active = frames.LastOrDefault();
        var plan = active is null ? null : SkillPlan.Of(active, skills, state, now);
        var top = state.Stack.LastOrDefault();

        return new(
            state.Channel,
            state.Mode,
            state.Locale,
            active?.Skill,
            top is Frame.PatternFrame ? null : plan?.Slot(active?.Asked),
            plan?.Slots ?? [],
            active?.Slots ?? SlotValues.Empty,
            ExpectsYesNo(top, plan, state),
            state.Offered,
            [.. frames.SkipLast(1).Reverse().Select(f => new WaitingMatter(f.RunId, f.Skill, SkillPlan.Of(f, skills, state, now).Slots, f.Slots))],
            state.Memory,
            now)
        {
            Numbered = Numbered(state),
            AsksConsent = top is Frame.SkillFrame open && ConfirmPattern.IsOpen(open, state),
            IsForStaff = state is { Mode: ControlMode.WaitingForAgent, GoesOnInLine: false },
            OfferedSkill = top is Frame.PatternFrame { OnYes: [Core.Commands.Command.StartSkill offered, ..] } ? offered.Skill : null,
            AwaitsOther = MatterPattern.IsSetAside(top),
            Emergency = EmergencyMemory.Recent(state.Memory, now),
            Earlier = frames.SkipLast(1).Aggregate(state.Memory.Facts, (known, frame) => known.With(frame.Slots)),
            TakenBack = active?.TakenBack ?? SlotValues.Empty,
            IsAfterAnswer = state.LastReplies.Any(reply => reply is Reply.Answer),
            JustDone = state.Turn - state.Memory.LastDoneIn <= RightAfter ? state.Memory.LastDone : null,
        };
    }

    /// <summary>Where choices are shown without numbers, a number counts in the newest question; one that is open has none.</summary>
    private static ImmutableArray<Choice> Numbered(ConversationState state) =>
        state.Channel == Channel.WebChat && state.LastReplies.LastOrDefault(reply => reply is Reply.Ask or Reply.Confirm || !reply.Choices.IsEmpty) is { } newest
            ? [.. state.Offered.Where(choice => newest.Choices.Any(shown => shown.Id == choice.Id))]
            : state.Offered;

    private static bool ExpectsYesNo(Frame? top, SkillPlan? plan, ConversationState state) => top switch
    {
        Frame.PatternFrame => true,
        Frame.SkillFrame frame => ConfirmPattern.IsOpen(frame, state)
            || plan!.Slot(frame.Asked) is { Optional: true } or { Kind: SlotKind.YesNo }
            || plan.Slot(frame.Asked)?.Choices.Any(c => c.Means is not null) == true,
        _ => false,
    };
}
