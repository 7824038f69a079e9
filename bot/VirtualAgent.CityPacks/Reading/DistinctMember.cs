namespace VirtualAgent.CityPacks.Reading;

/// <summary>A member by which the entries of a list are told apart.</summary>
internal sealed class DistinctMember(string name)
{
    private readonly Dictionary<string, int> _lines = [];

    /// <summary>Notes a fault where an earlier entry has the same value; one that is missing is told elsewhere.</summary>
    public void Check(JsonFields entry)
    {
        if (entry.Written(name) is var (value, line) && !_lines.TryAdd(value, line))
        {
            entry.Fault(name, $"is '{value}', which line {_lines[value]} has already.");
        }
    }
}
