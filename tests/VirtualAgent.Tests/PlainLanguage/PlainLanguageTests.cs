using System.Text.RegularExpressions;
using VirtualAgent.Core.Messages;
using Xunit;

namespace VirtualAgent.Tests.PlainLanguage;

public sealed partial class PlainLanguageTests
{
    private const int FewestWords = 8;
    private const int HighestGrade = 8;
    private const int LowestEase = 60;
    private const int OneSms = 160;
    private const int MostApologies = 3;

    private static readonly Dictionary<string, string> Filled = new()
    {
        ["agent"] = "Asistente de Riverbend",
        ["city"] = "Riverbend",
        ["crisis"] = "988",
        ["electricName"] = "Willow Electric",
        ["electricPhone"] = "(309) 555-0188",
        ["waterPhone"] = "(309) 555-0175",
        ["emergency"] = "911",
        ["gasName"] = "Prairie Gas",
        ["gasPhone"] = "(309) 555-0199",
        ["phone"] = "(309) 555-0100",
        ["poison"] = "1-800-222-1222",
    };

    private static IEnumerable<WrittenText> All => WrittenTexts.Catalogues.Concat(WrittenTexts.Packs);

    [Fact]
    public void Texts_InEnglish_AreOfGrade8OrLower() => None(
        from text in All
        where text.Language == "en"
        let read = Readability.Of(text.Words, "en")
        where read.Words >= FewestWords && read.FleschKincaidGrade > HighestGrade
        select $"grade {read.FleschKincaidGrade:F1}: {text}");

    [Fact]
    public void Texts_InSpanish_AreOfGrade8OrLower() => None(
        from text in All
        where text.Language == "es"
        let read = Readability.Of(text.Words, "es")
        where read.Words >= FewestWords && read.FernandezHuertaEase < LowestEase
        select $"ease {read.FernandezHuertaEase:F0}: {text}");

    [Fact]
    public void Texts_WrittenForSms_FitOneMessage() => None(
        from text in WrittenTexts.Catalogues
        where IsFor(text, Channel.Sms)
        let sent = Placeholder().Replace(text.Words, match => Filled.GetValueOrDefault(match.Groups[1].Value, match.Value))
        where sent.Length > OneSms
        select $"{sent.Length} characters: {text}");

    [Fact]
    public void Texts_WrittenForVoice_CanBeSpoken() =>
        None(WrittenTexts.Catalogues.Where(text => IsFor(text, Channel.Voice) && Unspeakable().IsMatch(text.Words)));

    [Fact]
    public void Texts_OfAnyKind_DoNotBlameTheResident() =>
        None(All.Where(text => Blame().IsMatch(text.Words)));

    [Fact]
    public void Texts_OfAnyKind_SeldomApologise()
    {
        foreach (var language in All.Where(text => Apology().IsMatch(text.Words)).GroupBy(text => text.Language))
        {
            Assert.True(language.Count() <= MostApologies, string.Join('\n', language));
        }
    }

    [Fact]
    public void Texts_OfEveryCatalogue_HaveTheSameKeysAndPlaceholdersInEveryLanguage()
    {
        var spoken = WrittenTexts.Catalogues.ToLookup(text => text.Language, Needs);

        Assert.Equal(["en", "es"], spoken.Select(language => language.Key).Order());
        None(spoken["en"].Except(spoken["es"]));
        None(spoken["es"].Except(spoken["en"]));
    }

    /// <summary>A key with the channel it is written for and everything it fills in, whatever the order of the words.</summary>
    private static string Needs(WrittenText text) =>
        $"{Path.GetDirectoryName(text.File)}: {text.Key} {text.Channel} {string.Join(' ', Placeholder().Matches(text.Words).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal))}";

    private static void None<T>(IEnumerable<T> faults)
    {
        var found = faults.ToArray();
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    private static bool IsFor(WrittenText text, Channel channel) =>
        text.Channel == channel || text.Key.StartsWith($"{channel}.", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[*_#`|<>\[\]]|https?:|www\.|\w+@\w")]
    private static partial Regex Unspeakable();

    [GeneratedRegex(@"\b(?:invalid|illegal (?:input|value)|you (?:must|forgot|failed|did not|didn't|entered)|your (?:mistake|fault|error)|inválid\w+|incorrect\w+|se equivocó|usted (?:olvidó|no escribió)|su (?:culpa|error))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Blame();

    [GeneratedRegex(@"\b(?:sorry|apologi\w+|lo siento|lo sentimos|disculp\w+|perdón|perdone)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Apology();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
