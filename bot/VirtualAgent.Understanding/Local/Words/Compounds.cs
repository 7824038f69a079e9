namespace VirtualAgent.Understanding.Local.Words;

/// <summary>Words that a city's catalogue writes in two: who says 'pothole' means its 'pot hole'.</summary>
internal sealed class Compounds
{
    private const int ShortestHalf = 3;

    private readonly Dictionary<string, (string First, string Second)> _byWhole = new(StringComparer.Ordinal);

    public Compounds(IEnumerable<string> texts)
    {
        var each = texts.Select(Tokens.Of).ToList();
        var written = each.SelectMany(tokens => tokens).Select(token => token.Text).ToHashSet();
        foreach (var (first, second) in each.SelectMany(tokens => tokens.Zip(tokens.Skip(1), (a, b) => (a.Text, b.Text))))
        {
            if (first.Length >= ShortestHalf && second.Length >= ShortestHalf && !written.Contains(first + second))
            {
                _byWhole.TryAdd(first + second, (first, second));
            }
        }
    }

    public void Split(List<Token> tokens)
    {
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            if (_byWhole.TryGetValue(tokens[i].Text, out var halves) || (tokens[i].Text is [.. var one, 's'] && _byWhole.TryGetValue(one, out halves)))
            {
                tokens[i] = tokens[i] with { Text = halves.First };
                tokens.Insert(i + 1, tokens[i] with { Text = halves.Second });
            }
        }
    }
}
