using Microsoft.Extensions.Localization;
using Qingjian.Acquisition.Intake;
using Qingjian.Archive;
using Qingjian.Network;

namespace Qingjian.Acquisition;

/// <summary>What became of a batch. It is given only when the batch is durable.</summary>
/// <param name="Position">Journal position of the batch.</param>
/// <param name="Accepted">Numbers of the lines that were accepted, from 1.</param>
/// <param name="Refused">Every broken rule of every refused line.</param>
/// <param name="Converted">The accepted lines whose unit was converted.</param>
public sealed record BatchAnswer(long Position, IReadOnlyList<int> Accepted, IReadOnlyList<RefusedLine> Refused, IReadOnlyList<ConvertedLine> Converted)
{
    internal static BatchAnswer Of(Taken taken, IStringLocalizer<AcquisitionWords> words) => new(
        taken.Position,
        [.. taken.Lines.Where(line => line.IsAccepted).Select(line => line.Number)],
        [.. taken.Lines.SelectMany(line => line.Problems.Select(problem => new RefusedLine(
            line.Number, line.Item.Station, problem.Field, problem.Value, problem.Rule.ToString(), words.Sentence(problem))))],
        [.. taken.Lines.Where(IsConverted).Select(ConversionOf)]);

    private static bool IsConverted(JudgedLine line) => line.IsAccepted && line.Item.Line.Unit is { } unit && unit != line.StationUnit;

    private static ConvertedLine ConversionOf(JudgedLine line)
    {
        var (from, to) = (line.Item.Line.Unit!.Value, line.StationUnit);
        return new(line.Number, from.Symbol(), to.Symbol(), ExactUnits.PowerBetween(from, to)!.Value);
    }
}
