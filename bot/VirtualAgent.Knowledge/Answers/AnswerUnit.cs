using System.Collections.Immutable;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>The smallest piece of a passage that can answer: a sentence, a list's item, a table's row.</summary>
/// <param name="Text">Verbatim; a row as its cells with their headers.</param>
/// <param name="Block">Which paragraph, list or table of the passage it belongs to.</param>
/// <param name="LeadIn">The sentence that announces the list or table; empty where there is none.</param>
internal sealed record AnswerUnit(UnitKind Kind, string Text, int Block, string LeadIn)
{
    /// <summary>How it is told: a row as a sentence.</summary>
    public string Said { get; init; } = Text;
}

internal enum UnitKind
{
    Sentence,
    Item,
    Row,
}
