using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Qingjian.Acquisition.Files;
using Qingjian.Acquisition.Http;
using Qingjian.Acquisition.Keys;
using Qingjian.Acquisition.Samples;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Intake;

/// <summary>The ways in beside the TCP gateway.</summary>
internal static class IntakeWiring
{
    public static IServiceCollection AddIntake(this IServiceCollection services)
    {
        services.AddOptions<IntakeOptions>().BindConfiguration(IntakeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<TakeBatch>();
        services.AddSingleton<SenderPace>();
        services.AddScoped<IngestKeys>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.SchemeName, null);
        services.AddSingleton<ImportRows>();
        services.AddSingleton(provider => new ObservationFileImport(
            provider.GetRequiredService<ImportRows>(), provider.GetRequiredService<IStringLocalizer<AcquisitionWords>>()));
        services.AddScoped<KeptFiles>();
        services.AddScoped<RefusalCsv>();
        services.AddSingleton<ImportJob>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportJob>());
        services.AddIntakeAudit();
        services.AddSamples();
        services.AddNavItem(new NavItem(NavSection.Data, "data/import", "FileImport.Title", typeof(AcquisitionWords), Permissions.ImportData, 80));
        services.AddNavItem(new NavItem(NavSection.Admin, "admin/keys", "Keys.Title", typeof(AcquisitionWords), Permissions.ManageKeys, 60));
        return services;
    }

    public static void MapIntake(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPutObservations();
        endpoints.MapImport();
        endpoints.MapSampleTemplate();
    }
}
