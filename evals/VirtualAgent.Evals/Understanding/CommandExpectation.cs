using System.Collections.Immutable;
using VirtualAgent.Core.Commands;

namespace VirtualAgent.Evals.Understanding;

/// <summary>Holds what was understood against what a case expects.</summary>
public static class CommandExpectation
{
    /// <summary>Every expectation met, and nothing done that was not expected. More slots than expected are no fault.</summary>
    public static bool IsMet(string[] expect, ImmutableArray<Command> commands)
    {
        var wanted = expect.Select(e => e.Split('|')).ToList();
        return wanted.All(either => either.Any(e => commands.Any(c => Matches(e, c))))
            && commands.All(c => IsBeside(c) || wanted.Any(either => either.Any(e => Matches(e, c))));
    }

    public static string Describe(Command command) => command switch
    {
        Command.StartSkill start => $"start:{start.Skill}",
        Command.SetSlot set => $"set:{set.Slot}={(set.Readings.IsEmpty ? $"\"{set.Said}\"" : string.Join('/', set.Readings))}",
        Command.ReviseSlot revise => $"revise:{revise.Slot}",
        Command.AskKnowledge => "ask",
        Command.SmallTalk talk => $"talk:{talk.Kind}",
        Command.ChangeLanguage change => $"language:{change.Locale}",
        Command.CannotHandle cannot => $"cannot:{cannot.Reason}",
        Command.Repeat repeat => repeat.Slower ? "slower" : "repeat",
        Command.Emergency emergency => $"emergency:{emergency.Kind}",
        Command.StayInCrisis => "stay-in-crisis",
        Command.EmergencyPassed => "emergency-passed",
        Command.GotToSafety => "got-to-safety",
        Command.AskEmergencyNumber => "ask-emergency-number",
        Command.AskIfSafe => "ask-if-safe",
        Command.AskDirectory ask => $"directory:{ask.Department}",
        Command.AskIfOpen open => $"open:{open.Day:yyyy-MM-dd}",
        Command.Clarify => "clarify",
        Command.SwitchMatter => "switch",
        Command.SetAside => "set-aside",
        Command.CancelSkill => "cancel",
        Command.StartOver => "start-over",
        Command.GoBack => "go-back",
        Command.Affirm => "affirm",
        Command.Deny => "deny",
        Command.HandOff => "hand-off",
        Command.Recap => "recap",
        Command.CallAgain => "call-again",
        Command.ExplainQuestion => "explain",
        Command.ShowChoices => "choices",
        Command.NoneOfThese => "none-of-these",
        Command.SkipQuestion => "skip",
        _ => command.GetType().Name,
    };

    private static bool IsBeside(Command command) => command is Command.ChangeLanguage { Asked: false } or Command.SetSlot;

    private static bool Matches(string expected, Command command)
    {
        if (!expected.StartsWith("set:", StringComparison.Ordinal))
        {
            var said = Describe(command);
            return said == expected || (!expected.Contains(':') && said.Split(':')[0] == expected);
        }

        if (command is not Command.SetSlot set)
        {
            return false;
        }

        var rest = expected["set:".Length..];
        return rest.Split('=') is [var slot, var value]
            ? set.Slot == slot && set.Readings.Length > 0 && string.Equals(set.Readings[0], value, StringComparison.OrdinalIgnoreCase)
            : rest.Split('~') is [var named, var part]
                ? set.Slot == named && set.Said.Contains(part, StringComparison.OrdinalIgnoreCase)
                : set.Slot == rest;
    }
}
