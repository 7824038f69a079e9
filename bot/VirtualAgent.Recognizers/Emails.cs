using VirtualAgent.Recognizers.Internet;

namespace VirtualAgent.Recognizers;

/// <summary>E-mail addresses, with a host name or an address literal, written or said. A reading has <c>value</c>, as it is written.</summary>
public static class Emails
{
    public const string TypeName = "email";

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        if (SpokenEmails.Find(text, culture) is var (begin, stop, spoken))
        {
            return [Recognized.At(text, begin, stop, TypeName, Reading.Of(("value", spoken)))];
        }

        var found = new List<Recognized>();
        var floor = 0;
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (EmailGrammar.TryAround(text, at, floor, out var start, out var end))
            {
                found.Add(Recognized.At(text, start, end, TypeName, Reading.Of(("value", text[start..end]))));
                floor = end;
            }
        }

        return found;
    }
}
