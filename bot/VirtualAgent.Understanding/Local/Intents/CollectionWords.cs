using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>Words by which residents ask for the day on which their carts are emptied.</summary>
internal static partial class CollectionWords
{
    private const int FewWords = 6;

    private static readonly Wordings Entries = Wordings.In("collection");
    private static readonly Wording Day = Of("day");
    private static readonly Wording Comes = Of("comes");
    private static readonly Wording Holiday = Of("holiday");
    private static readonly Wording HolidayWeek = Of("holiday-week");
    private static readonly Wording IfLate = Of("if-late");
    private static readonly Wording Pickup = Of("pickup");
    private static readonly Wording Carts = Of("carts");
    private static readonly ImmutableArray<(string Cart, Wording Words)> OnlyOne = [.. new[] { "trash", "recycling", "yard-waste" }.Select(cart => (cart, Of($"only-{cart}")))];
    private static readonly Wording Problem = Of("problem");
    private static readonly Wording OwnAddress = Of("own-address");
    private static readonly Wording GoesOn = Of("goes-on");
    private static readonly Wording BesideAPlace = Of("beside-a-place");
    private static readonly Wording BeforeACart = Of("before-a-cart");
    private static readonly Wording BeforeAPlace = Of("before-a-place");
    private static readonly Wording LivesAt = Of("lives-at");

    /// <summary>'When is my trash picked up', not when bulk items are nor in a week of holidays, unless it is told where; 'which day do they come to Elm Street'; 'recycling for 41 Elm', unless something went wrong there.</summary>
    public static bool AskForDay(Utterance said) =>
        (Day.Fits(said) && (!Holiday.Fits(said) || MatterSplitter.HasAddress(said) || HouseNumber().IsMatch(said.Text)))
        || Pickup.Fits(said)
        || Comes.Fits(said)
        || (Carts.Fits(said) && (ShortPlace(said) is not null || MatterSplitter.HasAddress(said)) && !Problem.Fits(said));

    /// <summary>'Does the Monday route slide after Thanksgiving', of no address.</summary>
    public static bool AskOfHolidayWeek(Utterance said) => HolidayWeek.Fits(said) && !TellWhere(said) && !HouseNumber().IsMatch(said.Text);

    /// <summary>The cart that is asked about.</summary>
    public static string Cart(Utterance said) => Carts.Find(said) is var (start, end) ? said.Text[start..end] : string.Empty;

    /// <summary>Where the resident lives, said or to be looked up.</summary>
    public static bool TellWhere(Utterance said) => MatterSplitter.HasAddress(said) || OwnAddress.Fits(said);

    /// <summary>'What about 41 Elm' names a place and nothing that is the matter there.</summary>
    public static bool AreOnlyAPlace(Utterance said) =>
        Addresses.Recognize(said.Text, said.Culture).FirstOrDefault(a => a.First["subtype"] is "address" or "intersection") is { } place
        && BesideAPlace.IsAllOf(said.Part($"{said.Text[..place.Start]} {said.Text[(place.End + 1)..]}"));

    /// <summary>'And is it late this week', right after the question for a day: the day told is the one that counts.</summary>
    public static bool AskIfLate(Utterance said) => IfLate.Fits(said);

    /// <summary>'Thanksgiving is this Thursday', which tells only why the day is asked for.</summary>
    public static bool NameAHoliday(Utterance said) => said.Tokens.Count <= FewWords && Holiday.Fits(said) && !AskForDay(said);

    /// <summary>'What about 41 Elm', without a word for the street: the place as it was said; null where it is none.</summary>
    public static string? ShortPlace(Utterance said) =>
        Numbered().Match(BeforeAPlace.WithoutLeading(said)) is { Success: true } alone ? alone.Groups["place"].Value
        : LivesAt.Find(said) is (_, var end) && Numbered().Match(said.Text[end..]) is { Success: true } home ? home.Groups["place"].Value
        : null;

    /// <summary>What stands behind the last 'at': 'el doce cero cinco de River Street'; all of it where nothing does.</summary>
    public static Utterance Whereabouts(Utterance said) =>
        At().Matches(said.Text) is [.., var last] && said.Text[(last.Index + last.Length)..].TrimEnd(' ', '?', '.', '!') is { Length: > 0 } there ? said.Part(there) : said;

    /// <summary>The cart of 'and recycling?' after the day of an address; null where it is not about one alone.</summary>
    public static string? OnlyCart(Utterance said) =>
        said.Part(BeforeACart.WithoutLeading(said)) is var rest ? OnlyOne.FirstOrDefault(one => one.Words.Fits(rest)).Cart : null;

    /// <summary>'And …', 'what about …': it follows on what was just said.</summary>
    public static bool GoOn(Utterance said) => GoesOn.Fits(said);

    private static Wording Of(string name) => Entries.Of(name);

    [GeneratedRegex(@"\b\d{3,5}\b")]
    private static partial Regex HouseNumber();

    [GeneratedRegex(@"\b(?:at|for|on|in|en|por)\s+(?:el\s+|la\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex At();

    /// <summary>A house number and a name.</summary>
    [GeneratedRegex(@"^\s*(?<place>\d{1,5}\s+\p{L}[\p{L}\d ]{2,30}?)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
