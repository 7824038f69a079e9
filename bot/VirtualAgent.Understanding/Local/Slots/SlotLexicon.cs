using System.Text.Json.Serialization;

namespace VirtualAgent.Understanding.Local.Slots;

/// <param name="Names">By kind of slot: what residents call it.</param>
/// <param name="Corrections">Phrases by which a value already given is changed.</param>
/// <param name="SameAsBefore">Whole messages that take a value from an earlier matter: 'same address'.</param>
/// <param name="Removals">Phrases by which a value is left out.</param>
/// <param name="TheOther">Whole messages that mean the one of two that was not taken.</param>
/// <param name="Values">Words between a slot's name and its new value.</param>
/// <param name="ThisPhone">Phrases that mean the phone at hand, whatever was asked.</param>
/// <param name="ChoicePhrases">By a choice's value: phrases that take it.</param>
/// <param name="Kinds">By what a question asks for: words that name one.</param>
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
    string[] Meanings,
    [property: JsonPropertyName("choice-phrases")] Dictionary<string, string[]> ChoicePhrases,
    Dictionary<string, KindLexicon> Kinds,
    [property: JsonPropertyName("house-number")] HouseNumberLexicon HouseNumber);

/// <param name="Looks">Words without which a name says too little; empty where it says enough.</param>
internal sealed record KindLexicon(string Names, string Looks);

/// <param name="Changes">Words that announce that the number was another one.</param>
/// <param name="Names">Words that say that it is a house's.</param>
/// <param name="Around">Words that may stand beside them.</param>
/// <param name="Inside">Words between the parts of a number.</param>
internal sealed record HouseNumberLexicon(string Changes, string Names, string Around, string Inside);
