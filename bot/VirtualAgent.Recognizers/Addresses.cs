using VirtualAgent.Recognizers.Streets;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Street addresses, intersections, blocks and streets in free text, in English and Spanish forms.
/// A reading has <c>subtype</c> (address, intersection, block, street), <c>value</c>, and what applies of
/// <c>number</c>, <c>street</c>, <c>unit</c> and <c>cross</c>.
/// </summary>
public static class Addresses
{
    public const string TypeName = "address";

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        var tokens = AddressToken.Read(text);
        var names = new StreetName(tokens);
        var addresses = new AddressGrammar(text, tokens, names, culture);
        var intersections = new IntersectionGrammar(text, tokens, names);
        var emails = text.Contains('@') ? Emails.Recognize(text, culture) : [];
        var found = new List<Recognized>();
        for (var i = 0; i < tokens.Count;)
        {
            var parts = addresses.Block(i) ?? addresses.Numbered(i) ?? addresses.SpanishNumbered(i) ?? intersections.Read(i) ?? addresses.Street(i);
            if (parts is not null && Build(text, tokens, parts) is var address && !emails.Any(email => email.Start <= address.End && address.Start <= email.End))
            {
                found.Add(address);
            }

            i = parts?.Next ?? i + 1;
        }

        return found;
    }

    private static Recognized Build(string text, List<AddressToken> tokens, AddressParts parts)
    {
        var (start, end) = (tokens[parts.First].Start, tokens[parts.Next - 1].End);
        return Recognized.At(text, start, end, TypeName, Reading.Of(
            ("subtype", parts.Subtype),
            ("value", text[start..end]),
            ("number", parts.Number),
            ("street", parts.Street),
            ("unit", parts.Unit),
            ("cross", parts.Cross)));
    }
}
