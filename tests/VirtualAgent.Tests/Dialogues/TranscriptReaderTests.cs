using VirtualAgent.Core.Messages;
using VirtualAgent.Evals.Dialogues;
using Xunit;

namespace VirtualAgent.Tests.Dialogues;

public sealed class TranscriptReaderTests
{
    private static readonly string[] Header = ["title: A talk", "channel: sms", "locale: en", "now: 2026-11-23 10:00", ""];

    [Fact]
    public void Read_HeaderAndTurns_AreTakenApart()
    {
        var transcript = TranscriptReader.Read("en/talk.txt",
        [
            .. Header[..4], "setup: filed pothole at 41 Elm Street", "",
            "resident: a pothole", "commands: start:FileRequest, set:service", "agent: one | two", "choices: Yes | No",
            "keys: 123#", "effect: filed",
        ]);

        Assert.Equal((Channel.Sms, "en", new DateTime(2026, 11, 23, 10, 0, 0)), (transcript.Channel, transcript.Locale, transcript.Now));
        Assert.Equal(new Setup("pothole", "41 Elm Street"), Assert.Single(transcript.Setup));
        Assert.Equal([new Input.Words("a pothole"), new Input.Keys("123#")], transcript.Turns.Select(t => t.Input));
        Assert.Equal(["start:FileRequest", "set:service"], transcript.Turns[0].Commands.ToArray());
        Assert.Equal(["one", "two"], Assert.IsType<Expectation.Says>(transcript.Turns[0].Expectations[0]).Either.ToArray());
        Assert.Equal(["filed"], transcript.Turns[1].Effects.ToArray());
    }

    [Theory]
    [InlineData("agent: hello")]
    [InlineData("no colon here")]
    [InlineData("resident: hi\nsays: hello")]
    public void Read_LineThatMeansNothing_NamesFileAndLine(string lines)
    {
        var fault = Assert.Throws<TranscriptFault>(() => TranscriptReader.Read("en/talk.txt", [.. Header, .. lines.Split('\n')]));

        Assert.StartsWith($"en/talk.txt:{Header.Length + lines.Split('\n').Length}:", fault.Message, StringComparison.Ordinal);
    }
}
