using VirtualAgent.Core.City;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Storage.Payments;

/// <summary>A payment page and what became of it. Holds no card data, ever.</summary>
internal sealed class PaymentRow
{
    /// <summary>Unguessable; the last part of the page's address.</summary>
    public required string Id { get; init; }

    public required BillKind BillKind { get; init; }

    /// <summary>Letters and digits only, upper case.</summary>
    public required string BillNumber { get; init; }

    public required string Bill { get; init; }

    public required long AmountCents { get; init; }

    public required string Locale { get; set; }

    /// <summary>Who was given the page, and nobody else, hears when it is paid.</summary>
    public required string Conversation { get; set; }

    public required Channel Channel { get; set; }

    public required string Participant { get; set; }

    public PaymentStatus Status { get; set; }

    public required DateTimeOffset Opened { get; init; }

    public required DateTimeOffset Expires { get; init; }

    public DateTimeOffset? Paid { get; set; }

    public string? Receipt { get; set; }
}

internal enum PaymentStatus
{
    Open,
    Paid,
    Expired,
}
