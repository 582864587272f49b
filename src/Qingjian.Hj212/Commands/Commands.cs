namespace Qingjian.Hj212;

/// <summary>Command codes (HJ 212-2017 Table 9) that this library acts on; the whole table is <see cref="CommandTable"/>.</summary>
public static class Commands
{
    /// <summary>Set the time of the data-acquisition instrument of a surface-water station (设置数采仪时间).</summary>
    public const int SetLoggerTime = 1015;

    /// <summary>Set timeout and resend count (设置超时时间及重发次数).</summary>
    public const int SetTimeout = 1000;

    /// <summary>Get or upload the field's time (提取/上传现场机时间).</summary>
    public const int GetTime = 1011;

    /// <summary>Set the field's time (设置现场机时间).</summary>
    public const int SetTime = 1012;

    /// <summary>The field asks for time calibration (现场机时间校准请求): a notice.</summary>
    public const int TimeCalibrationRequest = 1013;

    /// <summary>Get or upload the real-time interval (提取/上传实时数据间隔).</summary>
    public const int GetRealTimeInterval = 1061;

    /// <summary>Set the real-time interval (设置实时数据间隔).</summary>
    public const int SetRealTimeInterval = 1062;

    /// <summary>Get or upload the minute interval (提取/上传分钟数据间隔).</summary>
    public const int GetMinuteInterval = 1063;

    /// <summary>Set the minute interval (设置分钟数据间隔).</summary>
    public const int SetMinuteInterval = 1064;

    /// <summary>Set the password (设置现场机密码).</summary>
    public const int SetPassword = 1072;

    /// <summary>Real-time data (实时数据).</summary>
    public const int RealTimeData = 2011;

    /// <summary>Stop real-time data (停止察看实时数据): a notice of the host.</summary>
    public const int StopRealTimeData = 2012;

    /// <summary>Raw data of periodic instruments (HJ 212-2025).</summary>
    public const int SampleData = 2013;

    /// <summary>Equipment status (设备运行状态).</summary>
    public const int EquipmentStatus = 2021;

    /// <summary>Stop equipment status (停止察看设备运行状态): a notice of the host.</summary>
    public const int StopEquipmentStatus = 2022;

    /// <summary>Day data (日历史数据).</summary>
    public const int DayData = 2031;

    /// <summary>Equipment running time of a day (设备运行时间日历史数据).</summary>
    public const int EquipmentRunningTime = 2041;

    /// <summary>Minute data (分钟数据).</summary>
    public const int MinuteData = 2051;

    /// <summary>Hour data (小时数据).</summary>
    public const int HourData = 2061;

    /// <summary>Boot time of the data-acquisition instrument (数采仪开机时间).</summary>
    public const int BootTime = 2081;

    /// <summary>Request answer (请求应答).</summary>
    public const int RequestAnswer = 9011;

    /// <summary>Execution result (执行结果).</summary>
    public const int ExecutionResult = 9012;

    /// <summary>Notice answer (通知应答).</summary>
    public const int NoticeAnswer = 9013;

    /// <summary>Data answer (数据应答).</summary>
    public const int DataAnswer = 9014;

    /// <summary>Heartbeat (心跳), HJ 212-2025 and surface water.</summary>
    public const int Heartbeat = 9015;

    /// <summary>The period of the readings that an upload carries; null for commands without readings.</summary>
    public static Period? PeriodOf(int command) => command switch
    {
        RealTimeData => Period.RealTime,
        MinuteData => Period.Minute,
        HourData => Period.Hour,
        DayData => Period.Day,
        SampleData => Period.Sample,
        _ => null,
    };

    /// <summary>Whether a packet of this command that comes from the field is answered with 9014: data, and the time and parameters that it
    /// uploads unasked (HJ 212-2017 6.5).</summary>
    public static bool IsUpload(int command) => command is >= 2000 and <= 2999 or 3015 or 3019 or 3020 or Heartbeat;

    /// <summary>Whether a packet of this command that comes from the field is answered with 9013.</summary>
    public static bool IsNotice(int command) => command == TimeCalibrationRequest;

    /// <summary>Whether a packet of this command that comes from the field is answered with 9013 in an edition: besides 1013 the hardware serials and the
    /// wish for a new key of HJ 212-2025 (1001, 1014), and the login of HJ/T 212-2005 (9021).</summary>
    public static bool IsNotice(int command, Dialect dialect) =>
        CommandTable.Find(command, dialect) is { FieldShape: not "-" } row && Exchange.KindOf(row, Side.Field) == ExchangeKind.Notice;

    /// <summary>Whether a packet of this command is itself an answer, and so is never answered.</summary>
    public static bool IsAnswer(int command) => command is >= RequestAnswer and <= DataAnswer;
}
