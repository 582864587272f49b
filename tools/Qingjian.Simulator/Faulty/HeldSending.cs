namespace Qingjian.Simulator.Faulty;

/// <summary>Bytes that are written later: at an instant, or right after the next frame when that comes first.</summary>
internal readonly record struct HeldSending(byte[] Frame, long Since, TimeSpan For, bool AfterNext);
