using VirtualAgent.Host.Hosting.Settings;

namespace VirtualAgent.Host.Hosting;

/// <summary>Everything that must be put right before the start, gathered from all over so that it is told in one go.</summary>
internal sealed class StartupFaults
{
    private readonly List<SettingFault> _settings = [];
    private readonly List<string> _pack = [];

    /// <summary>One fault is told for a setting: the first.</summary>
    public void Add(IEnumerable<SettingFault> faults) =>
        _settings.AddRange(faults.Where(fault => _settings.TrueForAll(known => known.Key != fault.Key)).ToList());

    /// <param name="lines">A line for each fault of the city's folder.</param>
    public void AddPack(string folder, IEnumerable<string> lines) =>
        _pack.AddRange(lines.Prepend($"City:Pack: '{folder}' has faults."));

    /// <summary>Whether a setting of these sections is at fault.</summary>
    public bool Concern(params string[] sections) =>
        _settings.Exists(fault => sections.Any(section => fault.Key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)));

    public void ThrowIfAny()
    {
        var lines = _settings.OrderBy(fault => fault.Key, StringComparer.Ordinal).Select(fault => fault.ToString()).Concat(_pack).ToList();
        if (lines.Count > 0)
        {
            throw new StartupException(lines);
        }
    }
}
