namespace Qingjian.Simulator;

/// <summary>What a simulated station measures; decides its system code ST and its parameters.</summary>
public enum StationKind
{
    /// <summary>Ambient air 空气, ST 22.</summary>
    Air,

    /// <summary>Surface water 地表水, ST 21.</summary>
    SurfaceWater,

    /// <summary>Wastewater outlet 废水排口, ST 32.</summary>
    Wastewater,

    /// <summary>Flue-gas stack 废气排口, ST 31.</summary>
    FlueGas,
}
