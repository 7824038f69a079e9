using Microsoft.Extensions.Options;
using VirtualAgent.Channels.Twilio;
using VirtualAgent.Channels.Twilio.Sms;
using VirtualAgent.Channels.Twilio.Voice;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using Xunit;

namespace VirtualAgent.Tests.Channels.Twilio;

public class RenderingTests
{
    private static readonly Citation Source = new(
        1, "Pet licences", "https://www.riverbend.example/pets", "Animal Services", new DateOnly(2026, 1, 1), "");

    [Fact]
    public void Sms_Answer_IsPlainWithItsSource()
    {
        var text = Sms("en", new Reply.Answer(
            "**A licence** costs:\n\n| Dog | Fee |\n|---|---|\n| Neutered | $12 |\n| Other | $25 |\n\nSee [the form](https://r.example/f). [1]", [Source], []));

        Assert.Equal(
            "A licence costs:\nNeutered: $12\nOther: $25\nSee the form (https://r.example/f).\n"
            + "Source: Pet licences, Animal Services, Jan 1, 2026, https://www.riverbend.example/pets", text);
    }

    [Fact]
    public void Sms_ChoicesBesideAQuestion_ComeAfterItsOwnNumbers()
    {
        var text = Sms("es",
            new Reply.Say("Hola.", [Choice("Pagar"), Choice("Reportar")]),
            new Reply.Confirm("¿Es correcto?", [new("Dónde", "41 Elm")], [Choice("Sí"), Choice("No")]));

        Assert.Equal(
            "Hola.\nResponda 3 para Pagar\n4 para Reportar\n¿Es correcto?\nDónde: 41 Elm\nResponda 1 para Sí\n2 para No", text);
    }

    [Fact]
    public void Sms_AnswerBetweenAnOpeningAndAQuestion_KeepsTheThreeApart()
    {
        var draft = Draft("en",
            new Reply.Say("Reporting: Pothole.", []),
            new Reply.Answer("Leaves go in October.", [], [Choice("When?")]),
            new Reply.Ask("How big is it?", "size", [Choice("Small"), Choice("Large")]));

        Assert.Equal(
            ("Reporting: Pothole.", "Leaves go in October.", "Reply 3 for When?", "How big is it?\nReply 1 for Small\n2 for Large"),
            (draft.Opening, draft.Body, draft.Suggestions, draft.Closing));
    }

    [Fact]
    public void Sms_Link_IsItsAddress() =>
        Assert.Equal("Pay here:\nhttps://r.example/pay/x", Sms("en", new Reply.Link("Pay here:", "Pay", "https://r.example/pay/x")));

    [Theory]
    [InlineData("Your number is RB-4817-2093.", "en", "Your number is R B, 4 8 1 7, 2 0 9 3.")]
    [InlineData("Account 10044821 owes $1,250.05, or $40.00.", "en", "Account 1 0 0 4 4 8 2 1 owes 1,250 dollars and 5 cents, or 40 dollars.")]
    [InlineData("Son $1.00.", "es", "Son 1 dólar.")]
    [InlineData("A late fee of $0.15 a day, or $0.01.", "en", "A late fee of 15 cents a day, or 1 cent.")]
    [InlineData("Cuesta $0.75 por copia.", "es", "Cuesta 75 centavos por copia.")]
    [InlineData("Call (555) 013-0311 or 911.", "en", "Call 5 5 5, 0 1 3, 0 3 1 1 or 9 1 1.")]
    [InlineData("Open 8:00 a.m.–4:30 p.m.", "en", "Open 8 a.m. to 4:30 p.m.")]
    [InlineData("Abre a las 16:30.", "es", "Abre a las 4:30 de la tarde.")]
    [InlineData("See https://r.example/a?b=c. Then write to pets@r.example.", "en", "See. Then write to pets at r dot example.")]
    [InlineData("At 41 Elm in 2026 [1].", "en", "At 41 Elm in 2026.")]
    [InlineData("Water – Rate: $4.85; Unit: Per 1,000 gallons.", "en", "Water. Rate: 4 dollars and 85 cents. Unit: Per 1,000 gallons.")]
    [InlineData("Small | $5 | per day — not on Sundays, well-kept.", "en", "Small, 5 dollars, per day, not on Sundays, well-kept.")]
    [InlineData("From 2026-01-05, 5% more.", "en", "From January 5, 2026, 5 percent more.")]
    [InlineData("Zone: A – Trash day: Monday.", "en", "Zone: A. Trash day: Monday.")]
    [InlineData("Carnet – Precio: $30; Período: Un año", "es", "Carnet. Precio: 30 dólares. Período: Un año")]
    [InlineData("De lunes a jueves de 9 am a 8 pm.", "es", "De lunes a jueves de 9 de la mañana a 8 de la noche.")]
    [InlineData("Adults – Price: $5; Seniors: $3", "en", "Adults. Price: 5 dollars. Seniors: 3 dollars")]
    [InlineData("Monday to Friday 8 am to 5 pm. Shall I go on?", "en", "Monday to Friday 8 a.m. to 5 p.m. Shall I go on?")]
    [InlineData("It opens at 7:30 AM.", "en", "It opens at 7:30 a.m.")]
    [InlineData("It is on Elm St.. Then go to Fifth Ave..", "en", "It is on Elm St. Then go to Fifth Ave.")]
    [InlineData("You said \"41 Elm St.\". Is that right?", "en", "You said \"41 Elm St.\" Is that right?")]
    [InlineData("Did you mean \"how much is it?\".", "en", "Did you mean \"how much is it?\"")]
    [InlineData("Closed (since 5 pm). Wait... and call.", "en", "Closed (since 5 p.m.). Wait... and call.")]
    [InlineData("Pregunte por la Sra.. Vale en EE. UU..", "es", "Pregunte por la Sra. Vale en EE. UU.")]
    [InlineData("Cierra a las 5:00 p.m. ¿Algo más?", "es", "Cierra a las 5 de la tarde. ¿Algo más?")]
    [InlineData("Abre a las 8 a. m. y cierra a las 5 p. m.", "es", "Abre a las 8 de la mañana y cierra a las 5 de la tarde.")]
    public void Speakable_WrittenText_IsSaidAsPeopleDo(string written, string language, string spoken) =>
        Assert.Equal(spoken, new Speakable(TwilioTexts.Catalog).Of(written, language));

    [Fact]
    public void Voice_Turn_IsSentencesWithSourceAndKeys()
    {
        var turn = Voice(
            new Reply.Answer("- A licence costs **$12**. [1]\n- Go to City Hall, 1 Main St. Bring an ID.", [Source], []),
            new Reply.Ask("Anything else?", "more", [Choice("Yes"), Choice("No")]));

        Assert.Equal<string>(
            [
                "A licence costs 12 dollars.",
                "Go to City Hall, 1 Main St. Bring an ID.",
                "This is from the page Pet licences, of Animal Services, in force since January 1, 2026.",
                "Anything else?",
                "Yes: press 1.",
                "No: press 2.",
            ],
            turn.Sentences.AsEnumerable());
        Assert.True(turn.IsQuestion);
        Assert.False(turn.HandsOff);
    }

    [Fact]
    public void Voice_Confirmation_ListsBeforeItAsks() =>
        Assert.Equal(
            ["Here is what I have.", "Where: 41 Elm.", "Phone: 5 5 5, 0 1 3, 0 1 0 0.", "Is this right?"],
            Voice(new Reply.Confirm("Here is what I have. Is this right?", [new("Where", "41 Elm"), new("Phone", "+1 555 013 0100")], [])).Sentences.Select(s => s.Replace("1, 5 5 5", "5 5 5")));

    [Fact]
    public void Voice_ManyChoices_SaysTheFirstFourAndTakesOwnWords()
    {
        var turn = Voice(
            new Reply.Ask("What is it?", "kind", [.. "ABCDEF".Select(letter => Choice($"{letter}"))]),
            new Reply.Say("Or else:", [Choice("Stop")]));

        Assert.Equal<string>(
            [
                "What is it?", "A: press 1.", "B: press 2.", "C: press 3.", "D: press 4.", "Or say it in your own words.",
                "Or else:", "Stop: press 7.",
            ],
            turn.Sentences.AsEnumerable());
    }

    [Theory]
    [InlineData(1, "You can say: A, B.")]
    [InlineData(2, null)]
    public void Voice_QuestionPutAgain_SaysItsChoicesInShortOnce(int again, string? choices) =>
        Assert.Equal<string>(
            choices is null ? ["What is it?"] : ["What is it?", choices],
            Voice(new Reply.Ask("What is it?", "kind", [Choice("A"), Choice("B")]) { Again = again }).Sentences.AsEnumerable());

    [Fact]
    public void Voice_TheSameReadBackAgain_AsksAlone() =>
        Assert.Equal<string>(
            ["Is this right?"],
            Voice(new Reply.Confirm("Here is what I have. Is this right?", [new("Where", "41 Elm")], []) { Again = true }).Sentences.AsEnumerable());

    [Fact]
    public void Voice_ReadBackAfterACorrection_SaysWhatChangedAndAsks() =>
        Assert.Equal<string>(
            ["Where: 44 Elm.", "Is this right?"],
            Voice(new Reply.Confirm("Here is what I have. Is this right?", [new("What", "Pothole"), new("Where", "44 Elm")], [Choice("Yes"), Choice("No")])
            {
                Changed = [new("Where", "44 Elm")],
                KnowsHow = true,
            }).Sentences.AsEnumerable());

    [Fact]
    public void Voice_FirstReadBackOfTheCall_SaysTheKeys() =>
        Assert.Equal<string>(
            ["Is this right?", "Yes: press 1.", "No: press 2."],
            Voice(new Reply.Confirm("Is this right?", [], [Choice("Yes"), Choice("No")])).Sentences.AsEnumerable());

    [Fact]
    public void Voice_AnswerFromThePagesOfTheOneBefore_LeavesTheSourceAway() =>
        Assert.Equal<string>(["A licence costs 12 dollars."], Voice(new Reply.Answer("A licence costs $12. [1]", [Source], []) { IsSourceTold = true }).Sentences.AsEnumerable());

    private static Choice Choice(string label) => new(label, label, []);

    private static string Sms(string locale, params Reply[] replies) => Draft(locale, replies).Whole;

    private static SmsDraft Draft(string locale, params Reply[] replies) =>
        new SmsRenderer(TwilioTexts.Catalog, Options.Create(new TwilioOptions())).Render(Turn(Channel.Sms, locale, replies));

    private static SpokenTurn Voice(params Reply[] replies) =>
        new SpeechRenderer(TwilioTexts.Catalog).Render(Turn(Channel.Voice, "en", replies), linksTexted: true);

    private static OutboundTurn Turn(Channel channel, string locale, Reply[] replies) =>
        new(1, new("sms:+15550100:+15550199"), channel, "+15550199", locale, new("k"), [.. replies]);
}
