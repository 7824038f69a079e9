using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace VirtualAgent.IntegrationTests.KnowledgeIngest;

/// <summary>The command as a city's clerk or a scheduler runs it.</summary>
public sealed class CommandTests : IDisposable
{
    private const int Documents = 6_000;
    private const int Sections = 3;
    private const int FewBytes = 100_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("va-ingest-").FullName;

    private string Data => Path.Combine(_folder, "data");

    private string Draft => Path.Combine(Data, "knowledge-files.draft");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Folder_KilledInTheMiddle_AllThatWasThereServesAndTheNextRunReadsTheRest()
    {
        Write("first");
        await RunAsync(0, "folder", "--pack", _folder, "--data", Data);
        Write("second");
        using (var run = IngestCommand.Start("folder", "--pack", _folder, "--data", Data))
        {
            _ = run.StandardOutput.ReadToEndAsync();
            while (new FileInfo(Draft) is not { Exists: true, Length: > FewBytes })
            {
                Assert.False(run.HasExited);
                await Task.Delay(20);
            }

            run.Kill();
            await run.WaitForExitAsync();
        }

        Assert.Equal(Documents, Versions()["first"]);

        var output = await RunAsync(0, "folder", "--pack", _folder, "--data", Data);
        var resumed = int.Parse(Regex.Match(output, @"Resumed\D+(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.InRange(resumed, 1, Documents - 1);
        Assert.Matches($@"Updated\D+{Documents - resumed}\D", output);
        Assert.Equal(Documents, Versions()["second"]);
        Assert.False(File.Exists(Draft));
    }

    [Fact]
    public async Task Folder_BadFilesAmongGood_ExitCodeTwoAndALineForEach()
    {
        File.WriteAllText(Prepared("good.md"), "# Good\n\nThe pool opens at noon.");
        File.WriteAllText(Prepared("empty.md"), string.Empty);
        File.WriteAllText(Prepared("broken.docx"), "PK no");
        File.WriteAllText(Prepared("old.doc"), "old");
        File.WriteAllBytes(Prepared("locked.xlsx"), [0xD0, 0xCF, 0x11, 0xE0, 1, 2]);
        for (var time = 0; time < 2; time++)
        {
            var output = await RunAsync(2, "folder", "--pack", _folder, "--data", Data);
            foreach (var line in new[] { "empty.md was not read: Empty", "broken.docx was not read: Broken", "old.doc was not read: Unsupported", "locked.xlsx was not read: PasswordProtected" })
            {
                Assert.Contains(line, output, StringComparison.Ordinal);
            }
        }

        using var quality = JsonDocument.Parse(await RunAsync(0, "quality", "--data", Data));
        Assert.Equal(4, quality.RootElement.GetProperty("unread").GetArrayLength());
        Assert.Equal(1, quality.RootElement.GetProperty("documents").GetInt32());
    }

    [Fact]
    public async Task Folder_DryRunAndSince_TouchOnlyWhatTheySay()
    {
        File.WriteAllText(Prepared("new.md"), "# New\n\nThe pool opens at noon.");
        File.WriteAllText(Prepared("old.md"), "# Old\n\nThe rink opens at one.");
        File.SetLastWriteTimeUtc(Prepared("old.md"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Matches(@"Added\D+2\D", await RunAsync(0, "folder", "--pack", _folder, "--data", Data, "--dry-run"));
        Assert.Matches(@"Added\D+1\D", await RunAsync(0, "folder", "--pack", _folder, "--data", Data, "--since", "2021-01-01"));
        Assert.Matches(@"Added\D+1\D", await RunAsync(0, "folder", "--pack", _folder, "--data", Data));
    }

    [Fact]
    public async Task Folder_NotThere_ExitCodeOne() => await RunAsync(1, "folder", "--pack", Path.Combine(_folder, "none"), "--data", Data);

    [Theory]
    [InlineData("/dev/null")]
    [InlineData("/dev/null/below")]
    [InlineData("")]
    public async Task Folder_DataFolderThatCannotBe_SaysSo(string data)
    {
        File.WriteAllText(Prepared("good.md"), "# Good\n\nThe pool opens at noon.");

        var output = await RunAsync(1, "folder", "--pack", _folder, "--data", data);

        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.Contains("is no folder", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_GoodReplacedAndBad_KeptReplacedAndRefused()
    {
        var file = Path.Combine(_folder, "Pool Fees.csv");
        File.WriteAllText(file, "Item,Fee\nAdult,$5\n");
        Assert.Contains("upload:parks/pool-fees.csv: 1 passages", await RunAsync(0, "upload", file, "--data", Data, "--department", "parks"), StringComparison.Ordinal);
        File.WriteAllText(file, "Item,Fee\nAdult,$6\nChild,$3\n");
        Assert.Contains("2 passages", await RunAsync(0, "upload", file, "--data", Data, "--department", "parks", "--title", "Pool fees"), StringComparison.Ordinal);
        File.WriteAllText(file, " ");
        Assert.Contains("Empty", await RunAsync(2, "upload", file, "--data", Data, "--department", "parks"), StringComparison.Ordinal);
        Assert.Contains("$6", File.ReadAllText(Path.Combine(Data, "uploads", "parks", "pool-fees.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Site_OnThisMachine_IsRefusedUnlessAllowed()
    {
        await using var site = await TestSite.StartAsync();
        site.Page("/", $"<p>{TestSite.Sentence}</p>");
        Assert.Contains("Refused", await RunAsync(2, "site", site.Address.AbsoluteUri, "--data", Data), StringComparison.Ordinal);
        Assert.Matches(@"Added\D+1\D", await RunAsync(0, "site", site.Address.AbsoluteUri, "--data", Data, "--allow-host", "127.0.0.1", "--delay", "0"));
    }

    private static async Task<string> RunAsync(int exitCode, params string[] arguments)
    {
        var (code, output) = await IngestCommand.RunAsync(arguments);
        Assert.True(code == exitCode, $"Exit code {code}:\n{output}");
        return output;
    }

    private string Prepared(string name)
    {
        var path = Path.Combine(_folder, "knowledge", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private void Write(string version)
    {
        for (var document = 0; document < Documents; document++)
        {
            var sections = Enumerable.Range(1, Sections).Select(s => $"## Part {s}\n\nThis is the {version} edition of part {s} of page {document}.\n\n");
            File.WriteAllText(Prepared($"page-{document}.md"), $"# Page {document}\n\n{string.Concat(sections)}");
        }
    }

    /// <summary>How many whole documents there are of each edition; a document of two editions fails the test.</summary>
    private Dictionary<string, int> Versions()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "knowledge.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT DocumentId, SUM(Json LIKE '%first edition%'), SUM(Json LIKE '%second edition%') FROM Passages GROUP BY DocumentId";
        using var reader = command.ExecuteReader();
        var versions = new Dictionary<string, int>();
        while (reader.Read())
        {
            var (first, second) = (reader.GetInt32(1), reader.GetInt32(2));
            Assert.True((first, second) is (Sections, 0) or (0, Sections), $"{reader.GetString(0)} is half new.");
            var version = first > 0 ? "first" : "second";
            versions[version] = versions.GetValueOrDefault(version) + 1;
        }

        return versions;
    }
}
