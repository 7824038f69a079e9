using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Recognizers;
using VirtualAgent.Understanding.Local.Intents;

namespace VirtualAgent.Understanding.Local;

/// <summary>'Are you open tomorrow', 'abren el jueves': of the city's own offices, and of a day.</summary>
internal static class OpeningDayReader
{
    private const int LongestQuestion = 14;
    private const int IsoDate = 10;
    private const int DaysOfWeek = 7;

    /// <summary>Null where something else is asked, or of a place with hours of its own.</summary>
    public static Command? Read(Utterance said, DialogueView view)
    {
        if (said.Tokens.Count > LongestQuestion || MatterWords.AsksIfOpen.Find(said) is not var (_, asked))
        {
            return null;
        }

        var when = said.Part(said.Text[asked..].Trim(' ', '?', '!', '.', ','));
        var today = DateOnly.FromDateTime(view.Now.DateTime);
        if (DateTimes.Recognize(when.Text, when.Culture, view.Now.DateTime) is not [var found])
        {
            return when.Tokens.Count > 0 && MatterWords.SaysNow.IsAllOf(when) ? new Command.AskIfOpen(today, said.Text) : null;
        }

        var beside = when.Part(when.Text.Remove(found.Start, found.End - found.Start + 1).Trim());
        var days = found.Readings.Select(reading => reading.Value)
            .Where(value => value is { Length: >= IsoDate })
            .Select(value => DateOnly.TryParseExact(value![..IsoDate], "yyyy-MM-dd", out var day) ? day : (DateOnly?)null)
            .OfType<DateOnly>()
            .ToList();
        return days.Count > 0 && (beside.Tokens.Count == 0 || MatterWords.StandsBesideADay.IsAllOf(beside))
            ? new Command.AskIfOpen(days.Find(day => day >= today) is var next && next >= today ? next : Coming(days[0], today), said.Text)
            : null;
    }

    /// <summary>On a Sunday 'this Friday' is the one that comes, not the one that was.</summary>
    private static DateOnly Coming(DateOnly day, DateOnly today) => day.AddDays(DaysOfWeek * ((today.DayNumber - day.DayNumber + DaysOfWeek - 1) / DaysOfWeek));
}
