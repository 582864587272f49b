using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network.History;
using Qingjian.Network.Registration;
using Qingjian.Network.Stations;

namespace Qingjian.Network.Sites;

/// <summary>Changes what only points of the station's element have, and its cameras.</summary>
internal sealed class EditSite(QingjianDb db, StationDirectory directory, AuditTrail audit, TimeProvider time)
{
    /// <returns>What was refused; empty when the change was made. Null when the scope covers no such station.</returns>
    public async Task<IReadOnlyList<FieldError>?> HandleAsync(
        string code, SiteDraft draft, string who, Scope scope, CancellationToken cancellationToken)
    {
        var station = await db.Set<Station>().Within(scope).SingleOrDefaultAsync(row => row.Code == code, cancellationToken);
        if (station is null)
            return null;
        var errors = new FieldErrors();
        var site = SiteReading.Read(station.Element, draft.Site, errors);
        var videos = VideoText.Read(draft.Videos, errors);
        (await NetworkIndex.LoadAsync(db, cancellationToken)).CheckEnterprise(errors, site);
        if (draft.Version != station.Version)
            errors.Add(nameof(draft.Version), null, FieldRule.ChangedMeanwhile, station.ChangedBy);
        return errors.Count > 0 ? errors : await SaveAsync(station, site, videos, who, cancellationToken);
    }

    private async Task<IReadOnlyList<FieldError>> SaveAsync(
        Station station, StationSite? site, IReadOnlyList<VideoReference> videos, string who, CancellationToken cancellationToken)
    {
        var (before, stamp) = (Fields(station), new Stamp(who, time.GetUtcNow()));
        SiteStore.Set(station, site, videos);
        if (!db.ChangeTracker.HasChanges())
            return [];
        var fields = Changes.Between(before, Fields(station));
        db.Add(StationMaking.ToChange(station, ChangeKind.Edited, fields, stamp));
        (station.Version, station.ChangedUtc, station.ChangedBy) = (station.Version + 1, stamp.At, who);
        audit.Record(who, NetworkAudit.StationChanged, station.Code, Changes.Describe(fields), stamp.At);
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

    // Of cameras the history names what they show; the address is for those who may see them.
    private static (string Field, string? Value)[] Fields(Station station) =>
    [
        .. SiteFields.All.Select(field => (field.Name, SiteStore.TextsOf(station).GetValueOrDefault(field.Name))),
        (VideoText.Field, SiteStore.VideosOf(station) is { Count: > 0 } videos ? string.Join(", ", videos.Select(video => video.Name)) : null),
    ];
}
