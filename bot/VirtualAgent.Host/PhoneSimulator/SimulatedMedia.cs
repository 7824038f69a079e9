using System.Collections.Concurrent;

namespace VirtualAgent.Host.PhoneSimulator;

/// <summary>The latest pictures sent from simulated phones, as Twilio would hold them.</summary>
internal sealed class SimulatedMedia
{
    public const int MaxBytes = 5 * 1024 * 1024;

    private const int Kept = 30;

    private readonly ConcurrentDictionary<string, (string ContentType, byte[] Bytes)> _media = new();
    private readonly ConcurrentQueue<string> _order = new();

    public string Add(string contentType, byte[] bytes)
    {
        var id = TwilioNetwork.NewSid("ME");
        _media[id] = (contentType, bytes);
        _order.Enqueue(id);
        while (_order.Count > Kept && _order.TryDequeue(out var oldest))
        {
            _media.TryRemove(oldest, out _);
        }

        return id;
    }

    public (string ContentType, byte[] Bytes)? Find(string id) => _media.TryGetValue(id, out var media) ? media : null;
}
