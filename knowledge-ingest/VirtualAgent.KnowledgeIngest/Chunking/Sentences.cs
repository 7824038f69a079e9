using System.Text.RegularExpressions;

namespace VirtualAgent.KnowledgeIngest.Chunking;

/// <summary>Cuts a paragraph that is too long for a passage, only where a sentence ends.</summary>
internal static partial class Sentences
{
    public static IEnumerable<string> Split(string paragraph, int mostWords)
    {
        if (paragraph.Count(char.IsWhiteSpace) < mostWords)
        {
            return [paragraph];
        }

        var parts = new List<string> { string.Empty };
        foreach (var sentence in End().Split(paragraph))
        {
            if (parts[^1].Length > 0 && parts[^1].Count(char.IsWhiteSpace) + sentence.Count(char.IsWhiteSpace) > mostWords)
            {
                parts.Add(string.Empty);
            }

            parts[^1] = $"{parts[^1]} {sentence}".Trim();
        }

        return parts;
    }

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[\p{Lu}¿¡""(])")]
    private static partial Regex End();
}
