using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Skills;

/// <summary>How the city can reach the resident: a phone number or an e-mail address. On a phone, the number at hand is offered.</summary>
internal static class ContactSlot
{
    public const string Name = "contact";

    private const int AreaCode = 3;

    public static SlotDefinition Of(string prefix, SkillContext context, bool optional) =>
        Slot.Of(prefix, Name, SlotKind.Contact, optional, choices: Offered(context));

    public static SlotCheck Check(Command.SetSlot given, CityProfile city) => given.Readings switch
    {
        [] => new SlotCheck.Reject(Phrase.Of(IsCityNumber(given.Said) ? "contact.city-number" : "contact.not-understood")),
        [var phone, ..] when !phone.Contains('@') && !IsWhole(phone, city) => new SlotCheck.Reject(Phrase.Of("contact.not-whole")),
        [var contact, ..] => new SlotCheck.Accept(new(contact, contact)),
    };

    /// <summary>As long as the city's own number; without the area code, or with a country's, where those are told by their length.</summary>
    private static bool IsWhole(string phone, CityProfile city)
    {
        var digits = phone.Count(char.IsAsciiDigit);
        var usual = city.MainPhone.Count(char.IsAsciiDigit);
        return phone.StartsWith('+') || digits == usual || digits > usual || digits == usual - AreaCode;
    }

    private static bool IsCityNumber(string said) =>
        AccountNumbers.Recognize(said, Culture.English).Count > 0 || TrackingNumbers.Recognize(said, Culture.English).Count > 0;

    private static ImmutableArray<SlotChoice> Offered(SkillContext context) => context.Channel == Channel.WebChat
        ? context.Facts[Name] is { IsSkipped: false } known ? [new(known.Value, known.Display, Means: true)] : []
        : [new(context.Participant, context.Participant, Means: true)];
}
