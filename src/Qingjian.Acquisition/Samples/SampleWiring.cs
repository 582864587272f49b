using Microsoft.Extensions.DependencyInjection;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Samples;

/// <summary>Manual samples: entered, reviewed, taken.</summary>
internal static class SampleWiring
{
    public static IServiceCollection AddSamples(this IServiceCollection services)
    {
        services.AddScoped<WriteSampleEvents>();
        services.AddScoped<SaveSample>();
        services.AddScoped<MoveSample>();
        services.AddScoped<SampleTurn>();
        services.AddScoped<ReadSamples>();
        services.AddScoped<ImportSamples>();
        services.AddScoped(provider => new SampleIntake(
            provider.GetRequiredService<ImportSamples>(), provider.GetRequiredService<MoveSample>()));
        services.AddScoped(provider => new SamplesWaiting(provider.GetRequiredService<QingjianDb>()));
        services.AddLeaderService<SamplePost>();
        services.AddPagePanel<SamplePanel>(StationPageSlot.Name, 60);
        services.AddNavItem(new NavItem(NavSection.Data, "data/samples", "Sample.Title", typeof(AcquisitionWords), Permissions.ViewNetwork, 85));
        return services;
    }
}
