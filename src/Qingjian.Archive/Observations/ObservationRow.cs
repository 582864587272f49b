using Qingjian.Hj212;

namespace Qingjian.Archive.Observations;

/// <summary>One value on its way into the store: flat, so that a batch is one array.</summary>
internal struct ObservationRow
{
    public int Series;
    public long StartMs;
    public long Mantissa;
    public byte Scale;
    public byte Mark;
    public short Unit;
    public ValueFault Fault;
    public long ReceivedMs;
    public long Position;

    /// <summary>What the station's profile, in force when the value was received, says about its series.</summary>
    public SeriesRule Rule;
}
