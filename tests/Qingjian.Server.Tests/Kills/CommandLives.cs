using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Qingjian.Acquisition.CommandsDown;
using Qingjian.Archive;
using Qingjian.Kernel;

namespace Qingjian.Server.Tests.Kills;

/// <summary>Whether every command that was answered is there once, with a life that the protocol allows, and whether each event
/// of it stands in the journal once.</summary>
internal static class CommandLives
{
    // HJ 212-2017 6.4: the host sends and sends again; the station answers 9011, data, 9012; silence ends it.
    private static readonly Dictionary<CommandState, CommandState[]> Next = new()
    {
        [CommandState.Asked] = [CommandState.Sent, CommandState.Cancelled, CommandState.TimedOut, CommandState.Failed],
        [CommandState.Sent] = [CommandState.Sent, CommandState.Accepted, CommandState.Executing, CommandState.Done, CommandState.Failed, CommandState.TimedOut],
        [CommandState.Accepted] = [CommandState.Executing, CommandState.Done, CommandState.Failed, CommandState.TimedOut],
        [CommandState.Executing] = [CommandState.Executing, CommandState.Done, CommandState.Failed, CommandState.TimedOut],
        [CommandState.Done] = [],
        [CommandState.Failed] = [],
        [CommandState.TimedOut] = [],
        [CommandState.Cancelled] = [],
    };

    /// <summary>What is wrong, one line each; empty when nothing is.</summary>
    public static async Task<List<string>> FaultsAsync(IServiceProvider services, IReadOnlyCollection<string> numbers)
    {
        await using var work = services.CreateAsyncScope();
        var db = work.ServiceProvider.GetRequiredService<QingjianDb>();
        var cancel = TestContext.Current.CancellationToken;
        var commands = await db.Set<CommandRow>().AsNoTracking().ToListAsync(cancel);
        var events = (await db.Set<CommandEventRow>().AsNoTracking().ToListAsync(cancel)).ToLookup(said => said.CommandId);
        var known = commands.ToLookup(command => command.Number);
        var faults = numbers.Where(number => known[number].Count() != 1).Select(number => $"{number}: answered, and {known[number].Count()} times there").ToList();
        faults.AddRange(commands.Select(command => LifeFault(command, [.. events[command.Id].OrderBy(said => said.Sequence)])).OfType<string>());
        var journalled = Journalled(services.GetRequiredService<Journal>());
        faults.AddRange(events.SelectMany(life => life).Where(said => journalled.GetValueOrDefault(said.EventId) != 1)
            .Select(said => $"event {said.Sequence} of command {said.CommandId}: {journalled.GetValueOrDefault(said.EventId)} times in the journal"));
        return faults;
    }

    private static string? LifeFault(CommandRow command, List<CommandEventRow> life)
    {
        if (life.Count == 0 || life[0].State != CommandState.Asked)
            return $"{command.Number}: its life does not begin with Asked";
        for (var i = 1; i < life.Count; i++)
        {
            if (life[i].Sequence != i + 1 || !Next[life[i - 1].State].Contains(life[i].State))
                return $"{command.Number}: {life[i - 1].State} is followed by event {life[i].Sequence}, {life[i].State}";
        }
        return command.State == life[^1].State ? null : $"{command.Number}: its row says {command.State}, its last event {life[^1].State}";
    }

    private static Dictionary<Guid, int> Journalled(Journal journal)
    {
        var found = new Dictionary<Guid, int>();
        using var cursor = journal.ReadFrom(1);
        var batch = new JournalBatch();
        while (cursor.TryRead(batch))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                if (batch[i].Kind == EntryKind.CommandEvent)
                {
                    using var payload = JsonDocument.Parse(Encoding.UTF8.GetString(batch[i].Payload.Span));
                    var id = payload.RootElement.GetProperty("event").GetGuid();
                    found[id] = found.GetValueOrDefault(id) + 1;
                }
            }
        }
        return found;
    }
}
