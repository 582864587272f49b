using Qingjian.Hj212;

namespace Qingjian.Server.Tests.Kills;

/// <summary>One value whose sender was told that it is taken, as the sender wrote it.</summary>
internal sealed record SentValue(string Station, string Parameter, Period Period, DateTimeOffset Start, string Digits);
