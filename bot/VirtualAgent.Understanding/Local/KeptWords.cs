using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Slots;

namespace VirtualAgent.Understanding.Local;

/// <summary>Keeps with a report's details what its form has no question for: the flat in a house, and the name that goes with a number.</summary>
internal static class KeptWords
{
    public static ImmutableArray<Command> With(ImmutableArray<Command> commands, Utterance said, DialogueView view)
    {
        if (view.ActiveSkill != SkillNames.FileRequest || view.Slots.All(slot => slot.Name != SkillOpening.Description) || commands.Any(c => c is Command.StartSkill))
        {
            return commands;
        }

        var details = commands.OfType<Command.SetSlot>().FirstOrDefault(set => set.Slot == SkillOpening.Description);
        var before = details?.Said ?? view.Filled.Value(SkillOpening.Description);
        var kept = new[] { Gives(SlotKind.Place) ? PlaceReader.UnitIn(said) : null, AsksOrGivesContact() ? NameIn(said) : null }
            .OfType<string>()
            .Where(words => before?.Contains(words, StringComparison.OrdinalIgnoreCase) != true)
            .ToList();
        return kept.Count == 0 ? commands
            : [.. commands.Where(command => command != details && command is not Command.CannotHandle), new Command.SetSlot(SkillOpening.Description, string.Join(". ", kept.Prepend(before).OfType<string>()))];

        bool Gives(SlotKind kind) => view.Slots.Where(slot => slot.Kind == kind).Any(slot => commands.OfType<Command.SetSlot>().Any(set => set.Slot == slot.Name));
        bool AsksOrGivesContact() => view.Asked is { Kind: SlotKind.Contact } || Gives(SlotKind.Contact);
    }

    /// <summary>'Keisha Brown' of 'Keisha Brown 309-555-0188': with a cue, in capitals, or beginning with a name that many have.</summary>
    private static string? NameIn(Utterance said) =>
        Contacts.WithoutNumbers(said.Text, said.Culture) is var rest && PersonNames.ReadAnswer(rest, said.Culture) is { } name
        && (name.Text.Length < rest.Length || name.Text.Split(' ') is [var first, ..] words && (PersonNames.IsGivenName(first) || (words.Length > 1 && Array.TrueForAll(words, word => char.IsUpper(word[0])))))
            ? name.First.Value
            : null;
}
