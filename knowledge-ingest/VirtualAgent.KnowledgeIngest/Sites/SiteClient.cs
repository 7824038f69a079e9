using System.Net;
using System.Net.Http.Headers;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Parsing;

namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>Asks a site for its pages: politely, within its borders, and for no more than a document can be.</summary>
/// <param name="mayFetch">Asked again about every address that a redirection leads to.</param>
internal sealed class SiteClient(HttpClient http, SitePace pace, TimeProvider time, Func<Uri, CancellationToken, Task<Fetched.Failed?>> mayFetch)
{
    private const int MostRedirections = 5;
    private const int MostTries = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <param name="seen">What to ask about changes against; null to have it in any case.</param>
    public async Task<Fetched> GetAsync(Uri address, SeenPage? seen, CancellationToken cancellationToken)
    {
        for (var redirections = 0; ; redirections++)
        {
            if (await mayFetch(address, cancellationToken) is { } refused)
            {
                return refused;
            }

            using var response = await SendPatientlyAsync(address, seen, cancellationToken);
            if (response.Failure is { } failed)
            {
                return failed;
            }

            var answer = response.Answer!;
            if (Target(address, answer) is not { } target)
            {
                return await ReadAsync(address, answer, cancellationToken);
            }

            if (redirections == MostRedirections)
            {
                return new Fetched.Failed(NotReadReason.Unreachable, "redirected without end");
            }

            address = target;
        }
    }

    private async Task<Attempt> SendPatientlyAsync(Uri address, SeenPage? seen, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            await pace.WaitAsync(address, cancellationToken);
            var attempt = await SendAsync(address, seen, cancellationToken);
            if (tries == MostTries || !attempt.MayComeLater)
            {
                return attempt;
            }

            var wait = attempt.Answer?.Headers.RetryAfter is { } said ? said.Delta ?? said.Date - time.GetUtcNow() : null;
            attempt.Dispose();
            await Task.Delay(wait is { } asked && asked > TimeSpan.Zero ? Min(asked, LongestWait) : pace.Of(address) * tries, time, cancellationToken);
        }
    }

    private static TimeSpan Min(TimeSpan first, TimeSpan second) => first < second ? first : second;

    private async Task<Attempt> SendAsync(Uri address, SeenPage? seen, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (seen?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
        {
            request.Headers.IfNoneMatch.Add(parsed);
        }

        request.Headers.IfModifiedSince = seen?.Changed;
        using var deadline = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return new(await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token));
        }
        catch (HttpRequestException refused) when (refused.InnerException is RefusedAddressException reason)
        {
            return new(new Fetched.Failed(NotReadReason.Refused, reason.Message), MayComeLater: false);
        }
        catch (HttpRequestException failed)
        {
            return new(new Fetched.Failed(NotReadReason.Unreachable, failed.HttpRequestError.ToString()), MayComeLater: false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(new Fetched.Failed(NotReadReason.TimedOut, $"no answer within {Patience.TotalSeconds:0} seconds"), MayComeLater: true);
        }
    }

    private static Uri? Target(Uri address, HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && answer.Headers.Location is { } location
            ? new Uri(address, location)
            : null;

    private async Task<Fetched> ReadAsync(Uri address, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        switch (answer.StatusCode)
        {
            case HttpStatusCode.NotModified:
                return new Fetched.NotModified();
            case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                return new Fetched.Gone();
            case HttpStatusCode.OK:
                break;
            default:
                return new Fetched.Failed(NotReadReason.Unreachable, $"the site answers {(int)answer.StatusCode}", (int)answer.StatusCode);
        }

        var type = answer.Content.Headers.ContentType;
        if (MediaTypes.Ending(type?.MediaType, address) is not { } ending)
        {
            return new Fetched.Failed(NotReadReason.Unsupported, type?.MediaType ?? "no content type");
        }

        using var deadline = new CancellationTokenSource(Patience * 4, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await BytesAsync(answer, either.Token) is not { } bytes
                ? new Fetched.Failed(NotReadReason.TooLarge, $"more than {DocumentParser.LargestFile / 1024 / 1024} MiB")
                : new Fetched.Content(
                    address,
                    Path.GetFileNameWithoutExtension(Uri.UnescapeDataString(address.AbsolutePath)) + ending,
                    bytes,
                    type?.CharSet,
                    answer.Headers.ETag?.ToString(),
                    answer.Content.Headers.LastModified,
                    !answer.Headers.TryGetValues("X-Robots-Tag", out var tags) || !string.Join(',', tags).Contains("noindex", StringComparison.OrdinalIgnoreCase));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Fetched.Failed(NotReadReason.TimedOut, "the answer did not end");
        }
        catch (IOException)
        {
            return new Fetched.Failed(NotReadReason.Unreachable, "the answer broke off");
        }
    }

    private static async Task<byte[]?> BytesAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.Content.Headers.ContentLength > DocumentParser.LargestFile)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[81920];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > DocumentParser.LargestFile)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }

    private sealed record Attempt(HttpResponseMessage? Answer, Fetched.Failed? Failure, bool MayComeLater) : IDisposable
    {
        public Attempt(HttpResponseMessage answer)
            : this(answer, null, answer.StatusCode == HttpStatusCode.TooManyRequests || (int)answer.StatusCode >= 500)
        {
        }

        public Attempt(Fetched.Failed failure, bool MayComeLater)
            : this(null, failure, MayComeLater)
        {
        }

        public void Dispose() => Answer?.Dispose();
    }
}
