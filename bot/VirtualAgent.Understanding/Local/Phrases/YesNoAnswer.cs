using System.Text.RegularExpressions;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Phrases;

/// <summary>A yes or no at the head of a message.</summary>
/// <param name="Rest">What was said after it, empty where nothing that counts.</param>
internal sealed partial record YesNoAnswer(bool Yes, string Rest)
{
    private const int FewWords = 2;

    private static readonly ConsentLexicon Words = ConsentLexicon.Shipped;

    private static readonly HashSet<string> Empty = Lexicon.Words(Words.Empty);

    private static readonly HashSet<string> Plain = [.. Words.PlainYes];

    public static YesNoAnswer? Read(Utterance said)
    {
        if (IsNobody(said) || AnswerReader.AsksIf(said) || Recognize(said) is not [var found] || IsInside(said, found.Start))
        {
            return null;
        }

        var rest = said.Part(said.Text[(found.End + 1)..].TrimStart(' ', ',', '.', '!', ';', ':', '-'));
        var counts = rest.Tokens.Any(t => !Empty.Contains(t.Text));
        return (found.First.Value == "true" && (TakesBack(rest) || IsAsked(said) || (counts && (IsAnd(said, found) || !StandsAlone(said, found)))))
            || (found.First.Value == "false" && counts && !IsPlainNo(found) && !IsSetOff(said, found))
            ? null
            : new(found.First.Value == "true", counts ? rest.Text : string.Empty);
    }

    /// <summary>'No one is hurt' begins with no no.</summary>
    public static bool IsNobody(Utterance said) => NobodyWas().IsMatch(said.Text);

    /// <summary>A word or two may be in the other language: 'sí' in an English conversation.</summary>
    private static IReadOnlyList<Recognized> Recognize(Utterance said) =>
        Booleans.Recognize(said.Text, said.Culture) is var found && (found.Count > 0 || said.Tokens.Count > FewWords)
            ? found
            : Booleans.Recognize(said.Text, said.Culture == Culture.Spanish ? Culture.English : Culture.Spanish);

    /// <summary>'I have a problem' agrees to nothing, as 'I have' alone does, nor does 'right next to it'.</summary>
    private static bool StandsAlone(Utterance said, Recognized found) =>
        Plain.Contains(found.Text.ToLowerInvariant()) || IsSetOff(said, found);

    /// <summary>'Y hay descuentos': before other words it is 'and' in Spanish, and the letter for a yes by itself alone.</summary>
    private static bool IsAnd(Utterance said, Recognized found) =>
        said.Culture == Culture.Spanish && found.Text is ("y" or "Y") && !IsSetOff(said, found);

    /// <summary>'No', 'nope', 'nah' and 'nel' deny whatever follows; 'qué va' does not in 'qué va en el bote azul'.</summary>
    private static bool IsPlainNo(Recognized found) => NoWord().IsMatch(found.Text);

    private static bool IsSetOff(Utterance said, Recognized found) => found.End + 1 >= said.Text.Length || said.Text[found.End + 1] != ' ';

    /// <summary>'Yes no wait'.</summary>
    private static bool TakesBack(Utterance rest) => rest.Tokens.Any(t => t.Text is "no" or "nope" or "wait" or "espera" or "espere");

    /// <summary>'Is it the right one'.</summary>
    private static bool IsAsked(Utterance said) =>
        said.Tokens.SkipWhile(t => t.Text is "wait" or "ok" or "and" or "um" or "uh" or "so" or "but" or "hey").Select(t => t.Text).FirstOrDefault() is "is" or "are" or "was" or "does" or "did";

    private static bool IsInside(Utterance said, int start) => said.Tokens.Any(t => t.End <= start && !Empty.Contains(t.Text));

    [GeneratedRegex(@"^n|\bno\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoWord();

    [GeneratedRegex(@"^\W*no[ -]one\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NobodyWas();
}
