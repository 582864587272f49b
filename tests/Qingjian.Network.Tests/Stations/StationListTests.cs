using Qingjian.Kernel;
using Qingjian.Network.Stations;
using Qingjian.Network.Tests.Hosting;

namespace Qingjian.Network.Tests.Stations;

/// <summary>Every list query, on both databases.</summary>
public sealed class StationListTests
{
    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task Two_users_of_different_regions_list_only_their_own(Store store)
    {
        await using var host = await NetworkHost.StartAsync(store);
        await host.EnterAsync(Sample.Network);
        Assert.Equal(["N1", "N2"], await CodesAsync(host, new(Sample.North, null), new()));
        Assert.Equal(["S1"], await CodesAsync(host, new(Sample.South, null), new()));
        Assert.Equal(["N1", "N2", "S1"], await CodesAsync(host, Scope.Everything, new()));
    }

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task A_filter_never_widens_the_scope(Store store)
    {
        await using var host = await NetworkHost.StartAsync(store);
        var entered = await host.EnterAsync(Sample.Network);
        var north = new Scope(Sample.North, null);
        Assert.Empty(await CodesAsync(host, north, new(RegionPath: Sample.South)));
        Assert.Equal(["N1", "N2"], await CodesAsync(host, north, new(RegionPath: Sample.City)));
        Assert.Empty(await CodesAsync(host, new("", entered.OrganisationIds["OP-B"]), new(OperatorId: entered.OrganisationIds["OP-A"])));
    }

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task Filters_by_element_operator_state_and_text_are_joined(Store store)
    {
        await using var host = await NetworkHost.StartAsync(store);
        var entered = await host.EnterAsync(Sample.Network);
        host.States[entered.StationIds["N1"]] = new(StationState.Online, null, NetworkHost.Start);
        Assert.Equal(["S1"], await CodesAsync(host, Scope.Everything, new(Element: Element.SurfaceWater)));
        Assert.Equal(["N1", "S1"], await CodesAsync(host, Scope.Everything, new(OperatorId: entered.OrganisationIds["OP-A"])));
        Assert.Equal(["N1"], await CodesAsync(host, Scope.Everything, new(State: StationState.Online)));
        Assert.Equal(["N2", "S1"], await CodesAsync(host, Scope.Everything, new(State: StationState.Unknown)));
        Assert.Equal(["N2"], await CodesAsync(host, Scope.Everything, new(Q: "mnn2")));
        Assert.Equal(["N1", "N2"], await CodesAsync(host, Scope.Everything, new(Q: "北")));
        Assert.Equal(["S1"], await CodesAsync(host, Scope.Everything, new(Q: "station s", Element: Element.SurfaceWater)));
        Assert.Empty(await CodesAsync(host, Scope.Everything, new(Q: "%")));
        Assert.Empty(await CodesAsync(host, Scope.Everything, new(Retired: true)));
    }

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task Pages_hold_fifty_rows_and_a_page_too_far_is_the_last(Store store)
    {
        await using var host = await NetworkHost.StartAsync(store);
        await host.EnterAsync(Sample.Network with { Stations = [.. Enumerable.Range(0, 120).Select(i => Sample.Air($"A{i:000}", "站", "990101"))] });
        var second = await PageAsync(host, Scope.Everything, new(), 2);
        Assert.Equal((120, 50, "A050"), (second.Total, second.Rows.Count, second.Rows[0].Code));
        var beyond = await PageAsync(host, Scope.Everything, new(), 99);
        Assert.Equal((3, 20), (beyond.Page, beyond.Rows.Count));
        Assert.Equal(1, (await PageAsync(host, Scope.Everything, new(), -5)).Page);
    }

    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task A_station_with_its_instruments_and_history_is_read_and_its_facts_join_the_timeline(Store store)
    {
        await using var host = await NetworkHost.StartAsync(store);
        var instrument = new NewInstrument
        {
            Parameters = ["a34004", "a34002"], Maker = "甲厂", Model = "B-1", SerialNumber = "SN1", RangeHigh = 1000, InstalledOn = new(2026, 5, 1),
        };
        var entered = await host.EnterAsync(Sample.Network with { Stations = [Sample.Air("N1", "站", "990101") with { Instruments = [instrument] }] });
        var detail = await host.WorkAsync(services => services.GetRequiredService<ReadStation>()
            .HandleAsync(Scope.Everything, "N1", TestContext.Current.CancellationToken));
        Assert.Equal(["a34004", "a34002"], Assert.Single(detail!.Instruments).Parameters);
        var facts = await FactsAsync(host, Scope.Everything, entered.StationIds["N1"]);
        Assert.Equal("network.registered", Assert.Single(facts).Kind);
        Assert.Empty(await FactsAsync(host, new(Sample.South, null), entered.StationIds["N1"]));
    }

    private static Task<IReadOnlyList<StationFact>> FactsAsync(NetworkHost host, Scope scope, int id) =>
        host.WorkAsync(services => services.GetRequiredService<StationTimeline>().FactsAsync(
            scope, id, NetworkHost.Start.AddDays(-1), NetworkHost.Start.AddDays(1), TestContext.Current.CancellationToken));

    private static async Task<IEnumerable<string>> CodesAsync(NetworkHost host, Scope scope, StationFilter filter) =>
        (await PageAsync(host, scope, filter, 1)).Rows.Select(row => row.Code);

    private static Task<StationPageOf> PageAsync(NetworkHost host, Scope scope, StationFilter filter, int page) =>
        host.WorkAsync(services => services.GetRequiredService<ListStations>()
            .HandleAsync(scope, filter, page, TestContext.Current.CancellationToken));
}
