using System.Text.RegularExpressions;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>What was said is said again: all of it, slower, or the number in it.</summary>
internal static partial class RepeatPattern
{
    public static void SayAgain(TurnDraft draft, bool slower = false)
    {
        if (draft.Settled)
        {
            return;
        }

        if (draft.State.LastReplies.IsEmpty)
        {
            SmallTalkPattern.Greet(draft);
            return;
        }

        if (draft.State.Channel == Channel.Voice && IsGreeting(draft))
        {
            SmallTalkPattern.Menu(draft);
            return;
        }

        if (slower && draft.State.Channel == Channel.Voice)
        {
            draft.Say("repeat.slower");
        }

        foreach (var reply in draft.State.LastReplies)
        {
            Say(reply, slower, draft);
        }

        draft.Settled = true;
    }

    /// <summary>Nothing was said yet but who speaks and what can be done: on a call the latter is enough.</summary>
    private static bool IsGreeting(TurnDraft draft) =>
        draft.Top is null && draft.State.Memory.LastDone is null && draft.State.LastReplies.All(reply => reply is Reply.Say) && draft.State.LastReplies.Any(reply => reply.Choices is [{ Commands: [Command.StartSkill] }, ..]);

    /// <summary>The last number that was told, with the sentence it stands in; where there is none, all is said again.</summary>
    public static void SayNumber(TurnDraft draft)
    {
        var told = draft.State.LastReplies
            .Where(reply => reply is not (Reply.Ask or Reply.Confirm))
            .SelectMany(reply => SentenceEnd().Split(reply.Text))
            .Where(sentence => NumberToKeep().IsMatch(sentence))
            .ToList();
        if (told.Count == 0 && draft.State.Memory.Facts.Value("tracking") is { } tracking)
        {
            draft.Say("repeat.tracking", ("tracking", tracking));
        }
        else if (told.Count == 0 && draft.ActiveSkill is { Asked: not null } open && draft.PlanOf(open).Confirms)
        {
            draft.Say("small-talk.no-number-yet");
            ConfirmPattern.Recap(draft);
        }
        else if (told.Count == 0)
        {
            SayAgain(draft);
        }
        else
        {
            draft.Say(Phrase.Words(LocalizedText.Of((draft.State.Locale, string.Join(' ', told)))), []);
        }

        if (draft.AskedForMore && !draft.Settled)
        {
            draft.Say("skill.anything-else");
        }
    }

    /// <summary>On a call a sentence at a time is a pause at a time.</summary>
    private static void Say(Reply reply, bool slower, TurnDraft draft)
    {
        var sentences = slower && draft.State.Channel == Channel.Voice && reply is Reply.Say or Reply.Answer
            ? SentenceEnd().Split(reply.Text)
            : [reply.Text];
        foreach (var sentence in sentences[..^1])
        {
            draft.Reply(new Reply.Say(sentence, []));
        }

        draft.Reply(sentences.Length == 1 ? AsIfNew(reply) : reply switch
        {
            Reply.Answer answer => answer with { Text = sentences[^1] },
            Reply.Say say => say with { Text = sentences[^1] },
            _ => reply,
        });
    }

    /// <summary>What is asked for once more is said whole.</summary>
    private static Reply AsIfNew(Reply reply) => reply switch
    {
        Reply.Ask ask => ask with { Again = 0 },
        Reply.Confirm confirm => confirm with { Again = false, Changed = [], KnowsHow = false },
        Reply.Answer answer => answer with { IsSourceTold = false },
        _ => reply,
    };

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu}|¿|¡)")]
    private static partial Regex SentenceEnd();

    /// <summary>A phone number, or a number of the city's with its letters.</summary>
    [GeneratedRegex(@"\b[A-Z]{1,3}-\d{3,}|\d{3}\)?[ -]\d{3,4}|\b\d{3}\b(?![,.]\d)")]
    private static partial Regex NumberToKeep();
}
