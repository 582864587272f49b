using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network.History;
using Qingjian.Network.Registration;
using Qingjian.Network.Stations;

namespace Qingjian.Network.Instruments;

/// <summary>Adds an instrument to a station or changes one; instruments are removed by a date, never deleted.</summary>
internal sealed class EditInstrument(QingjianDb db, AuditTrail audit, TimeProvider time)
{
    /// <param name="code">The station.</param>
    /// <param name="id">The instrument, or null for a new one.</param>
    /// <param name="draft">What was written.</param>
    /// <param name="who">Sign-in name of the editor.</param>
    /// <param name="scope">How far the editor sees.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    /// <returns>What was refused; empty when done. Null when the scope covers no such station or instrument.</returns>
    public async Task<IReadOnlyList<FieldError>?> HandleAsync(
        string code, int? id, InstrumentDraft draft, string who, Scope scope, CancellationToken cancellationToken)
    {
        var station = await db.Set<Station>().Within(scope).SingleOrDefaultAsync(row => row.Code == code, cancellationToken);
        var instrument = station is null || id is null
            ? null
            : await db.Set<Instrument>().SingleOrDefaultAsync(row => row.Id == id && row.StationId == station.Id, cancellationToken);
        if (station is null || (id is not null && instrument is null))
            return null;
        var errors = new FieldErrors();
        if (instrument is not null && draft.Version != instrument.Version)
            errors.Add("Version", null, FieldRule.ChangedMeanwhile, station.ChangedBy);
        var wanted = InstrumentDraftReading.Read(draft, station.Element, errors);
        if (wanted is null || errors.Count > 0)
            return errors;
        Apply(station, instrument, StationMaking.ToInstrument(wanted, station), new(who, time.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return [];
    }

    private void Apply(Station station, Instrument? instrument, Instrument wanted, Stamp stamp)
    {
        var fields = Changes.Between(instrument is null ? Nothing : Fields(instrument), Fields(wanted));
        if (fields.Count == 0)
            return;
        if (instrument is null)
            db.Add(wanted);
        else
            Copy(wanted, instrument);
        var kind = instrument is null ? ChangeKind.InstrumentAdded : ChangeKind.InstrumentChanged;
        db.Add(StationMaking.ToChange(station, kind, fields, stamp));
        audit.Record(stamp.Who, NetworkAudit.StationChanged, station.Code, $"{kind} {wanted.SerialNumber}: {Changes.Describe(fields)}", stamp.At);
    }

    private static void Copy(Instrument from, Instrument to)
    {
        to.Parameters = from.Parameters;
        to.Maker = from.Maker;
        to.Model = from.Model;
        to.SerialNumber = from.SerialNumber;
        to.Method = from.Method;
        to.RangeLow = from.RangeLow;
        to.RangeHigh = from.RangeHigh;
        to.DetectionLimit = from.DetectionLimit;
        to.InstalledOn = from.InstalledOn;
        to.RemovedOn = from.RemovedOn;
        to.Version++;
    }

    private static (string Field, string? Value)[] Nothing { get; } =
        [.. Fields(new() { Parameters = [], Maker = "", Model = "", SerialNumber = "" }).Select(field => (field.Field, (string?)null))];

    private static (string Field, string? Value)[] Fields(Instrument instrument) =>
    [
        (nameof(instrument.Parameters), string.Join(", ", instrument.Parameters)),
        (nameof(instrument.Maker), instrument.Maker),
        (nameof(instrument.Model), instrument.Model),
        (nameof(instrument.SerialNumber), instrument.SerialNumber),
        (nameof(instrument.Method), instrument.Method),
        (nameof(instrument.RangeLow), instrument.RangeLow?.ToString(CultureInfo.InvariantCulture)),
        (nameof(instrument.RangeHigh), instrument.RangeHigh?.ToString(CultureInfo.InvariantCulture)),
        (nameof(instrument.DetectionLimit), instrument.DetectionLimit?.ToString(CultureInfo.InvariantCulture)),
        (nameof(instrument.InstalledOn), instrument.InstalledOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        (nameof(instrument.RemovedOn), instrument.RemovedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];
}
