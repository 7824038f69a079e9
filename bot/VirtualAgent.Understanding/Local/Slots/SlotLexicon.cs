using System.Text.Json.Serialization;

namespace VirtualAgent.Understanding.Local.Slots;

/// <param name="Names">By kind of slot: what residents call it.</param>
/// <param name="Corrections">Phrases by which a value already given is changed.</param>
/// <param name="SameAsBefore">Whole messages that take a value from an earlier matter: 'same address'.</param>
/// <param name="Removals">Phrases by which a value is left out.</param>
/// <param name="TheOther">Whole messages that mean the one of two that was not taken.</param>
/// <param name="Values">Words between a slot's name and its new value.</param>
/// <param name="ThisPhone">Phrases that mean the phone at hand, whatever was asked.</param>
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
    string[] Meanings);
