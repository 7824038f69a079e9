using System.Collections.Immutable;
using System.Text;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Language;
using VirtualAgent.Understanding.Local.Phrases;

namespace VirtualAgent.Understanding.Local;

/// <summary>Understands without a language model: phrases, typed values and a classifier learnt at start.</summary>
internal sealed class LocalUnderstanding(
    LanguageIdentifier languages, ControlPhrases controls, ReportAdditions additions, ReplyReader replies, SkillOpening opening)
{
    /// <summary>Words that only go with a picture.</summary>
    private const string Caption = "picture";

    public async Task<ImmutableArray<Command>> UnderstandAsync(
        InboundMessage message, DialogueView view, CancellationToken cancellationToken)
    {
        var text = message.Text.Trim();
        if (text.Length > InboundMessage.MaxTextLength)
        {
            return [new Command.CannotHandle(CannotHandleReason.TooLong)];
        }

        var said = Utterance.Of(text, view.Locale);
        if (said.Tokens.Count == 0 || (!message.Attachments.IsDefaultOrEmpty && controls.Whole(said.Tokens) == Caption))
        {
            return Photo(message, view.Slots.FirstOrDefault(s => s.Kind == SlotKind.Photo)?.Name, view) ?? [Wordless(said, view)];
        }

        var guess = languages.Identify(text, said.Tokens);
        if (guess.Foreign)
        {
            return [new Command.CannotHandle(CannotHandleReason.OtherLanguage)];
        }

        // A bill's number is in no language.
        var language = said.Tokens.Any(t => t.Text.Count(char.IsLetter) > 1) ? guess.Language ?? view.Locale : view.Locale;
        said = Utterance.Of(text, language);
        var commands = additions.Read(said, view) ?? await replies.ReadAsync(said, view, cancellationToken);
        var slot = view.Slots.FirstOrDefault(s => s.Kind == SlotKind.Photo)?.Name ?? opening.SlotOf(SlotKind.Photo, commands, view);
        return WithLanguage([.. commands, .. Photo(message, slot, view) ?? []], language, view);
    }

    /// <summary>Puts a change of language before commands that were understood elsewhere.</summary>
    public ImmutableArray<Command> InLanguageOf(string text, DialogueView view, ImmutableArray<Command> commands) =>
        WithLanguage(commands, languages.Identify(text, Utterance.Of(text, view.Locale).Tokens).Language ?? view.Locale, view);

    /// <summary>A message in the language it is in.</summary>
    public Utterance Heard(string text, DialogueView view) =>
        Utterance.Of(text, languages.Identify(text, Utterance.Of(text, view.Locale).Tokens).Language ?? view.Locale);

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
            ? additions.Pictures(message, view) ?? [new Command.CannotHandle(CannotHandleReason.UnexpectedAttachment) { Pictures = [.. message.Attachments.Select(a => a.Id)] }]
            : [new Command.SetSlot(slot, message.Text, [.. message.Attachments.Select(a => a.Id)])];
    }

    private static ImmutableArray<Command> WithLanguage(ImmutableArray<Command> commands, string language, DialogueView view) =>
        language == view.Locale || commands.Any(c => c is Command.ChangeLanguage)
            ? commands
            : [new Command.ChangeLanguage(language, Asked: false), .. commands];
}
