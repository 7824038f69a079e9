using VirtualAgent.Evals.Recognizers;
using VirtualAgent.Recognizers;
using VirtualAgent.Tests.Support;
using Xunit;

namespace VirtualAgent.Tests.Recognizers;

public class ConformanceTests
{
    private const string Suites = "datasets/recognizers_text";

    private static readonly (string Recognizer, Culture Culture, double Bar)[] Bars =
    [
        ("number", Culture.English, 97), ("number", Culture.Spanish, 97),
        ("currency", Culture.English, 95), ("currency", Culture.Spanish, 93),
        ("phone", Culture.English, 97), ("e-mail", Culture.English, 95), ("url", Culture.English, 97),
        ("boolean", Culture.English, 100), ("boolean", Culture.Spanish, 100),
        ("ordinal", Culture.English, 95), ("ordinal", Culture.Spanish, 95),
        ("percentage", Culture.English, 95), ("percentage", Culture.Spanish, 95),
        ("age", Culture.English, 95), ("age", Culture.Spanish, 95),
        ("dimension", Culture.English, 95), ("dimension", Culture.Spanish, 95),
        ("temperature", Culture.English, 95), ("temperature", Culture.Spanish, 95),
        ("date-time", Culture.English, 97), ("date-time", Culture.Spanish, 96),
    ];

    [FactIfShared(Suites)]
    public void Recognizers_OnThePublishedSuites_ReachTheirBars()
    {
        var scores = RecognizerConformance.Run(SharedData.Find(Suites)!).ToDictionary(s => (s.Recognizer, s.Culture));

        foreach (var (recognizer, culture, bar) in Bars)
        {
            var score = scores[(recognizer, culture)];
            Assert.True(
                score.PercentOfAll >= bar,
                $"{recognizer} {culture}: {score.PercentOfAll:F1} % of all cases, {bar} % wanted\n{string.Join('\n', score.Failures)}");
        }
    }
}
