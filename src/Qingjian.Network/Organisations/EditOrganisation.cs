using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network.History;
using Qingjian.Network.Registration;

namespace Qingjian.Network.Organisations;

/// <summary>Changes an organisation; its code never changes. Only those seated in the editor's own region.</summary>
internal sealed class EditOrganisation(QingjianDb db, StationDirectory directory, AuditTrail audit, TimeProvider time)
{
    /// <summary>The organisation as a draft; null when the scope covers no such organisation.</summary>
    public async Task<OrganisationDraft?> ReadAsync(string code, Scope scope, CancellationToken cancellationToken) =>
        await FindAsync(code, scope, cancellationToken) is { } found
            ? new()
            {
                Code = found.Code, Kind = found.Kind.ToString(), Name = found.Name, NameEn = found.NameEn,
                RegionCode = found.RegionPath.TrimEnd('/').Split('/')[^1], Version = found.Version,
            }
            : null;

    /// <returns>What was refused; empty when done. Null when the scope covers no such organisation.</returns>
    public async Task<IReadOnlyList<FieldError>?> HandleAsync(
        string code, OrganisationDraft draft, string who, Scope scope, CancellationToken cancellationToken)
    {
        if (await FindAsync(code, scope, cancellationToken) is not { } organisation)
            return null;
        var errors = new FieldErrors();
        var wanted = Read(draft, code, errors);
        var region = directory.Regions(scope).FirstOrDefault(one => one.Code == wanted.RegionCode);
        if (region is null)
            errors.Add("RegionCode", wanted.RegionCode, FieldRule.Unknown, "region");
        if (draft.Version != organisation.Version)
            errors.Add("Version", null, FieldRule.ChangedMeanwhile, organisation.ChangedBy);
        await CheckKindAsync(organisation, wanted, errors, cancellationToken);
        if (errors.Count > 0 || region is null)
            return errors;
        Apply(organisation, wanted, region.Path, new(who, time.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        await directory.ReloadAsync(cancellationToken);
        return [];
    }

    public static NewOrganisation Read(OrganisationDraft draft, string code, FieldErrors errors)
    {
        var kind = StationDraftReading.Word<OrganisationKind>(errors, nameof(draft.Kind), draft.Kind, required: true);
        var wanted = new NewOrganisation(
            code,
            kind ?? OrganisationKind.Other,
            StationDraftReading.Trimmed(draft.Name) ?? "",
            StationDraftReading.Trimmed(draft.NameEn),
            StationDraftReading.Trimmed(draft.RegionCode) ?? "");
        errors.AddRange(OrganisationRules.Check(wanted));
        return wanted;
    }

    // An operator that maintains stations stays one: their operator would no longer be an operator.
    private async Task CheckKindAsync(Organisation stored, NewOrganisation wanted, FieldErrors errors, CancellationToken cancellationToken)
    {
        if (stored.Kind != OrganisationKind.Operator || wanted.Kind == OrganisationKind.Operator)
            return;
        var maintained = await db.Set<Stations.Station>().Where(station => station.OperatorId == stored.Id)
            .OrderBy(station => station.Code).Select(station => station.Name).FirstOrDefaultAsync(cancellationToken);
        if (maintained is not null)
            errors.Add(nameof(wanted.Kind), wanted.Kind.ToString(), FieldRule.InUse, maintained);
    }

    private void Apply(Organisation organisation, NewOrganisation wanted, string regionPath, Stations.Stamp stamp)
    {
        var before = Fields(organisation);
        organisation.Kind = wanted.Kind;
        organisation.Name = wanted.Name;
        organisation.NameEn = wanted.NameEn;
        organisation.RegionPath = regionPath;
        var fields = Changes.Between(before, Fields(organisation));
        if (fields.Count == 0)
            return;
        organisation.Version++;
        organisation.ChangedUtc = stamp.At;
        organisation.ChangedBy = stamp.Who;
        audit.Record(stamp.Who, NetworkAudit.OrganisationChanged, organisation.Code, Changes.Describe(fields), stamp.At);
    }

    private static (string Field, string? Value)[] Fields(Organisation organisation) =>
    [
        ("Kind", organisation.Kind.ToString()), ("Name", organisation.Name), ("NameEn", organisation.NameEn), ("RegionCode", organisation.RegionPath),
    ];

    private Task<Organisation?> FindAsync(string code, Scope scope, CancellationToken cancellationToken)
    {
        var path = scope.RegionPath;
        var own = scope.OperatorId;
        return db.Set<Organisation>()
            .Where(organisation => organisation.RegionPath.StartsWith(path) && (own == null || organisation.Id == own))
            .SingleOrDefaultAsync(organisation => organisation.Code == code, cancellationToken);
    }
}
