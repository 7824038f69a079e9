using VirtualAgent.CityPacks.Reading;

namespace VirtualAgent.CityPacks.Sections;

/// <summary>The numbers that residents are told to call when a life is in danger, which no town's own line replaces.</summary>
internal static class EmergencyLine
{
    private const int ShortLength = 3;
    private const int LeastFullLength = 10;

    /// <summary>The country's short emergency number: 911, 112, 999; of 211 to 811, which are for information, none is.</summary>
    public static string Police(JsonFields fields)
    {
        var phone = PhoneNumber.Read(fields, "police");
        if (phone.Length > 0 && (!IsShort(phone) || phone is [>= '2' and <= '8', '1', '1']))
        {
            fields.Fault("police", $"must be the country's emergency number of three digits, 911 in the United States, not '{phone}'. The police's own number belongs to their department.");
        }

        return phone;
    }

    /// <summary>988, or elsewhere a crisis line's whole number.</summary>
    public static string Crisis(JsonFields fields)
    {
        var phone = PhoneNumber.Read(fields, "crisis");
        if (phone.Length > 0 && phone != "988" && (IsShort(phone) || phone.Count(char.IsAsciiDigit) < LeastFullLength))
        {
            fields.Fault("crisis", $"must be 988 or a crisis line's whole number with its area code, not '{phone}'.");
        }

        return phone;
    }

    private static bool IsShort(string phone) => phone.Length == ShortLength && phone.All(char.IsAsciiDigit);
}
