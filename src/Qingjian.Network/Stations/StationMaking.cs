using System.Text.Json;
using Qingjian.Network.History;
using Qingjian.Network.Instruments;
using Qingjian.Network.Organisations;
using Qingjian.Network.Profiles;
using Qingjian.Network.Regions;
using Qingjian.Network.Sites;

namespace Qingjian.Network.Stations;

/// <summary>Makes the rows of a checked new station.</summary>
internal static class StationMaking
{
    public static Station ToStation(NewStation station, Region region, Organisation? maintainer, StationPasswords passwords, Stamp stamp)
    {
        var row = ToRow(station, region, maintainer, passwords, stamp);
        SiteStore.Set(row, station.Site, station.Videos);
        return row;
    }

    private static Station ToRow(NewStation station, Region region, Organisation? maintainer, StationPasswords passwords, Stamp stamp) => new()
    {
        Code = station.Code,
        Mn = station.Mn,
        EncryptedPassword = station.Password is null ? null : passwords.Encrypt(station.Password),
        Name = station.Name,
        NameEn = station.NameEn,
        Element = station.Element,
        Level = station.Level,
        St = station.St ?? SystemCodes.Of(station.Element),
        RegionPath = region.Path,
        Operator = maintainer,
        Longitude = station.Longitude,
        Latitude = station.Latitude,
        Address = station.Address,
        CommissionedOn = station.CommissionedOn,
        ProfileRevision = 1,
        ChangedUtc = stamp.At,
        ChangedBy = stamp.Who,
    };

    public static ProfileRevision ToFirstProfile(NewStation station, Station row, Stamp stamp) => new()
    {
        Station = row,
        Revision = 1,
        Json = ProfileReading.ToJson(ToText(station)),
        RecordedUtc = stamp.At,
        RecordedBy = stamp.Who,
    };

    public static ProfileText ToText(NewStation station) => new(
        station.Dialect,
        station.Stamp,
        (int)station.RealTimeInterval.TotalSeconds,
        (int)station.MinuteInterval.TotalMinutes,
        station.SendsMinutes,
        station.SendsHours,
        (int)station.HourStep.TotalHours,
        station.ToleratedChecksums,
        [.. ParametersOf(station).Select(parameter => ToText(station.Element, parameter)).OrderBy(text => text.Order)]);

    public static StationChange ToChange(Station row, ChangeKind kind, IReadOnlyList<FieldChange> fields, Stamp stamp) => new()
    {
        Station = row,
        AtUtc = stamp.At,
        Who = stamp.Who,
        Kind = kind,
        Fields = JsonSerializer.Serialize(fields, HistoryJson.Default.IReadOnlyListFieldChange),
    };

    public static Instrument ToInstrument(NewInstrument instrument, Station row) => new()
    {
        Station = row,
        Parameters = [.. instrument.Parameters],
        Maker = instrument.Maker,
        Model = instrument.Model,
        SerialNumber = instrument.SerialNumber,
        Method = instrument.Method,
        RangeLow = instrument.RangeLow,
        RangeHigh = instrument.RangeHigh,
        DetectionLimit = instrument.DetectionLimit,
        InstalledOn = instrument.InstalledOn,
        RemovedOn = instrument.RemovedOn,
    };

    private static IEnumerable<NewParameter> ParametersOf(NewStation station) => station.Parameters.Count > 0
        ? station.Parameters
        : ParameterCatalogue.UsualOf(station.Element).Select(usual => new NewParameter(usual.Code));

    private static ProfileTextParameter ToText(Element element, NewParameter parameter)
    {
        var usual = ParameterCatalogue.Find(element, parameter.Code)!;
        // A range given in part is meant as given; the catalogue's limits are in the catalogue's unit.
        var ownRange = parameter.RangeLow is not null || parameter.RangeHigh is not null || (parameter.Unit ?? usual.Unit) != usual.Unit;
        return new(
            parameter.Code,
            parameter.Unit ?? usual.Unit,
            parameter.Decimals ?? usual.Decimals,
            ParameterCatalogue.OrderOf(element, parameter.Code),
            ownRange ? parameter.RangeLow : usual.RangeLow,
            ownRange ? parameter.RangeHigh : usual.RangeHigh);
    }
}
