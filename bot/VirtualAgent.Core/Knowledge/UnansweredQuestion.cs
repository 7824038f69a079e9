namespace VirtualAgent.Core.Knowledge;

/// <summary>A question that the city's documents did not answer.</summary>
/// <param name="DepartmentId">Who would know, as far as can be told.</param>
public sealed record UnansweredQuestion(string Text, string? DepartmentId);
