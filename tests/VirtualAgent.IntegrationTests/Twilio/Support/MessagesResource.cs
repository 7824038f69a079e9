using Xunit;
using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace VirtualAgent.IntegrationTests.Twilio.Support;

/// <summary>Stands in for Twilio's Messages resource, and holds every request against Twilio's published contract.</summary>
internal sealed class MessagesResource
{
    private const string Operation = "/2010-04-01/Accounts/{AccountSid}/Messages.json";

    public ConcurrentQueue<Dictionary<string, string>> Requests { get; } = new();

    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>What the next requests are answered with.</summary>
    public Func<IResult> Answer { get; set; } = () => Results.Json(new { sid = "SM" + new string('a', 32), status = "queued" }, statusCode: 201);

    public void Map(WebApplication app, string prefix) => app.MapPost(prefix + Operation, async (string accountSid, HttpRequest request) =>
    {
        var form = (await request.ReadFormAsync()).ToDictionary(p => p.Key, p => p.Value.ToString());
        Check(accountSid, request, form);
        Requests.Enqueue(form);
        return Answer();
    });

    private void Check(string accountSid, HttpRequest request, Dictionary<string, string> form)
    {
        if (!request.Headers.Authorization.ToString().StartsWith("Basic ", StringComparison.Ordinal))
        {
            Faults.Enqueue("no basic authorization");
        }

        if (Find("specs/twilio/twilio_api_v2010.json") is not { } path)
        {
            return;
        }

        using var spec = JsonDocument.Parse(File.ReadAllText(path));
        var post = spec.RootElement.GetProperty("paths").GetProperty(Operation).GetProperty("post");
        var sid = post.GetProperty("parameters")[0].GetProperty("schema").GetProperty("pattern").GetString()!;
        if (!System.Text.RegularExpressions.Regex.IsMatch(accountSid, sid))
        {
            Faults.Enqueue($"account sid {accountSid}");
        }

        var schema = post.GetProperty("requestBody").GetProperty("content").GetProperty("application/x-www-form-urlencoded").GetProperty("schema");
        foreach (var name in form.Keys.Where(name => !schema.GetProperty("properties").TryGetProperty(name, out _)))
        {
            Faults.Enqueue($"unknown parameter {name}");
        }

        foreach (var required in schema.GetProperty("required").EnumerateArray().Where(r => !form.ContainsKey(r.GetString()!)))
        {
            Faults.Enqueue($"missing parameter {required}");
        }
    }

    private static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", path);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
