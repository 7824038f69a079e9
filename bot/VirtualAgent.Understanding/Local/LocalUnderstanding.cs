using System.Collections.Immutable;
using System.Text;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Language;
using VirtualAgent.Understanding.Local.Phrases;
using VirtualAgent.Understanding.Local.Slots.Corrections;

namespace VirtualAgent.Understanding.Local;

/// <summary>Understands without a language model: phrases, typed values and a classifier learnt at start.</summary>
internal sealed class LocalUnderstanding(
    LanguageIdentifier languages, ControlPhrases controls, RudenessReader rudeness, ReportAdditions additions, SecondThoughts thoughts,
    ReplyReader replies, FormReplies form, SkillOpening opening)
{
    /// <summary>Words that only go with a picture.</summary>
    private const string Caption = "picture";
    private const int LongestName = 2;

    public async Task<ImmutableArray<Command>> UnderstandAsync(
        InboundMessage message, DialogueView view, CancellationToken cancellationToken)
    {
        var text = view.Channel == Channel.Voice ? SoundAlikes.WithTens(message.Text.Trim()) : message.Text.Trim();
        if (text.Length > InboundMessage.MaxTextLength)
        {
            return [new Command.CannotHandle(CannotHandleReason.TooLong)];
        }

        var said = Utterance.Of(text, view.Locale);
        if (said.Tokens.Count == 0 || (!message.Attachments.IsDefaultOrEmpty && controls.Whole(said.Tokens) == Caption))
        {
            return Photo(message with { Text = string.Empty }, view.Slots.FirstOrDefault(s => s.Kind == SlotKind.Photo)?.Name, view) ?? [Wordless(said, view)];
        }

        var guess = languages.Identify(text, said.Tokens);
        if (guess.Foreign)
        {
            return [new Command.CannotHandle(CannotHandleReason.OtherLanguage)];
        }

        var language = AnswersByName(said, view) ? view.Locale : guess.Language ?? view.Locale;
        said = Utterance.Of(text, language);
        said = Restated.Last(WithoutLeadIn(view.Asked is { Kind: SlotKind.FreeText } ? said : Letter.Body(said), view));
        if (rudeness.Besides(said) is { } besides
            && rudeness.With(besides, await UnderstandAsync(message with { Text = besides }, view, cancellationToken), said, view) is { } civil)
        {
            return WithLanguage(civil, language, view);
        }

        if (additions.Pictures(message, said, view) is { } captioned)
        {
            return WithLanguage(captioned, language, view);
        }

        var commands = additions.Read(said, view) ?? await CorrectedAsync(said, view, cancellationToken) ?? KeptWords.With(form.WithAbsent(WithMatter(await replies.ReadAsync(said, view, cancellationToken), said), said, view), said, view);
        var slot = view.Slots.FirstOrDefault(s => s.Kind == SlotKind.Photo)?.Name ?? opening.SlotOf(SlotKind.Photo, commands, view);
        return WithLanguage([.. WithToldBefore(commands, text, view), .. Photo(message, slot, view) ?? []], language, view);
    }

    /// <summary>'Al, 309-555-2323' where a name or a number is asked for: names are in no language.</summary>
    private static bool AnswersByName(Utterance said, DialogueView view) =>
        view.Asked is { Kind: SlotKind.PersonName or SlotKind.Contact or SlotKind.Phone or SlotKind.Email }
        && said.Tokens.Count(token => said.Text[token.Start..token.End].All(char.IsLetter)) <= LongestName;

    /// <summary>An answer, or a matter, and the right place of it in the same message; null where no place is put right.</summary>
    private async Task<ImmutableArray<Command>?> CorrectedAsync(Utterance said, DialogueView view, CancellationToken cancellationToken) =>
        thoughts.Find(said, view) is var (rest, place)
            ? thoughts.With(place, rest.Tokens.Count > 0 ? await replies.ReadAsync(rest, view, cancellationToken) : view.ActiveSkill is null ? await replies.ReadAsync(said.Part(place.Said), view, cancellationToken) : [], said, view)
            : null;

    /// <summary>'Um hello I got a question do I need a permit': the question.</summary>
    private Utterance WithoutLeadIn(Utterance said, DialogueView view) =>
        controls.EndOfLeadIn(said.Tokens, orHesitates: view.ActiveSkill is null) is { } end && said.Tokens[end].Start is var start
        && said.Part(said.Text[(start > 0 && said.Text[start - 1] == '¿' ? start - 1 : start)..]) is var rest && Forms.OpensAsQuestion(rest)
            ? rest
            : said;

    /// <summary>With what this message, or the one that a choice was offered on, says for the kind of problem that is taken now.</summary>
    public ImmutableArray<Command> WithToldBefore(ImmutableArray<Command> commands, string text, DialogueView view)
    {
        var picked = view.Offered.Any(choice => choice.Commands.SequenceEqual(commands));
        var begins = picked && commands is [Command.StartSkill, ..];
        var skill = begins ? ((Command.StartSkill)commands[0]).Skill : view.ActiveSkill;
        if (skill is null || (!begins && commands.Any(c => c is Command.StartSkill)) || commands.OfType<Command.SetSlot>().FirstOrDefault(set => IsKind(set, begins, view)) is not { } kind)
        {
            return commands;
        }

        var said = picked ? view.Memory.Recent.LastOrDefault()?.Resident : text;
        return string.IsNullOrEmpty(said) ? commands : [.. commands, .. opening.ToldBefore(skill, kind, Heard(said, view), begins, view).Where(told => !commands.OfType<Command.SetSlot>().Any(set => set.Slot == told.Slot))];
    }

    private static bool IsKind(Command.SetSlot set, bool begins, DialogueView view) => set.Readings.Length == 1
        && (begins ? set.Slot == SkillOpening.Service : view.Slots.Any(s => s.Name == set.Slot && s.Kind == SlotKind.ServiceType) && view.Filled.Value(set.Slot) is null);

    /// <summary>Puts a change of language before commands that were understood elsewhere.</summary>
    public ImmutableArray<Command> InLanguageOf(string text, DialogueView view, ImmutableArray<Command> commands) =>
        WithLanguage(commands, languages.Identify(text, Utterance.Of(text, view.Locale).Tokens).Language ?? view.Locale, view);

    /// <summary>A message in the language it is in.</summary>
    public Utterance Heard(string text, DialogueView view) =>
        Utterance.Of(text, languages.Identify(text, Utterance.Of(text, view.Locale).Tokens).Language ?? view.Locale);

    /// <summary>'An agent please, my taxes are wrong' says what the person is wanted for.</summary>
    private ImmutableArray<Command> WithMatter(ImmutableArray<Command> commands, Utterance said) =>
        commands.IndexOf(new Command.HandOff()) is >= 0 and var at
        && controls.SaysWhatPersonIsFor(said.Tokens)
            ? commands.SetItem(at, new Command.HandOff { About = said.Text })
            : commands;

    private static Command Wordless(Utterance said, DialogueView view) =>
        Recognizers.Booleans.Read(said.Text, said.Culture) is { } yes && view.ExpectsYesNo
            ? yes ? new Command.Affirm() : new Command.Deny()
            : Emoji.Means(said.Text) is { } kind ? new Command.SmallTalk(kind)
            : new Command.CannotHandle(said.Text.EnumerateRunes().Any(Rune.IsSymbol) ? CannotHandleReason.NotUnderstood : CannotHandleReason.Empty);

    private ImmutableArray<Command>? Photo(InboundMessage message, string? slot, DialogueView view)
    {
        if (message.Attachments.IsDefaultOrEmpty)
        {
            return null;
        }

        return slot is null
            ? additions.Pictures(message, Utterance.Of(message.Text, view.Locale), view) ?? [new Command.CannotHandle(CannotHandleReason.UnexpectedAttachment) { Pictures = [.. message.Attachments.Select(a => a.Id)] }]
            : [new Command.SetSlot(slot, message.Text, [.. message.Attachments.Select(a => a.Id)])];
    }

    private static ImmutableArray<Command> WithLanguage(ImmutableArray<Command> commands, string language, DialogueView view) =>
        language == view.Locale || commands.Any(c => c is Command.ChangeLanguage)
            ? commands
            : [new Command.ChangeLanguage(language, Asked: false), .. commands];
}
