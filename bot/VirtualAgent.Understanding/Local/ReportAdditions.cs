using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Slots;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Local;

/// <summary>What comes after a report was filed and belongs to it: 'can you add a photo', 'its actually 44 elm', 'I forgot to say …'.</summary>
internal sealed class ReportAdditions(IEnumerable<ISkill> skills, ControlPhrases controls, PlaceReader places, HouseNumberReader houses)
{
    private const int LongestCorrection = 14;
    private const string Skip = "skip";

    /// <summary>More words than announce an addition: they say it.</summary>
    private const int LongestAnnouncement = 6;

    private static readonly Wordings Entries = Wordings.In("additions");
    private static readonly Wording AddsPhoto = Entries.Of("adds-photo");
    private static readonly Wording ChangesContact = Entries.Of("changes-contact");
    private static readonly Wording CorrectsPlace = Entries.Of("corrects-place");
    private static readonly Wording TakesBack = Entries.Of("takes-back");
    private static readonly Wording Withdraws = Entries.Of("withdraws");
    private static readonly Wording SaysMore = Entries.Of("says-more");
    private static readonly Wording TellsMore = Entries.Of("tells-more");
    private static readonly Wording WantsToAdd = Entries.Of("wants-to-add");

    private readonly bool _taken = skills.Any(skill => skill.Definition.Name == SkillNames.AddToRequest);

    /// <summary>Null where it is nothing of that.</summary>
    public ImmutableArray<Command>? Read(Utterance said, DialogueView view)
    {
        if (view.ActiveSkill == SkillNames.AddToRequest)
        {
            return Withdraws.Fits(said) && MatterWords.SpeaksOfReport.Fits(said) ? [new Command.CancelSkill(Filed: true)]
                : IsOpen(view) ? Further(said, view)
                : Otherwise(said, view);
        }

        if (view is { ActiveSkill: SkillNames.FileRequest, Asked.Kind: not SlotKind.FreeText } && said.Tokens.Count <= LongestAnnouncement && WantsToAdd.Fits(said) && Instead.ToAdd(said.Text) is null)
        {
            return [!AddsPhoto.Fits(said) ? new Command.ReviseSlot(SkillOpening.Description) { More = true }
                : view.Slots.FirstOrDefault(slot => slot.Kind == SlotKind.Photo) is { } photo && view.Filled.Has(photo.Name) ? new Command.ReviseSlot(photo.Name)
                : new Command.SmallTalk(SmallTalkKind.Acknowledge)];
        }

        if (FollowsReport(view) && said.Tokens.Count <= LongestCorrection && Withdraws.Fits(said))
        {
            return [new Command.CancelSkill(Filed: true)];
        }

        if (!FollowsReport(view))
        {
            return _taken && view.ActiveSkill is null && MatterWords.SpeaksOfReport.Fits(said) ? OfEarlier(said) : null;
        }

        var right = IsRightAfter(view) ? RightPlace(said, view) : null;
        return right is not null ? [.. Begin(said, AdditionSlots.Place), right]
            : view.Channel != Channel.Voice && AddsPhoto.Fits(said) ? Begin(said, AdditionSlots.Photo)
            : IsRightAfter(view) && ChangesContact.Fits(said) && said.HoldsContact ? [.. Begin(said, AdditionSlots.Note), new Command.SetSlot(AdditionSlots.Note, said.Text)]
            : CorrectsPlace.Fits(said) ? Begin(said, AdditionSlots.Place)
            : IsNote(said, view) ? [.. Begin(said, AdditionSlots.Note), new Command.SetSlot(AdditionSlots.Note, Instead.ToAdd(said.Text) ?? said.Text)]
            : TellsMore.Fits(said) ? [.. Begin(said, AdditionSlots.Note), .. Note(said)]
            : WantsToAdd.Fits(said) ? [new Command.StartSkill(SkillNames.AddToRequest)]
            : null;
    }

    /// <summary>'I want to add something to my report', 'I reported the wrong address yesterday': of a report of which nothing was said here yet.</summary>
    private static ImmutableArray<Command>? OfEarlier(Utterance said) =>
        CorrectsPlace.Fits(said) ? Begin(said, AdditionSlots.Place)
        : WantsToAdd.Fits(said) ? [new Command.StartSkill(SkillNames.AddToRequest)]
        : null;

    /// <summary>Pictures right after a report are of it, and the words that came with them go along; null where there was none, or the words are of another report.</summary>
    public ImmutableArray<Command>? Pictures(InboundMessage message, Utterance caption, DialogueView view) =>
        message.Attachments.IsDefaultOrEmpty || IsOfAnother(caption) ? null
        : IsOpen(view) ? [Along(AdditionSlots.Photo, caption.Text, view), Shown(message, caption)]
        : FollowsReport(view) && IsRightAfter(view) ? [.. Begin(AdditionSlots.Photo, caption.Text), Shown(message, caption)]
        : null;

    private static Command.SetSlot Shown(InboundMessage message, Utterance caption) =>
        new(AdditionSlots.Photo, caption.Text, [.. message.Attachments.Select(a => a.Id)]);

    private static bool IsOfAnother(Utterance caption) =>
        MatterWords.WantsToReport.Fits(caption) || MatterWords.WantsToReportAnother.Fits(caption) || MatterWords.NamesAnother.Fits(caption) || MatterSplitter.HasAddress(caption);

    /// <summary>What is still to be added is read back: more words, a picture and the right place may join it.</summary>
    private static bool IsOpen(DialogueView view) => view is { ActiveSkill: SkillNames.AddToRequest, AsksConsent: true };

    private ImmutableArray<Command>? Further(Utterance said, DialogueView view) =>
        !view.Filled.Has(AdditionSlots.Place) && RightPlace(said, view) is { } right ? [Along(AdditionSlots.Place, said.Text, view), right]
        : (Instead.ToAdd(said.Text) ?? (SaysMore.Fits(said) ? said.Text : null)) is not { } words ? null
        : [Along(AdditionSlots.Note, said.Text, view), new Command.SetSlot(AdditionSlots.Note, view.Filled.Value(AdditionSlots.Note) is { } before ? $"{before}. {words}" : words)];

    /// <summary>What is to be added is asked for, and something else comes: that is added in its place, and a no leaves it out.</summary>
    private ImmutableArray<Command>? Otherwise(Utterance said, DialogueView view)
    {
        if (YesNoAnswer.Read(said) is { Yes: false, Rest.Length: 0 } || controls.Whole(said.Tokens) == Skip)
        {
            return Given(view).ToImmutableArray() is { IsEmpty: false } given ? [new Command.SetSlot(AdditionSlots.What, said.Text, given)] : [new Command.CancelSkill()];
        }

        return view.Asked?.Name is not AdditionSlots.Place && RightPlace(said, view) is { } right ? [Along(AdditionSlots.Place, said.Text, view), right]
            : view.Asked?.Name is not AdditionSlots.Place && CorrectsPlace.Fits(said) ? [Along(AdditionSlots.Place, said.Text, view)]
            : view.Asked?.Name is not AdditionSlots.Note && (TellsMore.Fits(said) || SaysMore.Fits(said)) ? [Along(AdditionSlots.Note, said.Text, view), .. Note(said)]
            : null;
    }

    /// <summary>One thing more to be added, beside what was given to be added already.</summary>
    private static Command.SetSlot Along(string what, string said, DialogueView view) =>
        new(AdditionSlots.What, said, [.. Given(view).Append(what).Distinct()]);

    private static IEnumerable<string> Given(DialogueView view) =>
        new[] { AdditionSlots.Note, AdditionSlots.Photo, AdditionSlots.Place }.Where(view.Filled.Has);

    private static bool IsNote(Utterance said, DialogueView view) =>
        Instead.ToAdd(said.Text) is not null ? TellsMore.Fits(said) || IsRightAfter(view) : IsRightAfter(view) && SaysMore.Fits(said);

    private Command.SetSlot? RightPlace(Utterance said, DialogueView view) =>
        said.Tokens.Count > LongestCorrection || !TakesBack.Fits(said) ? null
        : Instead.OfContrast(said.Text) is { } right && PlaceIn(said.Part(right), view) is { } place ? place
        : PlaceIn(said, view);

    private bool FollowsReport(DialogueView view) => _taken
        && view.ActiveSkill is null && view.Memory.Facts.Has(AdditionSlots.Tracking)
        && view.Memory.LastDone is SkillNames.FileRequest or SkillNames.AddToRequest or SkillNames.CheckStatus;

    private static bool IsRightAfter(DialogueView view) => view.JustDone is SkillNames.FileRequest or SkillNames.AddToRequest;

    /// <summary>The place that is said to be right, where it is another than the one that was filed.</summary>
    private Command.SetSlot? PlaceIn(Utterance said, DialogueView view)
    {
        var filed = view.Memory.Facts[AdditionSlots.Place];
        var asFiled = view with { Slots = [PlaceReader.AnyPlace], Filled = filed is null ? SlotValues.Empty : SlotValues.Empty.With(AdditionSlots.Place, filed), Offered = [] };
        var right = places.NamedPlace(PlaceReader.AnyPlace, said) ?? houses.Read(said, asFiled);
        return right?.Readings is [var id] && id == filed?.Value ? null : right;
    }

    private static IEnumerable<Command> Note(Utterance said) =>
        said.Tokens.Count > LongestAnnouncement ? [new Command.SetSlot(AdditionSlots.Note, said.Text)] : [];

    private static ImmutableArray<Command> Begin(Utterance said, string what) => Begin(what, said.Text);

    private static ImmutableArray<Command> Begin(string what, string said) =>
        [new Command.StartSkill(SkillNames.AddToRequest), new Command.SetSlot(AdditionSlots.What, said, [what])];
}
