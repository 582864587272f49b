using System.Globalization;

namespace Qingjian.Supervision.Issues;

/// <summary>Working days that each grade leaves for the rectification, from <c>deadlines.csv</c>. No standard gives them: they
/// are the house's own defaults and are shown as such.</summary>
internal static class Deadlines
{
    private static readonly Dictionary<IssueGrade, int> Days = Read();

    public static int WorkingDaysOf(IssueGrade grade) => Days[grade];

    private static Dictionary<IssueGrade, int> Read() => DataFile.Rows("deadlines.csv")
        .ToDictionary(row => Enum.Parse<IssueGrade>(row[0]), row => int.Parse(row[1], CultureInfo.InvariantCulture));
}
