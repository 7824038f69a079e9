using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Local.Waiting;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>The bills that a message lists, by their numbers and by their kinds: 'ticket C1001748, W-200226 and my property tax'.</summary>
internal sealed class BillList(CityNumbers numbers)
{
    /// <summary>A value for each bill, the numbered ones first; empty where one bill is meant at most.</summary>
    public List<Bill> Each(ISkill skill, SlotDefinition? kind, SlotDefinition? number, Utterance said, DialogueView view)
    {
        var found = number is null ? [] : numbers.Bills.Recognize(said.Text, said.Culture);
        if (found.Zip(found.Skip(1)).Any(pair => WaitingWords.TakesBackNumber.Fits(said.Part(said.Text[(pair.First.End + 1)..pair.Second.Start]))))
        {
            return [];
        }

        var numbered = found
            .Select(one => new Command.SetSlot(number!.Name, one.Text, [one.First.Value!]))
            .DistinctBy(set => set.Readings[0])
            .Select(set => new Bill(set, kind is null ? null : KindOf(skill, number!, set, view)?.Value(kind.Name)))
            .ToList();
        var named = kind is null || numbered.Exists(bill => bill.Kind is null) ? [] : Named(kind, said, numbered.Count)
            .Select(set => new Bill(set, set.Readings[0]))
            .Where(bill => numbered.TrueForAll(other => other.Kind != bill.Kind));
        List<Bill> all = [.. numbered, .. named];
        return all.Count < 2 ? [] : all;
    }

    /// <summary>A list of kinds, or one kind beside two numbers; a single number under another kind's name is one bill.</summary>
    private static IEnumerable<Command.SetSlot> Named(SlotDefinition kind, Utterance said, int numbered) =>
        ChoiceReader.Listed(kind, said) is { IsEmpty: false } listed ? listed
        : numbered > 1 && ChoiceReader.Mention(kind, said) is { Readings.Length: 1 } one ? [one]
        : [];

    /// <summary>What the number itself tells of the bill.</summary>
    private static SlotValues? KindOf(ISkill skill, SlotDefinition number, Command.SetSlot set, DialogueView view) =>
        (skill.Check(number, set, new SkillContext(new ConversationKey(string.Empty), view.Channel, string.Empty, view.Locale, SlotValues.Empty, view.Memory.Facts, view.Now)) as SlotCheck.Accept)?.Along;

    /// <param name="Kind">The kind that its number or its name tells; null where neither does.</param>
    public sealed record Bill(Command.SetSlot Set, string? Kind);
}
