using Microsoft.EntityFrameworkCore;
using Qingjian.Kernel;

namespace Qingjian.Acquisition.CommandsDown;

/// <summary>Takes back a command that has not been sent.</summary>
internal sealed class CancelCommand(QingjianDb db, WriteCommandEvents writing, AuditTrail audit)
{
    /// <returns>Null when the scope covers no such command.</returns>
    public async Task<CommandOutcome?> HandleAsync(string number, string who, Scope scope, CancellationToken cancellationToken)
    {
        var command = await db.Set<CommandRow>().Within(scope).SingleOrDefaultAsync(row => row.Number == number, cancellationToken);
        if (command is null)
            return null;
        if (command.State != CommandState.Asked)
            return TooLate(command);
        writing.Write(command, CommandState.Cancelled, who);
        audit.Record(who, CommandAudit.Cancelled, command.StationCode, $"number={number}", writing.Now());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new(number, []);
        }
        catch (DbUpdateException)
        {
            // It was sent while the button was pressed.
            db.ChangeTracker.Clear();
            return TooLate(await db.Set<CommandRow>().AsNoTracking().SingleAsync(row => row.Number == number, cancellationToken));
        }
    }

    private static CommandOutcome TooLate(CommandRow command) =>
        new(null, [new("Number", command.Number, CommandRule.TooLate, command.State.ToString())]);
}
