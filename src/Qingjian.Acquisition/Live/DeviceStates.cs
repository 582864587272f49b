namespace Qingjian.Acquisition.Live;

/// <summary>Reads the state of the equipment from what the standards let a station say about it.</summary>
internal static class DeviceStates
{
    private const string Instrument = "i12001";
    private const string Logger = "i22001";

    /// <summary>A mark on a value (HJ 212-2017 6.6.4 table 8); others say nothing about the equipment.</summary>
    public static DeviceState OfMark(char mark) => mark switch
    {
        'N' => DeviceState.Running,
        'C' => DeviceState.Calibration,
        'M' => DeviceState.Maintenance,
        'F' => DeviceState.Stopped,
        'D' => DeviceState.Fault,
        _ => DeviceState.Unknown,
    };

    /// <summary>A piece of field information (3020): the state of an instrument (i12001, HJ 212-2017 table B.8) or of the data-acquisition
    /// instrument (i22001, table B.9).</summary>
    public static DeviceState OfInfo(string code, string value) => (code.ToLowerInvariant(), value.Trim()) switch
    {
        (Instrument, "0" or "5" or "7" or "9") => DeviceState.Running,
        (Instrument, "3" or "8") => DeviceState.Calibration,
        (Instrument, "1" or "10") => DeviceState.Maintenance,
        (Instrument, "6") => DeviceState.Stopped,
        (Instrument, "2") => DeviceState.Fault,
        (Logger, "0") => DeviceState.Running,
        (Logger, "1") => DeviceState.Stopped,
        (Logger, "2") => DeviceState.Fault,
        (Logger, "3") => DeviceState.Maintenance,
        _ => DeviceState.Unknown,
    };
}
