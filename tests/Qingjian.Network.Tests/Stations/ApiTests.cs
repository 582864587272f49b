using System.Net;
using System.Text.Json;
using Qingjian.Kernel;
using Qingjian.Network.Tests.Hosting;

namespace Qingjian.Network.Tests.Stations;

public sealed class ApiTests
{
    [Fact]
    public async Task The_list_and_a_station_answer_within_the_scope_and_never_a_password()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        using var south = await host.SignInAsync("south", Role.Reviewer, new Scope(Sample.South, null));
        var list = JsonDocument.Parse(await south.ReadAsync("/api/stations/")).RootElement;
        Assert.Equal(1, list.GetProperty("total").GetInt32());
        var station = await south.ReadAsync("/api/stations/S1");
        Assert.Equal("SurfaceWater", JsonDocument.Parse(station).RootElement.GetProperty("element").GetString());
        Assert.DoesNotContain("123456", station, StringComparison.Ordinal);
        using var hidden = await south.GetAsync("/api/stations/N1");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task A_bad_body_is_answered_400_with_field_value_and_rule_and_a_good_one_is_entered()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        using var officer = await host.SignInAsync("officer", Role.Officer);
        using var bad = await officer.PostJsonAsync("/api/stations/", new { code = "P 1", element = "Air", longitude = 500, latitude = 31 });
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        Assert.Equal("application/problem+json", bad.Content.Headers.ContentType?.MediaType);
        var problem = await bad.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(
            ["Code:CodeCharacters:P 1", "Longitude:Between:500", "Name:Required:"],
            problem.GetProperty("errors").EnumerateArray()
                .Select(error => $"{error.GetProperty("field").GetString()}:{error.GetProperty("rule").GetString()}:{error.GetProperty("value").GetString()}").Order());

        using var good = await officer.PostJsonAsync("/api/stations/", new { code = "P1", name = "新站", element = "Air", regionCode = "990101", longitude = 101.5, latitude = 31 });
        Assert.Equal(HttpStatusCode.Created, good.StatusCode);
        Assert.NotNull(host.Directory.FindByCode("P1"));
    }

    [Theory]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.OperatorEngineer)]
    public async Task Who_may_not_edit_cannot_post(Role role)
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        using var user = await host.SignInAsync("user", role);
        using var response = await user.PostJsonAsync("/api/stations/", new { code = "P1" });
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_map_holds_outlines_and_stations_of_the_scope_with_their_live_state()
    {
        await using var host = await NetworkHost.StartAsync();
        var entered = await host.EnterAsync(Sample.Network);
        host.States[entered.StationIds["N1"]] = new(StationState.Offline, null, NetworkHost.Start);
        using var north = await host.SignInAsync("north", Role.Reviewer, new Scope(Sample.North, null));
        var map = JsonDocument.Parse(await north.ReadAsync("/api/network/map")).RootElement;
        Assert.Equal("北区", Assert.Single(map.GetProperty("outline").GetProperty("features").EnumerateArray()).GetProperty("properties").GetProperty("name").GetString());
        Assert.Equal(["N1:bad", "N2:mute"], map.GetProperty("stations").EnumerateArray()
            .Select(station => $"{station.GetProperty("code").GetString()}:{station.GetProperty("state").GetString()}"));
        using var south = await host.SignInAsync("south", Role.Reviewer, new Scope(Sample.South, null));
        Assert.Empty(JsonDocument.Parse(await south.ReadAsync("/api/network/map")).RootElement.GetProperty("outline").GetProperty("features").EnumerateArray());
    }

    [Fact]
    public async Task The_facts_of_a_station_come_as_lanes_and_only_within_the_scope()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        using var south = await host.SignInAsync("south", Role.Reviewer, new Scope(Sample.South, null));
        const string span = "from=2026-11-22T00:00:00%2B08:00&to=2026-11-23T00:00:00%2B08:00";
        var lane = Assert.Single(JsonDocument.Parse(await south.ReadAsync("/api/stations/S1/facts?" + span)).RootElement.GetProperty("lanes").EnumerateArray());
        Assert.Equal("档案变更", lane.GetProperty("name").GetString());
        Assert.Equal(NetworkHost.Start.ToUnixTimeMilliseconds(), lane.GetProperty("spans")[0].GetProperty("from").GetInt64());
        using var hidden = await south.GetAsync("/api/stations/N1/facts?" + span);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        using var endless = await south.GetAsync("/api/stations/S1/facts?from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z");
        Assert.Equal(HttpStatusCode.BadRequest, endless.StatusCode);
    }

    [Fact]
    public async Task The_list_is_exported_within_the_scope_and_the_export_is_audited()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        using var north = await host.SignInAsync("north", Role.Officer, new Scope(Sample.North, null));
        var csv = await north.ReadAsync("/api/stations/export?format=csv");
        Assert.Contains("北一站", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("南河断面", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("123456", csv, StringComparison.Ordinal);
        Assert.Contains("导出站点名录", await north.ReadAsync("/admin/audit"), StringComparison.Ordinal);
        using var wrong = await north.GetAsync("/api/stations/export?format=pdf");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }
}
