using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Recognizers;
using VirtualAgent.Skills.Continue;

namespace VirtualAgent.Skills;

/// <summary>How the city can reach the resident: a phone number or an e-mail address. On a phone, the number at hand is offered.</summary>
internal sealed class ContactSlot(CityNumbers numbers, CityProfile city)
{
    public const string Name = "contact";

    private const int AreaCode = 3;

    /// <summary>Ends of addresses that are written for 'com', 'net' and 'org' by a slip.</summary>
    private static readonly HashSet<string> Slips = ["con", "cmo", "ocm", "vom", "xom", "comm", "coom", "cpm", "clm", "cim", "nte", "ent", "nett", "rog", "ogr"];

    public static SlotDefinition Of(string prefix, SkillContext context, bool optional) =>
        Slot.Of(prefix, Name, SlotKind.Contact, optional, choices: Offered(context));

    public SlotCheck Check(Command.SetSlot given, SkillContext context) => given.Readings switch
    {
        [] => new SlotCheck.Reject(Phrase.Of(numbers.StandIn(given.Said, Culture.English) ? "contact.city-number" : "contact.not-understood")),
        [SlotValue.PhoneAtHand, ..] when Offered(context) is [var known] => new SlotCheck.Accept(new(known.Value, known.Label)),
        [SlotValue.PhoneAtHand, ..] => new SlotCheck.Reject(Phrase.Of("contact.not-seen")),
        [var email, ..] when IsMistyped(email) => new SlotCheck.Reject(Phrase.Of("contact.odd-email", ("email", email))),
        [var phone, ..] when !phone.Contains('@') && !IsWhole(phone) => new SlotCheck.Reject(Phrase.Of("contact.not-whole")),
        [var contact, ..] => new SlotCheck.Accept(new(contact, MobileNumber.Written(contact))),
    };

    /// <summary>'mia@outlook.con' ends as no address does that a slip of the finger would not explain.</summary>
    private static bool IsMistyped(string contact) =>
        contact.Contains('@', StringComparison.Ordinal) && Slips.Contains(contact[(contact.LastIndexOf('.') + 1)..].ToLowerInvariant());

    /// <summary>As long as the city's own number; without the area code, or with a country's, where those are told by their length.</summary>
    private bool IsWhole(string phone)
    {
        var digits = phone.Count(char.IsAsciiDigit);
        var usual = city.MainPhone.Count(char.IsAsciiDigit);
        return phone.StartsWith('+') || digits == usual || digits > usual || digits == usual - AreaCode;
    }

    private static ImmutableArray<SlotChoice> Offered(SkillContext context) => context.Channel == Channel.WebChat
        ? context.Facts[Name] is { IsSkipped: false } known ? [new(known.Value, known.Display, Means: true)] : []
        : [new(context.Participant, MobileNumber.Written(context.Participant), Means: true)];
}
