using VirtualAgent.Core.Commands;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Screening;

/// <summary>
/// Finds danger to life in a message, in either language whatever the conversation's. What only sounds like danger
/// ('fire hydrant', 'this line is killing me') is taken out first, so that the rest is still read.
/// </summary>
internal sealed class EmergencyScreen
{
    private readonly PhrasePattern[] _harmless;
    private readonly (EmergencyKind Kind, PhrasePattern[] Patterns)[] _kinds;

    public EmergencyScreen()
    {
        var lexicon = Lexicon.Read<EmergencyLexicon>("emergency");
        _harmless = [.. lexicon.Harmless.Select(PhrasePattern.Parse)];
        _kinds = [.. lexicon.Kinds.Select(k => (k.Kind, k.Patterns.Select(PhrasePattern.Parse).ToArray()))];
    }

    public EmergencyKind? Find(string text)
    {
        var tokens = Tokens.Of(text);
        foreach (var pattern in _harmless)
        {
            TakeOut(tokens, pattern);
        }

        foreach (var (kind, patterns) in _kinds)
        {
            foreach (var pattern in patterns)
            {
                if (pattern.Find(tokens) is not null)
                {
                    return kind;
                }
            }
        }

        return null;
    }

    private static void TakeOut(List<Token> tokens, PhrasePattern pattern)
    {
        for (var from = 0; pattern.Find(tokens, from) is var (start, end); from = end)
        {
            for (var i = start; i < end; i++)
            {
                tokens[i] = tokens[i] with { Text = "_" };
            }
        }
    }
}
