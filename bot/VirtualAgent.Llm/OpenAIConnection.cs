using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using OpenAI;

namespace VirtualAgent.Llm;

/// <summary>A client for the configured server, with its way of telling who calls.</summary>
internal static class OpenAIConnection
{
    private const int Repetitions = 3;
    private const string AzureScope = "https://cognitiveservices.azure.com/.default";

    public static OpenAIClient Open(LlmOptions options) => new(
        AuthenticationOf(options),
        new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            NetworkTimeout = options.Timeout,

            // The package's own default repeats without waiting.
            RetryPolicy = new ClientRetryPolicy(Repetitions),
        });

    private static AuthenticationPolicy AuthenticationOf(LlmOptions options)
    {
        if (options.UsesEntra)
        {
            return new BearerTokenPolicy(new DefaultAzureCredential(), AzureScope);
        }

        var key = new ApiKeyCredential(string.IsNullOrEmpty(options.ApiKey) ? "none" : options.ApiKey);
        return options.IsAzure
            ? ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(key, "api-key")
            : ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(key);
    }
}
