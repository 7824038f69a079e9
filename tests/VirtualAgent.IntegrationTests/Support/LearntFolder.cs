namespace VirtualAgent.IntegrationTests.Support;

/// <summary>
/// What the demo city's first start learns from its examples and reads from its documents: made once a run, and given to the
/// hosts whose test is not of a first start.
/// </summary>
internal static class LearntFolder
{
    private static readonly string[] Learnt = ["knowledge.db", "knowledge-files.json", "models"];
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    public static async Task GiveAsync(string folder) => Copy(await Made.Value, folder);

    private static async Task<string> MakeAsync()
    {
        var made = Path.Combine(AppContext.BaseDirectory, "learnt");
        if (Directory.Exists(made))
        {
            Directory.Delete(made, recursive: true);
        }

        await using var host = await RunningHost.FirstStartAsync();
        await host.StopAsync();
        Copy(host.DataFolder, made);
        return made;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(from, file);
            if (Learnt.Contains(name.Split(Path.DirectorySeparatorChar)[0]))
            {
                var copy = Path.Combine(to, name);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }
}
