namespace Qingjian.Simulator.Client;

/// <summary>The counters behind <see cref="ClientCounts"/>, written by several loops.</summary>
internal sealed class Tally
{
    private long _stored, _answered, _refused, _sent, _resent, _stray, _bad, _commands, _links, _failedConnects;

    public void Stored(int frames) => Interlocked.Add(ref _stored, frames);

    public void Answered() => Interlocked.Increment(ref _answered);

    public void Refused() => Interlocked.Increment(ref _refused);

    public void Sent(SendCounts counts)
    {
        Interlocked.Add(ref _sent, counts.Sent);
        Interlocked.Add(ref _resent, counts.Resent);
    }

    public void StrayAnswer() => Interlocked.Increment(ref _stray);

    public void BadFrame() => Interlocked.Increment(ref _bad);

    public void CommandAnswered() => Interlocked.Increment(ref _commands);

    public void LinkMade() => Interlocked.Increment(ref _links);

    public void ConnectFailed() => Interlocked.Increment(ref _failedConnects);

    /// <summary>A snapshot in which no frame is closed before it is stored: the closing counters are read first.</summary>
    public ClientCounts Read()
    {
        var answered = Interlocked.Read(ref _answered);
        var refused = Interlocked.Read(ref _refused);
        return new ClientCounts
        {
            Answered = answered,
            Refused = refused,
            Resent = Interlocked.Read(ref _resent),
            Sent = Interlocked.Read(ref _sent),
            StrayAnswers = Interlocked.Read(ref _stray),
            BadFrames = Interlocked.Read(ref _bad),
            Commands = Interlocked.Read(ref _commands),
            Links = Interlocked.Read(ref _links),
            FailedConnects = Interlocked.Read(ref _failedConnects),
            Stored = Interlocked.Read(ref _stored),
        };
    }
}
