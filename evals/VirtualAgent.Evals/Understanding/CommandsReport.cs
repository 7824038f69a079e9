using System.Diagnostics;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Evals.Understanding;

/// <summary>The product's own sets: right commands, out of scope acted on, emergencies found, harmless sentences alarmed at.</summary>
public sealed class CommandsReport(Product product)
{
    private readonly Situations _situations = new(product.Skills);

    /// <param name="own">The folder of the sets.</param>
    public async Task<IReadOnlyList<SetScore>> AllAsync(string own, CancellationToken cancellationToken) =>
    [
        await CommandsAsync(Datasets.Lines<CommandCase>(Path.Combine(own, "commands.jsonl")), cancellationToken),
        await OutOfScopeAsync(Texts(own, "out-of-scope"), cancellationToken),
        await EmergenciesAsync("emergencies found", Texts(own, "emergencies"), cancellationToken),
        await HarmlessAsync("harmless, no alarm", Texts(own, "harmless"), cancellationToken),
        await LanguagesAsync(Texts(own, "languages"), cancellationToken),
    ];

    private async Task<SetScore> CommandsAsync(IReadOnlyList<CommandCase> cases, CancellationToken cancellationToken) =>
        await ScoreAsync("commands", cases, c => c.Text, async c =>
        {
            var understood = await UnderstandAsync(c.Text, c.Language, c.Situation, cancellationToken);
            return (CommandExpectation.IsMet(c.Expect, understood), $"[{c.Situation}] expected {string.Join(' ', c.Expect)}", understood);
        });

    private async Task<SetScore> OutOfScopeAsync(IReadOnlyList<TextCase> cases, CancellationToken cancellationToken) =>
        await ScoreAsync("out of scope, not acted on", cases, c => c.Text, async c =>
        {
            var understood = await UnderstandAsync(c.Text, c.Language, "start", cancellationToken);
            return (!understood.Any(u => u is Command.StartSkill or Command.HandOff or Command.Emergency), "acted on", understood);
        });

    private async Task<SetScore> EmergenciesAsync(string name, IReadOnlyList<TextCase> cases, CancellationToken cancellationToken) =>
        await ScoreAsync(name, cases, c => c.Text, async c =>
        {
            var understood = await UnderstandAsync(c.Text, c.Language, "start", cancellationToken);
            return (understood.Any(u => u is Command.Emergency emergency && (c.Kind is null || c.Kind.Split('|').Contains(emergency.Kind.ToString()))), c.Kind ?? string.Empty, understood);
        });

    private async Task<SetScore> HarmlessAsync(string name, IReadOnlyList<TextCase> cases, CancellationToken cancellationToken) =>
        await ScoreAsync(name, cases, c => c.Text, async c =>
        {
            var understood = await UnderstandAsync(c.Text, c.Language, "start", cancellationToken);
            return (!understood.Any(u => u is Command.Emergency), "alarm", understood);
        });

    /// <summary>Each message reaches a conversation in the other language, which must change.</summary>
    private async Task<SetScore> LanguagesAsync(IReadOnlyList<TextCase> cases, CancellationToken cancellationToken) =>
        await ScoreAsync("language told", cases, c => c.Text, async c =>
        {
            var understood = await UnderstandAsync(c.Text, c.Language == "en" ? "es" : "en", "start", cancellationToken);
            return (understood.Any(u => u is Command.ChangeLanguage told && told.Locale == c.Language), c.Language, understood);
        });

    private static IReadOnlyList<TextCase> Texts(string own, string set) => Datasets.Lines<TextCase>(Path.Combine(own, set + ".jsonl"));

    private static async Task<SetScore> ScoreAsync<T>(
        string name,
        IReadOnlyList<T> cases,
        Func<T, string> text,
        Func<T, Task<(bool Right, string Wanted, System.Collections.Immutable.ImmutableArray<Command> Understood)>> judge)
    {
        var failures = new List<string>();
        var clock = Stopwatch.StartNew();
        foreach (var item in cases)
        {
            var (right, wanted, understood) = await judge(item);
            if (!right)
            {
                failures.Add($"{text(item)}  {wanted}, got {string.Join(' ', understood.Select(CommandExpectation.Describe))}");
            }
        }

        return new(name, cases.Count, cases.Count - failures.Count, clock.Elapsed / Math.Max(1, cases.Count), failures);
    }

    private async Task<System.Collections.Immutable.ImmutableArray<Command>> UnderstandAsync(
        string text, string language, string situation, CancellationToken cancellationToken)
    {
        var view = _situations.Of(situation, language);
        var message = new InboundMessage(new("m"), new("eval"), Channel.WebChat, "eval", text, null, null, [], view.Now);
        return (await product.Understanding.UnderstandAsync(message, view, cancellationToken)).Commands;
    }
}
