using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Texts;
using Xunit;

namespace VirtualAgent.Tests.Core;

public sealed class FormattedTests
{
    private static readonly TimeSpanOfDay Office = new(new(8, 0), new(17, 0));
    private static readonly TimeSpanOfDay Always = new(TimeOnly.MinValue, new(23, 59));

    [Fact]
    public void Hours_NeverClosed_AreDayAndNight() => AssertHours(
        "day and night", "día y noche", [.. Enum.GetValues<DayOfWeek>().Select(day => (day, Always))]);

    [Fact]
    public void Hours_OfTwoDaysInARow_NameBoth() => AssertHours(
        "Monday and Tuesday 8 am to 5 pm, Thursday to Saturday 8 am to 5 pm",
        "lunes y martes de 8:00 a 17:00, jueves a sábado de 8:00 a 17:00",
        [(DayOfWeek.Monday, Office), (DayOfWeek.Tuesday, Office), (DayOfWeek.Thursday, Office), (DayOfWeek.Friday, Office), (DayOfWeek.Saturday, Office)]);

    private static void AssertHours(string english, string spanish, ImmutableArray<(DayOfWeek Day, TimeSpanOfDay Span)> week)
    {
        var hours = Formatted.Hours(new(week.ToImmutableSortedDictionary(d => d.Day, d => ImmutableArray.Create(d.Span))));

        Assert.Equal((english, spanish), (hours.In("en"), hours.In("es")));
    }
}
