using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace VirtualAgent.Host.Hosting.Settings;

/// <summary>What the features' own options have to say, read before anything listens.</summary>
internal static partial class OptionsCheck
{
    public static IReadOnlyList<SettingFault> Faults(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures.Select(Read)];
        }
        catch (AggregateException exception)
        {
            return [.. exception.InnerExceptions.OfType<OptionsValidationException>().SelectMany(options => options.Failures).Select(Read).Distinct()];
        }
        catch (InvalidOperationException exception) when (exception.InnerException is FormatException or ArgumentException)
        {
            // A value that does not fit its setting: the binder's message names both.
            return [new("Settings", exception.Message)];
        }
    }

    /// <summary>A failure begins with the setting's key.</summary>
    private static SettingFault Read(string failure) =>
        Keyed().Match(failure) is { Success: true } match ? new(match.Groups["key"].Value, match.Groups["rest"].Value) : new("Settings", failure);

    [GeneratedRegex("^(?<key>[A-Za-z0-9]+(:[A-Za-z0-9]+)*): (?<rest>.+)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Keyed();
}
