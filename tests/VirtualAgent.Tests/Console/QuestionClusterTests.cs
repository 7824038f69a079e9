using VirtualAgent.Console.Unanswered;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Staff;
using Xunit;

namespace VirtualAgent.Tests.Console;

public sealed class QuestionClusterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_LikeQuestions_StandTogetherTheMostAskedFirst()
    {
        var clusters = QuestionCluster.Of(
        [
            Asked("Can I keep bees?", 4),
            Asked("Where can I charge my electric car?", 3),
            Asked("¿Puedo tener abejas?", 2, "es"),
            Asked("where do I charge an electric car", 1),
        ]);

        Assert.Equal(
            ["Where can I charge my electric car?", "Can I keep bees?", "¿Puedo tener abejas?"],
            clusters.Select(c => c.Latest.Question.Text));
        Assert.Equal([2, 1, 1], clusters.Select(c => c.Questions.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("no")]
    public void Of_NothingToCompare_IsACluster(string question) =>
        Assert.Single(QuestionCluster.Of([Asked(question, 2), Asked(question, 1)]));

    private static AskedInVain Asked(string question, int minute, string locale = "en") =>
        new(new(question, null), new("webchat:one"), Channel.WebChat, locale, Noon.AddMinutes(minute));
}
