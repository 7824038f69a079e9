using System.Globalization;
using System.Text.Json;

namespace VirtualAgent.Evals.Recognizers;

/// <summary>One case of the published suites: an input, its reference time, and what must be found.</summary>
public sealed record ConformanceCase(string Input, string? ReferenceDateTime, IReadOnlyList<JsonElement> Results)
{
    private static readonly DateTime NoReference = new(2016, 11, 7);

    public bool ExpectsNothing => Results.Count == 0;

    /// <summary>The moment that relative dates are told from, as it is written, with no time zone.</summary>
    public DateTime Reference => ReferenceDateTime is null ? NoReference : DateTime.Parse(ReferenceDateTime, CultureInfo.InvariantCulture);

    /// <summary>Reads a suite's file; a byte-order mark at its start is allowed.</summary>
    public static IReadOnlyList<ConformanceCase> Load(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path).TrimStart('\uFEFF'));
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    private static ConformanceCase Read(JsonElement element)
    {
        string? reference = null;
        if (element.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var time))
        {
            reference = time.GetString();
        }

        return new ConformanceCase(
            element.GetProperty("Input").GetString()!,
            reference,
            [.. element.GetProperty("Results").EnumerateArray().Select(r => r.Clone())]);
    }
}
