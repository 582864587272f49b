namespace Qingjian.Hj212;

/// <summary>The rules by which a frame was accepted although it departs from the standard: one bit per deviation that is seen in the field. They
/// are recorded with the frame. The bits are stored: never change them.</summary>
[Flags]
public enum Tolerances : uint
{
    /// <summary>By the letter.</summary>
    None = 0,

    /// <summary>The declared length is wrong; an end whose checksum fits was found elsewhere.</summary>
    DeclaredLength = 1 << 0,

    /// <summary>The declared length counts characters, the segment has more bytes.</summary>
    LengthInCharacters = 1 << 1,

    /// <summary>The length field has fewer than four digits or is padded with blanks.</summary>
    LengthDigits = 1 << 2,

    /// <summary>Checksum in small letters.</summary>
    LowerCaseChecksum = 1 << 3,

    /// <summary>Checksum by CRC-16/MODBUS; only for stations whose profile says so.</summary>
    ModbusChecksum = 1 << 4,

    /// <summary>Checksum by CRC-16/MODBUS, bytes swapped; only for stations whose profile says so.</summary>
    SwappedModbusChecksum = 1 << 5,

    /// <summary>Checksum with its leading zeros dropped.</summary>
    ShortChecksum = 1 << 6,

    /// <summary>Tail missing, LF or CR alone, blanks or asterisks before it.</summary>
    Tail = 1 << 7,

    /// <summary>Data segment above 1024 bytes (HJ 212-2017 Table 2).</summary>
    LongSegment = 1 << 8,

    /// <summary>No QN, or an empty one, where the edition wants it.</summary>
    QnAbsent = 1 << 9,

    /// <summary>QN of another shape than 17 digits.</summary>
    QnFormat = 1 << 10,

    /// <summary>No Flag, an empty one, or not a number; taken as 0.</summary>
    FlagAbsent = 1 << 11,

    /// <summary>A header field's name in the wrong case, such as <c>FLAG=</c>.</summary>
    FieldNameCase = 1 << 12,

    /// <summary>Comma instead of semicolon in the header, or the semicolon before CP missing (both printed so in HJ 212-2017 C.19, C.22).</summary>
    HeaderSeparator = 1 << 13,

    /// <summary>Header fields in another order.</summary>
    HeaderOrder = 1 << 14,

    /// <summary>MN of another shape than the edition's.</summary>
    MnFormat = 1 << 15,

    /// <summary>PW of another length than six.</summary>
    PasswordFormat = 1 << 16,

    /// <summary>Blanks around names or values (printed so in HJ 212-2017 C.25, C.34, C.42).</summary>
    Blanks = 1 << 17,

    /// <summary>Empty items: <c>;;</c>, or a semicolon before the closing <c>&amp;&amp;</c>.</summary>
    EmptyItems = 1 << 18,

    /// <summary>One ampersand instead of two around the data area.</summary>
    DataAreaDelimiter = 1 << 19,

    /// <summary>Comma between items of different factors (printed so in HJ 212-2017 C.23).</summary>
    ItemSeparator = 1 << 20,

    /// <summary>One data mark for the whole frame, <c>;Flag=N</c>.</summary>
    FrameWideMark = 1 << 21,

    /// <summary>A value that is not a number; it is kept as a fault, not as a value.</summary>
    NotNumeric = 1 << 22,

    /// <summary>A factor or suffix in the wrong case.</summary>
    NameCase = 1 << 23,

    /// <summary>A word or vendor's code instead of a factor code, such as <c>PM25</c>.</summary>
    AliasName = 1 << 24,

    /// <summary>An HJ/T 212-2005 code in a packet of a later edition.</summary>
    OldCode = 1 << 25,

    /// <summary>Text in GBK, not UTF-8.</summary>
    TextEncoding = 1 << 26,

    /// <summary>A time with 17 digits, cut to 14.</summary>
    TimeDigits = 1 << 27,

    /// <summary>PNUM and PNO in another order, padded with zeros, or without the Flag bit.</summary>
    SplitFields = 1 << 28,

    /// <summary>An answer that carries the upload's ST instead of 91, or asks to be answered.</summary>
    AnswerForm = 1 << 29,

    /// <summary>The same name twice; the last value counts for one factor.</summary>
    RepeatedName = 1 << 30,

    /// <summary>RF in a packet of an edition that does not know it, or of another value than 1 (HJ 212-2025 has no <c>RF=0</c>).</summary>
    ResendMark = 1u << 31,
}
