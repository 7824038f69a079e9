using System.Collections.Immutable;
using System.Text.Json;

namespace VirtualAgent.Skills;

/// <summary>Reads a skill's <c>examples.json</c>: utterances by language.</summary>
internal static class SkillExamples
{
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Of(string skill)
    {
        var assembly = typeof(SkillExamples).Assembly;
        using var stream = assembly.GetManifestResourceStream($"VirtualAgent.Skills.{skill}.examples.json")
            ?? throw new InvalidOperationException($"{skill} has no examples.json.");
        return JsonSerializer.Deserialize<Dictionary<string, ImmutableArray<string>>>(stream)!.ToImmutableSortedDictionary();
    }
}
