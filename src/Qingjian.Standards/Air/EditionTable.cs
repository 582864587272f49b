using System.Globalization;
using Qingjian.Standards.Tables;

namespace Qingjian.Standards.Air;

/// <summary>Puts the editions together from the four tables beside this file.</summary>
internal static class EditionTable
{
    public static AirEdition[] Read()
    {
        var lines = Table.Read("air/breakpoints.tsv", 10).ToLookup(cells => (cells[0], cells[1]));
        var levels = Table.Read("air/levels.tsv", 8).ToLookup(cells => cells[0], Level);
        var needs = Table.Read("air/validity.tsv", 7).ToDictionary(cells => (cells[0], cells[1]), Needs);
        return [.. Table.Read("air/editions.tsv", 11).Select(Edition)];

        AirEdition Edition(string[] cells) => new()
        {
            Code = cells[0],
            Report = Enum.Parse<AirReport>(cells[1]),
            Name = cells[2],
            EnglishName = cells[3],
            From = Day(cells[4]),
            To = cells[5].Length == 0 ? null : Day(cells[5]),
            IsPractice = cells[6] == "yes",
            Missing = Enum.Parse<MissingItems>(cells[7]),
            MissingClause = cells[8],
            Source = cells[9],
            Status = cells[10],
            Lines = [.. lines[(cells[0], cells[1])].Select(row => Line(row, needs[(row[0], row[3])]))],
            Levels = [.. levels[cells[0]]],
        };
    }

    public static DateOnly Day(string cell) => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static AirLine Line(string[] cells, AirValidity needs) => new(
        AirItemNames.TryParse(cells[2], out var item) ? item : throw new InvalidOperationException($"breakpoints.tsv: no item {cells[2]}."),
        Enum.Parse<AirAverage>(cells[3]), cells[4], Number(cells[5]), [.. cells[6].Split(' ').Select(Point)],
        Enum.Parse<BeyondTable>(cells[7]), cells[8], cells[9], needs);

    private static Breakpoint Point(string pair)
    {
        var halves = pair.Split('=');
        return new Breakpoint(decimal.Parse(halves[0], CultureInfo.InvariantCulture), Number(halves[1]));
    }

    private static AirLevel Level(string[] cells) =>
        new(Number(cells[1]), cells[2], cells[3], Number(cells[4]), Number(cells[5]), cells[6], cells[7]);

    private static AirValidity Needs(string[] cells) => new(
        Enum.Parse<AirAverage>(cells[1]), Number(cells[2]),
        cells[4].Length == 0 ? null : decimal.Parse(cells[4], CultureInfo.InvariantCulture), cells[5], cells[6]);

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
