using System.Collections.Immutable;

namespace VirtualAgent.Core.State;

/// <param name="Ids">As in <see cref="Messages.Attachment"/>.</param>
/// <param name="At">When the last of them came.</param>
public sealed record KeptPictures(ImmutableArray<string> Ids, DateTimeOffset At);
