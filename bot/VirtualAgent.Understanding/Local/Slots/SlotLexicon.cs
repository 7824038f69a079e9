using System.Text.Json.Serialization;

namespace VirtualAgent.Understanding.Local.Slots;

/// <param name="Names">By kind of slot: what residents call it.</param>
/// <param name="Corrections">Phrases by which a value already given is changed.</param>
/// <param name="SameAsBefore">Whole messages that take a value from an earlier matter: 'same address'.</param>
/// <param name="Removals">Phrases by which a value is left out.</param>
/// <param name="TheOther">Whole messages that mean the one of two that was not taken.</param>
/// <param name="Values">Words between a slot's name and its new value.</param>
/// <param name="ThisPhone">Phrases that mean the phone at hand, whatever was asked.</param>
/// <param name="NumberAgain">Phrases that want the last number said once more.</param>
/// <param name="SendIt">Whole messages that want a message for staff begun or sent.</param>
/// <param name="ChoicePhrases">By a choice's value, or its question's code and its value as in 'now/yes': phrases that take it.</param>
/// <param name="Kinds">By what a question asks for: words that name one.</param>
/// <param name="Sizes">What lengths are compared with.</param>
/// <param name="Meanings">Words that mean the same in a choice.</param>
internal sealed record SlotLexicon(
    Dictionary<string, string> Names,
    string[] Corrections,
    [property: JsonPropertyName("same-as-before")] string[] SameAsBefore,
    string[] Removals,
    [property: JsonPropertyName("the-other")] string[] TheOther,
    string[] Values,
    [property: JsonPropertyName("same-number")] string[] SameNumber,
    [property: JsonPropertyName("this-phone")] string[] ThisPhone,
    [property: JsonPropertyName("last-one")] string[] LastOne,
    [property: JsonPropertyName("number-again")] string[] NumberAgain,
    [property: JsonPropertyName("send-it")] string[] SendIt,
    string[] Meanings,
    [property: JsonPropertyName("choice-phrases")] Dictionary<string, string[]> ChoicePhrases,
    Dictionary<string, KindLexicon> Kinds,
    [property: JsonPropertyName("house-number")] HouseNumberLexicon HouseNumber,
    SizeLexicon Sizes);

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
