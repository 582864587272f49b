using Microsoft.AspNetCore.Http;
using Qingjian.Kernel;

namespace Qingjian.Supervision.Issues;

/// <summary>Reads the ledger's filters from an address. What cannot be read filters nothing.</summary>
internal static class IssueFilterReading
{
    public static IssueFilter Read(IQueryCollection query) => new(
        Word<IssueStage>(query, "stage") ?? IssueStage.Open,
        Text(query, "region"),
        Word<IssueClass>(query, "class"),
        Word<IssueGrade>(query, "grade"),
        AddressText.Number(Text(query, "operator")),
        Text(query, "station"),
        Text(query, "q"));

    private static T? Word<T>(IQueryCollection query, string name)
        where T : struct, Enum => Enum.TryParse<T>(Text(query, name), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private static string? Text(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
