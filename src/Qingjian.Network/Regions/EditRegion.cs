using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network.History;
using Qingjian.Network.Registration;
using Qingjian.Network.Stations;

namespace Qingjian.Network.Regions;

/// <summary>Changes a region's names and outline. Code and place in the tree never change: scopes and stations hold them.</summary>
internal sealed class EditRegion(QingjianDb db, StationDirectory directory, AuditTrail audit, TimeProvider time)
{
    /// <summary>The region as a draft; null when the scope covers no such region.</summary>
    public async Task<RegionDraft?> ReadAsync(string code, Scope scope, CancellationToken cancellationToken) =>
        await FindAsync(code, scope, cancellationToken) is { } region
            ? new() { Code = region.Code, Name = region.Name, NameEn = region.NameEn, Outline = region.Outline, Version = region.Version }
            : null;

    /// <returns>What was refused; empty when done. Null when the scope covers no such region.</returns>
    public async Task<IReadOnlyList<FieldError>?> HandleAsync(
        string code, RegionDraft draft, string who, Scope scope, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, scope, cancellationToken) is not { } region)
            return null;
        var wanted = ToNew(draft, code);
        var errors = RegionRules.Check(wanted);
        if (draft.Version != region.Version)
            errors.Add(new("Version", null, FieldRule.ChangedMeanwhile, region.ChangedBy));
        if (errors.Count > 0)
            return errors;
        Apply(region, wanted, new(who, time.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        await directory.ReloadAsync(cancellationToken);
        return [];
    }

    public static NewRegion ToNew(RegionDraft draft, string code) => new(
        code,
        StationDraftReading.Trimmed(draft.ParentCode),
        StationDraftReading.Trimmed(draft.Name) ?? "",
        StationDraftReading.Trimmed(draft.NameEn),
        StationDraftReading.Trimmed(draft.Outline));

    private void Apply(Region region, NewRegion wanted, Stamp stamp)
    {
        var outlineChanged = region.Outline != wanted.Outline;
        var fields = Changes.Between([("Name", region.Name), ("NameEn", region.NameEn)], [("Name", wanted.Name), ("NameEn", wanted.NameEn)]);
        if (fields.Count == 0 && !outlineChanged)
            return;
        region.Name = wanted.Name;
        region.NameEn = wanted.NameEn;
        region.Outline = wanted.Outline;
        region.Version++;
        region.ChangedUtc = stamp.At;
        region.ChangedBy = stamp.Who;
        // The outline's text would fill the audit: that it changed is said, not how.
        var details = Changes.Describe(fields) + (outlineChanged ? "; Outline" : "");
        audit.Record(stamp.Who, NetworkAudit.RegionChanged, region.Code, details, stamp.At);
    }

    private Task<Region?> FindAsync(string code, Scope scope, CancellationToken cancellationToken)
    {
        var path = scope.RegionPath;
        return db.Set<Region>().Where(region => region.Path.StartsWith(path)).SingleOrDefaultAsync(region => region.Code == code, cancellationToken);
    }
}
