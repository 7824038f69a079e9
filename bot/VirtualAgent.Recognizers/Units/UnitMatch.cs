namespace VirtualAgent.Recognizers.Units;

/// <summary>A quantity found in a text; no value where the unit stands alone.</summary>
/// <param name="Suffixed">The unit follows the number.</param>
internal sealed record UnitMatch(int Start, int End, double? Value, UnitEntry Unit, bool Suffixed, bool Merged = false);
