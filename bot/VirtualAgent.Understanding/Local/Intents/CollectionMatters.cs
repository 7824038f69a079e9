using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;

namespace VirtualAgent.Understanding.Local.Intents;

/// <summary>Hears the question on which day the carts of an address are emptied.</summary>
internal sealed class CollectionMatters(Forms forms, SkillOpening opening)
{
    /// <summary>Also of another address or cart right after one was looked up; null where it is not about that.</summary>
    public Matter? Read(Utterance part, IntentGuess guess, DialogueView view)
    {
        var lookup = new Matter.Skill(SkillNames.CollectionDay, guess.Towards(SkillNames.CollectionDay), 1f);
        var again = view.JustDone == SkillNames.CollectionDay && (view.ActiveSkill is null || CollectionWords.GoOn(part));
        return again && CollectionWords.OnlyCart(part) is { } cart && view.Memory.Facts["place"] is { } place
            ? lookup with { Given = [new Command.SetSlot("cart", part.Text, [cart]), new Command.SetSlot("place", place.Display.In(view.Locale), [place.Value])] }
            : again && (CollectionWords.AreOnlyAPlace(part) || opening.IsOnlyPlace(part)) ? lookup
            : again && CollectionWords.ShortPlace(part) is { } named ? lookup with { Given = [new Command.SetSlot("place", named)] }
            : CollectionWords.AskOfHolidayWeek(part) || (again && CollectionWords.NameAHoliday(part)) ? new Matter.Question(forms.Searched("holiday-week", part), 1f) { IsSettled = true }
            : view.ActiveSkill is null && view.Memory.Recent.IsEmpty && part.Tokens.Count == 1 && CollectionWords.OnlyCart(part) is not null && CollectionWords.Cart(part) is { Length: > 0 } alone
                ? new Matter.Question(forms.Searched("collection-day", part, alone), 1f, lookup)
            : !CollectionWords.AskForDay(part) ? null
            : opening.Located(lookup, part) is { } located ? located
            : CollectionWords.ShortPlace(part) is { } said ? lookup with { Given = [new Command.SetSlot("place", said.Replace(" de ", " ", StringComparison.OrdinalIgnoreCase))] }
            : new Matter.Question(forms.Searched("collection-day", part, CollectionWords.Cart(part)), 1f, lookup);
    }
}
