namespace VirtualAgent.Channels.DirectLine.Activities;

/// <param name="Answer">The id of the answer's activity.</param>
internal sealed record AnswerVerdict(string Answer, bool Helped);
