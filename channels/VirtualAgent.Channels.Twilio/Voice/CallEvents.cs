using System.Threading.Channels;
using VirtualAgent.Core.Replies;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>What happens in a call, in order, until it is over.</summary>
internal sealed class CallEvents
{
    public static readonly SendOutcome HungUp = new SendOutcome.Undeliverable("The caller hung up");

    private readonly Channel<CallEvent> _channel = Channel.CreateBounded<CallEvent>(256);

    public ChannelWriter<CallEvent> Writer => _channel.Writer;

    public ChannelReader<CallEvent> Reader => _channel.Reader;

    /// <summary>Asks for a turn to be said, and waits until it is.</summary>
    public async Task<SendOutcome> SpeakAsync(SpokenTurn turn, CancellationToken cancellationToken)
    {
        var outcome = new TaskCompletionSource<SendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await Writer.WriteAsync(new CallEvent.Speak(turn, outcome), cancellationToken);
        }
        catch (ChannelClosedException)
        {
            return HungUp;
        }

        return await outcome.Task.WaitAsync(cancellationToken);
    }

    public void Complete() => Writer.TryComplete();

    /// <summary>What was still to be said is not heard any more.</summary>
    public void Settle()
    {
        while (Reader.TryRead(out var left))
        {
            (left as CallEvent.Speak)?.Outcome.TrySetResult(HungUp);
        }
    }
}
