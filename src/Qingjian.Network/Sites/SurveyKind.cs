namespace Qingjian.Network;

/// <summary>How a site of ecology or biodiversity is surveyed (HJ 710-2014). Stored and exported by name: never rename.</summary>
public enum SurveyKind : byte
{
    /// <summary>样地</summary>
    Plot = 1,

    /// <summary>样线</summary>
    Transect = 2,

    /// <summary>样方</summary>
    Quadrat = 3,

    /// <summary>样点</summary>
    Point = 4,
}
