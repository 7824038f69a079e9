using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>Hears the question which ward an address lies in, or who speaks for it.</summary>
internal sealed class WardMatters(SkillOpening opening)
{
    private static readonly Wording Asks = new(Lexicon.Read<Dictionary<string, WordingEntry>>("ward")["asks"]);

    /// <summary>Also of another address right after one was looked up; null where it is not about that.</summary>
    public Matter? Read(Utterance part, IntentGuess guess, DialogueView view)
    {
        var lookup = new Matter.Skill(SkillNames.Ward, guess.Towards(SkillNames.Ward), 1f);
        return view.JustDone == SkillNames.Ward && (CollectionWords.AreOnlyAPlace(part) || opening.IsOnlyPlace(part)) ? lookup
            : !Asks.Fits(part) ? null
            : opening.Located(lookup, part) is { } located ? located
            : CollectionWords.ShortPlace(part) is { } said ? lookup with { Given = [new Command.SetSlot("place", said)] }
            : new Matter.Question(part.Text, 1f, lookup);
    }
}
