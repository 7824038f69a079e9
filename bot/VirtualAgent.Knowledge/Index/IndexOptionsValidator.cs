using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace VirtualAgent.Knowledge.Index;

internal sealed partial class IndexOptionsValidator : IValidateOptions<IndexOptions>
{
    private const int LongestSeconds = 60;

    public ValidateOptionsResult Validate(string? name, IndexOptions options)
    {
        var faults = FaultsIn(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsIn(IndexOptions options)
    {
        if (options.IsEmbedded)
        {
            yield break;
        }

        if (!options.IsOnQdrant)
        {
            yield return $"Knowledge:Index: '{options.Index}' is unknown. Use '{IndexOptions.Embedded}', or '{IndexOptions.OnQdrant}' with Qdrant:Url.";
            yield break;
        }

        var qdrant = options.Qdrant;
        if (string.IsNullOrWhiteSpace(qdrant.Url))
        {
            yield return "Qdrant:Url: missing. Set it to the server's REST address, such as http://qdrant:6333, or set Knowledge:Index to 'embedded'.";
        }
        else if (!Uri.TryCreate(qdrant.Url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            yield return $"Qdrant:Url: '{qdrant.Url}' is no web address. Set it to the server's REST address, such as http://qdrant:6333.";
        }

        if (!CollectionName().IsMatch(qdrant.Collection))
        {
            yield return $"Qdrant:Collection: '{qdrant.Collection}' cannot name a collection. Use letters, digits, '-' and '_', at most 100.";
        }

        if (qdrant.TimeoutSeconds is < 1 or > LongestSeconds)
        {
            yield return $"Qdrant:TimeoutSeconds: {qdrant.TimeoutSeconds} is not between 1 and {LongestSeconds}. Give the seconds that one request may take.";
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,100}\z")]
    private static partial Regex CollectionName();
}
