"""The words that stand in column headers, by what they mean, in the languages people export in. Data only.

Whole headers come first (`HEADERS`); single words (`WORDS`) are for headers that are put together, such as
"Business Phone 2" or "Téléphone (bureau)". All are written as ``headers.normal`` leaves them: lower case, no accents,
no punctuation. To teach the importer a word, add it here.
"""

from functools import cache

from coachdesk.exchange.text import word_set

# field: whole headers. "~" before a field marks an unsure reading that the column's content or its neighbours settle.
HEADERS = {
    "first_name": """
        krstne meno; jmeno krestni; fornavne; etu nimi; first; first name; firstname; fname; f name; given;
        given name; given names; forename; christian name; vorname; vornamen; rufname; prenom; prenoms;
        nombre de pila; primer nombre; primeiro nome; nome proprio; voornaam; roepnaam; imie; imiona; fornamn;
        fornavn; tilltalsnamn; etunimi; krestni jmeno; keresztnev; utonev; prenume; name first; first nm;
        nome de batismo; preferred first name; имя; 名; ime
    """,
    "last_name": """
        priezvisko; efternavne; suku nimi; jmeno prijmeni; last; last name; lastname; lname; l name; family name;
        familyname; surname; second name; nachname; familienname; zuname; nom de famille; apellido; apellidos;
        apellido paterno; primer apellido; cognome; sobrenome; apelido; apelidos; ultimo nome; achternaam;
        familienaam; nazwisko; efternamn; etternavn; efternavn; sukunimi; prijmeni; vezeteknev; csaladnev; soyad;
        soyadi; nume de familie; prezime; name last; last nm; фамилия; 姓
    """,
    "middle": """
        middle; middle name; middlename; middle initial; mi; m i; additional name; weitere vornamen;
        zweiter vorname; deuxieme prenom; autre prenom; segundo nombre; secondo nome; nome do meio; tweede naam;
        drugie imie; mellannamn; apellido materno; segundo apellido; second prenom; otchestvo; отчество
    """,
    "infix": "tussenvoegsel; tussenvoegsels; voorvoegsel; name infix; surname prefix; last name prefix; namenszusatz",
    "prefix": """
        salutation; prefix; name prefix; honorific; honorific prefix; anrede; briefanrede; akademischer titel;
        civilite; tratamiento; trattamento; tratamento; aanhef; titulatuur; tilltal; zwrot grzecznosciowy;
        courtesy title; dear
    """,
    "suffix": """
        suffix; name suffix; generation; honorific suffix; suffixe; sufijo; suffisso; sufixo; achtervoegsel; sufiks;
        credentials
    """,
    "name": """
        zobrazovane meno; nayttonimi; naytettava nimi; отображаемое имя; koko nimi; cele jmeno; cele meno;
        full name; fullname; full nm; contact full name; contact person; person name; contact person name;
        anzeigename; ansprechpartner; ansprechperson; ansprechpartnerin; kontaktperson; vollstandiger name;
        vor und nachname; vorname und nachname; vorname nachname; nachname vorname; name vorname; vorname name;
        nom complet; nom et prenom; nom prenom; prenom nom; prenom et nom; nom a afficher; interlocuteur;
        contact principal; nombre completo; nombre y apellidos; nombre y apellido; nombres y apellidos;
        apellidos y nombre; persona de contacto; nombre de contacto; nombre del contacto; nome completo;
        nome e cognome; cognome e nome; nome e sobrenome; nome visualizzato; persona di contatto; referente;
        pessoa de contato; nome do contato; mostrar nome; nombre en pantalla; contactpersoon; volledige naam;
        weergavenaam; imie i nazwisko; nazwisko i imie; osoba kontaktowa; nazwa wyswietlana; fullstandigt namn;
        for och efternamn; visningsnamn; fulde navn; fullt navn; decision maker; dm name; key contact;
        principal contact; attendee; name of contact; contact s name; person; jmeno a prijmeni; ad soyad;
        adi soyadi; фио; name full; nm; teljes nev; nev; yhteyshenkilo; poc; point of contact
    """,
    "~name": """
        dirigeant; nom du dirigeant; nom dirigeant; gerant; nom du gerant; geschaftsfuhrer; geschaeftsfuehrer;
        inhaber; inhaberin; titolare; legale rappresentante; amministratore; persona contacto; director name;
        director; managing director; principal; principal name; display name; displayname; name; names; nom; nombre;
        nombres; nome; naam; namn; navn; nimi; jmeno; ime i prezime; nume; isim; ad; adi; contact name;
        primary contact name; main contact; lead name; client name; customer name; prospect name; contact; contacts;
        kontakt; contacto; contatto; contato; customer; client; kunde; cliente; klant; klient; kund; lead; prospect;
        kundenname; nom du contact; nom du client; nom client; nombre cliente; nombre del cliente; nome cliente;
        nome contatto; primary contact; lead title name; имя контакта
    """,
    "company": """
        spolocnost; organizacia; jarjesto; firmanavn; nazov firmy; zamestnavatel; werkgever naam; aziende; company;
        company name; companyname; company name cleaned; organization; organisation; organization name;
        organisation name; organization 1 name; org; org name; employer; employer name; business name; business;
        account name; account; account account name; associated company; associated company name; primary company;
        current company; current company name; current employer; firm; firm name; corporation; legal name;
        trading name; practice name; agency name; school name; store name; shop name; hotel name; restaurant name;
        venue name; facility name; clinic name; brand name; dba; dba name; parent customer; company account;
        lead company; co name; firma; firmenname; firmenbezeichnung; unternehmen; unternehmensname; betrieb;
        organisationsname; arbeitgeber; name der firma; firma name; entreprise; nom de l entreprise; nom entreprise;
        societe; nom de la societe; nom societe; raison sociale; denomination; denomination sociale; etablissement;
        organisme; compagnie; empresa; nombre de la empresa; nombre empresa; nombre de empresa; razon social;
        compania; organizacion; negocio; azienda; nome azienda; ragione sociale; societa; ditta; impresa;
        organizzazione; ente; nome da empresa; nome empresa; razao social; nome fantasia; organizacao; companhia;
        bedrijf; bedrijfsnaam; naam bedrijf; organisatie; organisatienaam; werkgever; handelsnaam; nazwa firmy;
        nazwa; przedsiebiorstwo; organizacja; spolka; foretag; foretagsnamn; bolag; bolagsnamn; organisasjon;
        firmanamn; virksomhed; virksomhedsnavn; selskab; yritys; yrityksen nimi; firma nazwa; nazev firmy;
        spolecnost; ceg; cegnev; vallalat; sirket; sirket adi; firma adi; companie; компания; организация; 公司; 会社;
        회사
    """,
    "title": """
        funkcia; pracovna pozicia; ammattinimi; stillingsbenaevnelse; stillingstittel; job title; jobtitle; job;
        job position; job role; position; position title; contact title; work title; role; job name; designation;
        occupation; profession; organization title; organization 1 title; headline; person title; title job;
        current title; current position; current job title; contact role; primary contact role; jobbezeichnung;
        berufsbezeichnung; stellenbezeichnung; stelle; arbeitstitel; jobtitel; funktion; beruf;
        positionsbezeichnung; fonction; poste; intitule du poste; intitule de poste; titre du poste; poste occupe;
        qualite; metier; emploi; puesto; cargo; puesto de trabajo; titulo del puesto; ocupacion; profesion; funcion;
        mansione; ruolo; qualifica; posizione; carica; incarico; titolo di lavoro; professione; funcao; profissao;
        ocupacao; functie; functietitel; functienaam; functieomschrijving; beroep; rol; stanowisko; pozycja; zawod;
        befattning; yrkestitel; roll; yrke; jobbtitel; stilling; stillingsbetegnelse; tittel; ammattinimike;
        titteli; tehtava; pozice; pracovni pozice; funkce; beosztas; munkakor; unvan; gorev; functia; functie titel;
        должность; 职位; 役職; 직함
    """,
    "~title": "title; titel; titre; titulo; titolo; tytul; titul; pozicio; function",
    "notes": """
        note; notes; notiz; notizen; comment; comments; kommentar; kommentare; bemerkung; bemerkungen; anmerkung;
        anmerkungen; remark; remarks; remarque; remarques; commentaire; commentaires; nota; notas; observacion;
        observaciones; observations; comentario; comentarios; osservazioni; commenti; commento; annotazioni;
        observacoes; observacao; opmerking; opmerkingen; notitie; notities; uwagi; notatki; notatka; komentarz;
        komentarze; anteckning; anteckningar; kommentarer; merknad; merknader; notat; notater; muistiinpanot;
        poznamka; poznamky; megjegyzes; megjegyzesek; notlar; aciklama; memo; description; beschreibung;
        descripcion; descrizione; descricao; omschrijving; opis; beskrivning; info; informacion; informazioni;
        informacoes; additional info; additional information; additional notes; message; nachricht; mensaje;
        messaggio; mensagem; bericht; toelichting; person note; person notes; contact note; contact notes;
        call notes; lead notes; sales notes; internal notes; last note; latest note; meeting notes; custom notes;
        background; biography; заметки; примечание; 备注; 備考; メモ
    """,
    "tags": """
        tag; tags; label; labels; category; categories; kategorie; kategorien; categorie; categoria; categorias;
        etiqueta; etiquetas; etichette; etichetta; etiket; etiketten; etykiety; etykieta; etiketter; etikett;
        gruppe; gruppen; group; groups; grupo; grupos; groupe; groupes; gruppi; gruppo; groep; groepen; grupa;
        grupy; grupp; grupper; group membership; schlagworte; schlagworter; schlagwort; stichworte; stichworter;
        mots cles; libelles; libelle; kategoria; kategori; segment; segments; lists; list; contact lists;
        distribution lists; person label; person labels; person label s; contact tags; contact labels; lead labels;
        label s; kategorije; метки; группы; etiquettes; etiquette
    """,
    "city": """
        city; town; city town; town city; ort; stadt; wohnort; ville; localite; commune; ciudad; poblacion;
        localidad; municipio; citta; comune; localita; cidade; municipality; suburb; plaats; woonplaats;
        vestigingsplaats; stad; miasto; miejscowosc; postort; by; poststed; kaupunki; postitoimipaikka; mesto; obec;
        varos; telepules; sehir; il; oras; город; 城市; 市区町村; locality
    """,
    "region": """
        state; province; region; state province; state region; province state; st; county; bundesland; kanton;
        canton; departement; provincia; estado; stato; comunidad autonoma; provincie; wojewodztwo; lan; landskap;
        fylke; delstat; prefecture; dep region; region provincia; estado provincia; regione; regiao; uf;
        region state; state code; state abbr; state abbreviation; state or province; maakunta; kraj region; megye;
        省; 都道府県
    """,
    "country": """
        country; country name; land; pays; pais; paese; nazione; panstwo; maa; zeme; orszag; ulke; tara;
        country region; land region; land oder region; pays region; pais region; region pais; nazione regione;
        country code; country iso; iso country; country of residence; nation; countries; staat; lander; ip country;
        ip country code; country code iso; landcode; landskod; landekode; code pays; codigo pais; codigo de pais;
        страна; 国家; 国; 국가; krajina
    """,
    "location": """
        location; lokation; localisation; ubicacion; localizacao; standort; locatie; lokalizacja; plats; geo; area
    """,
    "zone": """
        timezone; time zone; iana time zone; iana timezone; tz; zeitzone; fuseau horaire; zona horaria; fuso orario;
        fuso horario; tijdzone; strefa czasowa; tidszon; tidssone; tidszone; aikavyohyke; zone
    """,
    "do_not_call": """
        do not disturb; dnd; do not call; donotcall; dnc; do not contact; do not phone; dont call; no call;
        no calls; phone opt out; opt out of calls; call opt out; has opted out of calls; on dnc; dnc status;
        do not call flag; dnc flag; on do not call list; do not call list; tps; ctps; tps registered; bloctel;
        robinson; robinsonliste; nicht anrufen; keine anrufe; anrufsperre; ne pas appeler; ne pas telephoner;
        no llamar; non chiamare; nao ligar; niet bellen; bel me niet; nie dzwonic; ring inte; ring ikke;
        excluded from calls; do not call registry
    """,
    "referred_by": """
        referred by; referrer; referrer name; referral; empfohlen von; empfehlung von; recommande par; referido por;
        recomendado por; segnalato da; indicado por; aanbevolen door; polecony przez; rekommenderad av
    """,
    "phone": """
        номер сотового телефона; kotipuhelin; tyopuhelin; matkapuhelinnumero; telefonni cislo; telefonne cislo; did;
        ddi; direct dial; direct line; main line; land line; direct number; work direct; office line; phone line;
        hq; mobile; cell; no de telephone; numero de telephone; num tel; n telephone; numero telephone; phone 1;
        best phone; contact number; contact no; contact numbers; contact nr; contact phone; contact details; call;
        ring; telef; tfno; teleph; telephon; kontaktnummer; contactnummer; numero de contacto; numero di telefono;
        numero de telefono; номер телефона; 联系电话; 手机; 携帯
    """,
    "said_first": """
        phonetic first name; given name yomi; first name phonetic; phonetischer vorname; first name pronunciation
    """,
    "said_last": """
        phonetic last name; family name yomi; last name phonetic; phonetischer nachname; last name pronunciation
    """,
    "said": """
        pronunciation; name pronunciation; phonetic name; yomi name; said as; how to say it; aussprache;
        prononciation
    """,
    "for_them": "for them; what is in it for them; whats in it for them; benefit for them; wiifm; value proposition",
    "opener": "opener; opening line; own opener; icebreaker; ice breaker; opening",
    "similar_client": "similar client; reference client; reference customer; referenzkunde; client similaire",
    "left_company": "left company; left the company; no longer there; ausgeschieden",
    "street": """
        street; address; address line; address line 1; address line 2; street address; strasse; adresse; anschrift;
        rue; calle; direccion; indirizzo; via; rua; endereco; straat; adres; ulica; adress; gata; gatuadress;
        full address
    """,
    "zip": """
        zip; zip code; zipcode; zip postal code; postal code; postcode; plz; postleitzahl; code postal; cp;
        codigo postal; cap; cep; kod pocztowy; postnummer; postnr; psc; iranyitoszam
    """,
}

# What one word in a header says. A word may stand in several groups: then it says all of it.
WORDS = {
    "phone": """
        phone phones telephone telephones tel tele telefon telefono telefonos telefone telefones telefoon
        telefoonnummer telefonnummer telefonnr telnr telnummer rufnummer tlf tlfn puhelin puhelinnumero fone ph
        phonenumber phoneno telephonenumber telno landline festnetz festnetznummer durchwahl telefonszam telefoni
        teléfono телефон 电话 電話 전화 switchboard hotline dayphone
    """,
    "mobile": """
        mobile mobiles cell cellphone cellular cellulare celular celulares movil moviles mobil mobiel mobiele handy
        gsm portable komorka komorkowy komorkowa kom mob mobiltelefon mobiltelefonnummer mobilnummer mobilnr
        handynummer handynr mobilni matkapuhelin natel smartphone cellno mobileno mobilephone cellnumber telefonino
        whatsapp
    """,
    "fax": """
        fax faxnummer faxnumber telefax telefaxnummer telecopie telecopieur faks faxe pager beeper telex isdn rnis
        tty tdd radio radiomessagerie cercapersone buscapersonas bip semafoon sip funkruf homefax workfax
        businessfax tekstofon
    """,
    "email": """
        email emails mail mails emailadresse emailadressen emailadres emailadress mailadresse mailadres emailaddress
        emailid mailid courriel courriels mel correo correos epost epostadress epostadresse epostadresser sahkoposti
        messagerie electronique electronico electronica elettronica eletronico eletronica eposta emailadr почта 邮箱
        メール 이메일
    """,
    "work": """
        work business office professional professionnel professionnelle pro bureau geschaftlich geschaeftlich
        dienstlich arbeit buero buro trabajo lavoro ufficio trabalho comercial commercial werk zakelijk praca
        sluzbowy sluzbowa sluzbowe biuro biurowy arbete jobb jobbet bus biz wk oficina profesional professionale
        arbejde desk escritorio kantoor ufficiale tyo firmowy
    """,
    "home": """
        home private privat prive privee personal personnel personnelle perso domicile casa particular domicilio
        residenza residential thuis domowy domowa dom prywatny prywatna hem hemma hjem koti personale pessoal hm
        residencia residencial personlig
    """,
    "hq": """
        hq headquarters headquarter corporate main central zentrale standard siege sede switchboard hauptnummer
        haupt centrale centralita centralino centrala vaxel hovednummer toll tollfree site parent
    """,
    "direct": """
        direct ddi durchwahl direktwahl directe directo diretto direto direkt directline directdial dd direktnummer
    """,
    "primary": """
        primary main preferred principal principale primario primaria primair primare primarer haupt glowny glowna
        default best hoofd huvud primer first
    """,
    "other": """
        other otra otro outro outra autre altro altra andere anderes weitere weiterer weiteres weiters sonstige
        sonstiges inne inny annan annat ovrig ovrigt anders overig alternate alternative alternativ alternativa
        alternatif alt secondary secondaire tertiary secundario secundaria secondaria secondario sekundar sekundare
        sekundares additional zusatzliche autres zusatzlich otros altri outros backup car voiture carro auto spare
    """,
    "mailing": "mailing contact person primary postal correspondence lead prospect",
    "billing": """
        billing shipping delivery invoice rechnung lieferung facturation livraison facturacion envio fatturazione
        legal registered
    """,
    "company": """
        company firma firmen unternehmen unternehmens betrieb organisation organization organisatie organizacion
        organizzazione organizacao org entreprise societe societa azienda empresa bedrijf bedrijfs foretag foretags
        firm employer account co corp compania firmy ditta virksomhed selskab
    """,
    "city": """
        city town ort stadt wohnort ville localite ciudad poblacion localidad citta comune cidade municipio plaats
        woonplaats stad miasto miejscowosc postort kaupunki locality
    """,
    "region": """
        state province region bundesland kanton departement provincia estado stato provincie wojewodztwo regione
        regiao dep prefecture lan county
    """,
    "statelike": "state province bundesland kanton departement provincia estado stato provincie wojewodztwo dep county",
    "country": "country countries land pays pais paese nazione kraj panstwo maa zeme orszag ulke landskod landcode",
    "street": """
        street address strasse adresse anschrift rue calle direccion indirizzo rua endereco straat adres ulica
        adress gata via address1 address2 pobox postfach apartment house
    """,
    "zip": "zip zipcode postal postcode plz postleitzahl cap cep pocztowy postnummer",
    "location": "location locations ubicacion standort",
    "first": "first firstname given vorname vornamen prenom voornaam fornamn fornavn imie forename fname primeiro",
    "last": """
        last lastname family surname nachname familienname achternaam nazwisko efternamn etternavn efternavn
        apellido apellidos cognome sobrenome lname
    """,
    "middle": "middle middlename additional",
    "name": "name names naam namn navn nom nombre nome nazwa nazwisko fullname nm",
    "person": """
        contact contacts lead person prospect customer client cliente kunde candidate attendee member subscriber
        participant primary main key decision maker dm patient donor caller record registrant visitor guest kontakt
        contacto contatto contato klient klant recipient borrower homeowner respondent
    """,
    "job": """
        job position designation funktion fonction functie stanowisko befattning stilling cargo puesto role
        occupation
    """,
    "title": "title titel titre titulo titolo tytul",
    "notes": """
        note notes notiz notizen comment comments kommentar kommentare bemerkung bemerkungen remark remarks remarque
        remarques commentaire commentaires notas observaciones comentarios uwagi notatki anteckningar notities
        opmerkingen
    """,
    "zone": "timezone zeitzone tidszon tijdzone",
    "label": "label type typ tipo soort art typen kind",
    "value": """
        value wert valeur valor valore waarde address adresse addresses number numbers nummer numero num no nr
        adresa
    """,
    "ext": "ext extn extension nebenstelle anexo ramal interno",
    "dialcode": "code prefix vorwahl indicatif prefijo prefisso dialing calling",
    "area": "area",
    "dnc": "dnc",
    "number": "number numbers no nr num numero nummer numer digits",
    "others": """
        owner owners assistant assistente assistentin asistente assistent assistants asystent asystenta asistenta
        asistent assistenten sihteeri asst manager managers supervisor vorgesetzter vorgesetzten spouse conjoint
        conyuge coniuge partner creator created createdby modified modifiedby updated updatedby reporting reports
        rep salesperson salesrep salesman assigned assignee emergency secretary vendedor propietario proprietaire
        eigentumer besitzer besitzerin agent sender sales setter closer recruiter referrer father mother sdr bdr csm
        ae user entered responsible verantwortlich zustandig coach mentor
    """,
    "past": "previous former past old prior ex vorherige ancien anterior precedente prev",
    "meta": """
        list lists id ids uid guid uuid status statut date datum fecha data dates time timestamp score grade
        verified verification verify valid validation validity validated confidence quality domain domains url urls
        link links source sources optin optout opt subscribed subscribe subscription unsubscribed bounce bounced
        bounces provider accuracy total range revenue founded industry industries sic naics rank hash opened clicked
        replied sent attempts result outcome stage lifecycle preference preferences language currency birthday birth
        dob gender sex age salary hobby anniversary linkedin twitter facebook instagram skype xing github tiktok
        youtube website web webpage homepage campaign campaigns ad adset form event events subject template sequence
        count counts employees employee size technologies keywords funding department departments seniority level
        function functions start end activity task ticket deal deals pipeline reason catch all deliverable risk
        formatted format photo image avatar logo picture file path ip latitude longitude lat lng enrichment enriched
        bio summary consent gdpr permission received credit amount price cost budget product products property
        profile profiles model carrier ai attempted contacted days hours index hierarchy highest ticker rating
        reviews review flag opted signed aim icq msn jabber profil
    """,
    "filler": """
        related recommended the of de der des du del della di da do la le les el l los las van het den och and und
        et y e i a an or oder ou o current associated for field custom c your our my his her their s d full complete
        required optional text crm export import gmail google outlook hubspot salesforce apollo zoominfo lusha
        cognism pipedrive zoho new enter please what is you us to in on at by if any known as per
    """,
    "device": """
        yomi phonetic phonetische phonetischer nick nickname maiden screen spitzname alias surnom apodo display
        angezeigter
    """,
}

# Columns that only lists of businesses have: then a bare "Name" is the company's.
BUSINESS_WORDS = word_set(
    """
    industry industries employees numemp numberofemployees revenue sic naics founded ticker rating reviews review
    category categories subtypes website site domain domains place latitude longitude hours ownership turnover
    branche secteur sector naf siret siren siege vat legalform businessstatus verticals parent annual chiffre
    effectif
    """
)
# Legal forms, and words that stand in the names of businesses.
LEGAL_FORMS = word_set(
    """
    inc llc ltd limited corp corporation co company gmbh ag kg ug ohg ev eg se sa sas sarl eurl spa srl snc bv nv
    vof ab oy oyj as asa aps a/s sp zoo sro kft plc llp lp pty pte pvt sl slu lda ltda eireli kk holding holdings
    group groupe gruppe & sons partners associates consulting solutions services systems technologies technology
    software labs studio studios agency media bank insurance clinic dental hospital school university college hotel
    restaurant cafe bar salon plumbing construction builders roofing electric electrical heating landscaping
    logistics transport international global enterprises industries foundation institute centre center church
    council ministry department bakery auto garage motors pharmacy realty properties law firm farm farms store shop
    market supply account
    """
)
# What stands before names.
HONORIFICS = word_set(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady rev hon herr frau fraulein hr fr m mme mlle mmes maitre
    monsieur madame mademoiselle sr sra srta don dona dott dottssa sig sigra signor signora ing arch avv dhr mevr mw
    mevrouw pan pani fru frk dipl mag eng drs ir engr capt col judge
    """
)
# Words of job titles.
TITLE_WORDS = word_set(
    """
    ceo cto cfo coo cmo cio vp svp evp avp director manager head chief president owner founder partner engineer
    developer consultant officer lead specialist analyst coordinator supervisor executive assistant associate sales
    marketing geschaftsfuhrer leiter leiterin directeur directrice gerente responsable direttore titolare inhaber
    administrator buyer principal chairman
    """
)


@cache
def headers() -> dict[str, str]:
    """Each whole header and the field it names."""
    return {phrase: field for field, block in HEADERS.items() for phrase in _phrases(block)}


@cache
def words() -> dict[str, frozenset[str]]:
    """Each word and what it may mean."""
    found: dict[str, set[str]] = {}
    for meaning, block in WORDS.items():
        for word in block.split():
            found.setdefault(word, set()).add(meaning)
    return {word: frozenset(meanings) for word, meanings in found.items()}


def _phrases(block: str) -> list[str]:
    return [" ".join(part.split()) for part in block.split(";")]
