using System.Collections.Immutable;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.City;

/// <param name="Topics">By language: words by which one knows that this department would know.</param>
public sealed record Department(
    string Id,
    LocalizedText Name,
    string Phone,
    string Email,
    string Address,
    Uri Url,
    OpeningHours Hours,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Topics);
