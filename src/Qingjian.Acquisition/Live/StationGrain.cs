namespace Qingjian.Acquisition.Live;

internal sealed class StationGrain(LiveBoard board) : Grain, IStationGrain
{
    private StationLive _state = StationLive.Unseen(0);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // The board was warmed by one bulk query for all stations; a grain never asks the archive by itself.
        var id = (int)this.GetPrimaryKeyLong();
        _state = board.Find(id) ?? StationLive.Unseen(id);
        return Task.CompletedTask;
    }

    public Task Observe(LiveUpdate update)
    {
        var openLinks = Math.Max(0, _state.OpenLinks + update.LinksOpened - update.LinksClosed);
        _state = _state.With(update.Values, update.FrameUtc) with { OpenLinks = openLinks, Health = update.Health ?? _state.Health };
        board.Publish(_state);
        return Task.CompletedTask;
    }

    public Task<StationLive> Read() => Task.FromResult(_state);
}
