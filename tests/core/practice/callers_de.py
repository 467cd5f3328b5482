"""Callers in German as somebody would say them, good, bad and graded. {n}, {c}, {g} and {w} stand for how the prospect
is addressed, their company, what they gain, and a wrong form of the name."""

GOOD = (
    (
        "Guten Morgen, {n}, hier ist Ines Duarte von Kaiwerk. Ich rufe an, weil es um eines geht: {g}. Wie läuft "
        "das bei "
        "{c} zurzeit?",
        "Okay, verstehe. Was passiert an den schlimmsten Tagen?",
        "Danke, das hilft mir. Und wer muss das dann richten?",
        "Verstanden. Wäre Ihnen am Mittwoch eine Viertelstunde recht, um zu sehen, wie die Marlow-Gruppe das "
        "gelöst hat?",
        "Schön, dann trage ich den Mittwoch ein und schicke Ihnen eine Zeile.",
    ),
    (
        "Guten Tag, {n}, Owen Pike von Salzwiese. Der Grund meines Anrufs: {g}. Wie sieht das bei Ihnen aus?",
        "Das kann ich mir vorstellen. Wie oft kommt das vor?",
        "Richtig. Was wäre anders, wenn es nicht so wäre?",
        "Das leuchtet ein. Sehen wir uns das am Montag um elf zusammen genauer an?",
        "Danke. Montag um elf, die Einladung kommt gleich.",
    ),
    (
        "Hallo, {n}, mein Name ist Bea Kohl von Laterne. Ich melde mich wegen einer Sache: {g}. Wer merkt das "
        "bei Ihnen am "
        "meisten?",
        "Danke, dass Sie das sagen. Was haben Sie schon versucht?",
        "Das ist fair. Wenn das kein Thema für Sie ist, sagen Sie es ruhig, dann höre ich auf. Was müsste es "
        "können, damit "
        "sich ein Blick lohnt?",
        "Klar. Finden wir nächsten Dienstag zwanzig Minuten, und Sie sehen, wie andere es gemacht haben?",
        "Sehr gut, ich schicke die Einladung.",
    ),
)

BAD = {
    "dead_air": ("…", "... ", "...", "... hallo", "..."),
    "pretended_acquaintance": (
        "Na, mein Lieber, lange nicht gehört! Was machen die Kinder?",
        "Erinnern Sie sich an mich? Wir kennen uns doch von früher.",
        "Wie war der Urlaub, mein Freund? Und der Frau geht es gut?",
        "Wir hatten ja neulich schon das Vergnügen, alter Freund. Was macht die Familie?",
    ),
    "name_butchered": (
        "Guten Tag, {w}, Ines Duarte von Kaiwerk, ich rufe wegen Ihrer Kosten an. Wie gehen Sie damit um?",
        "Danke, {w}. Was passiert dann?",
        "Verstehe, {w}. Wer wartet darauf?",
        "Okay, {w}. Was kostet Sie das?",
        "Gut, {w}. Was haben Sie versucht?",
    ),
    "negative_opener": (
        "Guten Tag, tut mir leid, dass ich störe, Sie haben sicher wahnsinnig viel zu tun.",
        "Ich halte Sie nicht lange auf, ich weiß, niemand mag solche Anrufe.",
        "Entschuldigen Sie die Störung, hoffentlich komme ich nicht ungelegen.",
        "Verzeihen Sie, dass ich Ihre Zeit in Anspruch nehme.",
    ),
    "nothing_for_them": (
        "Guten Tag, Ines Duarte von Kaiwerk. Wir sind Marktführer und haben Büros in neun Ländern.",
        "Wir haben das breiteste Sortiment unserer Branche.",
        "Unser Unternehmen hat vier Preise für seinen Service gewonnen.",
        "Wir sind sehr stolz auf unsere Plattform und unser Team.",
    ),
    "script": (
        "Schönen guten Tag, mein Name ist Ines Duarte und ich vertrete die Kaiwerk GmbH, einen mehrfach "
        "ausgezeichneten "
        "Anbieter ganzheitlicher End-to-End-Lösungen, mit denen Unternehmen innovative Technologien nahtlos "
        "nutzen, um ihre "
        "operative Exzellenz zu maximieren, Synergien zwischen den Abteilungen zu heben und die digitale "
        "Transformation zu "
        "beschleunigen, und mit unserem ganzheitlichen Portfolio skalierbarer und zukunftssicherer Leistungen sind wir "
        "einzigartig aufgestellt, Unternehmen jeder Größe bei ihren strategischen Zielen zu begleiten, die "
        "Komplexität zu "
        "verringern und die Rendite entlang der gesamten Wertschöpfungskette ihres Geschäfts heute und morgen zu "
        "steigern.",
    )
    * 4,
    "not_listening": (
        "Guten Tag, {n}, Ines Duarte von Kaiwerk. Ich rufe an, weil es um eines geht: {g}.",
        "Wie auch immer, dazu gibt es noch ein paar Dinge zu sagen.",
        "Lassen Sie mich ausreden. Es kommt auch mit einem Bericht.",
        "Wie ich schon sagte, der Bericht kommt jede Woche.",
        "Wie gesagt, jede Woche.",
    ),
}

MIXED = (
    # each: the grade from 0 (bad throughout) to 5 (good throughout), and what is said
    (0, BAD["negative_opener"]),
    (0, BAD["pretended_acquaintance"]),
    (0, BAD["nothing_for_them"]),
    (0, BAD["script"]),
    (0, BAD["dead_air"]),
    (0, ("Na, Chef, heute schon was gekauft?", "Kommen Sie, kaufen tut jeder.", "Hallo, noch da?", "...")),
    (
        1,
        (
            "Guten Tag, ich hoffe, ich störe nicht. Owen von Salzwiese.",
            "Wir machen Software und sind der führende Anbieter.",
            "Kann ich Sie ein andermal anrufen?",
        ),
    ),
    (
        1,
        (
            "Guten Tag, Owen Pike von Salzwiese. Wir würden Ihnen gern unser Unternehmen vorstellen.",
            "Uns gibt es seit 1987, und unsere Produkte sind die besten.",
            "Möchten Sie eines kaufen?",
        ),
    ),
    (
        1,
        (
            "Spreche ich mit {w}? Owen von Salzwiese.",
            "Entschuldigen Sie die Störung, {w}.",
            "Wie wäre es mit einem Termin am Dienstag, {w}?",
        ),
    ),
    (
        1,
        (
            "Guten Morgen, haben Sie dreißig Sekunden? Ich weiß, Sie haben viel zu tun.",
            "Owen Pike von Salzwiese, wir verkaufen ein Planungsprogramm.",
            "Es hat sehr viele Module.",
            "Soll ich Ihnen etwas schicken?",
        ),
    ),
    (
        2,
        (
            "Guten Tag, {n}, Owen Pike von Salzwiese, ich hoffe, ich störe nicht.",
            "Ich rufe wegen Ihrer Planung an. Wie machen Sie das?",
            "Wir sind dafür der führende Anbieter.",
            "Wäre Dienstag um zehn einen Blick wert?",
        ),
    ),
    (
        2,
        (
            "Guten Tag, {n}, Owen Pike von Salzwiese. Wir haben für unser Planungsprogramm einen Preis gewonnen.",
            "Es geht um eines: {g}.",
            "Wie auch immer, es ist gut.",
            "Treffen wir uns am Donnerstag?",
            "Und wie wäre es mit Freitag?",
        ),
    ),
    (
        2,
        (
            "Guten Tag, Owen Pike von Salzwiese. Ich rufe wegen Ihrer Planung an.",
            "Wir haben dafür ein Programm. Es ist leicht zu bedienen.",
            "Es läuft im Browser. Es ist schnell.",
            "Darf ich es Ihnen am Dienstag zeigen?",
        ),
    ),
    (
        3,
        (
            "Guten Tag, {n}, Owen Pike von Salzwiese. Der Grund meines Anrufs: {g}.",
            "Verstehe. Was haben Sie schon versucht?",
            "Lohnt sich ein Termin am Freitag?",
        ),
    ),
    (
        3,
        (
            "Guten Tag, {n}, Owen Pike von Salzwiese. Ich rufe wegen einer Sache an: {g}. Haben Sie das Problem?",
            "Okay. Wollen Sie das ändern?",
            "Treffen wir uns am Dienstag um zwei?",
            "Und wie wäre es mit Donnerstag?",
        ),
    ),
    (
        4,
        (
            "Guten Tag, {n}, Owen Pike von Salzwiese. Ich rufe an, weil es um eines geht: {g}. Wie ist das bei Ihnen?",
            "Verstehe. Was passiert dann?",
            "Wäre Dienstag um zehn einen Blick wert?",
        ),
    ),
    (
        4,
        (
            "Guten Tag, {n}, hier ist Owen Pike von Salzwiese. Der Grund meines Anrufs: {g}. Wer kümmert sich "
            "bei {c} darum?",
            "Welcher Teil davon ist der schlimmste?",
            "Was kostet Sie das?",
            "Darf ich Ihnen am Montag um neun zeigen, wie die Marlow-Gruppe das gemacht hat?",
        ),
    ),
    (5, GOOD[0]),
    (5, GOOD[1]),
    (5, GOOD[2]),
    (
        5,
        (
            "Guten Morgen, {n}, Hugo Lang von Fährstein. Ich rufe an wegen einer Sache: {g}. Wie gehen Sie damit "
            "heute um?",
            "Das kann ich mir vorstellen. Wie sieht eine schlechte Woche aus?",
            "Danke für die offenen Worte. Was wäre es Ihnen wert, das los zu sein?",
            "Setzen wir uns am Donnerstag um neun zusammen, und Sie sehen, wie zwei andere es geschafft haben?",
            "Donnerstag um neun. Die Einladung schicke ich gleich.",
        ),
    ),
    (
        5,
        (
            "Guten Tag, {n}, Anja Rau von Mühlteich. Ich melde mich wegen einer Sache: {g}. Wo klemmt es da bei {c}?",
            "Das klingt nach viel Arbeit. An wem bleibt sie hängen?",
            "Nachvollziehbar. Was haben Sie vorher versucht?",
            "Wenn ich Ihnen zeige, wie ein Nachbar das gelöst hat, wären zwanzig Minuten am Freitag das wert?",
            "Wunderbar, dann Freitag.",
        ),
    ),
)
