using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Text;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class QuestionKindsTests
{
    [Theory]
    [InlineData("wat time do i put the cart out", nameof(QuestionKind.AtTime))]
    [InlineData("when does leaf pickup start", nameof(QuestionKind.When))]
    [InlineData("how long is a deck permit valid", nameof(QuestionKind.HowLong))]
    [InlineData("wat papers do i need 4 a passport", nameof(QuestionKind.Needs))]
    [InlineData("¿qué documentos necesito?", nameof(QuestionKind.Needs))]
    [InlineData("who do I call about a dead signal", nameof(QuestionKind.Phone))]
    [InlineData("¿a quién le hablo?", nameof(QuestionKind.Phone))]
    [InlineData("what do i owe for a late book", nameof(QuestionKind.HowMuch))]
    [InlineData("¿cuánto tiempo es válida la licencia?", nameof(QuestionKind.HowLong))]
    [InlineData("how far from a hydrant do i park", nameof(QuestionKind.Measure))]
    [InlineData("how tall can my fence be", nameof(QuestionKind.Measure))]
    [InlineData("¿qué tan alta puede ser la barda?", nameof(QuestionKind.Measure))]
    [InlineData("what should we do when the siren sounds", nameof(QuestionKind.HowTo))]
    [InlineData("What to do", nameof(QuestionKind.HowTo))]
    [InlineData("can I keep a rooster", nameof(QuestionKind.YesNo))]
    public void Of_Question_WhatWouldAnswerIt(string question, string kind) =>
        Assert.Equal(kind, QuestionKinds.Of(question).ToString());

    [Theory]
    [InlineData(nameof(QuestionKind.HowLong), "A permit is valid for 6 months.", true)]
    [InlineData(nameof(QuestionKind.HowLong), "By mail: send a check before noon.", false)]
    [InlineData(nameof(QuestionKind.AtTime), "Carts must be out by 6 am.", true)]
    [InlineData(nameof(QuestionKind.AtTime), "Trash is picked up on Monday.", false)]
    [InlineData(nameof(QuestionKind.Phone), "Call (309) 555-0160.", true)]
    [InlineData(nameof(QuestionKind.Phone), "Call the office.", false)]
    [InlineData(nameof(QuestionKind.When), "Each pickup may hold up to 4 items.", false)]
    [InlineData(nameof(QuestionKind.When), "Sign up by May 1.", true)]
    [InlineData(nameof(QuestionKind.HowMuch), "El recargo es del 5 por ciento.", true)]
    [InlineData(nameof(QuestionKind.Measure), "Stay at least 15 feet from a hydrant.", true)]
    [InlineData(nameof(QuestionKind.Measure), "A ticket at a hydrant costs $100.", false)]
    [InlineData(nameof(QuestionKind.YesNo), "Roosters are not allowed.", true)]
    [InlineData(nameof(QuestionKind.YesNo), "Hens lay eggs.", false)]
    public void Has_Text_OnlyWhatWasAskedFor(string kind, string text, bool has) =>
        Assert.Equal(has, QuestionKinds.Has(Enum.Parse<QuestionKind>(kind), text));

    [Theory]
    [InlineData("how many firefighters are there", "firefighters")]
    [InlineData("how deep is the pool", "deep")]
    [InlineData("how much is the pool", null)]
    [InlineData("how bad is the fine", null)]
    public void Focus_Question_WhatItWantsToKnow(string question, string? word)
    {
        var analyzer = Analyzer.For("en");
        Assert.Equal(word is null ? null : analyzer.Stem(word), QuestionFocus.Of(question, analyzer));
    }
}
