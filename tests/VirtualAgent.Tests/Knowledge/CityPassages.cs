using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Tests.Knowledge;

/// <summary>A few of a city's passages.</summary>
internal static class CityPassages
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static ImmutableArray<Passage> All { get; } =
    [
        Of("dog.md", "Dog licenses", "A dog license costs $12 a year for a spayed or neutered dog. A dog license costs $30 a year for other dogs.", "What it costs"),
        Of("dog.md", "Dog licenses", "Get a license within 30 days after you move to the city.", "When to get it"),
        Of("trash.md", "Trash collection", "Put your cart at the curb by 6 am on your collection day. Carts may go out after 5 pm the day before.", "When to put your cart out", department: "sanitation"),
        Of("fence.md", "Fence permits", "A fence permit costs $45. A fence in the front yard may be up to 4 feet tall.", department: "building"),
        Of("basura.md", "Recolección de basura", "Saque el bote de basura antes de las 6 am del día de recolección.", language: "es", department: "sanitation"),
        Of("fines.md", "Parking fines", "| Violation | Fine |\n|---|---|\n| Expired meter | $25 |\n| Fire hydrant | $100 |\n| Street sweeping | $40 |", department: "parking"),
        Of("pool.md", "Swimming pools", "The pool at Lincoln Park opens at noon from June to August.", department: "parks") with { Questions = ["where can kids swim"] },
    ];

    public static Passage Of(
        string document,
        string title,
        string text,
        string heading = "",
        string language = "en",
        string department = "clerk",
        DateOnly? effective = null,
        DateOnly? expires = null,
        string? audience = null,
        string hash = "1") => new(
            $"{document}#{heading}",
            document,
            title,
            heading.Length == 0 ? [] : [heading],
            text,
            [],
            $"https://www.city.example/{document}",
            department,
            language,
            audience,
            effective,
            null,
            expires,
            hash);

    public static KnowledgeQuery Query(string text, string? language = "en") => new(text, language, null, null, [], [], null, Today, 10);
}
