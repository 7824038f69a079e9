using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace VirtualAgent.KnowledgeIngest.Cli;

/// <summary>The options that commands share.</summary>
internal static class CommonOptions
{
    public static Option<DirectoryInfo> Data()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The data folder of the host, with the index.", Required = true };
        data.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && !CanBeFolder(path))
            {
                result.AddError($"'{path}' is no folder that can be written to.");
            }
        });
        return data;
    }

    public static Option<DirectoryInfo?> Pack() =>
        new("--pack") { Description = "The folder of a city pack: its documents, its website, its synonyms." };

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Read and report, and change nothing." };

    public static Option<DateTimeOffset?> Since() => new("--since")
    {
        Description = "Leave alone what has not changed since a day (2026-11-01) or for some time (36h, 7d).",
        CustomParser = ParseSince,
    };

    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = $"{description} (2026-11-01).",
        CustomParser = result => DateOnly.TryParseExact(Only(result), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Fault<DateOnly?>(result, "is no day like 2026-11-01"),
    };

    public static Uri? ParseAddress(ArgumentResult result) =>
        Uri.TryCreate(Only(result), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : Fault<Uri>(result, "is no address like https://www.city.gov/");

    private static bool CanBeFolder(string path)
    {
        try
        {
            for (var folder = Path.GetFullPath(path); folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (Path.Exists(folder))
                {
                    return Directory.Exists(folder);
                }
            }

            return false;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static DateTimeOffset? ParseSince(ArgumentResult result)
    {
        var text = Only(result);
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var at))
        {
            return at;
        }

        var isNumber = int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        return (isNumber, text[^1]) switch
        {
            (true, 'd') => TimeProvider.System.GetUtcNow().AddDays(-count),
            (true, 'h') => TimeProvider.System.GetUtcNow().AddHours(-count),
            _ => Fault<DateTimeOffset?>(result, "is neither a day like 2026-11-01 nor a time like 36h or 7d"),
        };
    }

    private static string Only(ArgumentResult result) => result.Tokens[0].Value is { Length: > 0 } value ? value : " ";

    private static T? Fault<T>(ArgumentResult result, string fault)
    {
        result.AddError($"'{Only(result)}' {fault}.");
        return default;
    }
}
