using Microsoft.Extensions.Localization;
using Qingjian.Acquisition.Intake;
using Qingjian.Network;

namespace Qingjian.Acquisition.Files;

/// <summary>The refusals of a file as a table that a person takes to whoever made the file.</summary>
internal sealed class RefusalCsv(IStringLocalizer<AcquisitionWords> words)
{
    private static readonly string[] Columns = ["Row", "Column", "Station", "Field", "Value", "Rule"];

    public byte[] Write(IReadOnlyList<RefusedCell> refused) => TableFile.Write(
        [.. Columns.Select(column => words["FileImport." + column].Value)],
        refused.Select(cell => (IReadOnlyList<object?>)[cell.Row, cell.Column, cell.Station, words.FieldName(cell.Problem.Field), cell.Problem.Value, words.Sentence(cell.Problem)]),
        FileFormat.Csv);
}
