namespace Qingjian.Review;

/// <summary>Marker of the room's words: <c>ReviewWords.resx</c> (Chinese) and <c>ReviewWords.en.resx</c>.</summary>
public sealed class ReviewWords;
