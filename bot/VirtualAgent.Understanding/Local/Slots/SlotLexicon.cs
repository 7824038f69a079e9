using System.Text.Json.Serialization;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots;

/// <param name="Names">By kind of slot: what residents call it.</param>
/// <param name="Corrections">Phrases by which a value already given is changed.</param>
/// <param name="SameAsBefore">Whole messages that take a value from an earlier matter: 'same address'.</param>
/// <param name="Removals">Phrases by which a value is left out.</param>
/// <param name="TheOther">Whole messages that mean the one of two that was not taken.</param>
/// <param name="Values">Words between a slot's name and its new value.</param>
/// <param name="Wrong">Words that say of a slot's value that it is wrong; the new one may follow.</param>
/// <param name="ThisPhone">Phrases that mean the phone at hand, whatever was asked.</param>
/// <param name="NumberAgain">Phrases that want the last number said once more.</param>
/// <param name="SendIt">Whole messages that want a message for staff begun or sent.</param>
/// <param name="SendRest">Whole messages that want a report sent without what is still asked.</param>
/// <param name="Absent">By slot: phrases by which there is none to give, told beside other things.</param>
/// <param name="ChoicePhrases">By a choice's value, or its question's code and its value as in 'now/yes': phrases that take it.</param>
/// <param name="Kinds">By what a question asks for: words that name one.</param>
/// <param name="PlaceLeads">Words around a place that tell nothing but where it is.</param>
/// <param name="Approaches">Words between a street and the number of a house on it: 'elm street near like 41'.</param>
/// <param name="Sizes">What lengths are compared with.</param>
/// <param name="Things">What is counted and carried away.</param>
/// <param name="Numbers">What numbers are of.</param>
/// <param name="Meanings">Words that mean the same in a choice.</param>
/// <param name="Polarity">What makes a yes or a no of the words of a question.</param>
internal sealed record SlotLexicon(
    Dictionary<string, string> Names,
    string[] Corrections,
    [property: JsonPropertyName("same-as-before")] string[] SameAsBefore,
    string[] Removals,
    [property: JsonPropertyName("the-other")] string[] TheOther,
    string[] Values,
    string Wrong,
    [property: JsonPropertyName("same-number")] string[] SameNumber,
    [property: JsonPropertyName("this-phone")] string[] ThisPhone,
    [property: JsonPropertyName("last-one")] string[] LastOne,
    [property: JsonPropertyName("number-again")] string[] NumberAgain,
    [property: JsonPropertyName("send-it")] string[] SendIt,
    [property: JsonPropertyName("send-rest")] string[] SendRest,
    Dictionary<string, string[]> Absent,
    string[] Meanings,
    [property: JsonPropertyName("choice-phrases")] Dictionary<string, string[]> ChoicePhrases,
    Dictionary<string, KindLexicon> Kinds,
    [property: JsonPropertyName("place-leads")] string PlaceLeads,
    string Approaches,
    [property: JsonPropertyName("house-number")] HouseNumberLexicon HouseNumber,
    SizeLexicon Sizes,
    ThingsLexicon Things,
    NumberLexicon Numbers,
    PolarityLexicon Polarity)
{
    /// <summary>Read once, for all who read answers by it.</summary>
    public static SlotLexicon Shipped { get; } = Lexicon.Read<SlotLexicon>("slots");
}

/// <param name="Denies">Words that make a no of what they stand before.</param>
/// <param name="Affirms">Words that make a yes of it.</param>
/// <param name="Subjects">Words after which a leading 'no' denies something else: 'no, it touches a wire'.</param>
/// <param name="Doubts">Phrases that leave it open.</param>
/// <param name="Leads">Words beside the answer that tell nothing.</param>
/// <param name="Joints">Words between it and what else is told.</param>
internal sealed record PolarityLexicon(string Denies, string Affirms, string Subjects, string[] Doubts, string Leads, string Joints);

/// <param name="Plates">Words before a licence plate.</param>
/// <param name="Temperature">Words of a question that asks for one.</param>
/// <param name="Inside">Phrases after a number that say it is the one inside.</param>
/// <param name="Outside">Phrases after a number, or before it, that say it is the one outside.</param>
/// <param name="Numbered">Words of a question that asks for a thing's number.</param>
/// <param name="Between">Words between such a thing and its number.</param>
internal sealed record NumberLexicon(string Plates, string Temperature, string[] Inside, string[] Outside, string Numbered, string Between);

/// <param name="Asking">Words of a question that asks for things.</param>
/// <param name="Names">Things that people have taken away, one each.</param>
/// <param name="Joints">Words between two of them.</param>
/// <param name="Ends">Words with which a list of them is over.</param>
/// <param name="One">Words that count one.</param>
/// <param name="Known">Words that point to it.</param>
/// <param name="Some">Words that do not tell how many.</param>
internal sealed record ThingsLexicon(string Asking, string Names, string Joints, string Ends, string One, string Known, string Some);

/// <param name="Things">Things that sizes are compared with, in inches.</param>
/// <param name="Units">Units of length, in inches.</param>
/// <param name="Larger">Words of a choice that begins at its thing's size; any other ends there.</param>
/// <param name="Around">Words beside a length that tell nothing more.</param>
internal sealed record SizeLexicon(Dictionary<string, double> Things, Dictionary<string, double> Units, string Larger, string Around);

/// <param name="Looks">Words without which a name says too little; empty where it says enough.</param>
internal sealed record KindLexicon(string Names, string Looks);

/// <param name="Changes">Words that announce that the number was another one.</param>
/// <param name="Names">Words that say that it is a house's.</param>
/// <param name="Around">Words that may stand beside them.</param>
/// <param name="Inside">Words between the parts of a number.</param>
internal sealed record HouseNumberLexicon(string Changes, string Names, string Around, string Inside);
