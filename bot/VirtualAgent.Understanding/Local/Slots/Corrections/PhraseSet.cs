using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Slots.Corrections;

/// <summary>Phrases of which any may stand at a place of a message, as they are written.</summary>
internal sealed class PhraseSet
{
    private readonly PhrasePattern[] _phrases;

    public PhraseSet(IEnumerable<string> phrases) => _phrases = [.. phrases.Select(phrase => PhrasePattern.ParseStrictly(phrase, int.MaxValue))];

    private PhraseSet(PhrasePattern[] phrases) => _phrases = phrases;

    public PhraseSet Or(PhraseSet other) => new([.. _phrases, .. other._phrases]);

    /// <summary>The index after the longest phrase that begins at a token and ends by a limit; null where none does.</summary>
    public int? EndAt(IReadOnlyList<Token> tokens, int at, int limit)
    {
        int? longest = null;
        foreach (var phrase in _phrases)
        {
            if (phrase.MatchAt(tokens, at) is { } end && end <= limit && end > (longest ?? at))
            {
                longest = end;
            }
        }

        return longest;
    }
}
