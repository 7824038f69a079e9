using System.Globalization;
using System.Text.RegularExpressions;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Language;

/// <summary>
/// Tells English from Spanish by the words a message is made of, and by the look of words it does not know. Names,
/// numbers and words that both languages have say nothing; a message that mixes both stays with the conversation's.
/// </summary>
internal sealed partial class LanguageIdentifier
{
    private const double Listed = 2.0;
    private const double LooksLike = 0.6;
    private const double Enough = 1.9;
    private const int FewestForeignWords = 3;

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly HashSet<string> _foreign;

    public LanguageIdentifier()
    {
        var lexicon = Lexicon.Read<Dictionary<string, string>>("languages");
        var (english, spanish, neutral) = (Words(lexicon["en"]), Words(lexicon["es"]), Words(lexicon["neutral"]));
        foreach (var word in english.Union(spanish).Except(neutral))
        {
            _weights[word] = (english.Contains(word) ? Listed : 0) - (spanish.Contains(word) ? Listed : 0);
        }

        foreach (var word in neutral)
        {
            _weights[word] = 0;
        }

        _foreign = [.. Words(lexicon["other"]).Except(english).Except(spanish).Except(neutral)];
    }

    public LanguageGuess Identify(string text, IReadOnlyList<Token> tokens)
    {
        if (IsForeignScript(text))
        {
            return new(null, Foreign: true);
        }

        double english = 0, spanish = 0;
        var foreign = 0;
        var listed = 0;
        foreach (var token in Words(text, tokens))
        {
            var known = _weights.TryGetValue(token.Text, out var weight);
            foreign += _foreign.Contains(token.Text) ? 1 : 0;
            listed += known && weight != 0 ? 1 : 0;
            weight = known ? weight : Look(token, text);
            english += Math.Max(weight, 0);
            spanish += Math.Max(-weight, 0);
        }

        spanish += text.AsSpan().ContainsAny('¿', '¡') ? Listed : 0;
        if (foreign >= FewestForeignWords && foreign > listed)
        {
            return new(null, Foreign: true);
        }

        return Decide(english, spanish);
    }

    /// <summary>Without e-mail addresses, web addresses and markup, which are in no language.</summary>
    private static IEnumerable<Token> Words(string text, IReadOnlyList<Token> tokens)
    {
        var signs = Emails.Recognize(text, Culture.English).Concat(Urls.Recognize(text, Culture.English)).Select(r => (r.Start, r.End))
            .Concat(Tag().Matches(text).Select(m => (Start: m.Index, End: m.Index + m.Length - 1)))
            .ToList();
        return tokens.Where(token => !signs.Any(sign => token.Start <= sign.End && sign.Start < token.End));
    }

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>|&[a-z]+;")]
    private static partial Regex Tag();

    private static LanguageGuess Decide(double english, double spanish) =>
        english >= Enough && english > 1.8 * spanish ? new("en", false)
        : spanish >= Enough && spanish > 1.8 * english ? new("es", false)
        : LanguageGuess.Unclear;

    private static double Look(Token token, string text)
    {
        var word = token.Text;
        var written = text.AsSpan(token.Start, token.End - token.Start);
        if (word.Length < 4 || char.IsDigit(word[0]) || IsName(token, written))
        {
            return written.ContainsAny('ñ', 'Ñ') ? -Listed : 0;
        }

        if (written.ContainsAny("áéíóúñÁÉÍÓÚÑ") || EndsLike(word, "cion", "ciones", "mente", "ando", "iendo", "aron", "ieron", "dad", "ito", "ita", "oso", "osa", "anza", "aje", "illo", "illa", "aba", "ador", "adora"))
        {
            return -LooksLike * 2;
        }

        if (EndsLike(word, "ing", "tion", "ness", "ment", "ght", "ly", "ed", "ck", "sh", "th", "ful", "less", "ers", "ks", "wn", "ey") || word.AsSpan().ContainsAny('w', 'k') || word.Contains("th", StringComparison.Ordinal) || word.Contains("ee", StringComparison.Ordinal) || word.Contains("oo", StringComparison.Ordinal))
        {
            return LooksLike * 2;
        }

        return word[^1] is 'o' or 'a' || EndsLike(word, "os", "as", "ar", "ir") ? -LooksLike : 0;
    }

    /// <summary>A capital within a sentence names something.</summary>
    private static bool IsName(Token token, ReadOnlySpan<char> written) => token.Start > 0 && char.IsUpper(written[0]);

    private static bool EndsLike(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsForeignScript(string text)
    {
        int letters = 0, foreign = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter
                || (System.Text.Rune.IsLetter(rune) && rune.Value is >= 0x370 and < 0x1E00))
            {
                foreign++;
            }

            letters += System.Text.Rune.IsLetter(rune) ? 1 : 0;
        }

        return foreign >= 2 && foreign * 2 > letters;
    }

    private static HashSet<string> Words(string list) => [.. list.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
