using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using VirtualAgent.Core.Replies;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>A call held by webhooks: what is to be said waits for the next one.</summary>
internal sealed class GatherCall(string cityNumber, TimeProvider time) : ILiveCall
{
    private readonly Channel<SpokenTurn> _turns = Channel.CreateBounded<SpokenTurn>(64);

    public string CityNumber => cityNumber;

    /// <summary>The last answer and the step it belongs to, for a webhook that is delivered again.</summary>
    public (string Step, IResult Answer)? Answered { get; set; }

    public Task<SendOutcome> SpeakAsync(SpokenTurn turn, CancellationToken cancellationToken) =>
        Task.FromResult<SendOutcome>(_turns.Writer.TryWrite(turn)
            ? new SendOutcome.Sent(null)
            : new SendOutcome.Retry("Too much waits to be said"));

    /// <summary>All that is to be said, as soon as there is anything; empty where nothing came in time.</summary>
    public async Task<IReadOnlyList<SpokenTurn>> TakeAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        var turns = new List<SpokenTurn>();
        try
        {
            await _turns.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return turns;
        }

        while (_turns.Reader.TryRead(out var turn))
        {
            turns.Add(turn);
        }

        return turns;
    }
}
