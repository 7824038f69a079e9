using System.Text.Json.Serialization;
using VirtualAgent.Core.Commands;

namespace VirtualAgent.Understanding.Screening;

/// <param name="Harmless">Phrases that sound like danger and are none.</param>
/// <param name="Kinds">Dangers, the one that goes first where several are found.</param>
internal sealed record EmergencyLexicon(string[] Harmless, EmergencyPhrases[] Kinds);

internal sealed record EmergencyPhrases(
    [property: JsonConverter(typeof(JsonStringEnumConverter<EmergencyKind>))] EmergencyKind Kind,
    string[] Patterns);
