using VirtualAgent.Core.Skills;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Skills.FileRequest;

/// <summary>Keeps the number or address by which a resident is reached, where their own words hold it, in step with the contact of the report.</summary>
internal static class ContactInDetails
{
    /// <summary>The words with the new contact where they held the old one; the same words where they did not.</summary>
    public static string Moved(string words, string old, SlotValue contact, string language) =>
        Emails.Recognize(words, Cultures.Of(language)).Concat(PhoneNumbers.Recognize(words, Cultures.Of(language))).FirstOrDefault(found => Is(found, old)) is { } held
            ? $"{words[..held.Start]}{contact.Display.In(language)}{words[(held.End + 1)..]}"
            : words;

    /// <summary>The same address, or the same digits but for a country's.</summary>
    private static bool Is(Recognized found, string contact) => found.First["digits"] is { Length: > 0 } digits
        ? string.Concat(contact.Where(char.IsAsciiDigit)).EndsWith(digits, StringComparison.Ordinal)
        : string.Equals(found.First.Value, contact, StringComparison.OrdinalIgnoreCase);
}
