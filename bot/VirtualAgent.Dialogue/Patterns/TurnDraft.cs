using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Dialogue.Forms;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>One step in the making: the state as it changes, what is said, and what is asked to be done.</summary>
internal sealed class TurnDraft(ConversationState state, TurnContext turn, SkillSet skills, TextCatalog texts)
{
    private readonly List<Reply> _replies = [];
    private readonly List<Effect> _effects = [];
    private int _choices;
    private int _begun;

    public ConversationState State { get; set; } = state;

    public SkillSet Skills { get; } = skills;

    public DateTimeOffset Now { get; } = turn.Now;

    /// <summary>The emergency that the resident was warned of before this message, or null.</summary>
    public EmergencyKind? Warned { get; } = EmergencyMemory.Recent(state.Memory, turn.Now)?.Kind;

    /// <summary>A question stands open, so nothing further is asked in this step.</summary>
    public bool Settled { get; set; }

    public bool HandsOff => _replies.Exists(reply => reply is Reply.Handoff);

    /// <summary>A matter came to its end in the reply before, which asks or leaves room for another.</summary>
    public bool HasJustDone => State.Memory.LastDone is not null && State.Turn - State.Memory.LastDoneIn <= 1;

    /// <summary>A page to pay on was given in the reply before.</summary>
    public bool HasPaymentPage => HasJustDone && SkillNames.IsOfPayment(State.Memory.LastDone);

    /// <summary>The reply before asks whether there is anything else.</summary>
    public bool AskedForMore => Words(Phrase.Of("skill.anything-else")) is { Length: > 0 } asked && State.LastReplies.Any(reply => reply.Text == asked);

    /// <summary>A digit picks a choice, so that two lists of them are mistaken for one another.</summary>
    public bool PicksByNumber => State.Channel is Channel.Sms or Channel.Voice;

    /// <summary>What could be picked before still can be.</summary>
    public bool KeepsChoices { get; set; }

    public bool HasReplies => _replies.Count > 0;

    public bool HasEffects => _effects.Count > 0;

    public Frame? Top => State.Stack.LastOrDefault();

    public Frame.SkillFrame? ActiveSkill => State.Stack.OfType<Frame.SkillFrame>().LastOrDefault();

    /// <summary>Says a text of the catalogue. A text that is empty on this channel says nothing.</summary>
    public void Say(string key, params (string Name, LocalizedText Value)[] args) => Say(Phrase.Of(key, args), []);

    public void Say(Phrase phrase, IEnumerable<(Phrase Label, ImmutableArray<Command> Commands)> choices)
    {
        var text = Words(phrase);
        if (text.Length > 0)
        {
            _replies.Add(new Reply.Say(text, Choices(choices)));
        }
    }

    public bool HasSaid(Phrase phrase) => Words(phrase) is var text && _replies.Exists(reply => reply is Reply.Say && reply.Text == text);

    /// <summary>Says a text before the question that has just been put.</summary>
    public void SayBeforeQuestion(string key, params (string Name, LocalizedText Value)[] args)
    {
        var at = _replies.Count > 0 && Settled && _replies[^1] is Reply.Ask ? _replies.Count - 1 : _replies.Count;
        _replies.Insert(at, new Reply.Say(Words(Phrase.Of(key, args)), []));
    }

    /// <summary>Says a text before all others of the step.</summary>
    public void SayFirst(string key) => _replies.Insert(0, new Reply.Say(Words(Phrase.Of(key)), []));

    /// <summary>The words in which the open question is put again in this step, if it still stands at its end; null for its own.</summary>
    public (string Slot, Phrase Question)? AskedAs { get; set; }

    public void Reply(Reply reply) => _replies.Add(reply);

    public void Effect(Effect effect) => _effects.Add(effect);

    public string Words(Phrase phrase) => texts.Say(phrase, State.Locale, State.Channel, State.Turn);

    public ImmutableArray<Choice> Choices(IEnumerable<(Phrase Label, ImmutableArray<Command> Commands)> choices) =>
        [.. choices.Select(choice => new Choice(
            $"t{State.Turn}.{turn.Round}-{++_choices}",
            Words(choice.Label),
            choice.Commands))];

    public void Push(Frame frame) => State = State with { Stack = [.. State.Stack, frame] };

    public void Pop() => State = State with { Stack = State.Stack.RemoveAt(State.Stack.Length - 1) };

    /// <summary>Puts a changed frame in the place of the active skill's.</summary>
    public void Update(Frame.SkillFrame frame)
    {
        var index = State.Stack.LastIndexOf(State.Stack.Last(f => f is Frame.SkillFrame));
        State = State with { Stack = State.Stack.SetItem(index, frame) };
    }

    public void DropPatternFrames() =>
        State = State with { Stack = [.. State.Stack.Where(f => f is not Frame.PatternFrame)] };

    /// <summary>A run's name, unlike that of any other run of this conversation.</summary>
    public string NewRun() => $"{RunsOfThisTurn}{turn.Round}-{_begun++}";

    /// <summary>Whether a run was begun by the message at hand.</summary>
    public bool BeganNow(Frame.SkillFrame frame) => frame.RunId.StartsWith(RunsOfThisTurn, StringComparison.Ordinal);

    private string RunsOfThisTurn => $"{State.Key}#{State.Turn}.";

    public SkillPlan PlanOf(Frame.SkillFrame frame) => SkillPlan.Of(frame, Skills, State, Now);

    public string TitleOf(Frame.SkillFrame frame) => Skills.Of(frame).Definition.Title.In(State.Locale);

    public DialogueStep Finish()
    {
        var offered = _replies.SelectMany(r => r.Choices).ToImmutableArray();
        return new(
            State with { Offered = turn.Round == 0 && !KeepsChoices ? offered : [.. State.Offered.Concat(offered).DistinctBy(choice => choice.Id)] },
            [.. _replies],
            [.. _effects]);
    }
}
