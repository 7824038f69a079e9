using VirtualAgent.Core.Commands;

namespace VirtualAgent.Understanding.Local.Phrases;

/// <summary>What a message of signs alone says.</summary>
internal static class Emoji
{
    private static readonly (string Signs, SmallTalkKind Kind)[] Meanings =
    [
        ("👋🙋", SmallTalkKind.Greeting),
        ("🙏❤💙💚💛🧡💜💖🥰😍🤗", SmallTalkKind.Thanks),
        ("👍👌✅🆗👏💯😊🙂😀😁😃😄", SmallTalkKind.Acknowledge),
        ("😡🤬😠👎🖕😤", SmallTalkKind.Complaint),
    ];

    public static SmallTalkKind? Means(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            foreach (var (signs, kind) in Meanings)
            {
                if (signs.Contains(rune.ToString(), StringComparison.Ordinal))
                {
                    return kind;
                }
            }
        }

        return null;
    }
}
