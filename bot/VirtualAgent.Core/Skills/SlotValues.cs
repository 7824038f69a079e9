using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VirtualAgent.Core.Skills;

/// <summary>Slots by name.</summary>
[JsonConverter(typeof(SlotValuesConverter))]
public sealed record SlotValues(ImmutableSortedDictionary<string, SlotValue> ByName)
{
    public static SlotValues Empty { get; } = new(ImmutableSortedDictionary<string, SlotValue>.Empty);

    public SlotValue? this[string slot] => ByName.GetValueOrDefault(slot);

    public bool Has(string slot) => ByName.ContainsKey(slot);

    /// <summary>The canonical value, or null where the slot is empty or was skipped.</summary>
    public string? Value(string slot) => this[slot] is { IsSkipped: false } value ? value.Value : null;

    public SlotValues With(string slot, SlotValue value) => new(ByName.SetItem(slot, value));

    public SlotValues With(SlotValues others) => new(ByName.SetItems(others.ByName));

    public SlotValues Without(IEnumerable<string> slots) => new(ByName.RemoveRange(slots));

    public bool Equals(SlotValues? other) => other is not null && ByName.SequenceEqual(other.ByName);

    public override int GetHashCode() => ByName.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));
}

internal sealed class SlotValuesConverter : JsonConverter<SlotValues>
{
    public override SlotValues Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<Dictionary<string, SlotValue>>(ref reader, options)!.ToImmutableSortedDictionary());

    public override void Write(Utf8JsonWriter writer, SlotValues value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.ByName, options);
}
