namespace VirtualAgent.Host.Hosting.Settings;

/// <summary>What the command line holds beside settings: the reader of configuration passes over it in silence, or falls over it.</summary>
internal static class ArgumentsCheck
{
    private const string Form = "Options are settings and --urls, written --Data:Folder /var/lib/city-hall.";

    /// <returns>The arguments that are settings; what is none is told.</returns>
    public static string[] Settings(IReadOnlyList<string> arguments, StartupFaults faults)
    {
        var settings = new List<string>();
        for (var at = 0; at < arguments.Count; at++)
        {
            var word = arguments[at];
            if (!IsOption(word))
            {
                faults.Add([new(word, $"stands alone on the command line. {Form}")]);
            }
            else if (word.Contains('=', StringComparison.Ordinal))
            {
                settings.Add(word);
            }
            else if (at + 1 == arguments.Count || arguments[at + 1].StartsWith("--", StringComparison.Ordinal))
            {
                faults.Add([new(word, $"has no value. Write {word} VALUE, or leave it out. {Form}")]);
            }
            else
            {
                settings.AddRange([word, arguments[++at]]);
            }
        }

        return [.. settings];
    }

    /// <summary><c>--Name value</c>, <c>--Name=value</c>, <c>Name=value</c>, and with a slash as Windows writes it.</summary>
    private static bool IsOption(string word) => word switch
    {
        ['-', '-', ..] => word.Length > 2,
        ['-', ..] => false,
        ['/', ..] => true,
        _ => word.IndexOf('=', StringComparison.Ordinal) > 0,
    };
}
