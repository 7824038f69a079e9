using System.CommandLine;
using VirtualAgent.KnowledgeIngest.Cli;

return await new RootCommand("Keeps a city's knowledge base in line with its documents.")
{
    IngestCommand.Create(),
    QualityCommand.Create(),
}.Parse(args).InvokeAsync();
