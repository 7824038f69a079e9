using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>The ways in which residents speak of a bill: one they want to pay, that is read back, or that they will not pay.</summary>
internal static class BillWords
{
    private static readonly Wordings Entries = Wordings.In("matters");

    /// <summary>'OK, never mind, pay it', of a bill that was told before.</summary>
    public static Wording PaysIt { get; } = Of("pays-it");

    public static Wording OrdersToPay { get; } = Of("orders-to-pay");

    public static Wording NamesBill { get; } = Of("names-bill");

    /// <summary>'Dog license', 'excise tax': what is paid for at a counter, and is no bill that cities send out.</summary>
    public static Wording NamesNoBill { get; } = Of("names-no-bill");

    /// <summary>'Electric bill': somebody else's, unless the city's own bills are called so.</summary>
    public static Wording NamesForeignBill { get; } = Of("names-foreign-bill");

    /// <summary>What it is for, how much and when, of a bill that is read back.</summary>
    public static Wording AboutBill { get; } = Of("about-bill");

    /// <summary>'And if I pay it late', of a bill that is read back.</summary>
    public static Wording AsksIfLate { get; } = Of("asks-if-late");

    /// <summary>'I paid already', of a bill that is read back.</summary>
    public static Wording SaysPaid { get; } = Of("says-paid");

    /// <summary>'OK, send me the link', of a bill that is read back: a yes to paying it.</summary>
    public static Wording AsksForLink { get; } = Of("asks-for-link");

    /// <summary>'I said two eight nine', of a bill that was found by its number.</summary>
    public static Wording NumberMisheard { get; } = Of("number-misheard");

    /// <summary>'Why is it 45 and not 25', 'y si no pago hoy', of a bill that is read back.</summary>
    public static Wording AsksOfAmount { get; } = Of("asks-of-amount");

    public static Wording ContestsBill { get; } = Of("contests-bill");

    /// <summary>'I'd rather fight it'.</summary>
    public static Wording WillContest { get; } = Of("will-contest");

    public static Wording FindsBillHigh { get; } = Of("finds-bill-high");

    private static Wording Of(string name) => Entries.Of(name);
}
