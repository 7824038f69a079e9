using System.Text.Json;
using VirtualAgent.Core;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Replies;

namespace VirtualAgent.Tests.Core;

public class CoreJsonTests
{
    [Fact]
    public void Reply_WithAChoiceThatSetsASlot_IsReadBackAsItWasWritten()
    {
        Reply written = new Reply.Ask("Where?", "place", [new("c1", "Here", [new Command.SetSlot("place", "here", ["p1"])])]);

        var read = JsonSerializer.Deserialize<Reply>(JsonSerializer.Serialize(written, CoreJson.Options), CoreJson.Options);

        var slot = Assert.IsType<Command.SetSlot>(Assert.Single(Assert.Single(read!.Choices).Commands));
        Assert.Equal(("place", "here", "p1"), (slot.Slot, slot.Said, Assert.Single(slot.Readings)));
    }
}
