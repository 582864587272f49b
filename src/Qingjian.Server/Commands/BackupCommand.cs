using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Qingjian.Server.Backups;

namespace Qingjian.Server.Commands;

/// <summary><c>qingjian backup</c>: one archive out of a data folder, also while its server runs.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "The archive to be written (tar); must not exist." };
        var data = new Option<string>("--data") { Description = "Data folder; its server may be running.", DefaultValueFactory = _ => "data" };
        var without = new Option<bool>("--without-database") { Description = "The business data lie in PostgreSQL and were saved before by pg_dump." };
        var set = new Option<string[]>("--set") { Description = "A setting, as for 'serve': --set \"Archive:JournalDatabase=…\" where the journal lies there." };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var command = new Command("backup", "Write journal, record, database, keys and attachments into one archive. It holds secrets: keep it as you keep the keys.") { file, data, without, set, json };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetRequiredValue(file).FullName, parsed.GetRequiredValue(data), new InstallationSettings((parsed.GetValue(set) ?? []).Select(setting => "--" + setting)), parsed.GetValue(without), parsed.GetValue(json), cancel));
        return command;
    }

    public static string Text(BackupResult result, string what) => string.Create(CultureInfo.InvariantCulture,
        $"{what}: {result.JournalEntries} journal entries, record of {result.RecordSize} leaves, {result.Tables.Count} tables with {result.Tables.Values.Sum()} rows, {result.Files} files, {result.Bytes / 1e6:F1} MB");

    private static async Task<int> RunAsync(string file, string data, InstallationSettings settings, bool withoutDatabase, bool json, CancellationToken cancel)
    {
        try
        {
            var result = await new Backup(settings.Folder(data), TimeProvider.System, settings.JournalDatabase).RunAsync(file, withoutDatabase, cancel);
            await Console.Out.WriteLineAsync(json ? JsonSerializer.Serialize(result, ReportJson.Options) : $"{Text(result, $"{file} written")}. It holds the keys of passwords and of the record, unencrypted: readable by its owner only.");
            return 0;
        }
        catch (BackupRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 2;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }
}
