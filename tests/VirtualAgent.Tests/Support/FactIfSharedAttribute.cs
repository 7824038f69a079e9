using Xunit;

namespace VirtualAgent.Tests.Support;

/// <summary>A test that reads public data; skipped where the data is not there.</summary>
public sealed class FactIfSharedAttribute : FactAttribute
{
    public FactIfSharedAttribute(string path)
    {
        if (SharedData.Find(path) is null)
        {
            Skip = $"shared/{path} is not beside the repository";
        }
    }
}
