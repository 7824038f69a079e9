using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local;

/// <summary>Reads what is said to a report's form as a whole while a question of it is open: 'send it', 'my last one', 'no photo, no phone'.</summary>
internal sealed class FormReplies
{
    private const int ShortReply = 5;
    private const int FewestKept = 2;
    private const int LongestWish = 16;

    /// <summary>The way to reach a resident, in a form that does not ask for it yet.</summary>
    private static readonly SlotDefinition AnyContact = PlaceReader.AnyPlace with { Name = "contact", Kind = SlotKind.Contact };

    private static readonly SlotLexicon Said = SlotLexicon.Shipped;

    private readonly SlotReader _slots;
    private readonly ControlPhrases _controls;
    private readonly Forms _forms;
    private readonly PhrasePattern[] _sends = Parse(Said.SendRest);
    private readonly Dictionary<string, PhrasePattern[]> _absent = Said.Absent.ToDictionary(entry => entry.Key, entry => Parse(entry.Value));

    public FormReplies(SlotReader slots, ControlPhrases controls, Forms forms) => (_slots, _controls, _forms) = (slots, controls, forms);

    /// <summary>Null where it is nothing of that.</summary>
    public ImmutableArray<Command>? Read(Utterance said, DialogueView view) =>
        view is not { ActiveSkill: SkillNames.FileRequest, Asked: { } asked } ? null
        : asked.Kind != SlotKind.FreeText && !said.Tokens.Any(t => t.Text is "dont" or "not") && _sends.Any(p => p.IsWhole(said.Tokens)) ? [new Command.SkipQuestion { Rest = true }]
        : asked.Kind == SlotKind.ServiceType && said.Tokens.Count <= ShortReply && _slots.UnseenPhone(AnyContact, said) is { } phone ? [phone]
        : said.Tokens.Count <= ShortReply && ChoiceReader.IsOwnLast(said) && _slots.LastOne(asked, said) is { } last ? [new Command.StartSkill(SkillNames.CheckStatus), last with { Slot = "tracking" }]
        : null;

    /// <summary>'I don't want them to know it's me': nobody is asked who it was, and the report goes on; null where it is something else, or more.</summary>
    public ImmutableArray<Command>? Unnamed(Utterance said, DialogueView view) =>
        view.ActiveSkill == SkillNames.FileRequest && said.Tokens.Count <= LongestWish && MatterWords.HidesWhoReports.Fits(said) && !Forms.OpensAsQuestion(said) && !MatterSplitter.HasAddress(said)
            ? [new Command.ReviseSlot(view.Slots.FirstOrDefault(slot => slot.Kind == SlotKind.Contact)?.Name ?? AnyContact.Name, Drop: true)]
            : null;

    /// <summary>With what the message says there is none of, so that it is not asked for.</summary>
    public ImmutableArray<Command> WithAbsent(ImmutableArray<Command> commands, Utterance said, DialogueView view)
    {
        var begins = view.ActiveSkill is null && commands.OfType<Command.StartSkill>().ToList() is [{ Skill: SkillNames.FileRequest }];
        var goesOn = view.ActiveSkill == SkillNames.FileRequest && commands.Any(c => c is Command.SetSlot) && !commands.Any(c => c is Command.StartSkill);
        return !begins && !goesOn ? commands :
        [
            .. commands,
            .. Absent(said)
                .Where(slot => !view.Filled.Has(slot) && !commands.OfType<Command.SetSlot>().Any(set => set.Slot == slot) && !commands.OfType<Command.ReviseSlot>().Any(revise => revise.Slot == slot))
                .Select(slot => new Command.ReviseSlot(slot, Drop: true)),
        ];
    }

    /// <summary>At a choice between kinds of problem: what belongs to the form that comes, and takes none of them.</summary>
    public List<Command> Kept(Utterance said, DialogueView view)
    {
        if (view is not { ActiveSkill: SkillNames.FileRequest, Asked.Kind: SlotKind.ServiceType, Offered.IsEmpty: false }
            || said.Tokens.Count < FewestKept || _forms.IsQuestion(said) || _forms.IsRequest(said) || _controls.Whole(said.Tokens) is not null)
        {
            return [];
        }

        var contact = _slots.Mention(AnyContact, said, view.Now);
        var absent = Absent(said).ToList();
        return [.. contact is null ? [] : new[] { contact }, .. absent.Select(slot => new Command.ReviseSlot(slot, Drop: true)), .. contact is null && absent.Count == 0 ? [new Command.SetSlot(SkillOpening.Description, said.Text)] : Array.Empty<Command>()];
    }

    private IEnumerable<string> Absent(Utterance said) => _absent.Where(entry => PhrasePattern.AnyIn(entry.Value, said.Tokens)).Select(entry => entry.Key);

    private static PhrasePattern[] Parse(string[] phrases) => [.. phrases.Select(PhrasePattern.Parse)];
}
