using System.CommandLine;
using System.Text.Json;
using Qingjian.Acquisition;
using Qingjian.Server.Checkups;
using Qingjian.Server.Hosting;
using Qingjian.Server.StationFiles;

namespace Qingjian.Server.Commands;

/// <summary><c>qingjian doctor</c>: a check-up of an installation that says what to do.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var arguments = new ServerArguments();
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON." };
        var command = new Command("doctor", "Examine an installation, its server running or not, and say what to do. Exit code 1 when something is bad.") { json };
        arguments.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(
            arguments.Read(parsed, parsed.GetValue(arguments.Data) ?? "data", TimeProvider.System), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ServerOptions options, bool json, CancellationToken cancel)
    {
        var patient = PatientOf(options);
        if (WhyNot(patient) is { } reason)
        {
            await Console.Error.WriteLineAsync(reason);
            return 2;
        }

        var found = await Checkup.RunAsync(patient, cancel);
        if (json)
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(found, ReportJson.Options));
        else
            foreach (var diagnosis in found)
                await Console.Out.WriteLineAsync(Line(diagnosis));
        return found.Any(diagnosis => diagnosis.Health == Health.Bad) ? 1 : 0;
    }

    private static string? WhyNot(Patient patient)
    {
        var data = patient.Data;
        if (patient.JournalDatabase is null)
            return data.HasJournalInDatabase ? $"The journal of '{data.Path}' lies in a database: give --set \"Archive:JournalDatabase=…\" as for 'serve'."
                : !Directory.Exists(data.Journal) ? $"--data {data.WithoutJournal} 'qingjian serve --data {data.Path}' makes one." : null;
        return data.HasJournalInDatabase ? null
            : Directory.Exists(data.Journal) ? $"'{data.Path}' has a journal of its own in '{data.Journal}', and Archive:JournalDatabase names another: leave the setting out, or give the folder that belongs to it."
            : $"--data: '{data.Path}' is not a data folder: no server has worked on it yet.";
    }

    private static Patient PatientOf(ServerOptions options)
    {
        var settings = new InstallationSettings(options.Configuration);
        var data = settings.Folder(options.DataFolder);
        return new Patient
        {
            Data = data,
            Pages = new Uri(options.HttpUrl),
            Gateway = new(System.Net.IPAddress.Parse(options.GatewayAddress), options.GatewayPort),
            IsRunning = ImportStationFile.IsInUse(data.Path),
            Tls = settings.Section(TlsOptions.Section).Get<TlsOptions>() ?? new(),
            Postgres = settings.Postgres,
            JournalDatabase = settings.JournalDatabase,
        };
    }

    private static string Line(Diagnosis diagnosis)
    {
        var mark = diagnosis.Health switch { Health.Good => "ok   ", Health.Doubtful => "LOOK ", Health.Bad => "WRONG", _ => throw new InvalidOperationException() };
        string?[] lines = [$"{mark} {diagnosis.Part}: {diagnosis.Found}", Advice(diagnosis.ToDo), Advice(diagnosis.ToDoChinese)];
        return string.Join(Environment.NewLine, lines.OfType<string>());
    }

    private static string? Advice(string? toDo) => toDo is null ? null : $"      → {toDo}";
}
