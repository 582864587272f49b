using System.Globalization;

namespace Qingjian.Network.Registration;

/// <summary>The rules of an instrument's fields.</summary>
internal static class InstrumentRules
{
    public static List<FieldError> Check(NewInstrument instrument, string prefix = "")
    {
        var errors = new FieldErrors();
        if (instrument.Parameters.Count == 0)
            errors.Add(prefix + nameof(instrument.Parameters), null, FieldRule.Required);
        errors.Text(prefix + nameof(instrument.Maker), instrument.Maker, 64, required: true);
        errors.Text(prefix + nameof(instrument.Model), instrument.Model, 64, required: true);
        errors.Text(prefix + nameof(instrument.SerialNumber), instrument.SerialNumber, 64, required: true);
        errors.Text(prefix + nameof(instrument.Method), instrument.Method, 96);
        errors.LowBelowHigh(prefix + nameof(instrument.RangeLow), instrument.RangeLow, instrument.RangeHigh);
        if (instrument.DetectionLimit is { } limit)
            errors.Between(prefix + nameof(instrument.DetectionLimit), limit, 0, double.MaxValue);
        if (instrument.RemovedOn < instrument.InstalledOn)
            errors.Add(prefix + nameof(instrument.RemovedOn), Written(instrument.RemovedOn.Value), FieldRule.NotBefore, Written(instrument.InstalledOn));
        return errors;
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
