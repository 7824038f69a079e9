using Microsoft.AspNetCore.Http;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary><c>GET /attachments/{id}</c>: a picture that was sent. Its unguessable id is the permission, as an image element sends no header.</summary>
internal sealed class AttachmentEndpoint(IAttachmentStore store)
{
    public async Task<IResult> GetAsync(HttpResponse response, string id, CancellationToken cancellationToken)
    {
        if (await store.OpenAsync(id, cancellationToken) is not { } stored)
        {
            return DirectLineError.NoConversation;
        }

        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, max-age=3600";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Stream(stored.Content, stored.Attachment.ContentType);
    }
}
