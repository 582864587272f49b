using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Qingjian.Archive;
using Qingjian.Server.Backups;
using Qingjian.Server.Hosting;

namespace Qingjian.Server.Commands;

/// <summary><c>qingjian restore</c>: a backup into an empty folder, checked, with what was left out built again.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "An archive that 'qingjian backup' wrote." };
        var data = new Option<string>("--data") { Description = "The folder to restore to: new or empty.", Required = true };
        var later = new Option<bool>("--rebuild-later") { Description = "Leave the observations to the next start of the server, which builds them from the journal." };
        var set = new Option<string[]>("--set") { Description = "A setting, as for 'serve': --set \"Database:Postgres=…\" where the business data lie there, --set \"Archive:JournalDatabase=…\" to put the journal into an empty database." };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var command = new Command("restore", "Bring a backup back into an empty folder; every file is compared with its hash.") { file, data, later, set, json };
        command.SetAction((parsed, cancel) => RunAsync(
            parsed.GetRequiredValue(file).FullName, parsed.GetRequiredValue(data), parsed.GetValue(later), parsed.GetValue(set) ?? [], parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string file, string given, bool later, string[] settings, bool json, CancellationToken cancel)
    {
        BackupResult result;
        var installation = new InstallationSettings(settings.Select(setting => "--" + setting));
        var data = installation.Folder(given);
        try
        {
            result = await new Restore(data, installation.JournalDatabase).RunAsync(file, cancel);
        }
        catch (BackupRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 2;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }

        if (!later)
            await RebuildAsync(data, settings, cancel);
        await Console.Out.WriteLineAsync(json ? JsonSerializer.Serialize(result, ReportJson.Options) : $"{BackupCommand.Text(result, $"{data.Path} restored")}.");
        return 0;
    }

    private static async Task RebuildAsync(DataFolder data, string[] settings, CancellationToken cancel)
    {
        var options = new ServerOptions
        {
            DataFolder = data.Path,
            GatewayPort = 0,
            Configuration = [.. ServerOptions.LogsToStandardError, .. settings.Select(setting => "--" + setting)],
        };
        await using var app = QingjianHost.Build(options);
        await QingjianHost.PrepareAsync(app, cancel);
        await app.Services.GetRequiredService<ArchiveCatchUp>().RunAsync(
            progress => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"rebuilt {progress.Position} of {progress.Target} entries, {progress.EntriesPerSecond:F0} a second")), cancel);
    }
}
