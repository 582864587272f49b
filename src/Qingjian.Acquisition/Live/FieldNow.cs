namespace Qingjian.Acquisition.Live;

/// <summary>What a station said last about one thing of itself, by command 3020.</summary>
/// <param name="Code">Information code, such as <c>i32001</c> (HJ 212-2017 tables B.8 to B.10).</param>
/// <param name="Factor">The instrument's factor; empty for the data-acquisition instrument and the room.</param>
/// <param name="Text">As sent.</param>
/// <param name="AtUtc">Since when, by the station's own stamp or, without one, by the receipt.</param>
internal readonly record struct FieldNow(
    string Code,
    string Factor,
    string Text,
    DateTimeOffset AtUtc);
