using System.Collections.Immutable;

namespace VirtualAgent.Knowledge.Retrieval;

/// <summary>What is looked for in one language's index.</summary>
/// <param name="Own">The question's own concepts; the first of <paramref name="Concepts"/>.</param>
/// <param name="Pairs">Neighbouring terms of the question.</param>
internal sealed record QueryPlan(ImmutableArray<Concept> Concepts, int Own, ImmutableArray<(int First, int Second)> Pairs);

/// <summary>One thing that a question names, with the index terms that mean it.</summary>
/// <param name="Weight">1 for the question itself, less for what was said before.</param>
/// <param name="Idf">What the concept is worth: how rare its term is.</param>
internal sealed record Concept(string Term, double Weight, double Idf, ImmutableArray<Alternative> Alternatives);

/// <param name="Factor">How much of the concept's weight a passage with this term gets.</param>
/// <param name="Idf">How rare the term is, no rarer than the concept itself.</param>
internal readonly record struct Alternative(int Term, double Factor, double Idf);
