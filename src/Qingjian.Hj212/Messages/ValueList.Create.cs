namespace Qingjian.Hj212;

/// <summary>Makes <see cref="ValueList{T}"/>s, also from collection expressions.</summary>
public static class ValueList
{
    /// <summary>A list of these values.</summary>
    public static ValueList<T> Create<T>(params ReadOnlySpan<T> values) => new(values.ToArray());
}
