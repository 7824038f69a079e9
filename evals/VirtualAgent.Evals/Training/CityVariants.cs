using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Evals.Answers;

namespace VirtualAgent.Evals.Training;

/// <summary>
/// One city as several: as it is; without the questions that its staff wrote, as many cities are; and asked its own
/// staff's questions, a fifth of them at a time, with these taken out of the documents.
/// </summary>
internal static class CityVariants
{
    private const int Parts = 5;

    public static CityCases Whole(CityUnderTest city, ImmutableArray<AnswerCase> questions) => new("city", city.Passages, questions, city.Synonyms);

    public static CityCases Bare(CityUnderTest city, ImmutableArray<AnswerCase> questions) =>
        new("city without staff questions", city.Passages.Select(p => p with { Questions = [] }), questions, city.Synonyms);

    public static IEnumerable<CityCases> AskedByStaff(CityUnderTest city) => Enumerable.Range(0, Parts).Select(part => new CityCases(
        "staff questions",
        city.Passages.Select(p => p with { Questions = [.. p.Questions.Where(q => Part(q) != part)] }),
        [.. city.Passages.SelectMany(p => p.Questions.Where(q => Part(q) == part).Select(q => Case(p, q)))],
        city.Synonyms));

    private static int Part(string question) => question.Sum(c => (int)c) % Parts;

    private static AnswerCase Case(Passage passage, string question) =>
        new(passage.Id, passage.Language, question, [], Answerable: true, [passage.DocumentId], [], "staff");
}
