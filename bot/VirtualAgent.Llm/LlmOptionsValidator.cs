using Microsoft.Extensions.Options;

namespace VirtualAgent.Llm;

internal sealed class LlmOptionsValidator : IValidateOptions<LlmOptions>
{
    private const int LongestSeconds = 300;

    private static readonly string[] Efforts = ["minimal", "low", "medium", "high"];

    public ValidateOptionsResult Validate(string? name, LlmOptions options)
    {
        var faults = FaultsIn(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsIn(LlmOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ChatModel) && string.IsNullOrWhiteSpace(options.EmbeddingModel))
        {
            yield return "Llm:ChatModel: missing. Name a model or an Azure deployment (or Llm:EmbeddingModel), or remove the Llm settings to work without one.";
        }

        if (options.TimeoutSeconds is < 1 or > LongestSeconds)
        {
            yield return $"Llm:TimeoutSeconds: {options.TimeoutSeconds} is not between 1 and {LongestSeconds}. Give the seconds that one call may take.";
        }

        if (options.ReasoningEffort is { Length: > 0 } effort && !Efforts.Contains(effort))
        {
            yield return $"Llm:ReasoningEffort: '{effort}' is unknown. Use {string.Join(", ", Efforts)}, or remove it for a model that does not reason.";
        }

        if (AddressFault(options.Endpoint) is { } address)
        {
            yield return address;
        }
        else if (AuthenticationFault(options) is { } authentication)
        {
            yield return authentication;
        }
    }

    private static string? AddressFault(Uri? endpoint) => endpoint is null or { IsAbsoluteUri: true, Scheme: "https" or "http" }
        ? null
        : $"Llm:Endpoint: '{endpoint}' is no web address. Set it to the API's base, such as https://name.openai.azure.com/openai/v1/, or remove it for OpenAI.";

    private static string? AuthenticationFault(LlmOptions options) => options switch
    {
        { UsesEntra: true, Endpoint: null } =>
            "Llm:Endpoint: missing. Entra authentication needs the Azure address, https://{resource}.openai.azure.com/openai/v1/.",
        { UsesEntra: true, Endpoint.Scheme: "http" } =>
            $"Llm:Endpoint: '{options.Endpoint}' is not https. An Entra token must not travel in the open.",
        { UsesEntra: true } => null,
        { UsesKey: false } =>
            $"Llm:Authentication: '{options.Authentication}' is unknown. Use 'key' (with Llm:ApiKey) or 'entra'.",
        { Endpoint: { Scheme: "http", IsLoopback: false }, ApiKey.Length: > 0 } =>
            $"Llm:Endpoint: '{options.Endpoint}' is not https. The key must not travel in the open: use https, or leave Llm:ApiKey out where the server asks for none.",
        { Endpoint.Scheme: "http" } => null,
        { ApiKey: null or "" } =>
            "Llm:ApiKey: missing. Set the key, or set Llm:Authentication to 'entra'. Only a server of your own on plain http does without.",
        _ => null,
    };
}
