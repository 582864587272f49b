namespace Qingjian.Server.Tests.Model;

/// <summary>What was compared, over all sequences.</summary>
internal sealed class Totals
{
    private readonly SortedDictionary<string, int> _causes = new(StringComparer.Ordinal);
    private int _values;
    private int _restarts;

    public int Findings { get; private set; }

    public int Decided { get; private set; }

    public int Indices { get; private set; }

    public void Add(int values, List<string> findings, List<string> air, Play play)
    {
        (_values, Findings, Decided, _restarts) = (_values + values, Findings + findings.Count, Decided + play.Decided, _restarts + play.Restarts);
        Indices += air.Count(line => !line.EndsWith("none", StringComparison.Ordinal));
        foreach (var finding in findings)
            _causes[finding.Split(' ')[2]] = _causes.GetValueOrDefault(finding.Split(' ')[2]) + 1;
    }

    public override string ToString() =>
        $"{_values} values in force, {Findings} findings ({string.Join(", ", _causes.Select(pair => $"{pair.Key} {pair.Value}"))}), {Decided} decisions, {_restarts} restarts, {Indices} daily indices";
}
