using Qingjian.Hj212;

namespace Qingjian.Simulator.Client;

/// <summary>Executes what the host asks of a unit, every command of the tables in the unit's edition. Simulated work takes no
/// time of its own, but its mark stays on the values for <see cref="WorkLength"/>.</summary>
internal sealed class FieldUnit(StationClientOptions options, FieldSettings settings, FieldClock clock, FrameSeal seal, Func<IFieldInstruments> instruments)
{
    /// <summary>How long a calibration, check or cleaning marks the values of its instrument.</summary>
    public static readonly TimeSpan WorkLength = TimeSpan.FromMinutes(10);

    // HJ 212-2017 Table 9 and what the later editions added.
    public const int ReadInfo = 3020;
    private const int Restart = 3043, SingleMeasurement = 3044, KeepSample = 3015;

    public FieldWork Work => Controls.Work;

    public FieldControls Controls { get; } = new(options, clock, settings, instruments);

    /// <summary>A notice of the host (2012, 2022).</summary>
    public void Notice(int command)
    {
        if (command == Commands.StopRealTimeData)
            settings.SendsRealTime = false;
    }

    public FieldOutcome Execute(int command, Message message) => message switch
    {
        Empty => Ask(command),
        FieldTime time => Set(() => clock.Set(time.SystemTime)),
        Timeouts times => Set(() => (settings.OverTime, settings.ReCount) = (TimeSpan.FromSeconds(times.OverTime), times.ReCount)),
        RealTimeInterval interval => Set(() => settings.RealTimeInterval = TimeSpan.FromSeconds(interval.Seconds)),
        MinuteInterval interval => Set(() => settings.MinuteInterval = TimeSpan.FromMinutes(interval.Minutes)),
        NewPassword changed => Set(() => settings.Password = changed.Password),
        KeyUpdate { NewKey: { } key } => Set(() => seal.Key = Sm4Key.FromText(key)),
        // Activation names the unit that it already is: another MN would make it another station.
        HardwareIds => FieldOutcome.Success,
        AlarmDuration duration => Set(() => settings.AlarmDuration = duration),
        HostAddress address => Set(() => settings.HostAddress = address),
        ReportTime time => Set(() => settings.ReportTime = time),
        AlarmLimits limits => limits.Limits.All(limit => Measures(limit.Factor)) ? Set(() => SetLimits(limits)) : FieldOutcome.WrongCondition,
        FactorList list => list.Factors.All(Measures) ? FieldOutcome.Says(LimitsOf(list)) : FieldOutcome.WrongCondition,
        SamplingTimes times => ForInstrument(times.PolId, () => FieldOutcome.Success),
        SamplingPeriod period => ForInstrument(period.PolId, () => Set(() => settings.Sampling[period.PolId] = period)),
        DataSpan span => Remember(command, span),
        InfoRequest request => Controls.Inform(request),
        InfoSetting setting => Controls.SetInfo(setting),
        Calibration calibration => ForInstrument(calibration.PolId, () => Controls.Calibrate(calibration.PolId, calibration.Type)),
        ForFactor { PolId: { } factor } => ForInstrument(factor, () => AskInstrument(command, factor)),
        FreeItems free => Named(free) is { } factor ? ForInstrument(factor, () => Control(command, factor)) : Control(command, null),
        _ => FieldOutcome.WrongCondition,
    };

    private FieldOutcome Ask(int command) => command switch
    {
        Commands.GetTime or 1014 => FieldOutcome.Says(new FieldTime(clock.Now.ToOffset(Beijing.Offset))),
        Commands.GetRealTimeInterval => FieldOutcome.Says(new RealTimeInterval((int)settings.RealTimeInterval.TotalSeconds)),
        Commands.GetMinuteInterval => FieldOutcome.Says(new MinuteInterval((int)settings.MinuteInterval.TotalMinutes)),
        1031 => FieldOutcome.Says(settings.HostAddress),
        1041 => FieldOutcome.Says(settings.ReportTime),
        Commands.RealTimeData => Set(() => settings.SendsRealTime = true),
        Commands.EquipmentStatus => Controls.Equipment(),
        KeepSample => FieldOutcome.Says(Controls.KeptSample()),
        // History without a span (HJ 212-2025 2013, 2052, 2062): everything that is kept.
        _ => Remember(command, new DataSpan(DateTimeOffset.UnixEpoch, clock.Now)),
    };

    private FieldOutcome AskInstrument(int command, FactorCode factor) => command switch
    {
        Commands.GetTime => FieldOutcome.Says(new FieldTime(clock.Now.ToOffset(Beijing.Offset), factor)),
        3011 => Controls.Calibrate(factor, null),
        3012 => Controls.SampleNow(factor),
        3013 => Controls.Clean(factor),
        3014 => Controls.SampleForComparison(factor),
        3017 => FieldOutcome.Says(settings.Sampling.GetValueOrDefault(factor) ?? new SamplingPeriod(factor, new TimeOnly(0, 0), 4)),
        3018 => FieldOutcome.Says(new ResultDelay(factor, 5)),
        3019 => FieldOutcome.Says(Controls.Serial(factor)),
        3022 => Controls.KeepNow(),
        3024 => Controls.Check(QualityControlKind.StandardSample, [factor]),
        _ => FieldOutcome.WrongCondition,
    };

    // Surface-water stations: the whole cabinet is controlled when no instrument is named.
    private FieldOutcome Control(int command, FactorCode? factor) => command switch
    {
        KeepSample => Controls.KeepNow(),
        Restart => Controls.Restart(),
        SingleMeasurement => Controls.SampleNow(factor),
        >= 3080 and <= 3084 => Controls.Check((QualityControlKind)(command - 3080 + (int)QualityControlKind.StandardSample), factor is { } one ? [one] : null),
        3085 or 3086 => Controls.Calibrate(factor, command == 3085 ? CalibrationType.Zero : CalibrationType.Span),
        _ => Controls.Noted(command),
    };

    private static FactorCode? Named(FreeItems free) =>
        free.Items.FirstOrDefault(item => item.Name == "PolId").Text is { } text && FactorCode.TryParse(System.Text.Encoding.ASCII.GetBytes(text), out var factor) ? factor : null;

    private FieldOutcome Remember(int command, DataSpan span)
    {
        if (command == Commands.EquipmentRunningTime)
            return Controls.RunningTimes(span);
        if (QualityControlResult.IsQualityControl(command))
            return FieldOutcome.Remembers(Controls.ChecksBetween(command, span));
        return FieldOutcome.Remembers([.. instruments().Between(command, span.Begin, span.End).Select(FieldUpload.Of)]);
    }

    private FieldOutcome ForInstrument(FactorCode factor, Func<FieldOutcome> executed) =>
        Measures(factor) ? executed() : FieldOutcome.WrongCondition;

    // A unit of which nothing is known measures whatever it is asked about.
    private bool Measures(FactorCode factor) => instruments().Factors is var factors && (factors.Count == 0 || factors.Contains(factor));

    private void SetLimits(AlarmLimits limits)
    {
        foreach (var limit in limits.Limits)
            settings.AlarmLimits[limit.Factor] = limit;
    }

    private AlarmLimits LimitsOf(FactorList list) => new([.. list.Factors.Select(factor =>
        settings.AlarmLimits.TryGetValue(factor, out var limit) ? limit : new AlarmLimit(factor, new Digits(0, 0), new Digits(9999, 0)))]);

    private static FieldOutcome Set(Action set)
    {
        set();
        return FieldOutcome.Success;
    }
}
