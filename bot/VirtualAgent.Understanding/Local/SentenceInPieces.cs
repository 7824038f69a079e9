using VirtualAgent.Core.State;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;

namespace VirtualAgent.Understanding.Local;

/// <summary>Joins a sentence that is sent in pieces: 'so my neighbor', then 'is parking on the sidewalk'.</summary>
internal static class SentenceInPieces
{
    private const int LongestSubject = 5;

    /// <summary>With what the message before left open; the message itself where that was whole, or stood in a matter.</summary>
    public static Utterance Joined(Utterance said, DialogueView view) =>
        view is { ActiveSkill: null, Mode: ControlMode.Bot, IsAfterAnswer: false, ExpectsYesNo: false, Memory.Recent: [.., { Resident: { Length: > 0 } before }] }
        && !said.Text.Contains('?', StringComparison.Ordinal) && MatterWords.OpensOnAVerb.Fits(said)
        && said.Part(before) is { Tokens.Count: <= LongestSubject } subject && MatterWords.OnlyNames.Fits(subject)
            ? said.Part($"{before.TrimEnd(' ', '.', ',')} {said.Text}")
            : said;
}
