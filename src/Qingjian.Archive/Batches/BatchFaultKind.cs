namespace Qingjian.Archive;

/// <summary>Kinds of <see cref="BatchFault"/>.</summary>
public enum BatchFaultKind
{
    /// <summary>The bytes are no UTF-8.</summary>
    NotUtf8,

    /// <summary>Not JSON (RFC 8259).</summary>
    NotJson,

    /// <summary>JSON, but not an array.</summary>
    NotAnArray,

    /// <summary>An array without lines.</summary>
    Empty,

    /// <summary>More lines than <see cref="BatchText.MostLines"/>.</summary>
    TooManyLines,
}
