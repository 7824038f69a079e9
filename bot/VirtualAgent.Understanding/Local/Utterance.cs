using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local;

/// <summary>A message, or a part of one, as it is read.</summary>
/// <param name="Culture">How numbers and yes or no are written in it.</param>
internal sealed record Utterance(string Text, IReadOnlyList<Token> Tokens, Culture Culture)
{
    public static Utterance Of(string text, string language) =>
        new(text, Words.Tokens.Of(text), Cultures.Of(language));

    /// <summary>It has a phone number or an e-mail address.</summary>
    public bool HoldsContact => PhoneNumbers.Recognize(Text, Culture).Count > 0 || Emails.Recognize(Text, Culture).Count > 0;

    public Utterance Part(string text) => new(text, Words.Tokens.Of(text), Culture);
}
