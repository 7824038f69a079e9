using System.Text.RegularExpressions;
using VirtualAgent.Core.Skills;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Skills.LeaveMessage;

/// <summary>Tells a message for staff from the wish to leave one, and from a name and number alone.</summary>
internal static partial class MessageWords
{
    private const int Fewest = 2;

    /// <summary>The text that asks for what is missing; null where there is a message.</summary>
    public static string? Missing(string words, SkillDefinition skill)
    {
        var bare = Bare(words);
        if (skill.Examples.Values.SelectMany(examples => examples).Concat(skill.Title.ByLanguage.Values).Any(wish => Bare(wish) == bare))
        {
            return "leave-message.go-ahead";
        }

        var rest = Courtesies().Replace(WithoutContact(words), " ");
        return (Word().Count(rest) < Fewest || IsName(rest)) && IsPersonal(words) ? "leave-message.what-about"
            : Word().Count(rest) == 0 ? "leave-message.go-ahead"
            : null;
    }

    /// <summary>It holds a name or a number, or speaks of one; 'my taxes' does neither.</summary>
    private static bool IsPersonal(string words) => WithoutContact(words) != words || Personal().IsMatch(words) || PersonNames.IsGivenName(words.Trim());

    private static bool IsName(string words) => PersonNames.ReadAnswer(words.Trim(' ', ',', '.'), Culture.English) is not null;

    private static string WithoutContact(string words)
    {
        foreach (var culture in new[] { Culture.English, Culture.Spanish })
        {
            words = Without(words, PersonNames.Recognize(words, culture));
            words = Without(words, PhoneNumbers.Recognize(words, culture));
            words = Without(words, Emails.Recognize(words, culture));
        }

        return words;
    }

    private static string Without(string words, IReadOnlyList<Recognized> found) =>
        found.OrderByDescending(f => f.Start).Aggregate(words, (text, f) => text.Remove(f.Start, f.End - f.Start + 1));

    private static string Bare(string words) => string.Join(' ', Word().Matches(words.ToLowerInvariant()).Select(m => m.Value));

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(?:name|number|phone|cell|e-?mail|call|text|reach|nombre|llamo|n[uú]mero|tel[eé]fono|celular|correo|ll[aá]m[ea]nme|ll[aá]men|soy)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Personal();

    [GeneratedRegex(@"\b(?:my|name|is|i'?m|i am|this|it'?s|number|phone|cell|e-?mail|call|text|reach|me|at|on|back|today|tomorrow|tonight|morning|afternoon|evening|soon|later|asap|in|please|and|the|hi|hello|mi|nombre|es|soy|me llamo|llamo|n[uú]mero|tel[eé]fono|celular|correo|ll[aá]m[ea]nme|ll[aá]men|al|el|por favor|por|la|en|hoy|ma[ñn]ana|tarde|noche|pronto|luego|y|hola)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Courtesies();
}
