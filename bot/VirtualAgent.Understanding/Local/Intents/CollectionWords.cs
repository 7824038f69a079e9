using System.Text.RegularExpressions;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>Words by which residents ask for the day on which their carts are emptied.</summary>
internal static partial class CollectionWords
{
    /// <summary>'When is my trash picked up', not when bulk items are; 'recycling for 41 Elm', unless something went wrong there.</summary>
    public static bool AskForDay(Utterance said) =>
        Day().IsMatch(said.Text)
        || (Carts().IsMatch(said.Text) && ShortPlace(said) is not null && !Problem().IsMatch(said.Text))
        || Pickup().IsMatch(said.Text)
        || (Carts().IsMatch(said.Text) && MatterSplitter.HasAddress(said) && !Problem().IsMatch(said.Text));

    /// <summary>The cart that is asked about.</summary>
    public static string Cart(Utterance said) => Carts().Match(said.Text).Value;

    /// <summary>Where the resident lives, said or to be looked up.</summary>
    public static bool TellWhere(Utterance said) => MatterSplitter.HasAddress(said) || OwnAddress().IsMatch(said.Text);

    /// <summary>'What about 41 Elm' names a place and nothing that is the matter there.</summary>
    public static bool AreOnlyAPlace(Utterance said) =>
        Addresses.Recognize(said.Text, said.Culture).FirstOrDefault(a => a.First["subtype"] is "address" or "intersection") is { } place
        && WhereFrom().IsMatch($"{said.Text[..place.Start]} {said.Text[(place.End + 1)..]}".Trim());

    /// <summary>'What about 41 Elm', without a word for the street: the place as it was said; null where it is none.</summary>
    public static string? ShortPlace(Utterance said) => Short().Match(said.Text) is { Success: true } named ? named.Groups["place"].Value : null;

    /// <summary>'And recycling?' after the day of an address.</summary>
    public static bool AreOnlyACart(Utterance said) => OnlyCart().IsMatch(said.Text);

    /// <summary>'And …', 'what about …': it follows on what was just said.</summary>
    public static bool GoOn(Utterance said) => FollowingOn().IsMatch(said.Text);

    [GeneratedRegex(@"^(?:and|what about|how about|y|qu[eé] tal)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FollowingOn();

    [GeneratedRegex(@"^(?!.*\b(?:bulk|couch|mattress|furniture|missed|holiday|christmas|thanksgiving|street swe\w*|sweep\w*|put|take out|set out|time|hour|muebles|festivo|navidad|saco|sacar|hora)\b)(?=.*\b(?:when|what day|which day|what days|day|cu[aá]ndo|qu[eé] d[ií]as?|d[ií]a)\b)(?=.*\b(?:trash|garbage|rubbish|recycling|basura|reciclaje)\b)(?=.*\b(?:my|our|at|mi|en|pickup|pick|picked|collected|collection|recog\w*|pasan?|recolecci[oó]n)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"^(?:(?:my|our|the|mi|la|el) )?(?:(?:trash|garbage|rubbish|recycling) (?:pick[ -]?up|collection)(?: (?:day|days|schedule))?|(?:trash|garbage|rubbish|recycling) (?:day|days|schedule)|(?:recolecci[oó]n|recogida|d[ií]as?|horario) de(?: la| el|l)? (?:basura|reciclaje))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pickup();

    [GeneratedRegex(@"\b(?:trash|garbage|rubbish|recycling|basura|reciclaje)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Carts();

    [GeneratedRegex(@"\b(?:miss(?:ed|ing)?|skip(?:ped)?|not|never|(?:was|is|did|has|have|do|does|are|were|had|would|wo|ca)n'?t|forg[eo]t\w*|no|nunca|olvid\w*|there(?: i|'?)s|hay|truck|trucks|cami[oó]n|late|still|report\w*|pile[sd]?|piling|dump\w*|bags?|litter\w*|broken|damaged|stolen|lost|new|extra|smell\w*|stink\w*|full|overflow\w*|spill\w*|all over|everywhere|scattered|left|thrown|tipped|fell|bulk|couch|mattress|furniture|bin|can|cart|fire|burning|illegal\w*|tirad\w*|tiran?|mont[oó]n|bolsas?|rot[oa]|llen[oa]|desbord\w*|huele|apesta|falt\w*|bote|carrito|muebles|quem\w*|regad\w*|dejaron|ilegal\w*|acumul\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Problem();

    [GeneratedRegex(@"\b(?:my|our|this|mi|nuestra) (?:address|house|place|direcci[oó]n|casa)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnAddress();

    [GeneratedRegex(@"^(?:and|what|how|about|at|for|in|on|i|i'm|im|we|live|my|our|the|address|house|is|it's|its|am|to|from|then|ok|so|y|e|qu[eé]|tal|para|en|a|de|del|el|la|mi|vivo|vivimos|direcci[oó]n|casa|es|est[aá]|queda|estoy|pues|entonces|[\s,.?¿!;:])*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WhereFrom();

    [GeneratedRegex(@"^(?:(?:and|what about|how about|at|for|y|qu[eé] tal|para|en)[\s,]*)*(?<place>\d{1,5}\s+\p{L}[\p{L}\d ]{2,30}?)\W*$|\b(?:vivo|vivimos|estoy|estamos) en (?:el )?(?<place>\d{1,5} (?:de )?\p{L}[\p{L} ]{2,30}?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    [GeneratedRegex(@"^(?:(?:and|what about|how about|also|y|qu[eé] tal|tambi[eé]n|the|my|for|para|el|la|los|mi)[\s,]*)*(?:trash|garbage|recycling|yard waste|leaves|basura|reciclaje|desechos de jard[ií]n|hojas)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyCart();
}
