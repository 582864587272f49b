using System.CommandLine;
using Qingjian.Verify.Bundles;
using Qingjian.Verify.Findings;
using Qingjian.Verify.Record;

namespace Qingjian.Verify;

/// <summary>The command's verbs. Exit codes: 0 all well, 1 something found, 2 wrong usage or unreadable.</summary>
internal static class VerifyCommands
{
    private const int Unreadable = 2;

    public static Command Bundle()
    {
        var file = new Argument<FileInfo>("file") { Description = "The proof bundle (JSON) that the record page gives." };
        var key = new Option<string>("--key") { Description = "Public key of the record, as its page shows it: name+id+base64.", Required = true };
        var json = Json();
        var command = new Command("bundle", "Check one entry: a value's frame, a decision, or an issue's event.") { file, key, json };
        command.SetAction(parsed => Run(parsed.GetValue(key), parsed.GetValue(json), (report, note) => BundleCheck.Run(parsed.GetRequiredValue(file).FullName, note!, report)));
        return command;
    }

    public static Command Data()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "A data folder, of a stopped server or a copy." };
        var key = new Option<string?>("--key")
        {
            Description = "Public key of the record, as its page showed it earlier. Without it the folder's own signing key is taken, which shows less.",
        };
        var json = Json();
        var command = new Command("data", "Check a data folder: journal, tiles, checkpoint, decisions, issue events.") { folder, key, json };
        command.SetAction(parsed => Run(parsed.GetValue(key), parsed.GetValue(json), (report, note) => new DataCheck(parsed.GetRequiredValue(folder).FullName, note, report).Run()));
        return command;
    }

    public static int Refuse(IEnumerable<string> errors)
    {
        foreach (var error in errors)
            Console.Error.WriteLine(error);
        return Unreadable;
    }

    private static Option<bool> Json() => new("--json") { Description = "Print one JSON object instead of lines." };

    private static int Run(string? key, bool json, Action<Report, NoteKey?> check)
    {
        NoteKey? read = null;
        if (key is not null && !NoteKey.TryParse(key, out read))
            return Refuse([$"--key '{key}' is not a public key: name+id+base64 is expected, as the record page shows it."]);
        try
        {
            var report = new Report();
            check(report, read);
            Console.Write(json ? report.ToJson() : report.ToText());
            return report.Findings.Count == 0 ? 0 : 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidInputException or Microsoft.Data.Sqlite.SqliteException)
        {
            return Refuse([failure.Message]);
        }
    }
}
