using System.Text.Json;
using Microsoft.Extensions.AI;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Llm;

public sealed class ChatTests
{
    private static readonly ChatMessage[] Hello = [new(ChatRole.System, "Be brief."), new(ChatRole.User, "hello")];

    private static readonly ChatOptions Strict = new()
    {
        Temperature = 0,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(
            JsonElement.Parse("""{"type":"object","properties":{"word":{"type":"string"}},"required":["word"],"additionalProperties":false}"""),
            "word"),
    };

    [Fact]
    public async Task GetResponse_ServerAnswers_GivesTextAndUsage()
    {
        await using var server = (await ModelServer.StartAsync()).Answers(ModelServer.Completion("""{"word":"hi"}"""));
        await using var services = LlmServices.Over(server);

        var response = await services.Chat().GetResponseAsync(Hello, Strict);

        Assert.Equal("""{"word":"hi"}""", response.Text);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Equal((30, 12, 42), (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount, response.Usage.TotalTokenCount));
        var request = Assert.Single(server.Requests);
        Assert.Equal("/openai/v1/chat/completions", request.Path);
        Assert.Equal("Bearer a-key", request.Authorization);
        Assert.True((bool)request.Body["response_format"]!["json_schema"]!["strict"]!);
        Assert.Equal(["system", "user"], request.Body["messages"]!.AsArray().Select(m => (string)m!["role"]!));
    }

    [Fact]
    public async Task GetResponse_ReasoningModel_IsSentItsEffortAndNoTemperature()
    {
        await using var server = (await ModelServer.StartAsync()).Answers(ModelServer.Completion("{}"));
        await using var services = LlmServices.Over(server, effort: "low");

        await services.Chat().GetResponseAsync(Hello, Strict);

        var sent = Assert.Single(server.Requests).Body;
        Assert.Equal("low", (string)sent["reasoning_effort"]!);
        Assert.False(sent.ContainsKey("temperature"));
    }

    [Fact]
    public async Task GetResponse_TooManyRequestsThenOk_AnswersAtTheSecondTry()
    {
        await using var server = (await ModelServer.StartAsync()).Answers(ModelServer.Status(429), ModelServer.Completion("hi"));
        await using var services = LlmServices.Over(server);

        var response = await services.Chat().GetResponseAsync(Hello);

        Assert.Equal("hi", response.Text);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task GetResponse_ServerSilent_TimesOutAfterTheConfiguredTime()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        await using var server = (await ModelServer.StartAsync()).Answers(async context =>
        {
            time.Advance(TimeSpan.FromSeconds(20));
            await ModelServer.Silence(context);
        });
        await using var services = LlmServices.Over(server, time);

        await Assert.ThrowsAsync<TimeoutException>(() => services.Chat().GetResponseAsync(Hello));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task GetResponse_CallerGivesUp_IsCancelledNotTimedOut()
    {
        using var caller = new CancellationTokenSource();
        await using var server = (await ModelServer.StartAsync()).Answers(context =>
        {
            caller.Cancel();
            return ModelServer.Silence(context);
        });
        await using var services = LlmServices.Over(server);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => services.Chat().GetResponseAsync(Hello, null, caller.Token));
    }

    [Fact]
    public async Task GetResponse_Refusal_HasNoTextAndSaysSo()
    {
        await using var server = (await ModelServer.StartAsync()).Answers(ModelServer.Refusal("I cannot help with that."));
        await using var services = LlmServices.Over(server);

        var response = await services.Chat().GetResponseAsync(Hello, Strict);

        Assert.Empty(response.Text);
        Assert.Equal("Refusal", Assert.Single(response.Messages[0].Contents.OfType<ErrorContent>()).ErrorCode);
    }

    [Fact]
    public async Task GetResponse_ToolsGiven_IsRefusedBeforeAnythingIsSent()
    {
        await using var server = await ModelServer.StartAsync();
        await using var services = LlmServices.Over(server);
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(() => "paid", "pay")] };

        await Assert.ThrowsAsync<NotSupportedException>(() => services.Chat().GetResponseAsync(Hello, options));
        Assert.Empty(server.Requests);
    }
}
