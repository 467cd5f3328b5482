Feature: Names said right, prepared before a call block
  A butchered name loses the call in the first second. A rep prepares the names of the day by keys.

  Scenario: Twenty foreign names are prepared in a minute and a half
    Given a list of 20 people with foreign names
    When I prepare the hard names and listen to each for 3 seconds
    Then every name was heard
    And every name is said as it was kept
    And no more than two keys were pressed for a name
    And it took less than two minutes
    And nothing is left to prepare

  Scenario: What the receptionist says is kept for the whole book
    Given a list of 20 people with foreign names
    And somebody else on the list has the same first name
    When I type what the receptionist says
    Then the name is said so
    And somebody else of that name is greeted the same

  Scenario: An own clip stays with the prospect
    Given a list of 20 people with foreign names
    When I record how the name is said
    Then the clip is kept without the silence round it
    And the desk plays it back with one key
    And the clip goes with the exported record
    And undo takes the clip away
