using Qingjian.Hj212;

namespace Qingjian.Simulator.Client;

/// <summary>The log of a unit and its instruments: the newest lines, for CN 3020.</summary>
internal sealed class FieldLog
{
    private const int Kept = 256;
    private readonly Lock _gate = new();
    private readonly Queue<(DateTimeOffset At, FactorCode? Factor, string Text)> _lines = new();

    public void Add(DateTimeOffset at, FactorCode? factor, string text)
    {
        lock (_gate)
        {
            if (_lines.Count >= Kept)
                _lines.Dequeue();
            _lines.Enqueue((at, factor, text));
        }
    }

    /// <summary>The lines of an instrument, or of the unit, as messages of one line each, both ends included.</summary>
    public IReadOnlyList<FieldUpload> Between(string code, FactorCode? factor, DataSpan span)
    {
        lock (_gate)
            return [.. _lines.Where(line => line.Factor == factor && line.At >= span.Begin && line.At <= span.End).Select(line => Line(code, line.At, factor, line.Text))];
    }

    public static FieldUpload Line(string code, DateTimeOffset at, FactorCode? factor, string text) =>
        FieldUpload.Of(FieldUnit.ReadInfo, at, new FieldInfo(at, [new InfoGroup(factor, [new InfoItem(code, text)])]));
}
