namespace Qingjian.Hj212.Messages;

/// <summary>The numbers of HJ 212-2017 Table 4 that commands carry, with their bounds.</summary>
internal static class Fields
{
    private const string Table4 = "HJ 212-2017 Table 4";
    private const string Old = "HJ/T 212-2005, second-hand";

    public static NumberField OverTime { get; } = new("OverTime", 1, 99, Table4);
    public static NumberField ReCount { get; } = new("ReCount", 1, 99, Table4);
    public static NumberField RtdInterval { get; } = new("RtdInterval", 30, 3600, Table4);
    public static NumberField MinInterval { get; } = new("MinInterval", 1, 30, Table4);
    public static NumberField VaseNo { get; } = new("VaseNo", 1, 99, Table4);
    public static NumberField CTime { get; } = new("CTime", 1, 24, Table4);
    public static NumberField Stime { get; } = new("Stime", 1, 120, Table4);
    public static NumberField QnRtn { get; } = new("QnRtn", 1, 999, Table4);
    public static NumberField ExeRtn { get; } = new("ExeRtn", 1, 999, Table4);
    public static NumberField CalibrationType { get; } = new("CalibrationType", 0, 1, "HJ 212-2025, second-hand");
    public static NumberField WarnTime { get; } = new("WarnTime", 0, 9999, Old);
    public static NumberField OldCTime { get; } = new("CTime", 0, 24, Old);
    public static NumberField AlarmType { get; } = new("AlarmType", 0, 9, Old);
}
