using VirtualAgent.Evals.Training.Meaning;
using VirtualAgent.Knowledge.Meaning;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class MeaningLabelTests
{
    [Fact]
    public void Read_TwoLinesOfOneTopic_AreOne()
    {
        using var folder = new TemporaryFolder();
        const string Pages = """ "pages":{"en":["Barking"],"es":["Ladridos"]} """;
        folder.Write("a.jsonl", $$"""{"id":"barking","en":["too loud"],"es":["ladra"],{{Pages}}}""");
        folder.Write("b.jsonl", $$"""{"id":"barking","en":["howls"],"es":[],{{Pages}}}""");

        var topic = Assert.Single(MeaningLabel.Read(folder.Path));

        Assert.Equal(["too loud", "ladra", "howls"], topic.Asked.Select(line => line.Text));
        Assert.Equal(4, topic.Written.Length);
    }

    [Fact]
    public void Learn_TwoTopics_TellsAMessageThatItHasNotSeen()
    {
        MeaningLabel[] topics =
        [
            new("dogs", [("en", "my dog barks at night"), ("en", "loud barking next door")], [("en", "Animal noise")]),
            new("fences", [("en", "may I build a fence"), ("en", "how tall may my fence be")], [("en", "Fence permits")]),
        ];
        var learned = MeaningTraining.Learn(["dogs", "fences"], [.. topics.SelectMany((topic, at) => topic.Examples(at, WordsRead.Telling))]);
        var about = new MeaningModel(learned, WordsRead.Telling).OfQuestion(new("that fence is too tall", "en"));

        Assert.True(about.Surest > 0.6);
        Assert.Equal(1, about.Labels[about.Weights.IndexOf(about.Weights.ToArray().Max())]);
    }
}
