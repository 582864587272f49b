using Microsoft.Extensions.Localization;
using Qingjian.Acquisition.Files;
using Qingjian.Acquisition.Intake;
using Qingjian.Kernel;

namespace Qingjian.Acquisition;

/// <summary>Brings a file of observations in at once, for the command line; the page previews first.</summary>
public sealed class ObservationFileImport
{
    private readonly ImportRows _importing;
    private readonly IStringLocalizer<AcquisitionWords> _words;

    internal ObservationFileImport(ImportRows importing, IStringLocalizer<AcquisitionWords> words) => (_importing, _words) = (importing, words);

    /// <summary>Takes what can be taken; when it returns, that is durable.</summary>
    /// <param name="fileName">Name of the file: its ending tells the format.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="mapping">What the columns hold; null to take the guess.</param>
    /// <param name="who">Sign-in name of the importer, or <c>system</c>.</param>
    /// <param name="scope">Stations outside do not exist for the importer.</param>
    /// <param name="cancellationToken">Stops after the batch that is being taken.</param>
    public async Task<ObservationFileReport> RunAsync(
        string fileName, byte[] content, ImportMapping? mapping, string who, Scope scope, CancellationToken cancellationToken)
    {
        if (ReadTable.TryRead(fileName, content, out var why) is not { } table)
            return Refused([_words[why!, ImportTable.MostRows]]);
        var used = mapping ?? GuessMapping.Of(table, fileName);
        var broken = MappingRules.Check(used, table.Header);
        if (broken.Count > 0)
            return Refused([.. broken.Select(rule => _words[rule.Rule, rule.Value].Value)]);
        var report = await _importing.RunAsync(fileName, content, table, used, new Sender("file", who, scope, null, ""), _ => { }, cancellationToken);
        return new(report.Rows, report.Accepted, report.RefusedValues, report.Refused, []);
    }

    private static ObservationFileReport Refused(IReadOnlyList<string> errors) => new(0, 0, 0, [], errors);
}
