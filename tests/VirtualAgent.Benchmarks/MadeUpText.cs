namespace VirtualAgent.Benchmarks;

/// <summary>Text with a vocabulary as skewed as a language's: few words make up most of it. The same on every run.</summary>
internal sealed class MadeUpText(int seed)
{
    private const int Vocabulary = 30_000;

    private static readonly string[] Syllables =
        ["ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to", "vu", "wa", "ze", "cri", "sto", "pla"];

    private readonly Random _random = new(seed);

    public string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word())) + ".";

    public string Word()
    {
        var rank = (int)Math.Pow(Vocabulary, _random.NextDouble());
        var word = string.Empty;
        for (var left = rank + Syllables.Length; left > 0; left /= Syllables.Length)
        {
            word += Syllables[left % Syllables.Length];
        }

        return word;
    }
}
