using System.Collections.Frozen;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>What tells that a question is about something other than what was found: state and federal matters, other places, another sort of permit.</summary>
internal static class Elsewhere
{
    private static readonly FrozenDictionary<string, string[][]> Topics = Read();

    private static readonly FrozenDictionary<string, FrozenSet<string>> Heads = new Dictionary<string, string[]>
    {
        ["en"] = ["permit", "license", "licence", "ticket", "tax", "card", "certificate", "registration", "refund", "fee", "rate", "school", "bill", "exam", "center", "pool", "course", "rink"],
        ["es"] = ["permiso", "licencia", "multa", "boleto", "impuesto", "tarjeta", "certificado", "acta", "registro", "reembolso", "tarifa", "escuela", "factura", "recibo"],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Select(Analyzer.For(pair.Key).Stem).ToFrozenSet());

    /// <summary>The question names a topic that cities do not deal with, and the text does not.</summary>
    public static bool IsNamed(string language, IReadOnlyList<string> question, IReadOnlySet<string> text) =>
        Topics.GetValueOrDefault(language, []).Any(topic => Contains(question, topic) && !topic.All(text.Contains));

    /// <summary>The question asks for another sort of permit, licence or ticket than the text is about: 'deer hunting license'.</summary>
    public static bool IsOtherSort(string language, IReadOnlyList<string> question, Func<string, bool> covered)
    {
        var heads = Heads.GetValueOrDefault(language, FrozenSet<string>.Empty);
        for (var at = 0; at < question.Count; at++)
        {
            var modifier = language == "es" ? at + 1 : at - 1;
            if (heads.Contains(question[at]) && modifier >= 0 && modifier < question.Count
                && covered(question[at]) && !covered(question[modifier]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A thing that a city has many sorts of: a permit, a licence, a ticket.</summary>
    public static bool IsSort(string language, string term) => Heads.GetValueOrDefault(language, FrozenSet<string>.Empty).Contains(term);

    private static bool Contains(IReadOnlyList<string> question, string[] topic)
    {
        for (var at = 0; at + topic.Length <= question.Count; at++)
        {
            if (topic.Select((term, t) => question[at + t] == term).All(same => same))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, string[][]> Read() =>
        WordLists.Read<Dictionary<string, string[]>>("elsewhere").ToFrozenDictionary(
            pair => pair.Key,
            pair => pair.Value.Select(topic => Analyzer.For(pair.Key).Terms(topic).ToArray()).Where(t => t.Length > 0).ToArray());
}
