using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>Greetings, thanks, who are you, and what to do about rudeness.</summary>
internal static class SmallTalkPattern
{
    /// <summary>The first greeting; a caller hears before all else how to go on in the city's other language.</summary>
    public static void Welcome(TurnDraft draft, CityProfile city)
    {
        if (draft.State.Channel == Channel.Voice && city.Languages.Length > 1)
        {
            draft.Say("greeting.other-language");
        }

        Greet(draft);
    }

    public static void Greet(TurnDraft draft)
    {
        if (draft.State.Turn > 1 && draft.ActiveSkill is not null)
        {
            return;
        }

        draft.Say(OfSkills("greeting", draft), MenuChoices(draft));
        draft.Settled = true;
    }

    public static void Menu(TurnDraft draft)
    {
        draft.Say(OfSkills("menu", draft), MenuChoices(draft));
        draft.Settled = true;
    }

    public static void Answer(Command.SmallTalk talk, TurnDraft draft)
    {
        switch (talk.Kind)
        {
            case SmallTalkKind.Greeting when draft.ActiveSkill is null:
                Greet(draft);
                break;
            case SmallTalkKind.WhatCanYouDo when draft.ActiveSkill is null:
                Menu(draft);
                break;
            case SmallTalkKind.WhatCanYouDo:
                draft.Say(OfSkills("small-talk.what-can-you-do", draft), []);
                break;
            case SmallTalkKind.Abuse:
                Abuse(draft);
                break;
            case SmallTalkKind.RudeWords:
                RudeWords(draft);
                break;
            case SmallTalkKind.HasQuestion:
                draft.Say("small-talk.has-question");
                draft.Settled = true;
                break;
            case SmallTalkKind.Wait:
                draft.Say("small-talk.wait");
                draft.Settled = true;
                break;
            case SmallTalkKind.ChecksLater:
                draft.Say("small-talk.checks-later", ("tracking", draft.State.Memory.Facts.Value("tracking") ?? string.Empty));
                draft.State = draft.State with { Memory = draft.State.Memory with { LastDoneIn = draft.State.Turn } };
                break;
            case SmallTalkKind.NothingSentYet when draft.ActiveSkill is null:
                draft.Say("small-talk.nothing-open");
                break;
            case SmallTalkKind.WhatNext:
                WhatNextPattern.Tell(draft);
                break;
            case SmallTalkKind.OtherChannel:
                OtherChannel(draft);
                break;
            case SmallTalkKind.Goodbye:
                Goodbye(draft);
                break;
            case SmallTalkKind.Acknowledge when draft.ActiveSkill is not null:
                draft.Say("small-talk.acknowledge-in-skill");
                break;
            default:
                draft.Say($"small-talk.{KeyOf(talk.Kind)}");
                break;
        }
    }

    /// <summary>Says what is not sent yet, and asks nothing more. A call with nothing open ends.</summary>
    public static void Goodbye(TurnDraft draft)
    {
        draft.DropPatternFrames();
        if (draft.State.Stack.OfType<Core.State.Frame.SkillFrame>().LastOrDefault(frame => draft.PlanOf(frame).Confirms) is { } open)
        {
            draft.Say("small-talk.goodbye-in-skill", ("title", draft.TitleOf(open)));
        }
        else if (draft.State.Channel == Channel.Voice)
        {
            draft.Reply(new Reply.Goodbye(draft.Words(Phrase.Of("small-talk.goodbye"))));
        }
        else
        {
            draft.Say("small-talk.goodbye");
        }

        draft.Settled = true;
    }

    /// <summary>Tells what is known here, and offers to look a report up by its number.</summary>
    private static void OtherChannel(TurnDraft draft)
    {
        if (draft.State.Memory.LastDone == SkillNames.LeaveMessage)
        {
            draft.Say("small-talk.message-left-here");
        }

        draft.Say(
            Phrase.Of("small-talk.other-channel"),
            draft.ActiveSkill is null && draft.Skills.Find(SkillNames.CheckStatus) is { } status
                ? [(Phrase.Words(status.Definition.Title), [new Command.StartSkill(SkillNames.CheckStatus)]), HandoffPattern.Choice]
                : []);
        draft.Settled = draft.ActiveSkill is null;
    }

    private static void Abuse(TurnDraft draft)
    {
        var times = draft.State.Abuse + 1;
        draft.State = draft.State with { Abuse = times };
        draft.Say(times > 1 ? "abuse.again" : draft.ActiveSkill is null ? "abuse.boundary" : "abuse.boundary-in-skill");
        if (times > 1)
        {
            HandoffPattern.Offer(draft);
        }
    }

    /// <summary>A word on it, once, before what the message is taken for.</summary>
    private static void RudeWords(TurnDraft draft)
    {
        if (draft.State.Abuse == 0)
        {
            draft.State = draft.State with { Abuse = 1 };
            draft.Say("abuse.aside");
        }
    }

    /// <summary>What can be done here. On a call a person is one key away, as the words say.</summary>
    private static IEnumerable<(Phrase Label, ImmutableArray<Command> Commands)> MenuChoices(TurnDraft draft) =>
        draft.Skills.Menu
            .Select(skill => (Phrase.Words(skill.Title), ImmutableArray.Create<Command>(new Command.StartSkill(skill.Name))))
            .Concat(draft.State.Channel == Channel.Voice ? [] : [HandoffPattern.Choice]);

    /// <summary>A text that names the skills; where the city has none, it speaks of questions alone.</summary>
    private static Phrase OfSkills(string key, TurnDraft draft) => draft.Skills.Menu.IsEmpty
        ? Phrase.Of($"{key}.questions-only")
        : Phrase.Of(key, ("skills", string.Join(", ", draft.Skills.Menu.Select(skill => skill.Title.In(draft.State.Locale)))));

    private static string KeyOf(SmallTalkKind kind) => kind switch
    {
        SmallTalkKind.Greeting => "greeting",
        SmallTalkKind.Thanks => "thanks",
        SmallTalkKind.Goodbye => "goodbye",
        SmallTalkKind.HowAreYou => "how-are-you",
        SmallTalkKind.WhoAreYou => "who-are-you",
        SmallTalkKind.AreYouHuman => "are-you-human",
        SmallTalkKind.Praise => "praise",
        SmallTalkKind.Complaint => "complaint",
        SmallTalkKind.Acknowledge => "acknowledge",
        SmallTalkKind.Wait => "wait",
        SmallTalkKind.NoNumberYet => "no-number-yet",
        SmallTalkKind.NothingSentYet => "nothing-sent-yet",
        SmallTalkKind.SaysPaid => "says-paid",
        SmallTalkKind.Urgent => "urgent",
        SmallTalkKind.HowLong => "how-long",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
