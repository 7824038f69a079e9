using Xunit;

namespace VirtualAgent.Tests.Support;

/// <summary>Cases that need programs which are not part of the product.</summary>
public sealed class TheoryIfToolAttribute : TheoryAttribute
{
    public TheoryIfToolAttribute(params string[] programs) => Skip = Tools.Missing(programs);
}
