using System.Collections.Immutable;

namespace VirtualAgent.Core.Replies;

/// <summary>The choices of a turn in the order in which they are numbered: those of the open question first, so that 'Yes' and 'No' keep their numbers whatever is said before them.</summary>
public static class NumberedChoices
{
    public static ImmutableArray<Choice> Of(IEnumerable<Reply> replies) =>
        [.. replies.OrderBy(reply => reply is Reply.Ask or Reply.Confirm ? 0 : 1).SelectMany(reply => reply.Choices)];
}
