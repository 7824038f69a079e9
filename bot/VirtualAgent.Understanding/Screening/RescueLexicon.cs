namespace VirtualAgent.Understanding.Screening;

/// <summary>Who is to be fetched: from the water, from the ice, from where nobody knows.</summary>
/// <param name="Groups">Word lists that the phrases name in braces.</param>
/// <param name="Kinds">Dangers, each with what it is not.</param>
internal sealed record RescueLexicon(Dictionary<string, string> Groups, EmergencyPhrases[] Kinds)
{
    /// <summary>The dangers with every word list in place of its name.</summary>
    public IEnumerable<EmergencyPhrases> Phrases() =>
        Kinds.Select(kind => kind with { Patterns = Spelled(kind.Patterns), Unless = Spelled(kind.Unless ?? []) });

    private string[] Spelled(string[] phrases) =>
        [.. phrases.Select(phrase => Groups.Aggregate(phrase, (text, group) => text.Replace($"{{{group.Key}}}", group.Value, StringComparison.Ordinal)))];
}
