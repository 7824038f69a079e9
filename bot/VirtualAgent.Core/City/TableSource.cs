using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.City;

/// <summary>The document that an answer out of a table cites.</summary>
/// <param name="Url">The canonical address of the document in each language.</param>
/// <param name="Department">Its id.</param>
public sealed record TableSource(LocalizedText Title, LocalizedText Url, string Department, DateOnly Effective);
