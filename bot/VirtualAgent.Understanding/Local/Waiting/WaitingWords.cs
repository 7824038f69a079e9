using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Waiting;

/// <summary>The ways in which residents speak of the order of several matters.</summary>
internal static class WaitingWords
{
    private static readonly Wordings Entries = Wordings.In("waiting");

    /// <summary>'I want to report …', 'let's finish', 'what's the status of …', said while a person is waited for: wanted of the agent, and not told to staff.</summary>
    public static bool IsWanted(Utterance said) => WantedHere.Fits(said) || (Forms.OpensAsQuestion(said) && !ToldStaff.Fits(said));

    /// <summary>'The water one first'; not 'the first one', nor 'Elm and First'.</summary>
    public static Wording PutsFirst { get; } = Of("puts-first");

    /// <summary>'The other thing first', 'primero lo otro'.</summary>
    public static Wording OtherFirst { get; } = Of("other-first");

    /// <summary>'What about the ticket', 'now the light', around the name of what waits.</summary>
    public static Wording TakesUp { get; } = Of("takes-up");

    /// <summary>'Cancel the water bill', around the name of what is to be dropped.</summary>
    public static Wording Drops { get; } = Of("drops");

    public static Wording DropsAll { get; } = Of("drops-all");

    /// <summary>'Water first, then the ticket': what follows is named as the later one.</summary>
    public static Wording EndsClause { get; } = Of("ends-clause");

    public static Wording NamesBill { get; } = Of("names-bill");

    public static Wording NamesReport { get; } = Of("names-report");

    /// <summary>'…, do that first', behind what it is.</summary>
    public static Wording SaysFirst { get; } = Of("says-first");

    /// <summary>'First I want to pay …' wants something done.</summary>
    public static Wording Orders { get; } = Of("orders");

    /// <summary>'C1001748, no, C1001749' is one number.</summary>
    public static Wording TakesBackNumber { get; } = Of("takes-back-number");

    /// <summary>'And W-200226' while another bill is read back.</summary>
    public static Wording AddsOn { get; } = Of("adds-on");

    /// <summary>'The ticket later', of what is in hand.</summary>
    public static Wording Later { get; } = Of("later");

    /// <summary>'Cancel the ticket', whether or not another matter waits.</summary>
    public static Wording Cancels { get; } = Of("cancels");

    /// <summary>'Can I pay my water', and nothing on how.</summary>
    public static Wording MayIPay { get; } = Of("may-i-pay");

    /// <summary>Words that tell no matter from another.</summary>
    public static HashSet<string> Everyday { get; } = Entries.Words("everyday");

    /// <summary>'Let's just file a pothole', of whoever was to leave a message.</summary>
    public static Wording Proposes { get; } = Of("proposes");

    private static Wording WantedHere { get; } = Of("wanted-here");

    private static Wording ToldStaff { get; } = Of("told-staff");

    private static Wording Of(string name) => Entries.Of(name);
}
