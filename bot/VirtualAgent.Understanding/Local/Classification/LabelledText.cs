namespace VirtualAgent.Understanding.Local.Classification;

internal sealed record LabelledText(string Text, string Label);
