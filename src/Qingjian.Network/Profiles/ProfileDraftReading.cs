using System.Globalization;
using Qingjian.Hj212;
using Qingjian.Network.Registration;

namespace Qingjian.Network.Profiles;

/// <summary>Reads and writes a <see cref="ProfileDraft"/>.</summary>
internal static class ProfileDraftReading
{
    public static ProfileDraft Of(StationProfile profile) => new()
    {
        Dialect = profile.Dialect?.ToString(),
        Stamp = profile.Stamp.ToString(),
        RealTimeInterval = Written(profile.RealTimeInterval.TotalSeconds),
        MinuteInterval = Written(profile.MinuteInterval.TotalMinutes),
        RefusesPlainText = profile.RefusesPlainText,
        SendsMinutes = profile.SendsMinutes,
        SendsHours = profile.SendsHours,
        HourStep = Written(profile.HourStep.TotalHours),
        Revision = profile.Revision,
        Lines = [.. profile.InOrder.Select(parameter => new ProfileLine
        {
            Code = parameter.Code,
            Unit = parameter.Unit.ToString(),
            Decimals = Written(parameter.Decimals),
            RangeLow = Written(parameter.RangeLow),
            RangeHigh = Written(parameter.RangeHigh),
        })],
    };

    /// <summary>The profile as the fields of a station; what stands outside the profile is filled in with the card's.</summary>
    public static NewStation? Read(ProfileDraft draft, StationCard card, FieldErrors errors)
    {
        var seconds = StationDraftReading.Number(errors, nameof(draft.RealTimeInterval), draft.RealTimeInterval);
        var minutes = StationDraftReading.Number(errors, nameof(draft.MinuteInterval), draft.MinuteInterval);
        var hours = StationDraftReading.Number(errors, nameof(draft.HourStep), draft.HourStep);
        var dialect = StationDraftReading.Word<Dialect>(errors, nameof(draft.Dialect), draft.Dialect, required: false);
        var stamp = StationDraftReading.Word<StampMeaning>(errors, nameof(draft.Stamp), draft.Stamp, required: true);
        var kept = draft.Lines.Where(line => !line.Remove).Select(line => Read(line, errors)).ToList();
        var added = StationDraftReading.Codes(draft.Add).Select(code => new NewParameter(code));
        if (errors.Count > 0)
            return null;
        return new NewStation
        {
            Code = card.Code,
            Name = card.Name,
            Element = card.Element,
            RegionCode = "",
            Longitude = card.Longitude,
            Latitude = card.Latitude,
            Dialect = dialect,
            Stamp = stamp!.Value,
            RealTimeInterval = TimeSpan.FromSeconds(Math.Clamp(seconds!.Value, 0, int.MaxValue)),
            MinuteInterval = TimeSpan.FromMinutes(Math.Clamp(minutes!.Value, 0, short.MaxValue)),
            SendsMinutes = draft.SendsMinutes,
            SendsHours = draft.SendsHours,
            HourStep = TimeSpan.FromHours(Math.Clamp(hours!.Value, 0, short.MaxValue)),
            DataKey = draft.RemoveDataKey ? "" : string.IsNullOrWhiteSpace(draft.DataKey) ? null : draft.DataKey.Trim(),
            RefusesPlainText = draft.RefusesPlainText,
            ToleratedChecksums = card.Profile.ToleratedChecksums,
            Parameters = [.. kept, .. added],
        };
    }

    private static NewParameter Read(ProfileLine line, FieldErrors errors)
    {
        var prefix = $"Parameters[{line.Code}].";
        if (!Enum.TryParse<Unit>(line.Unit, out var unit) || !Enum.IsDefined(unit))
            errors.Add(prefix + nameof(line.Unit), line.Unit, FieldRule.Unknown, "unit");
        if (!byte.TryParse(line.Decimals, NumberStyles.None, CultureInfo.InvariantCulture, out var decimals))
            errors.Add(prefix + nameof(line.Decimals), line.Decimals, FieldRule.Number);
        return new(
            line.Code ?? "",
            unit,
            decimals,
            StationDraftReading.Number(errors, prefix + nameof(line.RangeLow), line.RangeLow, required: false),
            StationDraftReading.Number(errors, prefix + nameof(line.RangeHigh), line.RangeHigh, required: false));
    }

    private static string? Written(double? value) => value?.ToString(CultureInfo.InvariantCulture);
}
