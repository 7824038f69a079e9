using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Llm;

/// <summary>The real host with a model configured.</summary>
public sealed class ModelledHost : IAsyncLifetime
{
    public ModelServer Model { get; private set; } = null!;

    public RunningHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Model = await ModelServer.StartAsync();
        Host = await RunningHost.StartAsync("--Llm:Endpoint", Model.Address, "--Llm:ChatModel", "thinker", "--Llm:ApiKey", "a-key");
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Model.DisposeAsync();
    }
}
