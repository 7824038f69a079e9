namespace VirtualAgent.Host.Pages;

/// <summary>What the city's pages need to know about this installation.</summary>
public sealed class SiteOptions
{
    /// <summary>Demo mode: every page says so, and links to the phone simulator and the staff pages.</summary>
    public bool Demo { get; set; }
}
