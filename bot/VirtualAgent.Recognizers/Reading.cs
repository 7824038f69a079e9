using System.Collections;
using System.Collections.Immutable;

namespace VirtualAgent.Recognizers;

/// <summary>One reading of a recognised text: resolution keys such as <c>value</c>, <c>unit</c> or <c>timex</c>, in order.</summary>
public sealed class Reading : IEnumerable<KeyValuePair<string, string>>, IEquatable<Reading>
{
    private readonly ImmutableArray<KeyValuePair<string, string>> _entries;

    public Reading(IEnumerable<KeyValuePair<string, string>> entries) => _entries = [.. entries];

    /// <summary>The entry of <paramref name="key"/>, or null where the reading has none.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var entry in _entries)
            {
                if (entry.Key == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The <c>value</c> entry, or null where a unit stands without a number.</summary>
    public string? Value => this["value"];

    /// <summary>A reading of the pairs whose value is not null.</summary>
    public static Reading Of(params ReadOnlySpan<(string Key, string? Value)> pairs)
    {
        var entries = new List<KeyValuePair<string, string>>(pairs.Length);
        foreach (var (key, value) in pairs)
        {
            if (value is not null)
            {
                entries.Add(new(key, value));
            }
        }

        return new Reading(entries);
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, string>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(Reading? other) => other is not null && _entries.SequenceEqual(other._entries);

    public override bool Equals(object? obj) => Equals(obj as Reading);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var entry in _entries)
        {
            hash.Add(entry);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(", ", _entries.Select(e => $"{e.Key}={e.Value}"));
}
