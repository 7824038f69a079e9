using VirtualAgent.Core.State;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Phrases;

/// <summary>
/// Finds what a resident says about the conversation itself: cancel, go back, repeat, a person please. Both languages at
/// once, since people switch between them.
/// </summary>
internal sealed class ControlPhrases
{
    private const int ShortMessage = 8;
    private const int LongestControl = 30;
    private const int ShortestTelling = 4;
    private const string HandOff = "hand-off";
    private const string Abuse = "abuse";
    private const string Cancel = "cancel";

    private readonly PhrasePattern[] _fillers;
    private readonly PhrasePattern[] _drops;
    private readonly PhrasePattern[] _dropsInAClause;
    private readonly PhrasePattern[] _halts;
    private readonly HashSet<string> _clauses;
    private readonly PhrasePattern[] _announces;
    private readonly PhrasePattern[] _hesitates;
    private readonly PhrasePattern[] _opens;
    private readonly PhrasePattern[] _rude;
    private readonly HashSet<string> _forPerson;
    private readonly (string Name, PhrasePattern[] Whole, PhrasePattern[] Anywhere, PhrasePattern[] Alone)[] _controls;

    public ControlPhrases()
    {
        var lexicon = Lexicon.Read<ControlLexicon>("controls");
        _fillers = Parse(lexicon.Fillers);
        _drops = Parse([.. lexicon.Drops, .. lexicon.Controls.First(c => c.Name == ControlCommands.LeaveLine).Whole!]);
        (_dropsInAClause, _halts, _clauses) = (Parse(lexicon.DropsInAClause), Parse(lexicon.Halts), Lexicon.Words(lexicon.Clauses));
        (_announces, _hesitates) = (Parse(lexicon.Announces), Parse(lexicon.Hesitates));
        _opens = [.. _announces, .. _hesitates, .. Parse(lexicon.Greets)];
        _forPerson = [.. lexicon.ForPerson];
        _controls = [.. lexicon.Controls.Select(c => (c.Name, Parse(c.Whole), Parse(c.Anywhere), ParseStrictly(c.Alone)))];
        _rude = [.. Parse(lexicon.Rude), .. _controls.First(c => c.Name == Abuse).Anywhere];
    }

    /// <summary>The control that the whole message is, fillers aside, or a short message holds; null where it is something else.</summary>
    public string? Whole(IReadOnlyList<Token> tokens)
    {
        if (tokens.Count > LongestControl)
        {
            return null;
        }

        var bare = WithoutFillers(tokens);
        foreach (var (name, whole, anywhere, alone) in _controls)
        {
            if (whole.Any(p => p.IsWhole(tokens) || (bare.Count > 0 && bare.Count < tokens.Count && p.IsWhole(bare)))
                || (tokens.Count > 2 && whole.Length > 0 && IsMadeOf(whole, tokens))
                || (name == Cancel && AfterHalts(tokens) is > 0 and var halted && whole.Any(p => p.MatchAt(tokens, halted) == tokens.Count))
                || alone.Any(p => p.IsWhole(tokens))
                || (tokens.Count <= ShortMessage && PhrasePattern.AnyIn(anywhere, tokens)))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>'Stop, I don't want to do this': the same said twice, fillers aside.</summary>
    private bool IsMadeOf(PhrasePattern[] phrases, IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count;)
        {
            var said = phrases.Max(p => p.MatchAt(tokens, at) ?? at);
            var next = said > at ? said : Longest(tokens, at);
            if (next == at)
            {
                return false;
            }

            at = next;
        }

        return Enumerable.Range(0, tokens.Count).Any(at => phrases.Any(p => p.MatchAt(tokens, at) > at));
    }

    /// <summary>A control that stands in the message among other things, and where.</summary>
    public (string Name, int Start, int End)? Within(IReadOnlyList<Token> tokens)
    {
        foreach (var (name, _, anywhere, _) in _controls)
        {
            foreach (var pattern in anywhere)
            {
                if (pattern.Find(tokens) is var (start, end))
                {
                    return (name, start, end);
                }
            }
        }

        return null;
    }

    /// <summary>Where the rude words of an abusive message stand, by token; null where it is none.</summary>
    public HashSet<int>? RudeWords(IReadOnlyList<Token> tokens)
    {
        if ((Whole(tokens) ?? Within(tokens)?.Name) != Abuse)
        {
            return null;
        }

        var rude = new HashSet<int>();
        foreach (var pattern in _rude)
        {
            for (var at = 0; pattern.Find(tokens, at) is var (start, end); at = end)
            {
                rude.UnionWith(Enumerable.Range(start, end - start));
            }
        }

        return rude;
    }

    /// <summary>'An agent please, my taxes are wrong' says more than that a person is wanted.</summary>
    public bool SaysWhatPersonIsFor(IReadOnlyList<Token> tokens) =>
        Within(tokens) is (HandOff, var start, var end)
        && tokens.Where((token, i) => (i < start || i >= end) && token.Text.Length >= ShortestTelling && !_forPerson.Contains(token.Text)).Skip(1).Any();

    /// <summary>Where 'never mind' and the like end at the head of a message that goes on; null where it does not open so.</summary>
    public int? EndOfDrop(Utterance said)
    {
        var tokens = said.Tokens;
        var start = AfterHalts(tokens, at => DropAt(said, at) is not null);
        return DropAt(said, start) is { } stop && stop < tokens.Count ? stop : null;
    }

    /// <summary>Where 'no, no, wait' ends at the head of a message.</summary>
    private int AfterHalts(IReadOnlyList<Token> tokens, Func<int, bool>? isAtEnd = null)
    {
        var start = 0;
        while (start < tokens.Count && isAtEnd?.Invoke(start) != true && Math.Max(_halts.Max(p => p.MatchAt(tokens, start) ?? start), Longest(tokens, start)) is var end && end > start)
        {
            start = end;
        }

        return start;
    }

    /// <summary>What stands before a 'never mind' or the like at the end of a message; null where it does not close so.</summary>
    public Utterance? BeforeLastDrop(Utterance said) => Enumerable.Range(1, Math.Max(said.Tokens.Count - 1, 0))
        .Where(at => _drops.Any(p => p.MatchAt(said.Tokens, at) == said.Tokens.Count))
        .Select(at => said.Part(said.Text[..said.Tokens[at].Start].TrimEnd(' ', ',', '.', ';')))
        .FirstOrDefault();

    private int? DropAt(Utterance said, int start) =>
        _drops.Max(p => p.MatchAt(said.Tokens, start))
        ?? _dropsInAClause.Select(p => p.MatchAt(said.Tokens, start)).Where(end => end is { } at && (at == said.Tokens.Count || BeginsClause(said, at))).Max();

    private bool BeginsClause(Utterance said, int at) =>
        (_clauses.Contains(said.Tokens[at].Text) && said.Tokens[at - 1].Text != "no") || said.Text.AsSpan(said.Tokens[at - 1].End, said.Tokens[at].Start - said.Tokens[at - 1].End).ContainsAny(",.;:!");

    /// <summary>Where 'um hello, I got a question' ends at the head of a message that goes on; null where it does not open so.</summary>
    /// <param name="orHesitates">A mere 'um' and 'so like' count as well.</param>
    public int? EndOfLeadIn(IReadOnlyList<Token> tokens, bool orHesitates)
    {
        var announced = After(_opens, tokens);
        var end = Enumerable.Range(0, announced).Any(at => _announces.Any(p => p.MatchAt(tokens, at) > at)) ? announced : orHesitates ? After(_hesitates, tokens) : 0;
        return end > 0 && end < tokens.Count ? end : null;
    }

    private static int After(PhrasePattern[] phrases, IReadOnlyList<Token> tokens)
    {
        var at = 0;
        while (at < tokens.Count && phrases.Max(p => p.MatchAt(tokens, at) ?? at) is var next && next > at)
        {
            at = next;
        }

        return at;
    }

    /// <summary>'Forget the person', said by somebody who waits for one.</summary>
    public bool LeavesLine(IReadOnlyList<Token> tokens, DialogueView view) => view.Mode == ControlMode.WaitingForAgent && Whole(tokens) == ControlCommands.LeaveLine;

    /// <summary>The words between leading and trailing fillers.</summary>
    public IReadOnlyList<Token> WithoutFillers(IReadOnlyList<Token> tokens)
    {
        var start = 0;
        while (start < tokens.Count && Longest(tokens, start) is var end && end > start)
        {
            start = end;
        }

        var stop = tokens.Count;
        while (stop > start && EndingAt(tokens, start, stop) is { } begin)
        {
            stop = begin;
        }

        return [.. tokens.Skip(start).Take(stop - start)];
    }

    private int Longest(IReadOnlyList<Token> tokens, int start)
    {
        var longest = start;
        foreach (var filler in _fillers)
        {
            longest = Math.Max(longest, filler.MatchAt(tokens, start) ?? start);
        }

        return longest;
    }

    private int? EndingAt(IReadOnlyList<Token> tokens, int from, int stop)
    {
        for (var start = from; start < stop; start++)
        {
            foreach (var filler in _fillers)
            {
                if (filler.MatchAt(tokens, start) == stop)
                {
                    return start;
                }
            }
        }

        return null;
    }

    private static PhrasePattern[] ParseStrictly(string[]? patterns) => [.. (patterns ?? []).Select(p => PhrasePattern.ParseStrictly(p, int.MaxValue))];

    private static PhrasePattern[] Parse(string[]? patterns) => [.. (patterns ?? []).Select(PhrasePattern.Parse)];
}
