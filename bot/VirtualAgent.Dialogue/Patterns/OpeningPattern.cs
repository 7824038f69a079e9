using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>Whether the city's staff are in on a day, by their hours and the city's holidays.</summary>
internal static class OpeningPattern
{
    public static void Tell(Command.AskIfOpen ask, TurnDraft draft, CityProfile city)
    {
        var date = Formatted.Date(ask.Day);
        var holiday = city.Holidays.FirstOrDefault(h => h.Date == ask.Day);
        if (holiday is not null && ask.OnHolidays is { } lookup)
        {
            draft.Say("opening.on-holiday", ("date", date), ("holiday", holiday.Name));
            KnowledgePattern.Search(new Command.AskKnowledge(lookup) { OpenOn = ask.OfPlace is null ? null : ask.Day }, draft);
        }
        else if (ask.OfPlace is { } place)
        {
            if (ask.At is not null)
            {
                draft.Say("opening.now", ("now", Formatted.Moment(draft.Now.DateTime)));
            }

            KnowledgePattern.Search(new Command.AskKnowledge(place) { OpenOn = ask.Day }, draft);
        }
        else if (holiday is not null)
        {
            SayClosed("opening.holiday", ("holiday", holiday.Name));
        }
        else if (city.StaffHours.On(ask.Day.DayOfWeek) is { } hours)
        {
            TellOf(hours);
        }
        else
        {
            SayClosed("opening.closed");
        }

        void TellOf(OpeningHours hours)
        {
            if (ask.At is { } at && !city.StaffHours.IsOpen(ask.Day.ToDateTime(at), city.Holidays))
            {
                SayClosed("opening.closed-now");
            }
            else
            {
                draft.Say(ask.At is null ? "opening.open" : "opening.open-now", ("date", date), ("hours", Formatted.Hours(hours)));
            }
        }

        void SayClosed(string key, params (string Name, LocalizedText Value)[] args)
        {
            if (city.StaffHours.NextOpening(ask.Day.ToDateTime(ask.At ?? TimeOnly.MaxValue), city.Holidays) is { } opens)
            {
                draft.Say(key, [("date", date), ("opens", Formatted.Moment(opens)), .. args]);
            }
            else
            {
                KnowledgePattern.Search(new Command.AskKnowledge(ask.Said), draft);
            }
        }
    }
}
