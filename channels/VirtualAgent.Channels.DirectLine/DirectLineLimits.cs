namespace VirtualAgent.Channels.DirectLine;

/// <summary>Sizes and times of the protocol as served here.</summary>
internal static class DirectLineLimits
{
    public const int BodyBytes = 256 * 1024;

    /// <summary>A chat is asked for with nothing, or next to it.</summary>
    public const int ChatBytes = 4 * 1024;
    public const int PictureBytes = 8 * 1024 * 1024;

    /// <summary>A picture, its activity and what multipart puts around them.</summary>
    public const int UploadBytes = PictureBytes + BodyBytes + (16 * 1024);

    public const int PageSize = 100;

    public static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan TicketLifetime = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>How often 'typing' is said again, and when it is given up.</summary>
    public static readonly TimeSpan TypingAgain = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan TypingAtMost = TimeSpan.FromSeconds(12);
}
