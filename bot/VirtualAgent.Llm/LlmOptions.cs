namespace VirtualAgent.Llm;

/// <summary>Where language models are reached: OpenAI, Azure OpenAI, or any server that speaks the same API. Section <c>Llm</c>.</summary>
public sealed class LlmOptions
{
    public const string Section = "Llm";

    /// <summary>An API key in <see cref="ApiKey"/>.</summary>
    public const string KeyAuthentication = "key";

    /// <summary>Microsoft Entra ID, with the identity that the host runs under.</summary>
    public const string EntraAuthentication = "entra";

    /// <summary>
    /// The API's base address; null is OpenAI's own. Azure's is <c>https://{resource}.openai.azure.com/openai/v1/</c>.
    /// </summary>
    public Uri? Endpoint { get; set; }

    public string? ApiKey { get; set; }

    /// <summary>The model, or the Azure deployment, that understands and answers; null for none.</summary>
    public string? ChatModel { get; set; }

    /// <summary>The model, or the Azure deployment, that embeds passages; null for none.</summary>
    public string? EmbeddingModel { get; set; }

    /// <summary>The longest that one call may take, its repetitions included.</summary>
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary><see cref="KeyAuthentication"/> where nothing is said.</summary>
    public string? Authentication { get; set; }

    /// <summary>
    /// For a reasoning model, how long it thinks: <c>minimal</c>, <c>low</c>, <c>medium</c> or <c>high</c>. Such a model takes
    /// no temperature, so that none is sent. Null for every other model.
    /// </summary>
    public string? ReasoningEffort { get; set; }

    internal TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    internal bool UsesEntra => EntraAuthentication.Equals(Authentication, StringComparison.OrdinalIgnoreCase);

    internal bool UsesKey => string.IsNullOrEmpty(Authentication) || KeyAuthentication.Equals(Authentication, StringComparison.OrdinalIgnoreCase);

    internal bool IsAzure => Endpoint is { IsAbsoluteUri: true } && Endpoint.Host.EndsWith(".azure.com", StringComparison.OrdinalIgnoreCase);
}
