using VirtualAgent.Recognizers.Choosing;

namespace VirtualAgent.Host.Hosting.Settings;

/// <summary>Holds the configuration against what there is to configure, before anything reads it.</summary>
internal static class SettingsCheck
{
    private const int MostErrors = 2;

    /// <summary>Names that nobody reads, and values that are none. Such a value is taken out, so that what is left can be checked on.</summary>
    public static IReadOnlyList<SettingFault> TakeOut(IConfigurationManager configuration)
    {
        var faults = new List<SettingFault>();
        foreach (var (key, value) in configuration.AsEnumerable().Where(entry => !string.IsNullOrEmpty(entry.Value)).ToList())
        {
            if (KindOf(key) is { } kind)
            {
                if (kind.FaultOf(value!) is { } message)
                {
                    faults.Add(new(key, message));
                    configuration[key] = null;
                }
            }
            else if (key.Contains(':', StringComparison.Ordinal) && KnownSettings.Sections.Contains(key.Split(':')[0]))
            {
                faults.Add(new(key, $"unknown. {Suggestion(key)}"));
            }
        }

        return faults;
    }

    private static SettingKind? KindOf(string key) =>
        KnownSettings.ByKey.GetValueOrDefault(key)
        ?? (key.LastIndexOf(':') is var colon and > 0 && KnownSettings.ByKey.GetValueOrDefault(key[..colon]) is { IsList: true } list ? list : null);

    private static string Suggestion(string key)
    {
        var meant = KnownSettings.ByKey.Keys.FirstOrDefault(known =>
            EditDistance.Within(key.ToLowerInvariant(), known.ToLowerInvariant(), MostErrors));
        var section = key.Split(':')[0] + ":";
        return meant is not null
            ? $"Did you mean {meant}?"
            : $"Known are {string.Join(", ", KnownSettings.ByKey.Keys.Where(known => known.StartsWith(section, StringComparison.OrdinalIgnoreCase)))}.";
    }
}
