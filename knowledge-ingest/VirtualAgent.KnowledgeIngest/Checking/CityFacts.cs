namespace VirtualAgent.KnowledgeIngest.Checking;

/// <summary>What documents must agree with; null where it is not known.</summary>
/// <param name="Languages">The city's, by code.</param>
/// <param name="Departments">The city's, by id.</param>
public sealed record CityFacts(IReadOnlyCollection<string>? Languages, IReadOnlyCollection<string>? Departments);
