using System.Globalization;

namespace Qingjian.Hj212;

/// <summary>Draws the facts from what a station says beside its values: logs, states, parameters (3020), serials (3019), starts (2081), equipment (2021,
/// 2041), quality control (2062 to 2066), kept samples (3015), alarms (2071, 2072).</summary>
public static class FieldFacts
{
    /// <summary>The facts in a message of the field; empty for messages that carry none.</summary>
    /// <param name="message">The message.</param>
    /// <param name="command">Its command.</param>
    /// <param name="receivedAt">Stands in for a DataTime that was not sent.</param>
    public static IReadOnlyList<FieldFact> Of(Message message, int command, DateTimeOffset receivedAt) => message switch
    {
        FieldInfo info => [.. info.Groups.SelectMany(group => group.Items.Select(item => OfInfo(item, group.PolId, info.DataTime ?? receivedAt)))],
        InstrumentSerials serials => [.. serials.Serials.Select(serial =>
            FieldFact.Lasting(FieldFactKind.Serial, "SN", serial.Factor, serials.DataTime ?? receivedAt, serial.Serial))],
        BootTime boot => [FieldFact.Instant(FieldFactKind.Restart, "RestartTime", null, boot.RestartTime, new NamedValue("DataTime", WireTime.ToText(boot.DataTime)))],
        EquipmentStates states => [.. states.States.Select(state => FieldFact.Lasting(FieldFactKind.EquipmentState, $"SB{state.Number}", null,
            states.DataTime, ((int)state.Condition).ToString(CultureInfo.InvariantCulture)))],
        EquipmentHours hours => [.. hours.Hours.Select(hour => new FieldFact(FieldFactKind.EquipmentHours, $"SB{hour.Number}", null,
            hours.DataTime, hours.DataTime.AddDays(1), [new(FieldFact.Value, hour.Hours.ToString())]))],
        KeptSample sample => [FieldFact.Instant(FieldFactKind.KeptSample, "VaseNo", null, sample.DataTime,
            [new(FieldFact.Value, sample.VaseNo.ToString(CultureInfo.InvariantCulture)), .. sample.Infos.Select(info => new NamedValue(info.Code, info.Text))])],
        AlarmRecord alarm => [.. alarm.Values.Select(value => OfAlarm(alarm, value))],
        FactorUpload upload when QualityControlResult.IsQualityControl(command) => [.. upload.Factors.Select(factor =>
            FieldFact.Instant(FieldFactKind.QualityControl, command.ToString("D4", CultureInfo.InvariantCulture), factor.Factor,
                upload.DataTime ?? receivedAt, [.. factor.Items]))],
        _ => [],
    };

    private static FieldFact OfInfo(InfoItem info, FactorCode? factor, DateTimeOffset at) => info.Code switch
    {
        [_, _, '1', ..] => FieldFact.Instant(FieldFactKind.Log, info.Code, factor, at, new NamedValue(FieldFact.Value, info.Text)),
        [_, _, '2', ..] => FieldFact.Lasting(FieldFactKind.State, info.Code, factor, at, info.Text),
        _ => FieldFact.Lasting(FieldFactKind.Parameter, info.Code, factor, at, info.Text),
    };

    private static FieldFact OfAlarm(AlarmRecord alarm, AlarmValue value) => FieldFact.Instant(FieldFactKind.Alarm, "Ala", value.Factor, alarm.At,
        alarm.AlarmType is { } type
            ? [new(FieldFact.Value, value.Value.ToString()), new("AlarmType", type.ToString(CultureInfo.InvariantCulture))]
            : [new(FieldFact.Value, value.Value.ToString())]);
}
