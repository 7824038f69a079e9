using VirtualAgent.Recognizers;

namespace VirtualAgent.Evals.Recognizers;

/// <summary>A suite's file and the recogniser that it tries.</summary>
/// <param name="File">Path below the folder of the suites, as <c>Number/English/NumberModel.json</c>.</param>
public sealed record ConformanceSuite(
    string Recognizer, Culture Culture, string File, Func<ConformanceCase, IReadOnlyList<Recognized>> Recognize);
