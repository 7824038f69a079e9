using VirtualAgent.Core.Staff;

namespace VirtualAgent.Console.Desk;

/// <summary>What staff fill in to write to a resident who waits.</summary>
public sealed class ReplyForm
{
    private const int MaxKey = 32;

    /// <summary>Of the item on the desk.</summary>
    public long Id { get; set; }

    /// <summary>The conversation's page to go back to.</summary>
    public string Conversation { get; set; } = string.Empty;

    public string? Key { get; set; }

    public string? Name { get; set; }

    public string? Text { get; set; }

    /// <summary>What was filled in; null where something is missing or too long.</summary>
    public StaffReply? Said()
    {
        var (key, name, text) = (Key ?? string.Empty, (Name ?? string.Empty).Trim(), (Text ?? string.Empty).ReplaceLineEndings("\n").Trim());
        return key.Length is > 0 and <= MaxKey && name.Length <= StaffReply.MaxName && text.Length is > 0 and <= StaffReply.MaxText
            ? new(key, name, text)
            : null;
    }
}
