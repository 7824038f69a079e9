using System.CommandLine;
using VirtualAgent.Evals.Recognizers;
using VirtualAgent.Evals.Understanding;

var root = new RootCommand("Measures the virtual agent against public data and its own cases")
{
    RecognizersCommand.Create(),
    UnderstandingCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
