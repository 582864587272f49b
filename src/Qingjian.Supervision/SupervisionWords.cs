namespace Qingjian.Supervision;

/// <summary>Marker of the room's words: <c>SupervisionWords.resx</c> (Chinese) and <c>SupervisionWords.en.resx</c>.</summary>
public sealed class SupervisionWords;
