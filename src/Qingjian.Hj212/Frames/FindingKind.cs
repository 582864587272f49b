namespace Qingjian.Hj212.Frames;

internal enum FindingKind : byte
{
    NeedMore,
    Frame,
    Refused,
}
