using DocumentFormat.OpenXml.Packaging;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>Tells a readable Office file from an encrypted one and from one of the old formats.</summary>
internal static class OfficeContainer
{
    private const long LargestPart = 60_000_000;

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly string[] OldFormats = ["WordDocument", "Workbook", "PowerPoint Document"];

    /// <summary>A part that unpacks to more than any document has is refused.</summary>
    public static OpenSettings Settings { get; } = new() { MaxCharactersInPart = LargestPart };

    /// <summary>Why a file cannot be opened as a package; null where it may be one.</summary>
    public static ParseOutcome.NotRead? Fault(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(CompoundFile))
        {
            return null;
        }

        return OldFormats.Any(name => bytes.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes(name)) >= 0)
            ? new(NotReadReason.Unsupported, "the format of before 2007")
            : new(NotReadReason.PasswordProtected);
    }
}
