namespace VirtualAgent.BrowserTests.Support;

/// <summary>Skipped where there is no browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactIfChromiumAttribute : FactAttribute
{
    public FactIfChromiumAttribute() => Skip = Chromium.Missing!;
}
