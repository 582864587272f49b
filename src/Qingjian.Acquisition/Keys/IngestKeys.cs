using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Qingjian.Acquisition.Intake;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.Keys;

/// <summary>Makes, lists, finds and revokes keys. Nobody gives away more than their own scope.</summary>
internal sealed class IngestKeys(QingjianDb db, StationDirectory directory, AuditTrail audit, TimeProvider time)
{
    private const int LongestName = 64;
    private const int LongestStations = 4000;
    private static readonly TimeSpan UseNoted = TimeSpan.FromMinutes(1);

    /// <summary>Makes a key; the text is returned this once. Refusals name every wrong field.</summary>
    public async Task<(string? Text, IReadOnlyList<KeyRefusal> Refusals)> MakeAsync(
        string name, string? regionPath, string stations, string who, Scope own, CancellationToken cancellationToken)
    {
        var scope = new Scope(regionPath ?? own.RegionPath, own.OperatorId);
        var codes = stations.Split((char[])[' ', ',', '，', '、', ';', '；', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        var refusals = Check(name.Trim(), scope, codes, own).ToList();
        if (await db.Set<IngestKey>().AnyAsync(key => key.Name == name.Trim(), cancellationToken))
            refusals.Add(new("Name", "Keys.Rule.Taken", name.Trim()));
        if (refusals.Count > 0)
            return (null, refusals);
        var (text, prefix) = KeyText.Create();
        var key = new IngestKey
        {
            Name = name.Trim(), Prefix = prefix, Hash = KeyText.HashOf(text), RegionPath = scope.RegionPath, OperatorId = scope.OperatorId,
            Stations = string.Join(' ', codes), MadeBy = who, MadeUtc = time.GetUtcNow(),
        };
        db.Add(key);
        audit.Record(who, IntakeAudit.KeyMade, key.Name, $"prefix={prefix}; region={key.RegionPath}; stations={key.Stations}", key.MadeUtc);
        await db.SaveChangesAsync(cancellationToken);
        return (text, []);
    }

    /// <summary>The keys that lie wholly within the scope, those in use first; at most one page.</summary>
    public async Task<(IReadOnlyList<IngestKey> Rows, int Total)> ListAsync(Scope scope, int page, int rows, CancellationToken cancellationToken)
    {
        var visible = db.Set<IngestKey>().AsNoTracking().Within(scope);
        var found = await visible.OrderBy(key => key.RevokedUtc != null).ThenBy(key => key.Name).Skip((page - 1) * rows).Take(rows).ToListAsync(cancellationToken);
        return (found, await visible.CountAsync(cancellationToken));
    }

    /// <summary>Takes a key out of use for ever; false when the scope has no such key in use.</summary>
    public async Task<bool> RevokeAsync(int id, string who, Scope scope, CancellationToken cancellationToken)
    {
        if (await db.Set<IngestKey>().Within(scope).SingleOrDefaultAsync(key => key.Id == id && key.RevokedUtc == null, cancellationToken) is not { } found)
            return false;
        (found.RevokedBy, found.RevokedUtc) = (who, time.GetUtcNow());
        audit.Record(who, IntakeAudit.KeyRevoked, found.Name, $"prefix={found.Prefix}", found.RevokedUtc.Value);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>The key with this text that is in use, or null; notes that it was used.</summary>
    public async Task<IngestKey?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (KeyText.PrefixOf(text) is not { } prefix)
            return null;
        var key = await db.Set<IngestKey>().AsNoTracking().SingleOrDefaultAsync(one => one.Prefix == prefix, cancellationToken);
        if (key is null || !CryptographicOperations.FixedTimeEquals(key.Hash, KeyText.HashOf(text)) || key.RevokedUtc is not null)
            return null;
        // Once a minute is enough to see which keys are alive: not a write per batch.
        var now = time.GetUtcNow();
        if (key.LastUsedUtc is null || now - key.LastUsedUtc >= UseNoted)
            await db.Set<IngestKey>().Where(one => one.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.LastUsedUtc, now), cancellationToken);
        return key;
    }

    private IEnumerable<KeyRefusal> Check(string name, Scope scope, List<string> codes, Scope own)
    {
        if (name.Length is 0 or > LongestName)
            yield return new("Name", "Keys.Rule.Name", name);
        if (!own.Includes(scope) || (scope.RegionPath.Length > 0 && directory.Region(scope.RegionPath) is null))
            yield return new("Region", "Keys.Rule.Region", scope.RegionPath);
        foreach (var code in codes.Where(code => directory.FindByCode(scope, code) is null))
            yield return new("Stations", "Keys.Rule.Station", code);
        if (string.Join(' ', codes).Length > LongestStations)
            yield return new("Stations", "Keys.Rule.Stations", codes.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
