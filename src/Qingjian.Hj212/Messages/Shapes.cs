using System.Collections.Frozen;

namespace Qingjian.Hj212.Messages;

/// <summary>How each shape that <c>commands.tsv</c> names is read.</summary>
internal static class Shapes
{
    private static readonly FrozenDictionary<string, Func<AreaItems, Message>> _readers = new Dictionary<string, Func<AreaItems, Message>>
    {
        ["Empty"] = _ => Empty.Value,
        ["Timeouts"] = Timeouts.Read,
        ["HardwareIds"] = HardwareIds.Read,
        ["KeyUpdate"] = KeyUpdate.Read,
        ["Factor"] = ForFactor.Read,
        ["Factor?"] = ForFactor.ReadOptional,
        ["FieldTime"] = FieldTime.Read,
        ["RealTimeInterval"] = RealTimeInterval.Read,
        ["MinuteInterval"] = MinuteInterval.Read,
        ["NewPassword"] = NewPassword.Read,
        ["OldPassword"] = NewPassword.ReadOld,
        ["SamplingPeriod"] = SamplingPeriod.Read,
        ["SamplingTimes"] = SamplingTimes.Read,
        ["ResultDelay"] = ResultDelay.Read,
        ["FactorList"] = FactorList.Read,
        ["AlarmLimits"] = AlarmLimits.Read,
        ["AlarmDuration"] = AlarmDuration.Read,
        ["HostAddress"] = HostAddress.Read,
        ["ReportTime"] = ReportTime.Read,
        ["DataSpan"] = DataSpan.Read,
        ["DataSpan?"] = DataSpan.ReadOptional,
        ["FactorUpload"] = FactorUpload.Read,
        ["EquipmentStates"] = EquipmentStates.Read,
        ["EquipmentHours"] = EquipmentHours.Read,
        ["BootTime"] = BootTime.Read,
        ["AlarmRecord"] = AlarmRecord.Read,
        ["AlarmEvent"] = AlarmRecord.ReadEvent,
        ["Calibration"] = Calibration.Read,
        ["KeptSample"] = KeptSample.Read,
        ["InstrumentSerials"] = InstrumentSerials.Read,
        ["FreeItems"] = FreeItems.Read,
        ["InfoRequest"] = InfoRequest.Read,
        ["FieldInfo"] = FieldInfo.Read,
        ["InfoSetting"] = InfoSetting.Read,
        ["RequestAnswer"] = RequestAnswer.Read,
        ["ExecutionAnswer"] = ExecutionAnswer.Read,
    }.ToFrozenDictionary();

    /// <summary>The reader of a shape; null for <c>-</c>: that side does not send the command.</summary>
    public static Func<AreaItems, Message>? Find(string shape) => _readers.GetValueOrDefault(shape);
}
