namespace Qingjian.Hj212;

/// <summary>Why the text of a value is not a value. The numbers are stored: never change them.</summary>
public enum ValueFault : byte
{
    /// <summary>It is a number.</summary>
    None = 0,

    /// <summary>Nothing stands after the equals sign.</summary>
    Empty = 1,

    /// <summary>Not a number: <c>-</c>, <c>***</c>, <c>NaN</c>, <c>1E3</c>.</summary>
    NotANumber = 2,

    /// <summary>A number that the standard's notation does not have: a plus sign, a decimal comma, more than 18 digits (HJ 212-2017
    /// 6.3.3.2.2). The digits, where they could be read, are kept but are no value.</summary>
    OutOfFormat = 3,

    /// <summary>A number that stands for "no value": -99, -999, -9999. The digits are kept but are no value.</summary>
    Sentinel = 4,
}
