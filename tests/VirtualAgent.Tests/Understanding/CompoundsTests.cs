using VirtualAgent.Understanding.Local.Words;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class CompoundsTests
{
    [Theory]
    [InlineData("huge potholes", "huge pot hole")]
    [InlineData("the sidewalk", "the sidewalk")]
    [InlineData("a pot hole", "a pot hole")]
    public void Split_WordThatIsWrittenInTwo_IsWrittenSo(string said, string split)
    {
        var tokens = Tokens.Of(said);

        new Compounds(["pot hole on our hill", "the side walk or sidewalk is broken"]).Split(tokens);

        Assert.Equal(split, string.Join(' ', tokens.Select(token => token.Text)));
    }
}
