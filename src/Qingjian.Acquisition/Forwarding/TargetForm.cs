using Qingjian.Hj212;

namespace Qingjian.Acquisition.Forwarding;

/// <summary>How a target wants its frames.</summary>
/// <param name="Dialect">The edition that it speaks.</param>
/// <param name="WantsAnswers">It answers each frame with 9014 (Flag bit A).</param>
internal readonly record struct TargetForm(Dialect Dialect, bool WantsAnswers);
