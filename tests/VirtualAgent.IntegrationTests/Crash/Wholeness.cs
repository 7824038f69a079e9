using Microsoft.Data.Sqlite;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Crash;

/// <summary>What must hold after kills: no accepted message lost, nothing done and nothing said twice.</summary>
internal static class Wholeness
{
    /// <param name="filed">How many requests the residents were told of.</param>
    /// <param name="pages">How many payment pages.</param>
    public static async Task AssertAsync(RunningHost host, IReadOnlyList<PersistentResident> residents, int filed, int pages)
    {
        foreach (var resident in residents)
        {
            await AssertHeardAsync(resident);
        }

        AssertStored(host, residents.Sum(r => r.Accepted.Count), filed, pages);
    }

    /// <summary>What the resident sees: each message once, each with the replies of one turn.</summary>
    private static async Task AssertHeardAsync(PersistentResident resident)
    {
        var heard = await resident.HearAsync();
        var ids = heard.Select(a => a.GetProperty("id").GetString()).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(resident.Accepted.Distinct(), resident.Accepted);
        foreach (var id in resident.Accepted)
        {
            Assert.Single(heard, a => PersistentResident.Is(a, "id", id));
            Assert.Contains(heard, a => PersistentResident.Is(a, "replyToId", id));
        }

        var said = heard.Where(a => a.TryGetProperty("replyToId", out _)).Select(a => (a.GetProperty("replyToId").GetString(), a.GetProperty("text").ToString())).ToList();
        Assert.Equal(said.Distinct(), said);
    }

    private static void AssertStored(RunningHost host, int accepted, int filed, int pages)
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(host.DataFolder, "virtualagent.db")};Mode=ReadOnly;Pooling=False");
        database.Open();
        Assert.Equal(filed, Count("SELECT COUNT(*) FROM ServiceRequests"));
        Assert.Equal(filed, Count("SELECT COUNT(DISTINCT PlaceId) FROM ServiceRequests"));
        Assert.Equal(pages, Count("SELECT COUNT(*) FROM Payments"));
        Assert.Equal(pages, Count("SELECT COUNT(DISTINCT BillNumber) FROM Payments"));
        Assert.Equal(0, Count("SELECT COUNT(*) FROM Inbox WHERE Status <> 'Done'"));
        Assert.Equal(0, Count("SELECT COUNT(*) FROM Outbox WHERE Status <> 'Sent'"));
        Assert.Equal(0, Count("SELECT COUNT(*) FROM (SELECT MessageKey FROM Turns GROUP BY Conversation, MessageKey HAVING COUNT(*) <> 1)"));
        Assert.Equal(accepted, Count("SELECT COUNT(*) FROM Turns WHERE Resident <> ''"));

        long Count(string query)
        {
            using var command = database.CreateCommand();
            command.CommandText = query;
            return (long)command.ExecuteScalar()!;
        }
    }
}
