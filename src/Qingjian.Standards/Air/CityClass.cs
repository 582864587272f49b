namespace Qingjian.Standards;

/// <summary>Class of a city in the phased adoption of the 2012 standards.</summary>
public enum CityClass
{
    /// <summary>One of the 74 cities of the first phase.</summary>
    FirstPhase,

    /// <summary>Any other prefecture.</summary>
    Prefecture,
}
