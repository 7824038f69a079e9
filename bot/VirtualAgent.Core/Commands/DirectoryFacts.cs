namespace VirtualAgent.Core.Commands;

/// <summary>What the city's directory holds of a department.</summary>
[Flags]
public enum DirectoryFacts
{
    None = 0,
    Phone = 1,
    Email = 2,
    Address = 4,
    Hours = 8,
}
