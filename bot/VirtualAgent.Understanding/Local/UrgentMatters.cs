using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Slots;

namespace VirtualAgent.Understanding.Local;

/// <summary>Hears, in a message for staff who read it tomorrow, problems of the city that somebody is to be called about at once.</summary>
internal sealed class UrgentMatters(ServiceReader services, ImmutableArray<ServiceType> catalogue)
{
    /// <summary>'Tell them my sewer is backing up': beside the message, what the documents say of whom to call now.</summary>
    public ImmutableArray<Command> WithHelp(ImmutableArray<Command> commands, Utterance said) =>
        commands.OfType<Command.SetSlot>().FirstOrDefault(set => set.Slot == SkillOpening.Message) is { } message
        && !commands.Any(command => command is Command.AskKnowledge) && IsUrgent(said.Part(message.Said))
            ? [.. commands, new Command.AskKnowledge(message.Said)]
            : commands;

    private bool IsUrgent(Utterance told) =>
        services.Sure(told) is { } code && catalogue.Any(service => service.Code == code && IsUrgent(service));

    /// <summary>Of itself, or in most of the ways in which it can be.</summary>
    private static bool IsUrgent(ServiceType service) =>
        service.Emergency is not null
        || service.Attributes.Any(attribute => attribute.Required && attribute.Values.Count(value => value.Emergency is UrgentAdvice.OfTheCity) * 2 > attribute.Values.Length);
}
