namespace Qingjian.Network.Sites;

/// <summary>How a field of a site is written.</summary>
internal enum SiteInput : byte
{
    /// <summary>One word of an enum.</summary>
    Choice = 1,

    /// <summary>Any number of words of an enum.</summary>
    Choices = 2,

    /// <summary>A number.</summary>
    Number = 3,

    /// <summary>A text.</summary>
    Text = 4,
}
