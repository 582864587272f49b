using Qingjian.Hj212.Messages;

namespace Qingjian.Hj212;

/// <summary>A new access password (1072): <c>NewPW</c>, in HJ/T 212-2005 <c>PW</c>.</summary>
/// <param name="Password">1 to 6 characters.</param>
public sealed record NewPassword(string Password) : Message
{
    private const string Rule = "a password of 1 to 6 characters (C6, HJ 212-2017 Table 4)";

    internal static NewPassword Read(AreaItems items) => Read(items, "NewPW");

    internal static NewPassword ReadOld(AreaItems items) => Read(items, "PW");

    internal override void Write(AreaText area)
    {
        AreaText.Require("NewPW", "(hidden)", Password.Length is >= 1 and <= 6, Rule);
        area.Add(area.Dialect == Dialect.Hj2005 ? "PW" : "NewPW", Password);
    }

    private static NewPassword Read(AreaItems items, string name)
    {
        var password = items.OptionalText(name) ?? "";
        if (password.Length is 0 or > 6)
            items.Blame(name, "(hidden)", Rule);
        return new(password);
    }

    /// <summary>Nothing of the password.</summary>
    public override string ToString() => "NewPassword { ****** }";
}
