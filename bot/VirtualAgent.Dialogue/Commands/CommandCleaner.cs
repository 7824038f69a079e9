using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
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

        var known = CommandOrder.ByMatter(commands, view, skills).Where(command => Fits(command, view)).ToList();
        known = [.. known.Select(command => ReadYesNo(command, view, known))];
        known = GatherCorrections(known, view);
        known = DropBesideOthers<Command.Clarify>(known);
        known = DropBesideOthers<Command.CannotHandle>(known);
        known = [.. WithoutRepairBesidePicture(known).OrderBy(command => command is Command.ChangeLanguage ? 0 : command is Command.SmallTalk { Kind: SmallTalkKind.RudeWords } ? 1 : 2)];
        return known.Any(SaysSomething)
            ? [.. known]
            : [.. known, new Command.CannotHandle(CannotHandleReason.NotUnderstood)];
    }

    private static bool Fits(Command command, DialogueView view) => command switch
    {
        Command.ReviseSlot revise => revise.Drop || revise.More || view.Filled.Has(revise.Slot),
        _ => true,
    };

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
            { } asked when asked.Choices.Where(c => c.Means == yes).ToList() is { Count: > 0 } meant =>
                new Command.SetSlot(asked.Name, meant[0].Label.In(view.Locale), [.. meant.Select(c => c.Value)]),
            { Kind: SlotKind.Place } asked when view.Offered is [{ Commands: [Command.SetSlot only] }] && only.Slot == asked.Name => yes ? only : new Command.NoneOfThese(),
            { Kind: SlotKind.FreeText, Optional: false } when !yes && view.Filled.ByName.IsEmpty => new Command.CancelSkill(),
            not null when !yes && all.Count(SaysSomething) == 1 => new Command.SkipQuestion(),
            _ => command,
        };
    }

    private static List<Command> GatherCorrections(List<Command> commands, DialogueView view)
    {
        var stays = view.ActiveSkill is not null && !commands.Any(c => c is Command.CancelSkill { Run: null } or Command.StartOver);
        var forActive = commands.TakeWhile(c => c is not (Command.StartSkill or Command.SwitchMatter)).OfType<Command.SetSlot>().ToList();
        var corrections = stays
            ? forActive.Where(set => view.Filled.Has(set.Slot) && view.Asked?.Name != set.Slot).ToImmutableArray()
            : [];
        var rest = commands.Where(c => c is not Command.SetSlot set || !forActive.Contains(set) || (stays && !corrections.Contains(set)));
        return corrections.IsEmpty ? [.. rest] : [new Command.CorrectSlots(corrections), .. WithoutDeny(rest)];
    }

    /// <summary>'No, it's 41 Elm' is a correction, not a no.</summary>
    private static IEnumerable<Command> WithoutDeny(IEnumerable<Command> commands) =>
        commands.Where(c => c is not (Command.Deny or Command.Affirm));

    private static List<Command> DropBesideOthers<T>(List<Command> commands)
        where T : Command =>
        commands.Count(SaysSomething) > 1 && commands.Any(c => SaysSomething(c) && c is not T)
            ? [.. commands.Where(c => c is not T || IsWarning(c))]
            : commands;

    /// <summary>A picture whose words were not understood is still a picture.</summary>
    private static List<Command> WithoutRepairBesidePicture(List<Command> commands) =>
        commands.Any(c => c is Command.CannotHandle { Reason: CannotHandleReason.UnexpectedAttachment })
            ? [.. commands.Where(c => c is not Command.CannotHandle { Reason: CannotHandleReason.NotUnderstood or CannotHandleReason.OutOfScope })]
            : commands;

    /// <summary>A card number is warned of whatever else was said with it.</summary>
    private static bool IsWarning(Command command) => command is Command.CannotHandle { Reason: CannotHandleReason.CardNumber or CannotHandleReason.Secret or CannotHandleReason.UnexpectedAttachment };

    private static bool SaysSomething(Command command) => command is not (Command.ChangeLanguage { Asked: false } or Command.SmallTalk { Kind: SmallTalkKind.RudeWords });
}
