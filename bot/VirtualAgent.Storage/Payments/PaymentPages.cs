using System.Data.Common;
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
        return await _database.ReadAsync(
            async db => await db.Payments.SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is { } row
                ? DetailsOf(row, await IsPaidAsync(db, row, cancellationToken))
                : null,
            cancellationToken);
    }

    /// <summary>
    /// Marks the bill paid and tells the conversation whose page it was; those that hold other pages of the bill hear that
    /// there is nothing more to pay. All in one transaction: only one caller ever settles a bill.
    /// </summary>
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
        catch (Exception exception) when (exception is DbException or DbUpdateException && Database.IsUniqueViolation(exception))
        {
            return new Settlement.Refused();
        }
    }

    private async Task<Settlement> SettleAsync(CityDbContext db, string id, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        if (await db.Payments.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } page
            || await IsPaidAsync(db, page, cancellationToken))
        {
            return new Settlement.Refused();
        }

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
        await TellAsync(db, payment, "payment.settled", ReceiptOf(payment, now), now, cancellationToken);
        foreach (var other in await OthersAsync(db, payment, now, cancellationToken))
        {
            await TellAsync(db, other, "payment.superseded", Phrase.Of("pay-bill.paid-meanwhile", ("number", Stored.Read<Bill>(other.Bill).Number)), now, cancellationToken);
        }

        return new Settlement.Paid(DetailsOf(payment, true));
    }

    private static Task<bool> IsPaidAsync(CityDbContext db, PaymentRow page, CancellationToken cancellationToken) => db.Payments.AnyAsync(
        r => r.BillKind == page.BillKind && r.BillNumber == page.BillNumber && r.Status == PaymentStatus.Paid,
        cancellationToken);

    /// <summary>Pages of the same bill that other conversations hold.</summary>
    private static async Task<IEnumerable<PaymentRow>> OthersAsync(
        CityDbContext db, PaymentRow payment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var others = await db.Payments.AsNoTracking()
            .Where(r => r.BillKind == payment.BillKind && r.BillNumber == payment.BillNumber && r.Conversation != payment.Conversation)
            .Where(r => r.Status == PaymentStatus.Open && r.Expires > now)
            .OrderBy(r => r.Opened)
            .ToListAsync(cancellationToken);
        return others.DistinctBy(r => r.Conversation);
    }

    private Task TellAsync(CityDbContext db, PaymentRow page, string happened, Phrase text, DateTimeOffset now, CancellationToken cancellationToken) =>
        StoredInbox.AddAsync(
            db,
            new(
                new($"payment:{page.Id}"),
                new(page.Conversation),
                page.Channel,
                page.Participant,
                string.Empty,
                new Payload.System(new Command.Notify(happened, text)),
                page.Locale,
                [],
                now),
            now,
            cancellationToken);

    private Phrase ReceiptOf(PaymentRow payment, DateTimeOffset now)
    {
        var bill = Stored.Read<Bill>(payment.Bill);
        return Phrase.Of(
            "pay-bill.receipt",
            ("amount", Formatted.Money(payment.AmountCents)),
            ("number", bill.Number),
            ("description", bill.Description),
            ("receipt", payment.Receipt!),
            ("date", Formatted.Date(LocalDay(now))));
    }

    private PaymentDetails DetailsOf(PaymentRow row, bool isBillPaid)
    {
        var bill = Stored.Read<Bill>(row.Bill);
        var status = row.Status switch
        {
            PaymentStatus.Paid => PageStatus.Paid,
            _ when isBillPaid => PageStatus.PaidElsewhere,
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

    /// <summary>The bill was paid on another page.</summary>
    PaidElsewhere,
    Expired,
}

public abstract record Settlement
{
    private Settlement()
    {
    }

    public sealed record Paid(PaymentDetails Details) : Settlement;

    /// <summary>The bill has been paid meanwhile, or the page has expired: look at the details.</summary>
    public sealed record Refused : Settlement;
}
