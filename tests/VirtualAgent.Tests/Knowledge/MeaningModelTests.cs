using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Models;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class MeaningModelTests
{
    private static readonly MeaningModel Shipped = LearnedModels.Shipped.Meanings.Topics;

    private static readonly Passage Noise = CityPassages.Of("noise.md", "Animal noise ordinance", "Habitual howling or yelping by an animal that disturbs the peace is a violation.");
    private static readonly Passage Fence = CityPassages.Of("fence.md", "Fence permits", "A fence permit is required before construction. The permit fee is $45.");

    [Theory]
    [InlineData("en", "my neighbors dog wont shut up at night")]
    [InlineData("es", "el perro de al lado no deja de ladrar")]
    public void Of_QuestionInOtherWords_IsNearestToThePageOfItsTopic(string language, string question)
    {
        var asked = Shipped.OfQuestion(new(question, language));

        Assert.True(asked.With(Shipped.OfPassage(Noise)).Likeness > asked.With(Shipped.OfPassage(Fence)).Likeness + 0.2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("!!! 😀 \u0001")]
    [InlineData("qqqq xxzz")]
    public void Of_NothingThatItKnows_SpeaksForNothing(string text)
    {
        var about = Shipped.OfQuestion(new(text, "en"));

        Assert.True(about.Labels.IsEmpty);
        Assert.Equal(0, about.Surest);
    }

    [Fact]
    public void Of_ModelWithoutTopics_SpeaksForNothing() => Assert.Same(MeaningVector.None, MeaningModel.None.OfPassage(Noise));

    [Fact]
    public void With_TheSameText_IsOne()
    {
        var (likeness, sharpness) = Shipped.OfPassage(Noise).With(Shipped.OfPassage(Noise));

        Assert.Equal(1, likeness, 4);
        Assert.Equal(1, sharpness, 4);
    }

    [Fact]
    public void Read_WhatWasWritten_TellsTheSame()
    {
        var feature = new MeaningFeatures(WordsRead.Telling).Add("barking", "en", typed: true).Counts.Keys.Order().ToArray();
        var file = new MeaningModelFile(
            ["dogs", "fences"], 0.5f, feature, [.. feature.Select(_ => 2f)], [.. Enumerable.Range(0, feature.Length + 1)], new ushort[feature.Length], [.. feature.Select(_ => (sbyte)100)]);
        using var stream = new MemoryStream();
        file.Write(stream);
        stream.Position = 0;
        var read = MeaningModelFile.Read(stream);

        Assert.Equal(file.Names, read.Names);
        Assert.Equal([0], new MeaningModel(read, WordsRead.Telling).OfQuestion(new("barking", "en")).Labels.ToArray());
        Assert.Equal(new MeaningModel(file, WordsRead.Telling).OfQuestion(new("barking", "en")).Surest, new MeaningModel(read, WordsRead.Telling).OfQuestion(new("barking", "en")).Surest);
    }
}
