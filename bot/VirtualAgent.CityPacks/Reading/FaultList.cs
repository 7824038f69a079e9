using System.Collections.Immutable;

namespace VirtualAgent.CityPacks.Reading;

/// <summary>Collects the faults of a folder.</summary>
internal sealed class FaultList
{
    private readonly List<PackFault> _faults = [];

    public bool IsEmpty => _faults.Count == 0;

    public bool Concern(string file) => _faults.Exists(fault => fault.File == file);

    public void Add(string file, int line, string message) => _faults.Add(new(file, line, message));

    public ImmutableArray<PackFault> Sorted() =>
        [.. _faults.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Message, StringComparer.Ordinal)];
}
