using VirtualAgent.Core.Knowledge;
using VirtualAgent.Dialogue;
using VirtualAgent.Host.Hosting;
using VirtualAgent.Host.Pages;
using VirtualAgent.Host.Payments;
using VirtualAgent.Host.Workers;
using VirtualAgent.Skills;
using VirtualAgent.Storage;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = HostFolders.ContentRoot });
    var settings = builder.AddFrame();
    var configuration = builder.Configuration;

    builder.Services.AddCity(settings.CityPack);
    builder.Services.AddStorage(storage =>
    {
        configuration.GetSection("Storage").Bind(storage);
        storage.DataFolder = settings.DataFolder;
        storage.PublicBaseUrl = new Uri(configuration["PublicBaseUrl"]!);
    });
    builder.Services.AddSingleton<KnowledgeReadiness>();
    builder.Services.AddDialogue();
    builder.Services.AddSkills();
    builder.Services.AddStaffAccounts();
    builder.Services.AddCitySite(site => site.Demo = settings.Demo);
    builder.Services.AddWorkers(configuration);

    var app = builder.Build();
    await app.PrepareAsync(settings);
    app.UseFrame(settings);
    app.MapHealth();
    app.MapCitySite();
    app.MapPayments();
    await app.ServeAsync();
    return 0;
}
catch (StartupException stop)
{
    stop.Print(Console.Error);
    return 1;
}
