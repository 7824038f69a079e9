using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Inbox;

namespace VirtualAgent.Evals.Dialogues;

/// <summary>Plays the resident of one transcript against the product.</summary>
public sealed partial class TranscriptRun : IAsyncDisposable
{
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0];

    private readonly Transcript _transcript;
    private readonly SetTime _time;
    private readonly ServiceProvider _services;
    private readonly Effects _effects;
    private readonly List<Choice> _shown = [];
    private string _tracking = string.Empty;
    private int _messages;
    private int _calls = 1;

    private TranscriptRun(CityHall hall, Transcript transcript)
    {
        _transcript = transcript;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(hall.Pack.City.TimeZone);
        _time = new(TimeZoneInfo.ConvertTimeToUtc(transcript.Now, zone));
        _services = hall.NewDay(_time, Guid.NewGuid().ToString("N"));
        _effects = new(Path.Combine(_services.GetRequiredService<StorageOptions>().DataFolder, "virtualagent.db"));
    }

    private string Participant => _transcript.Channel == Channel.WebChat ? "dl_resident" : "+13095550142";

    private ConversationKey Conversation => new(_transcript.Channel switch
    {
        Channel.WebChat => "webchat:transcript",
        Channel.Sms => $"sms:+13095550111:{Participant}",
        _ => string.Create(CultureInfo.InvariantCulture, $"voice:CA{_calls:D32}"),
    });

    public static async Task<TranscriptResult> RunAsync(CityHall hall, Transcript transcript, CancellationToken cancellationToken)
    {
        await using var run = new TranscriptRun(hall, transcript);
        return await run.RunAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<TranscriptResult> RunAsync(CancellationToken cancellationToken)
    {
        await SetUpAsync(cancellationToken);
        var turns = ImmutableArray.CreateBuilder<TurnHeard>();
        var failures = ImmutableArray.CreateBuilder<TranscriptFailure>();
        foreach (var turn in _transcript.Turns)
        {
            if (Find(turn.Input) is not { } message)
            {
                failures.Add(new(turns.Count, turn.Line, "no such button was shown"));
                turns.Add(new([Said(turn.Input)], string.Empty, []));
                break;
            }

            var heard = await TakeTurnAsync(await message(cancellationToken), cancellationToken);
            failures.AddRange(heard.Differences(turn).Select(d => new TranscriptFailure(turns.Count, d.Line, d.Reason)));
            turns.Add(new([Said(turn.Input), .. heard.Lines], heard.Text, [.. heard.Cited]));
        }

        return new(_transcript, turns.ToImmutable(), failures.ToImmutable());
    }

    private async Task SetUpAsync(CancellationToken cancellationToken)
    {
        var places = _services.GetRequiredService<IPlaces>();
        foreach (var (setup, index) in _transcript.Setup.Select((s, i) => (s, i)))
        {
            var place = places.Find(setup.Place) is PlaceMatch.Found found
                ? found.Place
                : throw new TranscriptFault(_transcript.Path, 1, $"no place '{setup.Place}'");
            var draft = new RequestDraft(
                setup.Service, setup.Service, place.Id, place.Latitude, place.Longitude,
                ImmutableSortedDictionary<string, string>.Empty, [], null, null, new("webchat:neighbour"), "dl_neighbour", null);
            var filed = await _services.GetRequiredService<IServiceRequests>().FileAsync(draft, $"setup-{index}", cancellationToken);
            _tracking = filed.TrackingNumber;
        }

        _effects.Since();
    }

    private async Task<Hearing> TakeTurnAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        await _services.GetRequiredService<IInbox>().AcceptAsync(message, cancellationToken);
        var waiting = await _services.GetRequiredService<InboxQueue>().NextAsync([], 1, cancellationToken);
        await _services.GetRequiredService<ITurnRunner>().RunAsync(waiting[0].Message, cancellationToken);
        var commit = ((RecordingStore)_services.GetRequiredService<IConversationStore>()).Last!;
        _shown.AddRange(commit.Replies.SelectMany(r => r.Choices));
        _time.Tick();
        var heard = new Hearing(commit.Commands, commit.Replies, [.. _effects.Since()]);
        _tracking = TrackingNumber().Matches(heard.Text).LastOrDefault()?.Value ?? _tracking;
        return heard;
    }

    /// <summary>How to make the message; null where it needs a button that was not shown.</summary>
    private Func<CancellationToken, Task<InboundMessage>>? Find(Input input) => input switch
    {
        Input.Words words => _ => Message(words.Text.Replace("{tracking}", _tracking, StringComparison.Ordinal), null),
        Input.Keys keys => _ => Message(string.Empty, new Payload.Digits(keys.Pressed)),
        Input.Button button => Pressed(button.Label) is { } choice ? _ => Message(choice.Label, new Payload.Picked(choice.Id)) : null,
        Input.Photo photo => token => WithPictureAsync(photo.Text, token),
        Input.Silence => _ => Message(string.Empty, new Payload.System(new Command.UserSilence())),
        Input.Open => _ => Message(string.Empty, new Payload.System(new Command.SessionStart())),
        Input.CallAgain => CallAgainAsync,
        Input.Released => _ => Message(string.Empty, new Payload.System(new Command.AgentReleased())),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Choice? Pressed(string label) =>
        _shown.FindLast(c => c.Label.Equals(label, StringComparison.OrdinalIgnoreCase))
        ?? _shown.FindLast(c => c.Label.StartsWith(label, StringComparison.OrdinalIgnoreCase));

    private Task<InboundMessage> Message(string text, Payload? payload, params ReadOnlySpan<Attachment> attachments) => Task.FromResult(
        new InboundMessage(
            new((++_messages).ToString(CultureInfo.InvariantCulture)), Conversation, _transcript.Channel, Participant,
            text, payload, _transcript.Locale, [.. attachments], _time.GetUtcNow()));

    private async Task<InboundMessage> CallAgainAsync(CancellationToken cancellationToken)
    {
        await _services.GetRequiredService<ICallRecord>().EndedAsync(Conversation, transferred: false, cancellationToken);
        _calls++;
        return await Message(string.Empty, new Payload.System(new Command.SessionStart()));
    }

    private async Task<InboundMessage> WithPictureAsync(string text, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(Picture);
        var attachment = await _services.GetRequiredService<IAttachmentStore>()
            .AddAsync(Conversation, "photo.png", content, cancellationToken);
        return await Message(text, null, attachment!);
    }

    private static string Said(Input input) => input switch
    {
        Input.Words words => $"resident: {words.Text}",
        Input.Button button => $"button: {button.Label}",
        Input.Keys keys => $"keys: {keys.Pressed}",
        Input.Photo photo => $"photo: {photo.Text}",
        _ => input.GetType().Name.ToLowerInvariant(),
    };

    [GeneratedRegex(@"\b[A-Z]{2}-\d{4}-\d{4}\b")]
    private static partial Regex TrackingNumber();
}
