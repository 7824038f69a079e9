using System.Text.RegularExpressions;
using VirtualAgent.Core.City;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Tells a message that is a place from one that says what is the matter there.</summary>
internal static partial class PlaceWords
{
    private const int LongEnough = 4;

    /// <summary>Whether each word of the message belongs to the place's name or leads to it.</summary>
    public static bool AreAll(Utterance said, Place place)
    {
        var name = place.Name.ByLanguage.Values.Append(place.Id).SelectMany(text => Tokens.Of(text)).Select(token => token.Text).ToHashSet();
        return said.Tokens.Any(token => StreetType().IsMatch(token.Text) || !IsNumber(token, said) && name.Contains(token.Text) || !IsNumber(token, said) && !Lead().IsMatch(token.Text))
            && said.Tokens.All(token => Lead().IsMatch(token.Text)
            || IsNumber(token, said)
            || name.Any(part => part.StartsWith(token.Text, StringComparison.Ordinal) || IsMisspelt(token.Text, part)));
    }

    /// <summary>'The first one' is no house in First Street: numbers name a place only beside a street.</summary>
    private static bool IsNumber(Token token, Utterance said) =>
        char.IsAsciiDigit(token.Text[0]) || (NumberWords.Find(token.Text, said.Culture) is [{ Start: 0 } number] && number.End == token.Text.Length);

    private static bool IsMisspelt(string word, string part) =>
        word.Length >= LongEnough && Math.Abs(word.Length - part.Length) <= 1 && part.StartsWith(word[..2], StringComparison.Ordinal);

    [GeneratedRegex("^(?:street|st|avenue|ave|av|avda|avenida|calle|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|place|pl)$", RegexOptions.CultureInvariant)]
    private static partial Regex StreetType();

    [GeneratedRegex("^(?:i|im|we|live|my|our|the|address|house|home|is|its|it|s|am|to|from|at|in|on|of|for|and|y|e|en|a|de|del|el|la|las|los|mi|vivo|vivimos|direccion|casa|es|estoy|numero|number|no|num|street|st|avenue|ave|av|avda|avenida|calle|c|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|place|pl|esquina|con|corner|n|too|won|ate|fore)$", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
