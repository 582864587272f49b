namespace Qingjian.Network.Map;

/// <summary>A station on the map.</summary>
/// <param name="Code">Station code.</param>
/// <param name="Name">In the reader's language.</param>
/// <param name="Lng">Degrees east, CGCS2000.</param>
/// <param name="Lat">Degrees north, CGCS2000.</param>
/// <param name="State">Tone of its live state: "ok", "warn", "bad", "mute", or "hand" where people sample.</param>
/// <param name="Element">What it observes, as addresses write it: the shape around its mark.</param>
/// <param name="Text">One line: element, region, latest data.</param>
/// <param name="Href">Address of its page.</param>
internal sealed record MapStation(string Code, string Name, double Lng, double Lat, string State, string Element, string Text, string Href);
