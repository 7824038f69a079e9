using Microsoft.Extensions.Configuration.CommandLine;

namespace VirtualAgent.Host.Hosting.Settings;

/// <summary>Holds the configuration against what there is to configure, before anything reads it.</summary>
internal static class SettingsCheck
{
    /// <summary>Names that nobody reads, and values that are none. Such a value is taken out, so that what is left can be checked on.</summary>
    public static IReadOnlyList<SettingFault> TakeOut(IConfigurationManager configuration)
    {
        var faults = new List<SettingFault>();
        var sources = ((IConfigurationRoot)configuration).Providers.ToList();
        foreach (var (key, value) in configuration.AsEnumerable().Where(entry => !string.IsNullOrEmpty(entry.Value)).ToList())
        {
            if ((SettingKey.KindOf(key) ?? ServerSettings.KindOf(key)) is { } kind)
            {
                if (kind.FaultOf(value!) is { } message)
                {
                    faults.Add(new(key, message));
                    configuration[key] = null;
                }
            }
            else if (NameFault(key, value!, sources) is { } message)
            {
                faults.Add(new(key, message));
            }
        }

        if (configuration["Data:Folder"] is "")
        {
            faults.Add(new("Data:Folder", "empty. Name a folder, or leave the setting out."));
        }

        return faults;
    }

    /// <summary>What is wrong with a name; null where it is somebody else's.</summary>
    private static string? NameFault(string key, string value, IReadOnlyList<IConfigurationProvider> sources)
    {
        var section = key.Split(':')[0];
        if (SettingKey.IsList(key))
        {
            return $"is a list. Write its values one by one: {key}:0 {value}";
        }

        if (key != section)
        {
            return SettingKey.IsSection(section) || SettingKey.MeantSection(section) is not null
                ? $"unknown. {Suggestion(key)}"
                : Unheard(key, sources);
        }

        // What the environment holds at the top is mostly not meant for this product.
        var own = sources.Any(source => source is CommandLineConfigurationProvider or FileConfigurationProvider && source.TryGet(key, out _));
        return (own ? SettingKey.Meant(key) : SettingKey.MeantAlone(key)) is { } meant ? $"unknown. Did you mean {meant}?"
            : own && SettingKey.IsSection(key) ? $"is a section. {Suggestion(key)}"
            : own && SettingKey.MeantSection(key) is not null ? $"unknown. {Suggestion(key)}"
            : Unheard(key, sources);
    }

    /// <summary>The command line is written for this product alone: what nobody reads there was meant to be read.</summary>
    private static string? Unheard(string key, IReadOnlyList<IConfigurationProvider> sources) =>
        !ServerSettings.Has(key) && sources.OfType<CommandLineConfigurationProvider>().Any(source => source.TryGet(key, out _))
            ? ServerSettings.Meant(key) is { } meant ? $"unknown. Did you mean --{meant}?" : "unknown. The README lists the settings."
            : null;

    private static string Suggestion(string key)
    {
        if (SettingKey.Meant(key) is { } meant)
        {
            return $"Did you mean {meant}?";
        }

        var section = key.Split(':')[0];
        return $"Known are {string.Join(", ", SettingKey.Below(SettingKey.IsSection(section) ? section : SettingKey.MeantSection(section)!))}.";
    }
}
