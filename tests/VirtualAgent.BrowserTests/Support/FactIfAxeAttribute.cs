namespace VirtualAgent.BrowserTests.Support;

/// <summary>Skipped where there is no browser, or where the accessibility rules are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactIfAxeAttribute : FactAttribute
{
    public FactIfAxeAttribute() => Skip = (Chromium.Missing ?? Axe.Missing)!;
}
