using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network.History;
using Qingjian.Network.Organisations;
using Qingjian.Network.Registration;
using Qingjian.Network.Sites;

namespace Qingjian.Network.Stations;

/// <summary>Changes who and where a station is. How it sends stands in <see cref="Profiles.EditProfile"/>; the code never
/// changes, because addresses and files name it.</summary>
internal sealed class EditStation(
    QingjianDb db, StationDirectory directory, StationPasswords passwords, AuditTrail audit, TimeProvider time)
{
    /// <returns>What was refused; empty when the change was made. Null when the scope covers no such station.</returns>
    public async Task<IReadOnlyList<FieldError>?> HandleAsync(
        string code, StationDraft draft, string who, Scope scope, CancellationToken cancellationToken)
    {
        var station = await db.Set<Station>().Within(scope).Include(row => row.Operator)
            .SingleOrDefaultAsync(row => row.Code == code, cancellationToken);
        if (station is null)
            return null;
        var errors = new FieldErrors();
        draft.Code = code;
        var edited = Read(draft, station, errors, out var retired);
        var index = await NetworkIndex.LoadAsync(db, cancellationToken);
        if (edited is not null)
            errors.AddRange(index.Check(edited, scope, code));
        if (draft.Version != station.Version)
            errors.Add(nameof(draft.Version), null, FieldRule.ChangedMeanwhile, station.ChangedBy);
        if (errors.Count > 0 || edited is null)
            return errors;
        var maintainer = edited.OperatorCode is null ? null : index.FindOrganisation(edited.OperatorCode);
        var region = index.FindRegion(edited.RegionCode)!;
        return await ApplyAsync(station, edited, region.Path, maintainer, retired, new(who, time.GetUtcNow()), cancellationToken);
    }

    private NewStation? Read(StationDraft draft, Station station, FieldErrors errors, out DateOnly? retired)
    {
        retired = StationDraftReading.Day(errors, nameof(draft.RetiredOn), draft.RetiredOn);
        var today = time.GetUtcNow().BeijingDay();
        if (retired > today)
            errors.Add(nameof(draft.RetiredOn), Written(retired), FieldRule.NotAfter, Written(today)!);
        // An empty password keeps the stored one; the placeholder satisfies the rule that MN and PW come together.
        var keeps = string.IsNullOrWhiteSpace(draft.Password) && station.EncryptedPassword is not null;
        draft.Password = keeps ? "kept" : draft.Password;
        var edited = StationDraftReading.Read(draft, errors);
        if (retired < edited?.CommissionedOn)
            errors.Add(nameof(draft.RetiredOn), Written(retired), FieldRule.NotBefore, Written(edited.CommissionedOn)!);
        return keeps && edited is not null ? edited with { Password = null } : edited;
    }

    private async Task<IReadOnlyList<FieldError>> ApplyAsync(
        Station station, NewStation edited, string regionPath, Organisation? maintainer, DateOnly? retired, Stamp stamp, CancellationToken cancellationToken)
    {
        var before = Fields(station);
        station.Name = edited.Name;
        station.NameEn = edited.NameEn;
        var sameElement = station.Element == edited.Element;
        station.Element = edited.Element;
        station.Level = edited.Level;
        station.RegionPath = regionPath;
        station.Operator = maintainer;
        station.Mn = edited.Mn;
        station.St = edited.St ?? SystemCodes.Of(edited.Element);
        station.Longitude = edited.Longitude;
        station.Latitude = edited.Latitude;
        station.Address = edited.Address;
        station.CommissionedOn = edited.CommissionedOn;
        station.RetiredOn = retired;
        station.Active = retired is null;
        SetSite(station, edited, sameElement);
        SetPassword(station, edited.Password, stamp);
        var fields = Changes.Between(before, Fields(station));
        if (fields.Count > 0)
            db.Add(StationMaking.ToChange(station, KindOf(fields), fields, stamp));
        if (!db.ChangeTracker.HasChanges())
            return [];
        return await SaveAsync(station, fields, stamp, cancellationToken);
    }

    private async Task<IReadOnlyList<FieldError>> SaveAsync(
        Station station, IReadOnlyList<FieldChange> fields, Stamp stamp, CancellationToken cancellationToken)
    {
        station.Version++;
        station.ChangedUtc = stamp.At;
        station.ChangedBy = stamp.Who;
        audit.Record(stamp.Who, NetworkAudit.StationChanged, station.Code, Changes.Describe(fields), stamp.At);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return [new(nameof(station.Version), null, FieldRule.ChangedMeanwhile, "…")];
        }
        await directory.ReloadAsync(cancellationToken);
        return [];
    }

    private void SetPassword(Station station, string? password, Stamp stamp)
    {
        if (password is null)
            return;
        station.EncryptedPassword = passwords.Encrypt(password);
        db.Add(StationMaking.ToChange(station, ChangeKind.PasswordSet, [], stamp));
    }

    // What is not given stays, as long as the element does: the fields of another element mean nothing to this one.
    private static void SetSite(Station station, NewStation edited, bool sameElement)
    {
        if (edited.Site is not null || !sameElement)
            SiteStore.Set(station, edited.Site);
        if (edited.Videos.Count > 0)
            station.Videos = VideoText.Write(edited.Videos);
    }

    private static ChangeKind KindOf(IReadOnlyList<FieldChange> fields) =>
        fields.FirstOrDefault(field => field.Field == nameof(Station.RetiredOn)) switch
        {
            { Before: null } => ChangeKind.Retired,
            { After: null } => ChangeKind.Reactivated,
            _ => ChangeKind.Edited,
        };

    private static (string Field, string? Value)[] Fields(Station station) =>
    [
        (nameof(station.Name), station.Name),
        (nameof(station.NameEn), station.NameEn),
        (nameof(station.Element), station.Element.ToString()),
        (nameof(station.Level), station.Level.ToString()),
        ("RegionCode", station.RegionPath),
        ("OperatorCode", station.Operator?.Code),
        (nameof(station.Mn), station.Mn),
        (nameof(station.St), station.St),
        (nameof(station.Longitude), station.Longitude.ToString(CultureInfo.InvariantCulture)),
        (nameof(station.Latitude), station.Latitude.ToString(CultureInfo.InvariantCulture)),
        (nameof(station.Address), station.Address),
        (nameof(station.CommissionedOn), Written(station.CommissionedOn)),
        (nameof(station.RetiredOn), Written(station.RetiredOn)),
        .. SiteFields.All.Select(field => (field.Name, SiteStore.TextsOf(station).GetValueOrDefault(field.Name))),
    ];

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
