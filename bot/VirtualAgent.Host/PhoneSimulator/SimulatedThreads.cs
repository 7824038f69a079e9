using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace VirtualAgent.Host.PhoneSimulator;

/// <summary>The text threads of the simulated phones, in memory, and the pages that watch them.</summary>
internal sealed class SimulatedThreads
{
    private const int Kept = 200;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ImmutableList<PhoneMessage>> _threads = [];
    private readonly List<(string Number, Channel<PhoneMessage> Page)> _watching = [];

    /// <summary>Adds a message, or replaces the one with its id.</summary>
    public void Put(string number, PhoneMessage message)
    {
        lock (_gate)
        {
            var thread = _threads.GetValueOrDefault(number, []);
            var known = thread.FindIndex(m => m.Id == message.Id);
            thread = known >= 0 ? thread.SetItem(known, message) : thread.Add(message);
            _threads[number] = thread.Count > Kept ? thread.RemoveAt(0) : thread;
            foreach (var (_, page) in _watching.Where(w => w.Number == number))
            {
                page.Writer.TryWrite(message);
            }
        }
    }

    public void SetStatus(string number, string id, string status)
    {
        lock (_gate)
        {
            if (_threads.GetValueOrDefault(number, []).Find(m => m.Id == id) is { } message)
            {
                Put(number, message with { Status = status });
            }
        }
    }

    /// <summary>The thread so far, then what is new.</summary>
    public async IAsyncEnumerable<PhoneMessage> WatchAsync(string number, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = Channel.CreateUnbounded<PhoneMessage>();
        lock (_gate)
        {
            _threads.GetValueOrDefault(number, []).ForEach(message => page.Writer.TryWrite(message));
            _watching.Add((number, page));
        }

        try
        {
            await foreach (var message in page.Reader.ReadAllAsync(cancellationToken))
            {
                yield return message;
            }
        }
        finally
        {
            lock (_gate)
            {
                _watching.RemoveAll(w => w.Page == page);
            }
        }
    }
}
