namespace Qingjian.Assessment;

/// <summary>Marker of the room's words: <c>AssessmentWords.resx</c> (Chinese) and <c>AssessmentWords.en.resx</c>.</summary>
public sealed class AssessmentWords;
