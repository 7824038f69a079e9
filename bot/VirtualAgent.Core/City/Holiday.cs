using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.City;

public sealed record Holiday(DateOnly Date, LocalizedText Name);
