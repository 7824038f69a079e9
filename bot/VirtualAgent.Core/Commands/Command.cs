using System.Collections.Immutable;
using System.Text.Json.Serialization;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.Commands;

/// <summary>
/// The closed language in which understanding tells dialogue what a resident wants. Commands propose; only dialogue acts.
/// </summary>
[JsonDerivedType(typeof(StartSkill), "start-skill")]
[JsonDerivedType(typeof(SetSlot), "set-slot")]
[JsonDerivedType(typeof(CorrectSlots), "correct-slots")]
[JsonDerivedType(typeof(ReviseSlot), "revise-slot")]
[JsonDerivedType(typeof(SwitchMatter), "switch-matter")]
[JsonDerivedType(typeof(SetAside), "set-aside")]
[JsonDerivedType(typeof(CancelSkill), "cancel-skill")]
[JsonDerivedType(typeof(StartOver), "start-over")]
[JsonDerivedType(typeof(GoBack), "go-back")]
[JsonDerivedType(typeof(Affirm), "affirm")]
[JsonDerivedType(typeof(Deny), "deny")]
[JsonDerivedType(typeof(AskKnowledge), "ask-knowledge")]
[JsonDerivedType(typeof(Clarify), "clarify")]
[JsonDerivedType(typeof(HandOff), "hand-off")]
[JsonDerivedType(typeof(Repeat), "repeat")]
[JsonDerivedType(typeof(Recap), "recap")]
[JsonDerivedType(typeof(ExplainQuestion), "explain-question")]
[JsonDerivedType(typeof(ShowChoices), "show-choices")]
[JsonDerivedType(typeof(NoneOfThese), "none-of-these")]
[JsonDerivedType(typeof(SkipQuestion), "skip-question")]
[JsonDerivedType(typeof(ChangeLanguage), "change-language")]
[JsonDerivedType(typeof(SmallTalk), "small-talk")]
[JsonDerivedType(typeof(CannotHandle), "cannot-handle")]
[JsonDerivedType(typeof(SessionStart), "session-start")]
[JsonDerivedType(typeof(CallAgain), "call-again")]
[JsonDerivedType(typeof(UserSilence), "user-silence")]
[JsonDerivedType(typeof(Emergency), "emergency")]
[JsonDerivedType(typeof(AgentSays), "agent-says")]
[JsonDerivedType(typeof(StayInCrisis), "stay-in-crisis")]
[JsonDerivedType(typeof(EmergencyPassed), "emergency-passed")]
[JsonDerivedType(typeof(GotToSafety), "got-to-safety")]
[JsonDerivedType(typeof(AskEmergencyNumber), "ask-emergency-number")]
[JsonDerivedType(typeof(AskIfSafe), "ask-if-safe")]
[JsonDerivedType(typeof(AgentReleased), "agent-released")]
[JsonDerivedType(typeof(AskIfOpen), "ask-if-open")]
[JsonDerivedType(typeof(AskDirectory), "ask-directory")]
[JsonDerivedType(typeof(Notify), "notify")]
public abstract record Command
{
    private Command()
    {
    }

    /// <summary>Begin a skill, or come back to it where it waits on the stack. The values right after it belong to it.</summary>
    /// <param name="Another">A further matter of a kind that is under way: a second report, a second bill.</param>
    /// <param name="First">It comes before the matter in hand, which waits for it.</param>
    public sealed record StartSkill(string Skill, bool Another = false, bool First = false) : Command;

    /// <summary>The resident gave a value.</summary>
    /// <param name="Said">The words it was taken from.</param>
    /// <param name="Readings">Canonical values it may mean: none where only the skill can tell, several where it is ambiguous.</param>
    [method: JsonConstructor]
    public sealed record SetSlot(string Slot, string Said, ImmutableArray<string> Readings) : Command
    {
        public SetSlot(string slot, string said)
            : this(slot, said, [])
        {
        }
    }

    /// <summary>Values for slots that were filled already. Derived by the cleaner, never by understanding.</summary>
    public sealed record CorrectSlots(ImmutableArray<SetSlot> Slots) : Command;

    /// <summary>'Change the address', without the new one.</summary>
    /// <param name="Drop">'Leave my number out': nothing comes in its place where it may be skipped.</param>
    public sealed record ReviseSlot(string Slot, bool Drop = false) : Command
    {
        /// <summary>'Can I add something': what was given stays, and the words that come next join it.</summary>
        public bool More { get; init; }
    }

    /// <summary>'The other one first': a matter that waits is taken up, the one in hand waits. The values right after it belong to it.</summary>
    /// <param name="Run">The run that is meant; null for the one that would come next.</param>
    public sealed record SwitchMatter(string? Run = null) : Command
    {
        /// <summary>It is only asked after: that it comes later is said, and the one in hand goes on.</summary>
        public bool Later { get; init; }
    }

    /// <summary>'Let's do something else first', and not yet what: the matter in hand waits.</summary>
    public sealed record SetAside : Command;

    /// <param name="Filed">What was filed before is meant, not what is under way.</param>
    /// <param name="GoesOn">Something else is wanted in the same breath.</param>
    /// <param name="Unsure">The resident tells that it is over, and not that it is to be dropped: asked first.</param>
    public sealed record CancelSkill(bool Filed = false, bool GoesOn = false, bool Unsure = false) : Command
    {
        /// <summary>Whatever waits is dropped too.</summary>
        public bool All { get; init; }

        /// <summary>The wait for a person is over, whatever form goes on meanwhile.</summary>
        public bool Line { get; init; }

        /// <summary>The run of the waiting matter that alone is dropped; null where it is the one in hand.</summary>
        public string? Run { get; init; }
    }

    public sealed record StartOver : Command;

    /// <summary>Ask the question before the current one again.</summary>
    public sealed record GoBack : Command;

    public sealed record Affirm : Command;

    public sealed record Deny : Command;

    /// <summary>A question for the city's documents.</summary>
    public sealed record AskKnowledge(string Question) : Command
    {
        /// <summary>What to offer once it is answered: the start of the skill that does what was asked about. Empty for nothing.</summary>
        public ImmutableArray<Command> Offer { get; init; } = [];

        /// <summary>The passage that was picked to answer it; null where none was.</summary>
        public string? PassageId { get; init; }

        /// <summary>It wants a problem reported, or a report looked up, where the city takes none.</summary>
        public bool IsReport { get; init; }

        /// <summary>The day of which the place's hours are asked, which the directory tells where no document does; null where something else is asked.</summary>
        public DateOnly? OpenOn { get; init; }

        public bool Equals(AskKnowledge? other) =>
            other is not null && other.Question == Question && other.PassageId == PassageId && other.IsReport == IsReport && other.OpenOn == OpenOn && other.Offer.SequenceEqual(Offer);

        public override int GetHashCode() => Question.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>Near ties: ask which was meant. Each option carries what choosing it means.</summary>
    public sealed record Clarify(ImmutableArray<ClarifyOption> Options) : Command;

    /// <summary>A person, please.</summary>
    public sealed record HandOff : Command
    {
        /// <summary>What the same message says besides, in the resident's words; null where it says no more.</summary>
        public string? About { get; init; }
    }

    /// <param name="Slower">On a call: also slower.</param>
    public sealed record Repeat(bool Slower = false) : Command
    {
        /// <summary>The last number that was said is enough.</summary>
        public bool Number { get; init; }
    }


    /// <summary>'What do you have so far?'</summary>
    public sealed record Recap : Command;

    /// <summary>'Why do you need that?'</summary>
    public sealed record ExplainQuestion : Command;

    /// <summary>'What are my choices?' — of the open question, or of the agent as a whole.</summary>
    public sealed record ShowChoices : Command;

    /// <summary>None of the choices that are shown is the one.</summary>
    public sealed record NoneOfThese : Command;

    /// <summary>'Skip', 'I don't know'.</summary>
    public sealed record SkipQuestion : Command
    {
        /// <summary>'Send it': all that may be left out is.</summary>
        public bool Rest { get; init; }
    }

    /// <param name="Locale">A language of the city pack ('en', 'es').</param>
    /// <param name="Asked">The resident asked for it in words; otherwise it was detected.</param>
    public sealed record ChangeLanguage(string Locale, bool Asked) : Command;

    public sealed record SmallTalk(SmallTalkKind Kind) : Command;

    public sealed record CannotHandle(CannotHandleReason Reason) : Command
    {
        /// <summary>Ids of pictures that came where none was asked for: kept for the report that they may be for.</summary>
        public ImmutableArray<string> Pictures { get; init; } = [];

        public bool Equals(CannotHandle? other) => other is not null && other.Reason == Reason && other.Pictures.SequenceEqual(Pictures);

        public override int GetHashCode() => Reason.GetHashCode();
    }

    /// <summary>System only: the conversation opened.</summary>
    public sealed record SessionStart : Command;

    /// <summary>System only: the conversation opened, and a matter came along that broke off in a call before.</summary>
    public sealed record CallAgain : Command;

    /// <summary>System only: the resident said nothing for a while on a call.</summary>
    public sealed record UserSilence : Command;

    /// <summary>System only: the screen found danger to life.</summary>
    public sealed record Emergency(EmergencyKind Kind) : Command
    {
        /// <summary>No phrase says so, it is only likely: the next turns are not held to it.</summary>
        public bool Supposed { get; init; }

        /// <summary>What the documents are asked besides: who helps whoever is hurt at home. Null where the number is all.</summary>
        public string? Help { get; init; }
    }

    /// <summary>After a crisis, nothing that clearly begins something else: the resident is still heard as one in crisis.</summary>
    public sealed record StayInCrisis : Command;

    /// <summary>'I'm fine', 'false alarm': what was warned of is over, or never was.</summary>
    public sealed record EmergencyPassed : Command;

    /// <summary>'We got out', after a warning: the danger may still be there.</summary>
    public sealed record GotToSafety : Command;

    /// <summary>'Who do I call', after a warning.</summary>
    public sealed record AskEmergencyNumber : Command
    {
        /// <summary>The resident told where it is, as if help were sent from here.</summary>
        public bool ToldWhere { get; init; }

        /// <summary>The question by which the documents tell who helps besides; null for none.</summary>
        public string? Help { get; init; }
    }

    /// <summary>'Should I open a window', 'can I go back in', after a warning.</summary>
    public sealed record AskIfSafe : Command;

    /// <summary>'Are you open tomorrow': whether the city's staff are in on a day.</summary>
    public sealed record AskIfOpen(DateOnly Day, string Said) : Command
    {
        /// <summary>What to look up where a place other than the city's offices is asked about, on a day that is a holiday; null for the offices.</summary>
        public string? OnHolidays { get; init; }

        /// <summary>What to look up on any other day where the place that was spoken of is meant; null for the offices.</summary>
        public string? OfPlace { get; init; }

        /// <summary>The moment that is asked about, in the city's time; null where it is the whole day.</summary>
        public TimeOnly? At { get; init; }
    }

    /// <summary>'Phone number of the harbormaster', 'is the board of health open monday': what the city's own directory says of a department.</summary>
    /// <param name="Department">Its id; null for the city's own offices.</param>
    /// <param name="Day">The day of which its hours are asked; null for the week.</param>
    public sealed record AskDirectory(string? Department, DirectoryFacts Facts, DateOnly? Day) : Command;

    /// <summary>System only: a person writes in the conversation.</summary>
    /// <param name="Name">As the resident reads it; empty for the city's staff as such.</param>
    public sealed record AgentSays(string Name, string Text) : Command;

    /// <summary>System only: a person gave the conversation back, or nobody came.</summary>
    public sealed record AgentReleased(AgentRelease How = AgentRelease.Left) : Command;

    /// <summary>System only: something happened outside (a payment settled, a request moved on); tell the resident.</summary>
    /// <param name="Event">What it was, so that an open frame can react: <c>payment.settled</c>, <c>request.updated</c>.</param>
    public sealed record Notify(string Event, Phrase Text) : Command;
}
