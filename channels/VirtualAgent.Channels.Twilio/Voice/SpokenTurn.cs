using System.Collections.Immutable;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>A turn in words to be heard.</summary>
/// <param name="IsQuestion">The caller is expected to speak next.</param>
/// <param name="HandsOff">After it the call goes to a person.</param>
/// <param name="Ends">After it the call is over.</param>
internal sealed record SpokenTurn(string Locale, ImmutableArray<string> Sentences, bool IsQuestion, bool HandsOff, bool Ends)
{
    private const double CharactersPerSecond = 15;

    /// <summary>About as long as a voice takes to say it.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds(Sentences.Sum(s => s.Length) / CharactersPerSecond);
}
