using System.Text;
using Qingjian.Hj212.Readings;

namespace Qingjian.Hj212;

/// <summary>What an upload says about one factor, every suffix in the order sent and with the digits sent; suffixes that no edition defines are kept
/// as text.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Items">Suffix and value.</param>
public sealed record FactorValues(FactorCode Factor, ValueList<NamedValue> Items)
{
    /// <summary>The mark (<c>-Flag</c>) as sent, or null.</summary>
    public string? Mark => Find("Flag");

    /// <summary>The vendor's mark (<c>-EFlag</c>), or null.</summary>
    public string? VendorMark => Find("EFlag");

    /// <summary>The sample time (<c>-SampleTime</c>), +08:00; null when not sent or no time.</summary>
    public DateTimeOffset? SampleTime => Find("SampleTime") is { } text && WireTime.TryParse(Encoding.UTF8.GetBytes(text), out var time) ? time : null;

    /// <summary>The text of a suffix, any case; null when it was not sent.</summary>
    public string? Find(string suffix)
    {
        foreach (var item in Items)
            if (item.Name.Equals(suffix, StringComparison.OrdinalIgnoreCase))
                return item.Text;
        return null;
    }

    /// <summary>The number of a statistic, and what is wrong with it: <see cref="ValueFault.Empty"/> when it was not sent.</summary>
    public ValueFault TryGet(Statistic statistic, out Digits digits)
    {
        var text = Find(Encoding.ASCII.GetString(Suffixes.NameOf(statistic))) ?? (statistic == Statistic.Value ? Find("Data") : null);
        return Digits.TryParse(Encoding.UTF8.GetBytes(text ?? ""), out digits);
    }
}
