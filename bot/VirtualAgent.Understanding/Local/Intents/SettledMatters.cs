using System.Text.RegularExpressions;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>
/// Matters that a phrase settles, whatever the words are like otherwise: a collection day, a ward, what was just filed or paid, a
/// theft, a claim, a place alone.
/// </summary>
internal sealed partial class SettledMatters(CollectionMatters collection, WardMatters wards, Forms forms, SkillOpening opening, IEnumerable<ISkill> skills)
{
    private const int LongestTime = 4;
    private const int LongestFollowUp = 6;
    private const float SureOfService = 0.2f;

    private readonly HashSet<string> _skills = [.. skills.Select(s => s.Definition.Name)];

    /// <summary>Null where nothing is settled so.</summary>
    public Matter? Read(Utterance part, IntentGuess guess, DialogueView view) =>
        view.ActiveSkill is null && Ordered(part, guess, view) is { } ordered ? ordered
        : OfTheSame(part, view) is { } again ? again
        : _skills.Contains(SkillNames.CollectionDay) && collection.Read(part, guess, view) is { } day ? day
        : _skills.Contains(SkillNames.Ward) && wards.Read(part, guess, view) is { } ward ? ward
        : view is { ActiveSkill: null, IsAfterAnswer: true } && (IsOnlyATime(part) || MatterWords.PicksOne.Fits(part)) ? new Matter.Question(part.Text, 1f)
        : view.ActiveSkill is null && (opening.IsOnlyPlace(part) || (MatterWords.TellsOwnAddress.Fits(part) && CollectionWords.AreOnlyAPlace(part)) || opening.IsOnlyStreet(part)) ? new Matter.Place()
        : MatterWords.Anonymous.Fits(part) && (guess.Service < SureOfService || forms.IsQuestion(part)) ? Question("anonymous", part)
        : view.ActiveSkill is null ? AfterReport(part, guess, view) ?? AfterPayment(part, guess, view) ?? ForDocuments(part) ?? Plain(part, guess) ?? NotTaken(part, guess)
        : view.Asked is { Kind: SlotKind.ServiceType } ? ForDocuments(part) ?? NotTaken(part, guess) ?? InHand(part, guess, view)
        : InHand(part, guess, view);

    /// <summary>A problem that this city takes no reports of, or a bill that it does not collect.</summary>
    private Matter.Question? NotTaken(Utterance part, IntentGuess guess) =>
        guess.IsOfNotTaken && !forms.IsQuestion(part) || opening.IsDoneElsewhere(part, guess) ? new Matter.Question(part.Text, 1f) { IsSettled = true, IsReport = true } : null;

    /// <summary>In the middle of another matter.</summary>
    private Matter? InHand(Utterance part, IntentGuess guess, DialogueView view) =>
        view.ActiveSkill == SkillNames.FileRequest && MatterWords.OwnNumber.Fits(part) ? AfterReport(part, guess, view)
        : view.ActiveSkill == SkillNames.FileRequest && MatterWords.WantsItTowed.Fits(part) ? Question("tow", part)
        : view.ActiveSkill == SkillNames.FileRequest && MatterWords.AsksWhoPays.Fits(part) ? Question("damage", part)
        : view.ActiveSkill == SkillNames.FileRequest && IsAskedOfMoney(part, guess) ? new Matter.Question(part.Text, 1f) { IsSettled = true }
        : (view.ActiveSkill == SkillNames.CheckStatus && MatterWords.FollowsUp.Fits(part)) || IsOnlyATime(part) ? new Matter.Nothing(CannotHandleReason.NotUnderstood)
        : null;

    /// <summary>'Do I have to pay for this', in the middle of a report, pays no bill.</summary>
    private bool IsAskedOfMoney(Utterance part, IntentGuess guess) =>
        guess.Best?.Skill == SkillNames.PayBill && Forms.OpensAsQuestion(part) && !BillWords.NamesBill.Fits(part) && opening.TakerOfNumber(part) is null;

    /// <summary>'Who do I call' and 'when will it be back' after an answer on what no crew is sent for: that answer again.</summary>
    private Matter.Question? OfTheSame(Utterance part, DialogueView view) =>
        view is { ActiveSkill: null, IsAfterAnswer: true } && AdviceWords.AsksOfTheSame.Fits(part)
        && view.Memory.Recent.Select(turn => part.Part(turn.Resident)).LastOrDefault(said => !AdviceWords.AsksOfTheSame.Fits(said)) is { } told
            ? ForDocuments(told)
            : null;

    /// <summary>What no crew is sent for, though the words are those of a report: the documents say who helps, or what one may do.</summary>
    private Matter.Question? ForDocuments(Utterance part) =>
        MatterWords.Crime.Fits(part) ? Question("crime", part)
        : MatterWords.Towed.Fits(part) || MatterWords.NotWhereParked.Fits(part) ? Question("towed", part)
        : MatterWords.Damage.Fits(part) || (MatterWords.DamageByHole.Fits(part) && !MatterSplitter.HasAddress(part)) ? Question("damage", part)
        : !_skills.Contains(SkillNames.FileRequest) && MatterWords.OfReports.Fits(part) ? new Matter.Question(part.Text, 1f) { IsSettled = true, IsReport = true }
        : AdviceWords.NeedsShelter.Fits(part) ? Question("shelter", part)
        : (MatterWords.AsksForHelp.Fits(part) || MatterWords.AsksPermission.Fits(part)) && !MatterSplitter.HasAddress(part) ? new Matter.Question(part.Text, 1f) { IsSettled = true }
        : Thing(part) is { } lost ? lost
        : Bill(part) is { } bill ? bill
        : MatterWords.PaysInPerson.Fits(part) ? Question("in-person", part)
        : MatterWords.StopsService.Fits(part) ? Question("stop-service", part)
        : forms.IsQuestion(part) && forms.IsQuestion(WithoutTimes(part)) ? null
        : MatterWords.CannotPay.Fits(part) && opening.TakerOfNumber(part) is null ? Question("cannot-pay", part)
        : MatterWords.NoWater.Fits(part) ? Question("no-water", part)
        : MatterWords.NoPower.Fits(part) ? Question("no-power", part)
        : MatterWords.Food.Fits(part) ? Question("food", part)
        : null;

    /// <summary>A pet that is lost, an animal that is hurt, a bite, and things found or left behind, unless it happened at a house that is named.</summary>
    private Matter.Question? Thing(Utterance part) =>
        MatterSplitter.HasAddress(part) ? null
        : AdviceWords.Bitten.Fits(part) ? Question("bitten", part)
        : AdviceWords.HurtAnimal.Fits(part) ? Question("hurt-animal", part)
        : AdviceWords.LostPet.Fits(part) ? Question("lost-pet", part)
        : AdviceWords.FoundThing.Fits(part) ? Question("found-thing", part)
        : null;

    /// <summary>Who does not agree with a bill or a ticket, or cannot pay it at once, asks what to do; one with its number is looked up.</summary>
    private Matter.Question? Bill(Utterance part) =>
        opening.TakerOfNumber(part) is not null ? null
        : AdviceWords.DisputesTicket.Fits(part) || (AdviceWords.ContestsTicket.Fits(part) && !Forms.BeginsAsQuestion(part)) ? Question("contest-ticket", part)
        : AdviceWords.AsksForParts.Fits(part) && !Forms.BeginsAsQuestion(part) ? Question("cannot-pay", part)
        : AdviceWords.BilledTwice.Fits(part) ? Question("billed-twice", part)
        : AdviceWords.BilledWrongly.Fits(part) ? Question("billed-wrongly", part)
        : AdviceWords.HighBill.Fits(part) && !Forms.BeginsAsQuestion(part) ? Question("high-bill", part)
        : null;

    private Matter? Plain(Utterance part, IntentGuess guess) =>
        MatterWords.NotOurs.Fits(part) || Sum().IsMatch(part.Text) ? new Matter.Nothing(CannotHandleReason.OutOfScope) :
        _skills.Contains(SkillNames.FileRequest) && CollectionWords.AreOnlyAPlace(part)
            || (_skills.Contains(SkillNames.FileRequest) && MatterWords.OnlyAReport.Fits(part))
            ? Skill(SkillNames.FileRequest, guess.Towards(SkillNames.FileRequest) with { Services = [], Service = 0 })
        : IsOnlyATime(part) ? new Matter.Nothing(CannotHandleReason.NotUnderstood)
        : null;

    /// <summary>What was filed in this conversation, by its number, or how it stands right after.</summary>
    private Matter.Skill? AfterReport(Utterance part, IntentGuess guess, DialogueView view)
    {
        var tracking = view.Memory.Facts.Value("tracking");
        var follows = view.JustDone is null or SkillNames.CheckStatus or SkillNames.FileRequest && MatterWords.FollowsUp.Fits(part);
        var done = tracking is not null && view.Memory.LastDone is SkillNames.FileRequest or SkillNames.CheckStatus && MatterWords.StatusOfThat.Fits(part);
        return _skills.Contains(SkillNames.CheckStatus) && (follows || done || (tracking is not null && AsksForOwnNumber(part, view)))
            ? Skill(SkillNames.CheckStatus, guess.Towards(SkillNames.CheckStatus)) with { Given = tracking is null ? [] : [new Command.SetSlot("tracking", part.Text, [tracking])] }
            : null;
    }

    /// <summary>'Is it paid', and 'the water one' right after a bill.</summary>
    private Matter? AfterPayment(Utterance part, IntentGuess guess, DialogueView view) =>
        SkillNames.IsOfPayment(view.Memory.LastDone) && MatterWords.PaysOtherwise.Fits(part) ? Question("pay-otherwise", part) :
        view.Memory.Facts.Has("bill") && _skills.Contains(SkillNames.LastPayment) && (MatterWords.AsksIfPaid.Fits(part) || IsOfPayment(part, view)) ? Skill(SkillNames.LastPayment, guess.Towards(SkillNames.LastPayment))
        : SkillNames.IsOfPayment(view.JustDone) && IsNextBill(part, view) ? Skill(SkillNames.PayBill, guess.Towards(SkillNames.PayBill))
        : null;

    /// <summary>'Schedule it', after an answer that tells of what can be asked for here.</summary>
    private Matter.Skill? Ordered(Utterance part, IntentGuess guess, DialogueView view) =>
        view is { IsAfterAnswer: true, Memory.Recent: [.., var last] } && _skills.Contains(SkillNames.FileRequest) && MatterWords.OrdersIt.Fits(part)
        && (opening.SureService(part) ?? opening.LikelyService(part.Part(last.Resident)) ?? opening.LikelyService(part.Part(last.Agent))) is { } service
            ? Skill(SkillNames.FileRequest, guess.Towards(SkillNames.FileRequest) with { Services = [service], Service = 1f })
            : null;

    private static bool IsOfPayment(Utterance part, DialogueView view) =>
        SkillNames.IsOfPayment(view.Memory.LastDone) && (MatterWords.StatusOfThat.Fits(part) || MatterWords.HowItStands.Fits(part));

    private Matter.Question Question(string about, Utterance part) => new(forms.Searched(about, part, part.Text), 1f) { IsSettled = true };

    private static Matter.Skill Skill(string name, IntentGuess guess) => new(name, guess, 1f);

    private static bool AsksForOwnNumber(Utterance part, DialogueView view) =>
        MatterWords.OwnNumber.Fits(part)
        || (view.IsAfterReport && (MatterWords.HowLongThatTakes.Fits(part) || (part.Tokens.Count <= LongestFollowUp && MatterWords.HowItStands.Fits(part))));

    private bool IsNextBill(Utterance part, DialogueView view) =>
        _skills.Contains(SkillNames.PayBill) && part.Tokens.Count <= LongestFollowUp && MatterWords.AndTheOther.Fits(part)
        && opening.Open(SkillNames.PayBill, part, view).OfType<Command.SetSlot>().Any(set => !set.Readings.IsEmpty);

    /// <summary>'15 times 12'.</summary>
    [GeneratedRegex(@"^\W*(?:what(?:['’]?s| is)|how much is|calculate|cu[aá]nto (?:es|son))?\s*\d+(?:[.,]\d+)?\s*(?:times|plus|minus|x|\*|\+|/|divided by|multiplied by|por|m[aá]s|menos|entre|dividido entre)\s*\d+(?:[.,]\d+)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sum();

    /// <summary>'For 3 hours' asks for no hours.</summary>
    private static Utterance WithoutTimes(Utterance part) => part.Part(DateTimes.Recognize(part.Text, part.Culture, DateTime.UnixEpoch)
        .OrderByDescending(time => time.Start)
        .Aggregate(part.Text, (text, time) => text.Remove(time.Start, time.End - time.Start + 1)));

    /// <summary>'Yesterday' where no day was asked for is about nothing.</summary>
    private static bool IsOnlyATime(Utterance part) =>
        part.Tokens.Count is > 0 and <= LongestTime && !Forms.OpensAsQuestion(part)
        && DateTimes.Recognize(part.Text, part.Culture, DateTime.UnixEpoch) is [var time] && time.End >= part.Tokens[^1].End - 1
        && part.Tokens.Where(t => t.End <= time.Start).All(t => t.Text is "on" or "at" or "in" or "for" or "and" or "el" or "la" or "los" or "en" or "a" or "y" or "para");
}
