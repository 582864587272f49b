using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network.History;
using Qingjian.Network.Registration;
using Qingjian.Network.Stations;

namespace Qingjian.Network.Profiles;

/// <summary>Changes how a station sends and what it measures: writes a new revision, never touches an old one.</summary>
internal sealed class EditProfile(QingjianDb db, StationDirectory directory, StationPasswords passwords, AuditTrail audit, TimeProvider time)
{
    /// <param name="code">The station.</param>
    /// <param name="wanted">The profile as it should be; fields of the station itself are not read.</param>
    /// <param name="revision">The revision that the form showed.</param>
    /// <param name="who">Sign-in name of the editor.</param>
    /// <param name="scope">How far the editor sees.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    /// <returns>What was refused; empty when the change was made. Null when the scope covers no such station.</returns>
    public async Task<IReadOnlyList<FieldError>?> HandleAsync(
        string code, NewStation wanted, int revision, string who, Scope scope, CancellationToken cancellationToken)
    {
        var station = await db.Set<Station>().Within(scope).SingleOrDefaultAsync(row => row.Code == code, cancellationToken);
        if (station is null)
            return null;
        var errors = new FieldErrors();
        errors.AddRange(StationRules.Check(wanted).Where(error => IsOfProfile(error.Field)));
        if (wanted.Parameters.Count == 0)
            errors.Add("Parameters", null, FieldRule.Required);
        if (revision != station.ProfileRevision)
            errors.Add("Version", null, FieldRule.ChangedMeanwhile, station.ChangedBy);
        return errors.Count > 0 ? errors : await ApplyAsync(station, wanted, new(who, time.GetUtcNow()), cancellationToken);
    }

    private async Task<IReadOnlyList<FieldError>> ApplyAsync(
        Station station, NewStation wanted, Stamp stamp, CancellationToken cancellationToken)
    {
        var stored = await db.Set<ProfileRevision>().AsNoTracking()
            .SingleAsync(row => row.StationId == station.Id && row.Revision == station.ProfileRevision, cancellationToken);
        var before = ProfileReading.FromJson(stored.Json);
        var key = wanted.DataKey switch { null => before.EncryptedDataKey, "" => null, var text => passwords.EncryptKey(text) };
        var after = StationMaking.ToText(wanted, key);
        var json = ProfileReading.ToJson(after);
        if (json == stored.Json)
            return [];
        var fields = Changes.Between(ProfileFields.Of(before, after), ProfileFields.Of(after, before));
        station.ProfileRevision++;
        station.Version++;
        station.ChangedUtc = stamp.At;
        station.ChangedBy = stamp.Who;
        db.Add(new ProfileRevision
        {
            StationId = station.Id, Revision = station.ProfileRevision, Json = json, RecordedUtc = stamp.At, RecordedBy = stamp.Who,
        });
        db.Add(StationMaking.ToChange(station, ChangeKind.ProfileChanged, fields, stamp));
        audit.Record(stamp.Who, NetworkAudit.StationChanged, station.Code, $"profile {station.ProfileRevision}: {Changes.Describe(fields)}", stamp.At);
        return await SaveAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<FieldError>> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return [new("Version", null, FieldRule.ChangedMeanwhile, "…")];
        }
        await directory.ReloadAsync(cancellationToken);
        return [];
    }

    private static bool IsOfProfile(string field) =>
        field.StartsWith("Parameters", StringComparison.Ordinal)
        || field is nameof(NewStation.Stamp) or nameof(NewStation.Dialect) or nameof(NewStation.RealTimeInterval)
            or nameof(NewStation.MinuteInterval) or nameof(NewStation.HourStep) or nameof(NewStation.DataKey);
}
