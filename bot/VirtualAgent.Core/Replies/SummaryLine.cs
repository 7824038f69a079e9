namespace VirtualAgent.Core.Replies;

/// <summary>One line of a read-back: 'Where: 41 Elm Street'.</summary>
public sealed record SummaryLine(string Label, string Value);
