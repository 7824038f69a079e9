using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local;

/// <summary>What comes after a report was filed and belongs to it: 'can you add a photo', 'its actually 44 elm', 'I forgot to say …'.</summary>
internal sealed class ReportAdditions(IEnumerable<ISkill> skills, PlaceReader places, HouseNumberReader houses)
{
    private const int LongestCorrection = 14;

    /// <summary>More words than announce an addition: they say it.</summary>
    private const int LongestAnnouncement = 6;

    private static readonly Dictionary<string, WordingEntry> Entries = Lexicon.Read<Dictionary<string, WordingEntry>>("additions");
    private static readonly Wording AddsPhoto = new(Entries["adds-photo"]);
    private static readonly Wording CorrectsPlace = new(Entries["corrects-place"]);
    private static readonly Wording TakesBack = new(Entries["takes-back"]);
    private static readonly Wording TellsMore = new(Entries["tells-more"]);
    private static readonly Wording WantsToAdd = new(Entries["wants-to-add"]);

    private static readonly SlotDefinition Place = new(
        AdditionSlots.Place, SlotKind.Place, Phrase.Words(string.Empty), null, Phrase.Words(string.Empty), Optional: false, [], []);

    private readonly bool _taken = skills.Any(skill => skill.Definition.Name == SkillNames.AddToRequest);

    /// <summary>Null where it is nothing of that.</summary>
    public ImmutableArray<Command>? Read(Utterance said, DialogueView view)
    {
        if (!FollowsReport(view))
        {
            return null;
        }

        var right = IsRightAfter(view) && said.Tokens.Count <= LongestCorrection && TakesBack.Fits(said) ? PlaceIn(said, view) : null;
        return right is not null ? [.. Begin(said, AdditionSlots.Place), right]
            : view.Channel != Channel.Voice && AddsPhoto.Fits(said) ? Begin(said, AdditionSlots.Photo)
            : CorrectsPlace.Fits(said) ? Begin(said, AdditionSlots.Place)
            : TellsMore.Fits(said) ? [.. Begin(said, AdditionSlots.Note), .. Note(said)]
            : WantsToAdd.Fits(said) ? [new Command.StartSkill(SkillNames.AddToRequest)]
            : null;
    }

    /// <summary>Pictures right after a report are of it, and the words that came with them go along; null where there was none, or the words are of another report.</summary>
    public ImmutableArray<Command>? Pictures(InboundMessage message, Utterance caption, DialogueView view) =>
        !message.Attachments.IsDefaultOrEmpty && FollowsReport(view) && IsRightAfter(view) && !IsOfAnother(caption)
            ? [.. Begin(AdditionSlots.Photo, caption.Text), new Command.SetSlot(AdditionSlots.Photo, caption.Text, [.. message.Attachments.Select(a => a.Id)])]
            : null;

    private static bool IsOfAnother(Utterance caption) =>
        MatterWords.WantsToReport.Fits(caption) || MatterWords.WantsToReportAnother.Fits(caption) || MatterWords.NamesAnother.Fits(caption) || MatterSplitter.HasAddress(caption);

    private bool FollowsReport(DialogueView view) => _taken
        && view.ActiveSkill is null && view.Memory.Facts.Has(AdditionSlots.Tracking)
        && view.Memory.LastDone is SkillNames.FileRequest or SkillNames.AddToRequest or SkillNames.CheckStatus;

    private static bool IsRightAfter(DialogueView view) => view.JustDone is SkillNames.FileRequest or SkillNames.AddToRequest;

    /// <summary>The place that is said to be right, where it is another than the one that was filed.</summary>
    private Command.SetSlot? PlaceIn(Utterance said, DialogueView view)
    {
        var filed = view.Memory.Facts[AdditionSlots.Place];
        var asFiled = view with { Slots = [Place], Filled = filed is null ? SlotValues.Empty : SlotValues.Empty.With(AdditionSlots.Place, filed), Offered = [] };
        var right = places.NamedPlace(Place, said) ?? houses.Read(said, asFiled);
        return right?.Readings is [var id] && id == filed?.Value ? null : right;
    }

    private static IEnumerable<Command> Note(Utterance said) =>
        said.Tokens.Count > LongestAnnouncement ? [new Command.SetSlot(AdditionSlots.Note, said.Text)] : [];

    private static ImmutableArray<Command> Begin(Utterance said, string what) => Begin(what, said.Text);

    private static ImmutableArray<Command> Begin(string what, string said) =>
        [new Command.StartSkill(SkillNames.AddToRequest), new Command.SetSlot(AdditionSlots.What, said, [what])];
}
