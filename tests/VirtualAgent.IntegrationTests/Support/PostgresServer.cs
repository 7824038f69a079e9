using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace VirtualAgent.IntegrationTests.Support;

/// <summary>A PostgreSQL server of the tests' own, on a free port, as a user that is not root.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"va-pg-{Guid.NewGuid():N}");
    private readonly Lazy<int> _port;

    public PostgresServer() => _port = new(Start);

    /// <summary>The folder of <c>initdb</c>; null where PostgreSQL is not installed.</summary>
    public static string? Programs { get; } = FindPrograms();

    /// <returns>A connection string to a new, empty database.</returns>
    public string NewDatabase()
    {
        var server = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = _port.Value,
            Username = "agent",
            Database = "postgres",
        };
        var name = $"t{Guid.NewGuid():N}";
        using var source = NpgsqlDataSource.Create(server.ConnectionString);
        using var create = source.CreateCommand($"CREATE DATABASE {name}");
        create.ExecuteNonQuery();
        server.Database = name;
        server.MaxPoolSize = 20;
        return server.ConnectionString;
    }

    /// <summary>Stops it as an outage would, to be started again with <see cref="Resume"/>.</summary>
    public void Stop() => Run("pg_ctl", "-D", _folder, "-m", "immediate", "-w", "stop");

    public void Resume() => Launch(_port.Value);

    public void Dispose()
    {
        if (_port.IsValueCreated)
        {
            Run("pg_ctl", "-D", _folder, "-m", "immediate", "-w", "stop");
            Run("rm", "-rf", _folder);
        }
    }

    private int Start()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Run("initdb", "-D", _folder, "-A", "trust", "-U", "agent", "--no-sync");
        Launch(port);
        return port;
    }

    private void Launch(int port)
    {
        var options = $"-p {port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=500";
        Run("pg_ctl", "-D", _folder, "-o", options, "-l", Path.Combine(_folder, "log"), "-w", "start");
    }

    private static void Run(string program, params string[] arguments)
    {
        var own = Path.Combine(Programs!, program);
        string[] command = [File.Exists(own) ? own : program, .. arguments];
        if (Environment.UserName == "root")
        {
            command = ["runuser", "-u", "postgres", "--", .. command];
        }

        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/tmp" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }

    private static string? FindPrograms()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        return installed.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }
}
