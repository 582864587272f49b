using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qingjian.Acquisition.Gateway;
using Qingjian.Archive;
using Qingjian.Hj212;
using Qingjian.Kernel;
using Qingjian.Network;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>One look at all commands that are not ended. A station has at most one under way; the next is sent when it has ended,
/// in the order in which they were asked for. Rows are saved before frames leave: a crash in between is a frame that is due.</summary>
internal sealed class CommandTurn(
    QingjianDb db, StationDirectory directory, LinkTable links, ServerCluster cluster, StationEdition editions, CommandEars ears, WriteCommandEvents writing, CommandAnswers answers, CommandExchange exchanges,
    IOptions<AcquisitionOptions> options, ILogger<CommandTurn> log)
{
    // Of commands to a station that is connected nowhere the leading server says that they are overdue, a little later than one that lost
    // the link a moment ago would.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private readonly List<(CommandRow Command, Link Link, StationCard Station)> _leaving = [];

    /// <returns>False when another process was first at one of the rows: nothing was stored, and what was heard is to be given again.</returns>
    public async Task<bool> RunAsync(IReadOnlyList<HeardAnswer> heard, CancellationToken cancellationToken)
    {
        var underWay = await db.Set<CommandRow>()
            .Where(command => command.State == CommandState.Sent || command.State == CommandState.Accepted || command.State == CommandState.Executing)
            .OrderBy(command => command.Id).ToListAsync(cancellationToken);
        var busy = underWay.ToDictionary(command => command.StationId);
        foreach (var answer in heard)
        {
            if (busy.TryGetValue(answer.StationId, out var command))
                answers.Take(command, answer);
        }
        var now = writing.Now();
        foreach (var command in underWay.Where(command => command.State.IsUnderWay() && command.DueUtc <= now && IsOurs(command.StationId, command.DueUtc, now)))
            Overdue(command, now);
        foreach (var ended in underWay.Where(command => command.State.IsEnd()))
            busy.Remove(ended.StationId);
        ears.Follow(busy);
        foreach (var command in await NextAsync(busy.Keys.ToHashSet(), cancellationToken))
            Begin(command, now);
        return await SaveAndSendAsync(now, cancellationToken);
    }

    private bool IsOurs(int stationId, DateTimeOffset due, DateTimeOffset now) =>
        !cluster.IsShared || links.Of(stationId) is not null || (cluster.Leads && now - due > Grace);

    // The oldest of each free station that can be reached; and those that waited for a link too long.
    private async Task<IReadOnlyList<CommandRow>> NextAsync(HashSet<int> busy, CancellationToken cancellationToken)
    {
        var now = writing.Now();
        var waiting = await db.Set<CommandRow>().Where(command => command.State == CommandState.Asked).OrderBy(command => command.Id)
            .Select(command => new { command.Id, command.StationId, command.DueUtc }).ToListAsync(cancellationToken);
        var chosen = waiting.Where(command => (command.DueUtc <= now && IsOurs(command.StationId, command.DueUtc, now)) || (!busy.Contains(command.StationId) && links.Of(command.StationId) is not null && busy.Add(command.StationId)))
            .Select(command => command.Id).Take(500).ToList();
        if (chosen.Count == 0)
            return [];
        // Asked for once more: one that was taken back in between must not leave, and its version no longer tells.
        return await db.Set<CommandRow>().Where(command => chosen.Contains(command.Id) && command.State == CommandState.Asked)
            .OrderBy(command => command.Id).ToListAsync(cancellationToken);
    }

    private void Begin(CommandRow command, DateTimeOffset now)
    {
        if (command.DueUtc <= now)
        {
            writing.Write(command, CommandState.TimedOut);
            return;
        }
        if (links.Of(command.StationId) is not { } link)
            return;
        command.Begin(CommandFrame.QnAfter(link.LastQn, now));
        link.LastQn = command.Qn;
        Send(command, link);
    }

    private void Overdue(CommandRow command, DateTimeOffset now)
    {
        var (action, next) = exchanges.Of(command).Due(now);
        if (action == ExchangeAction.GiveUp)
            writing.Write(command, CommandExchange.StateOf(next));
        else if (action == ExchangeAction.SendAgain && links.Of(command.StationId) is { } link)
            Send(command, link);
        else if (command.DueUtc + options.Value.CommandExpiry <= now)
            writing.Write(command, CommandState.TimedOut);
    }

    private void Send(CommandRow command, Link link)
    {
        if (directory.Find(command.StationId) is not { Active: true, HasPassword: true } station)
        {
            writing.Write(command, CommandState.Failed);
            return;
        }
        writing.Write(command, CommandState.Sent);
        _leaving.Add((command, link, station));
    }

    private async Task<bool> SaveAndSendAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            if (db.ChangeTracker.HasChanges())
                await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException overtaken)
        {
            // Somebody took a command back, or another process was first: what it wrote stands, and the rest comes again in a second.
            log.CommandOvertaken(overtaken);
            return false;
        }
        foreach (var (command, link, station) in _leaving)
        {
            ears.Expect(command.StationId, command.Code);
            link.Send(CommandFrame.Write(station, command, editions.Of(station), now));
        }
        return true;
    }
}
