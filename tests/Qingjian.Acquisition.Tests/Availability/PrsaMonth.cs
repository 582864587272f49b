using System.Globalization;
using System.Text;

namespace Qingjian.Acquisition.Tests.Availability;

/// <summary>The hours of one month of a Beijing station as its public file has them (Zhang et al. 2017), read with string
/// functions alone; an empty cell is a value that never came.</summary>
internal static class PrsaMonth
{
    private const string File = "air_beijing_prsa/PRSA_Data_Wanshouxigong_20130301-20170228.csv.gz";
    private static readonly (string Column, string Factor)[] Columns = [("PM2.5", "a34004"), ("PM10", "a34002"), ("CO", "a21005")];

    public static List<(DateTimeOffset Hour, string Factor, string Text)> Read(int year, int month)
    {
        var lines = Encoding.UTF8.GetString(RealData.Read(File)).Replace("\"", "", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0].Trim().Split(',');
        var cells = new List<(DateTimeOffset, string, string)>();
        foreach (var line in lines.Skip(1).Select(line => line.Trim().Split(',')))
        {
            int Number(string column) => int.Parse(line[Array.IndexOf(header, column)], CultureInfo.InvariantCulture);
            if (Number("year") != year || Number("month") != month)
                continue;
            var hour = new DateTimeOffset(year, month, Number("day"), Number("hour"), 0, 0, TimeSpan.FromHours(8));
            cells.AddRange(Columns.Select(one => (hour, one.Factor, line[Array.IndexOf(header, one.Column)])).Where(cell => cell.Item3 != "NA"));
        }
        return cells;
    }
}
