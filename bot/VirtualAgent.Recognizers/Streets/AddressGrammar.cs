using VirtualAgent.Recognizers.NumberParsing;

namespace VirtualAgent.Recognizers.Streets;

/// <summary>Reads house-number addresses, blocks and single streets at a token.</summary>
internal sealed class AddressGrammar(string text, IReadOnlyList<AddressToken> tokens, StreetName names, Culture culture)
{
    private const int LongestHouseNumber = 6;
    private const int LongestUnit = 5;
    private const int ShortMessage = 4;
    private const int MostSpokenWords = 8;

    public AddressParts? Block(int start) =>
        IsHouseNumber(start) && names.At(start + 1).Key == "block" && names.At(start + 2).Key is "of" or "on"
        && names.TryRead(start + 3, typed: false, out var street)
            ? new AddressParts(AddressParts.Block, start, street.Next, names.At(start).Key, names.Text(text, street))
            : null;

    public AddressParts? Numbered(int start)
    {
        var (number, next) = IsHouseNumber(start) ? (names.At(start).Key, AfterHouseNumber(start)) : SpokenHouseNumber(start);
        if (number is null || names.At(next).Breaks || names.At(next).AfterComma || names.At(start - 1).Key is "$" or "#")
        {
            return null;
        }

        var typed = names.TryRead(next, typed: true, out var street) && !StreetWords.NotNames.Contains(names.At(next).Key);
        if (!typed && !(IsHouseNumber(start) && names.TryRead(next, typed: false, out street) && MayBeBare(start, street)))
        {
            return null;
        }

        var parts = new AddressParts(AddressParts.Address, start, street.Next, number, names.Text(text, street));
        return WithCross(WithUnit(parts));
    }

    /// <summary>'calle Elm 41', 'Av. Maple número 1450', 'calle Elm cuarenta y uno'.</summary>
    public AddressParts? SpanishNumbered(int start)
    {
        if (!StreetWords.SpanishTypes.Contains(names.At(start).Key) || !names.TryRead(start, typed: true, out var street) || street.First != start)
        {
            return null;
        }

        var number = street.Next;
        if (names.At(number) is { Breaks: false, Key: "#" or "numero" or "num" or "no" or "nro" })
        {
            number++;
        }

        var (said, next) = IsHouseNumber(number) ? (names.At(number).Key, number + 1) : SpokenHouseNumber(number);
        return said is null || names.At(number).Breaks
            ? null
            : WithUnit(new AddressParts(AddressParts.Address, start, next, said, names.Text(text, street)));
    }

    /// <summary>'Maple Avenue' alone; a loose type needs a capital letter.</summary>
    public AddressParts? Street(int start)
    {
        if (!names.TryRead(start, typed: true, out var street) || StreetWords.NotNames.Contains(names.At(start).Key))
        {
            return null;
        }

        var named = !street.Loose || (names.At(start).Capital && names.At(street.Next - 1).Capital);
        return named ? new AddressParts(AddressParts.OnlyStreet, start, street.Next, Street: names.Text(text, street)) : null;
    }

    public bool IsHouseNumber(int index)
    {
        var key = names.At(index).Key;
        var digits = Text.Characters.SkipDigits(key, 0);
        var rest = key.AsSpan(digits);
        var range = rest.Length > 1 && rest[0] == '-' && !rest[1..].ContainsAnyExceptInRange('0', '9');
        var lettered = rest.Length == 1 && rest[0] is >= 'a' and <= 'h';
        return digits is > 0 and <= LongestHouseNumber && (rest.IsEmpty || range || lettered);
    }

    private int AfterHouseNumber(int start) =>
        names.At(start + 1).Key == "1" && names.At(start + 2).Key == "/" && names.At(start + 3).Key == "2" ? start + 4 : start + 1;

    /// <summary>'fourteen fifty north maple avenue'.</summary>
    private (string? Number, int Next) SpokenHouseNumber(int start)
    {
        if (start > 0 && !names.At(start).Breaks && (IsNumberWord(names.At(start - 1).Key) || JoinsNumber(start - 1)))
        {
            return (null, start);
        }

        var index = start;
        var words = new List<string>(MostSpokenWords);
        while (words.Count < MostSpokenWords && (index == start || !names.At(index).Breaks)
            && (IsNumberWord(names.At(index).Key) || (index > start && JoinsNumber(index))))
        {
            words.Add(names.At(index++).Key);
        }

        return words.Count == 0 ? (null, start) : (HouseNumberWords.Read(words, culture), index);
    }

    private bool JoinsNumber(int index) =>
        !names.At(index).Breaks && !names.At(index + 1).Breaks
        && HouseNumberWords.Joins(names.At(index - 1).Key, names.At(index).Key, names.At(index + 1).Key, culture);

    private bool IsNumberWord(string key) => HouseNumberWords.IsNumber(key, culture);

    /// <summary>A number and a name without a street type are an address after 'in front of', or as the whole message.</summary>
    private bool MayBeBare(int start, StreetName.Match street)
    {
        var name = names.At(street.Next - 1);
        var previous = names.At(start - 1);
        var placed = start > 0 && !names.At(start).Breaks
            && (StreetWords.Places.Contains(previous.Key) || (previous.Key is "of" or "de" or "a" && StreetWords.Places.Contains(names.At(start - 2).Key)));
        var alone = start == 0 && tokens.Count < ShortMessage && street.Next == tokens.Count;
        return (placed || alone) && name.Key.Length > 2 && !StreetWords.Units.Contains(name.Key) && !IsNumberWord(name.Key);
    }

    private AddressParts WithUnit(AddressParts parts)
    {
        var index = parts.Next;
        var mark = names.At(index);
        if (mark.Breaks || !(mark.Key == "#" || StreetWords.Units.Contains(mark.Key)))
        {
            return parts;
        }

        var id = names.At(index + 1);
        var isUnit = !id.Breaks && id.Key.Length <= LongestUnit && (id.StartsWithDigit || id.Key.Length == 1 || char.IsDigit(id.Key[^1]))
            && char.IsLetterOrDigit(id.Key[0]);
        return isUnit ? parts with { Next = index + 2, Unit = text[id.Start..id.End] } : parts;
    }

    private AddressParts WithCross(AddressParts parts)
    {
        var joint = names.At(parts.Next);
        if (parts.Unit is not null || joint.Breaks || joint.AfterComma || !StreetWords.Joints.Contains(joint.Key)
            || names.At(parts.Next + 1).Breaks || !names.TryRead(parts.Next + 1, typed: false, out var cross))
        {
            return parts;
        }

        var after = names.At(cross.Next);
        var first = names.At(cross.First);
        var clear = cross.Typed || first.Capital || StreetName.IsOrdinal(first.Key) || after.Breaks || after.AfterComma;
        return clear ? parts with { Next = cross.Next, Cross = names.Text(text, cross) } : parts;
    }
}
