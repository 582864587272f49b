using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Qingjian.Kernel.Shell;

/// <summary>Addresses within the shell.</summary>
internal static class ShellAddress
{
    /// <summary>The target with the named parameters of the current address.</summary>
    public static string Keeping(string current, string target, IEnumerable<string> names)
    {
        var query = QueryHelpers.ParseQuery(new Uri(current).Query);
        var kept = names.Where(query.ContainsKey).Select(name => KeyValuePair.Create(name, query[name]));
        return QueryHelpers.AddQueryString(target, kept);
    }

    /// <summary>The current address with one parameter set, or without it when the value is null; on the first page.</summary>
    public static string With(string current, string name, string? value)
    {
        var address = new Uri(current);
        var query = QueryHelpers.ParseQuery(address.Query);
        query.Remove("page");
        query.Remove(name);
        if (value is not null)
            query[name] = new StringValues(value);
        return QueryHelpers.AddQueryString(address.AbsolutePath, query);
    }

    /// <summary>The value of a parameter of the current address, or null.</summary>
    public static string? Value(string current, string name) =>
        QueryHelpers.ParseQuery(new Uri(current).Query).TryGetValue(name, out var value) ? (string?)value : null;
}
