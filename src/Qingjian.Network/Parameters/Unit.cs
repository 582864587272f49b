namespace Qingjian.Network;

/// <summary>Unit of a parameter's values. The number is stored with each value: never renumber, only add.</summary>
public enum Unit : short
{
    /// <summary>No unit: pH, a count of organisms, a state.</summary>
    None = 0,

    /// <summary>µg/m³</summary>
    MicrogramsPerCubicMetre = 1,

    /// <summary>mg/m³</summary>
    MilligramsPerCubicMetre = 2,

    /// <summary>ng/m³</summary>
    NanogramsPerCubicMetre = 3,

    /// <summary>mg/L</summary>
    MilligramsPerLitre = 10,

    /// <summary>µg/L</summary>
    MicrogramsPerLitre = 11,

    /// <summary>ng/L</summary>
    NanogramsPerLitre = 12,

    /// <summary>Counts per litre (个/L)</summary>
    CountsPerLitre = 13,

    /// <summary>Bq/L</summary>
    BecquerelsPerLitre = 14,

    /// <summary>Algal cells per litre (个/L)</summary>
    CellsPerLitre = 15,

    /// <summary>°C</summary>
    DegreesCelsius = 20,

    /// <summary>%</summary>
    Percent = 21,

    /// <summary>kPa</summary>
    Kilopascals = 22,

    /// <summary>hPa</summary>
    Hectopascals = 23,

    /// <summary>m/s</summary>
    MetresPerSecond = 24,

    /// <summary>Degrees of an angle (°)</summary>
    DegreesOfAngle = 25,

    /// <summary>mm</summary>
    Millimetres = 26,

    /// <summary>m</summary>
    Metres = 27,

    /// <summary>m²</summary>
    SquareMetres = 28,

    /// <summary>Degrees of colour (色度)</summary>
    DegreesOfColour = 29,

    /// <summary>µS/cm</summary>
    MicrosiemensPerCentimetre = 30,

    /// <summary>NTU</summary>
    NephelometricTurbidityUnits = 31,

    /// <summary>mV</summary>
    Millivolts = 32,

    /// <summary>dB(A)</summary>
    DecibelsA = 40,

    /// <summary>nGy/h</summary>
    NanograysPerHour = 50,

    /// <summary>µSv/h</summary>
    MicrosievertsPerHour = 51,

    /// <summary>nSv/h</summary>
    NanosievertsPerHour = 52,

    /// <summary>V/m</summary>
    VoltsPerMetre = 53,

    /// <summary>µT</summary>
    Microteslas = 54,

    /// <summary>Bq/m³</summary>
    BecquerelsPerCubicMetre = 55,

    /// <summary>Bq/kg</summary>
    BecquerelsPerKilogram = 56,

    /// <summary>L/s</summary>
    LitresPerSecond = 60,

    /// <summary>m³/s</summary>
    CubicMetresPerSecond = 61,

    /// <summary>m³/h</summary>
    CubicMetresPerHour = 62,

    /// <summary>m³</summary>
    CubicMetres = 63,

    /// <summary>kg</summary>
    Kilograms = 64,

    /// <summary>g</summary>
    Grams = 65,

    /// <summary>mg</summary>
    Milligrams = 66,

    /// <summary>t/(km²·month)</summary>
    TonnesPerSquareKilometreMonth = 67,

    /// <summary>ppb</summary>
    PartsPerBillion = 70,

    /// <summary>ppm</summary>
    PartsPerMillion = 71,

    /// <summary>mg/kg</summary>
    MilligramsPerKilogram = 72,

    /// <summary>µg/kg</summary>
    MicrogramsPerKilogram = 73,

    /// <summary>g/m²</summary>
    GramsPerSquareMetre = 74,

    /// <summary>V</summary>
    Volts = 80,

    /// <summary>A</summary>
    Amperes = 81,

    /// <summary>kW·h</summary>
    KilowattHours = 82,
}
