namespace VirtualAgent.Knowledge.Citations;

/// <param name="Detail">The number, address or figure that no source has.</param>
public readonly record struct CitationFault(CitationFaultKind Kind, string Detail);

public enum CitationFaultKind
{
    NoCitation,
    UnknownNumber,
    ForeignUrl,
    ForeignFigure,
}
