namespace VirtualAgent.Storage.Data;

/// <summary>Column lengths that tables share.</summary>
internal static class Columns
{
    public const int Conversation = 120;
    public const int MessageKey = 200;
    public const int Participant = 120;
    public const int Locale = 12;
    public const int Id = 80;
    public const int Key = 300;
    public const int Reason = 400;

    public static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
