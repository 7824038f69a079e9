using System.Text.Json;
using System.Text.RegularExpressions;
using VirtualAgent.Core.Skills;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Skills.LeaveMessage;

/// <summary>Tells a message for staff from the wish to leave one, from a name, a number or a place alone, and from a word to the agent.</summary>
internal static partial class MessageWords
{
    private const int Fewest = 2;

    private static readonly Dictionary<string, string[]> Words = Read();
    private static readonly HashSet<string> Personal = [.. Words["personal"]];
    private static readonly HashSet<string> Courtesies = [.. Words["courtesies"]];
    private static readonly HashSet<string> BesidePlace = [.. Words["besidePlace"]];

    /// <summary>The text that asks for what is missing; null where there is a message.</summary>
    public static string? Missing(string words, SkillDefinition skill)
    {
        var bare = Bare(words);
        if (skill.Examples.Values.SelectMany(examples => examples).Concat(skill.Title.ByLanguage.Values).Any(wish => Bare(wish) == bare))
        {
            return "leave-message.go-ahead";
        }

        var rest = Contacts.Without(words);
        var telling = Telling(rest, Courtesies);
        return (telling.Count < Fewest || (!IsNamed(words) && IsName(string.Join(' ', telling)))) && IsPersonal(words, rest) ? "leave-message.what-about"
            : telling.Count == 0 ? "leave-message.go-ahead"
            : null;
    }

    /// <summary>An address, and not a word on what is the matter there.</summary>
    public static bool IsOnlyPlace(string words) => new[] { Culture.English, Culture.Spanish }.Any(culture =>
        Addresses.Recognize(words, culture) is { Count: > 0 } places
        && Telling(Recognized.Without(words, places), BesidePlace).Count == 0);

    private static List<string> Telling(string words, HashSet<string> without) =>
        [.. Word().Matches(words).Select(m => m.Value).Where(word => !without.Contains(word.ToLowerInvariant()))];

    /// <summary>It holds a name or a number, or speaks of one; 'my taxes' does neither.</summary>
    private static bool IsPersonal(string words, string rest) =>
        rest != words || Telling(words, Personal).Count < Word().Count(words) || PersonNames.IsGivenName(words.Trim());

    /// <summary>'My name is Lee Park', among other words: what else is said is no name.</summary>
    private static bool IsNamed(string words) => PersonNames.Recognize(words, Culture.English).Count + PersonNames.Recognize(words, Culture.Spanish).Count > 0;

    private static bool IsName(string words) => PersonNames.ReadAnswer(words, Culture.English) is not null;

    private static string Bare(string words) => string.Join(' ', Word().Matches(words.ToLowerInvariant()).Select(m => m.Value));

    private static Dictionary<string, string[]> Read()
    {
        using var stream = typeof(MessageWords).Assembly.GetManifestResourceStream("VirtualAgent.Skills.LeaveMessage.words.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!;
    }

    [GeneratedRegex(@"\p{L}+(?:['’-]\p{L}+)*")]
    private static partial Regex Word();
}
