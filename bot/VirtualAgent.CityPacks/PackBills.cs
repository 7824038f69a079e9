using VirtualAgent.Core.City;

namespace VirtualAgent.CityPacks;

/// <summary>The bills as the pack's tables list them.</summary>
internal sealed class PackBills(CityPack pack) : IBills
{
    private readonly Dictionary<(BillKind, string), Bill> _bills =
        pack.Bills.ToDictionary(bill => (bill.Kind, BillNumber.Compact(bill.Number)));

    public Task<Bill?> FindAsync(BillKind kind, string number, CancellationToken cancellationToken) =>
        Task.FromResult(_bills.GetValueOrDefault((kind, BillNumber.Compact(number))));
}
