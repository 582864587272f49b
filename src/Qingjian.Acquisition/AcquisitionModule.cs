using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Qingjian.Acquisition.Availability;
using Qingjian.Acquisition.Backfill;
using Qingjian.Acquisition.CommandsDown;
using Qingjian.Acquisition.Forwarding;
using Qingjian.Acquisition.Gateway;
using Qingjian.Acquisition.Intake;
using Qingjian.Acquisition.Live;
using Qingjian.Acquisition.Losses;
using Qingjian.Acquisition.Mqtt;
using Qingjian.Acquisition.Roster;
using Qingjian.Acquisition.Servers;
using Qingjian.Acquisition.Status;
using Qingjian.Acquisition.Strangers;
using Qingjian.Acquisition.Tls;
using Qingjian.Archive;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition;

/// <summary>The door of the room: TCP gateway, intake, commands down, live state.</summary>
public static class AcquisitionModule
{
    /// <summary>Adds the gateway's parts, live state, and the room's pages.</summary>
    public static IHostApplicationBuilder AddAcquisition(this IHostApplicationBuilder builder)
    {
        builder.Services.AddRoom(new Room("Acquisition", typeof(AcquisitionModule).Assembly));
        builder.Services.AddOptions<AcquisitionOptions>()
            .BindConfiguration(AcquisitionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<TlsOptions>().BindConfiguration(TlsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<ServedCertificate>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ServedCertificate>());
        builder.Services.AddSingleton<GatewayCounters>();
        builder.Services.AddSingleton<LimitCounters>();
        builder.Services.AddSingleton<LinkTable>();
        builder.Services.AddSingleton<FrameIntake>();
        builder.Services.AddSingleton<GatewayEndpoint>();
        builder.Services.AddSingleton<LiveBoard>();
        // In this order: the board is filled before the journal is followed. Kestrel, and with it the gateway, starts after all of
        // them and stops first.
        builder.Services.AddHostedService<GatewayStart>();
        builder.Services.AddHostedService<CarryNews>().AddLeaderService<EndLostGateways>();
        builder.Services.AddSingleton<WarmUp>();
        builder.Services.AddHostedService(services => services.GetRequiredService<WarmUp>());
        builder.Services.AddSingleton<LiveUpdates>();
        builder.Services.AddHostedService(services => services.GetRequiredService<LiveUpdates>());
        builder.Services.AddHostedService<LiveReader>();
        builder.Services.AddHostedService<SilenceWatch>();
        builder.Services.AddSingleton<IStationStates, LiveStates>();
        builder.Services.AddSingleton<LiveText>();
        builder.Services.AddSingleton<HealthText>();
        builder.Services.AddSingleton<JudgeHealth>();
        builder.Services.AddSingleton<RebuildJob>();
        builder.Services.AddHostedService(services => services.GetRequiredService<RebuildJob>());
        builder.Services.AddSingleton<ClockWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ClockWatch>());
        builder.Services.AddSingleton<SystemFigures>();
        builder.Services.AddSystemAudit();
        builder.Services.AddSingleton<StrangerList>();
        builder.Services.AddScoped<AdoptStranger>();
        builder.Services.AddNavItem(new NavItem(NavSection.Network, "network/unknown", "Stranger.Title", typeof(AcquisitionWords), Permissions.EditNetwork, 45));
        AddCommands(builder.Services);
        builder.Services.AddForwarding();
        builder.Services.AddIntake();
        builder.Services.AddScoped<TableDownload>().AddLosses().AddBackfill().AddAvailability().AddRoster();
        builder.Services.AddSingleton<MqttIntake>();
        builder.Services.AddSingleton<MqttGateway>();
        builder.Services.AddHostedService(services => services.GetRequiredService<MqttGateway>());
        builder.Services.AddPagePanel<LivePanel>(StationPageSlot.Name, 10);
        builder.Services.AddPagePanel<HealthPanel>(StationPageSlot.Name, 65);
        builder.Services.AddNavItem(new NavItem(NavSection.Network, "network/live", "Live.Title", typeof(AcquisitionWords), Permissions.ViewNetwork, 30));
        builder.Services.AddNavItem(new NavItem(NavSection.Admin, "admin/refused", "Refusals.Title", typeof(AcquisitionWords), Permissions.ViewFrames, 40));
        builder.Services.AddNavItem(new NavItem(NavSection.Admin, "admin/system", "System.Title", typeof(AcquisitionWords), Permissions.ViewSystem, 50));
        return builder;
    }

    /// <summary>Opens the TCP listener for stations beside the pages' own.</summary>
    public static void ListenForStations(this KestrelServerOptions kestrel)
    {
        var endpoint = kestrel.ApplicationServices.GetRequiredService<GatewayEndpoint>();
        kestrel.Listen(endpoint.Requested, listen =>
        {
            endpoint.Listener = listen;
            listen.UseConnectionHandler<StationConnection>();
        });
        var certificate = kestrel.ApplicationServices.GetRequiredService<ServedCertificate>();
        if (certificate.Gateway is not { } encrypted)
            return;
        kestrel.Listen(encrypted, listen =>
        {
            endpoint.TlsListener = listen;
            UseTls(listen, certificate);
            listen.UseConnectionHandler<StationConnection>();
        });
    }

    /// <summary>Opens the pages' port over TLS, when one is asked for; the plain one stays.</summary>
    public static void ListenForPagesOverTls(this KestrelServerOptions kestrel)
    {
        var certificate = kestrel.ApplicationServices.GetRequiredService<ServedCertificate>();
        if (certificate.Pages is { } encrypted)
            kestrel.Listen(encrypted, listen => UseTls(listen, certificate));
    }

    /// <summary>Maps the room's endpoints.</summary>
    public static IEndpointRouteBuilder MapAcquisition(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapLiveEvents();
        endpoints.MapSystemEvents();
        endpoints.MapHealth();
        CommandsEndpoint.Map(endpoints.MapGroup("/api/commands").WithTags("Commands"));
        endpoints.MapIntake();
        endpoints.MapAvailability();
        endpoints.MapRoster();
        endpoints.MapLosses();
        return endpoints;
    }

    private static void AddCommands(IServiceCollection services)
    {
        services.AddSingleton<CommandEars>();
        services.AddHostedService<CommandPost>();
        services.AddScoped<WriteCommandEvents>();
        services.AddSingleton<CommandExchange>();
        services.AddSingleton<StationEdition>();
        services.AddScoped<CommandAnswers>();
        services.AddScoped<CommandTurn>();
        services.AddScoped<AskCommand>();
        services.AddScoped<CancelCommand>();
        services.AddScoped<SetUpStation>();
        services.AddScoped<ReadCommands>();
        services.AddCommandAudit();
        services.AddPagePanel<CommandPanel>(StationPageSlot.Name, 70);
        services.AddNavItem(new NavItem(NavSection.Network, "network/commands", "Command.Title", typeof(AcquisitionWords), Permissions.ViewCommands, 40));
    }

    // The certificate is asked for at each handshake: a renewed one needs no restart. Read here once, so that what is wrong with
    // it is said before anything listens.
    private static void UseTls(ListenOptions listen, ServedCertificate certificate)
    {
        _ = certificate.Answer;
        listen.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = _ => new(certificate.Answer), HandshakeTimeout = certificate.HandshakeLimit });
    }
}
