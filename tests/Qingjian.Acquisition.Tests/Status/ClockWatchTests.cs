using Qingjian.Acquisition.Status;

namespace Qingjian.Acquisition.Tests.Status;

/// <summary>A clock that goes on, is corrected a little, and steps back an hour.</summary>
public sealed class ClockWatchTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_step_of_an_hour_is_told_until_the_clock_is_where_it_had_been()
    {
        var clock = new SetClock(Noon);
        using var watch = new ClockWatch(clock);
        watch.Look();
        Assert.Null(watch.Step);

        clock.Now = Noon.AddHours(-1);
        watch.Look();
        Assert.Equal(new ClockStep(TimeSpan.FromHours(1), Noon), watch.Step);

        clock.Now = Noon.AddMinutes(-1);
        watch.Look();
        Assert.Equal(TimeSpan.FromHours(1), watch.Step?.By);

        clock.Now = Noon;
        watch.Look();
        Assert.Null(watch.Step);
    }

    [Fact]
    public void What_a_time_service_corrects_every_day_is_no_step()
    {
        var clock = new SetClock(Noon);
        using var watch = new ClockWatch(clock);

        clock.Now = Noon.AddSeconds(-5);
        watch.Look();

        Assert.Null(watch.Step);
    }

    private sealed class SetClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
