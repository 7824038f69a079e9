namespace VirtualAgent.Core.City;

/// <summary>The wards that a city's addresses lie in, more than one.</summary>
/// <param name="Source">The document that tells of them; null where the pack names none.</param>
public sealed record Wards(TableSource? Source);
