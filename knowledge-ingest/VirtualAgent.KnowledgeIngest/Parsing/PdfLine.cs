namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>A line of a PDF's page as it lies on the page.</summary>
/// <param name="Text">Its words without spaces.</param>
/// <param name="Height">Of its largest letters, in points.</param>
/// <param name="Gaps">After how many letters the space is wider than one between words.</param>
internal sealed record PdfLine(string Text, double Height, IReadOnlySet<int> Gaps);
