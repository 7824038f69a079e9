namespace VirtualAgent.Recognizers.YesNo;

internal enum Answer
{
    /// <summary>Words that look like an answer and are none: 'not sure', 'no sé'.</summary>
    Neither,
    Yes,
    No,
}
