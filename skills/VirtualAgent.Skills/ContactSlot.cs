using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Skills;

/// <summary>How the city can reach the resident: a phone number or an e-mail address. On a phone, the number at hand is offered.</summary>
internal sealed class ContactSlot(CityNumbers numbers)
{
    public const string Name = "contact";

    public static SlotDefinition Of(string prefix, SkillContext context, bool optional) =>
        Slot.Of(prefix, Name, SlotKind.Contact, optional, choices: Offered(context));

    public SlotCheck Check(Command.SetSlot given) => given.Readings.IsEmpty
        ? new SlotCheck.Reject(Phrase.Of(numbers.StandIn(given.Said, Culture.English) ? "contact.city-number" : "contact.not-understood"))
        : new SlotCheck.Accept(new(given.Readings[0], given.Readings[0]));

    private static ImmutableArray<SlotChoice> Offered(SkillContext context) => context.Channel == Channel.WebChat
        ? context.Facts[Name] is { IsSkipped: false } known ? [new(known.Value, known.Display)] : []
        : [new(context.Participant, context.Participant)];
}
