using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using Xunit;

namespace VirtualAgent.IntegrationTests.DirectLine;

public sealed class WidgetTests
{
    private const int LargestCompressed = 40 * 1024;

    private static readonly string Repository = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));

    [Fact]
    public async Task Widget_OwnTests_Pass()
    {
        var start = new ProcessStartInfo("npm", ["test", "--silent"])
        {
            WorkingDirectory = Path.Combine(Repository, "channels/web-chat"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Process.Start(start)!;
        var errors = npm.StandardError.ReadToEndAsync();
        var output = await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();

        Assert.True(npm.ExitCode == 0, output + await errors);
    }

    [Fact]
    public void Widget_Compressed_IsSmall()
    {
        var script = File.ReadAllBytes(Path.Combine(Repository, "bot/VirtualAgent.Host/wwwroot/webchat/webchat.js"));
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(script);
        }

        Assert.InRange(compressed.Length, 1, LargestCompressed);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
