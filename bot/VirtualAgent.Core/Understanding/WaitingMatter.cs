using System.Collections.Immutable;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;

namespace VirtualAgent.Core.Understanding;

/// <summary>A matter that waits on the stack below the one in hand.</summary>
/// <param name="Run">The run of its frame, by which commands name it.</param>
/// <param name="Slots">All slots of its plan so far.</param>
/// <param name="Filled">Their values.</param>
public sealed record WaitingMatter(string Run, string Skill, ImmutableArray<SlotDefinition> Slots, SlotValues Filled);
