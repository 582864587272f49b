using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>The SM4 key of a station (1014 of HJ 212-2025, second-hand): the field asks with the time of its key, the host sends a new one. Keep it as
/// you keep a password.</summary>
/// <param name="CreatedAt">When the key was made, +08:00.</param>
/// <param name="NewKey">16 characters; null when asking.</param>
public sealed record KeyUpdate(DateTimeOffset CreatedAt, string? NewKey = null) : Message
{
    private const string KeyRule = "a key of 16 characters (HJ 212-2025, second-hand)";

    internal static KeyUpdate Read(AreaItems items)
    {
        var key = items.OptionalText("NewSK");
        if (key is { Length: not 16 })
            items.Blame("NewSK", "(hidden)", KeyRule);
        return new(items.Time("SKCreateTime"), key);
    }

    internal override void Write(AreaText area)
    {
        area.Add("SKCreateTime", CreatedAt);
        if (NewKey is null)
            return;
        AreaText.Require("NewSK", "(hidden)", NewKey.Length == 16, KeyRule);
        area.Add("NewSK", NewKey);
    }

    /// <summary>The time alone: a key is not shown.</summary>
    public override string ToString() => $"KeyUpdate {{ CreatedAt = {CreatedAt:O} }}";
}
