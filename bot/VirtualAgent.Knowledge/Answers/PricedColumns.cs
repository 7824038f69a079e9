using System.Collections.Frozen;
using System.Collections.Immutable;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>A table of prices that names the unit in a column of its own: its rows are said as a person would, '$12 per foot'.</summary>
internal sealed class PricedColumns
{
    private static readonly FrozenSet<string> Prices = Set("price", "fee", "cost", "amount", "rate", "charge", "precio", "costo", "coste", "tarifa", "cuota", "importe", "monto");
    private static readonly FrozenSet<string> Units = Set("unit", "units", "per", "unidad", "unidades", "por");
    private static readonly FrozenSet<string> Notes = Set("note", "notes", "remark", "remarks", "comment", "comments", "nota", "notas", "observaciones", "comentarios");
    private static readonly FrozenSet<string> SpanishUnits = Set("unidad", "unidades", "por");
    private static readonly FrozenSet<string> Joined = Set("per", "each", "a", "an", "por", "cada", "al", "flat");

    private readonly ImmutableArray<string> _header;
    private readonly int _price;
    private readonly int _unit;
    private readonly int _notes;

    private PricedColumns(ImmutableArray<string> header, int price, int unit)
    {
        _header = header;
        _price = price;
        _unit = unit;
        _notes = Column(header, Notes);
    }

    /// <summary>Null where the table has no such columns, or several prices.</summary>
    public static PricedColumns? Of(ImmutableArray<string> header) =>
        header.Skip(1).Count(Prices.Contains) == 1 && Column(header, Prices) is var price and > 0 && Column(header, Units) is var unit and > 0
            ? new(header, price, unit)
            : null;

    /// <summary>Null for a row without a name, a price or a unit.</summary>
    public string? Said(ImmutableArray<string> row, bool isNamed)
    {
        if (!isNamed || row.Length < _header.Length || row[0].Length == 0 || row[_price].Length == 0 || row[_unit].Length == 0)
        {
            return null;
        }

        var unit = row[_unit].TrimStart('/', ' ');
        var joint = Joined.Contains(unit.Split(' ')[0]) ? string.Empty : SpanishUnits.Contains(_header[_unit]) ? "por " : "per ";
        var rest = Enumerable.Range(1, _header.Length - 1)
            .Where(column => column != _price && column != _unit && column != _notes && row[column].Length > 0)
            .Select(column => _header[column].Length > 0 ? $"; {_header[column]}: {row[column]}" : $"; {row[column]}");
        var notes = _notes > 0 && row[_notes].Length > 0 ? $". {row[_notes]}" : string.Empty;
        return $"{row[0]}: {row[_price]} {joint}{unit}{string.Concat(rest)}{notes}";
    }

    private static int Column(ImmutableArray<string> header, FrozenSet<string> names)
    {
        for (var column = 1; column < header.Length; column++)
        {
            if (names.Contains(header[column]))
            {
                return column;
            }
        }

        return -1;
    }

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
