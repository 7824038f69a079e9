using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills.FileRequest;

/// <summary>A category's own question as a slot named <c>attr-{code}</c>.</summary>
internal static class AttributeSlot
{
    private const string Prefix = "attr-";

    public static SlotDefinition Of(ServiceAttribute attribute) => new(
        Prefix + attribute.Code,
        KindOf(attribute.DataType),
        Phrase.Words(attribute.Question),
        Phrase.Words(attribute.Question),
        Phrase.Words(attribute.Why),
        Optional: !attribute.Required,
        [.. attribute.Values.Select(v => new SlotChoice(v.Key, v.Name))],
        ["service"]);

    public static string? CodeOf(string slot) =>
        slot.StartsWith(Prefix, StringComparison.Ordinal) ? slot[Prefix.Length..] : null;

    public static SlotCheck Check(SlotDefinition slot, Command.SetSlot given)
    {
        if (slot.Choices.IsEmpty)
        {
            var value = given.Readings.IsEmpty ? given.Said.Trim() : given.Readings[0];
            return given.Readings.IsEmpty && slot.Kind is SlotKind.Number or SlotKind.Date
                ? new SlotCheck.Reject(Phrase.Of(slot.Kind == SlotKind.Number ? "slot.no-number" : "slot.no-date"))
                : new SlotCheck.Accept(new(value, value));
        }

        var chosen = slot.Choices.Where(c => given.Readings.Contains(c.Value)).ToList();
        return chosen switch
        {
            [] => new SlotCheck.Reject(Phrase.Of("slot.not-a-choice")),
            [var one] => new SlotCheck.Accept(new(one.Value, one.Label)),
            _ when slot.Kind == SlotKind.MultiChoice => new SlotCheck.Accept(Several(chosen)),
            _ => new SlotCheck.Choose(slot.Question, [.. chosen]),
        };
    }

    private static SlotValue Several(List<SlotChoice> chosen) => new(
        string.Join(',', chosen.Select(c => c.Value)),
        new LocalizedText(System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(
            chosen[0].Label.ByLanguage.Keys.Select(language =>
                KeyValuePair.Create(language, string.Join(", ", chosen.Select(c => c.Label.In(language))))))));

    private static SlotKind KindOf(AttributeType type) => type switch
    {
        AttributeType.SingleValueList => SlotKind.Choice,
        AttributeType.MultiValueList => SlotKind.MultiChoice,
        AttributeType.Number => SlotKind.Number,
        AttributeType.DateTime => SlotKind.Date,
        AttributeType.String or AttributeType.Text => SlotKind.FreeText,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
