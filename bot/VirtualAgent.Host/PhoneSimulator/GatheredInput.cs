using System.Text;
using System.Threading.Channels;

namespace VirtualAgent.Host.PhoneSimulator;

/// <summary>Waits for words or keys, as <c>&lt;Gather&gt;</c> does.</summary>
internal sealed class GatheredInput(ChannelReader<CallerAction> actions, TimeProvider time)
{
    private static readonly TimeSpan BetweenKeys = TimeSpan.FromSeconds(2);

    /// <returns>The webhook's parameters; null where nothing came in time.</returns>
    public async Task<Dictionary<string, string>?> TakeAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var digits = new StringBuilder();
        while (await NextAsync(digits.Length > 0 ? BetweenKeys : patience, cancellationToken) is { } action)
        {
            if (action is { Type: CallerAction.Say, Text: { } words })
            {
                return new() { ["SpeechResult"] = words, ["Confidence"] = "0.9" };
            }

            if (action is not { Type: CallerAction.Key, Text: { } key })
            {
                continue;
            }

            if (key == "#")
            {
                break;
            }

            digits.Append(key);
        }

        return digits.Length > 0 ? new() { ["Digits"] = digits.ToString() } : null;
    }

    private async Task<CallerAction?> NextAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await actions.ReadAsync(either.Token);
        }
        catch (ChannelClosedException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
