using Microsoft.Extensions.Time.Testing;
using Qingjian.Acquisition.Live;
using Qingjian.Network;

namespace Qingjian.Acquisition.Tests.Live;

public sealed class LiveBoardTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_the_archive_knew_never_replaces_newer_news()
    {
        var board = new LiveBoard();
        board.Publish(StationLive.Unseen(7) with { LastDataUtc = Noon });

        board.Warm(StationLive.Unseen(7) with { LastDataUtc = Noon.AddHours(-3) });
        board.Warm(StationLive.Unseen(8) with { LastDataUtc = Noon.AddHours(-3) });

        Assert.Equal((Noon, Noon.AddHours(-3)), (board.Find(7)!.LastDataUtc, board.Find(8)!.LastDataUtc));
    }

    [Fact]
    public async Task A_station_that_falls_silent_is_announced_once_when_its_state_changes()
    {
        var clock = new FakeTimeProvider(Noon);
        var board = new LiveBoard();
        board.Publish(StationLive.Unseen(7) with { LastDataUtc = Noon });
        var watch = new SilenceState(board);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var news = board.ChangesAsync(end.Token).GetAsyncEnumerator(end.Token);
        var first = news.MoveNextAsync();

        watch.Look([Cards.FiveMinutes], clock.GetUtcNow());
        clock.Advance(TimeSpan.FromMinutes(20));
        watch.Look([Cards.FiveMinutes], clock.GetUtcNow());
        Assert.False(first.IsCompleted, "Nothing had changed yet.");
        clock.Advance(TimeSpan.FromMinutes(1));
        watch.Look([Cards.FiveMinutes], clock.GetUtcNow());

        Assert.True(await first);
        Assert.Equal(StationState.Offline, Liveness.Of(Cards.FiveMinutes, news.Current, clock.GetUtcNow()).State);
        var second = news.MoveNextAsync();
        clock.Advance(TimeSpan.FromHours(1));
        watch.Look([Cards.FiveMinutes], clock.GetUtcNow());
        Assert.False(second.IsCompleted, "Offline was already told.");
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await second);
    }
}
