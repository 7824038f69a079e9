using VirtualAgent.Channels.DirectLine;
using VirtualAgent.Console;
using VirtualAgent.Dialogue;
using VirtualAgent.Host.Hosting;
using VirtualAgent.Host.Hosting.Settings;
using VirtualAgent.Host.Pages;
using VirtualAgent.Host.Payments;
using VirtualAgent.Host.Workers;
using VirtualAgent.Knowledge;
using VirtualAgent.KnowledgeIngest;
using VirtualAgent.Llm;
using VirtualAgent.Open311;
using VirtualAgent.Skills;
using VirtualAgent.Storage;
using VirtualAgent.Understanding;

try
{
    var faults = new StartupFaults();
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = ArgumentsCheck.Settings(args, faults), ContentRootPath = HostFolders.ContentRoot });
    var configuration = builder.Configuration;
    var settings = builder.AddFrame(faults);

    builder.Services
        .AddCity(settings, configuration, faults)
        .AddStorage(storage => settings.Apply(storage, configuration))
        .AddKnowledge(settings.Knowledge(configuration), index => index.Read(configuration))
        .AddKnowledgeIngest(settings.Ingest(configuration))
        .AddPayments(configuration)
        .AddLlm(configuration.GetSection(LlmOptions.Section))
        .AddOpen311(open311 => settings.Apply(open311, configuration))
        .AddUnderstanding(settings.Models)
        .AddDialogue()
        .AddChannels(configuration)
        .AddStaffAccounts()
        .AddConsole(console => console.Demo = settings.Demo)
        .AddCitySite(site => site.Demo = settings.Demo)
        .AddWorkers(configuration);

    var app = builder.Build();
    await app.PrepareAsync(settings, faults);
    app.UseFrame(settings);
    app.MapHealth();
    app.MapDirectLine();
    app.MapTexts();
    app.MapOpen311();
    app.MapCitySite();
    app.MapPayments(configuration);
    app.MapConsole();
    await app.ServeAsync();
    return 0;
}
catch (StartupException stop)
{
    stop.Print(Console.Error);
    return 1;
}
catch (InvalidDataException unreadable)
{
    new StartupException([$"{unreadable.Message} {unreadable.InnerException?.Message}"]).Print(Console.Error);
    return 1;
}
