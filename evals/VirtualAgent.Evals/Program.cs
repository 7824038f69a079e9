using System.CommandLine;
using VirtualAgent.Evals.Answers;
using VirtualAgent.Evals.Dialogues;
using VirtualAgent.Evals.FollowUps;
using VirtualAgent.Evals.Recognizers;
using VirtualAgent.Evals.Report;
using VirtualAgent.Evals.Retrieval;
using VirtualAgent.Evals.Training;
using VirtualAgent.Evals.Understanding;

return await new RootCommand("Measures VirtualAgent's parts against judged data.")
{
    RetrievalCommand.Create(),
    AnswersCommand.Create(),
    FollowUpsCommand.Create(),
    DecisionsCommand.Create(),
    TrainCommand.Create(),
    DialoguesCommand.Create(),
    RecognizersCommand.Create(),
    ReportCommand.Create(),
    UnderstandingCommand.Create(),
    RoutingCommand.Create(),
}.Parse(args).InvokeAsync();
