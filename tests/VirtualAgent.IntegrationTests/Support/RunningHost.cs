using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace VirtualAgent.IntegrationTests.Support;

/// <summary>
/// The real host as a process of its own, on a free port, with a data folder of its own. It can be killed and started
/// again over the same data.
/// </summary>
public sealed class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly string[] _arguments;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly ConcurrentQueue<string> _output = new();
    private Process? _process;

    private RunningHost(int port, string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        _environment = environment;
        Address = new($"http://127.0.0.1:{port}");
        DataFolder = folder;
        _arguments = ["--urls", $"http://127.0.0.1:{port}", "--Data:Folder", folder, .. arguments];
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public string DataFolder { get; }

    /// <summary>Talks to the host; keeps cookies, follows no redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>What the host has written so far.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts a host that has read the demo city's documents before, and waits until it is ready.</summary>
    /// <param name="arguments">More command line: <c>--Key value</c>.</param>
    public static Task<RunningHost> StartAsync(params string[] arguments) => StartAsync(ImmutableDictionary<string, string>.Empty, arguments);

    /// <summary>The same with environment variables, at every start.</summary>
    public static async Task<RunningHost> StartAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var host = Prepare(arguments, environment);
        await LearntFolder.GiveAsync(host.DataFolder);
        await host.RestartAsync();
        return host;
    }

    /// <summary>Starts a host for the first time, over nothing, and waits until it is ready.</summary>
    public static async Task<RunningHost> FirstStartAsync(params string[] arguments)
    {
        var host = Prepare(arguments);
        await host.RestartAsync();
        return host;
    }

    /// <summary>Starts a host that is expected to refuse.</summary>
    /// <returns>Its exit code and what it wrote.</returns>
    public static async Task<(int ExitCode, string Output)> RefusalOfAsync(params string[] arguments)
    {
        await using var host = Prepare(arguments);
        host.Launch();
        using var patience = new CancellationTokenSource(Patience);
        await host._process!.WaitForExitAsync(patience.Token);
        return (host._process.ExitCode, host.Output);
    }

    /// <summary>Starts it again over the same data, on the same port.</summary>
    public async Task RestartAsync()
    {
        Launch();
        var waited = Stopwatch.StartNew();
        while (!await IsReadyAsync())
        {
            if (_process!.HasExited || waited.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The host did not become ready:\n{Output}");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Starts it without waiting for it.</summary>
    public void Launch()
    {
        var start = new ProcessStartInfo("dotnet", [HostProgram(), .. _arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        _process?.Dispose();
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? string.Empty);
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? string.Empty);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Ends it as a power cut would: no shutdown code runs.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    public Task EndedAsync(CancellationToken cancellationToken) => _process!.WaitForExitAsync(cancellationToken);

    /// <summary>Asks it to end, as a service manager does, and waits until it has.</summary>
    public async Task StopAsync()
    {
        using var asking = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        Client.Dispose();
        if (Directory.Exists(DataFolder))
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }

    private static RunningHost Prepare(string[] arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        new(FreePort(), Path.Combine(Path.GetTempPath(), $"va-host-{Guid.NewGuid():N}"), environment ?? ImmutableDictionary<string, string>.Empty, arguments);

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await Client.GetAsync("/readyz");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>The host's own build output, of the same configuration as the tests'; its pages lie above it.</summary>
    private static string HostProgram()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (output.Name, output.Parent!.Name);
        for (var folder = output; folder is not null; folder = folder.Parent)
        {
            var program = Path.Combine(folder.FullName, "bot", "VirtualAgent.Host", "bin", configuration, framework, "VirtualAgent.Host.dll");
            if (File.Exists(program))
            {
                return program;
            }
        }

        throw new FileNotFoundException("The host has not been built.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
