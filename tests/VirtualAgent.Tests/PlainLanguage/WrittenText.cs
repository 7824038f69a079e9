using VirtualAgent.Core.Messages;

namespace VirtualAgent.Tests.PlainLanguage;

/// <summary>One text that a resident can meet, as it stands in its file.</summary>
/// <param name="File">The file, from the checkout's root.</param>
/// <param name="Channel">The channel whose words it is; null where every channel says the same.</param>
public sealed record WrittenText(string File, string Key, string Language, Channel? Channel, string Words)
{
    public override string ToString() => $"{File}, {Key}{(Channel is { } channel ? $" ({channel})" : string.Empty)}: {Words}";
}
