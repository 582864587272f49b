namespace Qingjian.Acquisition.Availability;

/// <summary>How the board is ordered.</summary>
internal enum BoardOrder
{
    /// <summary>By code of the station.</summary>
    Code,

    /// <summary>The smallest share first.</summary>
    Rate,

    /// <summary>The most missing first.</summary>
    Missing,

    /// <summary>The most late first.</summary>
    Late,
}
