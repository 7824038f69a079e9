using System.Collections.Immutable;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;

namespace VirtualAgent.Dialogue.Forms;

/// <summary>The skills this city has, by name.</summary>
public sealed class SkillSet(IEnumerable<ISkill> skills)
{
    private readonly ImmutableDictionary<string, ISkill> _byName = skills.ToImmutableDictionary(s => s.Definition.Name);

    /// <summary>Skills the agent offers by itself, in the order they were registered.</summary>
    public ImmutableArray<SkillDefinition> Menu { get; } =
        [.. skills.Select(s => s.Definition).Where(d => d.OnMenu)];

    public ISkill? Find(string name) => _byName.GetValueOrDefault(name);

    public ISkill Of(Frame.SkillFrame frame) => _byName[frame.Skill];

    public static SkillContext Context(ConversationState state, SlotValues slots, DateTimeOffset now) =>
        new(state.Key, state.Channel, state.Participant, state.Locale, slots, state.Memory.Facts, now);
}
