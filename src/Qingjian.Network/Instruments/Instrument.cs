using Qingjian.Network.Stations;

namespace Qingjian.Network.Instruments;

/// <summary>An instrument of a station (监测仪器). Never deleted: it is removed on a day.</summary>
internal sealed class Instrument
{
    public int Id { get; set; }

    public int StationId { get; set; }

    public Station? Station { get; set; }

    /// <summary>Factor codes that it measures.</summary>
    public required List<string> Parameters { get; set; }

    public required string Maker { get; set; }

    public required string Model { get; set; }

    public required string SerialNumber { get; set; }

    public string? Method { get; set; }

    public double? RangeLow { get; set; }

    public double? RangeHigh { get; set; }

    public double? DetectionLimit { get; set; }

    public DateOnly InstalledOn { get; set; }

    public DateOnly? RemovedOn { get; set; }

    public int Version { get; set; }
}
