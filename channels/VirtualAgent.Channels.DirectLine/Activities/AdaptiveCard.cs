using System.Text.Json.Serialization;

namespace VirtualAgent.Channels.DirectLine.Activities;

/// <summary>Adaptive Card 1.5: facts to read back, and what to press.</summary>
internal sealed record AdaptiveCard(IReadOnlyList<FactSet> Body, IReadOnlyList<SubmitAction> Actions, string FallbackText, string Lang)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    [JsonPropertyName("$schema")]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Type => "AdaptiveCard";

    public string Version => "1.5";
}

internal sealed record FactSet(IReadOnlyList<CardFact> Facts)
{
    public string Type => "FactSet";
}

internal sealed record CardFact(string Title, string Value);

internal sealed record SubmitAction(string Title, PickedChoice Data)
{
    public string Type => "Action.Submit";
}

/// <summary>What a pressed choice sends back as <c>value</c>.</summary>
internal sealed record PickedChoice(string Choice);
