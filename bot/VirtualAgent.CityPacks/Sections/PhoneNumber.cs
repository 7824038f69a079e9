using VirtualAgent.CityPacks.Reading;

namespace VirtualAgent.CityPacks.Sections;

/// <summary>A phone number as it is printed: (309) 555-0150, 1-800-222-1222, 911.</summary>
internal static class PhoneNumber
{
    public static string Read(JsonFields fields, string member)
    {
        var phone = fields.Text(member);
        if (phone.Length > 0 && (!phone.All(c => char.IsAsciiDigit(c) || c is '(' or ')' or '-' or ' ' or '+' or '.') || phone.Count(char.IsAsciiDigit) < 3))
        {
            fields.Fault(member, $"must be a phone number like (309) 555-0150, not '{phone}'.");
        }

        return phone;
    }
}
