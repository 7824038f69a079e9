using System.Text.RegularExpressions;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>The numbering of a code or a rule at the head of its sentences, '4.12.050.', '§ 12-3', '(b)': it is not said.</summary>
internal static partial class SectionNumber
{
    public static bool Is(string text) => Head().Match(text + " X") is { Success: true } match && match.Length > text.Length;

    public static string Without(string sentence) => Head().Replace(sentence, string.Empty);

    /// <summary>What follows begins a sentence: an amount, a telephone number or a date is none.</summary>
    [GeneratedRegex(@"^((§+\s*[\d.\-–]+[.:]?|((Sec|Section|Art|Article|Artículo|Sección)\.?\s)?(\d{1,2}|\d{1,3}(\.\d{1,3})+|\d{1,3}[-–]\d{1,3})\.|\d{1,3}(\.\d{1,3}){2,}|\(([a-z]|[ivx]{2,4}|\d{1,2})\))\s+)+(?=[\p{Lu}¿¡])")]
    private static partial Regex Head();
}
