using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>The language changes, or is one that the city does not speak.</summary>
internal static class LanguagePattern
{
    /// <summary>In a language that the city does not speak only what answers is understood for sure.</summary>
    public static ImmutableArray<Command> Surely(ImmutableArray<Command> commands, CityProfile city) =>
        commands.Any(c => c is Command.ChangeLanguage change && !city.Languages.Contains(change.Locale)) && !commands.Any(c => c is Command.Emergency or Command.StayInCrisis)
            ? [.. commands.TakeWhile(c => c is not Command.StartSkill).Where(c => c is not (Command.AskKnowledge or Command.Clarify or Command.CannotHandle { Pictures.IsDefaultOrEmpty: true } or Command.SmallTalk))]
            : commands;

    public static void Change(Command.ChangeLanguage change, TurnDraft draft, CityProfile city)
    {
        if (!city.Languages.Contains(change.Locale))
        {
            NotSpoken(draft, city);
            return;
        }

        draft.State = draft.State with { Locale = change.Locale };
        if (change.Asked)
        {
            draft.Say("language.changed");
            if (draft.Top is Frame.PatternFrame { Kind: HandoffPattern.OfferPerson })
            {
                HandoffPattern.Offer(draft);
            }
        }
    }

    /// <summary>What is spoken here, and who else can be asked.</summary>
    public static void NotSpoken(TurnDraft draft, CityProfile city)
    {
        draft.Say(Phrase.Of("language.not-spoken", ("mainPhone", city.MainPhone), ("hours", Formatted.Hours(city.StaffHours))), [HandoffPattern.Choice]);
        draft.Settled = draft.ActiveSkill is null;
    }
}
