using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Texts;
using VirtualAgent.Storage.Data;
using VirtualAgent.Storage.Inbox;

namespace VirtualAgent.Storage.Payments;

/// <summary>What stands behind the hosted page: the order, and its settlement.</summary>
public sealed class PaymentPages
{
    private readonly Database _database;
    private readonly WorkSignals _signals;
    private readonly CityProfile _city;
    private readonly TimeProvider _time;

    internal PaymentPages(Database database, WorkSignals signals, CityProfile city, TimeProvider time)
    {
        _database = database;
        _signals = signals;
        _city = city;
        _time = time;
    }

    /// <summary>The order as it stands now; null where no page has this id.</summary>
    public async Task<PaymentDetails?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var row = await _database.ReadAsync(
            db => db.Payments.SingleOrDefaultAsync(r => r.Id == id, cancellationToken),
            cancellationToken);
        return row is null ? null : DetailsOf(row);
    }

    /// <summary>Marks the bill paid and tells the conversations that wait for it, in one transaction. Only one caller ever settles a bill.</summary>
    public async Task<Settlement> SettleAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var settlement = await _database.WriteAsync(db => SettleAsync(db, id, cancellationToken), cancellationToken);
            if (settlement is Settlement.Paid)
            {
                _signals.Inbox.Raise();
            }

            return settlement;
        }
        catch (DbUpdateException exception) when (Database.IsUniqueViolation(exception))
        {
            return new Settlement.Refused();
        }
    }

    private async Task<Settlement> SettleAsync(CityDbContext db, string id, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var receipt = ReceiptNumber.Of(id, LocalDay(now));
        var settled = await db.Payments
            .Where(r => r.Id == id && r.Status == PaymentStatus.Open && r.Expires > now)
            .ExecuteUpdateAsync(
                row => row.SetProperty(r => r.Status, PaymentStatus.Paid)
                    .SetProperty(r => r.Paid, now)
                    .SetProperty(r => r.Receipt, receipt),
                cancellationToken);
        if (settled == 0)
        {
            return new Settlement.Refused();
        }

        var payment = await db.Payments.AsNoTracking().SingleAsync(r => r.Id == id, cancellationToken);
        var watchers = await db.PaymentWatchers.Where(r => r.Payment == id).OrderBy(r => r.Since).ToListAsync(cancellationToken);
        for (var i = 0; i < watchers.Count; i++)
        {
            var key = i == 0 ? $"payment:{id}" : $"payment:{id}:{i + 1}";
            await StoredInbox.AddAsync(db, NoticeOf(payment, watchers[i], new(key), now), now, cancellationToken);
        }

        return new Settlement.Paid(DetailsOf(payment));
    }

    private InboundMessage NoticeOf(PaymentRow payment, PaymentWatcherRow watcher, MessageKey key, DateTimeOffset now)
    {
        var bill = Stored.Read<Bill>(payment.Bill);
        var text = Phrase.Of(
            "pay-bill.receipt",
            ("amount", Formatted.Money(payment.AmountCents)),
            ("number", bill.Number),
            ("description", bill.Description),
            ("receipt", payment.Receipt!),
            ("date", Formatted.Date(LocalDay(now))));
        return new(
            key,
            new(watcher.Conversation),
            watcher.Channel,
            watcher.Participant,
            string.Empty,
            new Payload.System(new Command.Notify("payment.settled", text)),
            payment.Locale,
            [],
            now);
    }

    private PaymentDetails DetailsOf(PaymentRow row)
    {
        var bill = Stored.Read<Bill>(row.Bill);
        var status = row.Status switch
        {
            PaymentStatus.Paid => PageStatus.Paid,
            PaymentStatus.Open when row.Expires > _time.GetUtcNow() => PageStatus.Open,
            _ => PageStatus.Expired,
        };
        return new(
            row.Id,
            bill,
            row.AmountCents,
            Math.Max(0, row.AmountCents - bill.AmountCents),
            row.Locale,
            status,
            row.Paid is { } paid ? _city.LocalTime(paid).DateTime : null,
            row.Receipt);
    }

    private DateOnly LocalDay(DateTimeOffset moment) =>
        DateOnly.FromDateTime(_city.LocalTime(moment).DateTime);
}

/// <param name="AmountCents">What is charged.</param>
/// <param name="LateFeeCents">How much of it is a late fee.</param>
/// <param name="PaidAt">In the city's time.</param>
public sealed record PaymentDetails(
    string Id,
    Bill Bill,
    long AmountCents,
    long LateFeeCents,
    string Locale,
    PageStatus Status,
    DateTime? PaidAt,
    string? Receipt);

public enum PageStatus
{
    Open,
    Paid,
    Expired,
}

public abstract record Settlement
{
    private Settlement()
    {
    }

    public sealed record Paid(PaymentDetails Details) : Settlement;

    /// <summary>Somebody was faster, or the page has expired: look at the details.</summary>
    public sealed record Refused : Settlement;
}
