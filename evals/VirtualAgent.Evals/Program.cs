using System.CommandLine;
using VirtualAgent.Evals.Answers;
using VirtualAgent.Evals.Retrieval;
using VirtualAgent.Evals.Training;

return await new RootCommand("Measures VirtualAgent's parts against judged data.")
{
    RetrievalCommand.Create(),
    AnswersCommand.Create(),
    TrainCommand.Create(),
}.Parse(args).InvokeAsync();
