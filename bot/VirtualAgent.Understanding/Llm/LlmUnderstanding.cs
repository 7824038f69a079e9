using System.Collections.Immutable;
using System.Text;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;

namespace VirtualAgent.Understanding.Llm;

/// <summary>
/// Asks a language model, once, for commands in a strict shape. Whatever goes wrong gives none, so that local
/// understanding takes over.
/// </summary>
internal sealed class LlmUnderstanding(
    IChatClient client,
    IEnumerable<ISkill> skills,
    LlmAnswerReader reader,
    LlmMeter meter,
    TimeProvider time,
    ILogger<LlmUnderstanding> logger)
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(4);

    private static readonly string Instructions = ReadInstructions();

    private readonly ImmutableArray<SkillDefinition> _skills = [.. skills.Select(s => s.Definition)];

    /// <summary>The commands proposed; empty where the model was late, refused, or answered in another shape.</summary>
    public async Task<ImmutableArray<Command>> UnderstandAsync(
        InboundMessage message, DialogueView view, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(message.Text))
        {
            return [];
        }

        var (outcome, commands) = await AskAsync(message.Text, view, cancellationToken);
        meter.Count(outcome);
        if (outcome is not LlmOutcome.Understood)
        {
            Log.ModelNotUsed(logger, outcome);
        }

        return commands;
    }

    private async Task<(LlmOutcome Outcome, ImmutableArray<Command> Commands)> AskAsync(
        string text, DialogueView view, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var response = await client.GetResponseAsync(Messages(text, view), Options(view), either.Token);
            return reader.Read(response.Text, text, view) switch
            {
                null => (LlmOutcome.Malformed, []),
                { IsEmpty: true } => (LlmOutcome.Empty, []),
                { } commands => (LlmOutcome.Understood, commands),
            };
        }
        catch (Exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (LlmOutcome.TimedOut, []);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Every client has exceptions of its own; none of them may cost the resident an answer.
            Log.ModelFailed(logger, e);
            return (LlmOutcome.Failed, []);
        }
    }

    private ChatMessage[] Messages(string text, DialogueView view) =>
        [new(ChatRole.System, Instructions), new(ChatRole.System, Describe(view)), new(ChatRole.User, text)];

    private ChatOptions Options(DialogueView view) => new()
    {
        Temperature = 0,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(LlmSchema.For(_skills.Select(s => s.Name), view), LlmSchema.Name),
    };

    private string Describe(DialogueView view)
    {
        var text = new StringBuilder();
        foreach (var skill in _skills)
        {
            text.AppendLine($"skill {skill.Name}: {skill.Title.In("en")}");
        }

        foreach (var slot in view.Slots)
        {
            text.AppendLine($"slot {slot.Name}: {slot.Kind}{(view.Filled.Has(slot.Name) ? ", filled" : string.Empty)}");
        }

        text.AppendLine($"active skill: {view.ActiveSkill ?? "none"}; asked slot: {view.Asked?.Name ?? "none"}; yes-or-no question open: {view.ExpectsYesNo}");
        foreach (var turn in view.Memory.Recent.TakeLast(2))
        {
            text.AppendLine($"resident: {turn.Resident}").AppendLine($"agent: {turn.Agent}");
        }

        return text.ToString();
    }

    private static string ReadInstructions()
    {
        using var stream = typeof(LlmUnderstanding).Assembly.GetManifestResourceStream("understanding.md")
            ?? throw new InvalidOperationException("The resource 'understanding.md' is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
