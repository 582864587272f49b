using Qingjian.Kernel;
using Qingjian.Network.History;
using Qingjian.Network.Organisations;
using Qingjian.Network.Regions;
using Qingjian.Network.Stations;

namespace Qingjian.Network.Registration;

/// <summary>Enters a batch in one transaction.</summary>
internal sealed class RegisterNetwork(QingjianDb db, StationPasswords passwords, AuditTrail audit, TimeProvider time)
{
    public async Task<RegistrationResult> HandleAsync(
        NewNetwork network, string who, Scope scope, RegistrationMode mode, CancellationToken cancellationToken)
    {
        var batch = new Batch(await NetworkIndex.LoadAsync(db, cancellationToken), new(who, time.GetUtcNow()), scope);
        foreach (var (index, region) in network.Regions.Index())
            Enter(batch, index, region);
        foreach (var (index, organisation) in network.Organisations.Index())
            Enter(batch, index, organisation);
        foreach (var (index, station) in network.Stations.Index())
            Enter(batch, index, station);
        if (mode == RegistrationMode.DryRun || (mode == RegistrationMode.AllOrNothing && batch.Refused.Count > 0))
        {
            db.ChangeTracker.Clear();
            return batch.Refusal();
        }
        audit.Record(who, NetworkAudit.Registered, SubjectOf(network), Describe(network), batch.Stamp.At);
        await db.SaveChangesAsync(cancellationToken);
        return batch.Entered();
    }

    private void Enter(Batch batch, int index, NewRegion region)
    {
        List<FieldError> errors = [.. RegionRules.Check(region), .. batch.Index.Check(region, batch.Scope)];
        if (batch.Refuse("region", index, region.Code, errors))
            return;
        var parent = region.ParentCode is null ? null : batch.Index.FindRegion(region.ParentCode);
        var row = new Region
        {
            Code = region.Code,
            Path = parent?.Path + region.Code + "/",
            Parent = parent,
            Name = region.Name,
            NameEn = region.NameEn,
            Outline = region.Outline,
            ChangedUtc = batch.Stamp.At,
            ChangedBy = batch.Stamp.Who,
        };
        batch.Index.Add(row);
        db.Add(row);
    }

    private void Enter(Batch batch, int index, NewOrganisation organisation)
    {
        List<FieldError> errors = [.. OrganisationRules.Check(organisation), .. batch.Index.Check(organisation, batch.Scope)];
        if (batch.Refuse("organisation", index, organisation.Code, errors))
            return;
        var row = new Organisation
        {
            Code = organisation.Code,
            Kind = organisation.Kind,
            Name = organisation.Name,
            NameEn = organisation.NameEn,
            RegionPath = batch.Index.FindRegion(organisation.RegionCode)!.Path,
            ChangedUtc = batch.Stamp.At,
            ChangedBy = batch.Stamp.Who,
        };
        batch.Index.Add(row);
        batch.Organisations.Add(row);
        db.Add(row);
    }

    private void Enter(Batch batch, int index, NewStation station)
    {
        List<FieldError> errors = [.. StationRules.Check(station), .. batch.Index.Check(station, batch.Scope)];
        if (batch.Refuse("station", index, station.Code, errors))
            return;
        var region = batch.Index.FindRegion(station.RegionCode)!;
        var maintainer = station.OperatorCode is null ? null : batch.Index.FindOrganisation(station.OperatorCode);
        var row = StationMaking.ToStation(station, region, maintainer, passwords, batch.Stamp);
        batch.Index.Add(row);
        batch.Stations.Add(row);
        db.Add(row);
        db.Add(StationMaking.ToFirstProfile(station, row, passwords, batch.Stamp));
        db.Add(StationMaking.ToChange(row, ChangeKind.Registered, [], batch.Stamp));
        db.AddRange(station.Instruments.Select(instrument => StationMaking.ToInstrument(instrument, row)));
    }

    private static string SubjectOf(NewNetwork network) => (network.Stations, network.Organisations, network.Regions) switch
    {
        ([var only], _, _) => only.Code,
        ([var first, .., var last], _, _) => $"{first.Code} … {last.Code}",
        ([], [var organisation, ..], _) => organisation.Code,
        ([], [], [var region, ..]) => region.Code,
        ([], [], []) => "",
    };

    private static string Describe(NewNetwork network) =>
        $"regions: {network.Regions.Count}; organisations: {network.Organisations.Count}; stations: {network.Stations.Count}";
}
