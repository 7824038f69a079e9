using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;
using VirtualAgent.Recognizers.NumberParsing;

namespace VirtualAgent.Recognizers.DateTimeParsing.Lexicon;

/// <summary>The date and time words of one language, from a resource: role, meaning, forms.</summary>
internal sealed class DateLexicon
{
    private const int Columns = 3;

    private static readonly DateLexicon English = new(Culture.English, "datetime.en.tsv");
    private static readonly DateLexicon Spanish = new(Culture.Spanish, "datetime.es.tsv");

    private readonly FrozenDictionary<string, WordInfo> _words;
    private readonly FrozenDictionary<string, WordInfo>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly NumberLexicon _numbers;

    private DateLexicon(Culture culture, string resource)
    {
        _numbers = NumberLexicon.For(culture);
        IsSpanish = culture == Culture.Spanish;
        var entries = Load(resource).ToList();
        var byFirst = entries.ToLookup(e => e.First, e => e.Entry);
        _words = entries
            .SelectMany(e => e.Entry.Words.Prepend(e.First))
            .Distinct()
            .ToFrozenDictionary(word => word, word => new WordInfo(
                word, [.. byFirst[word].OrderByDescending(e => e.Words.Length)], NumberOf(word)));
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool IsSpanish { get; }

    public static DateLexicon For(Culture culture) => culture == Culture.Spanish ? Spanish : English;

    /// <param name="word">Folded, without apostrophes.</param>
    public WordInfo? Find(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var info))
        {
            return info;
        }

        return _numbers.TryGet(word, out var number) ? new WordInfo(word.ToString(), [], number) : null;
    }

    private NumberWord? NumberOf(string word) => _numbers.TryGet(word, out var number) ? number : null;

    private static IEnumerable<(string First, LexiconEntry Entry)> Load(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            if (columns.Length < Columns)
            {
                continue;
            }

            var role = Enum.Parse<Role>(columns[0]);
            var value = int.TryParse(columns[1], CultureInfo.InvariantCulture, out var number) ? number : 0;
            foreach (var form in columns[2].Split('|'))
            {
                var words = Tokenizer.Words(form);
                yield return (words[0], new LexiconEntry([.. words.Skip(1)], role, columns[1], value));
            }
        }
    }
}
