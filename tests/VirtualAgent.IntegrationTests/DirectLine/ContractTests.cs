using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using VirtualAgent.Core.Replies;
using VirtualAgent.IntegrationTests.DirectLine.Support;
using Xunit;

namespace VirtualAgent.IntegrationTests.DirectLine;

/// <summary>Every answer against the official Direct Line 3.0 and Adaptive Card 1.5 schemas.</summary>
public sealed class ContractTests(ChatHost host) : IClassFixture<ChatHost>
{
    private static readonly ImmutableArray<Choice> YesNo = [new("y1", "Yes, file it", []), new("n1", "No", [])];

    private static readonly Reply[] Everything =
    [
        new Reply.Say("Hello **there**", [new Choice("c1", "Report a problem", [])]),
        new Reply.Ask("Where is it?", "place", YesNo, TakesPhoto: true),
        new Reply.Confirm("Shall I file this?", [new SummaryLine("Where", "41 Elm Street"), new SummaryLine("What", "Pothole")], YesNo),
        new Reply.Answer("It costs $12 [1].", [new Citation(1, new string('T', 120), "https://www.riverbend.example/clerk/dog-licence", "City Clerk", new DateOnly(2026, 1, 1), new string('x', 400))], YesNo),
        new Reply.Link("Pay here.", "Pay $25.00", "https://city.test/pay/abc"),
        new Reply.Handoff("A person will join."),
    ];

    [FactIfSpecs]
    public async Task EveryAnswer_FitsDirectLine()
    {
        var schema = JsonSchema.Read(DirectLineSpecs.Protocol!);
        var chat = await host.StartAsync();
        var posted = await (await chat.PostAsync(new { type = "message", text = "hi", value = new { choice = "c1" } })).Content.ReadFromJsonAsync<JsonNode>();
        await host.ReplyAsync(chat.Key, Everything);

        Assert.Empty(schema.ErrorsOf("ResourceResponse", posted));
        Assert.Empty(schema.ErrorsOf("ActivitySet", await chat.ReadAsync()));
        Assert.Empty(schema.ErrorsOf("Conversation", await (await chat.Client.PostAsync("/v3/directline/conversations", null)).Content.ReadFromJsonAsync<JsonNode>()));
        Assert.Empty(schema.ErrorsOf("Conversation", await chat.Client.GetFromJsonAsync<JsonNode>(chat.Path)));
        Assert.Empty(schema.ErrorsOf("Conversation", await (await chat.Client.PostAsync("/v3/directline/tokens/refresh", null)).Content.ReadFromJsonAsync<JsonNode>()));
        Assert.Empty(schema.ErrorsOf("ErrorResponse", await (await host.Client().GetAsync(chat.Path)).Content.ReadFromJsonAsync<JsonNode>()));
    }

    [FactIfSpecs]
    public async Task ReadBack_FitsAdaptiveCards()
    {
        var chat = await host.StartAsync();
        await host.ReplyAsync(chat.Key, Everything);
        var card = (await chat.ReadAsync())["activities"]!.AsArray().Single(a => a!["attachments"] is not null)!["attachments"]![0]!["content"];

        Assert.Empty(JsonSchema.Read(DirectLineSpecs.AdaptiveCards!).Errors(card));
        Assert.Equal("41 Elm Street", (string?)card!["body"]![0]!["facts"]![0]!["value"]);
        Assert.Equal(["y1", "n1"], card["actions"]!.AsArray().Select(a => (string?)a!["data"]!["choice"]));
    }

    [FactIfSpecs]
    public void Schema_WrongCard_IsToldSo()
    {
        var schema = JsonSchema.Read(DirectLineSpecs.AdaptiveCards!);

        Assert.NotEmpty(schema.Errors(JsonNode.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"FactSet","facts":[{"title":"no value"}]}]}""")));
        Assert.NotEmpty(schema.Errors(JsonNode.Parse("""{"type":"AdaptiveCard","version":"1.5","surprise":1}""")));
    }
}
