using Qingjian.Acquisition.Live;
using Qingjian.Acquisition.Tests.Hosting;
using Qingjian.Archive;
using Qingjian.Hj212;

namespace Qingjian.Acquisition.Tests.Live;

/// <summary>The health of a station out of frames in a real journal. The clock stands at 15:00, so that the hours counted are those
/// from 15:00 yesterday on.</summary>
public sealed class HealthTallyTests
{
    private static readonly DateTimeOffset Now = IntakeHost.Now;

    [Fact]
    public async Task Links_frames_refusals_and_repeats_are_those_of_a_day_and_a_look_back_gives_the_same_as_living_through_it()
    {
        await using var host = await IntakeHost.StartAsync();
        // Yesterday 14:30 lies before what is counted; then one frame an hour, the one of every sixth hour twice.
        host.Append("N1", EntryKind.LinkUp, Now.AddHours(-24.5));
        Hour(host, Now.AddHours(-24.5));
        for (var hour = 24; hour >= 1; hour--)
        {
            Hour(host, Now.AddHours(-hour).AddMinutes(5));
            if (hour % 6 == 0)
                Hour(host, Now.AddHours(-hour).AddMinutes(5), Now.AddHours(-hour).AddMinutes(6));
            if (hour % 8 == 0)
                host.Append("N1", EntryKind.LinkUp, Now.AddHours(-hour).AddMinutes(20), (ulong)hour);
            if (hour % 12 == 0)
                host.Append("N1", EntryKind.Refused, Now.AddHours(-hour).AddMinutes(30), 1, 1);
        }
        await host.ProjectedAsync();

        var lived = Tally(host, 1);
        var since = JournalClock.FirstSince(host.Journal, Now.AddHours(-24));
        Assert.Equal(3, since);
        var lookedBack = Tally(host, since);

        var day = lived.Last24Hours(Now);
        Assert.Equal((24 + 4, 2, 4, 3), (day.Frames, day.Refused, day.Resent, day.Links));
        Assert.Equal(day, lookedBack.Last24Hours(Now));
        Assert.Equal(lived.ClockErrors, lookedBack.ClockErrors);
        // A day later nothing of it is left, without any news.
        Assert.Equal(default, lived.Last24Hours(Now.AddHours(25)));
    }

    // The request number is stamped when a frame leaves: what was held up on the way must not decide.
    [Fact]
    public async Task The_clock_is_the_median_of_request_numbers_against_receipt()
    {
        await using var host = await IntakeHost.StartAsync();
        foreach (var (minute, ahead) in new[] { (1, 90.5), (2, 91.0), (3, -3600.0), (4, 90.0), (5, 92.0) })
            host.Receive("N1", Commands.RealTimeData, $"DataTime={Now.AddMinutes(minute):yyyyMMddHHmmss};a34004-Rtd={minute},a34004-Flag=N", Now.AddMinutes(minute), WireTime.ToQn(Now.AddMinutes(minute).AddSeconds(ahead)));
        await host.ProjectedAsync();

        Assert.Equal(TimeSpan.FromSeconds(90.5), Tally(host, 1).ClockError);
        // The edition that it speaks is known wherever the journal is followed.
        Assert.Equal(Dialect.Hj2017, Tally(host, 1).Dialect);
        Assert.Null(StationHealth.Unseen.Dialect);
        Assert.Null((Tally(host, 1) with { ClockErrors = [1, 2] }).ClockError);
    }

    [Fact]
    public async Task What_a_station_says_of_itself_stays_until_it_says_otherwise_and_decides_what_the_equipment_does()
    {
        await using var host = await IntakeHost.StartAsync();
        Info(host, 1, "PolId=a34004;i12001-Info=0");
        Info(host, 2, "i32001-Info=1;i33101-Info=38.5;i33103-Info=221");
        Info(host, 3, "PolId=a34004;i12001-Info=2");
        Info(host, 0, "PolId=a34004;i12001-Info=3");
        await host.ProjectedAsync();

        var health = Tally(host, 1);

        Assert.Equal("2", health.Info("i12001")!.Value.Text);
        Assert.Equal((true, true, false), (Alarm("i32001"), Alarm("i33101"), Alarm("i33103")));
        Assert.Equal(DeviceState.Fault, (StationLive.Unseen(1) with { Health = health }).Equipment);
        Assert.Equal(DeviceState.Unknown, StationLive.Unseen(1).Equipment);

        bool Alarm(string code) => RoomLimits.IsAlarm(health.Info(code)!.Value);
    }

    // HJ 212-2017 table 8 for marks, table B.8 for instruments, table B.9 for the data-acquisition instrument.
    [Theory]
    [InlineData("i12001", "0", DeviceState.Running)]
    [InlineData("i12001", "1", DeviceState.Maintenance)]
    [InlineData("i12001", "2", DeviceState.Fault)]
    [InlineData("i12001", "3", DeviceState.Calibration)]
    [InlineData("i12001", "4", DeviceState.Unknown)]
    [InlineData("i12001", "10", DeviceState.Maintenance)]
    [InlineData("i22001", "1", DeviceState.Stopped)]
    [InlineData("i22001", "3", DeviceState.Maintenance)]
    [InlineData("i32001", "2", DeviceState.Unknown)]
    internal void States_are_read_as_the_tables_print_them(string code, string value, DeviceState expected) =>
        Assert.Equal(expected, DeviceStates.OfInfo(code, value));

    [Theory]
    [InlineData('N', DeviceState.Running)]
    [InlineData('F', DeviceState.Stopped)]
    [InlineData('M', DeviceState.Maintenance)]
    [InlineData('D', DeviceState.Fault)]
    [InlineData('C', DeviceState.Calibration)]
    [InlineData('T', DeviceState.Unknown)]
    internal void Marks_are_read_as_table_8_prints_them(char mark, DeviceState expected) => Assert.Equal(expected, DeviceStates.OfMark(mark));

    private static void Hour(IntakeHost host, DateTimeOffset stamp, DateTimeOffset? received = null) => host.Receive(
        "N1", Commands.HourData, $"DataTime={stamp:yyyyMMddHH}0000;a34004-Avg=35,a34004-Flag=N", received ?? stamp, WireTime.ToQn(received ?? stamp));

    private static void Info(IntakeHost host, int minute, string infos) =>
        host.Receive("N1", 3020, $"DataTime={Now.AddMinutes(minute):yyyyMMddHHmmss};{infos}", Now.AddMinutes(minute));

    private static StationHealth Tally(IntakeHost host, long from)
    {
        var tally = new HealthTally();
        using var cursor = host.Journal.ReadFrom(from);
        var batch = new JournalBatch();
        while (cursor.TryRead(batch))
        {
            for (var i = 0; i < batch.Count; i++)
                HealthReading.Count(tally, batch[i], host.Directory);
        }
        return tally.Of(host.Directory.FindByCode("N1")!.Id);
    }
}
