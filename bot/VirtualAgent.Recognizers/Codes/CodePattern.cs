namespace VirtualAgent.Recognizers.Codes;

/// <summary>A code of fixed shape: a letter prefix, then so many digits.</summary>
/// <param name="Kind">Its name in results.</param>
/// <param name="Groups">The digits per group; groups are written with a dash between them.</param>
/// <param name="Dashed">Whether a dash follows the prefix.</param>
internal sealed record CodePattern(string Kind, string Prefix, int[] Groups, bool Dashed)
{
    public int Digits { get; } = Groups.Sum();

    /// <summary>The code as the city writes it.</summary>
    public string Write(string digits)
    {
        var parts = new List<string>(Groups.Length);
        var index = 0;
        foreach (var size in Groups)
        {
            parts.Add(digits.Substring(index, size));
            index += size;
        }

        return $"{Prefix}{(Dashed ? "-" : "")}{string.Join('-', parts)}";
    }
}
