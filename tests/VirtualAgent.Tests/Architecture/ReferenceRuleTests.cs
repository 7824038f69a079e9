using System.Reflection;

namespace VirtualAgent.Tests.Architecture;

/// <summary>Who may reference whom. Only executables compose; the rooms of the house know Core and not each other.</summary>
public sealed class ReferenceRuleTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Core"] = [],
        ["Recognizers"] = [],
        ["CityPacks"] = ["Core"],
        ["Dialogue"] = ["Core"],
        ["Understanding"] = ["Core", "Recognizers"],
        ["Knowledge"] = ["Core"],
        ["KnowledgeIngest"] = ["Core", "Knowledge"],
        ["Storage"] = ["Core"],
        ["Llm"] = ["Core"],
        ["Open311"] = ["Core"],
        ["Skills"] = ["Core", "Recognizers", "Open311"],
        ["Channels.DirectLine"] = ["Core"],
        ["Channels.Twilio"] = ["Core"],
        ["Console"] = ["Core"],
    };

    public static TheoryData<string> Assemblies => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assembly_References_OnlyWhatItMay(string name)
    {
        var references = Ours(Assembly.Load($"VirtualAgent.{name}"));

        Assert.Empty(references.Except(Allowed[name]));
    }

    [Theory]
    [InlineData("System.Net.Http")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    [InlineData("Microsoft.Extensions.AI.Abstractions")]
    public void Dialogue_KnowsNo(string forbidden) =>
        Assert.DoesNotContain(Assembly.Load("VirtualAgent.Dialogue").GetReferencedAssemblies(), a => a.Name == forbidden);

    [Fact]
    public void EveryAssembly_IsUnderARule()
    {
        var libraries = SourceTree.Files("*.csproj")
            .Where(path => !path.Contains("/tests/") && !File.ReadAllText(path).Contains("<OutputType>Exe") && !path.Contains("Host"))
            .Select(path => Path.GetFileNameWithoutExtension(path)["VirtualAgent.".Length..]);

        Assert.Equal(Allowed.Keys.Order(), libraries.Order());
    }

    private static IEnumerable<string> Ours(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(a => a.Name!)
        .Where(a => a.StartsWith("VirtualAgent.", StringComparison.Ordinal))
        .Select(a => a["VirtualAgent.".Length..]);
}
