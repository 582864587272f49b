using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>Commands within a scope.</summary>
internal sealed class ReadCommands(QingjianDb db)
{
    public const int RowsPerPage = 50;

    public async Task<CommandPage> ListAsync(Scope scope, CommandFilter filter, int page, CancellationToken cancellationToken)
    {
        var found = db.Set<CommandRow>().Within(scope);
        if (filter.Station is { } station)
            found = found.Where(command => command.StationCode == station);
        var byState = await found.GroupBy(command => command.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var counts = Enum.GetValues<CommandStage>().ToDictionary(stage => stage, stage => StatesOf(stage).Sum(state => byState.GetValueOrDefault(state)));
        if (filter.Stage is { } one)
        {
            var states = StatesOf(one);
            found = found.Where(command => states.Contains(command.State));
        }
        var total = await found.CountAsync(cancellationToken);
        page = Math.Clamp(page, 1, Math.Max(1, (total + RowsPerPage - 1) / RowsPerPage));
        var rows = await found.OrderByDescending(command => command.Id).Skip((page - 1) * RowsPerPage).Take(RowsPerPage)
            .AsNoTracking().ToListAsync(cancellationToken);
        return new(rows, total, page, RowsPerPage, counts);
    }

    /// <summary>The newest commands of a station.</summary>
    public Task<List<CommandRow>> NewestAsync(Scope scope, int stationId, int take, CancellationToken cancellationToken) =>
        db.Set<CommandRow>().Within(scope).Where(command => command.StationId == stationId).OrderByDescending(command => command.Id)
            .Take(take).AsNoTracking().ToListAsync(cancellationToken);

    public async Task<CommandLife?> FindAsync(Scope scope, string number, CancellationToken cancellationToken)
    {
        var command = await db.Set<CommandRow>().Within(scope).AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, cancellationToken);
        if (command is null)
            return null;
        var events = await db.Set<CommandEventRow>().Where(said => said.CommandId == command.Id).OrderBy(said => said.Sequence)
            .AsNoTracking().ToListAsync(cancellationToken);
        return new(command, events);
    }

    private static CommandState[] StatesOf(CommandStage stage) => stage switch
    {
        CommandStage.Waiting => [CommandState.Asked],
        CommandStage.UnderWay => [CommandState.Sent, CommandState.Accepted, CommandState.Executing],
        CommandStage.Done => [CommandState.Done],
        _ => [CommandState.Failed, CommandState.TimedOut, CommandState.Cancelled],
    };
}
