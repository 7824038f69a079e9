namespace VirtualAgent.Core.Replies;

/// <summary>Where an answer stands. <c>[Number]</c> in the answer's text refers to it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Url">The document's canonical address.</param>
/// <param name="Department">The department's name in the resident's language.</param>
/// <param name="Effective">Since when the document is in force; null where it does not say.</param>
/// <param name="Excerpt">The words of the passage that carry the answer, at most 160 characters.</param>
public sealed record Citation(int Number, string Title, string Url, string Department, DateOnly? Effective, string Excerpt);
