using System.Text.Json;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Evals.Recognizers;

/// <summary>Holds what was found against what a case expects: count, text, span, type and every resolution key but the score.</summary>
public static class ConformanceComparison
{
    public static bool InOrder(ConformanceCase expected, IReadOnlyList<Recognized> found) =>
        expected.Results.Count == found.Count
        && expected.Results.Zip(found).All(pair => Same(pair.First, pair.Second));

    public static bool AnyOrder(ConformanceCase expected, IReadOnlyList<Recognized> found)
    {
        var rest = found.ToList();
        return expected.Results.Count == found.Count
            && expected.Results.All(e => rest.FindIndex(f => Same(e, f)) is >= 0 and var at && RemoveAt(rest, at));
    }

    private static bool RemoveAt(List<Recognized> rest, int index)
    {
        rest.RemoveAt(index);
        return true;
    }

    private static bool Same(JsonElement expected, Recognized found) =>
        string.Equals(expected.GetProperty("Text").GetString(), found.Text, StringComparison.OrdinalIgnoreCase)
        && SameNumber(expected, "Start", found.Start)
        && SameNumber(expected, "End", found.End)
        && (!expected.TryGetProperty("TypeName", out var type) || type.GetString() == found.TypeName)
        && SameResolution(expected, found);

    private static bool SameNumber(JsonElement expected, string name, int value) =>
        !expected.TryGetProperty(name, out var number) || number.ValueKind != JsonValueKind.Number || number.GetInt32() == value;

    private static bool SameResolution(JsonElement expected, Recognized found)
    {
        if (!expected.TryGetProperty("Resolution", out var resolution) || resolution.ValueKind != JsonValueKind.Object)
        {
            return true;
        }

        if (!resolution.TryGetProperty("values", out var values) || values.ValueKind != JsonValueKind.Array)
        {
            return SameReading(resolution, found.First);
        }

        var readings = values.EnumerateArray().ToList();
        return readings.Count == found.Readings.Length
            && readings.Zip(found.Readings).All(pair => SameReading(pair.First, pair.Second));
    }

    private static bool SameReading(JsonElement expected, Reading found) =>
        expected.EnumerateObject().All(p => p.Name == "score" || SameValue(p.Name, p.Value, found[p.Name]));

    private static bool SameValue(string key, JsonElement expected, string? found) => expected.ValueKind switch
    {
        JsonValueKind.Null => found is null,
        JsonValueKind.True => found == "true",
        JsonValueKind.False => found == "false",
        JsonValueKind.String when expected.ValueEquals("null") => found is null,
        JsonValueKind.String => string.Equals(
            expected.GetString(), found, key == "value" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal),
        _ => expected.GetRawText() == found,
    };
}
