namespace VirtualAgent.Understanding.Screening;

/// <param name="Denies">Phrases by which somebody says that they will do themselves no harm.</param>
/// <param name="Passed">Phrases by which somebody says that a crisis is over, or was none.</param>
/// <param name="Despair">Words of despair: with one of them nothing else has clearly begun.</param>
internal sealed record CrisisLexicon(string[] Denies, string[] Passed, string[] Despair);
