using System.Globalization;
using CsvHelper;
using VirtualAgent.Understanding.Local.Classification;

namespace VirtualAgent.Evals.Understanding.Public;

/// <summary>What the public sets have in common: reading, splitting, training.</summary>
internal static class PublicSet
{
    public const int Folds = 5;

    public static List<LabelledText> ReadCsv(string path, string text, string label)
    {
        using var reader = new StreamReader(path);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        var rows = new List<LabelledText>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            rows.Add(new(csv.GetField(text)!, csv.GetField(label)!));
        }

        return rows;
    }

    /// <summary>The same fold for the same row on every run.</summary>
    public static int FoldOf(int row) => (int)((uint)(row * 2654435761u) >> 16) % Folds;

    public static (List<LabelledText> Train, List<LabelledText> Test) Split(IReadOnlyList<LabelledText> rows, int fold) =>
        ([.. rows.Where((_, i) => FoldOf(i) != fold)], [.. rows.Where((_, i) => FoldOf(i) == fold)]);

    /// <summary>The label's own words are an example too, as a skill's title and a service's name are in the product.</summary>
    public static TextClassifier Train(IReadOnlyList<LabelledText> rows, ClassifierOptions options) => TextClassifier.Train(
        [.. rows, .. rows.Select(r => r.Label).Distinct().Select(label => new LabelledText(label.Replace('_', ' '), label))], options);

    /// <summary>Without the test rows that stand in training but for case, accents and punctuation.</summary>
    public static List<LabelledText> WithoutNearDuplicates(IEnumerable<LabelledText> test, IEnumerable<LabelledText> train)
    {
        var known = train.Select(t => Key(t.Text)).ToHashSet();
        return [.. test.Where(t => !known.Contains(Key(t.Text)))];
    }

    public static List<(string Right, string Given)> Predict(TextClassifier model, IEnumerable<LabelledText> test) =>
        [.. test.Select(t => (t.Label, model.Predict(t.Text).Best.Label))];

    private static string Key(string text) =>
        string.Join(' ', VirtualAgent.Understanding.Local.Words.Tokens.Of(text).Select(t => Stem.Of(t.Text).ToString()).Order());
}
