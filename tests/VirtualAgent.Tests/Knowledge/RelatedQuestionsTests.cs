using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Answers;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class RelatedQuestionsTests
{
    [Fact]
    public void For_AnAnswer_SameDocumentFirstThenItsDepartmentAndNoOther()
    {
        var answered = Passage("dogs", "clerk", "how much is a dog tag");
        Assert.Equal(
            ["Where do I register my puppy?", "When is the office open?"],
            RelatedQuestions.For("dog tag price", "en", answered,
            [
                Found(Passage("dump", "works", "what does a mattress cost"), 9),
                Found(Passage("office", "clerk", "when is the office open"), 5),
                Found(answered, 4),
                Found(Passage("dogs", "clerk", "where do I register my puppy?", "Puppies"), 1),
            ]).ToArray());
    }

    [Fact]
    public void For_OtherDepartmentsAlone_None() => Assert.Empty(
        RelatedQuestions.For("dog tag price", "en", Passage("dogs", "clerk", "how much is a dog tag"), [Found(Passage("dump", "works", "what does a mattress cost"), 9)]));

    [Fact]
    public void For_WhatTellsRatherThanAsks_NoQuestionMark() => Assert.Equal(
        ["My alarm is beeping"],
        RelatedQuestions.For("free alarm", "en", Passage("alarms", "fire", "do you give smoke alarms"), [Found(Passage("alarms", "fire", "my alarm is beeping", "Beeping"), 1)]).ToArray());

    [Theory]
    [InlineData("how do i pay what i owe", "How do I pay what I owe?")]
    [InlineData("what counts as a park", "What counts as a park?")]
    [InlineData("i'm moving, who do i tell", "I'm moving, who do I tell?")]
    public void For_WrittenAsResidentsDo_ReadsAsAQuestion(string written, string shown) => Assert.Equal(
        [shown],
        RelatedQuestions.For("dog tag", "en", Passage("tags", "clerk", "dog tag"), [Found(Passage("tags", "clerk", written, "Other"), 1)]).ToArray());

    [Fact]
    public void For_Spanish_BothQuestionMarks()
    {
        var answered = Passage("es/perros", "clerk", "cuánto cuesta la placa", language: "es");
        Assert.Equal(
            ["¿Área para perros dónde queda?", "¿Dónde registro mi cachorro?"],
            RelatedQuestions.For("placa para perro cuánto cuesta", "es", answered,
                [Found(Passage("es/perros", "clerk", "área para perros dónde queda", "Área", "es"), 2), Found(Passage("es/perros", "clerk", "¿dónde registro mi cachorro?", "Cachorros", "es"), 1)]).ToArray());
    }

    [Theory]
    [InlineData("Tuve un accidente, ¿dónde pido el reporte?")]
    [InlineData("Mi vecino tiene la música muy alta. ¿Qué puedo hacer?")]
    public void For_SpanishThatAsksAtItsEnd_KeepsItsOwnMarks(string question) => Assert.Equal(
        [question],
        RelatedQuestions.For("multa", "es", Passage("es/a", "police", "de cuánto es", language: "es"), [Found(Passage("es/a", "police", question, "B", "es"), 1)]).ToArray());

    private static ScoredPassage Found(Passage passage, double score) => new(passage, score, 1, new Dictionary<string, double>());

    private static Passage Passage(string document, string department, string question, string heading = "", string language = "en") =>
        CityPassages.Of(document, document, "Text.", heading, language, department) with { Questions = [question] };
}
