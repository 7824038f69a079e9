using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>Questions for the city's documents.</summary>
internal static class KnowledgePattern
{
    private const string OfferSkill = "offer-skill";
    private const string WhichPage = "which-page";
    private const int MostHeard = 2;
    private const int TurnsOnMind = 4;

    public static void Search(Command.AskKnowledge ask, TurnDraft draft)
    {
        draft.DropPatternFrames();
        if (draft.ActiveSkill is null && ask.Offer is [Command.StartSkill start, ..] && draft.Skills.Find(start.Skill) is not null)
        {
            draft.Push(new Frame.PatternFrame(OfferSkill, ask.Offer, [new Command.SmallTalk(SmallTalkKind.Acknowledge)]));
        }

        draft.State = draft.State with { Memory = draft.State.Memory with { Matter = ask.Question } };
        draft.Effect(new Effect.SearchKnowledge(new(
            ask.Question,
            draft.State.Locale,
            Before(draft),
            draft.State.Memory.LastPassageId,
            DateOnly.FromDateTime(draft.Now.DateTime))
        {
            PassageId = ask.PassageId,
            IsReport = ask.IsReport,
            OpenOn = ask.OpenOn,
        }));
    }

    /// <summary>What was said before, for a question that leans on it: while a form waits, the question that was answered, not the answers to the form.</summary>
    private static ImmutableArray<PastTurn> Before(TurnDraft draft) =>
        draft.ActiveSkill is not null && draft.State.Memory.Answered is { } answered && draft.State.Turn - answered.Turn <= TurnsOnMind
            ? draft.State.Memory.Recent.Add(new(answered.Text, string.Empty))
            : draft.State.Memory.Recent;

    public static void Tell(KnowledgeOutcome outcome, TurnDraft draft, CityProfile city)
    {
        switch (outcome)
        {
            case KnowledgeOutcome.NoEvidence when draft.State.Mode == ControlMode.WaitingForAgent:
                LinePattern.PassOn(draft);
                break;
            case KnowledgeOutcome.Answered answered:
                Answer(answered, draft);
                LinePattern.StillInLine(draft);
                break;
            case KnowledgeOutcome.Ambiguous ambiguous:
                draft.State = draft.State with { Memory = draft.State.Memory with { Matter = null } };
                AskWhich(Phrase.Of("knowledge.which"), [.. Heard(ambiguous.Options, draft).Select(Choice)], draft);
                LinePattern.StillInLine(draft);
                break;
            case KnowledgeOutcome.NoEvidence { OpenOn: { } day, DepartmentId: { } department }:
                DirectoryPattern.Tell(new(department, DirectoryFacts.Hours, day), draft, city);
                LinePattern.StillInLine(draft);
                break;
            case KnowledgeOutcome.NoEvidence { Closest.IsEmpty: false } near:
                AskWhich(Phrase.Of(near.Closest.All(option => option.Language is not null) ? "knowledge.closest-other-language" : "knowledge.closest"), [.. Heard(near.Closest, draft).Select(Choice), HandoffPattern.Choice], draft);
                break;
            case KnowledgeOutcome.NoEvidence none:
                NotKnown(!none.IsReport ? "knowledge.none" : TakesNothing(draft) ? "knowledge.no-reports" : "knowledge.not-taken", city.FindDepartment(none.DepartmentId), city, draft);
                break;
            case KnowledgeOutcome.Blocked:
                draft.Say("knowledge.blocked");
                break;
            case KnowledgeOutcome.Unavailable:
                draft.Say(Phrase.Of("knowledge.unavailable"), [HandoffPattern.Choice]);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Answer(KnowledgeOutcome.Answered answered, TurnDraft draft)
    {
        if (answered.Language != draft.State.Locale)
        {
            draft.Say("knowledge.other-language");
        }

        ImmutableArray<string> sources = [.. answered.Citations.Select(citation => citation.Url)];
        draft.Reply(new Reply.Answer(
            answered.Text,
            answered.Citations,
            draft.Choices(Related(answered, draft).Select(question => (Phrase.Words(question), Ask(question)))))
        {
            IsSourceTold = sources.All(draft.State.Memory.LastSources.Contains),
        });
        draft.State = draft.State with
        {
            Memory = draft.State.Memory with
            {
                LastPassageId = answered.PassageId,
                LastSources = sources,
                Matter = null,
                Answered = draft.State.Memory.Matter is { } question ? new(question, draft.State.Turn) : draft.State.Memory.Answered,
            },
        };
        if (draft.Top is Frame.PatternFrame { Kind: OfferSkill, OnYes: [Command.StartSkill offered, ..] })
        {
            var skill = draft.Skills.Find(offered.Skill)!.Definition;
            draft.Say(skill.Offer ?? Phrase.Of("offer.skill", ("title", skill.Title)), ConfirmPattern.YesNo);
            draft.Settled = true;
        }
    }

    private static bool TakesNothing(TurnDraft draft) =>
        draft.Skills.Find(SkillNames.FileRequest) is null && draft.Skills.Find(SkillNames.PayBill) is null;

    /// <summary>What could be asked next: not in speech, where it is long to listen to, and in a text only where no question is open.</summary>
    private static ImmutableArray<string> Related(KnowledgeOutcome.Answered answered, TurnDraft draft) => draft.State.Channel switch
    {
        Channel.Voice => [],
        Channel.Sms when draft.ActiveSkill is not null || draft.Top is Frame.PatternFrame => [],
        _ => answered.Related,
    };

    /// <summary>Says so, names who would know — the city's main number where nobody in particular would — and offers a person — by a question, unless a skill's own is open.</summary>
    private static void NotKnown(string text, Department? department, CityProfile city, TurnDraft draft)
    {
        var phrase = department is null
            ? Phrase.Of(text, ("mainPhone", city.MainPhone), ("hours", Formatted.Hours(city.StaffHours)))
            : Phrase.Of($"{text}-department", ("department", department.Name), ("departmentPhone", department.Phone), ("hours", Formatted.Hours(department.Hours)));
        if (draft.ActiveSkill is not null)
        {
            draft.Say(phrase, draft.PicksByNumber ? [] : [HandoffPattern.Choice]);
            return;
        }

        draft.Say(phrase, []);
        HandoffPattern.Offer(draft);
    }

    /// <summary>Where choices are picked by number, these are the only ones: the question of an open form waits until they are picked or turned down.</summary>
    private static void AskWhich(Phrase question, ImmutableArray<(Phrase Label, ImmutableArray<Command> Commands)> pages, TurnDraft draft)
    {
        draft.Say(question, pages);
        if (draft.PicksByNumber && draft.Top is Frame.SkillFrame)
        {
            draft.Push(new Frame.PatternFrame(WhichPage, pages is [var only, _] ? only.Commands : [], [new Command.SmallTalk(SmallTalkKind.Acknowledge)]));
            draft.Settled = true;
        }
    }

    /// <summary>What is heard is short: few pages, each once, by its name without the heading.</summary>
    private static IEnumerable<KnowledgeOption> Heard(ImmutableArray<KnowledgeOption> options, TurnDraft draft) => draft.State.Channel == Channel.Voice
        ? options.Select(option => option with { Label = option.Label.Split(": ")[0] }).DistinctBy(option => option.Label).Take(MostHeard)
        : options;

    private static (Phrase Label, ImmutableArray<Command> Commands) Choice(KnowledgeOption option) =>
        (Phrase.Words(option.Label), [new Command.AskKnowledge(option.Question) { PassageId = option.PassageId }]);

    private static ImmutableArray<Command> Ask(string question) => [new Command.AskKnowledge(question)];
}
