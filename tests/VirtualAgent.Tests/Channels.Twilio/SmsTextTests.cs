using System.Text.Json;
using VirtualAgent.Channels.Twilio.Sms;
using VirtualAgent.Tests.Support;
using Xunit;

namespace VirtualAgent.Tests.Channels.Twilio;

public class SmsTextTests
{
    private const string Data = "datasets/sms_twilio";

    [FactIfShared(Data)]
    public void Segments_EveryPublishedCase_IsEqual()
    {
        foreach (var test in Json("sms_segments.json").EnumerateArray())
        {
            var segments = SmsSegments.Of(test.GetProperty("body").GetString()!);
            var encoding = test.TryGetProperty("encoding", out var named) ? named.GetString() : segments.Encoding;
            var count = test.TryGetProperty("segments", out var counted) ? counted.GetInt32() : segments.Count;
            Assert.True((encoding, count) == (segments.Encoding, segments.Count), $"{test.GetProperty("description")}: {segments}");
        }
    }

    [FactIfShared(Data)]
    public void Gsm7_EveryCharacterOfTheAlphabet_TakesItsSeptets()
    {
        foreach (var character in Json("gsm7_alphabet.json").EnumerateObject())
        {
            Assert.Equal(character.Value.GetArrayLength(), Gsm7.Septets(character.Name[0]));
        }
    }

    [FactIfShared(Data)]
    public void Plain_EveryCharacterOfThePublishedMap_FitsGsm7AndMostlyTheSameWay()
    {
        var different = new List<string>();
        foreach (var entry in Json("smart_encoding_map.json").EnumerateObject())
        {
            var plain = SmsEncoding.Plain(entry.Name);
            if (!Gsm7.Holds(plain) || (plain.Trim() != entry.Value.GetString()!.Trim() && entry.Name is not ("‹" or "›" or "•")))
            {
                different.Add($"U+{(int)entry.Name[0]:X4} '{plain}' for '{entry.Value}'");
            }
        }

        Assert.Empty(different);
    }

    [Theory]
    [InlineData("“It’s 5–6 p.m. …”", "\"It's 5-6 p.m. ...\"")]
    [InlineData("¿Mañana? ¡Sí, café!", "¿Mañana? ¡Sí, café!")]
    [InlineData("n\u0303", "ñ")]
    [InlineData("50 €, 🐶", "50 €, 🐶")]
    public void Plain_TypographicText_KeepsWhatHasNoEquivalent(string text, string plain) =>
        Assert.Equal(plain, SmsEncoding.Plain(text));

    [Fact]
    public void Cut_ShortSpanish_KeepsItsAccents() =>
        Assert.Equal("Aquí está su recibo.", SmsPage.Cut(new("Aquí está su recibo.", "", ""), "MAS").Text);

    [Fact]
    public void Cut_LongSpanish_DropsOnlyTheAccentsThatCostSegments()
    {
        var text = SmsPage.Cut(new("La recolección en su dirección será mañana. El camión pasará antes de las siete. ¿Necesita algo más?", "", ""), "MAS").Text;

        Assert.Equal("La recoleccion en su direccion sera mañana. El camion pasara antes de las siete. ¿Necesita algo mas?", text);
        Assert.Equal(1, SmsSegments.Of(text).Count);
    }

    [Fact]
    public void Cut_LongText_EndsAtALineOrSentenceAndOffersTheRest()
    {
        var sentence = "The office on Main Street is open on every weekday. ";
        var body = string.Concat(Enumerable.Repeat(sentence, 20)).TrimEnd();

        var page = SmsPage.Cut(new(body, "", "Reply 1 for Yes\n2 for No"), "Reply MORE to read on.");

        Assert.True(SmsSegments.Of(page.Text).Count <= SmsPage.MaxSegments);
        Assert.EndsWith("weekday.\nReply MORE to read on.\nReply 1 for Yes\n2 for No", page.Text);
        var said = page.Text[..page.Text.IndexOf('\n')];
        Assert.Equal(body, $"{said} {page.Rest!.Body}");
    }

    [Fact]
    public void Cut_LongLastSentence_EndsBeforeIt()
    {
        var first = "Anyone may stay overnight at the shelter on Main Street, also without papers.";
        var endless = "Warming centers " + string.Concat(Enumerable.Repeat("of the libraries and community halls ", 14)).TrimEnd() + ".";

        var page = SmsPage.Cut(new($"{first} {endless}", "", ""), "Reply MORE to read on.");

        Assert.Equal($"{first}\nReply MORE to read on.", page.Text);
        Assert.Equal(endless, page.Rest!.Body);
    }

    [Fact]
    public void Cut_LongAnswer_NamesItsSourceBeforeTheOffer()
    {
        var body = string.Concat(Enumerable.Repeat("The office is open on every weekday. ", 25)).TrimEnd();

        var page = SmsPage.Cut(new(body, "Source: Hours, Public Works", "Where is it?"), "Reply MORE to read on.");

        Assert.EndsWith("weekday.\nSource: Hours, Public Works\nReply MORE to read on.\nWhere is it?", page.Text);
        Assert.Equal(("", ""), (page.Rest!.Source, page.Rest.Closing));
    }

    [Fact]
    public void Cut_ChoicesThatLeaveNoRoom_ComeWholeAfterTheRest()
    {
        var body = string.Concat(Enumerable.Repeat("The office is open on every weekday. ", 10)).TrimEnd();
        var choices = string.Join('\n', Enumerable.Range(1, 9).Select(n => $"{n} for a choice with quite a long name, number {n}"));

        var first = SmsPage.Cut(new(body, "", choices), "Reply MORE to read on.");
        var second = SmsPage.Cut(first.Rest!, "Reply MORE to read on.");

        Assert.Equal($"{body}\nReply MORE to read on.", first.Text);
        Assert.Equal((choices, null), (second.Text, second.Rest));
    }

    [Fact]
    public void Cut_FirstAnswerOfANewNumber_SaysTheAnswerAndDropsTheFollowUps()
    {
        var intro = "This is Robin, the City of Riverbend's virtual assistant (a computer, not a person). Reply HELP for help, STOP to stop.";
        var sentence = "You can ask for a hearing within twenty-one days of the date on the ticket, in person, by mail or on the website. ";
        var source = "Source: Contest a parking ticket, Finance, Jan 1, 2026, https://www.riverbend.example/parking/contest-parking-ticket";
        var draft = new SmsDraft($"{sentence}{sentence}".TrimEnd(), source, "")
        {
            Opening = intro,
            Suggestions = "Reply 1 for How do I pay a parking ticket?\n2 for Where is the parking office?\n3 for What does a permit cost?",
        };

        var page = SmsPage.Cut(draft, "Reply MORE to read on.");

        Assert.Equal($"{intro}\n{sentence.TrimEnd()}\n{source}\nReply MORE to read on.", page.Text);
        Assert.Equal(sentence.TrimEnd(), page.Rest!.Body);
    }

    [Fact]
    public void Cut_OpenQuestion_GoesWithTheFirstPart()
    {
        var body = string.Concat(Enumerable.Repeat("Leaves are collected from October to December. ", 10)).TrimEnd();
        var question = "Where in the street is it?\nReply 1 for Driving lane\n2 for Bike lane\n3 for Skip";

        var page = SmsPage.Cut(new(body, "Source: Leaves", question) { Opening = "Reporting: Pothole." }, "Reply MORE to read on.");

        Assert.StartsWith("Reporting: Pothole.\nLeaves are collected", page.Text);
        Assert.EndsWith($"Source: Leaves\nReply MORE to read on.\n{question}", page.Text);
        Assert.True(SmsSegments.Of(page.Text).Count <= SmsPage.MaxSegments);
    }

    [Fact]
    public void Cut_AListAfterItsHeading_IsCutAtItsLastLineThatFits()
    {
        var lines = Enumerable.Range(1, 12).Select(n => $"Branch {n}: open on every weekday from 9 to 8").ToList();

        var page = SmsPage.Cut(new($"It depends on the library:\n{string.Join('\n', lines)}", "", ""), "Reply MORE to read on.");

        Assert.Contains("\nBranch 9: open on every weekday from 9 to 8\nReply MORE", page.Text);
        Assert.StartsWith("Branch ", page.Rest!.Body);
    }

    [Fact]
    public void Thread_RestOfAnEarlierAnswer_LosesChoicesThatAreNoLongerTheCurrentOnes()
    {
        var cut = new SmsEntry(SmsEntry.TypeName, "The library", "opens at 9.", "en", "Reply 1 for Which card do I need?");
        var pool = new SmsEntry(SmsEntry.TypeName, "The pool opens at 10.", null, "en");

        Assert.Equal("opens at 9.\nReply 1 for Which card do I need?", SmsThread.Empty.With(cut, false).Rest!.Whole);
        Assert.Equal("opens at 9.", SmsThread.Empty.With(cut, false).With(pool, false).Rest!.Whole);
    }

    [Fact]
    public void Cut_MoreChoicesThanAMessageHolds_NeverCutsOne()
    {
        var choices = Enumerable.Range(1, 14).Select(n => $"{n} for a choice with quite a long name, number {n}").ToList();
        var said = new List<string>();
        for (var draft = new SmsDraft("", "", string.Join('\n', choices)); draft is not null;)
        {
            var page = SmsPage.Cut(draft, "Reply MORE to read on.");
            Assert.True(SmsSegments.Of(page.Text).Count <= SmsPage.MaxSegments);
            said.AddRange(page.Text.Split('\n').Where(line => line != "Reply MORE to read on."));
            draft = page.Rest;
        }

        Assert.Equal(choices, said);
    }

    [Fact]
    public void Cut_TextWithoutSpaces_NeitherLosesNorSplitsACharacter()
    {
        var body = string.Concat(Enumerable.Repeat("🐶", 300));

        var page = SmsPage.Cut(new(body, "", ""), "MORE");

        Assert.Equal(body, page.Text[..^"\nMORE".Length] + page.Rest!.Body);
        Assert.True(SmsSegments.Of(page.Text).Count <= SmsPage.MaxSegments);
        Assert.False(char.IsLowSurrogate(page.Rest.Body[0]));
    }

    [Theory]
    [InlineData("STOP", "", "Stop")]
    [InlineData(" stop. ", "", "Stop")]
    [InlineData("Alto", "", "Stop")]
    [InlineData("PARAR", "", "Stop")]
    [InlineData("cancel", "STOP", "Stop")]
    [InlineData("ayuda", "", "Help")]
    [InlineData("unstop", "", "Start")]
    [InlineData("INICIO", "", "Start")]
    [InlineData("Comenzar", "", "Start")]
    [InlineData("más", "", "More")]
    [InlineData("please stop texting me", "", "Stop")]
    [InlineData("Stop sending me texts!", "", "Stop")]
    [InlineData("don't text me anymore", "", "Stop")]
    [InlineData("take me off your list please", "", "Stop")]
    [InlineData("i dont want to get any more messages", "", "Stop")]
    [InlineData("No me manden más mensajes", "", "Stop")]
    [InlineData("por favor dejen de mandarme mensajes", "", "Stop")]
    [InlineData("ya no quiero recibir mensajes", "", "Stop")]
    [InlineData("please remove my number", "", "StopHow")]
    [InlineData("wrong number", "", "StopHow")]
    [InlineData("borren mi número por favor", "", "StopHow")]
    [InlineData("the sign says stop", "", null)]
    [InlineData("stop sign down at 4th and Main", "", null)]
    [InlineData("you stopped sending me messages about my report", "", null)]
    [InlineData("please remove the tree at 12 Oak", "", null)]
    [InlineData("no me manden la cuenta a esa dirección", "", null)]
    [InlineData("stop the noise next door", "", null)]
    [InlineData("cancel", "", null)]
    public void Keyword_Reserved_IsRead(string body, string optOutType, string? kind) =>
        Assert.Equal(kind, SmsKeyword.Read(body, optOutType)?.Kind.ToString());

    private static JsonElement Json(string file) =>
        JsonDocument.Parse(File.ReadAllText(SharedData.Find($"{Data}/{file}")!)).RootElement;
}
