namespace Qingjian.Network.Stations;

/// <summary>The system code (ST) that stations of an element send (HJ 212-2017 table 5).</summary>
internal static class SystemCodes
{
    public static string Of(Element element) => element switch
    {
        Element.SurfaceWater => "21",
        Element.Air or Element.GreenhouseGas => "22",
        Element.Noise => "23",
        Element.Groundwater => "24",
        Element.Soil => "25",
        Element.SourceGas => "31",
        Element.SourceWater => "32",
        Element.Radiation => "38",
        // The table has no code for these; A0 to Z9 are free for the user (HJ 212-2017 §6.6.1).
        Element.Ecology => "E0",
        Element.Biodiversity => "E1",
        _ => throw new ArgumentOutOfRangeException(nameof(element), element, "Not an element"),
    };
}
