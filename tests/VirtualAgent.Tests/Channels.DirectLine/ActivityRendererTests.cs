using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using VirtualAgent.Channels.DirectLine;
using VirtualAgent.Channels.DirectLine.Activities;
using VirtualAgent.Channels.DirectLine.Rendering;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Texts;
using Xunit;

namespace VirtualAgent.Tests.Channels.DirectLine;

public class ActivityRendererTests
{
    private static readonly ImmutableArray<Choice> YesNo = [new("y", "Yes", []), new("n", "No", [])];

    [Fact]
    public void Render_SameTurnTwice_HasTheSameIds()
    {
        var replies = new Reply[] { new Reply.Say("a", []), new Reply.Handoff("b") };

        Assert.Equal(["c1|t9-1", "c1|t9-2", "c1|t9-3"], Render(replies).Select(a => (string?)a["id"]));
        Assert.Equal(Render(replies).Select(a => (string?)a["id"]), Render(replies).Select(a => (string?)a["id"]));
    }

    [Fact]
    public void Render_Choices_AreSuggestedByTitleAndSentBackById()
    {
        var action = Render(new Reply.Say("Well?", YesNo)).Single()["suggestedActions"]!["actions"]![0]!;

        Assert.Equal(("postBack", "Yes", "y"), ((string)action["type"]!, (string)action["title"]!, (string)action["value"]!["choice"]!));
    }

    [Fact]
    public void Render_Question_ExpectsInputAndSaysWhenAPhotoHelps()
    {
        var asked = Render(new Reply.Ask("A picture?", "photo", [], TakesPhoto: true)).Single();

        Assert.Equal("expectingInput", (string?)asked["inputHint"]);
        Assert.True((bool)asked["channelData"]!["takesPhoto"]!);
        Assert.Equal("acceptingInput", (string?)Render(new Reply.Say("Hi", [])).Single()["inputHint"]);
    }

    [Fact]
    public void Render_Answer_CitesAsSchemaOrgMessage()
    {
        var citation = new Citation(1, new string('T', 200), "https://www.city.example/dogs", "City Clerk", new DateOnly(2026, 1, 15), new string('e', 300));
        var entity = Render(new Reply.Answer("It costs $12 [1].", [citation], [])).Single()["entities"]![0]!;
        var appearance = entity["citation"]![0]!["appearance"]!;

        Assert.Equal("https://schema.org/Message", (string?)entity["type"]);
        Assert.Equal("Message", (string?)entity["@type"]);
        Assert.Equal("https://schema.org", (string?)entity["@context"]);
        Assert.Equal("", (string?)entity["@id"]);
        Assert.Equal(("Claim", 1), ((string?)entity["citation"]![0]!["@type"], (int)entity["citation"]![0]!["position"]!));
        Assert.Equal("DigitalDocument", (string?)appearance["@type"]);
        Assert.Equal(80, ((string)appearance["name"]!).Length);
        Assert.Equal(160, ((string)appearance["abstract"]!).Length);
        Assert.Equal("https://local/dogs", (string?)appearance["url"]);
        Assert.Equal("City Clerk", (string?)appearance["publisher"]!["name"]);
        Assert.Equal("2026-01-15", (string?)appearance["datePublished"]);
    }

    [Fact]
    public void Render_ReadBack_SaysEverythingForClientsWithoutCards()
    {
        var activity = Render(new Reply.Confirm("File it?", [new SummaryLine("Where", "41 Elm Street")], YesNo)).Single();
        var card = activity["attachments"]![0]!;

        Assert.Equal("File it?\nWhere: 41 Elm Street", (string?)activity["summary"]);
        Assert.Equal("File it?\nWhere: 41 Elm Street", (string?)card["content"]!["fallbackText"]);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)card["contentType"]);
        Assert.Null(activity["suggestedActions"]);
    }

    [Fact]
    public void Render_Link_IsOpened()
    {
        var action = Render(new Reply.Link("Pay here", "Pay $25", "https://city.example/pay/1")).Single()["suggestedActions"]!["actions"]![0]!;

        Assert.Equal(("openUrl", "https://city.example/pay/1"), ((string)action["type"]!, (string)action["value"]!));
    }

    [Fact]
    public void Render_Handoff_IsAMessageAndAnEvent()
    {
        var rendered = Render(new Reply.Handoff("A person comes."));

        Assert.Equal(["message", "event"], rendered.Select(a => (string?)a["type"]));
        Assert.Equal("handoff.initiate", (string?)rendered[1]["name"]);
        Assert.Null(rendered[1]["text"]);
    }

    [Fact]
    public void Shortened_SurrogateAtTheCut_IsNotHalved()
    {
        Assert.Equal("a", Shortened.Cut("a😀", 2));
        Assert.Equal("a😀", Shortened.Cut("a😀", 3));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Texts_EveryKey_IsThereInEachLanguage(string language)
    {
        var catalog = TextCatalog.Empty.WithResourcesOf(typeof(DirectLineOptions).Assembly);

        Assert.NotEmpty(catalog.Keys);
        Assert.All(catalog.Keys, key => Assert.True(catalog.Has(key.Key, language), key.Key));
    }

    private static List<JsonObject> Render(params Reply[] replies)
    {
        var options = new DirectLineOptions { SourceLink = url => url.Replace("www.city.example", "local", StringComparison.Ordinal) };
        var texts = TextCatalog.Empty.WithResourcesOf(typeof(DirectLineOptions).Assembly).WithCommon(("agent", "River"));
        var turn = new OutboundTurn(9, new ConversationKey("webchat:c1"), Channel.WebChat, "dl_u", "en", new MessageKey("m"), [.. replies]);
        return [.. new ActivityRenderer(texts, Options.Create(options), TimeProvider.System).Render(turn)
            .Select(activity => JsonNode.Parse(DirectLineJson.Write(activity))!.AsObject())];
    }
}
