using Qingjian.Network.Registration;

namespace Qingjian.Network.Instruments;

/// <summary>Reads an <see cref="InstrumentDraft"/>.</summary>
internal static class InstrumentDraftReading
{
    public static NewInstrument? Read(InstrumentDraft draft, Element element, FieldErrors errors)
    {
        var installed = StationDraftReading.Day(errors, nameof(draft.InstalledOn), draft.InstalledOn);
        if (string.IsNullOrWhiteSpace(draft.InstalledOn))
            errors.Add(nameof(draft.InstalledOn), null, FieldRule.Required);
        var codes = StationDraftReading.Codes(draft.Parameters).ToList();
        foreach (var code in codes.Where(code => ParameterCatalogue.Find(element, code) is null))
            errors.Add(nameof(draft.Parameters), code, FieldRule.Unknown, "parameter");
        var instrument = new NewInstrument
        {
            Parameters = codes,
            Maker = StationDraftReading.Trimmed(draft.Maker) ?? "",
            Model = StationDraftReading.Trimmed(draft.Model) ?? "",
            SerialNumber = StationDraftReading.Trimmed(draft.SerialNumber) ?? "",
            Method = StationDraftReading.Trimmed(draft.Method),
            RangeLow = StationDraftReading.Number(errors, nameof(draft.RangeLow), draft.RangeLow, required: false),
            RangeHigh = StationDraftReading.Number(errors, nameof(draft.RangeHigh), draft.RangeHigh, required: false),
            DetectionLimit = StationDraftReading.Number(errors, nameof(draft.DetectionLimit), draft.DetectionLimit, required: false),
            InstalledOn = installed ?? DateOnly.MinValue,
            RemovedOn = StationDraftReading.Day(errors, nameof(draft.RemovedOn), draft.RemovedOn),
        };
        errors.AddRange(InstrumentRules.Check(instrument));
        return errors.Count == 0 ? instrument : null;
    }
}
