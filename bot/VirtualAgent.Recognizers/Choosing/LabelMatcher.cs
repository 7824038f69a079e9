using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers.Choosing;

/// <summary>Compares a reply with the words of the labels and their synonyms.</summary>
internal sealed class LabelMatcher
{
    private const double EnoughOfReply = 0.5;
    private const double Close = 1e-6;
    private const double WholeNameBonus = 0.5;

    private readonly (int Choice, string[] Words)[] _names;
    private readonly int _choices;
    private readonly ChoiceVocabulary _vocabulary;

    public LabelMatcher(IReadOnlyList<Choice> choices, ChoiceVocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _choices = choices.Count;
        _names =
        [
            .. choices.SelectMany((choice, i) => choice.Synonyms.Prepend(choice.Label)
                .Select(name => (i, Word.Split(name).Select(w => w.Key).ToArray())))
                .Where(name => name.Item2.Length > 0),
        ];
    }

    /// <summary>The reply is one choice's name, word for word, fillers aside.</summary>
    public ChoiceMatch? Exact(List<Word> words)
    {
        var reply = words.Select(w => w.Key).ToArray();
        var content = Content(reply);
        var fits = _names
            .Where(name => name.Words.SequenceEqual(reply) || (content.Length > 0 && Content(name.Words).SequenceEqual(content)))
            .Select(name => name.Choice)
            .Distinct()
            .ToList();
        return fits is [var only] ? new ChoiceMatch.Chosen(only) : null;
    }

    /// <summary>The reply says nothing that one name does not say.</summary>
    public ChoiceMatch? Within(List<Word> words)
    {
        var content = Content([.. words.Select(w => w.Key)]);
        var fits = _names
            .Where(name => content.Length > 0 && Array.TrueForAll(content, word => Array.Exists(name.Words, part => WordLikeness.Of(word, part) > 0)))
            .Select(name => name.Choice)
            .Distinct()
            .ToList();
        return fits is [var only] ? new ChoiceMatch.Chosen(only) : null;
    }

    /// <summary>The choice that shares most with the reply; more than one where they share as much.</summary>
    public ChoiceMatch? Best(List<Word> words)
    {
        var content = Content([.. words.Select(w => w.Key)]);
        if (content.Length == 0)
        {
            return null;
        }

        var scores = new double[_choices];
        foreach (var (choice, name) in _names)
        {
            scores[choice] = Math.Max(scores[choice], Score(content, name));
        }

        var best = scores.Max();
        if (best <= 0)
        {
            return null;
        }

        var fits = Enumerable.Range(0, _choices).Where(i => scores[i] > best - Close).ToList();
        return fits is [var only] ? new ChoiceMatch.Chosen(only) : new ChoiceMatch.Ambiguous([.. fits]);
    }

    private double Score(string[] reply, string[] name)
    {
        var named = Content(name) is { Length: > 0 } content ? content : name;
        var shared = 0d;
        var matched = 0;
        foreach (var word in reply)
        {
            var likeness = named.Max(part => WordLikeness.Of(word, part));
            matched += likeness > 0 ? 1 : 0;
            shared += likeness / Math.Max(1, ChoicesWith(word));
        }

        var covered = named.Count(part => Array.Exists(reply, word => WordLikeness.Of(word, part) > 0));
        var whole = covered == named.Length;
        var enough = whole || matched >= reply.Length * EnoughOfReply;
        return matched == 0 || !enough ? 0 : shared + (whole ? WholeNameBonus : 0);
    }

    /// <summary>A word that many choices share says less.</summary>
    private int ChoicesWith(string word) =>
        _names.Where(name => Array.Exists(name.Words, part => WordLikeness.Of(word, part) > 0)).Select(name => name.Choice).Distinct().Count();

    private string[] Content(string[] words) => [.. words.Where(word => !_vocabulary.Fillers.Contains(word))];
}
