namespace VirtualAgent.Evals.Understanding;

/// <summary>One line of <c>commands.jsonl</c>.</summary>
/// <param name="Situation">A name that <see cref="Situations"/> knows.</param>
/// <param name="Expect">
/// What must be understood, each as <c>start:PayBill</c>, <c>set:kind=parking</c>, <c>set:place~41 elm</c>, <c>ask</c>,
/// <c>affirm</c>; <c>a|b</c> takes either.
/// </param>
public sealed record CommandCase(string Text, string Language, string Situation, string[] Expect);
