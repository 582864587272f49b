using Microsoft.Extensions.DependencyInjection;
using Qingjian.Kernel;
using Qingjian.Network.Directory;

namespace Qingjian.Network;

/// <summary>The network in memory: who a frame is from, who may see which station, by which profile a frame was read. One
/// snapshot, replaced as a whole when the network changes; reading takes no lock and a look-up allocates nothing.</summary>
public sealed class StationDirectory : IDisposable
{
    private readonly IServiceScopeFactory _services;
    private readonly SemaphoreSlim _reloading = new(1, 1);
    private volatile DirectorySnapshot _snapshot = DirectorySnapshot.Empty;

    internal StationDirectory(IServiceScopeFactory services) => _services = services;

    /// <summary>Raised after the snapshot was replaced.</summary>
    public event Action? Changed;

    /// <summary>Every station, by code: for the system itself, never for a request.</summary>
    public IReadOnlyList<StationCard> All => _snapshot.Cards;

    /// <summary>Whether any station encrypts its data: asked for every frame.</summary>
    public bool AnyHasDataKey => _snapshot.AnyHasDataKey;

    /// <summary>The station with the device id, or null. Retired stations are found too: see <see cref="StationCard.Active"/>.</summary>
    public StationCard? FindByMn(ReadOnlySpan<byte> mn) => _snapshot.FindByMn(mn);

    /// <summary>The station with the key, or null; knows no scope.</summary>
    public StationCard? Find(int id) => _snapshot.Find(id);

    /// <summary>The station with the code, or null; knows no scope.</summary>
    public StationCard? FindByCode(string code) => _snapshot.FindByCode(code);

    /// <summary>The station with the code when the scope covers it, else null: to the asker it does not exist.</summary>
    public StationCard? FindByCode(Scope scope, string code) =>
        _snapshot.FindByCode(code) is { } card && scope.Covers(card.RegionPath, card.OperatorId) ? card : null;

    /// <summary>The stations that the scope covers, by code.</summary>
    public IReadOnlyList<StationCard> Within(Scope scope) =>
        scope == Scope.Everything ? All : [.. All.Where(card => scope.Covers(card.RegionPath, card.OperatorId))];

    /// <summary>Whether the scope covers the station.</summary>
    public bool IsVisible(Scope scope, int id) =>
        _snapshot.Find(id) is { } card && scope.Covers(card.RegionPath, card.OperatorId);

    /// <summary>Any revision of a station's profile, past ones included: a rebuild reads each frame by the revision that
    /// was in force when it arrived. Null when there never was one.</summary>
    public StationProfile? Profile(int stationId, int revision) => _snapshot.Profile(stationId, revision);

    /// <summary>The regions of the scope in the order of the tree, parents before children.</summary>
    public IReadOnlyList<RegionCard> Regions(Scope scope) =>
        [.. _snapshot.Regions.Where(region => region.Path.StartsWith(scope.RegionPath, StringComparison.Ordinal))];

    /// <summary>The region of a path, or null; names of regions are not restricted.</summary>
    public RegionCard? Region(string path) => _snapshot.Region(path);

    /// <summary>The organisations that the scope may know, by name: an operator's people know their own; others those
    /// seated in their region and those that maintain a station there.</summary>
    public IReadOnlyList<OrganisationCard> Organisations(Scope scope)
    {
        if (scope.OperatorId is { } own)
            return [.. _snapshot.Organisations.Where(organisation => organisation.Id == own)];
        var maintaining = Within(scope).Select(card => card.OperatorId).OfType<int>().ToHashSet();
        return [.. _snapshot.Organisations.Where(
            organisation => scope.Covers(organisation.RegionPath, null) || maintaining.Contains(organisation.Id))];
    }

    /// <summary>The organisation with the key, or null; knows no scope.</summary>
    public OrganisationCard? Organisation(int id) => _snapshot.Organisation(id);

    /// <summary>Reads the network from storage again and replaces the snapshot.</summary>
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        await _reloading.WaitAsync(cancellationToken);
        try
        {
            await using var scope = _services.CreateAsyncScope();
            var loading = scope.ServiceProvider.GetRequiredService<LoadDirectory>();
            _snapshot = await loading.LoadAsync(_snapshot, cancellationToken);
        }
        finally
        {
            _reloading.Release();
        }
        Changed?.Invoke();
    }

    /// <inheritdoc/>
    public void Dispose() => _reloading.Dispose();
}
