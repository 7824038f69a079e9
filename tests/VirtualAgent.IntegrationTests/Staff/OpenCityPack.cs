using System.Text.Json.Nodes;
using VirtualAgent.Tests.Support;

namespace VirtualAgent.IntegrationTests.Staff;

/// <summary>The demo city with staff at their desks around the clock, so that hand-offs do not depend on when the test runs.</summary>
internal static class OpenCityPack
{
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <param name="from">Its folder in the repository; null for the demo city.</param>
    /// <returns>The copy's folder.</returns>
    public static string CopyTo(string folder, string? from = null)
    {
        var source = RepositoryFolder.Path(from ?? Path.Combine("cities", "riverbend"));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var settings = Path.Combine(folder, "city.json");
        var city = JsonNode.Parse(File.ReadAllText(settings))!.AsObject();
        city["staffHours"] = new JsonObject(Days.Select(day => KeyValuePair.Create<string, JsonNode?>(day, new JsonArray("00:00-23:59"))));
        city["holidays"] = new JsonArray();
        File.WriteAllText(settings, city.ToJsonString());
        return folder;
    }
}
