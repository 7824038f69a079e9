using System.Text;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.KnowledgeIngest.Chunking;

internal static class Slug
{
    private const int Longest = 80;

    /// <summary>Lower-case words joined by hyphens; 'intro' for nothing.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var word in Words.Of(text))
        {
            if (slug.Length + word.Folded.Length > Longest)
            {
                break;
            }

            slug.Append(slug.Length > 0 ? "-" : string.Empty).Append(word.Folded);
        }

        return slug.Length == 0 ? "intro" : slug.ToString();
    }
}
