using System.Globalization;

namespace Qingjian.Network.Registration;

/// <summary>The broken rules of one item, gathered.</summary>
internal sealed class FieldErrors : List<FieldError>
{
    public void Add(string field, string? value, FieldRule rule, params IReadOnlyList<string> limits) =>
        Add(new FieldError(field, value, rule, limits));

    public void Code(string field, string? value, int longest)
    {
        if (!Text(field, value, longest, required: true))
            return;
        if (!value!.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            Add(field, value, FieldRule.CodeCharacters);
    }

    /// <returns>Whether it passed.</returns>
    public bool Text(string field, string? value, int longest, bool required = false)
    {
        if (required && string.IsNullOrWhiteSpace(value))
            Add(field, null, FieldRule.Required);
        else if (value?.Length > longest)
            Add(field, value, FieldRule.TooLong, Written(longest));
        else
            return true;
        return false;
    }

    public void Between(string field, double value, double low, double high)
    {
        // Written so that NaN is refused too.
        if (!(value >= low && value <= high))
            Add(field, Written(value), FieldRule.Between, Written(low), Written(high));
    }

    public void OneOf(string field, double value, int[] allowed)
    {
        if (!allowed.Any(one => one == value))
            Add(field, Written(value), FieldRule.OneOf, string.Join(", ", allowed));
    }

    public void Defined<T>(string field, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            Add(field, value.ToString(), FieldRule.OneOf, string.Join(", ", Enum.GetNames<T>()));
    }

    public void LowBelowHigh(string field, double? low, double? high)
    {
        if (low >= high)
            Add(field, $"{Written(low.Value)} – {Written(high.Value)}", FieldRule.LowBelowHigh);
    }

    private static string Written(double value) => value.ToString(CultureInfo.InvariantCulture);
}
