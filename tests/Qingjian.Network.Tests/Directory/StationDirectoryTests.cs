using Qingjian.Kernel;
using Qingjian.Network.Tests.Hosting;

namespace Qingjian.Network.Tests.Directory;

public sealed class StationDirectoryTests
{
    [Fact]
    public async Task A_station_is_found_by_the_bytes_of_its_MN_without_allocating()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        var directory = host.Directory;
        Assert.Equal("N2", directory.FindByMn("MNN2"u8)?.Code);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            directory.FindByMn("MNN2"u8)!.MatchesPassword("123456"u8);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData("")]
    [InlineData("MNN")]
    [InlineData("mnn2")]
    [InlineData("MNN2 ")]
    [InlineData("MNN2\u00e9")]
    public async Task Another_MN_finds_nothing(string mn)
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        Assert.Null(host.Directory.FindByMn(System.Text.Encoding.UTF8.GetBytes(mn)));
        Assert.Null(host.Directory.FindByMn(new byte[5000]));
    }

    [Theory]
    [InlineData("123456", true)]
    [InlineData("123457", false)]
    [InlineData("12345", false)]
    [InlineData("1234567", false)]
    [InlineData("", false)]
    [InlineData("123456\0", false)]
    public async Task Only_the_whole_password_matches(string password, bool matches)
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        Assert.Equal(matches, host.Directory.FindByCode("N1")!.MatchesPassword(System.Text.Encoding.ASCII.GetBytes(password)));
    }

    [Fact]
    public async Task A_password_longer_than_any_field_matches_nothing_even_when_its_start_does()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        var padded = new byte[200];
        "123456"u8.CopyTo(padded);
        Assert.False(host.Directory.FindByCode("N1")!.MatchesPassword(padded));
    }

    [Fact]
    public async Task The_password_is_encrypted_in_storage_and_shown_nowhere_in_a_card()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        var stored = await host.WorkAsync(services => Task.FromResult(
            services.GetRequiredService<QingjianDb>().Set<Network.Stations.Station>().Single(station => station.Code == "N1").EncryptedPassword));
        Assert.DoesNotContain("123456", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("123456", host.Directory.FindByCode("N1")!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_users_of_different_regions_see_only_their_own_stations_in_one_process()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        var directory = host.Directory;
        Assert.Equal(["N1", "N2"], directory.Within(new(Sample.North, null)).Select(card => card.Code));
        Assert.Equal(["S1"], directory.Within(new(Sample.South, null)).Select(card => card.Code));
        Assert.Null(directory.FindByCode(new(Sample.South, null), "N1"));
        Assert.False(directory.IsVisible(new(Sample.South, null), directory.FindByCode("N1")!.Id));
    }

    [Fact]
    public async Task An_operator_sees_the_stations_it_maintains_in_every_region()
    {
        await using var host = await NetworkHost.StartAsync();
        var entered = await host.EnterAsync(Sample.Network);
        var own = new Scope("", entered.OrganisationIds["OP-A"]);
        Assert.Equal(["N1", "S1"], host.Directory.Within(own).Select(card => card.Code));
        Assert.Equal(["甲运维"], host.Directory.Organisations(own).Select(organisation => organisation.NameZh));
    }

    [Fact]
    public async Task A_change_of_the_network_raises_Changed_after_the_snapshot_was_replaced()
    {
        await using var host = await NetworkHost.StartAsync();
        var seen = -1;
        host.Directory.Changed += () => seen = host.Directory.All.Count;
        await host.EnterAsync(Sample.Network);
        Assert.Equal(3, seen);
    }

    [Fact]
    public async Task Five_thousand_stations_are_entered_and_each_is_found()
    {
        await using var host = await NetworkHost.StartAsync();
        var stations = Enumerable.Range(0, 5000).Select(i => Sample.Air($"A{i:0000}", $"站{i}", "990101")).ToList();
        await host.EnterAsync(Sample.Network with { Stations = stations });
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await host.Directory.ReloadAsync(TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"5,000 stations loaded in {clock.ElapsedMilliseconds} ms");
        Assert.All(stations, station => Assert.Equal(station.Code, host.Directory.FindByMn(System.Text.Encoding.ASCII.GetBytes(station.Mn!))?.Code));
    }
}
