namespace Qingjian.Simulator.Tests;

internal sealed record ReceivedFrame(string Qn, int Command, string Raw, int Link);
