using System.Collections.Immutable;
using VirtualAgent.Core.Commands;

namespace VirtualAgent.Core.Replies;

/// <summary>Something to tap, press or answer by number. Channels show <see cref="Label"/> and send back <see cref="Id"/>.</summary>
/// <param name="Id">Unique within the conversation, so that a button of an older message is known to be stale.</param>
/// <param name="Commands">What picking it means; stays on the server.</param>
public sealed record Choice(string Id, string Label, ImmutableArray<Command> Commands);
