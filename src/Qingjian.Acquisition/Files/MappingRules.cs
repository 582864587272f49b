namespace Qingjian.Acquisition.Files;

/// <summary>What must hold of a mapping before a row is read.</summary>
internal static class MappingRules
{
    /// <summary>The roles that are no factor codes.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["station", "time", "year", "month", "day", "hour", "parameter", "value", "mark", "unit"];

    public static IReadOnlyList<string> Periods { get; } = ["realtime", "minute", "hour", "day", "sample"];

    /// <summary>Keys of the broken rules' sentences, each with what it names.</summary>
    public static IReadOnlyList<(string Rule, string Value)> Check(ImportMapping mapping, IReadOnlyList<string> header)
    {
        var broken = new List<(string, string)>();
        var used = mapping.Columns.Where(column => column.Role.Length > 0).ToList();
        bool Has(string role) => used.Exists(column => column.Role == role);
        if (header.Count > RowLine.MostColumns)
            broken.Add(("FileImport.Rule.TooManyColumns", RowLine.MostColumns.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        broken.AddRange(used.Where(column => !header.Contains(column.Column)).Select(column => ("FileImport.Rule.NoColumn", column.Column)));
        broken.AddRange(used.GroupBy(column => column.Role).Where(role => role.Count() > 1).Select(role => ("FileImport.Rule.Twice", role.Key)));
        if (!Has("time") && !(Has("year") && Has("month") && Has("day")))
            broken.Add(("FileImport.Rule.NoTime", ""));
        if (!Has("station") && string.IsNullOrEmpty(mapping.Station))
            broken.Add(("FileImport.Rule.NoStation", ""));
        if (Has("value") != Has("parameter"))
            broken.Add(("FileImport.Rule.ValueAndParameter", ""));
        if (!Has("value") && !used.Exists(column => !Roles.Contains(column.Role)))
            broken.Add(("FileImport.Rule.NoValues", ""));
        if (!Periods.Contains(mapping.Period))
            broken.Add(("FileImport.Rule.Period", mapping.Period));
        return broken;
    }
}
