using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using VirtualAgent.CityPacks;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class LlmUnderstandingTests(RiverbendUnderstanding riverbend) : IClassFixture<RiverbendUnderstanding>
{
    private readonly IChatClient _client = Substitute.For<IChatClient>();

    [Fact]
    public async Task Understand_WellFormedAnswer_IsTaken()
    {
        Answers("""{"commands":[{"command":"set-slot","skill":"","slot":"place","value":"41 elm"},{"command":"ask-knowledge","skill":"","slot":"","value":"when is trash day"}]}""");

        var understood = await ReadAsync("41 elm, and when is trash day", "FileRequest:place");

        Assert.Equal("llm", understood.Source);
        Assert.Equal("place", Assert.Single(understood.Commands.OfType<Command.SetSlot>()).Slot);
        Assert.Contains(new Command.AskKnowledge("when is trash day"), understood.Commands);
    }

    [Theory]
    [InlineData("""{"commands":[{"command":"start-skill","skill":"DeleteEverything","slot":"","value":""}]}""")]
    [InlineData("""{"commands":[{"command":"set-slot","skill":"","slot":"no-such-slot","value":"41 elm"}]}""")]
    [InlineData("""{"commands":[{"command":"set-slot","skill":"","slot":"place","value":"1 invented street"}]}""")]
    [InlineData("""{"commands":[{"command":"emergency","skill":"","slot":"","value":""}]}""")]
    [InlineData("""{"commands":[]}""")]
    [InlineData("I cannot help with that")]
    [InlineData("[]")]
    public async Task Understand_WhatTheSchemaDoesNotHold_FallsThroughToLocal(string answer)
    {
        Answers(answer);

        var understood = await ReadAsync("41 elm", "FileRequest:place");

        Assert.Equal("local", understood.Source);
        Assert.Equal("place", Assert.IsType<Command.SetSlot>(Assert.Single(understood.Commands)).Slot);
    }

    [Fact]
    public async Task Understand_ClientFails_FallsThroughToLocal()
    {
        _client.GetResponseAsync(Arg.Any<IEnumerable<ChatMessage>>(), Arg.Any<ChatOptions>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new HttpRequestException("down"));

        Assert.Equal("local", (await ReadAsync("when is trash day")).Source);
    }

    [Fact]
    public async Task Understand_Emergency_NeverReachesTheModel()
    {
        await ReadAsync("i smell gas");

        await _client.DidNotReceiveWithAnyArgs().GetResponseAsync(Arg.Any<IEnumerable<ChatMessage>>(), null, CancellationToken.None);
    }

    [Fact]
    public async Task Understand_Schema_NamesTheSkillsAndSlotsOfNow()
    {
        Answers("""{"commands":[]}""");

        await ReadAsync("41 elm", "FileRequest:place");

        var options = (ChatOptions)_client.ReceivedCalls().Single().GetArguments()[1]!;
        var schema = Assert.IsType<ChatResponseFormatJson>(options.ResponseFormat).Schema.ToString()!;
        Assert.Contains("\"FileRequest\"", schema, StringComparison.Ordinal);
        Assert.Contains("\"place\"", schema, StringComparison.Ordinal);
        Assert.Contains("\"additionalProperties\":false", schema.Replace(" ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private void Answers(string text) => _client
        .GetResponseAsync(Arg.Any<IEnumerable<ChatMessage>>(), Arg.Any<ChatOptions>(), Arg.Any<CancellationToken>())
        .Returns(new ChatResponse(new ChatMessage(ChatRole.Assistant, text)));

    private async Task<Understood> ReadAsync(string text, string situation = "start")
    {
        var services = new ServiceCollection().AddLogging().AddCityPack(riverbend.Product.Pack).AddSingleton(TimeProvider.System).AddSingleton(_client)
            .AddSingleton(new CityNumbers(AccountNumbers.None, "RB"));
        foreach (var skill in riverbend.Product.Skills)
        {
            services.AddSingleton<ISkill>(skill);
        }

        await using var provider = services.AddUnderstanding(RiverbendUnderstanding.ModelFolder).BuildServiceProvider();
        return await provider.GetRequiredService<IUnderstanding>().UnderstandAsync(
            RiverbendUnderstanding.Message(text), riverbend.Situations.Of(situation, "en"), CancellationToken.None);
    }
}
