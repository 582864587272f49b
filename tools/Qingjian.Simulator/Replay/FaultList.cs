namespace Qingjian.Simulator.Replay;

/// <summary>Counts what could not be sent and keeps the first of it.</summary>
internal sealed class FaultList(int kept)
{
    private readonly List<ReplayFault> _faults = [];

    public long Count { get; private set; }

    public IReadOnlyList<ReplayFault> First => _faults;

    public void Add(ReplayFault fault)
    {
        Count++;
        if (_faults.Count < kept)
            _faults.Add(fault);
    }
}
