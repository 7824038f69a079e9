using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Commands;

/// <summary>
/// Makes proposed commands fit the conversation: what cannot mean anything here is dropped, what means something else
/// here is rewritten. What comes out can be run as it stands, and is never empty.
/// </summary>
public static class CommandCleaner
{
    public static ImmutableArray<Command> Clean(ImmutableArray<Command> commands, DialogueView view, SkillSet skills)
    {
        if (commands.OfType<Command.Emergency>().FirstOrDefault() is { } emergency)
        {
            return [.. commands.OfType<Command.ChangeLanguage>().Take(1), emergency];
        }

        var known = LastPerSlot(commands.Distinct()).Where(command => Fits(command, view, skills)).ToList();
        known = [.. InOrder(known).Select(command => ReadYesNo(command, view, known))];
        known = GatherCorrections(known, view);
        known = DropBesideOthers<Command.Clarify>(known);
        known = DropBesideOthers<Command.CannotHandle>(known);
        return known.Any(SaysSomething)
            ? [.. known]
            : [.. known, new Command.CannotHandle(CannotHandleReason.NotUnderstood)];
    }

    private static IEnumerable<Command> LastPerSlot(IEnumerable<Command> commands)
    {
        var sets = commands.OfType<Command.SetSlot>().ToLookup(set => set.Slot);
        return commands.Where(command => command is not Command.SetSlot set || sets[set.Slot].Last() == set);
    }

    private static bool Fits(Command command, DialogueView view, SkillSet skills) => command switch
    {
        Command.StartSkill start => skills.Find(start.Skill) is not null && start.Skill != view.ActiveSkill,
        Command.ReviseSlot revise => view.Filled.Has(revise.Slot),
        _ => true,
    };

    /// <summary>One cancel, then a yes or no to what was asked, then what begins: values belong to the skill they came with.</summary>
    private static IEnumerable<Command> InOrder(List<Command> commands) => commands.OrderBy(command => command switch
    {
        Command.ChangeLanguage => 0,
        Command.CancelSkill => 1,
        Command.Affirm or Command.Deny => 2,
        Command.StartSkill => 3,
        _ => 4,
    });

    /// <summary>Yes and no answer the question that is open; where none is, they were not understood.</summary>
    private static Command ReadYesNo(Command command, DialogueView view, List<Command> all)
    {
        if (command is not (Command.Affirm or Command.Deny))
        {
            return command;
        }

        var yes = command is Command.Affirm;
        return view.Asked switch
        {
            { Kind: SlotKind.YesNo } asked => new Command.SetSlot(asked.Name, yes ? "yes" : "no", [yes ? "yes" : "no"]),
            { } asked when asked.Choices.FirstOrDefault(c => c.Means == yes) is { } choice =>
                new Command.SetSlot(asked.Name, choice.Label.In(view.Locale), [choice.Value]),
            { Optional: true } when !yes && all.Count(SaysSomething) == 1 => new Command.SkipQuestion(),
            _ when view.ExpectsYesNo => command,
            _ => new Command.CannotHandle(CannotHandleReason.NotUnderstood),
        };
    }

    private static List<Command> GatherCorrections(List<Command> commands, DialogueView view)
    {
        var starts = commands.Any(c => c is Command.StartSkill);
        var stays = view.ActiveSkill is not null && !commands.Any(c => c is Command.CancelSkill or Command.StartOver);
        var corrections = starts || !stays
            ? []
            : commands.OfType<Command.SetSlot>()
                .Where(set => view.Filled.Has(set.Slot) && view.Asked?.Name != set.Slot)
                .ToImmutableArray();
        var rest = commands.Where(c => c is not Command.SetSlot set || ((starts || stays) && !corrections.Contains(set)));
        return corrections.IsEmpty ? [.. rest] : [new Command.CorrectSlots(corrections), .. WithoutDeny(rest)];
    }

    /// <summary>'No, it's 41 Elm' is a correction, not a no.</summary>
    private static IEnumerable<Command> WithoutDeny(IEnumerable<Command> commands) =>
        commands.Where(c => c is not (Command.Deny or Command.Affirm));

    private static List<Command> DropBesideOthers<T>(List<Command> commands)
        where T : Command =>
        commands.Count(SaysSomething) > 1 && commands.Any(c => SaysSomething(c) && c is not T)
            ? [.. commands.Where(c => c is not T)]
            : commands;

    private static bool SaysSomething(Command command) => command is not Command.ChangeLanguage { Asked: false };
}
