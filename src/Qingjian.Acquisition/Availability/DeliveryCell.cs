namespace Qingjian.Acquisition.Availability;

/// <summary>One hour or day of a station on the board.</summary>
/// <param name="StartUtc">Its beginning.</param>
/// <param name="Due">Values that should be there by now.</param>
/// <param name="Received">Of these, values that are there.</param>
/// <param name="Normal">Of the received, those with mark N or none and a readable number.</param>
/// <param name="Late">Of the received, those that came late or were filled in afterwards.</param>
internal readonly record struct DeliveryCell(DateTimeOffset StartUtc, int Due, int Received, int Normal, int Late)
{
    /// <summary>Whole per cent, rounded down: only what is complete says 100. Null when nothing is due.</summary>
    public int? Percent => Due == 0 ? null : (int)(100L * Math.Min(Received, Due) / Due);

    public int Missing => Math.Max(0, Due - Received);

    /// <summary>How the cell is shaded; the number stands in it besides.</summary>
    public DeliveryBand Band => Percent switch
    {
        null => DeliveryBand.NotDue,
        100 => DeliveryBand.Complete,
        >= 90 => DeliveryBand.Most,
        >= 75 => DeliveryBand.Enough,
        > 0 => DeliveryBand.Few,
        _ => DeliveryBand.Nothing,
    };

    public static DeliveryCell operator +(DeliveryCell one, DeliveryCell other) =>
        new(one.StartUtc, one.Due + other.Due, one.Received + other.Received, one.Normal + other.Normal, one.Late + other.Late);
}
