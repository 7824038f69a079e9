using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Tests.Dialogue.Support;

/// <summary>A skill with one slot of each behaviour: a choice, a lookup that depends on it, an optional note, a read-back, an action.</summary>
internal sealed class LampSkill(string name = "OrderLamp") : ISkill
{
    public static readonly SlotDefinition Color = Slot("color", SlotKind.Choice, optional: false, [
        new("red", LocalizedText.Of(("en", "Red"), ("es", "Rojo"))),
        new("blue", LocalizedText.Of(("en", "Blue"), ("es", "Azul"))),
    ]);

    public static readonly SlotDefinition Street = Slot("street", SlotKind.Place, optional: false, []);

    public static readonly SlotDefinition Note = Slot("note", SlotKind.FreeText, optional: true, []);

    public SkillDefinition Definition { get; } = new(
        name,
        LocalizedText.Of(("en", "Order a lamp"), ("es", "Pedir una lámpara")),
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
        OnMenu: true);

    public IReadOnlyList<SkillStep> Plan(SkillContext context) =>
    [
        new SkillStep.Collect(Color),
        new SkillStep.Collect(Street),
        new SkillStep.Lookup("price", "price", ["color"]),
        new SkillStep.Collect(Note),
        new SkillStep.Confirm(Phrase.Words("Order it?")),
        new SkillStep.Perform("order", SideEffect: true),
    ];

    public SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context) => (slot.Name, given) switch
    {
        ("color", { Readings: [var one] }) when slot.Choices.FirstOrDefault(c => c.Value == one) is { } choice =>
            new SlotCheck.Accept(new(choice.Value, choice.Label)),
        ("color", { Readings.Length: > 1 }) => new SlotCheck.Choose(Phrase.Words("Red or blue?"), slot.Choices),
        ("color", _) => new SlotCheck.Reject(Phrase.Words("No such color.")),
        ("street", { Said: "nowhere" }) => new SlotCheck.Reject(Phrase.Words("No such street.")),
        _ => new SlotCheck.Accept(new(given.Said, given.Said)),
    };

    public Task<ActionOutcome> RunAsync(string action, SkillContext context, string idempotencyKey, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The talk answers effects itself.");

    private static SlotDefinition Slot(string name, SlotKind kind, bool optional, ImmutableArray<SlotChoice> choices) => new(
        name, kind, Phrase.Words($"Which {name}?"), Phrase.Words(name), Phrase.Words($"Because {name}."), optional, choices, []);
}
