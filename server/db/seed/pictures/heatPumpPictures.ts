import { Canvas, type Colour, type Point } from './Canvas.ts';

const paper: Colour = [247, 249, 250];
const grey: Colour = [176, 190, 197];
const pale: Colour = [222, 230, 233];
const steel: Colour = [96, 125, 139];
const cold: Colour = [30, 136, 229];
const warm: Colour = [229, 83, 53];
const leaf: Colour = [67, 160, 71];
const amber: Colour = [251, 163, 24];
const white: Colour = [255, 255, 255];

/** The circuit of the refrigerant: 1 evaporator, 2 compressor, 3 condenser, 4 expansion valve. 640 × 360 PNG. */
export function circuitPicture(): Buffer {
  const canvas = new Canvas(640, 360, paper);
  canvas.rect([20, 20], [310, 340], [232, 243, 252], 16);
  canvas.rect([330, 20], [620, 340], [253, 238, 232], 16);
  canvas.arrow(
    [
      [130, 90],
      [130, 60],
      [282, 60],
    ],
    8,
    cold,
  );
  canvas.arrow(
    [
      [320, 60],
      [510, 60],
      [510, 92],
    ],
    8,
    warm,
  );
  canvas.arrow(
    [
      [510, 270],
      [510, 300],
      [345, 300],
    ],
    8,
    amber,
  );
  canvas.arrow(
    [
      [320, 300],
      [130, 300],
      [130, 268],
    ],
    8,
    cold,
  );
  coil(canvas, 130, cold);
  coil(canvas, 510, warm);
  canvas.disc([320, 60], 34, white);
  canvas.ring([320, 60], 34, 5, steel);
  canvas.line(
    [
      [306, 40],
      [344, 52],
    ],
    4,
    steel,
  );
  canvas.line(
    [
      [306, 80],
      [344, 68],
    ],
    4,
    steel,
  );
  canvas.line(
    [
      [298, 282],
      [342, 318],
      [342, 282],
      [298, 318],
      [298, 282],
    ],
    5,
    steel,
  );
  // Heat comes in from the outdoor air and goes out to the heating water.
  for (const y of [130, 180, 230]) {
    canvas.arrow(
      [
        [40, y],
        [84, y],
      ],
      5,
      leaf,
    );
    canvas.arrow(
      [
        [556, y],
        [602, y],
      ],
      5,
      amber,
    );
  }
  canvas.mark([130, 180], 1);
  canvas.mark([320, 60], 2);
  canvas.mark([510, 180], 3);
  canvas.mark([320, 334], 4);
  return canvas.png();
}

function coil(canvas: Canvas, x: number, colour: Colour): void {
  canvas.rect([x - 42, 88], [x + 42, 272], white, 8);
  const turns = Array.from({ length: 9 }, (_, turn): Point => [x + (turn % 2 === 0 ? -26 : 26), 100 + turn * 20]);
  canvas.line(turns, 6, colour);
}

/** The outdoor unit seen from above: 1 behind, 2 beside, 3 in front, 4 the neighbour's window. 640 × 360 PNG. */
export function placePicture(): Buffer {
  const canvas = new Canvas(640, 360, [236, 244, 232]);
  canvas.rect([0, 0], [640, 64], grey);
  canvas.rect([0, 64], [640, 72], steel);
  canvas.rect([250, 112], [390, 172], white, 6);
  canvas.rect([256, 118], [384, 166], pale, 4);
  canvas.ring([320, 142], 20, 4, steel);
  for (let blade = 0; blade < 3; blade++) {
    const angle = (blade * 2 * Math.PI) / 3;
    canvas.line(
      [
        [320, 142],
        [320 + 17 * Math.cos(angle), 142 + 17 * Math.sin(angle)],
      ],
      5,
      steel,
    );
  }
  for (const x of [286, 320, 354])
    canvas.arrow(
      [
        [x, 180],
        [x, 244],
      ],
      5,
      cold,
    );
  distance(canvas, [230, 74], [230, 112], steel);
  distance(canvas, [150, 142], [248, 142], steel);
  canvas.rect([140, 100], [150, 184], leaf, 5);
  canvas.line(
    [
      [200, 260],
      [440, 260],
    ],
    3,
    amber,
  );
  canvas.rect([590, 200], [640, 330], grey);
  canvas.rect([584, 240], [592, 290], cold);
  distance(canvas, [396, 160], [580, 262], warm);
  canvas.mark([206, 93], 1);
  canvas.mark([199, 168], 2);
  canvas.mark([320, 284], 3);
  canvas.mark([500, 200], 4);
  return canvas.png();
}

function distance(canvas: Canvas, from: Point, to: Point, colour: Colour): void {
  canvas.arrow([from, to], 3, colour);
  canvas.arrow([to, from], 3, colour);
}

/** Heating curves: flow temperature (25 to 65 °C, upwards) over outdoor temperature (15 to −15 °C, to the right). 640 × 360 PNG. */
export function curvePicture(): Buffer {
  const canvas = new Canvas(640, 360, paper);
  const at = (outdoor: number, flow: number): Point => [
    70 + ((15 - outdoor) / 30) * 530,
    320 - ((flow - 25) / 40) * 290,
  ];
  for (let outdoor = 15; outdoor >= -15; outdoor -= 5) canvas.line([at(outdoor, 25), at(outdoor, 65)], 1, pale);
  for (let flow = 25; flow <= 65; flow += 10) canvas.line([at(15, flow), at(-15, flow)], 1, pale);
  const curves: [number, Colour][] = [
    [0.45, leaf],
    [0.75, amber],
    [1.15, warm],
  ];
  for (const [slope, colour] of curves) {
    const outdoors = Array.from({ length: 31 }, (_, step) => 15 - step);
    canvas.line(
      outdoors.map((outdoor) => at(outdoor, flowAt(slope, outdoor))),
      5,
      colour,
    );
  }
  canvas.arrow([at(15, 25), [70, 16]], 3, steel);
  canvas.arrow([at(15, 25), [624, 320]], 3, steel);
  for (const [index, [slope]] of curves.entries()) canvas.mark(at(-11, flowAt(slope, -11)), index + 1);
  return canvas.png();
}

/** Bends a little downwards, as radiators give off more heat the hotter they are. */
const flowAt = (slope: number, outdoor: number): number => 26 + slope * (15 - outdoor) * (1.12 - (15 - outdoor) / 260);
