using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VirtualAgent.Core.City;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Staff;
using VirtualAgent.Core.State;
using VirtualAgent.Storage.Attachments;
using VirtualAgent.Storage.Conversations;
using VirtualAgent.Storage.Data;
using VirtualAgent.Storage.Handoffs;
using VirtualAgent.Storage.Inbox;
using VirtualAgent.Storage.Keys;
using VirtualAgent.Storage.Leases;
using VirtualAgent.Storage.Ledger;
using VirtualAgent.Storage.Moves;
using VirtualAgent.Storage.Outbox;
using VirtualAgent.Storage.Payments;
using VirtualAgent.Storage.Requests;
using VirtualAgent.Storage.Staff;

namespace VirtualAgent.Storage;

public static class StorageRegistration
{
    /// <summary>Everything that must survive a restart. Needs <see cref="CityPack"/>, <see cref="CityProfile"/> and <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, Action<StorageOptions> configure)
    {
        services.AddOptionsWithValidateOnStart<StorageOptions>().Configure(configure);
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidation>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value);
        services.AddDbContextFactory<CityDbContext>((provider, db) => Connect(db, provider.GetRequiredService<StorageOptions>()));
        services.AddSingleton<Database>();
        services.AddSingleton(p => new StorageDatabase(
            p.GetRequiredService<IDbContextFactory<CityDbContext>>(), p.GetRequiredService<StorageOptions>()));
        services.AddOptions<KeyManagementOptions>().PostConfigure<IServiceProvider>(ShareKeys);
        return services.AddConversations().AddCityHall().AddStaffDesk();
    }

    /// <summary>Keeps the staff's accounts in the same database.</summary>
    public static IdentityBuilder AddStaffStore(this IdentityBuilder identity) =>
        identity.AddEntityFrameworkStores<CityDbContext>();

    private static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddSingleton<WorkSignals>()
        .AddSingleton<IInbox, StoredInbox>()
        .AddSingleton<IConversationStore, ConversationStore>()
        .AddSingleton<InProcessLease>()
        .AddSingleton(LeasesOf)
        .AddHostedService<RedisProbe>()
        .AddSingleton<IActivityLog, ActivityLog>()
        .AddSingleton<IAnswerFeedback, AnswerFeedback>()
        .AddSingleton<IOptOutList, OptOutList>()
        .AddSingleton<ICallRecord, CallRecord>()
        .AddSingleton<IConversationMoves, ConversationMoves>()
        .AddSingleton(p => new InboxQueue(p.GetRequiredService<Database>(), p.GetRequiredService<TimeProvider>()))
        .AddSingleton(p => new OutboxQueue(p.GetRequiredService<Database>(), p.GetRequiredService<TimeProvider>()));

    private static IConversationLease LeasesOf(IServiceProvider provider) =>
        provider.GetRequiredService<StorageOptions>().Redis is { Length: > 0 } redis
            ? ActivatorUtilities.CreateInstance<RedisLease>(provider, RedisAddress.Parse(redis))
            : provider.GetRequiredService<InProcessLease>();

    private static IPictures PicturesOf(IServiceProvider provider) =>
        provider.GetRequiredService<StorageOptions>().Provider == StorageProvider.Postgres
            ? ActivatorUtilities.CreateInstance<PictureRows>(provider)
            : ActivatorUtilities.CreateInstance<PictureFiles>(provider);

    private static IServiceCollection AddCityHall(this IServiceCollection services) => services
        .AddSingleton<IActionLedger, ActionLedger>()
        .AddSingleton<IHandoffDesk>(p => new HandoffDesk(
            p.GetRequiredService<Database>(),
            p.GetRequiredService<CityProfile>(),
            p.GetService<StaffLine>() ?? new StaffLine(TakesCalls: true),
            p.GetRequiredService<TimeProvider>()))
        .AddSingleton<NewTrackingNumber>(_ => TrackingNumber.Random)
        .AddSingleton<IServiceRequests, ServiceRequests>()
        .AddSingleton<IBills, Bills>()
        .AddSingleton<IPaymentDesk, PaymentDesk>()
        .AddSingleton(p => new PaymentPages(
            p.GetRequiredService<Database>(),
            p.GetRequiredService<WorkSignals>(),
            p.GetRequiredService<CityProfile>(),
            p.GetRequiredService<TimeProvider>()))
        .AddSingleton(PicturesOf)
        .AddSingleton<AttachmentFiles>()
        .AddSingleton<IAttachmentStore, AttachmentStore>()
        .AddSingleton(p => new RemoteAttachments(
            p.GetRequiredService<Database>(),
            p.GetRequiredService<AttachmentFiles>(),
            p.GetRequiredService<WorkSignals>(),
            p.GetRequiredService<TimeProvider>()));

    private static IServiceCollection AddStaffDesk(this IServiceCollection services) => services
        .AddSingleton<IStaffDesk, StaffDesk>()
        .AddSingleton<IDeadLetters, DeadLetters>()
        .AddSingleton<IRequestDesk, RequestDesk>()
        .AddSingleton<IUnansweredQuestions, UnansweredQuestions>();

    /// <summary>Hosts over one PostgreSQL read each other's tokens and cookies; SQLite leaves the keys where the host keeps them.</summary>
    private static void ShareKeys(KeyManagementOptions keys, IServiceProvider provider)
    {
        if (provider.GetRequiredService<StorageOptions>().Provider == StorageProvider.Postgres)
        {
            keys.XmlRepository = ActivatorUtilities.CreateInstance<StoredKeys>(provider);
        }
    }

    private static void Connect(DbContextOptionsBuilder db, StorageOptions options)
    {
        // The migrations are written by hand and keep no snapshot; a test holds them against the model instead.
        db.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        if (options.Provider == StorageProvider.Postgres)
        {
            db.UseNpgsql(options.ConnectionString);
            return;
        }

        var file = new SqliteConnectionStringBuilder { DataSource = options.SqliteFile };
        db.UseSqlite(options.ConnectionString is { Length: > 0 } configured ? configured : file.ConnectionString).AddInterceptors(new SqlitePragmas());
    }
}
