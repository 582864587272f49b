using System.Security.Cryptography;
using Qingjian.Acquisition.Intake;
using Qingjian.Archive;
using Qingjian.Network;

namespace Qingjian.Acquisition.Files;

/// <summary>Brings a table in: the file itself into the journal, then its values in batches. Whoever stops it has what was
/// taken until then; taking the file again adds nothing twice.</summary>
internal sealed class ImportRows(TakeBatch taking, Journal journal, StationDirectory directory, TimeProvider time)
{
    // A batch of one station must fit into a journal entry, with the widest row on top.
    private const int BatchLines = 2000;
    private const int BatchBytes = 400 * 1024;

    /// <summary>What would become of the first rows.</summary>
    public ImportReport Preview(ImportTable table, ImportMapping mapping, Sender sender, int rows)
    {
        var (report, refused) = (ImportReport.Empty, new List<RefusedCell>());
        foreach (var (upTo, lines) in Batches(table with { Rows = [.. table.Rows.Take(rows)] }, mapping, sender))
            report = Add(report, upTo, lines, lines.Count == 0 ? [] : taking.Judge(Read(lines, "", 0), sender), refused);
        return report;
    }

    /// <summary>Takes the whole file; reports after each durable batch.</summary>
    public async Task<ImportReport> RunAsync(
        string fileName, byte[] content, ImportTable table, ImportMapping mapping, Sender sender, Action<ImportReport> progress, CancellationToken cancellationToken)
    {
        var file = journal.AppendFile(fileName, content, sender.Name, time.GetUtcNow());
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        var (report, refused) = (ImportReport.Empty, new List<RefusedCell>());
        foreach (var (upTo, lines) in Batches(table, mapping, sender))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // A batch that was begun is waited for: what is in the journal is in the report.
            var judged = lines.Count == 0 ? [] : (await taking.TakeAsync(Read(lines, sha256, file), sender, CancellationToken.None)).Lines;
            report = Add(report, upTo, lines, judged, refused);
            progress(report);
        }
        await journal.WaitDurableAsync(file, CancellationToken.None);
        return report;
    }

    private IEnumerable<(int Rows, List<RowLine> Lines)> Batches(ImportTable table, ImportMapping mapping, Sender sender)
    {
        var rewriting = new RowLines(table.Header, mapping, new StationNames(directory, sender.Scope));
        var lines = new List<RowLine>();
        var bytes = 0;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            foreach (var line in rewriting.Of(ImportTable.FirstRow + i, table.Rows[i]))
            {
                lines.Add(line);
                bytes += line.Json.Length;
            }
            if (lines.Count < BatchLines && bytes < BatchBytes && i < table.Rows.Count - 1)
                continue;
            yield return (i + 1, lines);
            (lines, bytes) = ([], 0);
        }
    }

    private static Incoming Read(List<RowLine> lines, string sha256, long file)
    {
        byte[] body = [(byte)'[', .. lines.SelectMany((line, index) => index == 0 ? line.Json : [(byte)',', .. line.Json]), (byte)']'];
        var items = BatchText.TryRead(body, out var fault) ?? throw new InvalidOperationException($"Our own lines cannot be read: {fault}.");
        return new(items, [.. lines.Select(line => line.Number)], sha256, file);
    }

    private static ImportReport Add(ImportReport before, int rows, List<RowLine> lines, IReadOnlyList<JudgedLine> judged, List<RefusedCell> refused)
    {
        foreach (var (line, verdict) in lines.Zip(judged).Where(pair => !pair.Second.IsAccepted && refused.Count < ImportReport.MostRefusals))
            refused.AddRange(verdict.Problems.Select(problem => new RefusedCell(line.Row, line.Column, verdict.Item.Station, problem)));
        var accepted = judged.Count(line => line.IsAccepted);
        return new(rows, before.Accepted + accepted, before.RefusedValues + judged.Count - accepted, refused);
    }
}
