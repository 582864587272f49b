using CsCheck;

namespace Qingjian.Hj212.Tests.Messages;

/// <summary>Random messages of every shape that the command table names, within the bounds of HJ 212-2017 Table 4.</summary>
internal static class Gens
{
    private static readonly TimeSpan _beijing = TimeSpan.FromHours(8);

    private static readonly Gen<DateTimeOffset> _time =
        Gen.Long[0, 4_000_000_000].Select(seconds => new DateTimeOffset(2000, 1, 1, 0, 0, 0, _beijing).AddSeconds(seconds));

    private static readonly Gen<FactorCode> _factor =
        OneOf("w01018", "a34004", "a21026", "011", "B01", "LA", "Leq", "d20105", "p99101", "e10101").Select(FactorCode.Parse);

    private static readonly Gen<Digits> _digits =
        Gen.Select(Gen.Long[-99_999_999, 99_999_999], Gen.Int[0, 4], (mantissa, scale) => new Digits(mantissa, (byte)scale));

    private static readonly Gen<string> _text =
        Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['0', '9'], OneOf('.', '_', '-', ':', '清', '洗', '管')), 1, 12];

    private static readonly Gen<string> _log =
        Gen.String[Gen.OneOf(Gen.Char['a', 'z'], OneOf(';', ',', '=', ' ', '清', '洗', '#')), 1, 60].Select(text => "日" + text + "志");

    private static readonly Gen<InfoItem> _info = Gen.OneOf(
        Gen.Select(OneOf("i12001", "i13007", "i22002", "i33101", "i23005"), _text, (code, text) => new InfoItem(code, text)),
        Gen.Select(OneOf("i11001", "i21001", "i31001"), _log, (code, text) => new InfoItem(code, text)));

    private static readonly Gen<FactorValues> _values = Gen.Select(_factor, _digits.Array[1, 4], OneOf("N", "D", "M", "St"),
        (factor, numbers, mark) => new FactorValues(factor, [
            .. numbers.Zip(new[] { "Min", "Avg", "Max", "StandardValue" }, (number, name) => new NamedValue(name, number.ToString())),
            new("Flag", mark)]));

    private static readonly Gen<DataSpan> _span =
        Gen.Select(_time, Gen.Int[0, 9_999_999], (begin, seconds) => new DataSpan(begin, begin.AddSeconds(seconds)));

    private static readonly Gen<TimeOnly> _timeOfDay = Gen.Int[0, 86399].Select(second => TimeOnly.MinValue.Add(TimeSpan.FromSeconds(second)));

    private static readonly Gen<AlarmValue[]> _alarms =
        Gen.Select(_factor, _digits, (factor, value) => new AlarmValue(factor, value)).Array[1, 3].Select(all => all.DistinctBy(one => one.Factor).ToArray());

    public static Gen<Message> Of(string shape, int command, Dialect dialect) => shape switch
    {
        "Empty" => Gen.Const<Message>(Empty.Value),
        "Factor" => _factor.Select(factor => (Message)new ForFactor(factor)),
        "Factor?" => Gen.OneOf(Gen.Const<Message>(Empty.Value), Of("Factor", command, dialect)),
        "DataSpan" => _span.Select(span => (Message)span),
        "DataSpan?" => Gen.OneOf(Gen.Const<Message>(Empty.Value), Of("DataSpan", command, dialect)),
        "FieldTime" => Gen.Select(_time, _factor, Gen.Bool, (time, factor, has) => (Message)new FieldTime(time, has ? factor : null)),
        "Timeouts" => Gen.Select(Gen.Int[1, 99], Gen.Int[1, 99], (a, b) => (Message)new Timeouts(a, b)),
        "RealTimeInterval" => Gen.Int[30, 3600].Select(seconds => (Message)new RealTimeInterval(seconds)),
        "MinuteInterval" => OneOf(1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30).Select(minutes => (Message)new MinuteInterval(minutes)),
        "NewPassword" or "OldPassword" => Gen.String[Gen.Char['0', '9'], 1, 6].Select(text => (Message)new NewPassword(text)),
        "HardwareIds" when command == 1002 => _text.Select(id => (Message)new HardwareIds(id)),
        "HardwareIds" => Gen.Select(_text, _text, _text, _text, (a, b, c, d) => (Message)new HardwareIds(a, b, c, d)),
        "KeyUpdate" => Gen.Select(_time, Gen.String[Gen.Char['A', 'z'].Where(char.IsAsciiLetter), 16, 16], Gen.Bool,
            (time, key, has) => (Message)new KeyUpdate(time, has ? key : null)),
        "SamplingPeriod" => Gen.Select(_factor, _timeOfDay, Gen.Int[1, 24], (f, t, h) => (Message)new SamplingPeriod(f, t, h)),
        "SamplingTimes" => Gen.Select(_factor, Gen.Int[0, 24].Array[0, 6], (f, hours) => (Message)new SamplingTimes(f, [.. hours])),
        "ResultDelay" => Gen.Select(_factor, Gen.Int[1, 120], (f, m) => (Message)new ResultDelay(f, m)),
        "FactorList" => _factor.Array[1, 5].Select(all => (Message)new FactorList([.. all])),
        "AlarmLimits" => Gen.Select(_factor, _digits, _digits, (f, low, up) => new AlarmLimit(f, low, up)).Array[1, 4]
            .Select(all => (Message)new AlarmLimits([.. all.DistinctBy(one => one.Factor)])),
        "AlarmDuration" => Gen.Int[0, 9999].Select(time => (Message)new AlarmDuration(time)),
        "HostAddress" => _text.Select(text => (Message)new HostAddress(text)),
        "ReportTime" => _timeOfDay.Select(time => (Message)new ReportTime(new(time.Hour, time.Minute))),
        "AlarmRecord" or "AlarmEvent" => Gen.Select(_time, _alarms, Gen.Int[0, 9], Gen.Bool,
            (time, values, type, has) => (Message)new AlarmRecord(time, [.. values], has ? type : null, shape == "AlarmEvent")),
        _ => Rest(shape, dialect),
    };

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<Message> Rest(string shape, Dialect dialect) => shape switch
    {
        "FactorUpload" => Gen.Select(_time, _values.Array[1, 12], (time, all) => (Message)new FactorUpload(time, [.. all.DistinctBy(one => one.Factor)])),
        "EquipmentStates" => Gen.Select(_time, Gen.Int[0, 5].Array[1, 6], (time, states) =>
            (Message)new EquipmentStates(time, [.. states.Select((state, i) => new EquipmentState(i + 1, (EquipmentCondition)state))])),
        "EquipmentHours" => Gen.Select(_time, Gen.Int[0, 2400].Array[1, 6], (time, hours) =>
            (Message)new EquipmentHours(time, [.. hours.Select((hour, i) => new EquipmentHour(i + 1, new(hour, 2)))])),
        "BootTime" => Gen.Select(_time, _time, (a, b) => (Message)new BootTime(a, b)),
        "Calibration" => Gen.Select(_factor, Gen.Bool, (f, zero) => (Message)new Calibration(f, zero ? CalibrationType.Zero : CalibrationType.Span)),
        "KeptSample" => Gen.Select(_time, Gen.Int[1, 99], _info.Array[0, 3], (t, n, infos) => (Message)new KeptSample(t, n, [.. infos])),
        "InstrumentSerials" => Gen.Select(_time, _factor, _text, Gen.Bool, (t, f, sn, unasked) =>
            (Message)new InstrumentSerials(unasked ? t : null, f, [new(f, sn)])),
        "FreeItems" => Gen.Select(_text, _text, (name, text) => new NamedValue(name, text)).Array[0, 4].Select(all => (Message)new FreeItems([.. all])),
        "InfoRequest" => Gen.Select(_factor, _span, Gen.Bool, Gen.Bool, (f, span, hasFactor, isLog) =>
            (Message)new InfoRequest(hasFactor ? f : null, isLog ? "i11001" : "i13004", isLog ? span : null)),
        "FieldInfo" => Gen.Select(_time, _factor.Array[1, 3], _info.Array[1, 4], Gen.Bool, (t, factors, infos, isLogger) => (Message)new FieldInfo(t,
            isLogger && dialect != Dialect.SurfaceWater ? [new(null, [.. infos])] : [.. factors.Select(f => new InfoGroup(f, [.. infos]))])),
        "InfoSetting" => Gen.Select(_factor, _text, (f, text) => (Message)new InfoSetting(f, new("i13004", text))),
        "RequestAnswer" => OneOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 99, 100).Select(code => (Message)new RequestAnswer((RequestResult)code)),
        "ExecutionAnswer" => OneOf(1, 2, 3, 4, 5, 6, 100).Select(code => (Message)new ExecutionAnswer((ExecutionResult)code)),
        _ => throw new InvalidOperationException($"The command table names the shape {shape}, which these tests cannot make."),
    };
}
