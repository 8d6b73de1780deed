import type { DemoCourse } from './DemoCourse.ts';

/** The smaller course, to which the larger one links. */
export const runningCostsCourse: DemoCourse = {
  key: 'costs',
  title: 'What will it cost me?',
  description: '<p>Honest answers to the questions that customers ask about money. Fifteen minutes.</p>',
  requirements: '',
  competencies: ['Advising customers'],
  items: [
    {
      kind: 'LESSON',
      key: 'sum',
      title: 'One sum on the back of an envelope',
      html: () => `
        <p>Heat of a year ÷ seasonal performance × price of current. That is all:</p>
        <pre><code class="language-text">16,000 kWh ÷ 3.8 × 0.30 = 1,263 a year</code></pre>
        <p>Do the sum <em>with</em> the customer, with their numbers and their pencil. Then do it for the fuel they burn today.</p>
        <div class="note"><p>Take 3.3 for old radiators, 3.8 for large ones and 4.4 for floor heating. If you promise more, you will
        be rung up every winter.</p></div>`,
    },
    {
      kind: 'LESSON',
      key: 'doubts',
      title: 'Five doubts and what is true about them',
      opensAfter: 'sum',
      html: (to) => `
        <dl>
          <dt>“It does not work in frost.”</dt><dd>The Tide 8 gives its full heat down to −7 °C and works down to −25 °C.</dd>
          <dt>“It is loud.”</dt><dd>At ten metres about as loud as a refrigerator. The place decides, not the brochure.</dd>
          <dt>“The house must be insulated first.”</dt><dd>It helps. It is seldom needed: measure the radiators first.</dd>
          <dt>“Current gets dearer.”</dt><dd>So do gas and oil. Show both sums with a price one third higher.</dd>
          <dt>“It breaks down.”</dt><dd>Filters and first start decide. Go by <a href="${to.course('tide8')}">the course for fitters</a>.</dd>
        </dl>`,
    },
  ],
};
