namespace Qingjian.Acquisition.Forwarding;

/// <summary>The state of one line, written by its runner and read by pages.</summary>
internal sealed class LineStatus
{
    private LineState _state = new();

    /// <summary>The newest state.</summary>
    public LineState State => Volatile.Read(ref _state);

    /// <summary>What was delivered; null until the log is open.</summary>
    public DeliveryLog? Log { get; set; }

    public void Change(Func<LineState, LineState> change) => Volatile.Write(ref _state, change(_state));

    public void Fails(LineFault fault, string error, DateTimeOffset now) => Change(state => state with
    {
        IsConnected = false, Fault = fault, Error = error, FailingSinceUtc = state.FailingSinceUtc ?? now,
    });

    public void Delivers() => Change(state => state.Fault == LineFault.None ? state : state with { Fault = LineFault.None, Error = "", FailingSinceUtc = null });
}
