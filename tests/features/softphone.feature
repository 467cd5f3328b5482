Feature: A call through the rep's own softphone
  A real softphone rings a real far end on this computer, and the window hears it.

  Scenario: Answered, hung up without a word after six seconds, written to, next
    Given a softphone, and a list whose first person answers and hangs up after 6 seconds
    When I press "C" until it rings
    And they have hung up
    Then the bar leads with "hung_up_silent" because "They ended the call after 6 s"
    When I press "1"
    Then the call is recorded as "hung_up_silent"
    And it is kept that they hung up after 6 seconds
    And the play is "write_instead"
    And a draft waits under To send
    When I press "Enter"
    Then the second person is on the desk

  Scenario: Busy, and on to the next with one key each
    Given a softphone, and a list whose first person is busy
    When I press "C" until it rings
    And they have hung up
    Then the bar leads with "no_answer" because "It was busy"
    When I press "6"
    And I press "Enter"
    Then the second person is on the desk

  Scenario: Somebody else rings
    Given a softphone, and a list whose second person rings us
    When it rings
    Then the second person is on the desk
    And nothing was dialled

  Scenario: The window is closed between the outcome and the end of the call
    Given a softphone, and a list whose first person answers and hangs up after 6 seconds
    When I press "C" until it rings
    And they have answered
    And I press "4"
    And I close the window and start again while they talk
    And they have hung up
    Then the call is recorded as "not_interested"
    And 1 call is on record
    And it is kept that they hung up after 6 seconds

  Scenario: An outcome is taken back while they still talk
    Given a softphone, and a list whose first person answers and hangs up after 6 seconds
    When I press "C" until it rings
    And they have answered
    And I press "4"
    And I press "Ctrl+Z"
    Then the window says "On call"
    When they have hung up
    Then the bar leads with "hung_up_silent" because "They ended the call after 6 s"
