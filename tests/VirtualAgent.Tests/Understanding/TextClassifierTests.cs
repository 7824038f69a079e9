using VirtualAgent.Understanding.Local.Classification;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class TextClassifierTests
{
    private static readonly LabelledText[] Examples =
    [
        new("the street light is out", "light"), new("lamp post dark", "light"), new("streetlight flickers", "light"),
        new("pothole on my street", "pothole"), new("deep hole in the road", "pothole"), new("the road has holes", "pothole"),
        new("trash was not picked up", "trash"), new("garbage still here", "trash"), new("missed my garbage", "trash"),
    ];

    [Theory]
    [InlineData("stret lite is out", "light")]
    [InlineData("big potholes", "pothole")]
    [InlineData("no garbage pickup", "trash")]
    public void Predict_MisspeltOrBent_FindsTheLabel(string text, string label) =>
        Assert.Equal(label, TextClassifier.Train(Examples, ClassifierOptions.Default).Predict(text).Best.Label);

    [Fact]
    public void Predict_AllLabels_ShareOneProbability() =>
        Assert.Equal(1f, TextClassifier.Train(Examples, ClassifierOptions.Default).Predict("a hole").Ranked.Sum(r => r.Probability), 3);

    [Fact]
    public void Train_Twice_GivesTheSameScores()
    {
        var first = TextClassifier.Train(Examples, ClassifierOptions.Default).Predict("hole in the light");
        var second = TextClassifier.Train(Examples, ClassifierOptions.Default).Predict("hole in the light");

        Assert.Equal(first.Ranked, second.Ranked);
    }

    [Fact]
    public void Predict_UnknownWords_AreNotFamiliar()
    {
        var model = TextClassifier.Train(Examples, ClassifierOptions.Default);

        Assert.True(model.Predict("zxqv wvut").Familiarity < model.Predict("the street light is out").Familiarity);
        Assert.Equal(0f, model.Predict("zxqv wvut").Known);
    }
}
