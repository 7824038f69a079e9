using System.Collections.Immutable;
using VirtualAgent.Core.State;

namespace VirtualAgent.Core.Knowledge;

/// <summary>A question for the city's documents, with what helps to understand it.</summary>
/// <param name="History">The last turns, oldest first.</param>
/// <param name="LastPassageId">The passage cited last, or null.</param>
/// <param name="Today">The city's date: nothing expired is cited.</param>
public sealed record KnowledgeQuestion(
    string Text,
    string Locale,
    ImmutableArray<PastTurn> History,
    string? LastPassageId,
    DateOnly Today)
{
    /// <summary>The passage that the resident picked: it answers, whatever its evidence. Null where none was.</summary>
    public string? PassageId { get; init; }

    /// <summary>It wants a problem reported, or a report looked up, where the city takes none: what only comes near is no help.</summary>
    public bool IsReport { get; init; }

    /// <summary>The day of which a place's hours are asked; null where something else is.</summary>
    public DateOnly? OpenOn { get; init; }
}
