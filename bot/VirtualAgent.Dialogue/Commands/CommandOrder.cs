using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Commands;

/// <summary>Puts commands in the order in which they are run, matter by matter: values follow the start they came with.</summary>
internal static class CommandOrder
{
    /// <summary>
    /// What concerns the talk itself, then what belongs to the matter under way, then each matter that begins with its own
    /// values, or is taken up with them. A start of what is under way is dropped, a start of an unknown skill with all that came for it.
    /// </summary>
    public static IEnumerable<Command> ByMatter(ImmutableArray<Command> commands, DialogueView view, SkillSet skills)
    {
        var matters = Split(commands);
        var here = new List<Command>(matters[0]);
        var begun = new List<List<Command>>();
        foreach (var matter in matters.Skip(1))
        {
            var first = matter[0];
            here.AddRange(matter.Where(c => Precedence(c) < Precedence(first)));
            matter.RemoveAll(c => Precedence(c) < Precedence(first));
            if (first is Command.StartSkill unknown && skills.Find(unknown.Skill) is null)
            {
                here.AddRange(matter.Where(c => c is not (Command.StartSkill or Command.SetSlot)));
            }
            else if (first is Command.StartSkill { Another: false } active && active.Skill == view.ActiveSkill && !view.IsForStaff)
            {
                here.AddRange(matter.Skip(1));
            }
            else if (first is Command.StartSkill { Another: true } || !begun.Any(b => b[0] == first))
            {
                begun.Add(matter);
            }
        }

        MoveStrayValues(here, begun, view);
        return Tidy(here).OrderBy(Precedence).Concat(begun.SelectMany(Begun));
    }

    private static List<List<Command>> Split(ImmutableArray<Command> commands)
    {
        var matters = new List<List<Command>> { new() };
        foreach (var command in commands)
        {
            if (Begins(command))
            {
                matters.Add([]);
            }

            matters[^1].Add(command);
        }

        return matters;
    }

    /// <summary>Values that came before the one start, and that the matter under way has no slot for, were meant for it.</summary>
    private static void MoveStrayValues(List<Command> here, List<List<Command>> begun, DialogueView view)
    {
        if (begun is not [var only])
        {
            return;
        }

        var stray = here.Where(c => c is Command.SetSlot set && !view.Slots.Any(s => s.Name == set.Slot)).ToList();
        here.RemoveAll(stray.Contains);
        only.InsertRange(1, stray);
    }

    /// <summary>A start, its values, and what else was said with it.</summary>
    private static IEnumerable<Command> Begun(List<Command> matter)
    {
        var tidy = Tidy(matter).ToList();
        return tidy.Where(Begins)
            .Concat(tidy.Where(c => c is Command.SetSlot))
            .Concat(tidy.Where(c => !Begins(c) && c is not Command.SetSlot));
    }

    private static bool Begins(Command command) => command is Command.StartSkill or Command.SwitchMatter;

    /// <summary>Each thing once, and of each slot the value said last.</summary>
    private static IEnumerable<Command> Tidy(List<Command> commands)
    {
        var sets = commands.OfType<Command.SetSlot>().ToLookup(set => set.Slot);
        return commands.Distinct().Where(command => command is not Command.SetSlot set || sets[set.Slot].Last() == set);
    }

    private static int Precedence(Command command) => command switch
    {
        Command.ChangeLanguage => 0,
        Command.CannotHandle => 1,
        Command.CancelSkill => 2,
        Command.Affirm or Command.Deny => 3,
        _ => 4,
    };
}
