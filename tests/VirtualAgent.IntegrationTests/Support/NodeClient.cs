using System.Diagnostics;
using System.Text.Json.Nodes;
using VirtualAgent.Tests.Support;

namespace VirtualAgent.IntegrationTests.Support;

/// <summary>An official client of npm, run by a script in <c>PROTOCOL/client</c> that prints what it saw as JSON.</summary>
internal static class NodeClient
{
    public static string Folder(string protocol) => RepositoryFolder.Path("tests", "VirtualAgent.IntegrationTests", protocol, "client");

    public static async Task<JsonNode> RunAsync(string protocol, string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Folder(protocol),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return JsonNode.Parse(output)!;
    }
}
