using Qingjian.Standards.Tables;

namespace Qingjian.Standards.Air;

/// <summary>When a class of cities took up the 2012 edition ahead of the country.</summary>
internal sealed record Adoption(CityClass City, DateOnly From, string Source, string Status)
{
    public static Adoption[] Read() => [.. Table.Read("air/adoption.tsv", 4)
        .Select(cells => new Adoption(Enum.Parse<CityClass>(cells[0]), EditionTable.Day(cells[1]), cells[2], cells[3]))];
}
