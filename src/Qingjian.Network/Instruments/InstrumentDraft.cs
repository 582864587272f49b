using System.Globalization;

namespace Qingjian.Network.Instruments;

/// <summary>An instrument as a form sends it.</summary>
internal sealed class InstrumentDraft
{
    public string? Parameters { get; set; }

    public string? Maker { get; set; }

    public string? Model { get; set; }

    public string? SerialNumber { get; set; }

    public string? Method { get; set; }

    public string? RangeLow { get; set; }

    public string? RangeHigh { get; set; }

    public string? DetectionLimit { get; set; }

    public string? InstalledOn { get; set; }

    public string? RemovedOn { get; set; }

    public int Version { get; set; }

    public static InstrumentDraft Of(Instrument instrument) => new()
    {
        Parameters = string.Join(", ", instrument.Parameters),
        Maker = instrument.Maker,
        Model = instrument.Model,
        SerialNumber = instrument.SerialNumber,
        Method = instrument.Method,
        RangeLow = instrument.RangeLow?.ToString(CultureInfo.InvariantCulture),
        RangeHigh = instrument.RangeHigh?.ToString(CultureInfo.InvariantCulture),
        DetectionLimit = instrument.DetectionLimit?.ToString(CultureInfo.InvariantCulture),
        InstalledOn = instrument.InstalledOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        RemovedOn = instrument.RemovedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Version = instrument.Version,
    };
}
