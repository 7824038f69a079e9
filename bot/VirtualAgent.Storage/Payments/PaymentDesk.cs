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

    private const int Tries = 5;

    public async Task<PaymentPage> OpenAsync(PaymentOrder order, string idempotencyKey, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await database.WriteAsync(db => OpenAsync(db, order, cancellationToken), cancellationToken);
            }
            catch (DbUpdateException exception) when (attempt < Tries && Database.IsUniqueViolation(exception))
            {
                continue;
            }
        }
    }

    private async Task<PaymentPage> OpenAsync(CityDbContext db, PaymentOrder order, CancellationToken cancellationToken)
    {
        var number = BillNumber.Compact(order.Bill.Number);
        var known = await db.Payments
            .Where(r => r.BillKind == order.Bill.Kind && r.BillNumber == number && r.Status != PaymentStatus.Expired)
            .ToListAsync(cancellationToken);
        if (known.Find(r => r.Status == PaymentStatus.Paid) is { } paid)
        {
            return new PaymentPage.AlreadyPaid(paid.Paid!.Value, paid.Receipt!);
        }

        var open = known.SingleOrDefault();
        if (open is not null && (open.Expires <= time.GetUtcNow() || open.AmountCents != order.AmountCents))
        {
            open.Status = PaymentStatus.Expired;
            await db.SaveChangesAsync(cancellationToken);
            open = null;
        }

        open ??= db.Payments.Add(RowOf(order, number)).Entity;
        await WatchAsync(db, open.Id, order, cancellationToken);
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
            Opened = now,
            Expires = now + PageLife,
        };
    }

    private async Task WatchAsync(CityDbContext db, string payment, PaymentOrder order, CancellationToken cancellationToken)
    {
        var conversation = order.Conversation.Value;
        if (await db.PaymentWatchers.AnyAsync(r => r.Payment == payment && r.Conversation == conversation, cancellationToken))
        {
            return;
        }

        db.PaymentWatchers.Add(new()
        {
            Payment = payment,
            Conversation = conversation,
            Channel = order.Channel,
            Participant = order.Participant,
            Since = time.GetUtcNow(),
        });
    }
}
