using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Understanding.Local;
using VirtualAgent.Understanding.Local.Slots;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

/// <summary>A yes or a no by the question's own words.</summary>
public class PolarReaderTests
{
    [Theory]
    [InlineData("it touches a wire", "yes")]
    [InlineData("no it does not touch a wire", "no")]
    [InlineData("no, it touches a wire", "yes")]
    [InlineData("no it's touching the power lines", "yes")]
    [InlineData("it doesn't touch any wires", "no")]
    [InlineData("nope, no wires", "no")]
    [InlineData("no wires are touching it", "no")]
    [InlineData("not sure if it touches a wire", "unsure")]
    [InlineData("i can't tell if it's touching the wires", "unsure")]
    [InlineData("it's leaning on the wires", "yes")]
    [InlineData("the wires are not touched by it", "no")]
    [InlineData("no, the wire is on the ground", null)]
    [InlineData("it blocks the sidewalk", null)]
    public void Find_EnglishWordsOfTheWireQuestion_TellWhichItIs(string said, string? value) =>
        Assert.Equal(value, PolarReader.Read(Wires(), Utterance.Of(said, "en"))?.Readings[0]);

    [Theory]
    [InlineData("no toca ningun cable", "no")]
    [InlineData("espere, si toca un cable", "yes")]
    [InlineData("perdón, sí toca un cable", "yes")]
    [InlineData("no, sí toca un cable", "yes")]
    [InlineData("no está tocando cables", "no")]
    [InlineData("no toca cables", "no")]
    [InlineData("está recargada sobre los cables de luz", "yes")]
    [InlineData("no sé si toca un cable", "unsure")]
    [InlineData("no hay cables", "no")]
    [InlineData("bloquea la calle", null)]
    public void Find_SpanishWordsOfTheWireQuestion_TellWhichItIs(string said, string? value) =>
        Assert.Equal(value, PolarReader.Read(Wires(), Utterance.Of(said, "es"))?.Readings[0]);

    [Theory]
    [InlineData("its not happening right now", "no")]
    [InlineData("not right now", "no")]
    [InlineData("no, it's happening right now", "yes")]
    [InlineData("it is still going on", "yes")]
    [InlineData("it stopped", "no")]
    [InlineData("not at the moment", "no")]
    public void Find_WordsOfNow_AreDeniedByTheWordBeforeThem(string said, string value) =>
        Assert.Equal(value, PolarReader.Read(Wires() with { Name = "attr-now" }, Utterance.Of(said, "en"))?.Readings[0]);

    private static SlotDefinition Wires() => new(
        "attr-wires",
        SlotKind.Choice,
        Phrase.Words(LocalizedText.Of(("en", "Does it touch a wire?"), ("es", "¿Toca algún cable?"))),
        null,
        Phrase.Words("why"),
        Optional: false,
        [new("yes", "Yes", Means: true), new("no", "No", Means: false), new("unsure", "I am not sure")],
        ["service"]);
}
