using System.CommandLine;
using VirtualAgent.Evals.Recognizers;

var root = new RootCommand("Measures the virtual agent against public data and its own cases")
{
    RecognizersCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
