using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Understanding.Local;
using VirtualAgent.Understanding.Local.Slots;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

/// <summary>A choice that is only denied is not taken.</summary>
public class DeniedChoiceTests
{
    [Theory]
    [InlineData("not raised", null)]
    [InlineData("it isn't really raised", null)]
    [InlineData("not raised, just cracks", "crack")]
    [InlineData("it's raised, not cracked", "raised")]
    [InlineData("raised", "raised")]
    [InlineData("today", null)]
    public void Answer_DeniedWords_TakeNoChoice(string said, string? value) =>
        Assert.Equal(value, ChoiceReader.Answer(Sidewalk(), Utterance.Of(said, "en"))?.Readings[0]);

    private static SlotDefinition Sidewalk() => new(
        "attr-danger",
        SlotKind.Choice,
        Phrase.Words(LocalizedText.Of(("en", "What is wrong with it?"), ("es", "¿Qué tiene?"))),
        null,
        Phrase.Words("why"),
        Optional: false,
        [
            new("raised", LocalizedText.Of(("en", "A raised slab"), ("es", "Una losa levantada"))),
            new("crack", LocalizedText.Of(("en", "Cracks"), ("es", "Grietas"))),
            new("block", LocalizedText.Of(("en", "The whole block"), ("es", "Toda la cuadra"))),
        ],
        ["service"]);
}
