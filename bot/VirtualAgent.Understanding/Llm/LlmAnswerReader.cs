using System.Collections.Immutable;
using System.Text.Json;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Understanding.Local;
using VirtualAgent.Understanding.Local.Slots;

namespace VirtualAgent.Understanding.Llm;

/// <summary>
/// Reads the model's answer. What the schema does not hold is dropped, and a slot's value is read from the resident's own
/// words by the recognizers: the model points at a value, it never makes one.
/// </summary>
internal sealed class LlmAnswerReader(IEnumerable<ISkill> skills, SlotReader slots)
{
    private readonly HashSet<string> _skills = [.. skills.Select(s => s.Definition.Name)];

    /// <summary>The commands proposed; null where the answer is not what was asked for.</summary>
    public ImmutableArray<Command>? Read(string json, string message, DialogueView view)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. document.RootElement.GetProperty("commands").EnumerateArray().Select(item => Command(item, message, view)).OfType<Command>()];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private Command? Command(JsonElement item, string message, DialogueView view) => item.GetProperty("command").GetString() switch
    {
        "start-skill" when _skills.Contains(Text(item, "skill")) => new Command.StartSkill(Text(item, "skill")),
        "set-slot" => Slot(Text(item, "slot"), Text(item, "value"), message, view),
        "cancel-skill" => new Command.CancelSkill(),
        "start-over" => new Command.StartOver(),
        "go-back" => new Command.GoBack(),
        "affirm" => new Command.Affirm(),
        "deny" => new Command.Deny(),
        "ask-knowledge" => new Command.AskKnowledge(Text(item, "value") is { Length: > 0 } question ? question : message),
        "hand-off" => new Command.HandOff(),
        "repeat" => new Command.Repeat(),
        "explain-question" => new Command.ExplainQuestion(),
        "show-choices" => new Command.ShowChoices(),
        "skip-question" => new Command.SkipQuestion(),
        "small-talk-greeting" => new Command.SmallTalk(SmallTalkKind.Greeting),
        "small-talk-thanks" => new Command.SmallTalk(SmallTalkKind.Thanks),
        "small-talk-goodbye" => new Command.SmallTalk(SmallTalkKind.Goodbye),
        "cannot-handle" => new Command.CannotHandle(CannotHandleReason.NotUnderstood),
        _ => null,
    };

    private Command? Slot(string name, string value, string message, DialogueView view)
    {
        var slot = view.Slots.FirstOrDefault(s => s.Name == name);
        return slot is null || value.Length == 0 || !message.Contains(value, StringComparison.OrdinalIgnoreCase)
            ? null
            : slots.Answer(slot, Utterance.Of(value, view.Locale), view.Now);
    }

    private static string Text(JsonElement item, string property) =>
        item.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
}
