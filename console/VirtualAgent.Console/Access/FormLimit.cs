using Microsoft.AspNetCore.Http.Metadata;

namespace VirtualAgent.Console.Access;

/// <summary>Staff forms are short; nothing longer is read.</summary>
internal sealed record FormLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
