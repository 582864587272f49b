using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network.Profiles;
using Qingjian.Network.Tests.Hosting;

namespace Qingjian.Network.Tests.Profiles;

public sealed class ProfileRevisionTests
{
    [Theory, InlineData(Store.Sqlite), InlineData(Store.Postgres)]
    public async Task A_changed_unit_makes_a_new_revision_and_the_old_one_still_answers(Store store)
    {
        await using var host = await NetworkHost.StartAsync(store);
        var entered = await host.EnterAsync(Sample.Network);
        var id = entered.StationIds["N1"];
        var wanted = Sample.Air("N1", "站", "990101") with
        {
            Stamp = StampMeaning.End, Parameters = [new("a21005", Unit.MicrogramsPerCubicMetre, 0)],
        };
        Assert.Empty((await EditAsync(host, wanted, revision: 1))!);

        Assert.Equal(2, host.Directory.Find(id)!.Profile.Revision);
        Assert.Equal(StampMeaning.End, host.Directory.Profile(id, 2)!.Stamp);
        Assert.Equal(Unit.MicrogramsPerCubicMetre, host.Directory.Profile(id, 2)!.Parameters["a21005"].Unit);
        Assert.Equal(StampMeaning.Beginning, host.Directory.Profile(id, 1)!.Stamp);
        Assert.Equal(Unit.MilligramsPerCubicMetre, host.Directory.Profile(id, 1)!.Parameters["a21005"].Unit);
        Assert.Null(host.Directory.Profile(id, 3));
    }

    [Fact]
    public async Task An_unchanged_profile_makes_no_revision()
    {
        await using var host = await NetworkHost.StartAsync();
        var entered = await host.EnterAsync(Sample.Network);
        var same = Sample.Air("N1", "站", "990101") with { Parameters = [.. ParameterCatalogue.UsualOf(Element.Air).Select(one => new NewParameter(one.Code))] };
        Assert.Empty((await EditAsync(host, same, revision: 1))!);
        Assert.Equal(1, host.Directory.Find(entered.StationIds["N1"])!.Profile.Revision);
    }

    [Fact]
    public async Task A_form_that_showed_an_older_revision_is_refused()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        var wanted = Sample.Air("N1", "站", "990101") with { Parameters = [new("a34004")] };
        Assert.Empty((await EditAsync(host, wanted, revision: 1))!);
        var late = wanted with { Parameters = [new("a34002")] };
        Assert.Equal(FieldRule.ChangedMeanwhile, Assert.Single((await EditAsync(host, late, revision: 1))!).Rule);
    }

    [Theory]
    [InlineData(29, 5, 1, "RealTimeInterval")]
    [InlineData(3601, 5, 1, "RealTimeInterval")]
    [InlineData(30, 7, 1, "MinuteInterval")]
    [InlineData(30, 60, 1, "MinuteInterval")]
    [InlineData(30, 5, 5, "HourStep")]
    public async Task Intervals_outside_HJ_212_2017_table_4_are_refused(int seconds, int minutes, int hours, string field)
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        var wanted = Sample.Air("N1", "站", "990101") with
        {
            RealTimeInterval = TimeSpan.FromSeconds(seconds), MinuteInterval = TimeSpan.FromMinutes(minutes), HourStep = TimeSpan.FromHours(hours),
            Parameters = [new("a34004")],
        };
        Assert.Equal(field, Assert.Single((await EditAsync(host, wanted, revision: 1))!).Field);
    }

    [Fact]
    public async Task Editing_a_station_outside_the_scope_answers_that_there_is_none()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        Assert.Null(await EditAsync(host, Sample.Air("N1", "站", "990101"), revision: 1, new Scope(Sample.South, null)));
    }

    [Fact]
    public async Task Each_revision_is_stored_once_with_who_and_when()
    {
        await using var host = await NetworkHost.StartAsync();
        await host.EnterAsync(Sample.Network);
        host.Clock.Advance(TimeSpan.FromHours(1));
        await EditAsync(host, Sample.Air("N1", "站", "990101") with { Parameters = [new("a34004")] }, revision: 1);
        var rows = await host.WorkAsync(services => services.GetRequiredService<QingjianDb>().Set<ProfileRevision>()
            .Where(row => row.Station!.Code == "N1").OrderBy(row => row.Revision).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([(1, "test", NetworkHost.Start), (2, "editor", NetworkHost.Start.AddHours(1))], rows.Select(row => (row.Revision, row.RecordedBy, row.RecordedUtc)));
    }

    private static Task<IReadOnlyList<FieldError>?> EditAsync(NetworkHost host, NewStation wanted, int revision, Scope? scope = null) =>
        host.WorkAsync(services => services.GetRequiredService<EditProfile>()
            .HandleAsync("N1", wanted, revision, "editor", scope ?? Scope.Everything, TestContext.Current.CancellationToken));
}
