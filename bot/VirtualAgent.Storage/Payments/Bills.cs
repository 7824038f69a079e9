using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.City;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Payments;

/// <summary>The pack's bills, as the payments of the register left them.</summary>
internal sealed class Bills(CityPack pack, Database database) : IBills
{
    private readonly FrozenDictionary<(BillKind Kind, string Number), Bill> _bills =
        pack.Bills.ToFrozenDictionary(b => (b.Kind, BillNumber.Compact(b.Number)));

    public async Task<Bill?> FindAsync(BillKind kind, string number, CancellationToken cancellationToken)
    {
        var plain = BillNumber.Compact(number);
        if (!_bills.TryGetValue((kind, plain), out var bill) || bill.Status == BillStatus.Paid)
        {
            return bill;
        }

        var paid = await database.ReadAsync(
            db => db.Payments.AnyAsync(
                r => r.BillKind == kind && r.BillNumber == plain && r.Status == PaymentStatus.Paid,
                cancellationToken),
            cancellationToken);
        return paid ? bill with { Status = BillStatus.Paid } : bill;
    }
}
