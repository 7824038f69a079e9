using VirtualAgent.Recognizers.Internet;
using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers;

/// <summary>Web addresses, with a scheme (http, https, ftp) or as a bare host and path. A reading has <c>value</c>, as written.</summary>
public static class Urls
{
    public const string TypeName = "url";

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        var found = new List<Recognized>();
        for (var i = 0; i < text.Length;)
        {
            if (!DomainNames.IsLabelCharacter(text[i]))
            {
                i++;
                continue;
            }

            if (UrlGrammar.TryAt(text, i, out var start, out var end))
            {
                found.Add(Recognized.At(text, start, end, TypeName, Reading.Of(("value", text[start..end]))));
            }

            i = Math.Max(end, i + 1);
            while (IsWordAt(text, i))
            {
                i++;
            }
        }

        return found;
    }
}
