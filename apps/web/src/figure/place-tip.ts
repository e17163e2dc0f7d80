/** A place in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface TipSituation {
  /** Size of the chart that the tip must stay in. */
  readonly area: { readonly width: number; readonly height: number };
  readonly tip: { readonly width: number; readonly height: number };
  /** Where the tip points to. */
  readonly anchor: Spot;
  /** Never covered: the values that the tip speaks of. */
  readonly keepClear: readonly Spot[];
  /** Better not covered: the other data. */
  readonly obstacles: readonly Spot[];
}

const gap = 14;
const clearance = 8;
const levels = 7;
const coveringCost = 10_000;
const obstacleCost = 60;

/**
 * Upper left corner of the tip: the candidate beside or across the anchor that covers none of its own values,
 * then the least of the other data, then stands nearest.
 */
export function placeTip(situation: TipSituation): Spot {
  const [first, ...others] = candidates(situation).map((spot) => ({ spot, cost: costOf(spot, situation) }));
  if (first === undefined) return { x: 0, y: 0 };
  return others.reduce((best, next) => (next.cost < best.cost ? next : best), first).spot;
}

function candidates({ area, tip, anchor }: TipSituation): Spot[] {
  const inside = (value: number, room: number) => Math.max(0, Math.min(value, room));
  const roomX = area.width - tip.width;
  const roomY = Math.max(0, area.height - tip.height);
  const xs = [anchor.x + gap, anchor.x - gap - tip.width, anchor.x - tip.width / 2];
  const heights = Array.from({ length: levels }, (_, level) => (roomY * level) / (levels - 1));
  const ys = [inside(anchor.y - tip.height / 2, roomY), ...heights];
  return xs.flatMap((x) => ys.map((y) => ({ x: inside(x, roomX), y })));
}

function costOf(spot: Spot, { tip, anchor, keepClear, obstacles }: TipSituation): number {
  const covers = (place: Spot) =>
    place.x > spot.x - clearance &&
    place.x < spot.x + tip.width + clearance &&
    place.y > spot.y - clearance &&
    place.y < spot.y + tip.height + clearance;
  const distance = Math.hypot(spot.x + tip.width / 2 - anchor.x, (spot.y + tip.height / 2 - anchor.y) / 2);
  return (
    keepClear.filter(covers).length * coveringCost + obstacles.filter(covers).length * obstacleCost + distance
  );
}
