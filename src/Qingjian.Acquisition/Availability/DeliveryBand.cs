namespace Qingjian.Acquisition.Availability;

/// <summary>How complete a stretch is. The bands are this product's own; 75 per cent is what a valid hour needs of its minutes
/// (GB 3095-2012 table 4: 45 of 60).</summary>
internal enum DeliveryBand
{
    /// <summary>完整: everything that is due.</summary>
    Complete,

    /// <summary>基本完整: 90 per cent and more.</summary>
    Most,

    /// <summary>有缺: 75 per cent and more.</summary>
    Enough,

    /// <summary>缺多: less.</summary>
    Few,

    /// <summary>全缺: nothing came.</summary>
    Nothing,

    /// <summary>未到: nothing is due.</summary>
    NotDue,
}
