/** How many questions of the bank can be taken; the last one is broken on purpose, to show what becomes of it. */
export const goodQuestions = 7;

/** A question bank in the GIFT format, as a trainer would have it in a text file. */
export const questionBank = `
// Radiators and water: a bank of small questions. Blank lines part the questions.
$CATEGORY: Heating/Radiators

::Where air gathers:: Where does air gather in a radiator? {
  =At the top #Right: that is where the vent is.
  ~%25%In the valve #A little, at times.
  ~At the bottom
}

::Cold at the bottom:: A radiator is hot at the top and cold at the bottom. What may be the reason? {
  ~%50%Sludge #Yes, in old systems.
  ~%50%Too little flow #Yes.
  ~%-50%Air #Then the top would be cold.
  ~%-50%A thermostat that is fully open
}

::Balancing:: Balancing gives every radiator the same amount of water. {FALSE #Each gets what its room needs. #Right.}

::Pressure:: What should the pressure of a cold system be, in bar? {#1.5:0.3 #Between 1.2 and 1.8.}

::The little key:: With what tool is a radiator vented? {=vent key =%100%*radiator key* =%50%*screwdriver* #If need be.}

::Rooms and temperatures:: Join each room with its usual temperature. {
  =Bathroom -> 24 °C
  =Living room -> 21 °C
  =Stairs -> 15 °C
}

::In your own words:: Explain to a customer why a thermostat set to 5 does not heat a room faster than one set to 3. {}

::Broken on purpose:: This one says no right answer. {
  ~Perhaps
  ~Perhaps not
}
`;

/** The one kind of question that GIFT does not know, in the right order. */
export const orderingQuestion = {
  stem: '<p>In which order is a radiator vented?</p>',
  answers: {
    ordering: {
      items: [
        { text: '<p>Turn the pump off</p>' },
        { text: '<p>Open the vent</p>' },
        { text: '<p>Wait until water comes</p>' },
        { text: '<p>Close the vent</p>' },
      ],
    },
  },
};

/** What somebody who paid attention answers, by a part of the question. */
export const goodAnswers: Record<string, GoodAnswer> = {
  'Where does air gather': { choose: ['At the top'] },
  'hot at the top and cold': { choose: ['Sludge', 'Too little flow'] },
  'Balancing gives': { trueFalse: false },
  'pressure of a cold system': { number: '1,5' },
  'With what tool': { text: '  Vent  KEY ' },
  'Join each room': { join: { Bathroom: '24 °C', 'Living room': '21 °C', Stairs: '15 °C' } },
  'In your own words': { text: 'The number is the temperature of the room, not the speed of the water.' },
  'Explain to a customer': { text: 'The number is the temperature of the room, not the speed of the water.' },
  'In which order': { order: ['Turn the pump off', 'Open the vent', 'Wait until water comes', 'Close the vent'] },
};

/** An answer in words, before it is said with the ids of a paper. */
export type GoodAnswer =
  | { choose: string[] }
  | { trueFalse: boolean }
  | { number: string }
  | { text: string }
  | { join: Record<string, string> }
  | { order: string[] };
