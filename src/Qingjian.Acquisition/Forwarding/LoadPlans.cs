using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>Reads the lines that are on as their runners need them.</summary>
internal sealed class LoadPlans(QingjianDb db, ForwardingPasswords passwords)
{
    public async Task<IReadOnlyList<(int Version, LinePlan Plan)>> HandleAsync(CancellationToken cancellationToken)
    {
        var lines = await db.Set<ForwardingLine>().AsNoTracking().Where(line => line.IsOn).ToListAsync(cancellationToken);
        var identities = (await db.Set<ForwardingIdentity>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(identity => identity.LineId);
        var orders = (await db.Set<ForwardingEvent>().AsNoTracking().Where(one => one.Kind == ForwardingEventKind.Resend && one.DoneUtc == null)
            .OrderBy(one => one.Id).ToListAsync(cancellationToken)).ToLookup(one => one.LineId);
        return [.. lines.Select(line => (line.Version, PlanOf(line, identities[line.Id], orders[line.Id])))];
    }

    // A password that cannot be read is no empty one: its station is stopped, and the line says so.
    private LinePlan PlanOf(ForwardingLine line, IEnumerable<ForwardingIdentity> identities, IEnumerable<ForwardingEvent> orders)
    {
        var read = identities.ToDictionary(one => one.StationId, one => passwords.TryDecrypt(one.EncryptedPassword) is { } password ? new TargetIdentity(one.Mn, password, one.St) : null);
        return PlanOf(line, orders) with
        {
            Identities = read.Where(one => one.Value is not null).ToDictionary(one => one.Key, one => one.Value!),
            Unreadable = read.Where(one => one.Value is null).Select(one => one.Key).ToFrozenSet(),
        };
    }

    private static LinePlan PlanOf(ForwardingLine line, IEnumerable<ForwardingEvent> orders) => new()
    {
        Id = line.Id,
        Host = line.Host,
        Port = line.Port,
        UsesTls = line.UsesTls,
        Fingerprint = line.Fingerprint,
        Form = new(line.Dialect, line.WantsAnswers),
        LinkPerStation = line.LinkPerStation,
        Commands = line.Commands.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => int.Parse(code, System.Globalization.CultureInfo.InvariantCulture)).ToFrozenSet(),
        RegionPath = line.RegionPath,
        OperatorId = line.OperatorId,
        Element = line.Element,
        Stations = line.Stations.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal),
        Times = new(TimeSpan.FromSeconds(line.OverTimeSeconds), line.ReCount, TimeSpan.FromSeconds(line.OverTimeSeconds)),
        FromPosition = line.FromPosition,
        FromUtc = line.FromUtc,
        Resends = [.. orders.Select(one => new ResendSpan(
            one.Id, one.From ?? 1, one.To ?? 0, one.FromUtc ?? DateTimeOffset.MinValue, one.ToUtc ?? DateTimeOffset.MaxValue, null))],
    };
}
