using System.Text.Json.Serialization;
using VirtualAgent.Core.Commands;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Screening;

/// <param name="Words">Words that tell of danger and are understood misspelt.</param>
/// <param name="Right">Words that stand close to one of those and are another word.</param>
/// <param name="Signs">Signs and the word that the patterns know them by.</param>
/// <param name="Harmless">Phrases that sound like danger and are none.</param>
/// <param name="OfAnother">Ways to tell of somebody else who wants to die.</param>
/// <param name="Kinds">Dangers, the one that goes first where several are found.</param>
internal sealed record EmergencyLexicon(
    string[] Words,
    string[] Right,
    Dictionary<string, string> Signs,
    string[] Harmless,
    WordingEntry[] OfAnother,
    EmergencyPhrases[] Kinds);

/// <param name="Unless">Phrases beside which this danger is talked about and not there: paperwork on a past one, a class, a fee.</param>
internal sealed record EmergencyPhrases(
    [property: JsonConverter(typeof(JsonStringEnumConverter<EmergencyKind>))] EmergencyKind Kind,
    string[] Patterns,
    string[]? Unless);
