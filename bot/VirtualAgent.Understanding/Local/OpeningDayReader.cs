using System.Text.RegularExpressions;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Intents;
using VirtualAgent.Understanding.Local.Slots;

namespace VirtualAgent.Understanding.Local;

/// <summary>Hears 'are you open tomorrow', 'abren el jueves' of the city's own offices, and of any place where the day is a holiday.</summary>
internal sealed partial class OpeningDayReader(CityProfile? city, Forms forms)
{
    private const int LongestQuestion = 14;
    private const int IsoDate = 10;
    private const int DaysOfWeek = 7;

    /// <summary>Null where something else is asked, or of a place with hours of its own on an ordinary day.</summary>
    public Command? Read(Utterance said, DialogueView view)
    {
        var asked = said.Tokens.Count > LongestQuestion ? null
            : OfThePlaceInMind(said, view) is { } there ? there
            : MatterWords.AsksIfOpen.Find(said) is var (_, at) && OfTheOffices(said, at, view) is { } offices ? offices
            : MatterWords.AsksIfPlaceOpen.Fits(said) ? OfAPlace(said, view)
            : null;
        return asked is { OnHolidays: null } ? ThisMoment(asked, said, view) : asked;
    }

    /// <summary>'Is city hall open now' asks for the moment and not for the day.</summary>
    public static Command.AskIfOpen ThisMoment(Command.AskIfOpen asked, Utterance said, DialogueView view) =>
        asked.Day == DateOnly.FromDateTime(view.Now.DateTime) && MatterWords.SaysThisMoment.Fits(said) ? asked with { At = TimeOnly.FromDateTime(view.Now.DateTime) } : asked;

    /// <summary>'Are they open right now', 'abren hoy' after an answer, and 'what about Thanksgiving' where opening hours were asked for.</summary>
    private Command.AskIfOpen? OfThePlaceInMind(Utterance said, DialogueView view)
    {
        if (view is not { IsAfterAnswer: true, ActiveSkill: null, Memory.Recent: [.., var last] }
            || !(MatterWords.AsksIfTheyOpen.Fits(said) || (MatterWords.NamesAnotherDay.Fits(said) && MatterWords.AsksForHours.Fits(said.Part(last.Resident)))))
        {
            return null;
        }

        var today = DateOnly.FromDateTime(view.Now.DateTime);
        var times = TimesSaid.Moments(said, view.Now).ToList();
        return (times is [var found] ? Day(found, today) : MatterWords.IsAboutNow.Fits(said) ? today : null) is not { } day ? null
            : new Command.AskIfOpen(day, said.Text)
            {
                OfPlace = said.Text,
                OnHolidays = forms.Searched("they-on-holidays", said),
                At = day == today ? TimeOnly.FromDateTime(view.Now.DateTime) : null,
            };
    }

    private static Command.AskIfOpen? OfTheOffices(Utterance said, int asked, DialogueView view)
    {
        var when = said.Part(said.Text[asked..].Trim(' ', '?', '!', '.', ','));
        var today = DateOnly.FromDateTime(view.Now.DateTime);
        if (TimesSaid.In(when, view.Now) is not [var found])
        {
            return when.Tokens.Count > 0 && MatterWords.SaysNow.IsAllOf(when) ? new Command.AskIfOpen(today, said.Text) : null;
        }

        var beside = when.Part(when.Text.Remove(found.Start, found.End - found.Start + 1).Trim());
        return (beside.Tokens.Count == 0 || MatterWords.StandsBesideADay.IsAllOf(beside)) && Day(found, today) is { } day
            ? new Command.AskIfOpen(day, said.Text)
            : null;
    }

    /// <summary>City Hall is the city's own; any other place is looked up on a holiday, by what it does then.</summary>
    private Command.AskIfOpen? OfAPlace(Utterance said, DialogueView view) =>
        TimesSaid.Moments(said, view.Now).ToList() is [var found]
        && Day(found, DateOnly.FromDateTime(view.Now.DateTime)) is { } day
        && MatterWords.NamesCityHall.Fits(said) is var ownOffices
        && (ownOffices || city?.Holidays.Any(holiday => holiday.Date == day) == true)
            ? new Command.AskIfOpen(day, said.Text)
            {
                OnHolidays = ownOffices ? null : forms.Searched("on-holidays", said, BesideTheDay().Replace(said.Text[..found.Start], string.Empty).Trim(' ', '¿')),
            }
            : null;

    /// <summary>The coming day among those that it may be; null where it is none.</summary>
    public static DateOnly? Day(Recognized found, DateOnly today)
    {
        var days = found.Readings.Select(reading => reading.Value)
            .Where(value => value is { Length: >= IsoDate })
            .Select(value => DateOnly.TryParseExact(value![..IsoDate], "yyyy-MM-dd", out var day) ? day : (DateOnly?)null)
            .OfType<DateOnly>()
            .ToList();
        return days.Count == 0 ? null : days.Find(day => day >= today) is var next && next >= today ? next : Coming(days[0], today);
    }

    /// <summary>On a Sunday 'this Friday' is the one that comes, not the one that was.</summary>
    private static DateOnly Coming(DateOnly day, DateOnly today) => day.AddDays(DaysOfWeek * ((today.DayNumber - day.DayNumber + DaysOfWeek - 1) / DaysOfWeek));

    [GeneratedRegex(@"\s(?:on|for|the|this|el|este|para)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BesideTheDay();
}
