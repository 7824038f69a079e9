using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Messages;
using VirtualAgent.Tests.Dialogue.Support;
using Xunit;

namespace VirtualAgent.Tests.Dialogue;

public sealed class ClosestOnACallTests
{
    [Fact]
    public void NoEvidence_WithPassagesThatComeNear_AreNamedInShortOnACall()
    {
        var talk = new Talk(Channel.Voice)
        {
            Answer = _ => new KnowledgeOutcome.NoEvidence("clerk") { Closest = [new("Library: All hours at a glance", "hours", "a"), new("Recycling: When", "hours", "b"), new("Pool: Hours", "hours", "c")] },
        };

        talk.Resident(new Command.AskKnowledge("hours")).Agent("Do you mean this?");
        Assert.Equal(["Library", "Recycling"], talk.Replies[^1].Choices.SkipLast(1).Select(c => c.Label));
    }
}
