namespace VirtualAgent.Core.State;

/// <summary>A question that the documents answered.</summary>
/// <param name="Turn">The turn in which they did.</param>
public sealed record AnsweredQuestion(string Text, long Turn);
