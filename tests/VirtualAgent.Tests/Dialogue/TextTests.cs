using VirtualAgent.Core.Texts;
using VirtualAgent.Dialogue;
using Xunit;

namespace VirtualAgent.Tests.Dialogue;

public sealed class TextTests
{
    public static TheoryData<string> Assemblies => new(
        typeof(DialogueManager).Assembly.GetName().Name!,
        typeof(Skills.SkillsRegistration).Assembly.GetName().Name!);

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Texts_EveryKey_ExistsInEveryLanguage(string assembly)
    {
        var keys = TextCatalog.Empty.WithResourcesOf(System.Reflection.Assembly.Load(assembly)).Keys.ToLookup(k => k.Language, k => k.Key);

        Assert.NotEmpty(keys["en"]);
        Assert.Empty(keys["en"].Except(keys["es"]));
        Assert.Empty(keys["es"].Except(keys["en"]));
    }
}
