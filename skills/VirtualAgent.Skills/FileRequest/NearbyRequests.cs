using System.Collections.Immutable;
using System.Text.Json;
using VirtualAgent.Core;
using VirtualAgent.Core.Skills;

namespace VirtualAgent.Skills.FileRequest;

/// <summary>What was reported close by, as the lookup leaves it in the slot <c>nearby</c>.</summary>
/// <param name="IsOwn">The same resident reported it.</param>
internal sealed record NearbyRequest(string TrackingNumber, string PlaceId, DateOnly Reported, bool IsOwn = false);

internal static class NearbyRequests
{
    public const string NoneOfThem = "none";

    public static ImmutableArray<NearbyRequest> Read(SlotValues slots) =>
        slots.Value("nearby") is { } json
            ? JsonSerializer.Deserialize<ImmutableArray<NearbyRequest>>(json, CoreJson.Options)
            : [];

    public static SlotValue Write(IEnumerable<NearbyRequest> found) =>
        new(JsonSerializer.Serialize(found, CoreJson.Options), string.Empty);
}
