import type { DemoCourse } from './DemoCourse.ts';

/** The larger course: six lessons with pictures, a material and a test. */
export const heatPumpCourse: DemoCourse = {
  key: 'tide8',
  title: 'The Tide 8 heat pump: from survey to hand-over',
  description: `<p>Everything a fitter needs to put a <strong>Tide 8</strong> air-to-water heat pump into a house: how it works,
    where it goes, how it is started, and what the people who live with it must know. About 50 minutes, then a test.</p>`,
  requirements:
    'You can fill and vent a heating circuit and read a wiring diagram. Work on the refrigerant is not part of this.',
  competencies: ['Heat loss survey', 'Siting an outdoor unit', 'Commissioning'],
  items: [
    {
      kind: 'LESSON',
      key: 'circuit',
      title: 'How a heat pump moves heat',
      html: (to) => `
        <p>A heat pump makes no heat. It <em>carries</em> heat from outside to inside, and the electricity it takes is the fare for
        the ride. One kilowatt-hour of current brings three to five of heat into the house.</p>
        <figure><img src="${to.file('circuit.png')}" alt="Circuit of the refrigerant with four numbered parts" width="640" height="360">
        <figcaption>Blue: cold side, outdoors. Red and orange: warm side, indoors.</figcaption></figure>
        <ol>
          <li><strong>Evaporator.</strong> Outdoor air, even at −10 °C, is warmer than the liquid refrigerant, which boils and takes
          up the heat.</li>
          <li><strong>Compressor.</strong> It squeezes the vapour, and squeezing makes it hot: this is where the current goes.</li>
          <li><strong>Condenser.</strong> The hot vapour gives its heat to the heating water and turns liquid again.</li>
          <li><strong>Expansion valve.</strong> The pressure drops, the liquid turns icy cold, and the round begins anew.</li>
        </ol>
        <div class="tip"><p>The smaller the step from outdoor air to heating water, the cheaper the ride. That is why the
        <a href="${to.item('curve')}">heating curve</a> matters more than anything else you will set.</p></div>`,
    },
    {
      kind: 'LESSON',
      key: 'survey',
      title: 'Surveying the house',
      html: () => `
        <p>A unit that is too large starts and stops all day and wears out. One that is too small runs its electric heater. So the
        house is measured before anything is ordered.</p>
        <table class="striped"><caption>What to write down in each room</caption>
          <thead><tr><th scope="col">What</th><th scope="col">Why</th></tr></thead>
          <tbody>
            <tr><td>Outer walls, windows, ceiling (m²)</td><td>Heat leaves through them</td></tr>
            <tr><td>Year built, insulation added</td><td>Says how fast it leaves</td></tr>
            <tr><td>Size and type of each radiator</td><td>Decides how warm the water must be</td></tr>
            <tr><td>Gas, oil or wood used per year</td><td>Checks your sum against the truth</td></tr>
          </tbody></table>
        <p>Rule of thumb for the check: <strong>fuel of a year in kWh ÷ 2,000 hours ≈ heat load in kW</strong>. A house that burned
        16,000 kWh of gas needs about 8 kW on the coldest day: a Tide 8.</p>
        <div class="warning"><p>If the sum and the check differ by more than a quarter, measure again. Do not split the difference.</p></div>`,
    },
    {
      kind: 'LESSON',
      key: 'place',
      title: 'Choosing the place outdoors',
      html: (to) => `
        <p>The unit must breathe, drain and keep the peace. Seen from above:</p>
        <figure><img src="${to.file('place.png')}" alt="Outdoor unit at a wall, seen from above, with four numbered distances" width="640" height="360">
        <figcaption>The fan blows away from the house.</figcaption></figure>
        <ol>
          <li>Behind the unit: at least <strong>30 cm</strong> to the wall.</li>
          <li>Beside it: at least <strong>50 cm</strong> to hedges and fences, 100 cm on the side of the service panel.</li>
          <li>In front: at least <strong>200 cm</strong> without anything that throws the cold air back.</li>
          <li>To the neighbour's bedroom window: as far as you can. Each doubling of the distance takes 6 dB off.</li>
        </ol>
        <p>Condensate, up to 20 litres on a damp winter day, drains into gravel below frost depth. Never onto a path: it freezes.</p>`,
    },
    {
      kind: 'LESSON',
      key: 'filling',
      title: 'Filling and first start',
      opensAfter: 'place',
      html: () => `
        <p>Ten steps, always in this order. Tick them in the record, which is the next item of this course.</p>
        <ol>
          <li>Flush the old circuit until the water runs clear; clean the filter.</li>
          <li>Set the expansion vessel to 0.9 bar <em>before</em> filling.</li>
          <li>Fill with treated water to 1.5 bar, cold.</li>
          <li>Vent from the lowest radiator to the highest; top up.</li>
          <li>Open every thermostat fully.</li>
          <li>Switch on the crankcase heater and wait <strong>six hours</strong>. No exception: cold oil kills compressors.</li>
          <li>Start the circulation pump alone: at least 20 litres a minute.</li>
          <li>Start the heat pump at a flow of 30 °C.</li>
          <li>After 20 minutes measure flow and return: 4 to 7 K apart.</li>
          <li>Listen, at the unit and at the nearest window.</li>
        </ol>`,
    },
    { kind: 'MATERIAL', key: 'record', title: 'Commissioning record', fileName: 'commissioning-record.csv' },
    {
      kind: 'LESSON',
      key: 'curve',
      title: 'Setting the heating curve',
      opensAfter: 'filling',
      html: (to) => `
        <p>The curve says how warm the water is at which outdoor temperature. Too high costs money every single day; too low and
        somebody is cold on the one day that everybody remembers.</p>
        <figure><img src="${to.file('heating-curve.png')}" alt="Three heating curves, flow temperature over outdoor temperature" width="640" height="360">
        <figcaption>Upwards: flow, 25 to 65 °C. To the right: outdoors, from +15 to −15 °C.</figcaption></figure>
        <ol>
          <li>Floor heating: about 0.4.</li>
          <li>Large or new radiators: 0.7 to 0.8.</li>
          <li>Old radiators: up to 1.2. Above that, change radiators instead.</li>
        </ol>
        <p>Start one step <em>below</em> your guess, leave the thermostats open, and come back after a cold night. Each kelvin of
        flow that you save takes about 2.5 % off the bill.</p>
        <pre><code class="language-text">flow = 20 + curve × (20 − outdoor)      a good guess for a dry pencil
20 + 0.75 × (20 − (−5)) = 38.75 °C</code></pre>`,
    },
    {
      kind: 'LESSON',
      key: 'handover',
      title: 'Hand-over',
      opensAfter: 'curve',
      html: (to) => `
        <p>Nobody reads the manual. So tell people five things, and let them say each one back:</p>
        <ul>
          <li>The unit runs long and gently. That is right, and it is not “always on for nothing”.</li>
          <li>Radiators feel lukewarm. The room is warm all the same.</li>
          <li>Do not turn the heating down at night: catching up costs more than it saves.</li>
          <li>Snow off the unit, leaves out of the grille.</li>
          <li>White steam in the morning is defrosting, not smoke.</li>
        </ul>
        <p>Most questions are about money. Before your first hand-over take the short course
        <a href="${to.course('costs')}">What will it cost me?</a>, and look at <a href="${to.item('place')}">the place outdoors</a>
        once more together with the neighbours.</p>`,
    },
    { kind: 'TEST', key: 'check', title: 'Commissioning check', test: 'commissioning', opensAfter: 'handover' },
  ],
};
