namespace Qingjian.Simulator;

/// <summary>A station that a series is played as.</summary>
/// <param name="Name">As the file or its station column names it.</param>
/// <param name="Mn">Device number MN under which the gateway knows it.</param>
/// <param name="Password">Access password PW.</param>
/// <param name="SystemCode">System code ST; 22 is ambient air.</param>
public sealed record ReplayStation(string Name, string Mn, string Password, string SystemCode = "22");
