// Where the name of a region is written: the place within its outline that is farthest from stations, their labels and
// the border. A name in the middle would lie under the stations, which stand where people are: in the middle.
const steps = 28;
const stationLabel = 68;

const ringsOf = ({ type, coordinates }) => type === "Polygon" ? [coordinates[0]] : type === "MultiPolygon" ? coordinates.map(part => part[0]) : [];

function within(ring, x, y) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i], [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < (xj - xi) * (y - yi) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

const boundsOf = ring => ring.reduce(([w, s, e, n], [x, y]) => [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)], [Infinity, Infinity, -Infinity, -Infinity]);

// A name is wide and low: a step to the side counts less than one up or down.
const apart = (dx, dy) => Math.hypot(dx / 2.2, dy);

/** The outline with the property "cp" that the engine writes names at. Distances are in pixels of a map of this width. */
export function placeNames(outline, stations, width) {
  const all = boundsOf(outline.features.flatMap(feature => ringsOf(feature.geometry).flat()));
  const scale = Math.min(width, 640) / (all[2] - all[0]);
  const features = outline.features.map(feature => {
    const ring = ringsOf(feature.geometry).sort((a, b) => b.length - a.length)[0];
    return ring ? { ...feature, properties: { ...feature.properties, cp: bestOf(ring, stations, scale) } } : feature;
  });
  return { ...outline, features };
}

function bestOf(ring, stations, scale) {
  const [w, s, e, n] = boundsOf(ring);
  let best = { cp: [(w + e) / 2, (s + n) / 2], room: -1 };
  for (let i = 1; i < steps; i++)
    for (let j = 1; j < steps; j++) {
      const x = w + (e - w) * i / steps, y = s + (n - s) * j / steps;
      if (!within(ring, x, y)) continue;
      const border = Math.min(...ring.map(([bx, by]) => apart((bx - x) * scale, (by - y) * scale)));
      const room = Math.min(border * 1.2, ...stations.map(station => fromStation((x - station.lng) * scale, (y - station.lat) * scale)));
      if (room > best.room) best = { cp: [x, y], room };
    }
  return best.cp;
}

// A station's label stands to its right.
const fromStation = (dx, dy) => apart(dx < 0 ? dx : Math.max(0, dx - stationLabel), dy);
