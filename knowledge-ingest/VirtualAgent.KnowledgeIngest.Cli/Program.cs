using System.CommandLine;
using Spectre.Console;
using VirtualAgent.KnowledgeIngest.Cli;

// A file or another program reads whole lines without colours.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors });
    AnsiConsole.Profile.Width = 1_000;
}

return await new RootCommand(
    "Keeps a city's knowledge base in line with its documents. Exit codes: 0 everything was read, 1 the command could not run, 2 something was not read.")
{
    FolderCommand.Create(),
    SiteCommand.Create(),
    UploadCommand.Create(),
    QualityCommand.Create(),
}.Parse(args).InvokeAsync();
