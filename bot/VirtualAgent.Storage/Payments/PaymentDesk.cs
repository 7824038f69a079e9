using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Payments;

internal sealed class PaymentDesk(Database database, StorageOptions options, TimeProvider time) : IPaymentDesk
{
    public static readonly TimeSpan PageLife = TimeSpan.FromHours(24);

    public Task<PaymentPage> OpenAsync(PaymentOrder order, string idempotencyKey, CancellationToken cancellationToken) =>
        database.WriteAsync(db => OpenAsync(db, order, cancellationToken), cancellationToken);

    /// <summary>A page is one conversation's own: whoever else asks for the bill gets another, and only one of them can be paid.</summary>
    private async Task<PaymentPage> OpenAsync(CityDbContext db, PaymentOrder order, CancellationToken cancellationToken)
    {
        var number = BillNumber.Compact(order.Bill.Number);
        var ofBill = db.Payments.Where(r => r.BillKind == order.Bill.Kind && r.BillNumber == number);
        if (await ofBill.AnyAsync(r => r.Status == PaymentStatus.Paid, cancellationToken))
        {
            return new PaymentPage.AlreadyPaid();
        }

        var own = await ofBill.Where(r => r.Conversation == order.Conversation.Value && r.Status == PaymentStatus.Open).ToListAsync(cancellationToken);
        foreach (var old in own.Where(r => r.Expires <= time.GetUtcNow() || r.AmountCents != order.AmountCents))
        {
            old.Status = PaymentStatus.Expired;
        }

        var open = own.Find(r => r.Status == PaymentStatus.Open) ?? db.Payments.Add(RowOf(order, number)).Entity;
        open.Locale = order.Locale;
        return new PaymentPage.Open(new Uri(options.PublicBaseUrl, $"/pay/{open.Id}"));
    }

    private PaymentRow RowOf(PaymentOrder order, string number)
    {
        var now = time.GetUtcNow();
        return new()
        {
            Id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24)),
            BillKind = order.Bill.Kind,
            BillNumber = number,
            Bill = Stored.Write(order.Bill),
            AmountCents = order.AmountCents,
            Locale = order.Locale,
            Conversation = order.Conversation.Value,
            Channel = order.Channel,
            Participant = order.Participant,
            Opened = now,
            Expires = now + PageLife,
        };
    }
}
