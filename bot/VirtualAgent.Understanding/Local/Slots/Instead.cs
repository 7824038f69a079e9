using System.Text.RegularExpressions;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>What a correction says is right: 'an abandoned car' of 'it's not graffiti, it's an abandoned car'.</summary>
internal static partial class Instead
{
    /// <summary>By contrast, or after 'actually', 'no' or 'I meant'; null where nothing is put right so.</summary>
    public static string? Of(string text) =>
        OfContrast(text) ?? (Announced().Match(text) is { Success: true } match ? match.Groups["right"].Value : null);

    /// <summary>Of 'not this, it's that' and 'it's that, not this'; null where there is no contrast.</summary>
    public static string? OfContrast(string text) =>
        NotThisButThat().Match(text) is { Success: true } match ? match.Groups["right"].Value
        : NotThisThat().Match(text) is { Success: true } bare ? bare.Groups["right"].Value
        : ThatNotThis().Match(text) is { Success: true } reversed ? reversed.Groups["right"].Value
        : null;

    /// <summary>Of 'no, it's that' and 'it's actually that', where no place is named so; null where nothing is denied.</summary>
    public static string? OfDenial(string text) =>
        Denied().Match(text) is { Success: true } match && !Whereabouts().IsMatch(match.Groups["right"].Value) ? match.Groups["right"].Value : null;

    /// <summary>The message without what it says that it is not: 'he leaves them there' of 'no, it's not a missed pickup. he leaves them there'.</summary>
    public static string WithoutDenied(string text) => OnlyDenied().Replace(text, string.Empty, 1).TrimStart(' ', ',', '.', ';');

    /// <summary>Whether a message only says what it is not: 'no, not Elm'.</summary>
    public static bool IsDenial(string text) => OnlyDenied().IsMatch(text) && WithoutDenied(text).Length == 0;

    /// <summary>What was said before, and what is right instead: 'the raccoon is actually a skunk'; null where it is none of that.</summary>
    public static (string Before, string Right)? Renaming(string text) =>
        IsReally().Match(text) is { Success: true } match ? (match.Groups["before"].Value, match.Groups["right"].Value) : null;

    /// <summary>What it is and what it is not, each in a word: 'it's a couch, not a mattress'; null where it is none of that.</summary>
    public static (string Before, string Right)? OneWordForAnother(string text) =>
        WordNotWord().Match(text) is { Success: true } match ? (match.Groups["before"].Value, match.Groups["right"].Value) : null;

    /// <summary>What a message says, and what is right of a place that it puts right at its end or in its midst: 'deep. oh wait its 47 elm'.</summary>
    public static (string Others, string Right)? InPassing(string text) => Passing().Matches(text) is [.., var match]
        ? ($"{text[..match.Index].TrimEnd(' ', ',', '.', ';', '-')} {text[(match.Index + match.Length)..]}".Trim(), match.Groups["right"].Value)
        : null;

    /// <summary>What is to be added to what was told: 'it's locked' of 'tell them that it's locked'; null where nothing is.</summary>
    public static string? ToAdd(string text) => Addition().Match(text) is { Success: true } match ? match.Groups["words"].Value : null;

    [GeneratedRegex(@"(?:^|(?<=[\s,.;!?\u2026-]))(?:(?:(?:oh|no|ay|um|uh|and|but|y|pero)[\s,.]+){0,4}(?:(?:actually|oh|no)[\s,.]+(?:wait|hold on)|(?:wait|hold on)[\s,.]+(?:no|actually|sorry)|hold on|hang on|scratch that|correction|my (?:bad|mistake)|oops|whoops|i mean|i meant(?: to say)?|sorry i meant|espere?[\s,.]+no|no[\s,.]+espere?|perd[oó]n[\s,.]+no|digo|quise decir|mejor dicho|me equivoqu[eé]|correcci[oó]n)[\s,.:!-]+(?:a second[\s,.]+)?(?:(?:it'?s|it is|it was|that'?s|the (?:right |correct )?address is|es|era|est[aá]|queda|la direcci[oó]n es)\s+)?|(?:actually|wait|sorry|no|oh|esper[ae]|perd[oó]n|disculpe|en realidad|ay)[\s,.:!-]+(?:it'?s|it is|it was|that'?s|the (?:right |correct )?address is|es|era|est[aá]|queda|la direcci[oó]n es)\s+|(?:it'?s|it is|es|est[aá]|era|queda)\s+(?=(?:really|actually|realmente|en realidad)\s)|(?:and|y)\s+(?:it'?s|it is|es|est[aá])\s+(?=(?:(?:at|on|en|en el)\s+)?\d)|(?:the )?(?:right|correct|real) address is\s+|la direcci[oó]n (?:correcta|buena) es\s+)(?:(?:really|actually|realmente|en realidad)\s+)?(?:(?:at|on|in|by|near|en|cerca de|junto a|frente a|el|la)\s+){0,2}(?<right>(?:(?!\s(?:and|y|but|pero)\s+(?:it'?s|it is|es|est[aá])\s)[^.,;!?])+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passing();

    [GeneratedRegex(@"^(?:(?:ok|oh|and|also|please|wait|hold on|hey|um|so|but|forgot|i forgot|can i|can you|could i|could you|would you|will you|i want to|i wanted to|i'?d like to|i forgot to|let me|y|tambi[eé]n|ah|ay|oiga|espere|por favor|puedo|puede|puedes|podr[ií]as?|quiero|quisiera|quer[ií]a|me falt[oó]|falt[oó]|se me olvid[oó]|(?:me )?olvid[eé])[\s,]+)*(?:(?:add|note|mention|write|put)\s+that|(?:tell|warn|inform)\s+(?:them|the (?:crew|guys|city|workers)|someone)(?:\s+that)?|let\s+(?:them|the (?:crew|guys|city|workers))\s+know(?:\s+that)?|(?:agreg\w+|a[ñn]ad\w+|anot\w+|pon\w*|mencion\w+|decir(?:les?)?)\s+que|d[ií](?:les|gales|ganles|gale)\s+que|(?:add|note|mention|include)(?=\s+(?:it'?s?|there'?s?|they|the|someone|somebody|people)\b)|(?:agreg\w+|a[ñn]ad\w+|anot\w+|mencion\w+)(?=\s+(?:hay|huele|est[aá]|tiene|es|son)\b))\s+(?<words>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addition();

    [GeneratedRegex(@"^(?:(?:(?:no|nope|nah|actually|sorry|oops|wait|oh|perd[oó]n|en realidad|mejor dicho)[\s,.:]+)+(?:it'?s|it is|it was|they'?re|that'?s|es|era|son)\s+(?:(?:actually|really|en realidad|m[aá]s bien)\s+)?|(?:it'?s|it is|they'?re|that'?s|es|son)\s+(?:actually|really|en realidad|m[aá]s bien)\s+)(?<right>[^?]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    [GeneratedRegex(@"^(?:(?:no|nope|but|pero|wait|hey)[\s,.]+)*(?:(?:it'?s|it is|this is|that'?s|they'?re)\s+not|not|(?:it|this|that) isn'?t|no (?:es|son|era|fue))\s+(?:an? |any |the |un |una |la |el |los |las )?(?!\p{L}+(?:ing|ando|iendo)\b)[\p{L}'-]+(?: (?!(?:it'?s?|is|es|est[aá]|but|sino|pero)\b)[\p{L}'-]+){0,2}(?=[.,;]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyDenied();

    [GeneratedRegex(@"^(?:in|on|at|by|near|behind|across|next|en|por|cerca|junto|frente|sobre)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whereabouts();

    [GeneratedRegex(@"^(?:(?:no|actually|sorry|oops|wait|well|perd[oó]n|en realidad)[\s,]+)*(?:the|that|el|la|ese|esa)\s+(?<before>[\p{L}\d]+)\s+(?:is|was|es|era)\s+(?:(?:actually|really|en realidad|m[aá]s bien)\s+)?(?:(?:a|an|un|una)\s+)?(?<right>[^?,.]{2,40})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsReally();

    [GeneratedRegex(@"\b(?:it'?s|it is|they'?re|es|era|son)\s+(?:an? |una? |the |el |la )?(?<right>\p{L}+)[\s,]+(?:not|no|y no)\s+(?:an? |una? |the |el |la )?(?<before>\p{L}+)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordNotWord();

    [GeneratedRegex(@"\b(?:not|isn'?t|wasn'?t|aren'?t|no (?:es|era|fue|son|est[aá]))\s+[^.;?]{1,60}?(?:\s*[,.;]\s*(?:(?:but|sino|pero)\s+)?(?:it'?s|it is|it was|they'?re|es|era|son|fue)|\s+(?:but|sino|pero)(?:\s+(?:it'?s|it is|es|que es))?|\s+(?:it'?s|it is|es))\s+(?<right>[^?]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotThisButThat();

    [GeneratedRegex(@"^(?:(?:no|actually|sorry|wait|oh|um+|perd[oó]n|espere?)[\s,]+)*(?:not|no (?:es|era|en))\s+[^,.;?]{2,40},\s*(?<right>[\p{L}\d&]+(?: [\p{L}\d&]+){0,2})\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotThisThat();

    [GeneratedRegex(@"(?:^|[,.;!]\s*)(?:(?:no|actually|sorry|wait|perd[oó]n|en realidad)[\s,]+){0,4}(?:it'?s|it is|es|son|est[aá])\s+(?:(?:really|actually|realmente|en realidad)\s+)?(?:(?<right>[^,?]+),\s*(?:not|no)\s+[^?]+|(?<right>\d+\s[^,?]{2,40}?)\s+(?:and not|not|y no|no)\s+\d[^?]*|(?:at|on|in|en)\s+(?<right>[^,?]{2,40}?)\s+(?:and not|not|y no|no)\s+[^?]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThatNotThis();

    [GeneratedRegex(@"^(?:(?:um+|uh+|oh|ok|okay|eh|ay|hey|oye|oiga|but|and|pero)[\s,.]+)*(?:(?:no|nope|actually|sorry|oops|wait|well|i meant?|espere?|perd[oó]n|en realidad|mejor dicho|quise decir|me equivoqu[eé](?: de (?:calle|lugar|direcci[oó]n))?|(?:the )?wrong (?:street|address|place|one|number)|(?:la )?(?:calle|direcci[oó]n) equivocada)[\s,.:]+)+(?:(?:it'?s|it is|es|era|hay)\s+)?(?:actually\s+)?(?<right>[^?]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announced();
}
