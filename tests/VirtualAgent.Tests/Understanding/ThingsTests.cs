using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Understanding.Local;
using VirtualAgent.Understanding.Local.Slots;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class ThingsTests
{
    [Theory]
    [InlineData("book bulk pickup for a fridge and two mattresses", "a fridge and two mattresses", "3", "en")]
    [InlineData("i need a couch and a washer picked up at 41 elm", "a couch and a washer", "2", "en")]
    [InlineData("get rid of my old sofa", "old sofa", "1", "en")]
    [InlineData("pickup for 2 couches 41 elm", "2 couches", "2", "en")]
    [InlineData("a couch, a kayak and two old grills at 41 elm", "a couch, a kayak and two old grills", "4", "en")]
    [InlineData("some chairs and a table", "some chairs and a table", null, "en")]
    [InlineData("box spring and dresser", "box spring and dresser", "2", "en")]
    [InlineData("necesito que recojan un sofá y dos colchones en 41 elm", "un sofá y dos colchones", "3", "es")]
    [InlineData("tengo una lavadora y una secadora para tirar", "una lavadora y una secadora", "2", "es")]
    [InlineData("book a pickup for tomorrow", null, null, "en")]
    public void Message_WithThings_TellsThemAndTheirNumber(string text, string? things, string? count, string language)
    {
        var said = Utterance.Of(text, language);

        Assert.Equal(things, ThingsReader.Mention(Asking(SlotKind.FreeText), said)?.Said);
        Assert.Equal(count, ThingsReader.Mention(Asking(SlotKind.Number), said)?.Readings.Single());
    }

    [Fact]
    public void Message_WhereOtherThingsAreAsked_TellsNone() =>
        Assert.Null(ThingsReader.Mention(Asking(SlotKind.Number, "How many people are there?"), Utterance.Of("two couches", "en")));

    private static SlotDefinition Asking(SlotKind kind, string question = "How many items are there?") =>
        new("attr-any", kind, Phrase.Words(LocalizedText.Of(("en", question))), null, Phrase.Words(string.Empty), Optional: false, [], []);
}
