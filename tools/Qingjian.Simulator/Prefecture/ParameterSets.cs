namespace Qingjian.Simulator.Prefecture;

/// <summary>The parameters of each kind of station: codes of HJ 212-2017 Tables B.1 and B.2; a05024 (ozone) and w01003
/// (turbidity) are not in those tables and come from practice. Decimals and units are those of ambient practice
/// (µg/m³ in whole numbers, CO in mg/m³ with one decimal), not the table's mg/m³.</summary>
internal static class ParameterSets
{
    private static readonly FictionalParameter[] Air =
    [
        new("a34004", "PM2.5", "µg/m³", 0, 1),
        new("a34002", "PM10", "µg/m³", 0, 1),
        new("a21026", "SO2", "µg/m³", 0, 2),
        new("a21004", "NO2", "µg/m³", 0, 2),
        new("a21005", "CO", "mg/m³", 1, 0.1),
        new("a05024", "O3", "µg/m³", 0, 2),
        new("a01001", "Temperature", "°C", 1, -60),
        new("a01002", "Humidity", "%", 1, 0),
        new("a01006", "Pressure", "kPa", 2, 0),
        new("a01007", "Wind speed", "m/s", 1, 0),
        new("a01008", "Wind direction", "°", 0, 0),
    ];

    private static readonly FictionalParameter[] SurfaceWater =
    [
        new("w01010", "Water temperature", "°C", 1, 0),
        new("w01001", "pH", "", 2, 0),
        new("w01009", "DO", "mg/L", 2, 0.05),
        new("w01014", "Conductivity", "µS/cm", 1, 0.5),
        new("w01003", "Turbidity", "NTU", 1, 0.1),
        new("w01019", "CODMn", "mg/L", 2, 0.25),
        new("w21003", "NH3-N", "mg/L", 3, 0.013),
        new("w21011", "TP", "mg/L", 3, 0.005),
        new("w21001", "TN", "mg/L", 2, 0.05),
    ];

    private static readonly FictionalParameter[] Wastewater =
    [
        new("w00000", "Flow", "L/s", 2, 0, IsAccumulated: true),
        new("w01018", "COD", "mg/L", 1, 2),
        new("w21003", "NH3-N", "mg/L", 2, 0.02),
        new("w21011", "TP", "mg/L", 2, 0.01),
        new("w21001", "TN", "mg/L", 2, 0.03),
        new("w01001", "pH", "", 2, 0),
    ];

    private static readonly FictionalParameter[] FlueGas =
    [
        new("a00000", "Flow", "m³/h", 1, 0, IsAccumulated: true),
        new("a21026", "SO2", "mg/m³", 2, 0.5, IsConverted: true),
        new("a21002", "NOx", "mg/m³", 1, 0.5, IsConverted: true),
        new("a34013", "Particulate", "mg/m³", 1, 0.1, IsConverted: true),
        new("a19001", "O2", "%", 1, 0),
        new("a01012", "Flue-gas temperature", "°C", 1, 0),
        new("a01011", "Flue-gas velocity", "m/s", 2, 0),
    ];

    public static IReadOnlyList<FictionalParameter> Of(StationKind kind) => kind switch
    {
        StationKind.Air => Air,
        StationKind.SurfaceWater => SurfaceWater,
        StationKind.Wastewater => Wastewater,
        StationKind.FlueGas => FlueGas,
    };

    /// <summary>System code ST, HJ 212-2017 Table 5.</summary>
    public static string SystemCode(StationKind kind) => kind switch
    {
        StationKind.Air => "22",
        StationKind.SurfaceWater => "21",
        StationKind.Wastewater => "32",
        StationKind.FlueGas => "31",
    };
}
