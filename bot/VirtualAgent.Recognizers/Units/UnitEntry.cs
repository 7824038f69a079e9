namespace VirtualAgent.Recognizers.Units;

/// <summary>A unit of measure.</summary>
/// <param name="Name">The unit as resolutions name it.</param>
/// <param name="Detail">ISO code of a currency, or the kind of a dimension; empty where there is none.</param>
/// <param name="Rate">What the number is multiplied by: 1e6 in 'MUSD'.</param>
/// <param name="PartOf">For a subunit, the unit that it may follow ('*' for any), and <paramref name="Parts"/> to one of it.</param>
/// <param name="Bare">Whether it is reported without a number.</param>
/// <param name="Weak">Also a plain word ("in"): alone it counts only where nothing follows it.</param>
/// <param name="Capitals">Whether only capital letters make it this unit: 'ALL', 'PEN'.</param>
internal sealed record UnitEntry(
    string Name, string Detail, double Rate = 1, string PartOf = "", double Parts = 1, bool Bare = false, bool Weak = false,
    bool Capitals = false);
