namespace VirtualAgent.IntegrationTests.Support;

/// <summary>Needs Node.js and the packages of <c>PROTOCOL/client</c> (<c>npm ci</c> there).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryIfNpmAttribute : TheoryAttribute
{
    public TheoryIfNpmAttribute(string protocol, string package)
    {
        if (!Directory.Exists(Path.Combine(NodeClient.Folder(protocol), "node_modules", package)))
        {
            Skip = $"{package} is not installed: run 'npm ci' in tests/VirtualAgent.IntegrationTests/{protocol}/client.";
        }
    }
}
