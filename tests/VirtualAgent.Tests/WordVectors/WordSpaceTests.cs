using VirtualAgent.WordVectors;
using Xunit;

namespace VirtualAgent.Tests.WordVectors;

public sealed class WordSpaceTests
{
    private static readonly WordSpace English = WordSpace.English;

    [Theory]
    [InlineData("garbage", "trash", "council")]
    [InlineData("street", "road", "dog")]
    [InlineData("flood", "floods", "permit")]
    public void Likeness_OfLikeWords_IsHigher(string word, string like, string unlike) =>
        Assert.True(English.Likeness(word, like) > English.Likeness(word, unlike));

    [Fact]
    public void Likeness_OfAnUnknownWord_IsNone() => Assert.Null(English.Likeness("street", "zxqv"));

    [Theory]
    [InlineData("potholes", "pothole")]
    [InlineData("street", "street")]
    public void Find_BentWord_FindsIt(string said, string word)
    {
        Assert.True(English.Find(said) >= 0);
        Assert.True(English.Likeness(said, word) > 0.5f);
    }

    [Theory]
    [InlineData("")]
    [InlineData("é")]
    [InlineData("zxqvings")]
    public void Find_NoWord_IsNone(string said) => Assert.Equal(-1, English.Find(said));

    [Fact]
    public void WeightOf_CommonWord_IsSmall()
    {
        Assert.True(English.WeightOf(English.Find("the")) < 0.1f);
        Assert.True(English.WeightOf(English.Find("pothole")) > 0.9f);
    }

    [Fact]
    public void Nearest_OfAWord_AreItsLikesTheClosestFirst()
    {
        var nearest = English.Nearest("garbage", 10);

        Assert.Equal(10, nearest.Count);
        Assert.Contains("trash", nearest.Select(n => n.Word));
        Assert.Equal(nearest.OrderByDescending(n => n.Likeness), nearest);
        Assert.DoesNotContain("garbage", nearest.Select(n => n.Word));
    }

    [Fact]
    public void Sentence_HalfKnown_SaysSo()
    {
        var vector = new float[English.Dimensions];

        Assert.InRange(English.Sentence(["pothole", "zxqv"], vector), 0.45f, 0.55f);
        Assert.Equal(1f, vector.Sum(v => v * v), 3);
        Assert.Equal(0f, English.Sentence(["zxqv"], vector));
        Assert.All(vector, v => Assert.Equal(0f, v));
        Assert.Equal(0f, English.Sentence([], vector));
    }

    [Fact]
    public void File_WrittenAndRead_HoldsTheSameWords()
    {
        using var stream = new MemoryStream();
        WordSpaceFile.Write(stream, [("road", 1, [1f, 0.5f]), ("dog", 0, [-1f, 0.25f]), ("street", 2, [0.98f, 0.52f])]);
        stream.Position = 0;

        var space = WordSpaceFile.Read(stream);

        Assert.Equal(3, space.Count);
        Assert.Equal(2, space.Dimensions);
        Assert.Equal("street", space.Nearest("road", 1)[0].Word);
        Assert.True(space.WeightOf(space.Find("dog")) < space.WeightOf(space.Find("road")));
    }

    [Fact]
    public void File_OfSomethingElse_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => WordSpaceFile.Read(new MemoryStream(new byte[64])));
}
