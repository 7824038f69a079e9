using System.CommandLine;
using VirtualAgent.Evals.Retrieval;

return await new RootCommand("Measures VirtualAgent's parts against judged data.")
{
    RetrievalCommand.Create(),
    TrainRerankerCommand.Create(),
}.Parse(args).InvokeAsync();
