using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.KnowledgeIngest.Cli;

/// <summary><c>knowledge-ingest upload</c>: adds a single document to the city's own.</summary>
internal static class UploadCommand
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "The document." };
    private static readonly Option<string> Department = new("--department") { Description = "The id of its department; with --pack it is checked.", Required = true };
    private static readonly Option<string?> Title = new("--title") { Description = "Its title, where the document has none." };
    private static readonly Option<string?> Url = new("--url") { Description = "Where residents can open it." };
    private static readonly Option<string?> Language = new("--language") { Description = "Its language, where the text does not tell." };
    private static readonly Option<DateOnly?> Effective = CommonOptions.Day("--effective", "Since when it is in force");
    private static readonly Option<DateOnly?> Review = CommonOptions.Day("--review", "When it is to be reviewed");
    private static readonly Option<DateOnly?> Expires = CommonOptions.Day("--expires", "The first day it is no longer in force");

    public static Command Create()
    {
        var (pack, data) = (CommonOptions.Pack(), CommonOptions.Data());
        var command = new Command("upload", "Reads a single document and keeps it beside the city pack's; one of the same name and department is replaced.")
        {
            File, pack, data, Department, Title, Url, Language, Effective, Review, Expires,
        };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed, KnowledgeBase.Open(parsed.GetValue(pack), parsed.GetRequiredValue(data)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, ServiceProvider services, CancellationToken cancellationToken)
    {
        await using var owned = services;
        var file = parsed.GetRequiredValue(File);
        if (!file.Exists)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]There is no file {file.FullName}.[/]");
            return ExitCode.CannotRun;
        }

        if (services.GetService<CityProfile>() is { } city && city.FindDepartment(parsed.GetRequiredValue(Department)) is null)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{city.Name} has no department '{parsed.GetRequiredValue(Department)}'; it has {string.Join(", ", city.Departments.Select(d => d.Id))}.[/]");
            return ExitCode.CannotRun;
        }

        var outcome = await services.GetRequiredService<IDocumentUploads>().AddAsync(
            new(
                file.Name,
                await System.IO.File.ReadAllBytesAsync(file.FullName, cancellationToken),
                parsed.GetRequiredValue(Department),
                parsed.GetValue(Title),
                parsed.GetValue(Url),
                parsed.GetValue(Language),
                parsed.GetValue(Effective),
                parsed.GetValue(Review),
                parsed.GetValue(Expires)),
            cancellationToken);
        return Told(file, outcome);
    }

    private static int Told(FileInfo file, UploadOutcome outcome)
    {
        switch (outcome)
        {
            case UploadOutcome.Kept kept:
                AnsiConsole.MarkupLineInterpolated($"[green]{kept.DocumentId}[/]: {kept.Passages} passages. {kept.Detail}");
                return ExitCode.Done;
            case UploadOutcome.Refused refused:
                AnsiConsole.MarkupLineInterpolated($"[yellow]{file.Name}[/] was not read: {refused.Reason} {refused.Detail}");
                return ExitCode.SomeNotRead;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
