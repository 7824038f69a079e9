using System.Threading.Channels;

namespace VirtualAgent.Host.PhoneSimulator;

/// <summary>Reports the delivery of texts to the city's status webhook, as Twilio does after the fact.</summary>
internal sealed class StatusReports(TwilioNetwork network, SimulatedThreads threads) : BackgroundService
{
    private readonly Channel<Delivery> _deliveries = Channel.CreateBounded<Delivery>(
        new BoundedChannelOptions(500) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Add(Delivery delivery) => _deliveries.Writer.TryWrite(delivery);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var delivery in _deliveries.Reader.ReadAllAsync(stoppingToken))
        {
            foreach (var status in new[] { "sent", "delivered" })
            {
                threads.SetStatus(delivery.To, delivery.Sid, status);
                await ReportAsync(delivery, status, stoppingToken);
            }
        }
    }

    private async Task ReportAsync(Delivery delivery, string status, CancellationToken cancellationToken)
    {
        if (delivery.Callback.Length == 0)
        {
            return;
        }

        var form = new Dictionary<string, string>
        {
            ["AccountSid"] = network.Account.AccountSid,
            ["ApiVersion"] = "2010-04-01",
            ["From"] = delivery.From,
            ["MessageSid"] = delivery.Sid,
            ["MessageStatus"] = status,
            ["SmsSid"] = delivery.Sid,
            ["SmsStatus"] = status,
            ["To"] = delivery.To,
        };
        try
        {
            await network.PostAsync(delivery.Callback, form, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // A report that gets lost loses nothing else.
        }
    }
}

internal sealed record Delivery(string Sid, string From, string To, string Callback);
