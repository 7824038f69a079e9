using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using VirtualAgent.Core;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using Xunit;

namespace VirtualAgent.Tests.Core;

public sealed class CoreJsonTests
{
    private static readonly Dictionary<Type, object> Samples = new()
    {
        [typeof(DateOnly?)] = new DateOnly(2026, 11, 23),
        [typeof(string)] = "x",
        [typeof(DateOnly)] = new DateOnly(2026, 11, 26),
        [typeof(ImmutableArray<string>)] = ImmutableArray.Create("a", "b"),
        [typeof(ImmutableArray<Command>)] = ImmutableArray.Create<Command>(new Command.SetSlot("s", "said", ["r"]), new Command.Affirm()),
        [typeof(ImmutableArray<Command.SetSlot>)] = ImmutableArray.Create(new Command.SetSlot("s", "said")),
        [typeof(ImmutableArray<ClarifyOption>)] = ImmutableArray.Create(new ClarifyOption(Phrase.Of("k", ("a", "b")), [new Command.HandOff()])),
        [typeof(ImmutableArray<Choice>)] = ImmutableArray.Create(new Choice("t1", "Yes", [new Command.Affirm()])),
        [typeof(ImmutableArray<SummaryLine>)] = ImmutableArray.Create(new SummaryLine("Where", "Here")),
        [typeof(ImmutableArray<Citation>)] = ImmutableArray.Create(new Citation(1, "T", "u", "D", new DateOnly(2026, 1, 1), "e")),
        [typeof(ImmutableArray<Phrase>)] = ImmutableArray.Create<Phrase>(Phrase.Of("k")),
        [typeof(Phrase)] = Phrase.Words(LocalizedText.Of(("en", "a"), ("es", "b"))),
        [typeof(SlotValues)] = SlotValues.Empty.With("slot", new("v", "V")),
        [typeof(ActionLink)] = new ActionLink(Phrase.Words("Pay"), "https://x.example"),
        [typeof(Command)] = new Command.SessionStart(),
        [typeof(bool)] = true,
        [typeof(int)] = 3,
    };

    public static TheoryData<Type, Type> Members()
    {
        var data = new TheoryData<Type, Type>();
        foreach (var family in new[] { typeof(Command), typeof(Reply), typeof(Frame), typeof(Payload), typeof(ActionOutcome), typeof(Phrase) })
        {
            foreach (var member in family.GetNestedTypes().Where(t => t.IsSubclassOf(family)))
            {
                data.Add(family, member);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_OfAClosedFamily_ComesBackAsItWas(Type family, Type member)
    {
        var json = JsonSerializer.Serialize(Make(member), family, CoreJson.Options);

        var back = JsonSerializer.Deserialize(json, family, CoreJson.Options);

        Assert.IsType(member, back);
        Assert.Equal(json, JsonSerializer.Serialize(back, family, CoreJson.Options));
    }

    [Fact]
    public void State_ComesBackAsItWas()
    {
        var state = ConversationState.New(new("sms:1:2"), Channel.Sms, "+1", "es") with
        {
            Stack = [(Frame)Make(typeof(Frame.SkillFrame)), (Frame)Make(typeof(Frame.PatternFrame))],
            LastReplies = [(Reply)Make(typeof(Reply.Confirm))],
            Memory = ConversationMemory.Empty.With(new PastTurn("a", "b")),
        };
        var json = JsonSerializer.Serialize(state, CoreJson.Options);

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<ConversationState>(json, CoreJson.Options), CoreJson.Options));
    }

    private static object Make(Type type)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Sample(p.ParameterType))]);
    }

    private static object Sample(Type type) =>
        Samples.TryGetValue(type, out var sample) ? sample
        : type.IsEnum ? Enum.GetValues(type).GetValue(1)!
        : type == typeof(ImmutableSortedDictionary<string, LocalizedText>) ? ImmutableSortedDictionary<string, LocalizedText>.Empty.Add("a", "b")
        : type == typeof(LocalizedText) ? (LocalizedText)"words"
        : throw new InvalidOperationException($"No sample of {type}.");
}
