using System.CommandLine;
using VirtualAgent.Evals.Answers;
using VirtualAgent.Evals.Retrieval;

return await new RootCommand("Measures VirtualAgent's parts against judged data.")
{
    RetrievalCommand.Create(),
    TrainRerankerCommand.Create(),
    AnswersCommand.Create(),
}.Parse(args).InvokeAsync();
