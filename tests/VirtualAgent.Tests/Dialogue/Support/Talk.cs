using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Dialogue;
using VirtualAgent.Dialogue.Commands;
using VirtualAgent.Dialogue.Forms;
using VirtualAgent.Dialogue.Turns;
using Xunit;

namespace VirtualAgent.Tests.Dialogue.Support;

/// <summary>A conversation in commands: what the resident meant, what the agent says, what it asks to be done.</summary>
internal sealed class Talk
{
    private static readonly DateTimeOffset Now = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(-6));

    private static readonly TextCatalog Texts =
        TextCatalog.Empty.WithResourcesOf(typeof(DialogueManager).Assembly).WithCity(Cities.Small);

    private readonly SkillSet _skills = new([new LampSkill(), new LampSkill("OrderBulb"), new LampSkill(SkillNames.LeaveMessage)]);
    private readonly DialogueManager _manager;

    public Talk(Channel channel = Channel.WebChat, string locale = "en", CityProfile? city = null)
    {
        _manager = new DialogueManager(_skills, Texts, city ?? Cities.Small);
        State = ConversationState.New(new("test:1"), channel, "+13095550001", locale) with { Turn = 1 };
    }

    public ConversationState State { get; set; }

    public ImmutableArray<Reply> Replies { get; private set; } = [];

    /// <summary>Effects of the last turn, in order.</summary>
    public List<Effect> Effects { get; } = [];

    public Func<Effect, EffectResult> Answer { get; set; } = Usual;

    public string Said => string.Join("\n", Replies.Select(r => r.Text));

    public Talk Resident(params Command[] commands)
    {
        var view = DialogueViews.Of(State, _skills, Now);
        var step = _manager.Advance(State, CommandCleaner.Clean([.. commands], view, _skills), new(Now, 0));
        var replies = step.Replies.ToList();
        Effects.Clear();
        for (var round = 1; !step.Effects.IsEmpty; round++)
        {
            Assert.True(round <= 5, "the dialogue came to rest");
            var open = step.Effects;
            for (var i = 0; i < open.Length; i++)
            {
                Effects.Add(open[i]);
                step = _manager.Advance(step.State, Answer(open[i]), i == open.Length - 1, new(Now, (round * 10) + i));
                replies.AddRange(step.Replies);
            }
        }

        Replies = [.. replies];
        State = step.State with
        {
            Turn = State.Turn + 1,
            LastReplies = Replies.IsEmpty ? State.LastReplies : Replies,
        };
        return this;
    }

    public Talk Set(string slot, string value) => Resident(new Command.SetSlot(slot, value, [value]));

    public Talk Agent(string contains)
    {
        Assert.Contains(contains, Said);
        return this;
    }

    public Talk AgentNot(string contains)
    {
        Assert.DoesNotContain(contains, Said);
        return this;
    }

    /// <summary>A lamp is ordered up to its read-back.</summary>
    public Talk UpToReadBack() => Resident(new Command.StartSkill("OrderLamp"))
        .Set("color", "red").Set("street", "Elm").Resident(new Command.SkipQuestion()).Agent("Order it?");

    private static EffectResult Usual(Effect effect) => effect switch
    {
        Effect.SearchKnowledge search => new KnowledgeOutcome.Answered($"About {search.Question.Text}. [1]", [], [], "en", "p1"),
        Effect.OpenHandoff { Request.Reason: HandoffReason.ActionUnsure or HandoffReason.ActionUnavailable } => new HandoffOutcome.Noted(),
        Effect.OpenHandoff => new HandoffOutcome.Waiting(0),
        Effect.RunSkillAction { Action: "price" } => new ActionOutcome.Found(SlotValues.Empty.With("price", new("5", "$5")), null),
        Effect.RunSkillAction => new ActionOutcome.Completed(Phrase.Words("Ordered."), null, SlotValues.Empty),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
