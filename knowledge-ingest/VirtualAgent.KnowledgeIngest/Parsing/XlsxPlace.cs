namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>Where a cell stands: <c>B3</c> is row 3, column 1.</summary>
internal readonly record struct XlsxPlace(int Row, int Column)
{
    private const int Letters = 26;

    public static XlsxPlace Of(string reference)
    {
        var (row, column) = (0, 0);
        foreach (var sign in reference.Where(char.IsAsciiLetterOrDigit))
        {
            if (char.IsAsciiDigit(sign))
            {
                row = (row * 10) + (sign - '0');
            }
            else
            {
                column = (column * Letters) + (char.ToUpperInvariant(sign) - 'A' + 1);
            }
        }

        return new(row, column - 1);
    }
}
