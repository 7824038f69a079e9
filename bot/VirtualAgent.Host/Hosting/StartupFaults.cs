using VirtualAgent.Host.Hosting.Settings;

namespace VirtualAgent.Host.Hosting;

/// <summary>Everything that must be put right before the start, gathered from all over so that it is told in one go.</summary>
internal sealed class StartupFaults
{
    private readonly List<SettingFault> _settings = [];
    private Task<IReadOnlyList<string>> _pack = Task.FromResult<IReadOnlyList<string>>([]);
    private string _folder = string.Empty;

    /// <summary>One fault is told for a setting: the first; and of a list, those of its values.</summary>
    public void Add(IEnumerable<SettingFault> faults) =>
        _settings.AddRange(faults.Where(fault => _settings.TrueForAll(known =>
            known.Key != fault.Key && !known.Key.StartsWith(fault.Key + ":", StringComparison.OrdinalIgnoreCase))).ToList());

    /// <param name="lines">A line for each fault of the city's folder, once it has been looked through.</param>
    public void AddPack(string folder, Task<IReadOnlyList<string>> lines) => (_folder, _pack) = (folder, lines);

    /// <summary>Whether a setting of these sections is at fault.</summary>
    public bool Concern(params string[] sections) =>
        _settings.Exists(fault => sections.Any(section => fault.Key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)));

    public async Task ThrowIfAnyAsync()
    {
        var lines = _settings.OrderBy(fault => fault.Key, StringComparer.Ordinal).Select(fault => fault.ToString()).ToList();
        if (await _pack is { Count: > 0 } pack)
        {
            lines.AddRange(pack.Prepend($"City:Pack: '{_folder}' has faults."));
        }

        if (lines.Count > 0)
        {
            throw new StartupException(lines);
        }
    }
}
