using Qingjian.Review;

namespace Qingjian.Server.Demo.Story;

/// <summary>A reviewer's answer to a finding.</summary>
internal sealed record Judgement(Verdict Verdict, string Reason, string Note);
