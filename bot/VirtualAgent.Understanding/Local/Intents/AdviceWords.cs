using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>The ways in which residents tell of what they need advice on, though it sounds like a report or a bill to pay.</summary>
internal static class AdviceWords
{
    private static readonly Wordings Entries = Wordings.In("matters");

    /// <summary>Who lost a pet is told where to look; an animal that runs loose is somebody's report.</summary>
    public static Wording LostPet { get; } = Of("lost-pet");

    public static Wording Bitten { get; } = Of("bitten");

    /// <summary>A wallet or keys, found or left behind.</summary>
    public static Wording FoundThing { get; } = Of("found-thing");

    /// <summary>'This ticket isn't mine' is not paid but contested.</summary>
    public static Wording DisputesTicket { get; } = Of("disputes-ticket");

    public static Wording ContestsTicket { get; } = Of("contests-ticket");

    public static Wording BilledTwice { get; } = Of("billed-twice");

    public static Wording BilledWrongly { get; } = Of("billed-wrongly");

    public static Wording HighBill { get; } = Of("high-bill");

    /// <summary>'Can you split it up', of a bill.</summary>
    public static Wording AsksForParts { get; } = Of("asks-for-parts");

    /// <summary>'Where can I sleep tonight'.</summary>
    public static Wording NeedsShelter { get; } = Of("needs-shelter");

    /// <summary>'I can't call, he hears me'.</summary>
    public static Wording CannotTalk { get; } = Of("cannot-talk");

    /// <summary>'A man at the bus stop, and it's freezing', beside a danger.</summary>
    public static Wording OutInTheCold { get; } = Of("out-in-the-cold");

    /// <summary>'I hit a dog with my car' needs a number to call now; one that stands at a house is somebody's report.</summary>
    public static Wording HurtAnimal { get; } = Of("hurt-animal");

    /// <summary>'It is hurt', 'está herido', and nobody is named.</summary>
    public static Wording SaysItIsHurt { get; } = Of("says-it-is-hurt");

    /// <summary>An animal, and nobody whom it hurt.</summary>
    public static Wording NamesAnAnimal { get; } = Of("names-an-animal");

    /// <summary>'Who do I call', 'when will it be back': of whatever was just told of.</summary>
    public static Wording AsksOfTheSame { get; } = Of("asks-of-the-same");

    /// <summary>'Something is wrong with my water'.</summary>
    public static Wording WrongWithWater { get; } = Of("wrong-with-water");

    private static Wording Of(string name) => Entries.Of(name);
}
