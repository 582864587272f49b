namespace Qingjian.Acquisition.Forwarding;

/// <summary>A journalled frame as the target shall get it, or why it cannot.</summary>
/// <param name="Bytes">The whole frame; null when it is set aside.</param>
/// <param name="Command">Its command.</param>
/// <param name="Qn">Its request number, 17 digits.</param>
/// <param name="Reason">Why it is set aside.</param>
/// <param name="Detail">What the reason is about.</param>
internal sealed record Translated(byte[]? Bytes, int Command, string Qn, AsideReason Reason = AsideReason.None, string Detail = "");
