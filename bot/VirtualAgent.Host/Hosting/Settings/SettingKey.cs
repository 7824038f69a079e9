using VirtualAgent.Recognizers.Choosing;

namespace VirtualAgent.Host.Hosting.Settings;

/// <summary>A configured name, held against the known ones.</summary>
internal static class SettingKey
{
    private const string First = "0";
    private const int LeastForTwoErrors = 6;

    /// <summary>The name with <c>*</c> for places in lists, as <see cref="KnownSettings"/> has it.</summary>
    public static string Pattern(string key) =>
        string.Join(':', key.Split(':').Select(part => part.All(char.IsAsciiDigit) ? "*" : part));

    public static SettingKind? KindOf(string key) =>
        KnownSettings.ByKey.GetValueOrDefault(Pattern(key)) ?? KnownSettings.ByKey.GetValueOrDefault(Parent(key) + ":*");

    /// <summary>Whether a list was meant to stand here, which takes its values one by one.</summary>
    public static bool IsList(string key) => KnownSettings.ByKey.Keys.Any(known => known.StartsWith(Pattern(key) + ":*", StringComparison.OrdinalIgnoreCase));

    public static bool IsSection(string name) => KnownSettings.Sections.Contains(name);

    /// <summary>The known name that was meant, as one would write it; null where none is near.</summary>
    public static string? Meant(string key)
    {
        var pattern = Pattern(key);
        var meant = KnownSettings.ByKey.Keys.FirstOrDefault(known => IsNear(pattern, known) || IsNear(pattern, known.Replace(":*", string.Empty, StringComparison.Ordinal)));
        return meant is null ? null : Written(meant);
    }

    /// <summary>The known name without a section that was meant; null where none is near.</summary>
    public static string? MeantAlone(string name) =>
        KnownSettings.ByKey.Keys.FirstOrDefault(known => !known.Contains(':', StringComparison.Ordinal) && IsNear(name, known));

    /// <summary>The product's section that was meant; null where none is near.</summary>
    public static string? MeantSection(string name) => KnownSettings.Sections.FirstOrDefault(section => IsNear(name, section));

    public static IEnumerable<string> Below(string section) =>
        KnownSettings.ByKey.Keys.Where(known => known.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)).Select(Written);

    private static string Parent(string key) => key.LastIndexOf(':') is var colon and > 0 ? Pattern(key[..colon]) : string.Empty;

    private static string Written(string pattern) => pattern.Replace("*", First, StringComparison.Ordinal);

    public static bool IsNear(string name, string known) =>
        EditDistance.Within(name.ToLowerInvariant(), known.ToLowerInvariant(), known.Length < LeastForTwoErrors ? 1 : 2);
}
