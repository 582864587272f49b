using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>Takes a command for a station. It is a row before anything is sent; the answer says its number.</summary>
internal sealed class AskCommand(
    QingjianDb db, StationDirectory directory, StationEdition editions, CommandEars ears, WriteCommandEvents writing, AuditTrail audit)
{
    public const int MaxWhy = 200;

    /// <summary>Commands that may wait for one station.</summary>
    public const int MaxWaiting = 50;

    private const int Attempts = 20;

    public async Task<CommandOutcome> HandleAsync(string stationCode, CommandForm form, string who, Scope scope, CancellationToken cancellationToken)
    {
        var refused = new List<CommandRefusal>();
        var station = directory.FindByCode(scope, stationCode);
        var kind = CommandKinds.Find(form.Kind);
        if (station is null)
            refused.Add(new("Station", stationCode, CommandRule.Unknown));
        if (kind is null)
            refused.Add(new("Kind", form.Kind, form.Kind is null ? CommandRule.Required : CommandRule.Unknown));
        if (station is null || kind is null)
            return new(null, refused);
        var (area, wrong) = new CommandReading(station, kind, writing.Now()).Read(form.Values);
        refused.AddRange(wrong);
        refused.AddRange(await CheckAsync(station, kind, form, cancellationToken));
        return refused.Count > 0 ? new(null, refused) : await EnterAsync(station, kind, area, form.Why?.Trim() ?? "", who, null, cancellationToken);
    }

    /// <summary>Enters a command that needs no checking: the house's own, for example of a first set-up. What is to be kept beside it is
    /// saved with it or not at all.</summary>
    public async Task<CommandOutcome> EnterAsync(
        StationCard station, CommandKind kind, string dataArea, string why, string who, Func<CommandRow, object>? beside, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var command = new CommandRow
            {
                Number = await NextNumberAsync(writing.Now().BeijingDay().Year, cancellationToken),
                StationId = station.Id, StationCode = station.Code, RegionPath = station.RegionPath, OperatorId = station.OperatorId,
                Kind = kind.Key, Code = kind.Code, DataArea = dataArea, AskedBy = who, Why = why, AskedUtc = writing.Now(),
            };
            db.Add(command);
            if (beside is not null)
                db.Add(beside(command));
            writing.Write(command, CommandState.Asked, who);
            audit.Record(who, CommandAudit.Asked, station.Code, $"number={command.Number}; kind={kind.Key}; area={dataArea}", command.AskedUtc);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                ears.Wake();
                return new(command.Number, []);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Somebody else took the number: take the next one.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<IReadOnlyList<CommandRefusal>> CheckAsync(
        StationCard station, CommandKind kind, CommandForm form, CancellationToken cancellationToken)
    {
        var refused = new List<CommandRefusal>();
        var dialect = editions.Of(station);
        if (!kind.Dialects.Contains(dialect))
            refused.Add(new("Kind", kind.Key, CommandRule.NotInEdition, dialect.ToString()));
        if (!station.Active || station.Mn.Length == 0 || !station.HasPassword)
            refused.Add(new("Station", station.Code, CommandRule.NotConnected));
        if (form.Why?.Trim().Length > MaxWhy)
            refused.Add(new("Why", form.Why, CommandRule.TooLong, MaxWhy.ToString(CultureInfo.InvariantCulture)));
        if (kind.IsDangerous && string.IsNullOrWhiteSpace(form.Why))
            refused.Add(new("Why", null, CommandRule.Required));
        if (kind.IsDangerous && form.Confirmation?.Trim() != station.Code)
            refused.Add(new("Confirmation", form.Confirmation, CommandRule.CodeTyped, station.Code));
        var waiting = await db.Set<CommandRow>().CountAsync(command => command.StationId == station.Id && command.State == CommandState.Asked, cancellationToken);
        if (waiting >= MaxWaiting)
            refused.Add(new("Station", station.Code, CommandRule.QueueFull, MaxWaiting.ToString(CultureInfo.InvariantCulture)));
        return refused;
    }

    private async Task<string> NextNumberAsync(int year, CancellationToken cancellationToken)
    {
        var prefix = $"ZL-{year:0000}-";
        var last = await db.Set<CommandRow>().Where(command => command.Number.StartsWith(prefix)).OrderByDescending(command => command.Id)
            .Select(command => command.Number).FirstOrDefaultAsync(cancellationToken);
        var next = last is null ? 1 : int.Parse(last.AsSpan(prefix.Length), CultureInfo.InvariantCulture) + 1;
        return $"{prefix}{next:000000}";
    }
}
