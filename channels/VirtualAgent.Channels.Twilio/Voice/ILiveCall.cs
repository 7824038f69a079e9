using VirtualAgent.Core.Replies;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>A call under way, through the relay or through gathered input.</summary>
internal interface ILiveCall
{
    /// <summary>The number that was called.</summary>
    string CityNumber { get; }

    Task<SendOutcome> SpeakAsync(SpokenTurn turn, CancellationToken cancellationToken);
}
