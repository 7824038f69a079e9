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

    [Fact]
    public void NoEvidence_WithTwoPartsOfOnePage_NamesThePageOnceOnACall()
    {
        var talk = new Talk(Channel.Voice)
        {
            Answer = _ => new KnowledgeOutcome.NoEvidence("clerk") { Closest = [new("Passports: Fees", "how much", "a"), new("Passports: Where to go", "how much", "b"), new("Pool: Fees", "how much", "c")] },
        };

        talk.Resident(new Command.AskKnowledge("how much")).Agent("Do you mean this?");
        Assert.Equal(["Passports", "Pool"], talk.Replies[^1].Choices.SkipLast(1).Select(c => c.Label));
    }
}
