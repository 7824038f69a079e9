using VirtualAgent.Understanding.Local;
using VirtualAgent.Understanding.Local.Intents;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class FormsTests
{
    [Theory]
    [InlineData("como 54 adentro", false)]
    [InlineData("como 20 personas ahi", false)]
    [InlineData("como saco una licencia", true)]
    [InlineData("como 54 adentro?", true)]
    public void IsQuestion_ComoBeforeANumber_IsAboutThatMany(string text, bool asks) =>
        Assert.Equal(asks, new Forms().IsQuestion(Utterance.Of(text, "es")));
}
