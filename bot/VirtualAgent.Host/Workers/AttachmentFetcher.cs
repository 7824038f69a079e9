using System.Net;
using System.Net.Http.Headers;
using System.Text;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Attachments;

namespace VirtualAgent.Host.Workers;

/// <summary>Fetches the pictures of text messages from the provider that holds them, and from nowhere else.</summary>
internal sealed class AttachmentFetcher(
    RemoteAttachments attachments,
    AttachmentSource source,
    IHttpClientFactory clients,
    WorkSignals signals,
    Outage outage,
    TimeProvider time,
    ILogger<AttachmentFetcher> logger) : BackgroundService
{
    public const string ClientName = "attachments";

    private const int Tries = 6;
    private const int AtOnce = 8;
    private const int MaxRedirects = 3;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var attachment in await DueAsync(stoppingToken))
            {
                await FetchAsync(attachment, stoppingToken);
            }

            await signals.Attachments.WaitAsync(Poll, time, stoppingToken);
        }
    }

    private async Task<IReadOnlyList<RemoteAttachment>> DueAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await attachments.DueAsync(AtOnce, cancellationToken);
        }
        catch (Exception exception) when (Outage.IsAway(exception))
        {
            outage.Began(exception);
            return [];
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.QueueUnreadable(logger, exception);
            return [];
        }
    }

    private async Task FetchAsync(RemoteAttachment attachment, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await GetAsync(attachment.Source, cancellationToken);
            if (response is { IsSuccessStatusCode: true })
            {
                await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
                await attachments.KeepAsync(attachment.Id, content, cancellationToken);
                return;
            }

            var hopeless = response is null || response.StatusCode is HttpStatusCode.Gone or HttpStatusCode.Forbidden;
            await PutOffAsync(attachment, hopeless, response?.StatusCode.ToString() ?? "not the provider's address", cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await PutOffAsync(attachment, false, exception.GetType().Name, cancellationToken);
        }
    }

    /// <summary>Follows redirects by hand: each hop must be the provider's, and only its API sees the credentials. Null where one is not.</summary>
    private async Task<HttpResponseMessage?> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        var client = clients.CreateClient(ClientName);
        for (var hop = 0; hop <= MaxRedirects && source.Allows(address); hop++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (source.TakesCredentials(address))
            {
                var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{source.AccountSid}:{source.AuthToken}"));
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", credentials);
            }

            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.Headers.Location is not { } next || (int)response.StatusCode is < 300 or > 399)
            {
                return response;
            }

            response.Dispose();
            address = new Uri(address, next);
        }

        return null;
    }

    private Task PutOffAsync(RemoteAttachment attachment, bool hopeless, string reason, CancellationToken cancellationToken)
    {
        Log.PictureNotFetched(logger, attachment.Id, reason);
        var failures = attachment.Attempts + 1;
        TimeSpan? after = (hopeless && failures > 1) || failures >= Tries ? null : Backoff.After(failures, Random.Shared.NextDouble());
        return attachments.FailedAsync(attachment.Id, after, cancellationToken);
    }
}
