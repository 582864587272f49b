namespace Qingjian.Acquisition.Live;

/// <summary>What a station said last about one thing of itself, by command 3020.</summary>
/// <param name="Code">Information code, such as <c>i32001</c> (HJ 212-2017 tables B.8 to B.10).</param>
/// <param name="Factor">The instrument's factor; empty for the data-acquisition instrument and the room.</param>
/// <param name="Text">As sent.</param>
/// <param name="AtUtc">Since when, by the station's own stamp or, without one, by the receipt.</param>
[GenerateSerializer, Immutable]
internal readonly record struct FieldNow(
    [property: Id(0)] string Code,
    [property: Id(1)] string Factor,
    [property: Id(2)] string Text,
    [property: Id(3)] DateTimeOffset AtUtc);
