namespace VirtualAgent.Channels.DirectLine.Tokens;

/// <summary>What became of reading a protected value.</summary>
internal abstract record TokenCheck<T>
{
    private TokenCheck()
    {
    }

    public sealed record Valid(T Value) : TokenCheck<T>;

    /// <summary>Ours, but too old.</summary>
    public sealed record Expired : TokenCheck<T>;

    /// <summary>Not made here, or changed.</summary>
    public sealed record Forged : TokenCheck<T>;
}
