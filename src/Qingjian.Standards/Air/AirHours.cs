namespace Qingjian.Standards;

/// <summary>24 consecutive hourly means of the six items; null where an hour has no valid mean. Units: µg/m³, CO mg/m³.</summary>
/// <remarks>For a natural day hour 0 is the one that begins at 00:00 and is labelled 01:00. For an hour the last of the 24 is the judged one.</remarks>
public readonly ref struct AirHours
{
    /// <summary>Hours of one item.</summary>
    public const int Hours = 24;

    /// <summary>Values in all: six items, hours of one item together.</summary>
    public const int Length = 6 * Hours;

    private readonly ReadOnlySpan<decimal?> _values;

    /// <summary>Over <see cref="Length"/> values in the order of <see cref="Index"/>.</summary>
    /// <exception cref="ArgumentException">Another number of values.</exception>
    public AirHours(ReadOnlySpan<decimal?> values)
    {
        if (values.Length != Length)
            throw new ArgumentException($"values: {Length} expected (six items of {Hours} hours), found {values.Length}.", nameof(values));
        _values = values;
    }

    /// <summary>The hours of an item.</summary>
    public ReadOnlySpan<decimal?> this[AirItem item] => _values.Slice((int)item * Hours, Hours);

    /// <summary>Where the value of an item and hour (0 to 23) lies.</summary>
    public static int Index(AirItem item, int hour) => ((int)item * Hours) + hour;
}
