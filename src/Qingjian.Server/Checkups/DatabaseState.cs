using Qingjian.Server.Databases;

namespace Qingjian.Server.Checkups;

/// <summary>Whether the business data can be read, and are of this program's version.</summary>
internal sealed class DatabaseState : IExamination
{
    public string Part => "database";

    public async Task<Diagnosis> RunAsync(Patient patient, CancellationToken cancel)
    {
        if (patient.Postgres is { } server)
            return await ServerDatabase.MigrationsAsync(server, cancel) is { } applied
                ? Compare("PostgreSQL", applied, ServerDatabase.Known())
                : new Diagnosis(Part, Health.Bad, "PostgreSQL does not answer", "Start it, or put Database:Postgres right.");
        if (!File.Exists(patient.Data.Database))
            return new Diagnosis(Part, Health.Doubtful, $"there is no {EmbeddedDatabase.FileName}: no station is known", "Restore it from a backup, or give --set Database:Postgres=… if the business data lie there. In a new folder the first start makes it.");
        using var database = EmbeddedDatabase.Open(patient.Data.Database);
        return database.Faults() is [var fault, ..]
            ? new Diagnosis(Part, Health.Bad, $"{EmbeddedDatabase.FileName} is damaged: {fault}", "Stop the server and restore the newest backup into another folder.")
            : Compare(EmbeddedDatabase.FileName, database.Migrations(), EmbeddedDatabase.Known());
    }

    private Diagnosis Compare(string name, IReadOnlyList<string> applied, IReadOnlyList<string> known)
    {
        if (applied.Except(known).LastOrDefault() is { } newer)
            return new Diagnosis(Part, Health.Bad, $"{name} was brought to '{newer}', which this program does not know", "Run the program that made it, or a newer one; never an older one.");
        var pending = known.Except(applied).ToList();
        return pending.Count > 0
            ? new Diagnosis(Part, Health.Doubtful, $"{name} lacks {pending.Count} of {known.Count} migrations, first '{pending[0]}'", "Make a backup; the next start of the server applies them.")
            : new Diagnosis(Part, Health.Good, $"{name} is whole, with all {known.Count} migrations");
    }
}
