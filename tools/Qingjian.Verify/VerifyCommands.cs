using System.CommandLine;
using Qingjian.Verify.Bundles;
using Qingjian.Verify.Consistency;
using Qingjian.Verify.Findings;
using Qingjian.Verify.Record;
using Qingjian.Verify.Witnessing;

namespace Qingjian.Verify;

/// <summary>The command's verbs. Exit codes: 0 all well, 1 something found, 2 wrong usage or unreadable.</summary>
internal static class VerifyCommands
{
    private const int Unreadable = 2;

    public static Command Bundle()
    {
        var file = new Argument<FileInfo>("file") { Description = "The proof bundle (JSON) that the record page gives." };
        var (key, json, witnesses) = (Key(), Json(), new WitnessOptions());
        var command = new Command("bundle", "Check one entry: a value's frame, a decision, or an issue's event.") { file, key, json };
        witnesses.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(key), parsed.GetValue(json), (report, note) => BundleCheck.Run(parsed.GetRequiredValue(file).FullName, note!, witnesses.Read(parsed), report)));
        return command;
    }

    public static Command Data()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "A data folder, of a stopped server or a copy." };
        var key = new Option<string?>("--key")
        {
            Description = "Public key of the record, as its page showed it earlier. Without it the folder's own signing key is taken, which shows less.",
        };
        var kept = new Option<FileInfo[]>("--kept") { Description = "A checkpoint that was kept from earlier: the record must begin with what it signed. May be repeated." };
        var database = new Option<string?>("--database") { Description = "Where the business data lie in PostgreSQL: its connection string. Decisions and issue events are read from there." };
        var (json, witnesses) = (Json(), new WitnessOptions());
        var command = new Command("data", "Check a data folder: journal, tiles, checkpoint, decisions, issue events.") { folder, key, kept, database, json };
        witnesses.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(key), parsed.GetValue(json), (report, note) => new DataCheck(
            parsed.GetRequiredValue(folder).FullName, note, witnesses.Read(parsed), [.. (parsed.GetValue(kept) ?? []).Select(file => file.FullName)], parsed.GetValue(database), report).Run()));
        return command;
    }

    public static Command Month()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "A data folder, of a stopped server or a copy." };
        var month = new Argument<string>("month") { Description = "The month of receipt, Beijing time, for example 2026-11." };
        var key = new Option<string?>("--key") { Description = "Public key of the record. Without it the folder's own signing key is taken, which shows less." };
        var json = Json();
        month.Validators.Add(result =>
        {
            if (!IsMonth(result.Tokens[0].Value, out _))
                result.AddError($"month '{result.Tokens[0].Value}': yyyy-MM is expected, for example 2026-11.");
        });
        var command = new Command("month", "Check every entry of one month against the record; reads only what may belong to it.") { folder, month, key, json };
        command.SetAction(parsed => Run(parsed.GetValue(key), parsed.GetValue(json), (report, note) =>
        {
            IsMonth(parsed.GetRequiredValue(month), out var first);
            new MonthCheck(parsed.GetRequiredValue(folder).FullName, first, note, report).Run();
        }));
        return command;
    }

    public static Command Consistency()
    {
        var earlier = new Argument<FileInfo>("earlier") { Description = "The checkpoint that was kept." };
        var later = new Argument<FileInfo>("later") { Description = "A later one." };
        var proof = new Option<FileInfo?>("--proof") { Description = "The proof between both, from /api/record/consistency/SIZE/SIZE." };
        var record = new Option<DirectoryInfo?>("--record") { Description = "Instead of a proof: a folder with the record's tiles." };
        var (key, json, witnesses) = (Key(), Json(), new WitnessOptions());
        var command = new Command("consistency", "Check that a later record only adds to an earlier one.") { earlier, later, proof, record, key, json };
        witnesses.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(proof) is null == result.GetValue(record) is null)
                result.AddError("Either --proof FILE or --record FOLDER is needed.");
        });
        command.SetAction(parsed => Run(parsed.GetValue(key), parsed.GetValue(json), (report, note) =>
        {
            var file = parsed.GetRequiredValue(later).FullName;
            if (ConsistencyCheck.Run(parsed.GetRequiredValue(earlier).FullName, file, note!, parsed.GetValue(proof)?.FullName, parsed.GetValue(record)?.FullName, report) is not null)
                witnesses.Read(parsed).Check(File.ReadAllText(file), file, report);
        }));
        return command;
    }

    public static Command WitnessKeyMaking()
    {
        var name = new Argument<string>("name") { Description = "Who co-signs, for example witness.example.cn/qingjian." };
        var secret = Secret();
        var command = new Command("witness-key", "Make the key of a witness; prints the public line for the server's configuration.") { name, secret };
        command.SetAction(parsed => Run(null, false, (report, _) => Cosign.MakeKey(parsed.GetRequiredValue(name), parsed.GetRequiredValue(secret).FullName, report)));
        return command;
    }

    public static Command CosignCheckpoint()
    {
        var checkpoint = new Argument<FileInfo>("checkpoint") { Description = "The checkpoint to be co-signed." };
        var kept = new Option<FileInfo>("--kept") { Description = "The checkpoint that was co-signed before; replaced by this one, which is then handed in.", Required = true };
        var proof = new Option<FileInfo?>("--proof") { Description = "The consistency proof between both; left out the first time." };
        var (key, secret) = (Key(), Secret());
        var command = new Command("cosign", "Co-sign a checkpoint as a witness, if it only adds to the one before.") { checkpoint, kept, proof, key, secret };
        command.SetAction(parsed => Run(parsed.GetValue(key), false, (report, note) => Cosign.Run(
            parsed.GetRequiredValue(checkpoint).FullName, note!, parsed.GetRequiredValue(secret).FullName, parsed.GetRequiredValue(kept).FullName, parsed.GetValue(proof)?.FullName, TimeProvider.System.GetUtcNow(), report)));
        return command;
    }

    public static int Refuse(IEnumerable<string> errors)
    {
        foreach (var error in errors)
            Console.Error.WriteLine(error);
        return Unreadable;
    }

    private static bool IsMonth(string text, out DateOnly first) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out first);

    private static Option<string> Key() => new("--key") { Description = "Public key of the record, as its page shows it: name+id+base64.", Required = true };

    private static Option<FileInfo> Secret() => new("--secret") { Description = "File of the witness's secret key.", Required = true };

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
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidInputException or System.Data.Common.DbException or ArgumentException)
        {
            return Refuse([failure.Message]);
        }
    }
}
