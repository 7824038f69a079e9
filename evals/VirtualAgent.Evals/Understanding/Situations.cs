using System.Collections.Immutable;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Understanding;

namespace VirtualAgent.Evals.Understanding;

/// <summary>
/// Points of a conversation by name: <c>start</c>, <c>confirm</c>, or <c>FileRequest:place</c> for a skill that just asked
/// a slot.
/// </summary>
public sealed class Situations(ImmutableArray<ISkill> skills)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(-6));

    private static readonly SlotValues Report = SlotValues.Empty
        .With("service", new("pothole", "Pothole"))
        .With("attr-size", new("medium", "Medium"))
        .With("attr-lane", new("driving", "Driving lane"))
        .With("place", new("14 Elm Street", "14 Elm Street"))
        .With("nearby", new("[]", "none"))
        .With("description", new("deep hole", "deep hole"))
        .With("photo", SlotValue.Skipped)
        .With("contact", new("(309) 555-0134", "(309) 555-0134"));

    public DialogueView Of(string name, string language) => name switch
    {
        "start" => View(null, null, SlotValues.Empty, language, expectsYesNo: false),
        "confirm" => View("FileRequest", null, Report, language, expectsYesNo: true) with { AsksConsent = true },
        _ when name.Split(':') is [var skill, var slot] => Asking(skill, slot, language),
        _ => throw new InvalidOperationException($"No situation is called '{name}'."),
    };

    private DialogueView Asking(string skill, string slot, string language)
    {
        var filled = skill == "FileRequest" ? new SlotValues(Report.ByName.Where(s => IsBefore(s.Key, slot)).ToImmutableSortedDictionary()) : SlotValues.Empty;
        var view = View(skill, slot, filled, language, expectsYesNo: false);
        return view with { ExpectsYesNo = view.Asked is { Optional: true } };
    }

    private static bool IsBefore(string slot, string asked)
    {
        string[] order = ["service", "attr-size", "attr-lane", "place", "nearby", "description", "photo", "contact"];
        return Array.IndexOf(order, slot) < Array.IndexOf(order, asked);
    }

    private DialogueView View(string? skill, string? asked, SlotValues filled, string language, bool expectsYesNo)
    {
        var context = new SkillContext(new("eval"), Channel.WebChat, "eval", language, filled, SlotValues.Empty, Now);
        ImmutableArray<SlotDefinition> slots = skill is null
            ? []
            : [.. skills.First(s => s.Definition.Name == skill).Plan(context).OfType<SkillStep.Collect>().Select(c => c.Slot)];
        return new(
            Channel.WebChat, ControlMode.Bot, language, skill,
            asked is null ? null : slots.First(s => s.Name == asked),
            slots, filled, expectsYesNo, [], [], ConversationMemory.Empty, Now);
    }
}
