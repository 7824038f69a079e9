using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>What a part of a message is about, as far as its words say: the learnt guess, put right by numbers, places and fixed phrases.</summary>
internal sealed class SubjectReader(IntentModel intents, SkillOpening opening, IEnumerable<ISkill> skills)
{
    private const float Telling = 0.3f;
    private const float SureOfNotTaken = 0.5f;

    private readonly bool _checksStatus = skills.Any(s => s.Definition.Name == SkillNames.CheckStatus);

    /// <summary>With a number of the city's in it, or a word on how a report fares, taken for what it is.</summary>
    public IntentGuess Guess(Utterance part)
    {
        var guess = BesideTheWish(BesideThePlace(UnlessStatus(Surer(Told(part), part), part), part), part);
        var reports = guess.Service >= Telling && IsLocated(part);
        return !reports && opening.TakerOfNumber(part) is { } taker ? guess.Towards(taker)
            : AsksAfterReport(part) && _checksStatus ? guess.Towards(SkillNames.CheckStatus)
            : guess.Best?.Skill != SkillNames.CheckStatus ? guess
            : MatterWords.WantsToReport.Fits(part) || (reports && !MatterWords.SpeaksOfReport.Fits(part)) ? guess.Towards(SkillNames.FileRequest)
            : guess;
    }

    /// <summary>Without whose name it is in: 'un reporte a nombre de José'.</summary>
    private static string Told(Utterance part) => MatterWords.InTheNameOf.Find(part) is var (start, _) ? part.Text[..start] : part.Text;

    /// <summary>With the address that it is at, or without: where it is seldom says what it is.</summary>
    private IntentGuess Surer(string told, Utterance part)
    {
        var whole = intents.Guess(told);
        var rest = Recognized.Without(told, Addresses.Recognize(told, part.Culture).Where(a => a.First["subtype"] is "address" or "intersection"));
        return rest.Length < told.Length && intents.Guess(rest) is var without && without.Service > whole.Service && without.Services.Length < whole.Services.Length ? without : whole;
    }

    /// <summary>'Pothole' may stand in the examples of looking a report up alone, and looks none up.</summary>
    private static IntentGuess UnlessStatus(IntentGuess guess, Utterance part) =>
        guess.Best?.Skill == SkillNames.CheckStatus && !AskingWords.SaysStatus.Fits(part) ? guess.Without(SkillNames.CheckStatus) : guess;

    /// <summary>The name of a place tells nothing of the kind: 'pothole on Lantern Street' is of no lamp, where the rest names another kind, be it one that is not taken here.</summary>
    private IntentGuess BesideThePlace(IntentGuess whole, Utterance part) =>
        whole.Services is [var first, ..] && opening.WithoutPlace(part) is { Tokens.Count: > 0 } rest && rest.Tokens.Count < part.Tokens.Count
        && intents.Guess(rest.Text) is var kind && !kind.Services.Contains(first)
            ? kind.Service >= Telling ? whole with { Services = kind.Services, Service = kind.Service } : kind is { IsOfNotTaken: true, NotTaken: >= SureOfNotTaken } ? kind : whole
            : whole;

    /// <summary>'I want to report a broken swing': that it is reported hides that it is of a kind that is not taken here.</summary>
    private IntentGuess BesideTheWish(IntentGuess whole, Utterance part) =>
        whole.Services.IsEmpty && MatterWords.WantsToReport.Find(part) is (_, var end) && part.Part(part.Text[end..]) is { Tokens.Count: > 1 } thing
        && intents.Guess(thing.Text) is { IsOfNotTaken: true } kind ? kind : whole;

    /// <summary>In the middle of another matter a report is looked up only where one is spoken of: 'it's been two weeks' is about the matter in hand.</summary>
    public bool IsStrayStatus(IntentGuess guess, Utterance part, DialogueView view) =>
        guess.Best?.Skill == SkillNames.CheckStatus && view.ActiveSkill is not null and not SkillNames.CheckStatus
        && opening.TakerOfNumber(part) is null
        && !MatterWords.SpeaksOfReport.Fits(part) && !AsksAfterReport(part) && !MatterWords.FollowsUp.Fits(part);

    /// <summary>An address, and no question put: something is the matter there.</summary>
    public static bool IsLocated(Utterance part) =>
        !Forms.OpensAsQuestion(part) && Addresses.Recognize(part.Text, part.Culture).Any(a => a.First["subtype"] is "address" or "intersection");

    private static bool AsksAfterReport(Utterance part) => MatterWords.AsksAfterReport.Fits(part) || MatterWords.AsksAfterOwn.Fits(part);
}
