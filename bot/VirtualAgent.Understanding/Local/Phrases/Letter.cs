using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Phrases;

/// <summary>What a letter says between its salutation and its close: 'the street light is out' of 'Dear City, the street light is out. Thank you, Ruth'.</summary>
internal static class Letter
{
    private const string AfterSalutation = ",:\n";
    private const string AfterSentence = ".!?\n";

    private static readonly Dictionary<string, PhrasePattern[]> Words = Lexicon.Read<Dictionary<string, string[]>>("letters")
        .ToDictionary(list => list.Key, list => list.Value.Select(PhrasePattern.Parse).ToArray());

    /// <summary>The message itself where it has no salutation, or nothing but one.</summary>
    public static Utterance Body(Utterance said) =>
        (After("salutations", AfterSalutation, said) ?? After("greetings", AfterSentence, said)) is { } rest && WithoutClose(rest) is { Tokens.Count: > 0 } body ? body : said;

    private static Utterance? After(string list, string signs, Utterance said) =>
        said.Text.AsSpan().IndexOfAny(signs) is > 0 and var end && Is(list, said.Part(said.Text[..end])) ? said.Part(said.Text[(end + 1)..].Trim()) : null;

    private static Utterance WithoutClose(Utterance body)
    {
        var end = body.Text.AsSpan().TrimEnd(AfterSentence).LastIndexOfAny(AfterSentence);
        return end > 0 && Is("closes", body.Part(body.Text[(end + 1)..])) ? WithoutClose(body.Part(body.Text[..(end + 1)])) : body;
    }

    private static bool Is(string list, Utterance part) => Array.Exists(Words[list], phrase => phrase.IsWhole(part.Tokens));
}
