Feature: One whole call, from a list to a saved follow-up
  A rep sits beside the softphone, makes cold calls, and never takes a hand off the keys.

  Scenario: Eighty prospects are worked by keys alone
    Given a list of 80 people who may be called
    When I work through the list with one outcome key and Enter each
    Then 80 calls are on record
    And nobody is left to call

  Scenario: An outcome saves the call, its draft and its callback at once
    Given a list of 3 people who may be called
    When I press "5"
    Then the call is recorded as "voicemail"
    And a draft waits under To send
    And a callback is set
    And the sheet says who comes next

  Scenario: A mistake is taken back whole
    Given a list of 3 people who may be called
    When I press "5"
    And I press "Ctrl+Z"
    Then no call is on record
    And nothing waits under To send
    And no callback is set
    And the first person is on the desk

  Scenario: Undo works after a restart
    Given a list of 3 people who may be called
    When I press "5"
    And I close the window and start again
    And I press "Ctrl+Z"
    Then no call is on record
    And no callback is set
    And the first person is on the desk

  Scenario: The wrong key is put right before Enter
    Given a list of 3 people who may be called
    When I press "5"
    And I press "1"
    Then the call is recorded as "hung_up_silent"
    And 1 call is on record
    And no callback is set

  Scenario: Do not call stops everything
    Given a list of 3 people who may be called
    And the first person was promised a call tomorrow
    When I press "X"
    Then the first person is never called again
    And no callback is set
    And nothing waits under To send
    When I press "Enter"
    And I press "Ctrl+Z"
    Then the first person is never called again

  Scenario: Do not call is taken back before the next prospect opens
    Given a list of 3 people who may be called
    When I press "X"
    And I press "Ctrl+Z"
    Then the first person may be called

  Scenario: A silent hang-up under the school that writes
    Given a list of 3 people who may be called
    When I press "1"
    Then the play is "write_instead"
    And no callback is set
    And the draft names the hang-up and blames nobody
    And both schools stand on the sheet with their source
    When I press "Enter"
    Then the second person is on the desk

  Scenario: A silent hang-up under the school that calls back
    Given a list of 3 people who may be called
    And the team calls back first
    When I press "1"
    Then the play is "call_back_now"
    And the sheet says what may truthfully be said
    When I press "Enter"
    Then the first person is on the desk
    And the opener says that the call ended early
    When I press "6"
    Then the call is recorded as "no_answer"
    And a draft of an email and of a voicemail carry the same message
    When I press "Enter"
    Then the second person is on the desk

  Scenario: The other school is one key away
    Given a list of 3 people who may be called
    When I press "1"
    And I press "Right"
    Then the play is "call_back_now"
    When I press "Left"
    Then the play is "write_instead"

  Scenario: They ask for a call on Tuesday at three, their time
    Given a list of 3 people who may be called
    When I press "3"
    And I press "T"
    And I type "tue 3pm"
    And I press "Enter"
    Then the callback is on Tuesday 1 December at 15:00 in New York
    And a draft waits under To send

  Scenario: A time that is not understood changes nothing
    Given a list of 3 people who may be called
    When I press "3"
    And I press "T"
    And I type "when pigs fly"
    And I press "Enter"
    Then the window says that the time was not understood
    And 1 call is on record

  Scenario: A callback comes back when it is due
    Given a list of 3 people who may be called
    And the first person was promised a call in 20 minutes
    When 21 minutes pass
    And I press "S"
    Then the first person is on the desk
    And the desk says that a callback was promised

  Scenario: Somebody is passed over without an outcome
    Given a list of 3 people who may be called
    When I press "S"
    Then the second person is on the desk
    And no call is on record

  Scenario: A draft is finished and handed over by keys
    Given a list of 3 people who may be called
    When I press "4"
    And I press "Y"
    Then the draft lies on the clipboard
    And nothing waits under To send

  Scenario: They name somebody else to call
    Given a list of 3 people who may be called
    When I press "9"
    And I press "1"
    And I press "I"
    And I type "Ruth Jones, 212 555 0177"
    And I press "Enter"
    Then "Ruth Jones" is on the list, named by the first person
    And the draft thanks for "Ruth Jones"
    When I press "Ctrl+Z"
    Then nobody on the list is called "Ruth Jones"
    And no call is on record

  Scenario: The cheerful text is one key away
    Given a list of 3 people who may be called
    When I press "1"
    And I press "K"
    Then the draft is the text "cheerful_email"
    When I press "K"
    Then the draft is the text "empathetic_email"

  Scenario: The other number is one key away after no answer
    Given a list of 3 people who may be called
    And the first person has two numbers
    When I press "6"
    And I press "A"
    Then the first person is on the desk
    And 1 call is on record
    When I press "8"
    Then 2 calls are on record, each on its own number

  Scenario: A draft that is not to be sent
    Given a list of 3 people who may be called
    When I press "4"
    And I press "Del"
    Then nothing waits under To send
    When I press "Ctrl+Z"
    Then a draft waits under To send
