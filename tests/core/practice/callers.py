"""Scripted callers: whole calls as somebody would say them, good, bad and graded. {n}, {c}, {g} and {w} stand for the
prospect’s name, company, gain and a wrong form of the name. Weights were set on other callers than these."""

GOOD = (
    (
        "Good morning {n}, it’s Ines Duarte at Quayside. I’m ringing because {g}. How does that go at {c} just now?",
        "Okay, I see. What happens on the worst days?",
        "That’s helpful. And who has to put it right?",
        "Understood. Would it be worth a quarter of an hour on Wednesday to see how Marlow Group solved that?",
        "Lovely, I’ll put it in the calendar for Wednesday and send you a line.",
    ),
    (
        "Hello {n}, Owen Pike from Saltmarsh here. The reason I call: {g}. What does it look like for you?",
        "I hear you. How often does that happen?",
        "Right. What would change if it didn’t?",
        "That makes sense. Can we take a closer look together on Monday at eleven?",
        "Thank you. Monday at eleven, you’ll have the invitation in a minute.",
    ),
    (
        "Hi {n}, this is Bea Cole from Lantern. I’m calling because {g}. Who feels that most on your side?",
        "Thanks for telling me. What have you tried so far?",
        "Fair enough. If this is no topic for you, tell me and I’ll stop. What would it have to do to be worth a look?",
        "Got it. Shall we find twenty minutes next Tuesday, and you see how others did it?",
        "Great, I’ll send the invite.",
    ),
)

BAD = {
    "dead_air": ("…", "... ", "...", "... hello", "..."),
    "pretended_acquaintance": (
        "Hey mate, long time no see! How are the kids?",
        "Remember me? We go way back, buddy.",
        "How was the holiday, pal? Get any golf in?",
        "Old friend, how’s the wife?",
    ),
    "name_butchered": (
        "Hi {w}, Ines Duarte from Quayside, I’m calling about your costs. How do you deal with them?",
        "Thanks, {w}. What happens then?",
        "I see, {w}. Who is waiting for it?",
        "Okay, {w}. What does it cost you?",
        "Right, {w}. What did you try?",
    ),
    "negative_opener": (
        "Hi, I’m so sorry to disturb you, I’m sure you’re swamped.",
        "I won’t keep you long, I know nobody likes these calls.",
        "Sorry to interrupt, I hope I’m not catching you at a bad time.",
        "I apologise for taking up your time.",
    ),
    "nothing_for_them": (
        "Hello, Ines Duarte from Quayside. We are the market leader and we have offices in nine countries.",
        "We have the widest range of products in our industry.",
        "Our company has won four awards for our service.",
        "We are very proud of our platform and our team.",
    ),
    "script": (
        "Good afternoon, my name is Ines Duarte and I represent Quayside, an award-winning provider of comprehensive "
        "end-to-end solutions that empower organisations to leverage best-of-breed technology in order to maximise "
        "operational excellence, unlock synergies between departments, and accelerate the digital transformation "
        "journey, and with our holistic portfolio of scalable, future-proof services we are uniquely positioned to "
        "support enterprises of every size in achieving their strategic objectives while reducing complexity and "
        "increasing the return on investment across the entire value chain of their business, today and tomorrow.",
    )
    * 4,
    "not_listening": (
        "Hi {n}, Ines Duarte from Quayside. I’m calling because {g}.",
        "Anyway, there are a few more things to say about it.",
        "Let me finish. It also comes with a report.",
        "As I was saying, the report comes every week.",
        "Like I said, every week.",
    ),
}

MIXED = (
    # each: the grade from 0 (bad throughout) to 5 (good throughout), and what is said
    (0, BAD["negative_opener"]),
    (0, BAD["pretended_acquaintance"]),
    (0, BAD["nothing_for_them"]),
    (0, BAD["script"]),
    (0, BAD["dead_air"]),
    (0, ("Yo. Buying anything today, boss?", "Come on, everybody buys.", "Hello, you still there, chief?", "...")),
    (
        1,
        (
            "Hello, I hope I’m not disturbing you. It’s Owen from Saltmarsh.",
            "We make software and we are the leading vendor.",
            "Can I call you some other time?",
        ),
    ),
    (
        1,
        (
            "Hi, Owen Pike from Saltmarsh. We’d love to tell you about our company.",
            "We have been around since 1987, and our products are the best.",
            "Would you like to buy one?",
        ),
    ),
    (1, ("Is this {w}? Owen from Saltmarsh.", "Sorry to bother you, {w}.", "How about a meeting on Tuesday, {w}?")),
    (
        1,
        (
            "Hi {n}, how’s the family? Owen from Saltmarsh here.",
            "We have something great for you, mate.",
            "Anyway, let me finish. It’s great.",
            "So, a meeting on Monday?",
        ),
    ),
    (
        1,
        (
            "Good morning, do you have thirty seconds? I know you’re busy.",
            "It’s Owen Pike with Saltmarsh, we sell a planning tool.",
            "It has a lot of modules.",
            "Shall I send you something?",
        ),
    ),
    (
        2,
        (
            "Hi {n}, it’s Owen from Saltmarsh, I hope I’m not interrupting.",
            "I’m calling because of your planning. How do you do it?",
            "We are the leading vendor for that.",
            "Would Tuesday at ten be worth a look?",
        ),
    ),
    (
        2,
        (
            "Hello {n}, Owen Pike from Saltmarsh. We have won an award for our planning tool.",
            "Well, {g}.",
            "Anyway, it’s good.",
            "Can we meet on Thursday?",
            "What about Friday then?",
        ),
    ),
    (
        2,
        (
            "Hello, Owen Pike from Saltmarsh. I’m calling about your planning.",
            "We have a tool for it. It is easy to use.",
            "It runs in the browser. It is fast.",
            "Can I show you on Tuesday?",
        ),
    ),
    (
        2,
        (
            "Hi {n}, Owen from Saltmarsh. I’m calling because I’d like to book a meeting on Tuesday.",
            "It’s about our new tool.",
            "Fair enough. How do you plan today?",
            "Then how about Wednesday at ten?",
        ),
    ),
    (
        2,
        (
            "Hi {n}, Owen from Saltmarsh. I’m calling because {g}.",
            "Yes, and there is more. It also does reports.",
            "It does charts as well.",
            "How about Wednesday?",
        ),
    ),
    (
        3,
        (
            "Hi {n}, Owen Pike from Saltmarsh. I’m calling because {g}.",
            "How do you do it today?",
            "We’re the leader in that.",
            "Could we meet on Wednesday at ten?",
            "Is next week better?",
        ),
    ),
    (
        3,
        (
            "Hello {n}, it’s Owen Pike from Saltmarsh, sorry to trouble you. I’m calling because {g}. How is it here?",
            "I see. What happens then?",
            "Would a quick look on Tuesday be worth it?",
        ),
    ),
    (
        3,
        (
            "Hi, Owen Pike from Saltmarsh. I’m calling about planning. How do you do that today?",
            "Okay. And who does it?",
            "Right. Can we put twenty minutes in the diary for Monday?",
            "Well, {g}. Would Monday be worth it then?",
        ),
    ),
    (
        3,
        (
            "Hello {n}, Owen from Saltmarsh. The reason I ring: {g}.",
            "I see. What have you tried?",
            "Is it worth a meeting on Friday?",
        ),
    ),
    (
        3,
        (
            "Hi {n}, this is Owen at Saltmarsh. I’m calling because {g}. Do you have that problem?",
            "Okay. Do you want to change it?",
            "Shall we meet on Tuesday at two?",
            "Then what about Thursday?",
        ),
    ),
    (
        4,
        (
            "Hi {n}, Owen Pike from Saltmarsh. I’m calling because {g}. How is that for you?",
            "I see. What happens then?",
            "Would Tuesday at ten be worth a look?",
        ),
    ),
    (
        4,
        (
            "Good morning {n}, Owen Pike, Saltmarsh. I’m calling because {g}. What do you do about that today?",
            "We have helped others with it. How long has it been so?",
            "Okay. Shall we take half an hour on Thursday?",
            "Good, Thursday then.",
        ),
    ),
    (
        4,
        (
            "Hello {n}, it’s Owen from Saltmarsh. I’m calling because {g}. Who deals with that at {c}?",
            "Which part is the worst?",
            "What does it cost you?",
            "Can I show you on Monday at nine how Marlow Group did it?",
        ),
    ),
    (
        4,
        (
            "Hi {n}, Owen Pike with Saltmarsh. I’m calling because {g}. What’s it like at {c}?",
            "Understood. Can I ask who waits for it?",
            "Makes sense. Is a closer look on Wednesday worth it?",
        ),
    ),
    (5, GOOD[0]),
    (5, GOOD[1]),
    (5, GOOD[2]),
    (
        5,
        (
            "Morning {n}, Hugh Lang from Ferrystone. I ring because {g}. How are you handling that today?",
            "I can imagine. What does a bad week look like?",
            "Thank you for being so open. What would it be worth to be rid of it?",
            "Shall we sit down on Thursday at nine, and you see how two others got there?",
            "Thursday at nine. I’ll send the invite.",
        ),
    ),
    (
        5,
        (
            "Hi {n}, Asha Rao from Millpond. I’m calling because {g}. Where does it pinch at {c}?",
            "Sounds like a lot of work. Who carries it?",
            "That’s fair. What did you try before?",
            "If I could show you how a neighbour solved it, would twenty minutes on Friday be worth it?",
            "Perfect, Friday it is.",
        ),
    ),
)
