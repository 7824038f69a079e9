using System.Globalization;
using System.Text.Json;

namespace VirtualAgent.Evals.Words;

/// <summary>Word vectors as they are published.</summary>
internal static class PublishedVectors
{
    public static IEnumerable<(string Word, int Rank, float[] Vector)> Read(string path) =>
        Path.GetExtension(path) == ".json" ? ReadWink(path) : ReadLines(path);

    /// <summary>A word, then its numbers; a first line of two numbers, as some tools write it, is passed over.</summary>
    private static IEnumerable<(string Word, int Rank, float[] Vector)> ReadLines(string path) => File.ReadLines(path)
        .Select((line, rank) => (Parts: line.TrimEnd().Split(' '), Rank: rank))
        .Where(line => line.Parts.Length > 2)
        .Select(line => (line.Parts[0], line.Rank, line.Parts[1..].Select(n => float.Parse(n, CultureInfo.InvariantCulture)).ToArray()));

    /// <summary>Behind each word's numbers stand their length and the word's rank.</summary>
    private static IEnumerable<(string Word, int Rank, float[] Vector)> ReadWink(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var dimensions = document.RootElement.GetProperty("dimensions").GetInt32();
        var rank = document.RootElement.GetProperty("wordIndex").GetInt32();
        foreach (var word in document.RootElement.GetProperty("vectors").EnumerateObject())
        {
            var numbers = word.Value.EnumerateArray().Select(n => n.GetSingle()).ToArray();
            yield return (word.Name, (int)numbers[rank], numbers[..dimensions]);
        }
    }
}
