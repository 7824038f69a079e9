using System.Collections.Immutable;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Skills;

/// <summary>Builds slots whose texts follow the naming rule <c>{skill}.ask-{slot}</c>, <c>.label-{slot}</c>, <c>.why-{slot}</c>.</summary>
internal static class Slot
{
    public static SlotDefinition Of(
        string prefix,
        string name,
        SlotKind kind,
        bool optional = false,
        bool readBack = true,
        ImmutableArray<SlotChoice> choices = default,
        ImmutableArray<string> dependsOn = default) => new(
            name,
            kind,
            Phrase.Of($"{prefix}.ask-{name}"),
            readBack ? Phrase.Of($"{prefix}.label-{name}") : null,
            Phrase.Of($"{prefix}.why-{name}"),
            optional,
            choices.IsDefault ? [] : choices,
            dependsOn.IsDefault ? [] : dependsOn);
}
