namespace Qingjian.Hj212;

/// <summary>What a host says to a station at its first connection (初次连接, HJ 212-2017 6.7), each after the one before is over.</summary>
public static class FirstConnection
{
    /// <summary>The commands in the standard's order: time, timeout and resends, real-time interval, minute interval, real-time data on or off, states of
    /// equipment on or off. HJ/T 212-2005 has no minute interval that could be confirmed; surface-water stations set the time by 1015.</summary>
    /// <param name="dialect">The station's edition.</param>
    /// <param name="settings">How it shall send.</param>
    /// <param name="now">The time to set: call this when the first command is about to be sent.</param>
    public static IReadOnlyList<HostCommand> For(Dialect dialect, FirstSettings settings, DateTimeOffset now)
    {
        List<HostCommand> commands =
        [
            new(dialect == Dialect.SurfaceWater ? Commands.SetLoggerTime : Commands.SetTime, new FieldTime(now)),
            new(Commands.SetTimeout, settings.Timeouts),
            new(Commands.SetRealTimeInterval, settings.RealTime),
        ];
        if (dialect != Dialect.Hj2005)
            commands.Add(new(Commands.SetMinuteInterval, settings.Minute));
        commands.Add(new(settings.SendsRealTime ? Commands.RealTimeData : Commands.StopRealTimeData, Empty.Value));
        commands.Add(new(settings.SendsEquipment ? Commands.EquipmentStatus : Commands.StopEquipmentStatus, Empty.Value));
        return commands;
    }
}
