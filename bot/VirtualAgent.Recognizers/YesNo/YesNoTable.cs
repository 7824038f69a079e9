using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers.YesNo;

/// <summary>One language's answers, ready to look up.</summary>
internal sealed class YesNoTable
{
    private static readonly YesNoTable English = new(
        Rows(YesNoPhrases.PlainYesEnglish, YesNoPhrases.PlainNoEnglish, YesNoPhrases.NeitherEnglish),
        Rows(YesNoPhrases.LooseYesEnglish, YesNoPhrases.LooseNoEnglish, YesNoPhrases.NeitherEnglish));

    private static readonly YesNoTable Spanish = new(
        Rows(YesNoPhrases.PlainYesSpanish, YesNoPhrases.PlainNoSpanish, YesNoPhrases.NeitherSpanish),
        Rows(YesNoPhrases.LooseYesSpanish, YesNoPhrases.LooseNoSpanish, YesNoPhrases.NeitherSpanish));

    private YesNoTable(IEnumerable<(string, Answer)> plain, IEnumerable<(string, Answer)> loose)
    {
        Plain = new PhraseTable<Answer>(plain);
        Loose = new PhraseTable<Answer>(loose);
    }

    public PhraseTable<Answer> Plain { get; }

    public PhraseTable<Answer> Loose { get; }

    public static YesNoTable For(Culture culture) => culture == Culture.Spanish ? Spanish : English;

    public static Answer OfLetter(string key) =>
        Entries(YesNoPhrases.LettersYes).Contains(key) ? Answer.Yes
        : Entries(YesNoPhrases.LettersNo).Contains(key) ? Answer.No
        : Answer.Neither;

    private static IEnumerable<(string, Answer)> Rows(string yes, string no, string neither) =>
        Entries(yes).Select(p => (p, Answer.Yes))
            .Concat(Entries(no).Select(p => (p, Answer.No)))
            .Concat(Entries(neither).Select(p => (p, Answer.Neither)));

    private static string[] Entries(string list) =>
        list.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
