using VirtualAgent.Knowledge.Text;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class TermVectorsTests
{
    private static readonly TermVectors English = TermVectors.For("en");

    [Theory]
    [InlineData("dog", "puppi", "tax")]
    [InlineData("sofa", "couch", "council")]
    [InlineData("vote", "ballot", "leaf")]
    public void Alike_Terms_NearerWhereTheyMeanTheLike(string term, string near, string far) =>
        Assert.True(English.Alike(term, near) > English.Alike(term, far) + 0.2);

    [Fact]
    public void Nearest_Term_BestFirstAndNotItself()
    {
        var nearest = English.Nearest("dog");
        Assert.NotEmpty(nearest);
        Assert.DoesNotContain(nearest, n => n.Term == "dog");
        Assert.Equal(nearest.OrderByDescending(n => n.Alike).Select(n => n.Term), nearest.Select(n => n.Term));
    }

    [Fact]
    public void Meaning_Texts_NearerWhereTheySpeakOfTheLike()
    {
        var asked = English.Meaning(["sofa", "haul"]);
        Assert.True(TermVectors.Alike(asked, English.Meaning(["furnitur", "pickup"])) > TermVectors.Alike(asked, English.Meaning(["tax", "court"])));
        Assert.Empty(English.Meaning(["xqzzq"]));
    }

    [Fact]
    public void LanguageWithoutVectors_KnowsNothing()
    {
        var none = TermVectors.For("es");
        Assert.True(none.IsEmpty);
        Assert.Empty(none.Nearest("perro"));
        Assert.Equal(0, none.Alike("perro", "gato"));
        Assert.Empty(none.Meaning(["perro"]));
    }

    [Fact]
    public void Read_SomethingElse_IsRefused()
    {
        using var stream = new MemoryStream("not vectors at all"u8.ToArray());
        Assert.Throws<InvalidDataException>(() => VirtualAgent.Knowledge.Text.WordVectors.Read(stream));
    }
}
