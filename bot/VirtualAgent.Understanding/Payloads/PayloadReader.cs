using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local;
using VirtualAgent.Understanding.Local.Words;

namespace VirtualAgent.Understanding.Payloads;

/// <summary>Buttons, keys and numbered replies: the exact command, not guessed at.</summary>
internal static class PayloadReader
{
    private const int LongestNumberedReply = 3;

    /// <summary>The commands meant; null where the message is words.</summary>
    public static ImmutableArray<Command>? Read(InboundMessage message, DialogueView view, CityNumbers numbers) => message.Payload switch
    {
        Payload.System system => [system.Command],
        Payload.Picked picked => view.Offered.FirstOrDefault(c => c.Id == picked.ChoiceId)?.Commands
            ?? [new Command.CannotHandle(CannotHandleReason.StaleChoice)],
        Payload.Digits digits => Keys(digits.Keys, view, numbers),
        Payload.Fetch => [new Command.CannotHandle(CannotHandleReason.StaleChoice)],
        null => Numbered(message.Text, view),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The whole title of a page that was offered, typed: pressed as its button would be, whatever words of danger stand in it; null where it is none.</summary>
    public static ImmutableArray<Command>? Titled(string text, DialogueView view)
    {
        var typed = Words(text);
        return typed.Length == 0 ? null : view.Offered.FirstOrDefault(choice => choice.Commands is [Command.AskKnowledge] && Words(choice.Label) == typed)?.Commands;

        static string Words(string said) => string.Join(' ', Tokens.Of(said).Select(token => token.Text));
    }

    private static ImmutableArray<Command> Keys(string pressed, DialogueView view, CityNumbers numbers)
    {
        var keys = pressed.Trim().TrimEnd('#');
        if (keys.Contains('*'))
        {
            return [new Command.Repeat()];
        }

        if (keys.Length == 0)
        {
            return [new Command.CannotHandle(CannotHandleReason.Empty)];
        }

        if (view.Asked is { } asked && TakesDigits(asked.Kind) && (keys.Length > 1 || view.Offered.IsEmpty) && keys != "0")
        {
            return [Typed(asked, keys, view, numbers)];
        }

        return keys is [var key] ? [.. Key(key - '0', view)] : [new Command.CannotHandle(CannotHandleReason.NotUnderstood)];
    }

    private static Command Typed(SlotDefinition asked, string keys, DialogueView view, CityNumbers numbers)
    {
        var said = Utterance.Of(keys, view.Locale);
        var readings = asked.Kind switch
        {
            SlotKind.Number => [keys],
            SlotKind.TrackingNumber => Value(numbers.Requests(keys, said.Culture)),
            SlotKind.AccountNumber => [.. numbers.Bills.RecognizeDigits(keys, said.Culture).SelectMany(n => n.Readings).Select(r => r.Value!)],
            SlotKind.Phone or SlotKind.Contact => Value(PhoneNumbers.Recognize(keys, said.Culture)),
            _ => ImmutableArray<string>.Empty,
        };
        return new Command.SetSlot(asked.Name, keys, readings);
    }

    private static ImmutableArray<string> Value(IReadOnlyList<Recognized> found) =>
        found is [var first, ..] ? [first.First.Value!] : [];

    private static ImmutableArray<Command> Key(int number, DialogueView view) => number switch
    {
        0 => [new Command.HandOff()],
        _ when number <= view.Offered.Length => view.Offered[number - 1].Commands,
        1 when view.ExpectsYesNo => [new Command.Affirm()],
        2 when view.ExpectsYesNo => [new Command.Deny()],
        _ => [new Command.CannotHandle(CannotHandleReason.NotUnderstood)],
    };

    /// <summary>'2', '2.', '#2', 'option 2' after choices that were numbered.</summary>
    private static ImmutableArray<Command>? Numbered(string text, DialogueView view)
    {
        if (view.Numbered.IsEmpty || (view.Asked is { } asked && TakesDigits(asked.Kind)))
        {
            return null;
        }

        var words = text.Trim().Trim('.', ')', '(', '#', '!').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= LongestNumberedReply
            && words[..^1].All(w => w.ToLowerInvariant() is "option" or "number" or "no." or "#" or "opcion" or "opción" or "numero" or "número" or "la" or "el" or "choice" or "press")
            && int.TryParse(words[^1].AsSpan().Trim(".)#"), out var number)
            && number >= 1 && number <= view.Numbered.Length
                ? view.Numbered[number - 1].Commands
                : null;
    }

    private static bool TakesDigits(SlotKind kind) =>
        kind is SlotKind.Number or SlotKind.AccountNumber or SlotKind.TrackingNumber or SlotKind.Phone or SlotKind.Contact;
}
