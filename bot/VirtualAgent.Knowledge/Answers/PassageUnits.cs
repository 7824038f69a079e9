using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Takes a passage's Markdown apart into what can answer.</summary>
internal static partial class PassageUnits
{
    public static ImmutableArray<AnswerUnit> Of(string markdown)
    {
        var units = ImmutableArray.CreateBuilder<AnswerUnit>();
        var leadIn = string.Empty;
        var blocks = markdown.Replace("\r", string.Empty, StringComparison.Ordinal).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < blocks.Length; at++)
        {
            var lines = blocks[at].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (lines.Length == 0)
            {
                continue;
            }

            if (lines[0].StartsWith('|'))
            {
                units.AddRange(TableRows.Of(lines).Select(row => new AnswerUnit(UnitKind.Row, row.Text, at, leadIn) { Said = row.Said }));
            }
            else if (lines.All(l => Bullet().IsMatch(l)))
            {
                units.AddRange(lines.Select(l => Said(new(UnitKind.Item, Bullet().Replace(l, string.Empty), at, leadIn))));
            }
            else
            {
                units.AddRange(SentenceSplitter.Split(string.Join(' ', lines)).Select(s => Said(new(UnitKind.Sentence, s, at, string.Empty))));
            }

            leadIn = units[^1] is { Kind: UnitKind.Sentence } last && last.Text.EndsWith(':') ? last.Text : string.Empty;
        }

        return units.ToImmutable();
    }

    private static AnswerUnit Said(AnswerUnit unit) => unit with { Said = SectionNumber.Without(unit.Text) };

    [GeneratedRegex(@"^([-*]|\d+\.)\s+")]
    private static partial Regex Bullet();
}
