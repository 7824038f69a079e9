using VirtualAgent.Core.Messages;

namespace VirtualAgent.Storage.Payments;

/// <summary>A conversation that was given a payment page and hears when it is paid.</summary>
internal sealed class PaymentWatcherRow
{
    public required string Payment { get; init; }

    public required string Conversation { get; init; }

    public required Channel Channel { get; init; }

    public required string Participant { get; init; }

    public required DateTimeOffset Since { get; init; }
}
