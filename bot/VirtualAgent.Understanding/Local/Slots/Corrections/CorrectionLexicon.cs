using System.Text.Json.Serialization;

namespace VirtualAgent.Understanding.Local.Slots.Corrections;

/// <summary>The phrases of one language by which something is put right.</summary>
/// <param name="Interjections">Sounds that mean nothing by themselves.</param>
/// <param name="Joints">Words that join what comes to what was said.</param>
/// <param name="Openers">With these a correction begins.</param>
/// <param name="Sure">Openers that say so by themselves, also in the midst of a sentence.</param>
/// <param name="Is">Before what it is.</param>
/// <param name="Was">Before what it was.</param>
/// <param name="Are">Before what they are.</param>
/// <param name="That">Before what that is.</param>
/// <param name="There">Before what there is.</param>
/// <param name="Stands">Before where it is.</param>
/// <param name="Really">Beside what it is in truth.</param>
/// <param name="Not">Before what it is not, wherever that stands.</param>
/// <param name="IsNot">Before what it is not, with what 'it' is said.</param>
/// <param name="NotAt">Before where it is not.</param>
/// <param name="AndNot">Before what it is not, after what it is.</param>
/// <param name="But">Between what it is not and what it is.</param>
/// <param name="InsteadOf">Between what it is and what it was.</param>
/// <param name="MakeIt">Before what something is to be.</param>
/// <param name="A">Before a thing that is first told of.</param>
/// <param name="The">Before a thing that is known.</param>
/// <param name="Pointers">Before the name of a thing that was told before.</param>
/// <param name="IsCalled">Between a thing's name and its other one.</param>
/// <param name="At">Before a place.</param>
/// <param name="In">Before a place, so that it can be nothing else.</param>
/// <param name="Doing">Endings of words that tell what is done.</param>
/// <param name="Around">Begin what tells where something is.</param>
/// <param name="AddressIs">Before an address.</param>
/// <param name="RightAddressIs">Before an address that is another one than was told.</param>
/// <param name="Add">Before what is to be added to what was told.</param>
internal sealed record CorrectionLexicon(
    string[] Interjections,
    string[] Joints,
    string[] Openers,
    string[] Sure,
    string[] Is,
    string[] Was,
    string[] Are,
    string[] That,
    string[] There,
    string[] Stands,
    string[] Really,
    string[] Not,
    [property: JsonPropertyName("is-not")] string[] IsNot,
    [property: JsonPropertyName("not-at")] string[] NotAt,
    [property: JsonPropertyName("and-not")] string[] AndNot,
    string[] But,
    [property: JsonPropertyName("instead-of")] string[] InsteadOf,
    [property: JsonPropertyName("make-it")] string[] MakeIt,
    string[] A,
    string[] The,
    string[] Pointers,
    [property: JsonPropertyName("equals")] string[] IsCalled,
    string[] At,
    string[] In,
    string[] Doing,
    string[] Around,
    [property: JsonPropertyName("address-is")] string[] AddressIs,
    [property: JsonPropertyName("right-address-is")] string[] RightAddressIs,
    AdditionLexicon Add);

/// <param name="LeadIn">Words of politeness before it.</param>
/// <param name="That">The wish, with the words that join it to what is told.</param>
/// <param name="Bare">The wish alone, which only counts before a subject.</param>
/// <param name="Subjects">Words with which what is told may begin then.</param>
internal sealed record AdditionLexicon([property: JsonPropertyName("lead-in")] string[] LeadIn, string[] That, string[] Bare, string[] Subjects);
