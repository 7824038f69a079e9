using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.NumberParsing;

namespace VirtualAgent.Recognizers.DateTimeParsing.Tokens;

/// <summary>A text cut into tokens, with what each word can do, and the time it is read at.</summary>
internal sealed class Utterance
{
    private const string SingularInS = "mes";

    private readonly List<Token> _tokens;

    public Utterance(string text, Culture culture, DateTime reference)
    {
        var lexicon = DateLexicon.For(culture);
        Text = text;
        Reference = reference;
        IsSpanish = lexicon.IsSpanish;
        _tokens = Tokenizer.Read(text, lexicon);
    }

    public string Text { get; }

    public DateTime Reference { get; }

    public DateTime Today => Reference.Date;

    public bool IsSpanish { get; }

    public int Count => _tokens.Count;

    public Token this[int index] => index >= 0 && index < _tokens.Count ? _tokens[index] : default;

    public bool Exists(int index) => index >= 0 && index < _tokens.Count;

    public bool IsGlued(int index) => index > 0 && Exists(index) && !_tokens[index].Spaced;

    public bool IsSign(int index, char sign) => Exists(index) && _tokens[index].First == sign && _tokens[index].Length == 1;

    public bool IsSign(int index, string signs) => Exists(index) && _tokens[index].Length == 1 && signs.Contains(_tokens[index].First);

    public bool IsDigits(int index) => Exists(index) && _tokens[index].IsDigits;

    public NumberWord? NumberWord(int index) => Exists(index) ? _tokens[index].Word?.Number : null;

    /// <summary>The longest phrase at a place that can do this.</summary>
    public bool Has(int index, Role role, out LexiconEntry entry, out int next)
    {
        foreach (var candidate in EntriesAt(index))
        {
            if (candidate.Role == role && Continues(index, candidate.Words))
            {
                (entry, next) = (candidate, index + 1 + candidate.Words.Length);
                return true;
            }
        }

        (entry, next) = (null!, index);
        return false;
    }

    public bool Has(int index, Role role, out int next) => Has(index, role, out _, out next);

    public bool Has(int index, Role role) => Has(index, role, out _, out _);

    public bool HasAny(int index, params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Has(index, role))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word before a place is a plural; every plural unit of both languages ends so.</summary>
    public bool IsPluralBefore(int index) => this[index - 1].Word?.Key is { } key && key.EndsWith('s') && key != SingularInS;

    /// <summary>Whether a word is a month, a day or a season only where its neighbours say so, and is not written as a name.</summary>
    public bool IsWeak(int index) => Has(index, Role.Weak, out var weak, out _) && (weak.Value == 0 || char.IsLower(this[index].First));

    /// <summary>The place after the phrase, where there is one; else the place itself.</summary>
    public int Skip(int index, Role role) => Has(index, role, out _, out var next) ? next : index;

    public int SkipSign(int index, string signs) => IsSign(index, signs) ? index + 1 : index;

    /// <summary>Whether a phrase that can do this ends right before a place.</summary>
    public bool Follows(int index, Role role, int longest = 4)
    {
        for (var start = index - 1; start >= Math.Max(0, index - longest); start--)
        {
            if (Has(start, role, out var next) && next == index)
            {
                return true;
            }
        }

        return false;
    }

    private LexiconEntry[] EntriesAt(int index) => Exists(index) ? _tokens[index].Word?.Entries ?? [] : [];

    private bool Continues(int index, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!Exists(index + 1 + i) || _tokens[index + 1 + i].Word?.Key != words[i])
            {
                return false;
            }
        }

        return true;
    }
}
