namespace VirtualAgent.Console.Access;

/// <summary>What is wrong with a field of a form.</summary>
public sealed record FieldFault(string Field, string Text);
