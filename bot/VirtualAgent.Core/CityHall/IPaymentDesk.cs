using VirtualAgent.Core.City;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.CityHall;

/// <summary>Opens hosted payment pages. Card data is entered there and nowhere else.</summary>
public interface IPaymentDesk
{
    /// <summary>Whether this city takes payments here; where it does not, bills are looked up and paid elsewhere.</summary>
    bool TakesPayments => true;

    /// <summary>
    /// A page on which to pay this bill. While one is open for the bill, every caller gets that one; a bill that is
    /// paid gets none.
    /// </summary>
    Task<PaymentPage> OpenAsync(PaymentOrder order, string idempotencyKey, CancellationToken cancellationToken);
}

/// <param name="AmountCents">What is charged, late fee included.</param>
public sealed record PaymentOrder(Bill Bill, long AmountCents, ConversationKey Conversation, Channel Channel, string Participant, string Locale);

public abstract record PaymentPage
{
    private PaymentPage()
    {
    }

    public sealed record Open(Uri Url) : PaymentPage;

    /// <summary>This city takes no payments here.</summary>
    public sealed record NotOffered : PaymentPage;

    /// <summary>By whom and when is nobody else's business.</summary>
    public sealed record AlreadyPaid : PaymentPage;
}
