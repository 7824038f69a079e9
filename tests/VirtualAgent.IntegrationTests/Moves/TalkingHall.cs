using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.Core.Understanding;
using VirtualAgent.Dialogue;
using VirtualAgent.IntegrationTests.Storage;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Skills;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Data;
using VirtualAgent.Storage.Inbox;

namespace VirtualAgent.IntegrationTests.Moves;

/// <summary>The real dialogue, skills and storage over every channel's conversations; only the understanding is a few fixed words.</summary>
internal sealed class TalkingHall : IAsyncDisposable
{
    public const string Phone = "+13095550142";
    public const string CityPhone = "+13095550111";
    public static readonly ConversationKey Web = new("webchat:one");
    public static readonly ConversationKey Texts = ConversationKey.OfTexts(CityPhone, Phone);
    public static readonly ConversationKey Call = new("voice:CA1");

    private int _messages;

    private TalkingHall(TestStorage storage) => Storage = storage;

    public TestStorage Storage { get; }

    public static async Task<TalkingHall> OpenAsync(StorageProvider provider, PostgresServer postgres) =>
        new(await TestStorage.OpenAsync(provider, postgres, services => services
            .Configure<StorageOptions>(options => options.TextNumber = CityPhone)
            .AddSingleton(TextCatalog.Empty
                .WithResourcesOf(typeof(DialogueRegistration).Assembly)
                .WithResourcesOf(typeof(SkillsRegistration).Assembly)
                .WithCity(TestCity.Pack.City))
            .AddSingleton<IUnderstanding, FixedWords>()
            .AddSingleton<IKnowledgeAnswerer, NoAnswers>()
            .AddSkills(TestCity.Pack)
            .AddDialogue()));

    /// <summary>A form is open: its first answer is given, the second is asked for.</summary>
    public async Task BeginFormAsync(ConversationKey conversation, string locale = "en")
    {
        await SayAsync(conversation, "leave a message", locale);
        await SayAsync(conversation, "My bin is broken", locale);
    }

    /// <summary>Says something and lets every waiting message have its turn.</summary>
    public async Task SayAsync(ConversationKey conversation, string text, string locale = "en")
    {
        await AcceptAsync(conversation, text, locale: locale);
        await RunAsync();
    }

    public async Task OpenLinkAsync(ConversationKey web, string token, string locale = "en")
    {
        await AcceptAsync(web, string.Empty, new Payload.Fetch(token), locale);
        await RunAsync();
    }

    public Task<Acceptance> AcceptAsync(ConversationKey conversation, string text, Payload? payload = null, string locale = "en") =>
        Storage.Get<IInbox>().AcceptAsync(Message(conversation, text, payload, locale), default);

    public InboundMessage Message(ConversationKey conversation, string text, Payload? payload = null, string locale = "en")
    {
        var (channel, participant) = conversation.Value.Split(':') switch
        {
            ["sms", _, var phone] => (Channel.Sms, phone),
            ["voice", ..] => (Channel.Voice, Phone),
            _ => (Channel.WebChat, "dl_one"),
        };
        return new(new($"m{Interlocked.Increment(ref _messages)}"), conversation, channel, participant, text, payload, locale, [], Storage.Time.GetUtcNow());
    }

    public async Task RunAsync()
    {
        while (await Storage.Get<InboxQueue>().NextAsync([], 1, default) is [var waiting, ..])
        {
            await Storage.Get<ITurnRunner>().RunAsync(waiting.Message, default);
        }
    }

    public async Task<ConversationState> StateAsync(ConversationKey conversation) =>
        (await Storage.Get<IConversationStore>().LoadAsync(conversation, default))!;

    /// <summary>The slots of the form that is open in a conversation.</summary>
    public async Task<string> FormAsync(ConversationKey conversation) =>
        (await Storage.Get<IConversationStore>().LoadAsync(conversation, default))?.Stack is [.., Frame.SkillFrame form]
            ? $"{form.Skill} {string.Join(' ', form.Slots.ByName.Select(s => $"{s.Key}={s.Value.Value}"))} asks {form.Asked}"
            : "none";

    /// <summary>Everything that was said in a conversation, the last turn last.</summary>
    public async Task<string> SaidAsync(ConversationKey conversation)
    {
        await using var db = await Storage.Get<IDbContextFactory<CityDbContext>>().CreateDbContextAsync();
        var turns = await db.Outbox.Where(r => r.Conversation == conversation.Value).OrderBy(r => r.Id).Select(r => r.Replies).ToListAsync();
        return string.Join('\n', turns.SelectMany(json => Stored.Read<ImmutableArray<Reply>>(json)).Select(r => r is Reply.Link link ? $"{link.Text} {link.Url}" : r.Text));
    }

    public ValueTask DisposeAsync() => Storage.DisposeAsync();

    private sealed class FixedWords : IUnderstanding
    {
        public Task<Understood> UnderstandAsync(InboundMessage message, DialogueView view, CancellationToken cancellationToken) =>
            Task.FromResult(new Understood([CommandOf(message, view)], "local"));

        private static Command CommandOf(InboundMessage message, DialogueView view) => (message.Payload, message.Text) switch
        {
            (Payload.System system, _) => system.Command,
            (_, "leave a message") => new Command.StartSkill("LeaveMessage"),
            (_, "by text") => new Command.StartSkill("ContinueByText"),
            (_, "on the web") => new Command.StartSkill("ContinueOnWeb"),
            (_, "yes") => new Command.Affirm(),
            _ when view.Asked is { } asked => new Command.SetSlot(asked.Name, message.Text, [message.Text]),
            _ => new Command.CannotHandle(CannotHandleReason.NotUnderstood),
        };
    }

    private sealed class NoAnswers : IKnowledgeAnswerer
    {
        public Task<KnowledgeOutcome> AnswerAsync(KnowledgeQuestion question, CancellationToken cancellationToken) =>
            Task.FromResult<KnowledgeOutcome>(new KnowledgeOutcome.Unavailable());
    }
}
