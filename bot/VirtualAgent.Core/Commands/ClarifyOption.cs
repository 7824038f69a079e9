using System.Collections.Immutable;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.Commands;

/// <summary>One reading of an unclear message, and the commands that it stands for.</summary>
public sealed record ClarifyOption(Phrase Label, ImmutableArray<Command> Commands);
