namespace Qingjian.Kernel;

/// <summary>Marker of the room's words: <c>KernelWords.resx</c> (Chinese) and <c>KernelWords.en.resx</c>.</summary>
public sealed class KernelWords;
