using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.City;

/// <summary>Something owed to the city.</summary>
/// <param name="Number">As printed: C1002345, W-204518, P-14-03627.</param>
/// <param name="AmountCents">Without late fee.</param>
/// <param name="LateFeeCents">Due in addition after <paramref name="Due"/>.</param>
public sealed record Bill(
    BillKind Kind,
    string Number,
    LocalizedText Description,
    string Location,
    DateOnly Issued,
    DateOnly Due,
    long AmountCents,
    long LateFeeCents,
    BillStatus Status)
{
    public long OwedOn(DateOnly date) => AmountCents + (date > Due ? LateFeeCents : 0);
}

public enum BillKind
{
    Parking,
    Water,
    PropertyTax,
}

public enum BillStatus
{
    Open,
    Paid,
    Disputed,
}
