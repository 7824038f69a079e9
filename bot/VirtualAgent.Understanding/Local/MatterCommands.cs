using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Local.Waiting;

namespace VirtualAgent.Understanding.Local;

/// <summary>The commands that a matter stands for, where the conversation is now.</summary>
internal sealed class MatterCommands(
    SkillOpening opening, FurtherMatters further, AnswerReader answers, DetailReader details, Forms forms, IEnumerable<ISkill> skills)
{
    private const int ShortRequest = 8;

    private readonly Dictionary<string, LocalizedText> _titles = skills.ToDictionary(s => s.Definition.Name, s => s.Definition.Title);

    public ImmutableArray<Command> Of(Matter matter, Utterance said, DialogueView view) => matter switch
    {
        Matter.Skill or Matter.Place or Matter.Either when view.IsForStaff && !WaitingWords.IsWanted(said) => [new Command.CannotHandle(CannotHandleReason.NotUnderstood)],
        Matter.Skill skill when view.IsForStaff => Started(skill, said, view),
        Matter.Skill skill when further.IsAnother(skill, said, view) => further.Another(skill, said, view),
        Matter.Skill skill when skill.Name == view.ActiveSkill => AddedToActive(skill, said, view),
        Matter.Skill skill when opening.OpenEach(skill.Name, said, view) is { Length: > 0 } each => each,
        Matter.Skill skill => Started(skill, said, view),
        Matter.Question { IsSettled: false } when view.Mode == ControlMode.WaitingForAgent && !forms.IsQuestion(said) => [new Command.CannotHandle(CannotHandleReason.NotUnderstood)],
        Matter.Question { Doable: { } doable } question when view.ActiveSkill is null =>
            [new Command.AskKnowledge(question.Text) { Offer = opening.Open(doable.Name, said, doable.Guess, view) }],
        Matter.Question question => [new Command.AskKnowledge(question.Text) { IsReport = question.IsReport }],
        Matter.Either either when either.Name == view.ActiveSkill => AddedToActive(new(either.Name, either.Guess, 0), said, view),
        Matter.Either either => [Clarify(either, said, view)],
        Matter.Vague vague => [new Command.Clarify([.. vague.Sides.Select(side => new ClarifyOption(Phrase.Of($"understanding.{side.About}"), Begun(side, view)))])],
        Matter.Place => ForPlace(said, view),
        Matter.Nothing nothing => Remaining(said, view) is { IsEmpty: false } given ? given : [new Command.CannotHandle(view.Asked is null || Forms.OpensAsQuestion(said) ? nothing.Reason : CannotHandleReason.NotUnderstood)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public ImmutableArray<Command> Another(Matter.Skill skill, Utterance said, DialogueView view) => further.Another(skill, said, view);

    /// <summary>A skill with what was said for it; who reports without a name is not asked for one.</summary>
    private ImmutableArray<Command> Started(Matter.Skill skill, Utterance said, DialogueView view)
    {
        var opened = opening.Open(skill.Name, said, skill.Guess, view);
        ImmutableArray<Command> commands = [.. opened, .. skill.Given.Except(opened)];
        return view.ActiveSkill is null && (MatterWords.Anonymous.Fits(said) || MatterWords.HidesWhoReports.Fits(said)) && opening.SlotOf(SlotKind.Contact, commands, view) is { } contact
            ? commands.Add(new Command.ReviseSlot(contact, Drop: true))
            : commands;
    }

    /// <summary>The kind alone: the words that stand for it are not the resident's.</summary>
    private ImmutableArray<Command> Begun(Matter.Side side, DialogueView view) =>
        [.. Of(side.Matter, side.Said, view).Where(command => command is not Command.SetSlot { Slot: not SkillOpening.Service })];

    private Command.Clarify Clarify(Matter.Either either, Utterance said, DialogueView view) => new(
    [
        new(Phrase.Words(_titles[either.Name]), opening.Open(either.Name, said, either.Guess, view)),
        new(Phrase.Of("understanding.ask-question"), [new Command.AskKnowledge(said.Text)]),
    ]);

    /// <summary>Begins what can be done with a place that was only named: a report of what is the matter there, else what takes a place. What one's own address, or one after an answer, is told for is asked.</summary>
    private ImmutableArray<Command> ForPlace(Utterance said, DialogueView view) =>
        (view.IsAfterAnswer || MatterWords.TellsOwnAddress.Fits(said)) && opening.TakersOfPlace(view).Select(taker => new ClarifyOption(Phrase.Words(_titles[taker]), opening.Open(taker, said, view))).ToList() is { Count: > 1 } several
            ? [new Command.Clarify([.. several])]
            : opening.TakersOfPlace(view).OrderByDescending(skill => skill == SkillNames.FileRequest).FirstOrDefault() is { } taker
            ? opening.Open(taker, said, view)
            : [new Command.CannotHandle(CannotHandleReason.NotUnderstood)];

    /// <summary>Values alone, without a word on what they are for.</summary>
    private ImmutableArray<Command> Remaining(Utterance said, DialogueView view) =>
        view.ActiveSkill is null ? [] : [.. answers.Others(said, view)];

    /// <summary>More on the matter in hand: what is still open is filled in; what was given changes only where a change is announced.</summary>
    private ImmutableArray<Command> AddedToActive(Matter.Skill skill, Utterance said, DialogueView view)
    {
        var opened = opening.Open(skill.Name, said, skill.Guess, view).OfType<Command.SetSlot>().ToList();
        if (answers.Announces(said))
        {
            var changes = opened.Where(set => !IsKnown(set, view)).ToList<Command>();
            return changes.Count > 0 ? [new Command.StartSkill(skill.Name), .. changes]
                : Instead.Of(said.Text) is null && details.Of(said, view) is { Count: > 0 } note ? [.. note]
                : [new Command.CannotHandle(CannotHandleReason.NotUnderstood)];
        }

        if (opened.All(set => IsKnown(set, view)) && (MatterWords.WantsToReport.Fits(said) || MatterWords.OrdersToSend.Fits(said)) && said.Tokens.Count <= ShortRequest)
        {
            return [new Command.SmallTalk(SmallTalkKind.Acknowledge)];
        }

        var fresh = opened
            .Where(set => !view.Filled.Has(set.Slot) && answers.IsPlaceKnown(set, view) && view.Slots.Any(s => s.Name == set.Slot))
            .Concat(answers.OpenChoices(said, view))
            .Concat(answers.OtherChoices(said, view))
            .DistinctBy(set => set.Slot)
            .ToList<Command>();
        return (fresh.Count > 0 ? fresh : forms.IsQuestion(said) ? [] : details.Of(said, view)) is { Count: > 0 } added
            ? [.. added]
            : [new Command.CannotHandle(CannotHandleReason.NotUnderstood)];
    }

    /// <summary>It says nothing new, or goes on in words about what words were given for.</summary>
    private static bool IsKnown(Command.SetSlot set, DialogueView view) =>
        view.Filled[set.Slot] is { IsSkipped: false } known
        && (set.Readings.Contains(known.Value) || view.Slots.Any(s => s.Name == set.Slot && s.Kind == SlotKind.FreeText));
}
