namespace Qingjian.Hj212;

/// <summary>What a <see cref="PartJoiner"/> says to a packet.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Whole">The upload, when this part completed it; else null.</param>
/// <param name="GivenUp">An older upload that had to make room; else null.</param>
public readonly record struct PartOutcome(PartStatus Status, JoinedUpload? Whole = null, LostParts? GivenUp = null);
