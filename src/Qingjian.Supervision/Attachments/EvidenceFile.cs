namespace Qingjian.Supervision;

/// <summary>A photo or document as evidence (整改证据). Its content says what it is; its name is for the reader only.</summary>
/// <param name="Name">Name that it had where it came from.</param>
/// <param name="Content">The bytes.</param>
/// <param name="TakenUtc">When it was taken, as the operator states; null when not said.</param>
public sealed record EvidenceFile(string Name, ReadOnlyMemory<byte> Content, DateTimeOffset? TakenUtc);
