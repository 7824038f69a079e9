using System.Text.RegularExpressions;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;

namespace VirtualAgent.Understanding.Local.Phrases;

/// <summary>The command that a control phrase stands for, where the conversation is now.</summary>
internal static partial class ControlCommands
{
    /// <summary>'How long will it take?' — a question of its own only to somebody who waits in line, who hears where they stand.</summary>
    private const string WaitingTime = "waiting-time";

    /// <summary>'I want to report it anonymously' — something only where a form asks who the resident is; elsewhere it is a question.</summary>
    public const string Nameless = "nameless";

    /// <summary>'No, I don't want to leave any phone' — where no form is under way it begins none.</summary>
    private const string NoContact = "no-contact";

    /// <summary>'I'll pay later' — nothing is to be done now.</summary>
    private const string Postpone = "postpone";

    /// <summary>'Use this number' — a value where a form asks for one, and no more than an OK where none is under way.</summary>
    private const string ThisPhone = "this-phone";

    /// <summary>'The' and 'un' name nothing.</summary>
    private const int ShortWord = 3;

    /// <summary>'Is anyone there now' — while a message is taken for staff, whether they are; elsewhere no more than a hello.</summary>
    private const string AnyoneThere = "anyone-there";

    /// <summary>'When are they back' — the same, and a question of its own elsewhere.</summary>
    private const string WhenBack = "when-back";

    /// <summary>'I don't need a person any more' — where one is waited for.</summary>
    public const string LeaveLine = "leave-line";

    /// <summary>'Back to the report' — where one is open, its question is put again.</summary>
    private const string GoOn = "go-on";

    /// <summary>'Where were we': what is open, or that nothing is.</summary>
    private const string WhereWeWere = "where-we-were";

    /// <summary>'That's all': where a question is open nothing is said to it, and with a goodbye the talk ends.</summary>
    public const string NothingMore = "nothing-more";

    /// <summary>'No, this is not a pothole' — it tells what is not the matter, and begins nothing.</summary>
    private const string NotThat = "not-that";

    /// <summary>'¿Cómo va?' — right after a report was filed, the report.</summary>
    private const string HowAreYou = "how-are-you";

    /// <summary>'What happens next' — in an open form what its questions lead to; elsewhere it is of what was filed, or a question.</summary>
    private const string WhatNext = "what-next";

    /// <summary>'Can you make it urgent', 'how long until somebody comes' — of the report that is being made; elsewhere a question.</summary>
    private const string Urgent = "urgent";
    private const string HowLong = "how-long";

    public static bool Means(string control, Utterance said, DialogueView view) => control switch
    {
        GoOn or WhatNext => view.ActiveSkill is not null && (view.Asked is not null || view.AsksConsent || !view.ExpectsYesNo),
        LeaveLine => view.Mode == ControlMode.WaitingForAgent,
        HowLong when view.Mode == ControlMode.WaitingForAgent => true,
        Urgent or HowLong => view is { ActiveSkill: SkillNames.FileRequest, Mode: ControlMode.Bot } && (view.Asked is not null || view.AsksConsent),
        NotThat => view.ActiveSkill is null ? !view.ExpectsYesNo : DeniedService(said, view) is not null,
        WaitingTime => view.Mode == ControlMode.WaitingForAgent,
        "cancel" => view.ActiveSkill is not null || !AdviceWords.ContestsTicket.Fits(said),
        "hand-off" => !MatterWords.ComesInPerson.Fits(said),
        "spanish" or "english" => !MatterWords.OffersInALanguage.Fits(said),
        Nameless => view.Slots.Any(IsPersonal),
        NoContact => !said.HoldsContact,
        HowAreYou => !(view is { ActiveSkill: null, IsAfterReport: true } && MatterWords.HowItStands.Fits(said)),
        ThisPhone => view.ActiveSkill is null,
        WhenBack => view.ActiveSkill == SkillNames.LeaveMessage || (view.ActiveSkill is null && view.JustDone == SkillNames.LeaveMessage),
        _ => true,
    };

    public static Command Of(string control, Utterance said, DialogueView view) => control switch
    {
        "hand-off" => new Command.HandOff(),
        WhenBack when view.ActiveSkill is null => new Command.AskIfOpen(DateOnly.FromDateTime(view.Now.DateTime), said.Text),
        WhenBack => new Command.HandOff(),
        AnyoneThere when view.ActiveSkill == SkillNames.LeaveMessage => new Command.HandOff(),
        WaitingTime => new Command.HandOff(),
        "spanish" => new Command.ChangeLanguage("es", Asked: true),
        "english" => new Command.ChangeLanguage("en", Asked: true),
        LeaveLine => new Command.CancelSkill { Line = true },
        GoOn when view is { IsForStaff: true, ActiveSkill: { } open } => new Command.StartSkill(open),
        GoOn => new Command.SmallTalk(SmallTalkKind.Acknowledge),
        WhereWeWere when view is { ActiveSkill: null, ExpectsYesNo: true } => new Command.Repeat(),
        WhereWeWere => new Command.Recap(),
        NotThat when DeniedService(said, view) is { } service => new Command.ReviseSlot(service),
        NotThat => new Command.SmallTalk(SmallTalkKind.Acknowledge),
        WhatNext => new Command.SmallTalk(SmallTalkKind.WhatNext),
        Urgent => new Command.SmallTalk(SmallTalkKind.Urgent),
        HowLong when view.Mode == ControlMode.WaitingForAgent => new Command.HandOff(),
        HowLong => new Command.SmallTalk(SmallTalkKind.HowLong),
        "start-over" => new Command.StartOver(),
        "cancel" when view.ActiveSkill is not (null or SkillNames.PayBill) && MatterWords.NamesBill.Fits(said) => new Command.SmallTalk(SmallTalkKind.Acknowledge),
        "cancel" => new Command.CancelSkill(Filed: view.ActiveSkill is null or SkillNames.CheckStatus && (view.Memory.Facts.Has("tracking") ? NamesReport() : IsOfAReport()).IsMatch(said.Text)),
        Postpone when view.ActiveSkill is null && view.Mode == ControlMode.Bot => new Command.SmallTalk(SmallTalkKind.Acknowledge),
        Postpone => new Command.CancelSkill(),
        "go-back" => new Command.GoBack(),
        "slower" => new Command.Repeat(Slower: true),
        "repeat" => new Command.Repeat(),
        "recap" => view.ActiveSkill is null ? new Command.ShowChoices() : new Command.Recap(),
        "explain" when view.IsBillReadBack => new Command.Repeat(),
        "explain" => new Command.ExplainQuestion(),
        "choices" => new Command.ShowChoices(),
        "skip" => new Command.SkipQuestion(),
        NoContact when !view.Slots.Any(IsPersonal) => new Command.SmallTalk(SmallTalkKind.Acknowledge),
        Nameless or NoContact when view.Asked is { } asked && IsPersonal(asked) => new Command.SkipQuestion(),
        Nameless or NoContact => new Command.ReviseSlot(view.Slots.First(IsPersonal).Name, Drop: true),
        "last-payment" => new Command.StartSkill(SkillNames.LastPayment),
        "link-again" => view.Memory.Facts.Has("bill") ? new Command.StartSkill(SkillNames.LastPayment) : new Command.Repeat(),
        "continue-by-text" when view is { Channel: Channel.Voice, ActiveSkill: null } && MatterWords.NamesLink.Fits(said) && (SkillNames.IsOfPayment(view.JustDone) || HoldsNothing(view)) =>
            new Command.StartSkill(SkillNames.LastPayment),
        "continue-by-text" when view.Channel == Channel.Sms && view.Memory.Facts.Has("tracking") && MatterWords.AsksForNumberByText.Fits(said) => new Command.Repeat { Number = true },
        "continue-by-text" when view is { Channel: Channel.WebChat, ActiveSkill: null or SkillNames.FileRequest } && MatterWords.AsksForNumberByText.Fits(said) && OwnNumber(view) is { } number => number,
        "continue-by-text" => new Command.StartSkill(SkillNames.ContinueByText),
        "continue-on-web" => new Command.StartSkill(SkillNames.ContinueOnWeb),
        "what-can-you-do" when view.Asked is { Choices.IsEmpty: false } or { Kind: SlotKind.ServiceType or SlotKind.FreeText } => new Command.ShowChoices(),
        NothingMore when view.AsksConsent && !MatterWords.SaysGoodbye.Fits(said) => new Command.CannotHandle(CannotHandleReason.NotUnderstood),
        NothingMore when view.Asked is not null && !MatterWords.SaysGoodbye.Fits(said) => new Command.SkipQuestion(),
        "picture" => view.Asked is { Kind: SlotKind.Photo } photo ? new Command.SetSlot(photo.Name, string.Empty) : new Command.CannotHandle(CannotHandleReason.NotUnderstood),
        "nobody-hurt" when view.Asked is { Kind: SlotKind.FreeText } details => new Command.SetSlot(details.Name, said.Text),
        _ => new Command.SmallTalk(SmallTalkOf(control)),
    };

    /// <summary>'Text me the number' in a chat, where no phone is known: the report's number, or that there is none yet; null where none is meant.</summary>
    private static Command? OwnNumber(DialogueView view) =>
        view.ActiveSkill is not null ? new Command.SmallTalk(SmallTalkKind.NoNumberYet)
        : view.Memory.Facts.Has("tracking") ? new Command.Repeat { Number = true }
        : null;

    /// <summary>'Hold on a second' picks nothing, though 'second' counts.</summary>
    public static bool OutranksOffers(string control) => control is "wait" or "repeat" or "slower" or "hand-off";

    /// <summary>'I'd rather not say' and 'not now, cancel' are more than a no.</summary>
    public static bool OutranksYesNo(string control, DialogueView view) =>
        (control is NothingMore && view.Asked is not null)
        || (control is GoOn && !view.AsksConsent)
        || control is LeaveLine or WhereWeWere or Nameless or NoContact or Postpone or NotThat or "skip" or "cancel" or "start-over" or "go-back" or "hand-off" or "explain" or "recap" or "repeat" or "slower" or "choices" or "wait";

    public static bool IsSmallTalk(string control) =>
        control is "greeting" or AnyoneThere or "thanks" or "acknowledge" or HowAreYou or "praise" or "goodbye" or NothingMore;

    /// <summary>Nothing was answered, filed or paid that a text could carry on.</summary>
    private static bool HoldsNothing(DialogueView view) =>
        view.Memory.LastPassageId is null && view.Memory.LastDone is null && !view.Memory.Facts.Has("tracking") && !view.Memory.Facts.Has("bill");

    /// <summary>The slot of the kind of problem that was taken, where the words name that kind.</summary>
    private static string? DeniedService(Utterance said, DialogueView view) => view.Slots
        .Where(slot => slot.Kind == SlotKind.ServiceType && view.Filled[slot.Name] is { } known
            && said.Part(known.Display.In(view.Locale)).Tokens.Any(word => word.Text.Length > ShortWord && said.Tokens.Any(t => t.Text == word.Text)))
        .Select(slot => slot.Name)
        .FirstOrDefault();

    private static bool IsPersonal(SlotDefinition slot) => slot.Kind is SlotKind.Contact or SlotKind.Phone or SlotKind.Email or SlotKind.PersonName;

    [GeneratedRegex(@"\b(?:report|request|complaint|reporte|solicitud|queja)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsOfAReport();

    [GeneratedRegex(@"\b(?:report|request|complaint|it|reporte|solicitud|queja)\b|\b(?:cancel|retir|anul|quit|borr)\w*l[oa]\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesReport();

    private static SmallTalkKind SmallTalkOf(string control) => control switch
    {
        "are-you-human" => SmallTalkKind.AreYouHuman,
        "who-are-you" => SmallTalkKind.WhoAreYou,
        "what-can-you-do" => SmallTalkKind.WhatCanYouDo,
        "goodbye" or NothingMore => SmallTalkKind.Goodbye,
        HowAreYou => SmallTalkKind.HowAreYou,
        "thanks" => SmallTalkKind.Thanks,
        "praise" => SmallTalkKind.Praise,
        "abuse" => SmallTalkKind.Abuse,
        "complaint" => SmallTalkKind.Complaint,
        "greeting" or AnyoneThere => SmallTalkKind.Greeting,
        "acknowledge" or "nobody-hurt" or ThisPhone => SmallTalkKind.Acknowledge,
        "other-channel" => SmallTalkKind.OtherChannel,
        "has-question" => SmallTalkKind.HasQuestion,
        "wait" => SmallTalkKind.Wait,
        _ => throw new ArgumentOutOfRangeException(nameof(control), control, null),
    };
}
