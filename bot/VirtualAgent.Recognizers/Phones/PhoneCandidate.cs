namespace VirtualAgent.Recognizers.Phones;

/// <summary>Groups of digits that stand together as in a telephone number.</summary>
/// <param name="Joints">What stands before each group: a separator without its spaces, ' ' or nothing.</param>
internal sealed record PhoneCandidate(
    int Start, int End, bool International, IReadOnlyList<string> Groups, IReadOnlyList<char> Joints, int Parenthesised, bool Extended, bool Balanced)
{
    public string Digits { get; } = string.Concat(Groups);

    public bool HasPrefix => International || Parenthesised > 0 || Groups[0][0] == '0';
}
