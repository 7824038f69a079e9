using System.Text.RegularExpressions;

namespace VirtualAgent.Recognizers;

/// <summary>Tells a depth from other lengths: 'a foot deep', '20 cm de profundidad'.</summary>
public static partial class Depths
{
    public static bool AreTold(string text, Culture culture) =>
        Deep().IsMatch(text) && Dimensions.Recognize(Dimensions.WithOnes(text), culture).Count > 0;

    [GeneratedRegex(@"\b(?:deep(?:er)?|hond[oa]s?|profund\w+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Deep();
}
