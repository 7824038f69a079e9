using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Skills;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Language;

/// <summary>The words that the skills' examples and the city's catalogue use in a language.</summary>
internal static class CityWords
{
    public static HashSet<string> In(string language, IEnumerable<ISkill> skills, ImmutableArray<ServiceType> services)
    {
        var general = Lexicon.Read<Dictionary<string, Dictionary<string, string[]>>>("intents").Values
            .SelectMany(texts => texts.GetValueOrDefault(language) ?? []);
        var examples = skills.SelectMany(s => Texts(s.Definition.Examples, language).Append(Text(s.Definition.Title, language)));
        var catalogue = services.SelectMany(s => Texts(s.Examples, language)
            .Concat(Texts(s.Keywords, language))
            .Append(Text(s.Name, language))
            .Append(Text(s.Description, language)));
        return [.. general.Concat(examples).Concat(catalogue).SelectMany(Tokens.Of).Select(t => t.Text)];
    }

    private static ImmutableArray<string> Texts(ImmutableSortedDictionary<string, ImmutableArray<string>> texts, string language) =>
        texts.GetValueOrDefault(language, []);

    private static string Text(Core.Texts.LocalizedText text, string language) => text.ByLanguage.GetValueOrDefault(language, string.Empty);
}
