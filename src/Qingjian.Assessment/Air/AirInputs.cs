using Qingjian.Archive;
using Qingjian.Standards;

namespace Qingjian.Assessment.Air;

/// <summary>24 hours of a station's six items, each with what is known about it.</summary>
internal sealed class AirInputs
{
    private readonly HourInput[] _inputs = new HourInput[AirHours.Length];
    private readonly decimal?[] _counting = new decimal?[AirHours.Length];

    public AirInputs(DateTimeOffset firstUtc)
    {
        FirstUtc = firstUtc.ToUniversalTime();
        foreach (var item in AirItemNames.All)
            for (var hour = 0; hour < AirHours.Hours; hour++)
                _inputs[AirHours.Index(item, hour)] = HourInput.Missing(item, FirstUtc.AddHours(hour));
    }

    public DateTimeOffset FirstUtc { get; }

    public AirHours Hours => new(_counting);

    public HourInput this[AirItem item, int hour] => _inputs[AirHours.Index(item, hour)];

    /// <summary>Every value that was received and does not count, by hour.</summary>
    public IEnumerable<HourInput> Excluded =>
        _inputs.Where(input => input.Fault is not (InputFault.None or InputFault.Missing)).OrderBy(input => input.StartUtc).ThenBy(input => input.Item);

    /// <summary>Values that count provisionally.</summary>
    public int Doubtful => _inputs.Count(input => input.Counting is not null && input.IsDoubtful);

    /// <summary>The newest journal entry among the inputs; 0 without any.</summary>
    public long Position => _inputs.Max(input => input.Position);

    /// <summary>The newest decision that speaks about the inputs; 0 without any.</summary>
    public long Decision => _inputs.Max(input => input.Decision);

    public void Put(AirItem item, in EffectiveValue value)
    {
        var since = value.Observed.StartUtc - FirstUtc;
        // Hours begin on the hour; what does not is no hourly mean of ours.
        if (since < TimeSpan.Zero || since.Ticks % TimeSpan.TicksPerHour != 0 || since.TotalHours >= AirHours.Hours)
            return;
        var index = AirHours.Index(item, (int)since.TotalHours);
        _inputs[index] = HourInput.Of(item, value);
        _counting[index] = _inputs[index].Counting;
    }
}
