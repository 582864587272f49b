using System.Linq.Expressions;

namespace Qingjian.Kernel;

/// <summary>Search of a text in columns. Both databases compare capitals as different in Contains (SQLite's instr, PostgreSQL's LIKE):
/// both sides are folded.</summary>
public static class TextSearch
{
    private static readonly System.Reflection.MethodInfo Fold = typeof(string).GetMethod(nameof(string.ToUpper), Type.EmptyTypes)!;
    private static readonly System.Reflection.MethodInfo Holds = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;

    /// <summary>The rows of which at least one column contains the text, whatever the capitals.</summary>
    /// <param name="rows">A query that the database answers.</param>
    /// <param name="text">What is looked for, without wildcards.</param>
    /// <param name="columns">Where it is looked for; a column without a value contains nothing.</param>
    public static IQueryable<T> Containing<T>(this IQueryable<T> rows, string text, params Expression<Func<T, string?>>[] columns)
    {
        var folded = text.Trim().ToUpperInvariant();
        Expression<Func<string>> sought = () => folded;
        var row = Expression.Parameter(typeof(T), "row");
        var any = columns
            .Select(column => (Expression)Expression.Call(Expression.Call(new Rename(column.Parameters[0], row).Visit(column.Body), Fold), Holds, sought.Body))
            .Aggregate(Expression.OrElse);
        return rows.Where(Expression.Lambda<Func<T, bool>>(any, row));
    }

    // The columns come with a row of their own each.
    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
