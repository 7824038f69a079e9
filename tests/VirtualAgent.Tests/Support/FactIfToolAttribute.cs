namespace VirtualAgent.Tests.Support;

/// <summary>A test that needs programs which are not part of the product.</summary>
public sealed class FactIfToolAttribute : FactAttribute
{
    public FactIfToolAttribute(params string[] programs) => Skip = Tools.Missing(programs);
}
