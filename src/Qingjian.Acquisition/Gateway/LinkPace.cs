namespace Qingjian.Acquisition.Gateway;

/// <summary>How fast a link may send: so much a second on average, so many seconds' worth at once. Kept as the instant at which
/// what was taken is even (a token bucket told by one number), because there is one of these in every link.</summary>
internal struct LinkPace
{
    private TimeSpan _framesEven;
    private TimeSpan _bytesEven;

    /// <summary>Counts what was taken just now.</summary>
    /// <param name="frames">Frames, accepted or refused.</param>
    /// <param name="bytes">Bytes, rubbish too.</param>
    /// <param name="now">Time since any fixed instant, by a clock that never jumps.</param>
    /// <param name="options">The limits.</param>
    /// <returns>How long the link is not to be read, and by which limit; zero when it may go on.</returns>
    public (TimeSpan Wait, GatewayLimit Limit) Take(int frames, long bytes, TimeSpan now, AcquisitionOptions options)
    {
        var byFrames = Take(ref _framesEven, (double)frames / options.FramesPerSecond, now, options.PaceBurst);
        var byBytes = Take(ref _bytesEven, (double)bytes / options.BytesPerSecond, now, options.PaceBurst);
        return byFrames >= byBytes ? (byFrames, GatewayLimit.FramesPerSecond) : (byBytes, GatewayLimit.BytesPerSecond);
    }

    private static TimeSpan Take(ref TimeSpan even, double seconds, TimeSpan now, TimeSpan burst)
    {
        even = (even > now ? even : now) + TimeSpan.FromSeconds(seconds);
        return even - now > burst ? even - now - burst : TimeSpan.Zero;
    }
}
