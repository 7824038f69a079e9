namespace VirtualAgent.Recognizers.Text;

/// <summary>Character classes and folding that never change the length of a text.</summary>
internal static class Characters
{
    private const string Accented = "áàâäãåéèêëíìîïóòôöõúùûüñç";
    private const string Plain = "aaaaaaeeeeiiiiooooouuuunc";

    /// <summary>Lower case without accents, one character for one character.</summary>
    public static char Fold(char c)
    {
        if (c < 128)
        {
            return char.ToLowerInvariant(c);
        }

        var lower = char.ToLowerInvariant(c);
        var index = Accented.IndexOf(lower);
        return index >= 0 ? Plain[index] : lower == '’' ? '\'' : lower;
    }

    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            span[i] = Fold(source[i]);
        }
    });

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    public static bool IsDigitAt(string text, int index) => index >= 0 && index < text.Length && IsDigit(text[index]);

    public static bool IsWordAt(string text, int index) => index >= 0 && index < text.Length && IsWord(text[index]);

    public static bool IsLetterAt(string text, int index) => index >= 0 && index < text.Length && char.IsLetter(text[index]);

    /// <summary>The first index at or after <paramref name="index"/> that is not white space.</summary>
    public static int SkipSpace(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }

    /// <summary>The first index at or after <paramref name="index"/> that is not a digit.</summary>
    public static int SkipDigits(string text, int index)
    {
        while (index < text.Length && IsDigit(text[index]))
        {
            index++;
        }

        return index;
    }
}
