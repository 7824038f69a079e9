using System.CommandLine;
using VirtualAgent.KnowledgeIngest.Cli;

return await new RootCommand(
    "Keeps a city's knowledge base in line with its documents. Exit codes: 0 everything was read, 1 the command could not run, 2 something was not read.")
{
    FolderCommand.Create(),
    SiteCommand.Create(),
    UploadCommand.Create(),
    QualityCommand.Create(),
}.Parse(args).InvokeAsync();
