namespace Qingjian.Acquisition;

/// <summary>Marker of the room's words: <c>AcquisitionWords.resx</c> (Chinese) and <c>AcquisitionWords.en.resx</c>.</summary>
public sealed class AcquisitionWords;
