using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Skills;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Language;

/// <summary>
/// Tells English from Spanish by the words a message is made of, those the city uses in either, and by the look of words
/// it does not know. Names, numbers and words that both languages have say nothing; a message that mixes both stays with
/// the conversation's.
/// </summary>
internal sealed partial class LanguageIdentifier
{
    private const double Listed = 2.0;
    private const double Used = 1.5;
    private const double LooksLike = 1.2;
    private const double OddsToBeSure = 3.6;
    private const double Enough = 1.9;
    private const double Clearly = 1.8;
    private const double Leaning = 0.5;
    private const int FewestForeignWords = 3;
    private const int FewestLeaning = 3;
    private const int FewestLetters = 4;

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly HashSet<string> _foreign;
    private readonly HashSet<string> _leaning;
    private readonly HashSet<string> _controls;
    private readonly WordLook _look;
    private readonly PlaceSpans _places;

    public LanguageIdentifier(IEnumerable<ISkill> skills, ImmutableArray<ServiceType> services, IPlaces? places = null)
    {
        _places = new PlaceSpans(places);
        var lexicon = Lexicon.Read<Dictionary<string, string>>("languages");
        var (english, spanish, neutral) = (Lexicon.Words(lexicon["en"]), Lexicon.Words(lexicon["es"]), Lexicon.Words(lexicon["neutral"]));
        _controls = Lexicon.Words(lexicon["controls"]);
        _foreign = [.. Lexicon.Words(lexicon["other"]).Except(english).Except(spanish).Except(neutral)];
        var (usedInEnglish, usedInSpanish) = (CityWords.In("en", skills, services), CityWords.In("es", skills, services));
        _leaning = [.. neutral.Intersect(spanish).Except(english)];
        string[] onlyEnglish = [.. english.Union(usedInEnglish).Except(spanish).Except(usedInSpanish).Except(neutral).Except(_foreign)];
        string[] onlySpanish = [.. spanish.Union(usedInSpanish).Except(english).Except(usedInEnglish).Except(neutral).Except(_foreign)];
        _look = new WordLook(onlyEnglish, onlySpanish);
        foreach (var word in onlyEnglish)
        {
            _weights[word] = Used;
        }

        foreach (var word in onlySpanish)
        {
            _weights[word] = -Used;
        }

        foreach (var word in english.Union(spanish).Except(neutral))
        {
            _weights[word] = (english.Contains(word) ? Listed : 0) - (spanish.Contains(word) ? Listed : 0);
        }

        foreach (var word in neutral)
        {
            _weights[word] = 0;
        }
    }

    public LanguageGuess Identify(string text, IReadOnlyList<Token> tokens)
    {
        if (IsForeignScript(text))
        {
            return new(null, Foreign: true);
        }

        if (tokens.All(token => _controls.Contains(token.Text) || IsSign(text.AsSpan(token.Start, token.End - token.Start))))
        {
            return LanguageGuess.Unclear;
        }

        double english = 0, spanish = 0;
        int foreign = 0, englishWords = 0, spanishWords = 0, leaning = 0;
        foreach (var token in Spoken(text, tokens))
        {
            var known = _weights.TryGetValue(token.Text, out var weight);
            foreign += _foreign.Contains(token.Text) ? 1 : 0;
            englishWords += known && weight > 0 ? 1 : 0;
            spanishWords += known && weight < 0 ? 1 : 0;
            leaning += _leaning.Contains(token.Text) ? 1 : 0;
            weight = known ? weight : Look(token, text);
            english += Math.Max(weight, 0);
            spanish += Math.Max(-weight, 0);
        }

        if (foreign >= FewestForeignWords && foreign > englishWords + spanishWords)
        {
            return new(null, Foreign: true);
        }

        if (text.AsSpan().ContainsAny('¿', '¡'))
        {
            spanish += Listed;
            spanishWords++;
        }

        // 'Se metió un tlacuache a mi cuarto': names hold one or two such words, and a sentence more.
        if (englishWords == 0 && leaning >= FewestLeaning)
        {
            spanish += Leaning * leaning;
            spanishWords++;
        }

        // Looks alone decide nothing: 'maria garcia' is a name, whoever it belongs to.
        return englishWords > 0 && english >= Enough && english > Clearly * spanish ? new("en", false)
            : spanishWords > 0 && spanish >= Enough && spanish > Clearly * english ? new("es", false)
            : LanguageGuess.Unclear;
    }

    /// <summary>Without e-mail addresses, web addresses, markup and places, which are in no language; of a place alone what is none of its name: the 'calle' of 'calle elm 41'.</summary>
    private IEnumerable<Token> Spoken(string text, IReadOnlyList<Token> tokens)
    {
        var signs = Emails.Recognize(text, Culture.English).Concat(Urls.Recognize(text, Culture.English)).Select(r => (r.Start, r.End))
            .Concat(Tag().Matches(text).Select(m => (Start: m.Index, End: m.Index + m.Length - 1)))
            .ToList();
        var spoken = Outside(signs, tokens);
        return Outside(_places.In(text, tokens), spoken) is { Count: > 0 } without ? without : Outside(_places.Names(text, spoken), spoken);
    }

    private static List<Token> Outside(IReadOnlyList<(int Start, int End)> spans, IReadOnlyList<Token> tokens) =>
        [.. tokens.Where(token => !spans.Any(span => token.Start <= span.End && span.Start < token.End))];

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>|&[a-z]+;")]
    private static partial Regex Tag();

    private double Look(Token token, string text)
    {
        var written = text.AsSpan(token.Start, token.End - token.Start);
        if (IsName(token, written) || token.Text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return 0;
        }

        if (written.ContainsAny("áéíóúñÁÉÍÓÚÑ"))
        {
            return -LooksLike;
        }

        return token.Text.Length < FewestLetters ? 0 : Math.Clamp(_look.Odds(token.Text) / OddsToBeSure, -1, 1) * LooksLike;
    }

    /// <summary>A letter, a number and a bill's number are in no language: 'n', '12', 'W-204518'.</summary>
    private static bool IsSign(ReadOnlySpan<char> written)
    {
        var letters = 0;
        foreach (var c in written)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters <= 1;
    }

    /// <summary>A capital within a sentence names something.</summary>
    private static bool IsName(Token token, ReadOnlySpan<char> written) => token.Start > 0 && char.IsUpper(written[0]);

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
}
