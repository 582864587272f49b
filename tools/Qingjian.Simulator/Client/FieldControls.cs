using System.Globalization;
using Qingjian.Hj212;
using Qingjian.Simulator.Checks;

namespace Qingjian.Simulator.Client;

/// <summary>What a unit does to its instruments: checks, calibrations, samples, cleaning, parameters, logs.</summary>
internal sealed class FieldControls(StationClientOptions options, FieldClock clock, FieldSettings settings, Func<IFieldInstruments> instruments)
{
    private const int Bottles = 24;
    private const string InstrumentLog = "i11001";
    private readonly FieldLog _log = new();
    private readonly InstrumentCheck _check = new(options.Mn, options.Dialect);
    private readonly Lock _gate = new();
    private readonly List<FieldUpload> _checks = [];
    private int _bottle;

    public FieldWork Work { get; } = new();

    private DateTimeOffset Now
    {
        get
        {
            var now = clock.Now.ToOffset(Beijing.Offset);
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)); // the wire has whole seconds
        }
    }

    /// <summary>Zero and span calibration; without a type both, without a factor every instrument with a standard. Its result is
    /// sent in editions that have a command for it; elsewhere the instrument writes it into its log (3020).</summary>
    public FieldOutcome Calibrate(FactorCode? factor, CalibrationType? type)
    {
        var factors = Concerned(factor);
        foreach (var one in factors)
            Work.Add(one, Now, FieldUnit.WorkLength, 'C');
        if (options.Dialect is Dialect.Hj2025)
            return Checked([QualityControlKind.StandardSample], factors);
        if (options.Dialect is Dialect.SurfaceWater)
            return Checked(type switch
            {
                CalibrationType.Zero => [QualityControlKind.ZeroCheck],
                CalibrationType.Span => [QualityControlKind.SpanCheck],
                _ => [QualityControlKind.ZeroCheck, QualityControlKind.SpanCheck],
            }, factors);
        return options.Dialect is Dialect.Hj2005 ? FieldOutcome.Success : FieldOutcome.Sends([.. factors.Select(one => Logged(one, _check.LogLine(one, Now)))]);
    }

    /// <summary>A check of quality control; without factors those instruments that have one.</summary>
    public FieldOutcome Check(QualityControlKind kind, IReadOnlyList<FactorCode>? factors)
    {
        factors ??= [.. instruments().Factors.Where(CheckStandards.IsWetAnalyser)];
        foreach (var factor in factors)
            Work.Add(factor, Now, FieldUnit.WorkLength, 'C');
        return factors.Count == 0 ? FieldOutcome.WrongCondition : Checked([kind], factors);
    }

    public IReadOnlyList<FieldUpload> ChecksBetween(int command, DataSpan span)
    {
        lock (_gate)
            return [.. _checks.Where(check => check.Command == command && check.DataTime >= span.Begin && check.DataTime <= span.End)];
    }

    /// <summary>A check that the station makes by its own plan; it can be asked for again.</summary>
    public FieldUpload Planned(QualityControlKind kind, IReadOnlyList<FactorCode> factors, DateTimeOffset at)
    {
        var result = FieldUpload.Of((int)kind, at, _check.Result(kind, factors, at));
        Keep(result);
        return result;
    }

    /// <summary>A zero and span check by plan where the edition has no command for its result: a line of the instrument's log.</summary>
    public FieldUpload PlannedLog(FactorCode factor, DateTimeOffset at)
    {
        var text = _check.LogLine(factor, at);
        _log.Add(at, factor, text);
        return FieldLog.Line(InstrumentLog, at, factor, text);
    }

    public FieldOutcome SampleNow(FactorCode? factor)
    {
        Note(factor, "即时采样");
        var shown = instruments().Now(Now);
        if (shown is null)
            return FieldOutcome.Success;
        var sampled = shown with { Items = [.. shown.Items.Where(item => factor is null || item.Factor == factor)] };
        return FieldOutcome.Sends(FieldUpload.Of(sampled));
    }

    public FieldOutcome SampleForComparison(FactorCode factor)
    {
        Note(factor, "比对采样");
        return FieldOutcome.Success;
    }

    public FieldOutcome Clean(FactorCode factor)
    {
        Work.Add(factor, Now, FieldUnit.WorkLength, 'M');
        Note(factor, "清洗/反吹");
        return FieldOutcome.Success;
    }

    public KeptSample KeptSample()
    {
        _bottle = _bottle % Bottles + 1;
        Note(null, string.Create(CultureInfo.InvariantCulture, $"留样 瓶号{_bottle}"));
        return new KeptSample(Now, _bottle, []);
    }

    /// <summary>Keeps a sample; HJ 212-2025 tells the bottle by an upload of its own (3015).</summary>
    public FieldOutcome KeepNow()
    {
        var kept = KeptSample();
        return options.Dialect == Dialect.Hj2025 ? FieldOutcome.Sends(FieldUpload.Of(3015, kept.DataTime, kept)) : FieldOutcome.Success;
    }

    public FieldOutcome Restart()
    {
        Note(null, "重启");
        return FieldOutcome.Sends(FieldUpload.Of(Commands.BootTime, Now, new BootTime(Now, Now)));
    }

    /// <summary>A control whose effect nobody can see from outside: it stands in the log.</summary>
    public FieldOutcome Noted(int command)
    {
        Note(null, string.Create(CultureInfo.InvariantCulture, $"执行命令{command}"));
        return FieldOutcome.Success;
    }

    public InstrumentSerials Serial(FactorCode factor) => new(null, factor, [new(factor, SerialOf(factor))]);

    public FieldOutcome Inform(InfoRequest request)
    {
        var now = Now;
        if (InfoCatalogue.Find(request.InfoId) is not { } meaning || request.PolId is { } factor && !Measures(factor))
            return FieldOutcome.WrongCondition;
        if (new InfoItem(meaning.Code, "").IsLog)
            return FieldOutcome.Remembers(_log.Between(meaning.Code, request.PolId, request.Span ?? new DataSpan(DateTimeOffset.UnixEpoch, now)));
        var text = settings.Infos.GetValueOrDefault((request.PolId, meaning.Code)) ?? Preset(meaning, request.PolId);
        return FieldOutcome.Says(new FieldInfo(now, [new InfoGroup(request.PolId, [new InfoItem(meaning.Code, text)])]));
    }

    public FieldOutcome SetInfo(InfoSetting setting)
    {
        // States and logs are what is, not what is set.
        if (InfoCatalogue.Find(setting.Info.Code) is null || setting.Info.Code is [_, _, not '3', ..] || setting.PolId is { } factor && !Measures(factor))
            return FieldOutcome.WrongCondition;
        settings.Infos[(setting.PolId, setting.Info.Code)] = setting.Info.Text;
        Note(setting.PolId, $"参数{setting.Info.Code}改为{setting.Info.Text}");
        return FieldOutcome.Success;
    }

    public FieldOutcome Equipment()
    {
        var states = Enumerable.Range(1, instruments().Equipment).Select(number => new EquipmentState(number, EquipmentCondition.Running)).ToList();
        return states.Count == 0 ? FieldOutcome.Success : FieldOutcome.Sends(FieldUpload.Of(Commands.EquipmentStatus, Now, new EquipmentStates(Now, [.. states])));
    }

    public FieldOutcome RunningTimes(DataSpan span)
    {
        var days = new List<FieldUpload>();
        var first = new DateTimeOffset(span.Begin.ToOffset(Beijing.Offset).Date, Beijing.Offset);
        for (var day = first; instruments().Equipment > 0 && day <= span.End && day.AddDays(1) <= Now; day = day.AddDays(1))
            days.Add(FieldUpload.Of(Commands.EquipmentRunningTime, day, new EquipmentHours(day,
                [.. Enumerable.Range(1, instruments().Equipment).Select(number => new EquipmentHour(number, new Digits(240, 1)))])));
        return FieldOutcome.Remembers(days);
    }

    private FieldOutcome Checked(IEnumerable<QualityControlKind> kinds, IReadOnlyList<FactorCode> factors)
    {
        var now = Now;
        FieldUpload[] results = [.. kinds.Select(kind => FieldUpload.Of((int)kind, now, _check.Result(kind, factors, now)))];
        foreach (var result in results)
            Keep(result);
        return FieldOutcome.Sends(results);
    }

    private void Keep(FieldUpload check)
    {
        const int most = 512;
        lock (_gate)
        {
            if (_checks.Count >= most)
                _checks.RemoveAt(0);
            _checks.Add(check);
        }
    }

    private List<FactorCode> Concerned(FactorCode? factor) =>
        factor is { } one ? [one] : [.. instruments().Factors.Where(CheckStandards.IsWetAnalyser)];

    private FieldUpload Logged(FactorCode factor, string text)
    {
        Note(factor, text);
        return FieldLog.Line(InstrumentLog, Now, factor, text);
    }

    private void Note(FactorCode? factor, string text) => _log.Add(Now, factor, text);

    private bool Measures(FactorCode factor) => instruments().Factors is var factors && (factors.Count == 0 || factors.Contains(factor));

    // The first value that the table gives; numbers within its format.
    private static string Preset(InfoMeaning meaning, FactorCode? factor) => meaning.Values switch
    {
        [var first, ..] => first.Code,
        _ when factor is { } one && meaning.Code == "i13001" => CheckStandards.Of(one).Range.ToString(CultureInfo.InvariantCulture),
        _ => "1",
    };

    // 24 characters (EPC-96): the MN's beginning and a number of the factor.
    private string SerialOf(FactorCode factor)
    {
        var number = 0u;
        foreach (var letter in factor.ToString())
            number = number * 31 + letter;
        return (options.Mn + "0000000000000000")[..16] + number.ToString("X8", CultureInfo.InvariantCulture);
    }
}
