namespace Qingjian.Acquisition.Forwarding;

/// <summary>What the target said about a frame.</summary>
/// <param name="Link">The connection on which it came; with <see cref="HasEnded"/> the one that ended.</param>
/// <param name="Command">9011 to 9014.</param>
/// <param name="Mn">Whose frame.</param>
/// <param name="Qn">Which frame.</param>
/// <param name="Code">QnRtn or ExeRtn; 0 for the others.</param>
/// <param name="HasEnded">Nothing more comes on this connection.</param>
internal sealed record TargetAnswer(TargetLink Link, int Command, string Mn, string Qn, int Code, bool HasEnded = false);
