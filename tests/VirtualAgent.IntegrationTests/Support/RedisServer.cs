using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace VirtualAgent.IntegrationTests.Support;

/// <summary>A Redis server of a test's own, on a free port, that can be killed and started again there.</summary>
public sealed class RedisServer : IDisposable
{
    private readonly int _port;
    private Process? _process;

    private RedisServer(int port) => _port = port;

    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "redis-server"))
        .FirstOrDefault(File.Exists);

    public string ConnectionString => $"127.0.0.1:{_port}";

    public static async Task<RedisServer> StartAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = new RedisServer(((IPEndPoint)listener.LocalEndpoint).Port);
        listener.Stop();
        await server.LaunchAsync();
        return server;
    }

    public async Task LaunchAsync()
    {
        string[] arguments = ["--port", $"{_port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
        _process = Process.Start(new ProcessStartInfo(Program!, arguments) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() })!;
        _process.BeginOutputReadLine();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await AnswersAsync(patience.Token))
        {
            await Task.Delay(50, patience.Token);
        }
    }

    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            Kill();
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, _port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
