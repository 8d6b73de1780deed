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
