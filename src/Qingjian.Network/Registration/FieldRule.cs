namespace Qingjian.Network;

/// <summary>The rules of a station's, region's or organisation's fields. Each has a sentence in
/// <see cref="NetworkWords"/> under <c>Network.Rule.…</c>.</summary>
public enum FieldRule
{
    /// <summary>Must be given.</summary>
    Required,

    /// <summary>At most {0} characters.</summary>
    TooLong,

    /// <summary>Only letters, digits, '-', '_' and '.'.</summary>
    CodeCharacters,

    /// <summary>1 to 24 characters 0-9, A-Z, a-z, '_', '-' (HJ 212-2017 table 3; surface-water stations use '_').</summary>
    MnCharacters,

    /// <summary>1 to 32 printable ASCII characters without the separators of the protocol (HJ 212-2017 table 3: six).</summary>
    PasswordCharacters,

    /// <summary>Two characters 0-9, A-Z (HJ 212-2017 table 5).</summary>
    SystemCode,

    /// <summary>Already used by {0}.</summary>
    Taken,

    /// <summary>No such {0}.</summary>
    Unknown,

    /// <summary>Outside the editor's own region.</summary>
    OutsideScope,

    /// <summary>Between {0} and {1}.</summary>
    Between,

    /// <summary>One of {0}.</summary>
    OneOf,

    /// <summary>The lower end must be below the upper end.</summary>
    LowBelowHigh,

    /// <summary>Not earlier than {0}.</summary>
    NotBefore,

    /// <summary>Not later than {0}.</summary>
    NotAfter,

    /// <summary>Given twice.</summary>
    Duplicate,

    /// <summary>Not a number.</summary>
    Number,

    /// <summary>Not a date (yyyy-MM-dd).</summary>
    Date,

    /// <summary>Not GeoJSON of a Polygon or MultiPolygon.</summary>
    Outline,

    /// <summary>Another user changed it in the meantime.</summary>
    ChangedMeanwhile,

    /// <summary>Needs {0} as well.</summary>
    Together,

    /// <summary>Still used by {0}.</summary>
    InUse,

    /// <summary>Not a readable {0} file.</summary>
    Unreadable,

    /// <summary>More than {0} rows.</summary>
    TooManyRows,

    /// <summary>Larger than {0} MB.</summary>
    TooLarge,

    /// <summary>No such column; the columns are {0}.</summary>
    UnknownColumn,

    /// <summary>The column {0} is missing; the columns are {1}.</summary>
    MissingColumn,

    /// <summary>Not a field of {0}.</summary>
    NotOfElement,

    /// <summary>Not a code of an outlet, such as {0} (HJ 608-2017).</summary>
    OutletCode,

    /// <summary>Not a camera: its name, a blank, and an address https, rtsp or rtsps or a device of GB/T 28181 with 20 digits.</summary>
    Video,

    /// <summary>An address of a camera with a user, a password or a key in it.</summary>
    VideoSecret,

    /// <summary>More than {0}.</summary>
    TooMany,
}
