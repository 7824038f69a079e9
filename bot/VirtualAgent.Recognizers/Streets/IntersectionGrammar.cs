namespace VirtualAgent.Recognizers.Streets;

/// <summary>Reads 'corner of Oak and 3rd', 'elm st & main', 'Oak esquina con Main', 'entre Oak y Elm' at a token.</summary>
internal sealed class IntersectionGrammar(string text, IReadOnlyList<AddressToken> tokens, StreetName names)
{
    private const int ShortMessage = 5;

    public AddressParts? Read(int start)
    {
        var cued = StreetWords.CornerWords.Contains(names.At(start).Key);
        var first = cued ? SkipLinks(start + 1) : start;
        if (first > start + 3 || (cued && names.At(first).Breaks) || !names.TryRead(first, typed: false, out var street) || !IsPossible(street))
        {
            return null;
        }

        var joint = street.Next;
        var corner = StreetWords.CornerWords.Contains(names.At(joint).Key) && !names.At(joint).Breaks;
        joint = corner ? joint + 1 : joint;
        if (names.At(joint) is not { Breaks: false, AfterComma: false } sign || !StreetWords.Joints.Contains(sign.Key))
        {
            return null;
        }

        var second = names.At(joint + 1).Key is "la" or "the" ? joint + 2 : joint + 1;
        if (names.At(second).Breaks || !names.TryRead(second, typed: false, out var cross) || !IsPossible(cross))
        {
            return null;
        }

        if (!cued && !corner && !CornerFollows(cross) && !LooksLikeStreets(start, sign, street, cross))
        {
            return null;
        }

        return new AddressParts(AddressParts.Intersection, first, cross.Next, Street: names.Text(text, street), Cross: names.Text(text, cross));
    }

    /// <summary>Without the word 'corner': a street type on either, a sign between capitals, or a place word before.</summary>
    private bool LooksLikeStreets(int start, AddressToken sign, StreetName.Match street, StreetName.Match cross)
    {
        if (street.Typed || cross.Typed)
        {
            return IsSure(street) || IsSure(cross);
        }

        var proper = IsProper(street) && IsProper(cross);
        var ordinal = StreetName.IsOrdinal(names.At(street.First).Key) || StreetName.IsOrdinal(names.At(cross.First).Key);
        var placed = start > 0 && !names.At(start).Breaks && names.At(start - 1).Key is "at" or "on" or "near" or "of" or "en" or "by" or "de";
        var alone = start <= 1 && tokens.Count < ShortMessage && cross.Next == tokens.Count;
        return (sign.Key is "&" or "/" or "@" && (proper || placed || alone)) || ((placed || alone) && (proper || ordinal));
    }

    private bool IsSure(StreetName.Match street) => street.Typed && (!street.Loose || names.At(street.First).Capital);

    private bool IsProper(StreetName.Match street) =>
        names.At(street.First) is var first && (first.Capital || StreetName.IsOrdinal(first.Key));

    private bool IsPossible(StreetName.Match street) =>
        !StreetWords.NotNames.Contains(names.At(street.First).Key) && !names.At(street.First).StartsWithDigit
        || StreetName.IsOrdinal(names.At(street.First).Key);

    private bool CornerFollows(StreetName.Match cross) =>
        names.At(cross.Next) is { Breaks: false, Key: "corner" or "intersection" };

    private int SkipLinks(int index)
    {
        while (names.At(index).Key is "of" or "de" or "the" or "la" or "las" or "calles" or "streets" && !names.At(index).Breaks)
        {
            index++;
        }

        return index;
    }
}
