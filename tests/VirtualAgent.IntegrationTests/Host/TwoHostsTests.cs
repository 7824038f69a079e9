using System.Net;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Host;

/// <summary>Two real hosts, each with a data folder of its own, over one PostgreSQL and one Redis.</summary>
public sealed class TwoHostsTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    [FactIfPostgresAndRedis]
    public async Task Conversation_OverTwoHostsOfWhichOneIsKilled_LosesAndDoublesNothing()
    {
        using var redis = await RedisServer.StartAsync();
        string[] shared =
        [
            "--Storage:Provider", "postgres", "--Storage:ConnectionString", postgres.NewDatabase(), "--Redis:ConnectionString", redis.ConnectionString,
        ];
        var starts = await Task.WhenAll(RunningHost.StartAsync(shared), RunningHost.StartAsync(shared));
        await using var first = starts[0];
        await using var second = starts[1];
        Assert.Equal(1, starts.Count(host => host.Output.Contains("password:", StringComparison.Ordinal)));

        var chat = await WebChatSession.OpenAsync(first.Client);
        Assert.Contains("$12", TextOf(Assert.Single(await chat.AskAsync("how much is a dog license"))), StringComparison.Ordinal);
        foreach (var milliseconds in new[] { 0, 60 })
        {
            await chat.SayAsync("how much is a dog license");
            await Task.Delay(milliseconds);
            await first.KillAsync();

            var there = chat.Over(second.Client);
            Assert.Contains("$12", TextOf(Assert.Single(await there.HearAsync())), StringComparison.Ordinal);
            Assert.DoesNotContain("$12", TextOf(Assert.Single(await there.AskAsync("thanks"))), StringComparison.Ordinal);

            await first.RestartAsync();
            chat = there.Over(first.Client);
        }
    }

    [FactIfPostgres]
    public async Task Start_OnPostgresBesideASqliteDatabase_WarnsThatNothingIsCarriedOver()
    {
        const string Warning = "nothing is carried over to it from SQLite";
        await using var before = await RunningHost.StartAsync();
        await before.KillAsync();
        Assert.DoesNotContain(Warning, before.Output, StringComparison.Ordinal);

        await using var host = await RunningHost.StartAsync(
            "--Storage:Provider", "postgres", "--Storage:ConnectionString", postgres.NewDatabase(), "--Data:Folder", before.DataFolder);

        Assert.Contains(Warning, host.Output, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(before.DataFolder, "virtualagent.db"), host.Output, StringComparison.Ordinal);
    }

    [FactIfPostgres]
    public async Task Start_DatabaseThatIsNot_NamesItAndMakesNone()
    {
        var missing = WithDatabase(postgres.NewDatabase());
        for (var time = 0; time < 2; time++)
        {
            var (exitCode, output) = await RunningHost.RefusalOfAsync("--Storage:Provider", "postgres", "--Storage:ConnectionString", missing);

            Assert.Equal(1, exitCode);
            Assert.Contains("Storage:ConnectionString: there is no database 'misspelt'. Create it (createdb misspelt)", output, StringComparison.Ordinal);
        }
    }

    [FactIfPostgres]
    public async Task Activity_DatabaseStopped_Is503AndTheLogSaysItOnce()
    {
        using var own = new PostgresServer();
        await using var host = await RunningHost.StartAsync("--Storage:Provider", "postgres", "--Storage:ConnectionString", own.NewDatabase());
        Assert.DoesNotContain("fail:", host.Output, StringComparison.Ordinal);
        var chat = await WebChatSession.OpenAsync(host.Client);

        own.Stop();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await chat.TrySayAsync("hello"));
        await Task.Delay(TimeSpan.FromSeconds(4));
        own.Resume();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!host.Output.Contains("The database answers again", StringComparison.Ordinal))
        {
            await Task.Delay(100, patience.Token);
        }

        Assert.Single(host.Output.Split('\n'), line => line.Contains("The database does not answer", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
        Assert.NotEmpty(await chat.AskAsync("how much is a dog license"));
    }

    private static string WithDatabase(string connection) =>
        string.Join(';', connection.Split(';').Select(part => part.StartsWith("Database=", StringComparison.Ordinal) ? "Database=misspelt" : part));

    private static string TextOf(System.Text.Json.JsonElement activity) => activity.GetProperty("text").GetString()!;
}
