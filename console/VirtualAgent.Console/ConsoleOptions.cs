namespace VirtualAgent.Console;

/// <summary>What the staff's pages need to know about this installation.</summary>
public sealed class ConsoleOptions
{
    /// <summary>Demo mode: every page says so.</summary>
    public bool Demo { get; set; }
}
