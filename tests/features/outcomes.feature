Feature: What each outcome starts, from its key to the files
  Every row of the method's table, worked by keys. What leaves the desk is read by parsers that no one here wrote.

  Background:
    Given a list of 3 people who may be called
    And the first person's record is complete

  Scenario: Hung up, said so: a second call on a later day, which names the first and asks for a few questions
    When I press "2"
    Then the call is recorded as "hung_up_said"
    And the play is "second_call_later"
    And the callback is on a later day, for the reason "Second call after a cut-off"
    And no draft stands on the sheet
    When I press "Enter"
    And it is the time of the callback
    And I press "S"
    Then the first person is on the desk
    And the opener says "cut short"
    And the outline has a section for proof

  Scenario: Hung up, said so: the email is one key away
    When I press "2"
    And I press "Right"
    Then the draft is the text "empathetic_email"
    And no callback is set
    When I press "L"
    Then a message file is to "ana1@fieldstone.example" and says "hung up"
    And the history says "Email draft saved as .eml"

  Scenario: Hung up without a word, the school that writes: an honest email in a file
    When I press "1"
    Then the play is "write_instead"
    And no callback is set
    When I press "L"
    Then a message file is to "ana1@fieldstone.example" and says "month-end close"
    And the message file is unsent and has no attachment
    And nothing waits under To send

  Scenario: Hung up without a word and without an email address: a text and a voicemail, marked as second best
    Given the first person has no email address
    When I press "1"
    Then the drafts are for "text, voicemail"
    And the window says "second best"
    When I press "Y"
    Then the draft lies on the clipboard

  Scenario: No answer to the second call: an email and a voicemail with the same message, each can be a file
    Given the team calls back first
    When I press "1"
    And I press "Enter"
    And I press "6"
    Then the drafts are for "email, voicemail"
    And no callback is set
    And the voicemail takes no longer than 30 seconds
    When I press "L"
    Then a message file is to "ana1@fieldstone.example" and says "month-end close"

  Scenario: No answer to the second call without an email address
    Given the team calls back first
    And the first person has no email address
    When I press "1"
    And I press "Enter"
    And I press "6"
    Then the drafts are for "text, voicemail"

  Scenario Outline: A bad time: the time and the permission are asked in the call, and the confirmation is honest
    When I press "B"
    And I type "tue 3pm"
    And I press "Esc"
    And I answer "<answer>" to may we email
    And I press "3"
    Then the call keeps "<answer>" as the permission
    And the callback is on Tuesday 1 December at 15:00 in New York
    And the draft <says> "As agreed"
    When I press "L"
    Then a message file is to "ana1@fieldstone.example" and says "Tuesday 1 December, 15:00"
    And its calendar file is of 2026-12-01 at 20:00 UTC with an alarm
    And the history says "Callback fixed"

    Examples:
      | answer    | says         |
      | yes       | says         |
      | not_asked | does not say |

  Scenario: A bad time and no to an email: none is drafted, and the time stands
    When I press "B"
    And I type "tue 3pm"
    And I press "Esc"
    And I answer "no" to may we email
    And I press "3"
    Then the call keeps "no" as the permission
    And the first person was promised Tuesday 1 December at 15:00 in New York
    And no email stands on the sheet
    When I save the callback as a calendar file
    Then the calendar file rings for "Call Ana01 Beltrán"

  Scenario: A bad time without an email address: a text instead
    Given the first person has no email address
    When I press "3"
    And I press "T"
    And I type "tue 3pm"
    And I press "Enter"
    Then the first person was promised Tuesday 1 December at 15:00 in New York
    And a text message waits that says "Tuesday 1 December, 15:00"

  Scenario: Never again: person and number are stopped everywhere, whoever else has them
    Given the third person has the first person's number in another spelling
    When I press "X"
    Then the first person is never called again
    And the third person is never called again
    And nothing waits under To send
    And no callback is set
    When I press "Enter"
    Then the second person is on the desk
    And the history of the first person says "Do not call"

  Scenario: Not interested: thanks without pressure, and a call in half a year if wanted
    When I press "4"
    Then the draft is the text "thank_you"
    And no callback is set
    When I press "L"
    Then a message file is to "ana1@fieldstone.example" and says "Ana01"
    When I press "Right"
    Then the play is "long_term_callback"
    And the callback is about 6 months ahead
    When I save the callback as a calendar file
    Then the calendar file rings for "Call Ana01 Beltrán"

  Scenario: They name somebody else: on the list, with thanks to the referrer
    When I press "9"
    And I press "1"
    And I press "I"
    And I type "Ruth Jones, 212 555 0177"
    And I press "Enter"
    Then "Ruth Jones" is on the list, named by the first person
    When I press "L"
    Then a message file is to "ana1@fieldstone.example" and says "Ruth Jones"
    And the history of "Ruth Jones" says "Named by Ana01 Beltrán"

  Scenario: Voicemail: what to say, a short email that refers to it, and the next attempt
    When I press "5"
    Then the drafts are for "email, voicemail"
    And the voicemail takes no longer than 30 seconds
    And the callback is on a later day, for the reason "Next attempt after a voicemail"
    When I press "D"
    And I press "L"
    Then a message file is to "ana1@fieldstone.example" and says "voicemail"

  Scenario: Voicemail without an email address
    Given the first person has no email address
    When I press "5"
    Then the drafts are for "text, voicemail"

  Scenario: No answer: another time of day, no email, the second number
    Given the first person has two numbers
    When I press "6"
    Then no draft stands on the sheet
    And the callback is on a later day, for the reason "Next try at another time of day"
    And the callback is at another time of day
    And the sheet offers the second number

  Scenario: Gatekeeper: how to say the name, the best time, and a callback
    When I press "7"
    Then the drafts are for "note"
    And the draft says "Said as"
    And the draft says "Best day and hour"
    When I press "T"
    And I type "tomorrow 9am"
    And I press "Enter"
    Then the first person was promised Wednesday 25 November at 09:00 in New York

  Scenario: Meeting: a confirmation with a calendar file
    When I press "8"
    And I press "T"
    And I type "thu 10am"
    And I press "Enter"
    And I press "P"
    And I press "L"
    Then a message file is to "ana1@fieldstone.example" and says "Thursday 26 November, 10:00"
    And its calendar file is of 2026-11-26 at 15:00 UTC with an alarm
    When I save the callback as a calendar file
    Then the calendar file rings for "Call Ana01 Beltrán"

  Scenario: Meeting without an email address
    Given the first person has no email address
    When I press "8"
    Then the drafts are for "text"

  Scenario: Wrong number: marked as bad, nothing follows, a replacement is asked for
    When I press "9"
    And I press "2"
    Then the call is recorded as "wrong_number"
    And the number of the first person is marked as wrong
    And no callback is set
    And the drafts are for "note"

  Scenario: Left the company: nobody to call any more, a replacement is asked for
    When I press "9"
    And I press "3"
    Then the call is recorded as "left_company"
    And the first person has left the company
    And no callback is set
    And the drafts are for "note"
    When I press "Enter"
    Then the second person is on the desk

  Scenario: The history of one call is opened, searched, saved and printed by keys
    When I press "5"
    And I press "H"
    Then the window says "History of Ana01 Beltrán"
    When I press "/"
    And I type "voicemail"
    And I press "Down"
    And I press "S"
    Then a page of the history lies in the folder
    When I press "Esc"
    Then the call is recorded as "voicemail"
