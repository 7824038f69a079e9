using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots.Corrections;

/// <summary>A place in a message, from which it is read on phrase by phrase.</summary>
/// <param name="At">Index of the next token.</param>
internal readonly record struct Cursor(string Text, IReadOnlyList<Token> Tokens, int At)
{
    private const string Pauses = ",.;:!?\u2026-";
    private const int LongestPhrase = 8;
    private const int MostInARow = 8;

    public static Cursor Of(string text) => new(text, Words.Tokens.Of(text), 0);

    public bool IsAtEnd => At >= Tokens.Count;

    /// <summary>UTF-16 index of the next token, or of the message's end.</summary>
    public int Start => IsAtEnd ? Text.Length : Tokens[At].Start;

    /// <summary>What stands between the token before and the next one.</summary>
    public ReadOnlySpan<char> Gap => Text.AsSpan()[(At == 0 ? 0 : Tokens[At - 1].End)..Start];

    /// <summary>All that is still to be read.</summary>
    public string Rest => Text[Start..];

    /// <summary>Whether a pause is written before the next token.</summary>
    public bool IsAfterPause => Gap.ContainsAny(Pauses);

    public Cursor On(int tokens = 1) => this with { At = At + tokens };

    /// <summary>After a phrase that is said without a pause; null where none stands here.</summary>
    public Cursor? After(PhraseSet phrases) => phrases.EndAt(Tokens, At, NextPause()) is { } end ? this with { At = end } : null;

    /// <summary>After a phrase that may be missing.</summary>
    public Cursor Past(PhraseSet phrases) => After(phrases) ?? this;

    /// <summary>After the phrases that follow on each other, up to a few.</summary>
    public Cursor PastAll(PhraseSet phrases) => Reached(phrases)[0];

    /// <summary>What is said from here until another place, without what parts the two.</summary>
    public string Until(Cursor end) => Text[Start..Math.Max(Start, end.At == 0 ? 0 : Tokens[end.At - 1].End)];

    /// <summary>Whether a word of letters alone comes next.</summary>
    public bool IsAtWord => !IsAtEnd && Until(On()).All(char.IsLetter);

    /// <summary>After each number of phrases that follow on each other, up to a few, the most of them first, and this place itself last.</summary>
    public IReadOnlyList<Cursor> Reached(PhraseSet phrases)
    {
        var reached = new List<Cursor> { this };
        while (reached.Count <= MostInARow && reached[^1].After(phrases) is { } next)
        {
            reached.Add(next);
        }

        reached.Reverse();
        return reached;
    }

    private int NextPause()
    {
        var next = On();
        while (!next.IsAtEnd && next.At < At + LongestPhrase && !next.IsAfterPause)
        {
            next = next.On();
        }

        return next.At;
    }
}
