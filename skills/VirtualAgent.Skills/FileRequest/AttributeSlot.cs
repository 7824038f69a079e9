using System.Collections.Immutable;
using System.Globalization;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Skills.FileRequest;

/// <summary>A category's own question as a slot named <c>attr-{code}</c>.</summary>
internal static class AttributeSlot
{
    private const string Prefix = "attr-";
    private const string Plate = Prefix + "plate";
    private const int MostOfAnything = 10_000;

    public static SlotDefinition Of(ServiceAttribute attribute, LocalizedText about) => new(
        NameOf(attribute),
        KindOf(attribute.DataType),
        Phrase.Words(attribute.Question),
        Phrase.Words(Label(attribute.Question)),
        Phrase.Words(attribute.Why),
        Optional: !attribute.Required,
        [.. attribute.Values.Select(v => new SlotChoice(v.Key, v.Name, Means: v.Key switch { "yes" => true, "no" => false, _ => null })
        {
            Warning = UrgentWords.Of(v.Emergency),
        })],
        ["service"])
    { About = about, IsComingDay = attribute.IsComingDay };

    public static string NameOf(ServiceAttribute attribute) => Prefix + attribute.Code;

    /// <summary>The question as a heading: without its marks.</summary>
    private static LocalizedText Label(LocalizedText question) =>
        new(question.ByLanguage.ToImmutableSortedDictionary(q => q.Key, q => q.Value.Trim('¿', '?', ' ')));

    public static string? CodeOf(string slot) =>
        slot.StartsWith(Prefix, StringComparison.Ordinal) ? slot[Prefix.Length..] : null;

    public static SlotCheck Check(SlotDefinition slot, Command.SetSlot given, SkillContext context)
    {
        if (slot.Choices.IsEmpty)
        {
            var value = given.Readings.IsEmpty ? given.Said.Trim() : given.Readings[0];
            return slot.Kind switch
            {
                SlotKind.Number when !IsCount(given) => new SlotCheck.Reject(Phrase.Of("slot.no-number")),
                SlotKind.Date => CheckDay(slot, given, DateOnly.FromDateTime(context.Now.DateTime)),
                SlotKind.FreeText when slot.Name == Plate => CheckPlate(value),
                SlotKind.FreeText when !SaysSomething(value) => new SlotCheck.Reject(Phrase.Of("slot.no-words")),
                _ => new SlotCheck.Accept(new(value, value)),
            };
        }

        var chosen = slot.Choices.Where(c => given.Readings.Contains(c.Value)).ToList();
        return chosen switch
        {
            [] => new SlotCheck.Reject(Phrase.Of("slot.not-a-choice")),
            [var one] => new SlotCheck.Accept(new(one.Value, one.Label)) { Warning = one.Warning },
            _ when slot.Kind == SlotKind.MultiChoice => new SlotCheck.Accept(Several(chosen)),
            _ => new SlotCheck.Choose(slot.Question, [.. chosen]),
        };
    }

    /// <summary>As it was written where it is one as it stands, else as it was spelled.</summary>
    private static SlotCheck CheckPlate(string said) =>
        (LicensePlates.Read(said, Culture.English) ?? LicensePlates.Read(said, Culture.Spanish)) is not { } plate ? new SlotCheck.Reject(Phrase.Of("slot.no-plate"))
        : said.Count(char.IsLetterOrDigit) == plate.Length ? new SlotCheck.Accept(new(said, said))
        : new SlotCheck.Accept(new(plate, plate));

    private static SlotCheck CheckDay(SlotDefinition slot, Command.SetSlot given, DateOnly today) =>
        given.Readings is not [var value, ..] || !DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day)
            ? new SlotCheck.Reject(Phrase.Of(slot.IsComingDay ? "slot.no-coming-date" : "slot.no-date"))
        : slot.IsComingDay && day < today ? new SlotCheck.Reject(Phrase.Of("slot.past-date", ("date", Formatted.Date(day))))
        : new SlotCheck.Accept(new(value, Formatted.Date(day)));

    private static bool IsCount(Command.SetSlot given) =>
        given.Readings is [var number, ..]
        && decimal.TryParse(number, CultureInfo.InvariantCulture, out var count)
        && count is >= 0 and <= MostOfAnything;

    /// <summary>Signs alone say nothing, nor does the word by which a text message asks for more.</summary>
    private static bool SaysSomething(string words) =>
        words.Any(char.IsLetterOrDigit) && words.Trim('.', '!', ' ').ToUpperInvariant() is not ("MORE" or "MAS" or "MÁS");

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
