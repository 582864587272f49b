namespace Qingjian.Network;

/// <summary>Marks the resources of this room: <c>NetworkWords.resx</c> (Chinese) and <c>NetworkWords.en.resx</c>.</summary>
public sealed class NetworkWords;
