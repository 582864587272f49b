using System.Collections.Immutable;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Network;

namespace Qingjian.Acquisition.Live;

/// <summary>What a journalled batch says about the present of its station.</summary>
internal static class BatchNews
{
    /// <summary>The newest value of each parameter; false for an imported file or a manual sample, which tell of the past, and for what cannot be
    /// read: that is the archive's to report.</summary>
    public static bool TryRead(in JournalEntry entry, StationProfile profile, out ImmutableArray<LiveValue> news)
    {
        news = [];
        try
        {
            var (header, lines) = JournalBatches.ReadBatch(entry);
            news = [.. lines.Where(line => line.Fault == ValueFault.None && line.Statistic == LiveValues.StatisticOf(line.Period))
                .GroupBy(line => line.Parameter).Select(own => own.MaxBy(line => line.Start)).Select(line => ValueOf(line, profile)).OfType<LiveValue>()];
            return header.Source is not ("file" or "sample");
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static LiveValue? ValueOf(BatchLine line, StationProfile profile)
    {
        var digits = line.Digits;
        if (!profile.Parameters.TryGetValue(line.Parameter.ToString(), out var parameter)
            || (line.Unit is { } unit && !ExactUnits.TryConvert(digits, unit, parameter.Unit, out digits)))
            return null;
        return new LiveValue(
            parameter.Code, digits.Mantissa, digits.Scale, line.Mark == 0 ? 'N' : (char)line.Mark, line.Start.ToUniversalTime(), line.Period);
    }
}
