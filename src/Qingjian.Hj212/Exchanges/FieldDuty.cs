namespace Qingjian.Hj212;

/// <summary>What a field unit owes to a packet of the host.</summary>
public enum FieldDuty : byte
{
    /// <summary>Nothing: an answer.</summary>
    Nothing,

    /// <summary>Obey and answer 9013 (2012, 2022).</summary>
    Notice,

    /// <summary>Answer 9011 with the result, execute, send data, answer 9012.</summary>
    Execute,

    /// <summary>Answer 9011 with the result, and no more.</summary>
    Refuse,

    /// <summary>The host has asked this before (same QN): answer 9011 again, and 9012 again when it is known; never execute twice.</summary>
    Repeat,
}
