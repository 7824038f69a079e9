using System.Text;
using System.Text.RegularExpressions;

namespace VirtualAgent.Recognizers.Internet;

/// <summary>E-mail addresses as they are said: 'maria dot lopez at gmail dot com', 'juan guion bajo perez arroba hotmail punto com'.</summary>
internal static partial class SpokenEmails
{
    private const int LongestDomain = 8;

    private static readonly HashSet<string> Providers = ["gmail", "yahoo", "hotmail", "outlook", "icloud", "aol", "live", "msn"];

    /// <summary>Words before an address that are no part of it.</summary>
    private static readonly HashSet<string> Before =
    [
        "my", "its", "it's", "it", "is", "the", "email", "e-mail", "mail", "address", "to", "use", "yes", "yeah", "ok", "okay", "sure", "no", "send", "me", "reach", "contact", "add", "and", "so", "well", "um", "uh", "at", "that's", "thats", "on", "you", "can",
        "mi", "es", "el", "la", "correo", "electronico", "electrónico", "si", "sí", "claro", "bueno", "pues", "al", "a", "en", "y", "este", "agregue", "ponga", "mandelo", "mándelo", "escribame", "escríbame", "direccion", "dirección",
    ];

    /// <summary>The address around the word that stands for @; null where there is none, or it is written as addresses are.</summary>
    public static (int Start, int End, string Value)? Find(string text, Culture culture)
    {
        var words = WithoutSpelling([.. Said().Matches(text).Select(m => new Part(m.Index, m.Index + m.Length, m.Value.ToLowerInvariant()))]);
        for (var at = 1; at < words.Count - 1; at++)
        {
            if (words[at].Text is "at" or "arroba" or "@"
                && Domain(words, at + 1) is var (end, domain)
                && Local(words, at, culture) is var (start, local)
                && IsMeant(words, start, at, end)
                && EmailGrammar.TryAround($"{local}@{domain}", local.Length, 0, out _, out _))
            {
                return (words[start].Start, words[end - 1].End, $"{local}@{domain}");
            }
        }

        return null;
    }

    /// <summary>'J as in john' and 'm de maría' are one letter each.</summary>
    private static List<Part> WithoutSpelling(List<Part> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var more = words[at].Text.Length > 1 || !char.IsLetter(words[at].Text[0]) ? 0
                : at + 3 < words.Count && words[at + 1].Text is "as" or "como" && words[at + 2].Text is "in" or "en" ? 3
                : at + 2 < words.Count && words[at + 1].Text is "de" or "like" ? 2
                : 0;
            words[at] = words[at] with { End = words[at + more].End };
            words.RemoveRange(at + 1, more);
        }

        return words;
    }

    /// <summary>'I looked at riverbend dot org' tells no address; 'arroba', a mail provider, or a name that is spelled does.</summary>
    private static bool IsMeant(List<Part> words, int start, int at, int end)
    {
        var spoken = words.Skip(start).Take(end - start).Any(word => word.Text is "dot" or "punto" or "arroba" or "at" or "underscore" or "guion" or "guión" or "dash" or "hyphen");
        return spoken && (words[at].Text is not "at"
            || Providers.Contains(words[at + 1].Text) || (at + 2 < words.Count && Providers.Contains(words[at + 1].Text + words[at + 2].Text))
            || words.Take(at).Any(word => word.Text is "email" or "mail" or "correo")
            || Enumerable.Range(start, at - start).Any(i => Sign(words, i) is not null || char.IsAsciiDigit(words[i].Text[^1]))
            || words.Skip(start).Take(at - start).Count(word => word.Text.Length == 1) > 1);
    }

    private static (int End, string Domain)? Domain(List<Part> words, int from)
    {
        var domain = new StringBuilder();
        var at = from;
        for (; at < Math.Min(words.Count, from + LongestDomain); at++)
        {
            var word = words[at].Text;
            if (Sign(words, at) is ('.' or '-') and var sign && domain.Length > 0 && at + 1 < words.Count)
            {
                domain.Append(sign);
                continue;
            }

            var afterSign = domain.Length == 0 || domain[^1] is '.' or '-';
            if (!afterSign && !(Providers.Contains(domain.ToString()) && word == "com") && !Providers.Contains($"{domain}{word}"))
            {
                break;
            }

            domain.Append(!afterSign && word == "com" ? ".com" : word);
            if (afterSign && domain.ToString().Contains('.', StringComparison.Ordinal) && TopLevelDomains.Contains(word) && (at + 1 == words.Count || Sign(words, at + 1) is null))
            {
                at++;
                break;
            }
        }

        var name = domain.ToString();
        return name.LastIndexOf('.') is > 0 and var dot && TopLevelDomains.Contains(name.AsSpan(dot + 1)) ? (at, name) : null;
    }

    /// <summary>What stands before the sign: words with 'dot' and the like between, letters and digits one by one, or two words run together.</summary>
    private static (int Start, string Local)? Local(List<Part> words, int end, Culture culture)
    {
        var parts = new List<string>();
        var signs = false;
        var unjoined = false;
        var start = end;
        while (start > 0)
        {
            if (Sign(words, start - 1) is { } sign)
            {
                start -= words[start - 1].Text is "bajo" or "score" ? 2 : 1;
                parts.Insert(0, sign.ToString());
                signs = true;
                continue;
            }

            var word = words[start - 1];
            var joins = parts.Count == 0 || word.Text.Length == 1 || parts[0].Length == 1 || !char.IsAsciiLetter(parts[0][0]);
            if ((word.Text.Length > 1 && Before.Contains(word.Text)) || (!joins && (signs || unjoined)) || (parts.Count > 0 && word.End < words[start].Start - 1))
            {
                break;
            }

            unjoined |= !joins;
            var first = start - 1;
            while (first > 0 && Digits(words[first].Text, culture) is not null && Digits(words[first - 1].Text, culture) is not null)
            {
                first--;
            }

            parts.Insert(0, Written(words[first..start], culture));
            start = first;
        }

        return parts.Count == 0 ? null : (start, string.Concat(parts));
    }

    private static char? Sign(List<Part> words, int at) => words[at].Text switch
    {
        "dot" or "punto" or "period" => '.',
        "underscore" => '_',
        "bajo" when at > 0 && words[at - 1].Text is "guion" or "guión" => '_',
        "score" when at > 0 && words[at - 1].Text is "under" => '_',
        "dash" or "hyphen" or "guion" or "guión" => '-',
        "." or "_" or "-" when at + 1 < words.Count && words[at].End == words[at + 1].Start => words[at].Text[0],
        _ => null,
    };

    /// <summary>'Twenty two' is 22, 'one two' is 12; any other word is itself.</summary>
    private static string Written(List<Part> run, Culture culture) =>
        Digits(string.Join(' ', run.Select(word => word.Text)), culture) ?? string.Concat(run.Select(word => Digits(word.Text, culture) ?? Folded(word.Text)));

    private static string? Digits(string word, Culture culture) =>
        word.Length > 1 && Numbers.Recognize(word, culture) is [{ Start: 0 } number] && number.End == word.Length - 1 && number.First.Value!.All(char.IsAsciiDigit)
            ? number.First.Value
            : null;

    private static string Folded(string word) => string.Concat(word.Select(Text.Characters.Fold)).Replace("'", string.Empty, StringComparison.Ordinal);

    private sealed record Part(int Start, int End, string Text);

    [GeneratedRegex(@"[\p{L}\d]+(?:['’][\p{L}]+)?|[@._\-]")]
    private static partial Regex Said();
}
