using System.Globalization;

namespace Qingjian.Acquisition.Live;

/// <summary>What of the room and the devices is shown, and when it is an alarm (HJ 212-2017 tables B.8 to B.10 for codes and words).
/// A UPS, smoke or leaking water have no code there; what a province adds is kept, and shown on the station's page.</summary>
internal static class RoomLimits
{
    public const string Door = "i32001";
    public const string Temperature = "i33101";
    public const string Humidity = "i33102";
    public const string Voltage = "i33103";

    /// <summary>The columns of the board.</summary>
    public static readonly IReadOnlyList<string> Columns = [Door, Temperature, Humidity, Voltage];

    /// <summary>Whether what was said needs a look. The limits of temperature and humidity are this product's own; those of the voltage
    /// are 220 V with 7 per cent more and 10 per cent less (GB/T 12325-2008 4.3, clause from memory).</summary>
    public static bool IsAlarm(FieldNow info) => info.Code switch
    {
        Door or "i12002" or "i12003" or "i22003" or "i22101" => info.Text.Trim() is not ("0" or ""),
        Temperature => IsOutside(info.Text, 10, 35),
        Humidity => IsOutside(info.Text, 0, 85),
        Voltage => IsOutside(info.Text, 198, 235.4m),
        _ => false,
    };

    private static bool IsOutside(string text, decimal low, decimal high) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && (value < low || value > high);
}
