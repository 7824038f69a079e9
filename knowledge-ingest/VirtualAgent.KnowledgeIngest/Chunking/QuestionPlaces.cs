using System.Collections.Immutable;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.KnowledgeIngest.Chunking;

/// <summary>Gives each of a document's staff-written questions to the passage that shares most of its words.</summary>
internal static class QuestionPlaces
{
    public static ImmutableArray<ImmutableArray<string>> For(
        ImmutableArray<string> questions,
        ImmutableArray<string> texts,
        ImmutableArray<ImmutableArray<string>> paths,
        string language)
    {
        var analyzer = Analyzer.For(language);
        var terms = texts.Select((text, at) => analyzer.Terms($"{string.Join(' ', paths[at])} {text}").ToHashSet()).ToList();
        var places = texts.Select(_ => ImmutableArray.CreateBuilder<string>()).ToList();
        foreach (var question in texts.IsEmpty ? [] : questions)
        {
            var asked = analyzer.Terms(question);
            var best = Enumerable.Range(0, terms.Count).MaxBy(at => asked.Count(terms[at].Contains));
            places[best].Add(question);
        }

        return [.. places.Select(p => p.ToImmutable())];
    }
}
