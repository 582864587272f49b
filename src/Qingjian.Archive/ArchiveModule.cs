using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qingjian.Archive.DuckDb;
using Qingjian.Archive.Export;
using Qingjian.Archive.Facts;
using Qingjian.Archive.Months;
using Qingjian.Archive.Observations;
using Qingjian.Archive.Outbox;
using Qingjian.Archive.Postgres.Observations;
using Qingjian.Archive.Projections;
using Qingjian.Archive.Reading;
using Qingjian.Archive.Record;
using Qingjian.Archive.Retention;
using Qingjian.Archive.Segments;
using Qingjian.Archive.Series;
using Qingjian.Archive.StationPanels;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Archive;

/// <summary>The room's door to the roof.</summary>
public static class ArchiveModule
{
    /// <summary>Adds journal, projections and the question door. The journal is opened, and recovered, when it is first
    /// asked for.</summary>
    public static IServiceCollection AddArchive(this IServiceCollection services)
    {
        services.AddRoom(new Room("Archive", typeof(ArchiveModule).Assembly));
        services.AddOptions<ArchiveOptions>().BindConfiguration(ArchiveOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddAuditKind(new AuditKind(ArchiveAudit.Exported, "Archive.Audit.Exported", typeof(ArchiveWords))
        {
            ValueWords = new Dictionary<string, string> { ["content"] = "Export.Content.", ["form"] = "Export.Form.", ["period"] = "Archive.Period.", ["element"] = "Export.Element." },
        });
        services.AddSingleton<IStationView, DirectoryView>();
        services.AddOptions<ClusterOptions>().BindConfiguration(ClusterOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => new ServerCluster(
            provider.GetRequiredService<IOptions<ArchiveOptions>>().Value, provider.GetRequiredService<IOptions<ClusterOptions>>().Value, provider.GetRequiredService<ILogger<ServerCluster>>()));
        // First of all: what follows asks who leads, and says that it is up.
        services.AddHostedService(provider => provider.GetRequiredService<ServerCluster>());
        services.AddSingleton(OpenJournal);
        services.AddSingleton(OpenStore);
        services.AddSingleton<IProjection>(provider => provider.GetRequiredService<IObservationStore>());
        services.AddSingleton(provider => new RecordProjection(
            provider.GetRequiredService<IOptions<ArchiveOptions>>().Value, provider.GetRequiredService<Journal>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<RecordProjection>>()));
        services.AddSingleton<IProjection>(provider => provider.GetRequiredService<RecordProjection>());
        services.AddSingleton(provider => new Witnesses(
            provider.GetRequiredService<IOptions<ArchiveOptions>>().Value, provider.GetRequiredService<RecordProjection>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new RecordReader(
            provider.GetRequiredService<RecordProjection>(), provider.GetRequiredService<Witnesses>(), provider.GetRequiredService<Journal>(),
            provider.GetRequiredService<ObservationReader>(),
            provider.GetRequiredService<IStationView>(), provider.GetRequiredService<QingjianDb>()));
        services.AddSingleton(provider => new ProjectionStatus(provider.GetRequiredService<Journal>()));
        services.AddSingleton(provider => new ObservationReader(
            provider.GetRequiredService<IObservationStore>(), provider.GetRequiredService<IStationView>(), provider.GetRequiredService<Journal>()));
        services.AddSingleton(provider => new ObservationChanges(provider.GetRequiredService<IObservationStore>()));
        services.AddSingleton(provider => new ArchiveRebuild(
            provider.GetRequiredService<IObservationStore>(), provider.GetRequiredService<Journal>(),
            provider.GetRequiredService<ProjectionStatus>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ArchiveCatchUp(
            provider.GetRequiredService<Journal>(), provider.GetRequiredService<IObservationStore>(), provider.GetRequiredService<RecordProjection>(),
            provider.GetRequiredService<IOptions<ArchiveOptions>>().Value, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ArchiveCatchUp>>()));
        services.AddScoped(provider => new EffectiveReader(
            provider.GetRequiredService<ObservationReader>(), provider.GetRequiredService<IStationView>(), provider.GetRequiredService<QingjianDb>()));
        services.AddScoped<IStationFacts, ArchiveFacts>();
        services.AddScoped<ChartSurroundings>();
        services.AddScoped<NewestHour>();
        services.AddPagePanel<FreshnessPanel>(ShellSlot.Freshness, 10);
        services.AddPagePanel<CurvePanel>(StationPageSlot.Name, 20);
        services.AddNavItem(new NavItem(NavSection.Data, "data/proof", "Record.Title", typeof(ArchiveWords), Permissions.ViewRecord, 90));
        services.AddHostedService<ProjectionRunner>();
        services.AddHostedService<FinishRebuild>();
        services.AddLeaderService<OutboxRunner>();
        services.AddSingleton(provider => new MonthArchive(
            provider.GetRequiredService<IObservationStore>(), provider.GetRequiredService<IOptions<ArchiveOptions>>().Value.ClosingQuiet,
            provider.GetRequiredService<ILogger<CloseMonths>>().MonthClosed));
        services.AddSingleton(provider => new ClosedFileCheck(provider.GetRequiredService<IObservationStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<CloseMonths>();
        services.AddScoped(provider => new ObservationExport(
            provider.GetRequiredService<EffectiveReader>(), provider.GetRequiredService<ObservationReader>(),
            () => provider.GetRequiredService<RecordProjection>().Newest?.Note, provider.GetRequiredService<Journal>(),
            provider.GetRequiredService<IStationView>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<RetentionPolicies>();
        services.AddNavItem(new NavItem(NavSection.Admin, "admin/retention", "Retention.Title", typeof(ArchiveWords), Permissions.SetRetention, 85));
        services.AddLeaderService<DropExpired>();
        services.AddAuditKind(new AuditKind(ArchiveAudit.Retention, "Archive.Audit.Retention", typeof(ArchiveWords)) { ValueWords = new Dictionary<string, string> { ["event"] = "Retention.Event." } });
        services.AddScoped<ExportOrders>();
        services.AddNavItem(new NavItem(NavSection.Data, "data/export", "Export.Title", typeof(ArchiveWords), Permissions.ExportData, 95));
        services.AddSingleton<ExportJob>();
        services.AddLeaderService<ExportJob>();
        return services;
    }

    /// <summary>Maps the endpoints of the room.</summary>
    public static IEndpointRouteBuilder MapArchive(this IEndpointRouteBuilder endpoints)
    {
        var station = endpoints.MapGroup("/api/stations/{code}").WithTags("Archive");
        station.MapGet("/series", ReadSeries.Handle).RequirePermission(Permissions.ViewNetwork).WithName("ReadSeries");
        station.MapGet("/series.csv", ExportSeries.Handle).RequirePermission(Permissions.ExportData).WithName("ExportSeries");
        station.MapGet("/values/{parameter}/{period}/{start}/frame", ReadFrame.Handle).RequirePermission(Permissions.ViewFrames).WithName("ReadFrame");
        // The addresses of C2SP tlog-tiles: whoever mirrors the record asks for these.
        var log = endpoints.MapGroup("/record").WithTags("Record").RequirePermission(Permissions.ViewRecord);
        log.MapGet("/checkpoint", ReadCheckpoint.Handle).WithName("ReadCheckpoint");
        log.MapGet("/tile/{**path}", ReadTile.Handle).WithName("ReadTile");
        log.MapGet("/witnessed", ReadWitnessed.Handle).WithName("ReadWitnessedCheckpoint");
        var proofs = endpoints.MapGroup("/api/record").WithTags("Record").RequirePermission(Permissions.ViewRecord);
        proofs.MapGet("/values/{code}/{parameter}/{period}/{start}/proof", DownloadValueProof.Handle).WithName("DownloadValueProof");
        proofs.MapGet("/decisions/{number:long}/proof", DownloadDecisionProof.Handle).WithName("DownloadDecisionProof");
        proofs.MapGet("/consistency/{from:long}/{to:long}", DownloadConsistency.Handle).WithName("DownloadConsistency");
        endpoints.MapExports();
        proofs.MapPost("/cosignatures", AddCosignature.HandleAsync).WithName("AddCosignature");
        return endpoints;
    }

    private static Journal OpenJournal(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<ArchiveOptions>>().Value;
        return JournalHome.Open(
            options.Folder,
            options.JournalDatabase,
            isAlone: !provider.GetRequiredService<ServerCluster>().IsShared,
            new JournalOptions
            {
                Folder = Path.Combine(options.Folder, "journal"),
                GroupInterval = options.JournalGroupInterval,
                SegmentBytes = options.JournalSegmentBytes,
                OwnerPatience = options.JournalPatience,
            },
            provider.GetRequiredService<ILogger<Journal>>());
    }

    private static IObservationStore OpenStore(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<ArchiveOptions>>().Value;
        Func<int, int, StationProfile?> profileOf = provider.GetRequiredService<IStationView>().Profile;
        var log = provider.GetRequiredService<ILogger<ArchiveStore>>();
        if (string.IsNullOrEmpty(options.ObservationDatabase))
            return new ArchiveStore(options, profileOf, log);
        if (provider.GetRequiredService<ServerCluster>().IsShared)
            throw new InvalidDataException("Archive:ObservationDatabase is set and Cluster:Server too: servers of a cluster keep their observations in their own folders. Leave Archive:ObservationDatabase out.");
        // Opened first: the folder then names the journal whose positions the observations count.
        _ = provider.GetRequiredService<Journal>();
        return new TableStore(options.ObservationDatabase, JournalHome.JournalOf(options.Folder), options, profileOf, log);
    }
}
