using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;
using static Qingjian.Archive.Tests.ArchiveHarness;

namespace Qingjian.Archive.Tests.Observations;

public sealed class DecodingTests
{
    [Theory]
    [InlineData(2011, "a34004-Rtd=8.50,a34004-Flag=N", Period.RealTime, Statistic.Value)]
    [InlineData(2051, "a34004-Avg=8.50,a34004-Flag=N", Period.Minute, Statistic.Average)]
    [InlineData(2061, "a34004-Avg=8.50,a34004-Flag=N", Period.Hour, Statistic.Average)]
    [InlineData(2031, "a34004-Avg=8.50,a34004-Flag=N", Period.Day, Statistic.Average)]
    public async Task The_command_decides_the_period_and_the_digits_stay_as_sent(int command, string text, Period period, Statistic statistic)
    {
        await using var archive = new ArchiveHarness();
        archive.Upload(command, Noon, text);
        await archive.Project();
        var value = Assert.Single(await archive.Values(new SeriesKey(SendsHours, "a34004", period, statistic)));
        Assert.Equal(new Digits(850, 2), value.Digits);
        Assert.Equal(('N', Unit.MicrogramsPerCubicMetre, Origin.Sent), (value.Mark, value.Unit, value.Origin));
        Assert.Equal(Noon, value.StartUtc);
    }

    [Theory]
    [InlineData(2011, 0)]
    [InlineData(2051, 60)]
    [InlineData(2061, 3600)]
    [InlineData(2031, 86400)]
    public async Task A_stamp_that_means_the_end_is_turned_into_the_start(int command, int seconds)
    {
        await using var archive = new ArchiveHarness();
        archive.Upload(command, Noon, command == 2011 ? "a34004-Rtd=8" : "a34004-Avg=8", profileRevision: 2);
        await archive.Project();
        var key = new SeriesKey(SendsHours, "a34004", Commands.PeriodOf(command)!.Value, command == 2011 ? Statistic.Value : Statistic.Average);
        Assert.Equal(Noon.AddSeconds(-seconds), Assert.Single(await archive.Values(key)).StartUtc);
    }

    [Fact]
    public async Task A_number_that_cannot_be_read_is_kept_as_a_fault_without_digits()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "abc", "D");
        await archive.Project();
        var value = Assert.Single(await archive.Values());
        Assert.Null(value.Digits);
        Assert.Equal((ValueFault.NotANumber, 'D'), (value.Fault, value.Mark));
    }

    [Fact]
    public async Task An_entry_that_cannot_be_applied_is_set_aside_and_stops_nothing_else()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "35");
        var unknown = archive.Upload(2061, Noon, "a34004-Avg=1", profileRevision: 99);
        archive.Hour(Noon.AddHours(1), "36");
        await archive.Project();
        Assert.Equal("12:00=35 13:00=36", await archive.Digits());
        Assert.Equal(1, archive.Store.SetAsideCount);
        Assert.Equal(1, archive.Count($"set_aside where position = {unknown} and reason like '%profile revision 99%'"));
        archive.Restart();
        Assert.Equal(1, archive.Store.SetAsideCount);
    }

    [Fact]
    public async Task The_frame_behind_a_value_is_shown_without_password_length_and_checksum()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "35");
        await archive.Project();
        var frame = await archive.Reader.FrameBehindAsync(Scope.Everything, Pm25(), Noon, 1, TestContext.Current.CancellationToken);
        Assert.NotNull(frame);
        Assert.Contains(";PW=;", frame.Text, StringComparison.Ordinal);
        Assert.StartsWith("##QN=", frame.Text, StringComparison.Ordinal);
        Assert.EndsWith("&&", frame.Text.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("a34004-Avg=35", frame.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", frame.Text, StringComparison.Ordinal);
        Assert.Equal("10.0.0.7:5000", frame.Peer);
        Assert.Null(await archive.Reader.FrameBehindAsync(Scope.Everything, Pm25(), Noon, 2, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_scope_that_does_not_cover_the_station_sees_nothing_of_it()
    {
        await using var archive = new ArchiveHarness();
        archive.Hour(Noon, "35");
        await archive.Project();
        var (cancel, elsewhere) = (TestContext.Current.CancellationToken, new Scope("99/9902/", null));
        Assert.Empty(await archive.Reader.SeriesAsync(elsewhere, Pm25(), Noon, Noon.AddDays(1), null, cancel));
        Assert.Empty(await archive.Reader.RevisionsAsync(elsewhere, Pm25(), Noon, cancel));
        Assert.Empty(archive.Reader.Latest(elsewhere, [SendsHours], Period.Hour));
        Assert.Empty(archive.Reader.SeriesOf(elsewhere, SendsHours));
        Assert.Empty(await archive.Reader.CountsAsync(elsewhere, [SendsHours], Period.Hour, Noon.BeijingDay(), Noon.BeijingDay(), cancel));
        Assert.Null(await archive.Reader.FrameBehindAsync(elsewhere, Pm25(), Noon, 1, cancel));
        Assert.NotEmpty(archive.Reader.Latest(new Scope("99/", null), [SendsHours], Period.Hour));
    }
}
