using System.Runtime.CompilerServices;
using Xunit;

namespace VirtualAgent.IntegrationTests.DirectLine.Support;

/// <summary>Needs Node.js and the packages of <c>DirectLine/client</c> (<c>npm ci</c> there).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryIfNodeClientAttribute : TheoryAttribute
{
    public TheoryIfNodeClientAttribute()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "botframework-directlinejs")))
        {
            Skip = $"botframework-directlinejs is not installed: run 'npm ci' in {Path.GetFileName(Path.GetDirectoryName(Folder))}/client.";
        }
    }

    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Here()))!, "client");

    private static string Here([CallerFilePath] string path = "") => path;
}
