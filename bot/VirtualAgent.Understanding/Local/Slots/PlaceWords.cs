using System.Text.RegularExpressions;
using VirtualAgent.Core.City;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Tells a message that is a place from one that says what is the matter there.</summary>
internal static partial class PlaceWords
{
    private const int LongEnough = 4;

    /// <summary>Words that stand around a place and tell nothing but where it is.</summary>
    private static readonly HashSet<string> Leads = Lexicon.Words(SlotLexicon.Shipped.PlaceLeads);

    /// <summary>Whether each word of the message belongs to the place's name or leads to it.</summary>
    public static bool AreAll(Utterance said, Place place)
    {
        var name = place.Name.ByLanguage.Values.Append(place.Id).SelectMany(text => Tokens.Of(text)).Select(token => token.Text).ToHashSet();
        return said.Tokens.Any(token => StreetType().IsMatch(token.Text) || !IsNumber(token, said) && name.Contains(token.Text) || !IsNumber(token, said) && !Leads.Contains(token.Text))
            && said.Tokens.All(token => Leads.Contains(token.Text)
            || IsNumber(token, said)
            || name.Any(part => part.StartsWith(token.Text, StringComparison.Ordinal) || IsMisspelt(token.Text, part)));
    }

    /// <summary>Whether each word belongs to a street's name or leads to it.</summary>
    public static bool AreAllOf(Utterance said, string street)
    {
        var name = Tokens.Of(street).Select(token => token.Text).ToHashSet();
        var telling = said.Tokens.Where(token => name.Contains(token.Text) || !Leads.Contains(token.Text)).ToList();
        return telling.Count > 0 && telling.TrueForAll(token => IsOrdinal(token.Text, said.Culture) || name.Any(part => Spelling.Resembles(token.Text, part)));
    }

    /// <summary>The number and the street of a house; null for a corner, a park or a building.</summary>
    public static (string Number, string Street)? House(string place) =>
        place.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end && place[..end].All(char.IsAsciiDigit) ? (place[..end], place[(end + 1)..]) : null;

    public static bool IsStreetType(string word) => StreetType().IsMatch(word);

    public static bool IsOrdinal(string word, Culture culture) => NumberWords.Find(word, culture) is [{ Start: 0, Kind: NumberKind.Ordinal } number] && number.End == word.Length;

    /// <summary>'By the park', 'on the side': a thing, and not Park Street, whatever it is called like.</summary>
    public static bool PointsAtAThing(Utterance said) =>
        said.Tokens.Zip(said.Tokens.Skip(1)).Any(two => two.First.Text == "the" && !IsNumber(two.Second, said) && two.Second.Text is not ("corner" or "intersection"))
        && !said.Tokens.Any(token => IsStreetType(token.Text));

    /// <summary>The 'de la' between a house's number and its street.</summary>
    public static bool LinksToStreet(string word) => word is "on" or "of" or "in" or "the" or "de" or "del" or "la" or "el" or "en" or "calle" or "avenida";

    /// <summary>The 'y' of 'sesenta y tres' and the 'oh' of 'two oh four'.</summary>
    public static bool JoinsNumber(string word) => word is "and" or "y" or "oh" or "o";

    /// <summary>'The first one' is no house in First Street: numbers name a place only beside a street.</summary>
    public static bool IsNumber(Token token, Utterance said) =>
        char.IsAsciiDigit(token.Text[0]) || (NumberWords.Find(token.Text, said.Culture) is [{ Start: 0 } number] && number.End == token.Text.Length);

    private static bool IsMisspelt(string word, string part) =>
        word.Length >= LongEnough && Math.Abs(word.Length - part.Length) <= 1 && part.StartsWith(word[..2], StringComparison.Ordinal);

    [GeneratedRegex("^(?:street|st|avenue|ave|av|avda|avenida|calle|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|place|pl)$", RegexOptions.CultureInvariant)]
    private static partial Regex StreetType();
}
