using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Slots;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>Starts a skill with all that the same message says for it.</summary>
internal sealed class SkillOpening(IEnumerable<ISkill> skills, SlotReader reader)
{
    private const string Description = "description";
    private const int MoreThanCategory = 4;
    private const float SureOfService = 0.2f;

    private readonly Dictionary<string, ISkill> _skills = skills.ToDictionary(s => s.Definition.Name);

    public ImmutableArray<Command> Open(string name, Utterance said, IntentGuess guess, DialogueView view)
    {
        var commands = new List<Command> { new Command.StartSkill(name) };
        var skill = _skills[name];
        var filled = SlotValues.Empty;
        foreach (var slot in Slots(skill, filled, view))
        {
            if (Value(slot, said, guess, view) is { } value)
            {
                commands.Add(value);
                filled = !value.Readings.IsEmpty && slot.Kind is SlotKind.ServiceType or SlotKind.Choice
                    ? filled.With(slot.Name, new SlotValue(value.Readings[0], value.Readings[0]))
                    : filled;
            }
        }

        var first = Slots(skill, SlotValues.Empty, view).Select(s => s.Name).ToHashSet();
        commands.AddRange(Slots(skill, filled, view)
            .Where(slot => !first.Contains(slot.Name) && slot.Kind is SlotKind.Choice or SlotKind.MultiChoice && !filled.Has(slot.Name))
            .Select(slot => reader.Mention(slot, said, view.Now))
            .OfType<Command>());
        return [.. commands];
    }

    private Command.SetSlot? Value(SlotDefinition slot, Utterance said, IntentGuess guess, DialogueView view) => slot.Kind switch
    {
        SlotKind.ServiceType => guess.Service >= SureOfService ? new(slot.Name, said.Text, guess.Services) : null,
        SlotKind.FreeText => slot.Name == Description && said.Tokens.Count > MoreThanCategory ? new(slot.Name, said.Text) : null,
        SlotKind.TrackingNumber => reader.Mention(slot, said, view.Now) ?? reader.LastOne(slot, said),
        SlotKind.Place => reader.Mention(slot, said, view.Now) ?? reader.Facility(slot, said),
        SlotKind.Date => null,
        _ => reader.Mention(slot, said, view.Now),
    };

    private static IEnumerable<SlotDefinition> Slots(ISkill skill, SlotValues filled, DialogueView view) => skill
        .Plan(new SkillContext(new ConversationKey(string.Empty), view.Channel, string.Empty, view.Locale, filled, view.Memory.Facts, view.Now))
        .OfType<SkillStep.Collect>()
        .Select(step => step.Slot);
}
