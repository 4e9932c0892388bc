<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
    <context>
        <name>CallbackBar</name>
        <message>
            <source>Callback</source>
            <translation>Takaisinsoitto</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Soita</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Tavoitettu</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Ei tavoitettu</translation>
        </message>
        <message>
            <source>Call now</source>
            <translation>Soita nyt</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Call {n} of {of}</source>
            <translation>Soitto {n}/{of}</translation>
        </message>
        <message>
            <source>Call {number}? The call opens in this computer's phone.</source>
            <translation>Soitetaanko numeroon {number}? Puhelu avautuu tämän koneen puhelimeen.</translation>
        </message>
        <message>
            <source>When is the next attempt?</source>
            <translation>Milloin yritetään uudelleen?</translation>
        </message>
        <message>
            <source>in an hour, {time}</source>
            <translation>tunnin päästä, {time}</translation>
        </message>
        <message>
            <source>in the afternoon, {time}</source>
            <translation>iltapäivällä, {time}</translation>
        </message>
        <message>
            <source>Number hidden</source>
            <translation>Numero piilossa</translation>
        </message>
        <message>
            <source>Call {number}? Your own telephone rings first, then the client's, which sees the line's number.</source>
            <translation>Soitetaanko numeroon {number}? Oma puhelimesi soi ensin, sitten asiakkaan; asiakas näkee linjan numeron.</translation>
        </message>
        <message>
            <source>That was the last attempt.</source>
            <translation>Se oli viimeinen yritys.</translation>
        </message>
        <message>
            <source>Record it and close the case</source>
            <translation>Merkitse ja päätä asia</translation>
        </message>
        <message>
            <source>in {n} min, {time}</source>
            <translation>{n} min päästä, {time}</translation>
        </message>
    </context>
    <context>
        <name>CaseHead</name>
        <message>
            <source>Return to queue</source>
            <translation>Palauta jonoon</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Siirrä</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Päätä</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Päätä asia</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Yhteydenotto</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>asia {n}</translation>
        </message>
        <message>
            <source>More to do with the case</source>
            <translation>Lisää toimintoja asialle</translation>
        </message>
        <message>
            <source>Consult</source>
            <translation>Konsultoi</translation>
        </message>
        <message>
            <source>Leave the case</source>
            <translation>Jätä asia</translation>
        </message>
        <message>
            <source>{name} asked to be the work pair</source>
            <translation>{name} kutsuttu työpariksi</translation>
        </message>
        <message>
            <source>{owner} (responsible) and {pair}</source>
            <translation>{owner} (vastaa) ja {pair}</translation>
        </message>
    </context>
    <context>
        <name>CaseView</name>
        <message>
            <source>Timeline</source>
            <translation>Aikajana</translation>
        </message>
        <message>
            <source>The client is writing</source>
            <translation>Asiakas kirjoittaa</translation>
        </message>
        <message>
            <source>The case is closed. You can still write a note.</source>
            <translation>Asia on päätetty. Muistiinpanon voit vielä kirjoittaa.</translation>
        </message>
        <message>
            <source>The client has no page to read messages on. Call them or write a note.</source>
            <translation>Asiakkaalla ei ole sivua, jolta viestin voisi lukea. Soita hänelle tai kirjoita muistiinpano.</translation>
        </message>
        <message>
            <source>New message: {text}</source>
            <translation>Uusi viesti: {text}</translation>
        </message>
        <message>
            <source>The case waits to leave your hands. Take that back if you want to write to the client.</source>
            <translation>Asia odottaa lähtöä sinulta. Peru se, jos haluat vielä kirjoittaa asiakkaalle.</translation>
        </message>
        <message>
            <source>{name} is writing</source>
            <translation>{name} kirjoittaa</translation>
        </message>
        <message>
            <source>{name} answered already, {time}</source>
            <translation>{name} vastasi jo, {time}</translation>
        </message>
    </context>
    <context>
        <name>Centre</name>
        <message>
            <source>No case is open. Take the next one, or choose one from the queue.</source>
            <translation>Yhtään asiaa ei ole auki. Ota seuraava tai valitse asia jonosta.</translation>
        </message>
        <message>
            <source>Take next</source>
            <translation>Ota seuraava</translation>
        </message>
        <message>
            <source>No case is open. Cases can be taken when the connection is back; a contact can be registered now.</source>
            <translation>Yhtään asiaa ei ole auki. Jonosta voi ottaa, kun yhteys palaa; yhteydenoton voi kirjata jo nyt.</translation>
        </message>
        <message>
            <source>Register a contact</source>
            <translation>Kirjaa yhteydenotto</translation>
        </message>
    </context>
    <context>
        <name>ChannelFilter</name>
        <message>
            <source>Show in the queue: {channels}</source>
            <translation>Näytä jonossa: {channels}</translation>
        </message>
    </context>
    <context>
        <name>ClientFacts</name>
        <message>
            <source>Personal code</source>
            <translation>Henkilötunnus</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>Tunnistus</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Puhelin</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Näytä</translation>
        </message>
        <message>
            <source>Show the whole personal code; this is logged</source>
            <translation>Näytä koko henkilötunnus; näyttämisestä jää merkintä lokiin</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Nimetön</translation>
        </message>
        <message>
            <source>{n} y</source>
            <translation>{n} v</translation>
        </message>
        <message>
            <source>minor</source>
            <translation>alaikäinen</translation>
        </message>
        <message>
            <source>{language}, interpreter: {other}</source>
            <translation>{language}, tulkki: {other}</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>piilotettu</translation>
        </message>
        <message>
            <source>as of {time}</source>
            <translation>tiedot klo {time}</translation>
        </message>
        <message>
            <source>temporary</source>
            <translation>väliaikainen</translation>
        </message>
    </context>
    <context>
        <name>ClientPanel</name>
        <message>
            <source>Client</source>
            <translation>Asiakas</translation>
        </message>
        <message>
            <source>The client of the open case is shown here.</source>
            <translation>Avoimen asian asiakas näkyy tässä.</translation>
        </message>
        <message>
            <source>History and other services' matters are not shown: they are not part of this case.</source>
            <translation>Historia ja muiden palvelujen asiat eivät näy: ne eivät kuulu tähän asiaan.</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Yhdistä</translation>
        </message>
        <message>
            <source>Join the suggested case to this</source>
            <translation>Yhdistä ehdotettu asia tähän</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Ei sama henkilö</translation>
        </message>
        <message>
            <source>Non-disclosure order</source>
            <translation>Turvakielto</translation>
        </message>
        <message>
            <source>Address and phone are hidden. Do not read anything aloud.</source>
            <translation>Osoite ja puhelin on piilotettu. Älä lue mitään ääneen.</translation>
        </message>
        <message>
            <source>name not given</source>
            <translation>nimeä ei annettu</translation>
        </message>
        <message>
            <source>The matter is about: {who}. The right to act has not been checked.</source>
            <translation>Asia koskee: {who}. Oikeutta asioida puolesta ei ole tarkistettu.</translation>
        </message>
        <message>
            <source>{why}: case {n}</source>
            <translation>{why}: asia {n}</translation>
        </message>
        <message>
            <source>Families share phones. Join only when you know that the person is the same.</source>
            <translation>Perheillä on yhteisiä puhelimia. Yhdistä vain, kun tiedät henkilön samaksi.</translation>
        </message>
        <message>
            <source>Deadlines</source>
            <translation>Määräajat</translation>
        </message>
        <message>
            <source>Answer promised</source>
            <translation>Vastaus luvattu</translation>
        </message>
        <message>
            <source>Next call</source>
            <translation>Seuraava soitto</translation>
        </message>
        <message>
            <source>Wishes</source>
            <translation>Toiveet</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Vastaus</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Aika</translation>
        </message>
        <message>
            <source>Contacts in this case</source>
            <translation>Yhteydenotot tässä asiassa</translation>
        </message>
        <message>
            <source>handled</source>
            <translation>hoidettu</translation>
        </message>
        <message>
            <source>open</source>
            <translation>avoinna</translation>
        </message>
        <message>
            <source>today at {time}</source>
            <translation>tänään klo {time}</translation>
        </message>
        <message>
            <source>Show the whole code</source>
            <translation>Näytä koko tunnus</translation>
        </message>
        <message>
            <source>Show the principal's whole code; this is logged</source>
            <translation>Näytä puolesta asioitavan koko henkilötunnus; näyttämisestä jää merkintä lokiin</translation>
        </message>
        <message>
            <source>Show the number</source>
            <translation>Näytä numero</translation>
        </message>
        <message>
            <source>Show the hidden number; the reason is logged</source>
            <translation>Näytä piilotettu numero; syy kirjataan lokiin</translation>
        </message>
        <message>
            <source>Anybody can type another's code. Join only when you know that the person is the same.</source>
            <translation>Kuka tahansa voi kirjoittaa toisen henkilötunnuksen. Yhdistä vain, kun tiedät henkilön samaksi.</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Seuranta</translation>
        </message>
    </context>
    <context>
        <name>CloseSheet</name>
        <message>
            <source>Close case {n}</source>
            <translation>Päätä asia {n}</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Päätä asia</translation>
        </message>
        <message>
            <source>Reason for contact</source>
            <translation>Yhteydenoton syy</translation>
        </message>
        <message>
            <source>What was agreed</source>
            <translation>Mitä sovittiin</translation>
        </message>
        <message>
            <source>The client sees this on their page only if you also write it to them.</source>
            <translation>Asiakas näkee tämän sivullaan vain, jos kirjoitat sen myös hänelle.</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>Mitä seuraavaksi</translation>
        </message>
        <message>
            <source>Why is the callback closed?</source>
            <translation>Miksi soittopyyntö suljetaan?</translation>
        </message>
        <message>
            <source>The client has not been reached. The reason is recorded with your name.</source>
            <translation>Asiakasta ei ole tavoitettu. Syy kirjataan sinun nimelläsi.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Choose a reason</source>
            <translation>Valitse syy</translation>
        </message>
        <message>
            <source>Choose what follows</source>
            <translation>Valitse jatko</translation>
        </message>
        <message>
            <source>Choose the reason for contact.</source>
            <translation>Valitse yhteydenoton syy.</translation>
        </message>
        <message>
            <source>Write what was agreed.</source>
            <translation>Kirjoita, mitä sovittiin.</translation>
        </message>
        <message>
            <source>Choose what follows.</source>
            <translation>Valitse, mitä seuraavaksi.</translation>
        </message>
        <message>
            <source>Write why the callback is closed.</source>
            <translation>Kirjoita, miksi soittopyyntö suljetaan.</translation>
        </message>
        <message>
            <source>Recorded in the client's record as well</source>
            <translation>Kirjattu myös asiakkaan tietoihin muualla</translation>
        </message>
        <message>
            <source>What was written here is then removed sooner, when its retention period ends.</source>
            <translation>Tänne kirjoitettu poistetaan silloin aiemmin, säilytysajan päättyessä.</translation>
        </message>
        <message>
            <source>{n} of {of} attempts to call are recorded. Make the others first.</source>
            <translation>Soittoyrityksiä on kirjattu {n}/{of}. Tee ensin muut.</translation>
        </message>
        <message>
            <source>No answer yet from: {whom}. If you close now, an answer still comes to your list and onto the timeline, and nobody waits for it in the case.</source>
            <translation>Vastausta ei ole vielä saatu ({whom}). Jos suljet nyt, vastaus tulee silti listallesi ja aikajanalle, mutta asiassa sitä ei enää odoteta.</translation>
        </message>
        <message>
            <source>{name} works in this case too; closing ends that. Drafts stay with whoever wrote them.</source>
            <translation>Myös {name} on mukana tässä asiassa; sulkeminen päättää sen. Luonnokset jäävät kirjoittajalleen.</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>Internal note</source>
            <translation>Sisäinen muistiinpano</translation>
        </message>
        <message>
            <source>Reply to the client</source>
            <translation>Vastaus asiakkaalle</translation>
        </message>
        <message>
            <source>phrases</source>
            <translation>fraasit</translation>
        </message>
        <message>
            <source>Reply language {language}</source>
            <translation>Vastauskieli {language}</translation>
        </message>
        <message>
            <source>Save note</source>
            <translation>Tallenna muistiinpano</translation>
        </message>
        <message>
            <source>Send when connected</source>
            <translation>Lähetä yhteyden palattua</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Lähetä</translation>
        </message>
        <message>
            <source>Draft saved {time}</source>
            <translation>Luonnos tallessa {time}</translation>
        </message>
    </context>
    <context>
        <name>FormSheet</name>
        <message>
            <source>Contact form</source>
            <translation>Yhteydenottolomake</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>In their own words</source>
            <translation>Omin sanoin</translation>
        </message>
    </context>
    <context>
        <name>JournalRow</name>
        <message>
            <source>This computer's disk cannot be written to</source>
            <translation>Tämän koneen levylle ei voi kirjoittaa</translation>
        </message>
        <message>
            <source>What you send leaves as ever. What you are writing is lost if the computer stops: make room on the disk.</source>
            <translation>Lähettämäsi lähtee normaalisti. Kesken oleva teksti katoaa, jos kone sammuu: vapauta levyltä tilaa.</translation>
        </message>
        <message>
            <source>What was kept on this computer was damaged</source>
            <translation>Tälle koneelle tallennettu oli vioittunut</translation>
        </message>
        <message>
            <source>It is still there under the name {name}, and a new file was begun. Tell your support before you sign out.</source>
            <translation>Se on tallessa nimellä {name}, ja uusi tiedosto on aloitettu. Kerro tukeen ennen kuin kirjaudut ulos.</translation>
        </message>
    </context>
    <context>
        <name>LineFilter</name>
        <message>
            <source>All lines</source>
            <translation>Kaikki linjat</translation>
        </message>
        <message>
            <source>{n} lines</source>
            <translation>{n} linjaa</translation>
        </message>
        <message>
            <source>Service lines shown: {lines}</source>
            <translation>Näytettävät palvelulinjat: {lines}</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Urgent in the queue: {line}</source>
            <translation>Kiireellinen jonossa: {line}</translation>
        </message>
        <message>
            <source>New in the queue: {line}</source>
            <translation>Uusi jonossa: {line}</translation>
        </message>
        <message>
            <source>As of {time}, {age} old</source>
            <translation>Tilanne klo {time}, {age} vanha</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Commands</source>
            <translation>Komennot</translation>
        </message>
        <message>
            <source>Search a command by name</source>
            <translation>Etsi komentoa nimellä</translation>
        </message>
        <message>
            <source>No command by that name. Try a word of what you want to do.</source>
            <translation>Sen nimistä komentoa ei ole. Kokeile sanaa siitä, mitä haluat tehdä.</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>valitse</translation>
        </message>
        <message>
            <source>do</source>
            <translation>suorita</translation>
        </message>
        <message>
            <source>change keys</source>
            <translation>vaihda pikanäppäin</translation>
        </message>
        <message>
            <source>close</source>
            <translation>sulje</translation>
        </message>
        <message>
            <source>This case: {subject}</source>
            <translation>Tämä asia: {subject}</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Asia</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Jono</translation>
        </message>
        <message>
            <source>Moving</source>
            <translation>Liikkuminen</translation>
        </message>
        <message>
            <source>Myself</source>
            <translation>Oma</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Asetukset</translation>
        </message>
        <message>
            <source>Log and staff</source>
            <translation>Loki ja henkilöstö</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Asiakkaat</translation>
        </message>
        <message>
            <source>Find a client: {text}</source>
            <translation>Etsi asiakas: {text}</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Puhelu</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Palvelut</translation>
        </message>
        <message>
            <source>Playbooks</source>
            <translation>Toimintamallit</translation>
        </message>
        <message>
            <source>My views</source>
            <translation>Omat näkymät</translation>
        </message>
    </context>
    <context>
        <name>PhrasePanel</name>
        <message>
            <source>choose</source>
            <translation>valitse</translation>
        </message>
        <message>
            <source>add to the text</source>
            <translation>lisää tekstiin</translation>
        </message>
        <message>
            <source>close</source>
            <translation>sulje</translation>
        </message>
        <message>
            <source>Phrases</source>
            <translation>Fraasit</translation>
        </message>
        <message>
            <source>{n} phrases for ”{query}”</source>
            <translation>Fraaseja haulla ”{query}”: {n}</translation>
        </message>
        <message>
            <source>{n} phrases</source>
            <translation>Fraaseja: {n}</translation>
        </message>
        <message>
            <source>own</source>
            <translation>oma</translation>
        </message>
        <message>
            <source>shared</source>
            <translation>yhteinen</translation>
        </message>
        <message>
            <source>should have been reviewed by {day}</source>
            <translation>piti tarkistaa viimeistään {day}</translation>
        </message>
        <message>
            <source>review overdue</source>
            <translation>tarkistamatta</translation>
        </message>
    </context>
    <context>
        <name>PhraseSheet</name>
        <message>
            <source>Own phrases</source>
            <translation>Omat fraasit</translation>
        </message>
        <message>
            <source>Type / and the keyword in a reply. {name} becomes the client's first name.</source>
            <translation>Kirjoita vastaukseen / ja hakusana. {name} korvautuu asiakkaan etunimellä.</translation>
        </message>
        <message>
            <source>Phrase</source>
            <translation>Fraasi</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>Name of the phrase</source>
            <translation>Fraasin nimi</translation>
        </message>
        <message>
            <source>Keyword</source>
            <translation>Hakusana</translation>
        </message>
        <message>
            <source>One word; the first word of the name if left empty.</source>
            <translation>Yksi sana. Jos jätät tyhjäksi, käytetään nimen ensimmäistä sanaa.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Teksti</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Save the phrase</source>
            <translation>Tallenna fraasi</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Poista</translation>
        </message>
        <message>
            <source>Delete the phrase</source>
            <translation>Poista fraasi</translation>
        </message>
        <message>
            <source>New phrase</source>
            <translation>Uusi fraasi</translation>
        </message>
        <message>
            <source>Give the phrase a name.</source>
            <translation>Anna fraasille nimi.</translation>
        </message>
        <message>
            <source>Write the text of the phrase.</source>
            <translation>Kirjoita fraasin teksti.</translation>
        </message>
        <message>
            <source>The phrase was deleted. Save it to keep it after all.</source>
            <translation>Fraasi poistettiin. Saat sen takaisin tallentamalla.</translation>
        </message>
    </context>
    <context>
        <name>QueuePane</name>
        <message>
            <source>Queue</source>
            <translation>Jono</translation>
        </message>
        <message>
            <source>Take next</source>
            <translation>Ota seuraava</translation>
        </message>
        <message>
            <source>The queue is empty. New cases come here and announce themselves.</source>
            <translation>Jono on tyhjä. Uudet asiat tulevat tähän ja ilmoittavat itsestään.</translation>
        </message>
        <message>
            <source>longest {span}</source>
            <translation>pisin {span}</translation>
        </message>
        <message>
            <source>Cases can be taken when the connection is back.</source>
            <translation>Jonosta voi ottaa, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>Take next of this view</source>
            <translation>Ota seuraava näkymästä</translation>
        </message>
        <message>
            <source>Take next of the queue</source>
            <translation>Ota seuraava jonosta</translation>
        </message>
        <message>
            <source>Nothing belongs to this view just now.</source>
            <translation>Tässä näkymässä ei ole nyt mitään.</translation>
        </message>
    </context>
    <context>
        <name>QueueWindow</name>
        <message>
            <source>Queue</source>
            <translation>Jono</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Open the queue</source>
            <translation>Avaa jono</translation>
        </message>
        <message>
            <source>Take next</source>
            <translation>Ota seuraava</translation>
        </message>
    </context>
    <context>
        <name>RegisterSheet</name>
        <message>
            <source>Register a contact</source>
            <translation>Kirjaa yhteydenotto</translation>
        </message>
        <message>
            <source>A call to a desk phone or a visit at the hatch.</source>
            <translation>Puhelu pöytäpuhelimeen tai käynti luukulla.</translation>
        </message>
        <message>
            <source>How the contact came</source>
            <translation>Yhteystapa</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Palvelulinja</translation>
        </message>
        <message>
            <source>What the matter is about</source>
            <translation>Mitä asia koskee</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nimi</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Puhelin</translation>
        </message>
        <message>
            <source>Personal code</source>
            <translation>Henkilötunnus</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>Language for an interpreter, if one is needed</source>
            <translation>Tulkkauksen kieli, jos tulkkia tarvitaan</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Kiireellinen</translation>
        </message>
        <message>
            <source>Take it into my own work at once</source>
            <translation>Otan asian heti itselleni</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Kirjaa</translation>
        </message>
        <message>
            <source>Write in a few words what the matter is about.</source>
            <translation>Kirjoita muutamalla sanalla, mitä asia koskee.</translation>
        </message>
        <message>
            <source>Acts</source>
            <translation>Asioi</translation>
        </message>
        <message>
            <source>Whom the matter is about</source>
            <translation>Ketä asia koskee</translation>
        </message>
        <message>
            <source>Their personal code</source>
            <translation>Hänen henkilötunnuksensa</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsPage</name>
        <message>
            <source>Shortcuts</source>
            <translation>Pikanäppäimet</translation>
        </message>
        <message>
            <source>Press a field and then the keys you want. Backspace leaves a command without keys.</source>
            <translation>Valitse kenttä ja paina haluamiasi näppäimiä. Askelpalautin jättää komennon ilman näppäimiä.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Restore the original keys</source>
            <translation>Palauta alkuperäiset näppäimet</translation>
        </message>
        <message>
            <source>Keys of: {deed}</source>
            <translation>Näppäimet: {deed}</translation>
        </message>
        <message>
            <source>Ctrl and Alt together write characters on this keyboard. Choose other keys.</source>
            <translation>Ctrl ja Alt yhdessä kirjoittavat merkkejä tällä näppäimistöllä. Valitse muut näppäimet.</translation>
        </message>
        <message>
            <source>Those keys already do: {deed}.</source>
            <translation>Ne näppäimet tekevät jo: {deed}.</translation>
        </message>
    </context>
    <context>
        <name>SignIn</name>
        <message>
            <source>Write your user name.</source>
            <translation>Kirjoita käyttäjätunnuksesi.</translation>
        </message>
        <message>
            <source>Write your password.</source>
            <translation>Kirjoita salasanasi.</translation>
        </message>
        <message>
            <source>Locked. {name}, everything is as you left it.</source>
            <translation>Lukittu. {name}, kaikki on niin kuin jätit.</translation>
        </message>
        <message>
            <source>Sign in for your shift.</source>
            <translation>Kirjaudu vuoroon.</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Käyttäjätunnus</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Salasana</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Avaa lukitus</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Kirjaudu</translation>
        </message>
        <message>
            <source>Signing in</source>
            <translation>Kirjaudutaan</translation>
        </message>
        <message>
            <source>Sign out and let another sign in</source>
            <translation>Kirjaudu ulos ja anna toisen kirjautua</translation>
        </message>
        <message>
            <source>This computer has no keyring: the session and drafts are kept in memory only, until you close.</source>
            <translation>Tällä koneella ei ole avainnippua: istunto ja luonnokset pysyvät vain muistissa, kunnes suljet ohjelman.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>The name or the password is not right.</source>
            <translation>Tunnus tai salasana ei ole oikein.</translation>
        </message>
        <message>
            <source>Try again in {n} s.</source>
            <translation>Yritä uudelleen {n} s kuluttua.</translation>
        </message>
        <message>
            <source>This account is locked. Contact your support.</source>
            <translation>Tunnus on lukittu. Ota yhteyttä tukeen.</translation>
        </message>
        <message>
            <source>The session has ended. Sign in again.</source>
            <translation>Istunto on päättynyt. Kirjaudu uudelleen.</translation>
        </message>
        <message>
            <source>Too many tries. Try again in {n} s.</source>
            <translation>Liian monta yritystä. Yritä uudelleen {n} s kuluttua.</translation>
        </message>
        <message>
            <source>The password is checked on this computer. Everything written is kept.</source>
            <translation>Salasana tarkistetaan tällä koneella. Kaikki kirjoitettu on tallessa.</translation>
        </message>
        <message>
            <source>Signing in goes on by itself when the connection is back.</source>
            <translation>Kirjautuminen jatkuu itsestään, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>This can be unlocked when the connection is back. Everything written is kept.</source>
            <translation>Lukitus avautuu, kun yhteys palaa. Kaikki kirjoitettu on tallessa.</translation>
        </message>
        <message>
            <source>This computer cannot check the password alone. Try again when the connection is back.</source>
            <translation>Tämä kone ei voi tarkistaa salasanaa yksin. Yritä uudelleen, kun yhteys palaa.</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Connected</source>
            <translation>Yhdistetty</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Yhdistetään</translation>
        </message>
        <message>
            <source>No connection since {time}</source>
            <translation>Ei yhteyttä klo {time} lähtien</translation>
        </message>
        <message>
            <source>Saved on this computer {time}</source>
            <translation>Tallennettu tälle koneelle {time}</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>Tallennettu {time}</translation>
        </message>
        <message>
            <source>{n} unsent</source>
            <translation>{n} lähettämättä</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Komennot</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Pikanäppäimet</translation>
        </message>
        <message>
            <source>{n} to settle</source>
            <translation>{n} ratkaistavaa</translation>
        </message>
        <message>
            <source>{n} unsent, show</source>
            <translation>{n} lähettämättä, näytä</translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message>
            <source>Try now</source>
            <translation>Yritä nyt</translation>
        </message>
        <message>
            <source>This application is too old for the server</source>
            <translation>Tämä ohjelma on liian vanha palvelimelle</translation>
        </message>
        <message>
            <source>Update it. Everything written is kept on this computer.</source>
            <translation>Päivitä se. Kaikki kirjoitettu säilyy tällä koneella.</translation>
        </message>
        <message>
            <source>The server is older than this application</source>
            <translation>Palvelin on tätä ohjelmaa vanhempi</translation>
        </message>
        <message>
            <source>Tell your support. Everything written is kept on this computer.</source>
            <translation>Kerro tuelle. Kaikki kirjoitettu säilyy tällä koneella.</translation>
        </message>
        <message>
            <source>Next try {n} s</source>
            <translation>Uusi yritys {n} s</translation>
        </message>
    </context>
    <context>
        <name>TabBar</name>
        <message>
            <source>Cases in hand</source>
            <translation>Omat asiat</translation>
        </message>
        <message>
            <source>Anonymous {n}</source>
            <translation>Nimetön {n}</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>asia {n}</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>odottaa</translation>
        </message>
        <message>
            <source>{name} waits for the connection</source>
            <translation>{name} odottaa yhteyttä</translation>
        </message>
        <message>
            <source>{name}, a call is going on</source>
            <translation>{name}, puhelu käynnissä</translation>
        </message>
        <message>
            <source>{name}, you are the work pair of {owner}</source>
            <translation>{name}, olet työparina: {owner}</translation>
        </message>
    </context>
    <context>
        <name>TargetToggle</name>
        <message>
            <source>To the client</source>
            <translation>Asiakkaalle</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>Sisäinen muistiinpano</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Search a client, a case or a command</source>
            <translation>Etsi asiakas, asia tai toiminto</translation>
        </message>
        <message>
            <source>Presence: {state}</source>
            <translation>Läsnäolo: {state}</translation>
        </message>
        <message>
            <source>Own menu: {name}</source>
            <translation>Oma valikko: {name}</translation>
        </message>
        <message>
            <source>Questions of colleagues: {n}</source>
            <translation>Kollegojen kysymyksiä: {n}</translation>
        </message>
        <message>
            <source>Cases offered: {n}</source>
            <translation>Tarjottuja asioita: {n}</translation>
        </message>
        <message>
            <source>Questions and invitations of colleagues: {n}</source>
            <translation>Kollegojen kysymyksiä ja kutsuja: {n}</translation>
        </message>
        <message>
            <source>Promised time passed: {n}</source>
            <translation>Luvattu aika kulunut: {n}</translation>
        </message>
    </context>
    <context>
        <name>TransferSheet</name>
        <message>
            <source>Transfer case {n}</source>
            <translation>Siirrä asia {n}</translation>
        </message>
        <message>
            <source>Transfer the case</source>
            <translation>Siirrä asia</translation>
        </message>
        <message>
            <source>The client keeps their place: the waiting time goes on from where it began.</source>
            <translation>Asiakas ei menetä paikkaansa: odotusaika jatkuu siitä, mistä se alkoi.</translation>
        </message>
        <message>
            <source>To which service line</source>
            <translation>Mille palvelulinjalle</translation>
        </message>
        <message>
            <source>Note for the one who takes it</source>
            <translation>Viesti ottajalle</translation>
        </message>
        <message>
            <source>Only professionals see this.</source>
            <translation>Vain ammattilaiset näkevät tämän.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Siirrä</translation>
        </message>
        <message>
            <source>Choose a line</source>
            <translation>Valitse linja</translation>
        </message>
        <message>
            <source>Choose the line.</source>
            <translation>Valitse linja.</translation>
        </message>
    </context>
    <context>
        <name>UndoBar</name>
        <message>
            <source>Undo</source>
            <translation>Kumoa</translation>
        </message>
    </context>
    <context>
        <name>UnsentBanner</name>
        <message>
            <source>Unsent {n}</source>
            <translation>Lähettämättä {n}</translation>
        </message>
        <message>
            <source>They leave in this order, once each.</source>
            <translation>Lähtevät tässä järjestyksessä, kukin kerran.</translation>
        </message>
        <message>
            <source>and {n} more, show all</source>
            <translation>ja {n} muuta, näytä kaikki</translation>
        </message>
    </context>
    <context>
        <name>_Preview</name>
        <message>
            <source>Leaves like this</source>
            <translation>Lähtee näin</translation>
        </message>
    </context>
    <context>
        <name>deeds</name>
        <message>
            <source>Take next</source>
            <translation>Ota seuraava</translation>
        </message>
        <message>
            <source>Go to queue</source>
            <translation>Siirry jonoon</translation>
        </message>
        <message>
            <source>Go to timeline</source>
            <translation>Siirry aikajanalle</translation>
        </message>
        <message>
            <source>Go to writing</source>
            <translation>Siirry kirjoittamaan</translation>
        </message>
        <message>
            <source>Go to client</source>
            <translation>Siirry asiakkaaseen</translation>
        </message>
        <message>
            <source>Transfer to another line</source>
            <translation>Siirrä toiselle linjalle</translation>
        </message>
        <message>
            <source>Return to queue</source>
            <translation>Palauta jonoon</translation>
        </message>
        <message>
            <source>Close with an outcome</source>
            <translation>Päätä asia lopputulokseen</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>Sisäinen muistiinpano</translation>
        </message>
        <message>
            <source>Join the suggested case</source>
            <translation>Yhdistä ehdotettu asia</translation>
        </message>
        <message>
            <source>Mark urgent or not urgent</source>
            <translation>Merkitse kiireelliseksi tai kiireettömäksi</translation>
        </message>
        <message>
            <source>Call the client</source>
            <translation>Soita asiakkaalle</translation>
        </message>
        <message>
            <source>Show the personal code</source>
            <translation>Näytä henkilötunnus</translation>
        </message>
        <message>
            <source>Register a contact</source>
            <translation>Kirjaa yhteydenotto</translation>
        </message>
        <message>
            <source>Undo return or transfer</source>
            <translation>Kumoa palautus tai siirto</translation>
        </message>
        <message>
            <source>Change presence</source>
            <translation>Vaihda läsnäolo</translation>
        </message>
        <message>
            <source>Lock the screen</source>
            <translation>Lukitse näyttö</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Kirjaudu ulos</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Komennot</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Pikanäppäimet</translation>
        </message>
        <message>
            <source>In Finnish</source>
            <translation>Suomeksi</translation>
        </message>
        <message>
            <source>In Swedish</source>
            <translation>Ruotsiksi</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>Englanniksi</translation>
        </message>
        <message>
            <source>Light theme</source>
            <translation>Vaalea teema</translation>
        </message>
        <message>
            <source>Dark theme</source>
            <translation>Tumma teema</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Suuri kontrasti</translation>
        </message>
        <message>
            <source>Theme from the system</source>
            <translation>Teema järjestelmästä</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Suurempi teksti</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Pienempi teksti</translation>
        </message>
        <message>
            <source>Show or hide the client pane</source>
            <translation>Näytä tai piilota asiakasruutu</translation>
        </message>
        <message>
            <source>no case is open</source>
            <translation>yhtään asiaa ei ole auki</translation>
        </message>
        <message>
            <source>needs the connection</source>
            <translation>tarvitsee yhteyden</translation>
        </message>
        <message>
            <source>no case is suggested</source>
            <translation>yhdistettävää ei ole ehdolla</translation>
        </message>
        <message>
            <source>no callback is open</source>
            <translation>avointa soittopyyntöä ei ole</translation>
        </message>
        <message>
            <source>no personal code is known</source>
            <translation>henkilötunnusta ei ole tiedossa</translation>
        </message>
        <message>
            <source>nothing to undo</source>
            <translation>ei kumottavaa</translation>
        </message>
        <message>
            <source>Go to the newest message</source>
            <translation>Siirry uusimpaan viestiin</translation>
        </message>
        <message>
            <source>Show the principal's personal code</source>
            <translation>Näytä puolesta asioitavan henkilötunnus</translation>
        </message>
        <message>
            <source>Save the text as a phrase</source>
            <translation>Tallenna teksti fraasiksi</translation>
        </message>
        <message>
            <source>Own phrases</source>
            <translation>Omat fraasit</translation>
        </message>
        <message>
            <source>nothing is written</source>
            <translation>tekstiä ei ole</translation>
        </message>
        <message>
            <source>Sound of a new case</source>
            <translation>Uuden asian ääni</translation>
        </message>
        <message>
            <source>Sound of an urgent case</source>
            <translation>Kiireellisen asian ääni</translation>
        </message>
        <message>
            <source>Number of waiting cases on the taskbar</source>
            <translation>Odottavien määrä tehtäväpalkissa</translation>
        </message>
        <message>
            <source>Notices in the tray</source>
            <translation>Ilmoitukset ilmoitusalueella</translation>
        </message>
        <message>
            <source>Compact queue</source>
            <translation>Tiivis jono</translation>
        </message>
        <message>
            <source>Reduced motion</source>
            <translation>Vähennetty liike</translation>
        </message>
        <message>
            <source>Queue in its own window</source>
            <translation>Jono omassa ikkunassa</translation>
        </message>
        <message>
            <source>Contingency guide</source>
            <translation>Varautumisohje</translation>
        </message>
        <message>
            <source>Settle what could not be sent</source>
            <translation>Ratkaise, mikä ei lähtenyt</translation>
        </message>
        <message>
            <source>Show what is unsent</source>
            <translation>Näytä lähettämättömät</translation>
        </message>
        <message>
            <source>nothing to settle</source>
            <translation>ei ratkaistavaa</translation>
        </message>
        <message>
            <source>the case waits to leave</source>
            <translation>asia odottaa lähtöä</translation>
        </message>
        <message>
            <source>Assessment of a minor</source>
            <translation>Alaikäisen arvio</translation>
        </message>
        <message>
            <source>no form is offered here</source>
            <translation>tässä ei tarjota lomakkeita</translation>
        </message>
        <message>
            <source>Find a client</source>
            <translation>Etsi asiakas</translation>
        </message>
        <message>
            <source>Ask the resident to identify</source>
            <translation>Pyydä tunnistautumaan</translation>
        </message>
        <message>
            <source>Identify by questions</source>
            <translation>Tunnista kysymyksin</translation>
        </message>
        <message>
            <source>For whom the person acts</source>
            <translation>Kenen puolesta asioidaan</translation>
        </message>
        <message>
            <source>Check the right to act</source>
            <translation>Tarkista valtuus</translation>
        </message>
        <message>
            <source>Note a check of the right</source>
            <translation>Kirjaa valtuuden tarkistus</translation>
        </message>
        <message>
            <source>Client's record</source>
            <translation>Asiakkaan tiedot</translation>
        </message>
        <message>
            <source>Client's history</source>
            <translation>Asiakkaan historia</translation>
        </message>
        <message>
            <source>Show the hidden number</source>
            <translation>Näytä piilotettu numero</translation>
        </message>
        <message>
            <source>Take the case from the client</source>
            <translation>Irrota asia asiakkaasta</translation>
        </message>
        <message>
            <source>this number must not be called</source>
            <translation>tähän numeroon ei saa soittaa</translation>
        </message>
        <message>
            <source>Extract for a client</source>
            <translation>Ote asiakkaalle</translation>
        </message>
        <message>
            <source>Go to the use log</source>
            <translation>Siirry käyttölokiin</translation>
        </message>
        <message>
            <source>Go to what is worth asking about</source>
            <translation>Siirry kysymisen arvoiseen</translation>
        </message>
        <message>
            <source>Check the whole log</source>
            <translation>Tarkista koko loki</translation>
        </message>
        <message>
            <source>Add a member of staff</source>
            <translation>Lisää työntekijä</translation>
        </message>
        <message>
            <source>Change a member of staff</source>
            <translation>Muuta työntekijää</translation>
        </message>
        <message>
            <source>Lock out or let in again</source>
            <translation>Lukitse ulos tai päästä takaisin</translation>
        </message>
        <message>
            <source>New start password</source>
            <translation>Uusi alkusalasana</translation>
        </message>
        <message>
            <source>Legal hold of a client</source>
            <translation>Asiakkaan säilytysmääräys</translation>
        </message>
        <message>
            <source>Removals</source>
            <translation>Poistot</translation>
        </message>
        <message>
            <source>no caller's number to search by</source>
            <translation>soittajan numeroa ei ole</translation>
        </message>
        <message>
            <source>you are not in wrap-up</source>
            <translation>et ole jälkityössä</translation>
        </message>
        <message>
            <source>no call is going on</source>
            <translation>puhelua ei ole käynnissä</translation>
        </message>
        <message>
            <source>the call is handled at the telephone</source>
            <translation>puhelua hoidetaan puhelimessa</translation>
        </message>
        <message>
            <source>not in this state of the call</source>
            <translation>ei puhelun tässä vaiheessa</translation>
        </message>
        <message>
            <source>the exchange has not answered yet</source>
            <translation>vaihde ei ole vielä vastannut</translation>
        </message>
        <message>
            <source>Hold, or back to the client</source>
            <translation>Pito tai takaisin asiakkaaseen</translation>
        </message>
        <message>
            <source>Consult by telephone</source>
            <translation>Konsultoi puhelimessa</translation>
        </message>
        <message>
            <source>Join the three of the call</source>
            <translation>Yhdistä puhelun kolme</translation>
        </message>
        <message>
            <source>Leave the call</source>
            <translation>Poistu puhelusta</translation>
        </message>
        <message>
            <source>Back to the client alone</source>
            <translation>Lopeta konsultaatio, takaisin asiakkaaseen</translation>
        </message>
        <message>
            <source>End the call</source>
            <translation>Lopeta puhelu</translation>
        </message>
        <message>
            <source>Search clients by the caller's number</source>
            <translation>Hae asiakkaita soittajan numerolla</translation>
        </message>
        <message>
            <source>End wrap-up, available again</source>
            <translation>Lopeta jälkityö, vapaaksi</translation>
        </message>
        <message>
            <source>Own telephone</source>
            <translation>Oma puhelin</translation>
        </message>
        <message>
            <source>a call is going on</source>
            <translation>puhelu on käynnissä</translation>
        </message>
        <message>
            <source>Write down feedback</source>
            <translation>Kirjaa palaute</translation>
        </message>
        <message>
            <source>Consult</source>
            <translation>Konsultoi</translation>
        </message>
        <message>
            <source>Ask a colleague in writing</source>
            <translation>Kysy kollegalta kirjallisesti</translation>
        </message>
        <message>
            <source>Questions of colleagues</source>
            <translation>Kollegojen kysymykset</translation>
        </message>
        <message>
            <source>Fill in a form</source>
            <translation>Täytä lomake</translation>
        </message>
        <message>
            <source>Service directory</source>
            <translation>Palveluhakemisto</translation>
        </message>
        <message>
            <source>Add a service to the directory</source>
            <translation>Lisää palvelu hakemistoon</translation>
        </message>
        <message>
            <source>Views of the queue</source>
            <translation>Jonon näkymät</translation>
        </message>
        <message>
            <source>View: whole queue</source>
            <translation>Näkymä: koko jono</translation>
        </message>
        <message>
            <source>View: callbacks due</source>
            <translation>Näkymä: takaisinsoitot tänään</translation>
        </message>
        <message>
            <source>View: feedback due</source>
            <translation>Näkymä: palautteet vastattavana</translation>
        </message>
        <message>
            <source>View: follow-ups today</source>
            <translation>Näkymä: seurannat tänään</translation>
        </message>
        <message>
            <source>View: assessments open</source>
            <translation>Näkymä: arviot kesken</translation>
        </message>
        <message>
            <source>View: tasks open</source>
            <translation>Näkymä: tehtävät auki</translation>
        </message>
        <message>
            <source>Save a view of the queue</source>
            <translation>Tallenna jonon näkymä</translation>
        </message>
        <message>
            <source>View: people in between</source>
            <translation>Näkymä: välissä olevat</translation>
        </message>
        <message>
            <source>Work pair: ask a colleague in</source>
            <translation>Työpari: kutsu kollega mukaan</translation>
        </message>
        <message>
            <source>{name} is responsible for the case</source>
            <translation>asiasta vastaa {name}</translation>
        </message>
        <message>
            <source>Export as a FHIR file…</source>
            <translation>Vie FHIR-tiedostoksi…</translation>
        </message>
        <message>
            <source>Themes of feedback</source>
            <translation>Palautteen teemat</translation>
        </message>
        <message>
            <source>Read feedback</source>
            <translation>Lue palautteita</translation>
        </message>
        <message>
            <source>the line keeps no records</source>
            <translation>linjalla ei tehdä kirjauksia</translation>
        </message>
        <message>
            <source>Record the contact</source>
            <translation>Kirjaa yhteydenotto</translation>
        </message>
        <message>
            <source>Copy the summary</source>
            <translation>Kopioi yhteenveto</translation>
        </message>
        <message>
            <source>Send a form to the client</source>
            <translation>Lähetä lomake asiakkaalle</translation>
        </message>
        <message>
            <source>no form can be sent to the client here</source>
            <translation>asiakkaalle ei voi lähettää lomaketta tässä</translation>
        </message>
        <message>
            <source>View: follow-ups to come</source>
            <translation>Näkymä: tulevat seurannat</translation>
        </message>
        <message>
            <source>Tell in the reply what was changed</source>
            <translation>Kerro vastauksessa, mitä muutettiin</translation>
        </message>
        <message>
            <source>Add a care chain</source>
            <translation>Lisää hoitoketju</translation>
        </message>
        <message>
            <source>Playbooks</source>
            <translation>Toimintamallit</translation>
        </message>
        <message>
            <source>Add a playbook</source>
            <translation>Lisää toimintamalli</translation>
        </message>
        <message>
            <source>Shared phrases, playbooks and care chains</source>
            <translation>Yhteiset fraasit, toimintamallit ja hoitoketjut</translation>
        </message>
        <message>
            <source>Add a shared phrase</source>
            <translation>Lisää yhteinen fraasi</translation>
        </message>
        <message>
            <source>To be reviewed</source>
            <translation>Tarkistettavat</translation>
        </message>
        <message>
            <source>Hand over with the client</source>
            <translation>Saattaen vaihto</translation>
        </message>
        <message>
            <source>Cases offered</source>
            <translation>Tarjotut asiat</translation>
        </message>
        <message>
            <source>Hand over to a partner</source>
            <translation>Siirrä kumppanille</translation>
        </message>
        <message>
            <source>Take the offer back</source>
            <translation>Peru saattaen vaihdon tarjous</translation>
        </message>
        <message>
            <source>Note that the client was reached</source>
            <translation>Merkitse asiakas tavoitetuksi</translation>
        </message>
        <message>
            <source>Summary given to a partner</source>
            <translation>Kumppanille annettu tiivistelmä</translation>
        </message>
        <message>
            <source>People in between</source>
            <translation>Välissä olevat asiakkaat</translation>
        </message>
        <message>
            <source>for supervisors</source>
            <translation>esihenkilöille</translation>
        </message>
        <message>
            <source>nothing is offered</source>
            <translation>mitään ei ole tarjottu</translation>
        </message>
        <message>
            <source>the client is not in between</source>
            <translation>asiakas ei ole välissä</translation>
        </message>
        <message>
            <source>no partner has a summary</source>
            <translation>tiivistelmää ei ole annettu</translation>
        </message>
    </context>
    <context>
        <name>notify</name>
        <message>
            <source>Luukku: {n} waiting</source>
            <translation>Luukku: {n} odottaa</translation>
        </message>
        <message>
            <source>An urgent case is waiting</source>
            <translation>Kiireellinen asia odottaa</translation>
        </message>
        <message>
            <source>A new case is waiting</source>
            <translation>Uusi asia odottaa</translation>
        </message>
    </context>
    <context>
        <name>queue</name>
        <message>
            <source>by deadline</source>
            <translation>määräajan mukaan</translation>
        </message>
        <message>
            <source>Leaves the queue</source>
            <translation>Siirtyy pois jonosta</translation>
        </message>
        <message>
            <source>{who} took it</source>
            <translation>{who} otti</translation>
        </message>
    </context>
    <context>
        <name>refusals</name>
        <message>
            <source>{by} took this case first. Choose another.</source>
            <translation>{by} ehti ottaa tämän asian. Valitse toinen.</translation>
        </message>
        <message>
            <source>The case was not found. It may have been joined to another.</source>
            <translation>Asiaa ei löytynyt. Se on voitu yhdistää toiseen.</translation>
        </message>
        <message>
            <source>The service line was not found. Choose another line.</source>
            <translation>Palvelulinjaa ei löytynyt. Valitse toinen linja.</translation>
        </message>
        <message>
            <source>The contact was not found. Open the case again.</source>
            <translation>Yhteydenottoa ei löytynyt. Avaa asia uudelleen.</translation>
        </message>
        <message>
            <source>Nobody is waiting on the chosen lines and channels.</source>
            <translation>Valituilla linjoilla ja kanavilla ei odota ketään.</translation>
        </message>
        <message>
            <source>Your role or lines do not permit this.</source>
            <translation>Roolisi tai linjasi eivät salli tätä.</translation>
        </message>
        <message>
            <source>Write something first.</source>
            <translation>Kirjoita ensin jotain.</translation>
        </message>
        <message>
            <source>The text is too long: at most {limit} characters. Shorten it and send again.</source>
            <translation>Teksti on liian pitkä: enintään {limit} merkkiä. Lyhennä ja lähetä uudelleen.</translation>
        </message>
        <message>
            <source>Choose a reason and write what was agreed.</source>
            <translation>Valitse syy ja kirjoita, mitä sovittiin.</translation>
        </message>
        <message>
            <source>The client has not been reached. Write why the callback is closed.</source>
            <translation>Asiakasta ei ole tavoitettu. Kirjoita, miksi soittopyyntö suljetaan.</translation>
        </message>
        <message>
            <source>Choose when the next attempt is made.</source>
            <translation>Valitse, milloin yritetään uudelleen.</translation>
        </message>
        <message>
            <source>That time has already passed.</source>
            <translation>Se aika on jo mennyt.</translation>
        </message>
        <message>
            <source>The phone number is not valid. Check it, with the country code if foreign.</source>
            <translation>Puhelinnumero ei kelpaa. Tarkista se; ulkomaiseen numeroon maatunnus.</translation>
        </message>
        <message>
            <source>The personal identity code is not valid. Check it or leave it out.</source>
            <translation>Henkilötunnus ei kelpaa. Tarkista se tai jätä pois.</translation>
        </message>
        <message>
            <source>The client has no page to read messages on. Call them or write a note.</source>
            <translation>Asiakkaalla ei ole sivua, jolta viestin voisi lukea. Soita hänelle tai kirjoita muistiinpano.</translation>
        </message>
        <message>
            <source>Too many in a short time. Your text is kept; try again in a moment.</source>
            <translation>Liian monta lyhyessä ajassa. Tekstisi on tallessa; yritä hetken päästä uudelleen.</translation>
        </message>
        <message>
            <source>The server did not understand this version. Update the application.</source>
            <translation>Palvelin ei ymmärtänyt tätä versiota. Päivitä ohjelma.</translation>
        </message>
        <message>
            <source>Saving did not succeed. Nothing was lost; try again.</source>
            <translation>Tallennus ei onnistunut. Mitään ei hävinnyt; yritä uudelleen.</translation>
        </message>
        <message>
            <source>A colleague</source>
            <translation>Kollega</translation>
        </message>
        <message>
            <source>The case is no longer yours.</source>
            <translation>Asia ei ole enää sinulla.</translation>
        </message>
        <message>
            <source>The case is closed.</source>
            <translation>Asia on päätetty.</translation>
        </message>
        <message>
            <source>The conversation has ended.</source>
            <translation>Keskustelu on päättynyt.</translation>
        </message>
        <message>
            <source>Your text is kept as a draft.</source>
            <translation>Tekstisi on tallessa luonnoksena.</translation>
        </message>
        <message>
            <source>The client was not found. The record may have been joined to another.</source>
            <translation>Asiakasta ei löytynyt. Tiedot on ehkä yhdistetty toiseen asiakkaaseen.</translation>
        </message>
        <message>
            <source>Another client has this personal identity code. Find that client instead.</source>
            <translation>Tällä henkilötunnuksella on jo toinen asiakas. Hae hänet.</translation>
        </message>
        <message>
            <source>The same personal identity code was given for both. Ask for the code of the one the matter is about.</source>
            <translation>Molemmille on annettu sama henkilötunnus. Kysy sen henkilön tunnus, jota asia koskee.</translation>
        </message>
        <message>
            <source>The person has already identified as somebody else. Nothing was changed.</source>
            <translation>Henkilö on jo tunnistautunut toisena henkilönä. Mitään ei muutettu.</translation>
        </message>
        <message>
            <source>Write the reason in a sentence: at least {limit} characters.</source>
            <translation>Kirjoita syy lauseena: vähintään {limit} merkkiä.</translation>
        </message>
        <message>
            <source>You have no open case of this client. The record opens with a written reason.</source>
            <translation>Sinulla ei ole tämän asiakkaan avointa asiaa. Tiedot avautuvat kirjallisella syyllä.</translation>
        </message>
        <message>
            <source>This is not permitted in this case.</source>
            <translation>Tämä ei ole sallittua tässä asiassa.</translation>
        </message>
        <message>
            <source>The client is a minor: make the assessment first (F6).</source>
            <translation>Asiakas on alaikäinen: tee ensin kypsyysarvio (F6).</translation>
        </message>
        <message>
            <source>{by} signed another assessment meanwhile. Look at it; your answers are kept.</source>
            <translation>{by} allekirjoitti sillä välin toisen arvion. Katso se; vastauksesi ovat tallessa.</translation>
        </message>
        <message>
            <source>An answer is missing or does not belong there. Your answers are kept.</source>
            <translation>Jokin vastaus puuttuu tai ei kuulu kohtaansa. Vastauksesi ovat tallessa.</translation>
        </message>
        <message>
            <source>The server does not know this form. Your answers are kept; tell your IT support.</source>
            <translation>Palvelin ei tunne tätä lomaketta. Vastauksesi ovat tallessa; kerro IT-tuelle.</translation>
        </message>
        <message>
            <source>Something in this case has to be resolved in writing first.</source>
            <translation>Asiassa on tehtävä, joka on ensin ratkaistava kirjallisesti.</translation>
        </message>
        <message>
            <source>The task was not found. Somebody may have resolved it.</source>
            <translation>Tehtävää ei löytynyt. Joku on ehkä jo ratkaissut sen.</translation>
        </message>
        <message>
            <source>The authorisation register cannot be reached. Nothing was checked; try again, or check it by hand.</source>
            <translation>Valtuusrekisteriin ei saada yhteyttä. Mitään ei tarkistettu; yritä uudelleen tai tarkista oikeus itse.</translation>
        </message>
        <message>
            <source>No identification service is in use here.</source>
            <translation>Tunnistuspalvelua ei ole käytössä.</translation>
        </message>
        <message>
            <source>Somebody else has this user name.</source>
            <translation>Käyttäjätunnus on jo toisella.</translation>
        </message>
        <message>
            <source>At least one administrator has to remain.</source>
            <translation>Vähintään yhden pääkäyttäjän on jäätävä.</translation>
        </message>
        <message>
            <source>The child is 12 or the age is not known: the short form no longer does. Your answers are kept; fill in the whole assessment.</source>
            <translation>Lapsi on täyttänyt 12 tai ikä ei ole tiedossa: lyhyt arvio ei enää riitä. Vastauksesi ovat tallessa; täytä koko arvio.</translation>
        </message>
        <message>
            <source>The day of birth cannot be right, or is not that of the personal identity code.</source>
            <translation>Syntymäaika ei voi olla oikea, tai se ei ole henkilötunnuksen mukainen.</translation>
        </message>
        <message>
            <source>Say first which telephone is yours: the caller can then be put through to it.</source>
            <translation>Kerro ensin, mikä puhelin on sinun: soittaja yhdistetään siihen.</translation>
        </message>
        <message>
            <source>The call is over or has moved on meanwhile. Nothing was done to it.</source>
            <translation>Puhelu on päättynyt tai siirtynyt jo eteenpäin. Sille ei tehty mitään.</translation>
        </message>
        <message>
            <source>A call is going on. End it first.</source>
            <translation>Puhelu on kesken. Lopeta se ensin.</translation>
        </message>
        <message>
            <source>This server has no telephone exchange that can be told to do that. Use your own telephone.</source>
            <translation>Tällä palvelimella ei ole puhelinvaihdetta, jota voisi ohjata näin. Käytä omaa puhelintasi.</translation>
        </message>
        <message>
            <source>The colleague is not at work or has no telephone. Choose another.</source>
            <translation>Työtoveri ei ole paikalla tai hänellä ei ole puhelinta. Valitse toinen.</translation>
        </message>
        <message>
            <source>This colleague cannot be asked. Choose another colleague or a line.</source>
            <translation>Tältä kollegalta ei voi kysyä. Valitse toinen kollega tai linja.</translation>
        </message>
        <message>
            <source>The question is no longer there: its case has been removed.</source>
            <translation>Kysymystä ei enää ole: sen asia on poistettu.</translation>
        </message>
        <message>
            <source>The question has been answered ({by}) or taken back. Your text is kept here.</source>
            <translation>Kysymykseen on jo vastattu ({by}) tai se on peruttu. Tekstisi on tallessa tässä.</translation>
        </message>
        <message>
            <source>Write when and where the appointment is and with whom.</source>
            <translation>Kirjoita, milloin ja missä aika on ja kenelle.</translation>
        </message>
        <message>
            <source>Write who took the client over.</source>
            <translation>Kirjoita, kuka otti asiakkaan vastaan.</translation>
        </message>
        <message>
            <source>The client was not tried often enough yet. Record the attempts to call first.</source>
            <translation>Asiakasta ei ole yritetty tavoittaa tarpeeksi monta kertaa. Kirjaa ensin soittoyritykset.</translation>
        </message>
        <message>
            <source>Give a day to come, not too far off, and what is checked then.</source>
            <translation>Anna tuleva päivä, joka ei ole liian kaukana, ja mitä silloin tarkistetaan.</translation>
        </message>
        <message>
            <source>{by} changed this meanwhile. Look at it as it stands now; what you wrote is kept here.</source>
            <translation>{by} muutti tätä sillä välin. Katso, miltä se näyttää nyt; kirjoittamasi on tallessa tässä.</translation>
        </message>
        <message>
            <source>The service directory has no such service any more.</source>
            <translation>Palveluhakemistossa ei ole enää tällaista palvelua.</translation>
        </message>
        <message>
            <source>The record lacks: {field}. Fill it in and sign again.</source>
            <translation>Kirjauksesta puuttuu: {field}. Täytä se ja allekirjoita uudelleen.</translation>
        </message>
        <message>
            <source>The record cannot have this: {field}. Choose or write it anew.</source>
            <translation>Kirjauksen kohta ei kelpaa: {field}. Valitse tai kirjoita se uudelleen.</translation>
        </message>
        <message>
            <source>The record was not found. Open the case again.</source>
            <translation>Kirjausta ei löytynyt. Avaa asia uudelleen.</translation>
        </message>
        <message>
            <source>Sign the record of the contact first: Shift+F4.</source>
            <translation>Allekirjoita ensin yhteydenoton kirjaus: Shift+F4.</translation>
        </message>
        <message>
            <source>The words of this feedback are no longer kept. Go on to the next one.</source>
            <translation>Palautteen sanoja ei enää säilytetä. Siirry seuraavaan.</translation>
        </message>
        <message>
            <source>That form was not sent in this case.</source>
            <translation>Tätä lomaketta ei ole lähetetty tässä asiassa.</translation>
        </message>
        <message>
            <source>The form was answered or is over. Nothing was changed.</source>
            <translation>Lomakkeeseen on jo vastattu tai sen aika on päättynyt. Mitään ei muutettu.</translation>
        </message>
        <message>
            <source>There is no such phrase or playbook any more.</source>
            <translation>Tätä fraasia tai toimintamallia ei enää ole.</translation>
        </message>
        <message>
            <source>The case is being handed over already. Take the offer back or wait for the answer first.</source>
            <translation>Asiaa siirretään jo saattaen. Peru tarjous tai odota ensin vastausta.</translation>
        </message>
        <message>
            <source>The offer is over: {by} was first, or it was declined or taken back.</source>
            <translation>Tarjous ei ole enää voimassa: {by} ehti ensin, tai se on palautettu tai peruttu.</translation>
        </message>
        <message>
            <source>The client is in between: note first that they have been reached or that help was found.</source>
            <translation>Asiakas on välissä: merkitse ensin, että hänet on tavoitettu tai että apu löytyi.</translation>
        </message>
        <message>
            <source>This colleague is not at work now. Choose another colleague or a line.</source>
            <translation>Tämä työkaveri ei ole nyt töissä. Valitse toinen työkaveri tai linja.</translation>
        </message>
        <message>
            <source>Nobody works on that line now. Choose another line or a colleague.</source>
            <translation>Tällä linjalla ei nyt ole ketään töissä. Valitse toinen linja tai työkaveri.</translation>
        </message>
        <message>
            <source>The summary holds what may not be given: an event that a minor has kept from others, a hidden number or a personal identity code. Take it out and try again.</source>
            <translation>Tiivistelmässä on jotain, mitä ei saa antaa: alaikäisen muilta kieltämä tapahtuma, salattu numero tai henkilötunnus. Poista se ja yritä uudelleen.</translation>
        </message>
        <message>
            <source>The case has a work pair already, or somebody is asked: {by}.</source>
            <translation>Asialla on jo työpari, tai joku on kutsuttu ({by}).</translation>
        </message>
        <message>
            <source>This no longer stands: it was taken back, or the case has gone elsewhere meanwhile.</source>
            <translation>Tämä ei ole enää voimassa: se peruttiin, tai asia on siirtynyt sillä välin muualle.</translation>
        </message>
        <message>
            <source>What waits is kept until {time} for whoever agreed on it ({by}). Choose the row and press Enter to take it all the same.</source>
            <translation>Odottava asia on varattu {time} asti sille, joka seurannasta sopi ({by}). Valitse rivi ja paina Enter, jos otat sen silti.</translation>
        </message>
        <message>
            <source>Nothing is kept longer of a client whom nobody can find: the last day for the follow-up is {day}.</source>
            <translation>Nimettömän asiakkaan asiaa ei säilytetä pidempään: seurannan viimeinen päivä on {day}</translation>
        </message>
    </context>
    <context>
        <name>rows</name>
        <message>
            <source>Callback {n}/{of}</source>
            <translation>Soitto {n}/{of}</translation>
        </message>
        <message>
            <source>{first} and {second}</source>
            <translation>{first} ja {second}</translation>
        </message>
        <message>
            <source>Anonymous chat</source>
            <translation>Nimetön chat</translation>
        </message>
        <message>
            <source>over by {span}</source>
            <translation>ylitti {span}</translation>
        </message>
        <message>
            <source>{span} left</source>
            <translation>{span} jäljellä</translation>
        </message>
        <message>
            <source>at {time}</source>
            <translation>klo {time}</translation>
        </message>
        <message>
            <source>by {time}</source>
            <translation>klo {time} mennessä</translation>
        </message>
        <message>
            <source>waited {wait}</source>
            <translation>odottanut {wait}</translation>
        </message>
        <message>
            <source>connection lost</source>
            <translation>yhteys katkesi</translation>
        </message>
        <message>
            <source>professional changed</source>
            <translation>ammattilainen vaihtuu</translation>
        </message>
        <message>
            <source>Caller on the line</source>
            <translation>Puhelu linjalla</translation>
        </message>
        <message>
            <source>not put through</source>
            <translation>ei yhdistetty</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Seuranta</translation>
        </message>
    </context>
    <context>
        <name>timeline</name>
        <message>
            <source>Luukku</source>
            <translation>Luukku</translation>
        </message>
        <message>
            <source>automatic message</source>
            <translation>automaattinen viesti</translation>
        </message>
        <message>
            <source>Cancel sending</source>
            <translation>Peru lähetys</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Yritä uudelleen</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Sinä</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Asia</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Asiakas</translation>
        </message>
        <message>
            <source>only professionals see this</source>
            <translation>vain ammattilaiset näkevät</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>Sisäinen muistiinpano</translation>
        </message>
        <message>
            <source>Contact form</source>
            <translation>Yhteydenottolomake</translation>
        </message>
        <message>
            <source>Open form</source>
            <translation>Avaa lomake</translation>
        </message>
        <message>
            <source>Callback request</source>
            <translation>Soittopyyntö</translation>
        </message>
        <message>
            <source>registered by {who}</source>
            <translation>kirjasi {who}</translation>
        </message>
        <message>
            <source>The chat began</source>
            <translation>Chat alkoi</translation>
        </message>
        <message>
            <source>Taken into work</source>
            <translation>Otettu työn alle</translation>
        </message>
        <message>
            <source>Returned to the queue</source>
            <translation>Palautettu jonoon</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Otettu takaisin</translation>
        </message>
        <message>
            <source>Transferred</source>
            <translation>Siirretty</translation>
        </message>
        <message>
            <source>Case {n} was joined to this</source>
            <translation>Asia {n} yhdistettiin tähän</translation>
        </message>
        <message>
            <source>Joined to case {n}</source>
            <translation>Yhdistetty asiaan {n}</translation>
        </message>
        <message>
            <source>The client changed the way of contact</source>
            <translation>Asiakas vaihtoi yhteystapaa</translation>
        </message>
        <message>
            <source>by the client</source>
            <translation>asiakas lopetti</translation>
        </message>
        <message>
            <source>The chat ended</source>
            <translation>Chat päättyi</translation>
        </message>
        <message>
            <source>The client withdrew the matter</source>
            <translation>Asiakas perui asian</translation>
        </message>
        <message>
            <source>The client continued a closed case</source>
            <translation>Asiakas jatkoi päätettyä asiaa</translation>
        </message>
        <message>
            <source>{n} out of 5</source>
            <translation>{n}/5</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Palaute</translation>
        </message>
        <message>
            <source>Marked urgent</source>
            <translation>Merkitty kiireelliseksi</translation>
        </message>
        <message>
            <source>Marked not urgent</source>
            <translation>Merkitty kiireettömäksi</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Päätetty</translation>
        </message>
        <message>
            <source>call {n}/{of}</source>
            <translation>soitto {n}/{of}</translation>
        </message>
        <message>
            <source>The client was reached</source>
            <translation>Asiakas tavoitettiin</translation>
        </message>
        <message>
            <source>next at {time}</source>
            <translation>seuraava {time}</translation>
        </message>
        <message>
            <source>The client was not reached</source>
            <translation>Asiakasta ei tavoitettu</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Kesto</translation>
        </message>
        <message>
            <source>Pain</source>
            <translation>Kipu</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numero</translation>
        </message>
        <message>
            <source>Suits</source>
            <translation>Sopiva aika</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Vastaus</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Tulkki</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>Kenelle</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>waits for the connection</source>
            <translation>odottaa yhteyttä</translation>
        </message>
        <message>
            <source>sending</source>
            <translation>lähetetään</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>tallennettu</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>toimitettu</translation>
        </message>
        <message>
            <source>read</source>
            <translation>luettu</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>ei lähtenyt</translation>
        </message>
        <message>
            <source>1 new message below</source>
            <translation>1 uusi viesti alempana</translation>
        </message>
        <message>
            <source>{n} new messages below</source>
            <translation>{n} uutta viestiä alempana</translation>
        </message>
        <message>
            <source>the professional's connection was lost</source>
            <translation>ammattilaisen yhteys katkesi</translation>
        </message>
        <message>
            <source>Draft to the client, not sent</source>
            <translation>Luonnos asiakkaalle, ei lähetetty</translation>
        </message>
        <message>
            <source>Draft of a note, not saved</source>
            <translation>Muistiinpanon luonnos, ei tallennettu</translation>
        </message>
        <message>
            <source>Leaves when the connection returns</source>
            <translation>Lähtee, kun yhteys palaa</translation>
        </message>
        <message>
            <source>The connection was lost</source>
            <translation>Yhteys katkesi</translation>
        </message>
        <message>
            <source>Use the text</source>
            <translation>Käytä tekstiä</translation>
        </message>
        <message>
            <source>what is written after this waits on this computer</source>
            <translation>tämän jälkeen kirjoitettu odottaa tällä koneella</translation>
        </message>
        <message>
            <source>Leaves by itself</source>
            <translation>Lähtee itsestään</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>odottaa</translation>
        </message>
        <message>
            <source>Identification was asked for</source>
            <translation>Tunnistautumista pyydettiin</translation>
        </message>
        <message>
            <source>The identification came to nothing</source>
            <translation>Tunnistautuminen ei toteutunut</translation>
        </message>
        <message>
            <source>Acts on behalf</source>
            <translation>Asioi puolesta</translation>
        </message>
        <message>
            <source>A non-disclosure order became known</source>
            <translation>Turvakielto tuli tietoon</translation>
        </message>
        <message>
            <source>The non-disclosure order has ended</source>
            <translation>Turvakielto on päättynyt</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Jää tehtäväksi</translation>
        </message>
        <message>
            <source>{name} identified strongly</source>
            <translation>{name} tunnistautui vahvasti</translation>
        </message>
        <message>
            <source>{name} was identified</source>
            <translation>{name} tunnistettiin</translation>
        </message>
        <message>
            <source>{name} told who they are</source>
            <translation>{name} kertoi, kuka on</translation>
        </message>
        <message>
            <source>another code was told before</source>
            <translation>aiemmin kerrottiin eri henkilötunnus</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>Asiakas</translation>
        </message>
        <message>
            <source>Acts for themself</source>
            <translation>Asioi omasta puolestaan</translation>
        </message>
        <message>
            <source>Says to act on behalf</source>
            <translation>Sanoo asioivansa puolesta</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Tehty</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>Ei tarpeen</translation>
        </message>
        <message>
            <source>the professional's rights were changed</source>
            <translation>ammattilaisen oikeudet muuttuivat</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>Arvio</translation>
        </message>
        <message>
            <source>code {code}, {words}</source>
            <translation>koodi {code}, {words}</translation>
        </message>
        <message>
            <source>version {n}</source>
            <translation>versio {n}</translation>
        </message>
        <message>
            <source>Open the assessment</source>
            <translation>Avaa arvio</translation>
        </message>
        <message>
            <source>The text has been removed because its retention period ended.</source>
            <translation>Teksti on poistettu, koska sen säilytysaika päättyi.</translation>
        </message>
        <message>
            <source>A call came in</source>
            <translation>Puhelu tuli</translation>
        </message>
        <message>
            <source>number withheld</source>
            <translation>numero salainen</translation>
        </message>
        <message>
            <source>The call was not put through</source>
            <translation>Puhelua ei yhdistetty</translation>
        </message>
        <message>
            <source>The client was left with {whom}</source>
            <translation>Asiakas jäi puheluun: {whom}</translation>
        </message>
        <message>
            <source>The call became a callback request</source>
            <translation>Puhelusta tuli soittopyyntö</translation>
        </message>
        <message>
            <source>answer promised by {time}</source>
            <translation>vastaus luvattu viimeistään {time}</translation>
        </message>
        <message>
            <source>The client answered</source>
            <translation>Asiakas vastasi</translation>
        </message>
        <message>
            <source>The call was answered</source>
            <translation>Puheluun vastattiin</translation>
        </message>
        <message>
            <source>after {length}</source>
            <translation>odotti {length}</translation>
        </message>
        <message>
            <source>{whom} joined the call</source>
            <translation>{whom} liittyi puheluun</translation>
        </message>
        <message>
            <source>Consulted during the call: {whom}</source>
            <translation>Konsultoitiin puhelun aikana: {whom}</translation>
        </message>
        <message>
            <source>talked for {length}</source>
            <translation>kesti {length}</translation>
        </message>
        <message>
            <source>the professional's telephone was busy</source>
            <translation>ammattilaisen puhelin oli varattu</translation>
        </message>
        <message>
            <source>the professional's telephone was not answered</source>
            <translation>ammattilaisen puhelimeen ei vastattu</translation>
        </message>
        <message>
            <source>the professional's telephone was not reached</source>
            <translation>ammattilaisen puhelinta ei tavoitettu</translation>
        </message>
        <message>
            <source>the caller hung up</source>
            <translation>soittaja katkaisi</translation>
        </message>
        <message>
            <source>the colleague's telephone was busy</source>
            <translation>kollegan puhelin oli varattu</translation>
        </message>
        <message>
            <source>the colleague did not answer</source>
            <translation>kollega ei vastannut</translation>
        </message>
        <message>
            <source>the colleague's telephone was not reached</source>
            <translation>kollegan puhelinta ei tavoitettu</translation>
        </message>
        <message>
            <source>the colleague hung up</source>
            <translation>kollega lopetti puhelun</translation>
        </message>
        <message>
            <source>the exchange could not be reached</source>
            <translation>vaihteeseen ei saatu yhteyttä</translation>
        </message>
        <message>
            <source>by the caller's own choice</source>
            <translation>soittajan omasta valinnasta</translation>
        </message>
        <message>
            <source>left outside the opening hours</source>
            <translation>jätettiin aukioloajan ulkopuolella</translation>
        </message>
        <message>
            <source>the line was lost</source>
            <translation>linja katkesi</translation>
        </message>
        <message>
            <source>The client's record was put to the case</source>
            <translation>Asiakkaan tiedot liitettiin asiaan</translation>
        </message>
        <message>
            <source>The client's record was taken from the case</source>
            <translation>Asiakkaan tiedot irrotettiin asiasta</translation>
        </message>
        <message>
            <source>The record of whoever is in contact was put to the case</source>
            <translation>Yhteydenottajan tiedot liitettiin asiaan</translation>
        </message>
        <message>
            <source>The record of whoever is in contact was taken from the case</source>
            <translation>Yhteydenottajan tiedot irrotettiin asiasta</translation>
        </message>
        <message>
            <source>the call was not put through</source>
            <translation>puhelua ei yhdistetty</translation>
        </message>
        <message>
            <source>The professional's telephone was not answered: the client was not rung</source>
            <translation>Ammattilaisen puhelimeen ei vastattu: asiakkaalle ei soitettu</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Seuranta</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Laji</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Arvosana</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Koskee</translation>
        </message>
        <message>
            <source>the services in general</source>
            <translation>palveluja yleisesti</translation>
        </message>
        <message>
            <source>Question to {whom}</source>
            <translation>Konsultaatio: {whom}</translation>
        </message>
        <message>
            <source>Sent along</source>
            <translation>Lähetettiin</translation>
        </message>
        <message>
            <source>Answer promised by</source>
            <translation>Vastaus viimeistään</translation>
        </message>
        <message>
            <source>Basis of disclosure</source>
            <translation>Luovutuksen peruste</translation>
        </message>
        <message>
            <source>Answer to {whom}</source>
            <translation>Vastaus konsultaatioon, kysyjä {whom}</translation>
        </message>
        <message>
            <source>came after the case was closed</source>
            <translation>tuli asian sulkemisen jälkeen</translation>
        </message>
        <message>
            <source>came after the promised time</source>
            <translation>tuli luvatun ajan jälkeen</translation>
        </message>
        <message>
            <source>The question to a colleague was taken back</source>
            <translation>Konsultaatio peruttiin</translation>
        </message>
        <message>
            <source>lines: {n}</source>
            <translation>rivejä: {n}</translation>
        </message>
        <message>
            <source>matter</source>
            <translation>asia</translation>
        </message>
        <message>
            <source>age</source>
            <translation>ikä</translation>
        </message>
        <message>
            <source>name</source>
            <translation>nimi</translation>
        </message>
        <message>
            <source>the question only</source>
            <translation>vain kysymys</translation>
        </message>
        <message>
            <source>Open the answers</source>
            <translation>Avaa vastaukset</translation>
        </message>
        <message>
            <source>{points} of {most} points</source>
            <translation>{points}/{most} pistettä</translation>
        </message>
        <message>
            <source>The reply to the feedback is due {when}</source>
            <translation>Palautteeseen on luvattu vastaus {when}</translation>
        </message>
        <message>
            <source>Follow-up called off</source>
            <translation>Seuranta peruttu</translation>
        </message>
        <message>
            <source>Follow-up moved to {day}</source>
            <translation>Seuranta siirretty: {day}</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Kirjaus</translation>
        </message>
        <message>
            <source>Corrected: {reason}</source>
            <translation>Korjattu: {reason}</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>Avaa kirjaus</translation>
        </message>
        <message>
            <source>The form was taken back from the client</source>
            <translation>Lomake peruttiin asiakkaalta</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Lomake</translation>
        </message>
        <message>
            <source>filled in by the client</source>
            <translation>asiakas täytti</translation>
        </message>
        <message>
            <source>filled in on the client's behalf</source>
            <translation>täytetty asiakkaan puolesta</translation>
        </message>
        <message>
            <source>filled in by {name} on the client's behalf</source>
            <translation>{name} täytti asiakkaan puolesta</translation>
        </message>
        <message>
            <source>sent by the line when the contact came in</source>
            <translation>linja lähetti yhteydenoton tullessa</translation>
        </message>
        <message>
            <source>Form to the client: {name}</source>
            <translation>Lomake asiakkaalle: {name}</translation>
        </message>
        <message>
            <source>Waits for the client: {name}</source>
            <translation>Odottaa asiakkaan vastausta: {name}</translation>
        </message>
        <message>
            <source>Can be answered until {when}.</source>
            <translation>Vastattavissa {when} asti.</translation>
        </message>
        <message>
            <source>Take the form back</source>
            <translation>Peru lomake</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>vastattu</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>peruttu</translation>
        </message>
        <message>
            <source>not answered in time</source>
            <translation>ei vastattu ajoissa</translation>
        </message>
        <message>
            <source>not answered before the case was closed</source>
            <translation>ei vastattu ennen asian päättämistä</translation>
        </message>
        <message>
            <source>An answer needs looking at now. The case was marked urgent.</source>
            <translation>Yksi vastaus on katsottava heti. Asia merkittiin kiireelliseksi.</translation>
        </message>
        <message>
            <source>Offered to {whom}</source>
            <translation>Tarjottu saattaen: {whom}</translation>
        </message>
        <message>
            <source>Handover accepted from {whom}</source>
            <translation>Saattaen vaihto otettu vastaan, siirtäjä {whom}</translation>
        </message>
        <message>
            <source>Handover declined: {whom} goes on</source>
            <translation>Saattaen vaihto palautettu: {whom} jatkaa</translation>
        </message>
        <message>
            <source>The offered handover was taken back</source>
            <translation>Saattaen vaihdon tarjous peruttu</translation>
        </message>
        <message>
            <source>The handover offered to {whom} came back</source>
            <translation>Saattaen tarjottu palasi: {whom}</translation>
        </message>
        <message>
            <source>Summary given to {whom}</source>
            <translation>Tiivistelmä annettu: {whom}</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Suostumus</translation>
        </message>
        <message>
            <source>Checked on</source>
            <translation>Tarkistetaan</translation>
        </message>
        <message>
            <source>Help was found: {whom}</source>
            <translation>Apu löytyi: {whom}</translation>
        </message>
        <message>
            <source>Help was not found: {whom}</source>
            <translation>Apua ei löytynyt: {whom}</translation>
        </message>
        <message>
            <source>The client was reached after the handover</source>
            <translation>Asiakas tavoitettu saattaen vaihdon jälkeen</translation>
        </message>
        <message>
            <source>in between since {time}</source>
            <translation>välissä {time} alkaen</translation>
        </message>
        <message>
            <source>{who} is the work pair</source>
            <translation>{who} on työparina</translation>
        </message>
        <message>
            <source>{who} cannot be the work pair</source>
            <translation>{who} ei voi tulla työpariksi</translation>
        </message>
        <message>
            <source>{who} is no longer asked to be the work pair</source>
            <translation>Kutsu työpariksi peruttiin: {who}</translation>
        </message>
        <message>
            <source>{who} is no longer the work pair</source>
            <translation>{who} ei ole enää työparina</translation>
        </message>
        <message>
            <source>{who} is responsible for the case from here on</source>
            <translation>{who} vastaa asiasta tästä eteenpäin</translation>
        </message>
        <message>
            <source>the one before is not at work any more</source>
            <translation>edellinen ei ole enää paikalla</translation>
        </message>
        <message>
            <source>{whom} was asked to be the work pair</source>
            <translation>{whom} kutsuttiin työpariksi</translation>
        </message>
        <message>
            <source>The client answered the survey</source>
            <translation>Asiakas vastasi kyselyyn</translation>
        </message>
        <message>
            <source>Work pair: {who}</source>
            <translation>Työparina: {who}</translation>
        </message>
        <message>
            <source>Declined to be the work pair: {who}</source>
            <translation>Ei pääse työpariksi: {who}</translation>
        </message>
    </context>
    <context>
        <name>unsent</name>
        <message>
            <source>Message</source>
            <translation>Viesti</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Muistiinpano</translation>
        </message>
        <message>
            <source>Case closed</source>
            <translation>Asia päätetty</translation>
        </message>
        <message>
            <source>Case transferred</source>
            <translation>Asia siirretty</translation>
        </message>
        <message>
            <source>Case returned</source>
            <translation>Asia palautettu</translation>
        </message>
        <message>
            <source>Other change</source>
            <translation>Muu muutos</translation>
        </message>
        <message>
            <source>Call registered</source>
            <translation>Puhelu kirjattu</translation>
        </message>
        <message>
            <source>Callback not reached</source>
            <translation>Ei tavoitettu</translation>
        </message>
        <message>
            <source>Callback reached</source>
            <translation>Tavoitettu puhelimella</translation>
        </message>
        <message>
            <source>Cases joined</source>
            <translation>Asiat yhdistetty</translation>
        </message>
        <message>
            <source>Draft handed on</source>
            <translation>Luonnos annettu</translation>
        </message>
        <message>
            <source>Draft of a message</source>
            <translation>Viestin luonnos</translation>
        </message>
        <message>
            <source>Draft of a note</source>
            <translation>Muistiinpanon luonnos</translation>
        </message>
        <message>
            <source>Half-filled outcome</source>
            <translation>Kesken oleva päätös</translation>
        </message>
        <message>
            <source>Half-filled registration</source>
            <translation>Kesken oleva kirjaus</translation>
        </message>
        <message>
            <source>Half-filled transfer</source>
            <translation>Kesken oleva siirto</translation>
        </message>
        <message>
            <source>Half-written phrase</source>
            <translation>Kesken oleva fraasi</translation>
        </message>
        <message>
            <source>Marked not urgent</source>
            <translation>Merkitty kiireettömäksi</translation>
        </message>
        <message>
            <source>Marked urgent</source>
            <translation>Merkitty kiireelliseksi</translation>
        </message>
        <message>
            <source>Next attempt: {time}</source>
            <translation>Seuraava yritys: {time}</translation>
        </message>
        <message>
            <source>Own phrase</source>
            <translation>Oma fraasi</translation>
        </message>
        <message>
            <source>Suggestion dismissed</source>
            <translation>Ehdotus hylätty</translation>
        </message>
        <message>
            <source>To: {line}</source>
            <translation>Linjalle: {line}</translation>
        </message>
        <message>
            <source>Walk-in registered</source>
            <translation>Käynti kirjattu</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>asia {n}</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>vahvistamatta</translation>
        </message>
        <message>
            <source>saved here</source>
            <translation>tallessa</translation>
        </message>
        <message>
            <source>Half-filled assessment</source>
            <translation>Keskeneräinen arvio</translation>
        </message>
        <message>
            <source>Half-written resolution of a task</source>
            <translation>Keskeneräinen tehtävän ratkaisu</translation>
        </message>
        <message>
            <source>Identification</source>
            <translation>Tunnistus</translation>
        </message>
        <message>
            <source>For whom the person acts</source>
            <translation>Puolesta-asiointi</translation>
        </message>
        <message>
            <source>Check of the right to act</source>
            <translation>Valtuuden tarkistus</translation>
        </message>
        <message>
            <source>Half-filled identification</source>
            <translation>Kesken oleva tunnistus</translation>
        </message>
        <message>
            <source>Half-filled acting on behalf</source>
            <translation>Kesken oleva puolesta-asioinnin kirjaus</translation>
        </message>
        <message>
            <source>Half-filled check of the right</source>
            <translation>Kesken oleva valtuuden tarkistus</translation>
        </message>
        <message>
            <source>Back to the client</source>
            <translation>Takaisin asiakkaaseen</translation>
        </message>
        <message>
            <source>Call to the client</source>
            <translation>Soitto asiakkaalle</translation>
        </message>
        <message>
            <source>Call put on hold</source>
            <translation>Puhelu pitoon</translation>
        </message>
        <message>
            <source>Consultation by telephone</source>
            <translation>Konsultaatio puhelimessa</translation>
        </message>
        <message>
            <source>Three joined on the line</source>
            <translation>Kolme yhdistetty linjalle</translation>
        </message>
        <message>
            <source>Back to the client alone</source>
            <translation>Takaisin asiakkaaseen</translation>
        </message>
        <message>
            <source>Call left to others</source>
            <translation>Puhelusta poistuttu</translation>
        </message>
        <message>
            <source>Call ended</source>
            <translation>Puhelu lopetettu</translation>
        </message>
        <message>
            <source>Own telephone</source>
            <translation>Oma puhelin</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Palaute</translation>
        </message>
        <message>
            <source>Half-written feedback</source>
            <translation>Keskeneräinen palaute</translation>
        </message>
        <message>
            <source>Half-written question to a colleague</source>
            <translation>Keskeneräinen kysymys kollegalle</translation>
        </message>
        <message>
            <source>Half-written answer to a colleague</source>
            <translation>Keskeneräinen vastaus kollegalle</translation>
        </message>
        <message>
            <source>Half-filled form</source>
            <translation>Kesken oleva lomake</translation>
        </message>
        <message>
            <source>Follow-up moved</source>
            <translation>Seuranta siirretty</translation>
        </message>
        <message>
            <source>Half-written handover</source>
            <translation>Kesken jäänyt saattaen vaihto</translation>
        </message>
        <message>
            <source>Half-written reason for declining</source>
            <translation>Kesken jäänyt palautuksen syy</translation>
        </message>
        <message>
            <source>Half-written summary for a partner</source>
            <translation>Kesken jäänyt tiivistelmä kumppanille</translation>
        </message>
        <message>
            <source>Half-filled note that the client was reached</source>
            <translation>Kesken jäänyt merkintä tavoittamisesta</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Lomake</translation>
        </message>
        <message>
            <source>Callback request</source>
            <translation>Soittopyyntö</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Puhelu</translation>
        </message>
        <message>
            <source>Walk-in</source>
            <translation>Käynti</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Palaute</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Kiireellinen</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Tänään</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Myöhemmin</translation>
        </message>
        <message>
            <source>under 18</source>
            <translation>alle 18</translation>
        </message>
        <message>
            <source>on behalf of another</source>
            <translation>puolesta-asiointi</translation>
        </message>
        <message>
            <source>needs an interpreter</source>
            <translation>tulkin tarve</translation>
        </message>
        <message>
            <source>non-disclosure</source>
            <translation>turvakielto</translation>
        </message>
        <message>
            <source>anonymous</source>
            <translation>nimetön</translation>
        </message>
        <message>
            <source>may belong to another case</source>
            <translation>voi kuulua toiseen asiaan</translation>
        </message>
        <message>
            <source>Finnish</source>
            <translation>Suomi</translation>
        </message>
        <message>
            <source>Swedish</source>
            <translation>Ruotsi</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Englanti</translation>
        </message>
        <message>
            <source>Finnish</source>
            <comment>inside a sentence</comment>
            <translation>suomi</translation>
        </message>
        <message>
            <source>Swedish</source>
            <comment>inside a sentence</comment>
            <translation>ruotsi</translation>
        </message>
        <message>
            <source>English</source>
            <comment>inside a sentence</comment>
            <translation>englanti</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Nimetön</translation>
        </message>
        <message>
            <source>Self-declared</source>
            <translation>Itse ilmoitettu</translation>
        </message>
        <message>
            <source>By questions</source>
            <translation>Kysymyksin</translation>
        </message>
        <message>
            <source>Strong</source>
            <translation>Vahva</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Vapaa</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Varattu</translation>
        </message>
        <message>
            <source>On a break</source>
            <translation>Tauolla</translation>
        </message>
        <message>
            <source>Away</source>
            <translation>Poissa</translation>
        </message>
        <message>
            <source>For themself</source>
            <translation>Itselleen</translation>
        </message>
        <message>
            <source>For their own child</source>
            <translation>Oman lapsen puolesta</translation>
        </message>
        <message>
            <source>For another adult</source>
            <translation>Toisen aikuisen puolesta</translation>
        </message>
        <message>
            <source>Nothing further</source>
            <translation>Ei jatkotoimia</translation>
        </message>
        <message>
            <source>An appointment was booked</source>
            <translation>Varattiin aika</translation>
        </message>
        <message>
            <source>The client contacts us if needed</source>
            <translation>Asiakas ottaa tarvittaessa yhteyttä</translation>
        </message>
        <message>
            <source>We contact the client</source>
            <translation>Otamme asiakkaaseen yhteyttä</translation>
        </message>
        <message>
            <source>Guided to another service</source>
            <translation>Ohjattiin toiseen palveluun</translation>
        </message>
        <message>
            <source>By phone</source>
            <translation>Puhelimitse</translation>
        </message>
        <message>
            <source>On their own page</source>
            <translation>Omalla sivulla</translation>
        </message>
        <message>
            <source>Same phone number</source>
            <translation>Sama puhelinnumero</translation>
        </message>
        <message>
            <source>Same self-declared personal code</source>
            <translation>Sama itse ilmoitettu henkilötunnus</translation>
        </message>
        <message>
            <source>For somebody whose legal guardian they are</source>
            <translation>Edunvalvojana päämiehensä puolesta</translation>
        </message>
        <message>
            <source>For somebody else</source>
            <translation>Toisen henkilön puolesta</translation>
        </message>
        <message>
            <source>On a call</source>
            <translation>Puhelussa</translation>
        </message>
        <message>
            <source>Wrap-up</source>
            <translation>Jälkityö</translation>
        </message>
        <message>
            <source>Thanks</source>
            <translation>Kiitos</translation>
        </message>
        <message>
            <source>Idea</source>
            <translation>Kehitysidea</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>Moite</translation>
        </message>
        <message>
            <source>Survey</source>
            <translation>Kysely</translation>
        </message>
    </context>
    <context>
        <name>SignOutSheet</name>
        <message>
            <source>Something is not sent yet</source>
            <translation>Kaikkea ei ole vielä lähetetty</translation>
        </message>
        <message>
            <source>Stay signed in</source>
            <translation>Pysy kirjautuneena</translation>
        </message>
        <message>
            <source>Sign out and lose these</source>
            <translation>Kirjaudu ulos ja hävitä nämä</translation>
        </message>
        <message>
            <source>Signing out</source>
            <translation>Kirjaudutaan ulos</translation>
        </message>
        <message>
            <source>Signing out removes these from this computer. Nobody has them anywhere else.</source>
            <translation>Uloskirjautuminen poistaa nämä tältä koneelta. Niitä ei ole missään muualla.</translation>
        </message>
        <message>
            <source>Still sending {n}. Then you are signed out.</source>
            <translation>Lähetetään vielä {n}. Sen jälkeen kirjaudutaan ulos.</translation>
        </message>
        <message>
            <source>and {n} more</source>
            <translation>ja {n} muuta</translation>
        </message>
        <message>
            <source>could not be done</source>
            <translation>ei onnistunut</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>vahvistamatta</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>lähettämättä</translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message>
            <source>Showing a code needs the connection. The masked code stays readable.</source>
            <translation>Tunnuksen näyttäminen vaatii yhteyden. Peitetty tunnus on näkyvissä.</translation>
        </message>
        <message>
            <source>Taking a case needs the connection. Go on with the open cases; a new contact can be registered ({keys}).</source>
            <translation>Jonosta ottaminen vaatii yhteyden. Voit jatkaa avoimia asioita ja kirjata uuden yhteydenoton ({keys}).</translation>
        </message>
        <message>
            <source>The case was closed.</source>
            <translation>Asia päätettiin.</translation>
        </message>
        <message>
            <source>The case was returned to the queue.</source>
            <translation>Asia palautettiin jonoon.</translation>
        </message>
        <message>
            <source>The case was transferred.</source>
            <translation>Asia siirrettiin.</translation>
        </message>
        <message>
            <source>The contact was registered.</source>
            <translation>Yhteydenotto kirjattiin.</translation>
        </message>
        <message>
            <source>The draft was handed on.</source>
            <translation>Luonnos annettiin eteenpäin.</translation>
        </message>
        <message>
            <source>The phrase was saved.</source>
            <translation>Fraasi on tallennettu.</translation>
        </message>
        <message>
            <source>This needs the connection. Nothing was changed; try again when it is back.</source>
            <translation>Tähän tarvitaan yhteys. Mitään ei muutettu; yritä uudelleen, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>Undoing needs the connection. Nothing was changed.</source>
            <translation>Kumoaminen vaatii yhteyden. Mitään ei muutettu.</translation>
        </message>
        <message>
            <source>Your presence can be changed when the connection is back.</source>
            <translation>Tilaasi voi vaihtaa, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>The contact is kept on this computer and leaves when the connection returns.</source>
            <translation>Kirjaus on tallessa tällä koneella ja lähtee, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>The exchange cannot be told anything before the connection is back. Your telephone works meanwhile.</source>
            <translation>Vaihdetta ei voi ohjata ennen kuin yhteys palaa. Puhelimesi toimii sillä välin.</translation>
        </message>
        <message>
            <source>The feedback was saved.</source>
            <translation>Palaute tallennettiin.</translation>
        </message>
        <message>
            <source>The question was sent.</source>
            <translation>Kysymys lähetettiin.</translation>
        </message>
        <message>
            <source>The answer was sent.</source>
            <translation>Vastaus lähetettiin.</translation>
        </message>
        <message>
            <source>The question was taken back.</source>
            <translation>Kysymys peruttiin.</translation>
        </message>
        <message>
            <source>The invitation was sent.</source>
            <translation>Kutsu lähetettiin.</translation>
        </message>
        <message>
            <source>The case has a new person responsible.</source>
            <translation>Asian vastuuhenkilö vaihtui.</translation>
        </message>
    </context>
    <context>
        <name>ConflictSheet</name>
        <message>
            <source>Keep for later</source>
            <translation>Jätä myöhemmäksi</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Seuraava</translation>
        </message>
        <message>
            <source>Press again to discard for good</source>
            <translation>Hylkää lopullisesti painamalla uudelleen</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Edellinen</translation>
        </message>
        <message>
            <source>The case is no longer in your hands. Your draft is kept here.</source>
            <translation>Asia ei ole enää sinulla. Luonnoksesi on tallessa tässä.</translation>
        </message>
        <message>
            <source>To settle {n}/{of}</source>
            <translation>Ratkaistavaa {n}/{of}</translation>
        </message>
        <message>
            <source>It waited so long that it is not sent by itself any more. See whether it arrived.</source>
            <translation>Tämä odotti niin kauan, ettei sitä enää lähetetä itsestään. Katso asiasta, ehtikö se perille.</translation>
        </message>
    </context>
    <context>
        <name>GuideSheet</name>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Contingency guide</source>
            <translation>Varautumisohje</translation>
        </message>
        <message>
            <source>Contingency guide, kept on this computer.</source>
            <translation>Varautumisohje, tallessa tällä koneella.</translation>
        </message>
        <message>
            <source>When the connection is away</source>
            <translation>Kun yhteyttä ei ole</translation>
        </message>
    </context>
    <context>
        <name>OutageFoot</name>
        <message>
            <source>An urgent matter? Call the client.</source>
            <translation>Kiireellinen asia? Soita asiakkaalle.</translation>
        </message>
        <message>
            <source>Longer than 30 min? Follow the contingency guide.</source>
            <translation>Katko yli 30 min? Toimi varautumisohjeen mukaan.</translation>
        </message>
        <message>
            <source>Open the guide, kept on this computer</source>
            <translation>Avaa ohje, tallessa tällä koneella</translation>
        </message>
    </context>
    <context>
        <name>OutagePanel</name>
        <message>
            <source>Calling the client</source>
            <translation>Soittaminen asiakkaalle</translation>
        </message>
        <message>
            <source>Closing, transferring and returning</source>
            <translation>Päättäminen, siirto ja palautus</translation>
        </message>
        <message>
            <source>New messages from clients</source>
            <translation>Asiakkaiden uudet viestit</translation>
        </message>
        <message>
            <source>Registering contacts</source>
            <translation>Yhteydenottojen kirjaaminen</translation>
        </message>
        <message>
            <source>Showing a personal code</source>
            <translation>Henkilötunnuksen näyttäminen</translation>
        </message>
        <message>
            <source>Taking from the queue</source>
            <translation>Jonosta ottaminen</translation>
        </message>
        <message>
            <source>Waits for the connection</source>
            <translation>Odottaa yhteyttä</translation>
        </message>
        <message>
            <source>Works now</source>
            <translation>Toimii nyt</translation>
        </message>
        <message>
            <source>Writing in open cases</source>
            <translation>Kirjoittaminen avoimiin asioihin</translation>
        </message>
    </context>
    <context>
        <name>PendingBar</name>
        <message>
            <source>Take back</source>
            <translation>Peru</translation>
        </message>
        <message>
            <source>Take back: {what}</source>
            <translation>Peru: {what}</translation>
        </message>
        <message>
            <source>Waits for the connection</source>
            <translation>Odottaa yhteyttä</translation>
        </message>
        <message>
            <source>{what}, waits for the connection</source>
            <translation>{what}, odottaa yhteyttä</translation>
        </message>
    </context>
    <context>
        <name>SettleRow</name>
        <message>
            <source>No longer in your hands after the outage: {cases}.</source>
            <translation>Katkon jälkeen ei enää sinulla: asia {cases}.</translation>
        </message>
        <message>
            <source>Returned to the queue while the connection was away: {cases}.</source>
            <translation>Palasi jonoon, koska yhteytesi oli poikki: asia {cases}.</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>Ratkaise</translation>
        </message>
        <message>
            <source>The case had changed when this was to be sent. Nothing is lost.</source>
            <translation>Asia oli muuttunut, kun kirjoittamasi oli lähdössä. Mitään ei ole kadonnut.</translation>
        </message>
        <message>
            <source>To settle {n}</source>
            <translation>Ratkaistavaa {n}</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Selvä</translation>
        </message>
        <message>
            <source>Your drafts are kept.</source>
            <translation>Luonnoksesi ovat tallessa.</translation>
        </message>
    </context>
    <context>
        <name>StandsNow</name>
        <message>
            <source>Asking how the case stands</source>
            <translation>Kysytään asian tilannetta</translation>
        </message>
        <message>
            <source>Closed {time}</source>
            <translation>Päätetty {time}</translation>
        </message>
        <message>
            <source>How the case stands is seen when the connection is back.</source>
            <translation>Asian tilanne näkyy, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>In the hands of {name}</source>
            <translation>Asiaa hoitaa {name}</translation>
        </message>
        <message>
            <source>In your hands</source>
            <translation>Sinulla</translation>
        </message>
        <message>
            <source>Nothing has been written in the case since.</source>
            <translation>Asiaan ei ole kirjoitettu mitään sen jälkeen.</translation>
        </message>
        <message>
            <source>The case now</source>
            <translation>Asia nyt</translation>
        </message>
        <message>
            <source>The case was joined to another.</source>
            <translation>Asia on yhdistetty toiseen.</translation>
        </message>
        <message>
            <source>Waits in the queue</source>
            <translation>Odottaa jonossa</translation>
        </message>
        <message>
            <source>Written since:</source>
            <translation>Sen jälkeen:</translation>
        </message>
        <message>
            <source>You cannot see this case any more. What you wrote is kept here.</source>
            <translation>Et enää näe tätä asiaa. Kirjoittamasi on tallessa tässä.</translation>
        </message>
    </context>
    <context>
        <name>UnsentSheet</name>
        <message>
            <source>Another registration is half filled. Finish or empty it first.</source>
            <translation>Toinen kirjaus on kesken. Kirjaa tai tyhjennä se ensin.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Everything is sent and saved.</source>
            <translation>Kaikki on lähetetty ja tallennettu.</translation>
        </message>
        <message>
            <source>It has left already.</source>
            <translation>Se ehti jo lähteä.</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Peru</translation>
        </message>
        <message>
            <source>Take back: {what}</source>
            <translation>Peru: {what}</translation>
        </message>
        <message>
            <source>They leave in this order, once each. What is taken back returns as a draft.</source>
            <translation>Lähtevät tässä järjestyksessä, kukin kerran. Peruttu palaa luonnokseksi.</translation>
        </message>
        <message>
            <source>Unsent {n}</source>
            <translation>Lähettämättä {n}</translation>
        </message>
    </context>
    <context>
        <name>Written</name>
        <message>
            <source>You wrote</source>
            <translation>Kirjoitit</translation>
        </message>
        <message>
            <source>for professionals</source>
            <translation>ammattilaisille</translation>
        </message>
        <message>
            <source>to the client</source>
            <translation>asiakkaalle</translation>
        </message>
    </context>
    <context>
        <name>outage</name>
        <message>
            <source>Check this computer's date and time. You can write; everything is saved on this computer.</source>
            <translation>Tarkista koneen päivä ja kello. Voit kirjoittaa, kaikki tallentuu tälle koneelle.</translation>
        </message>
        <message>
            <source>No connection since {time} ({span})</source>
            <translation>Ei yhteyttä klo {time} lähtien ({span})</translation>
        </message>
        <message>
            <source>Tell your support. You can write; everything is saved on this computer.</source>
            <translation>Ilmoita tukeen. Voit kirjoittaa, kaikki tallentuu tälle koneelle.</translation>
        </message>
        <message>
            <source>The server cannot save since {time} ({span})</source>
            <translation>Palvelin ei voi tallentaa klo {time} lähtien ({span})</translation>
        </message>
        <message>
            <source>The server does not answer since {time} ({span})</source>
            <translation>Palvelin ei vastaa klo {time} lähtien ({span})</translation>
        </message>
        <message>
            <source>The server's certificate expired on {day}, no connection since {time}</source>
            <translation>Palvelimen varmenne vanheni {day}, ei yhteyttä klo {time} lähtien</translation>
        </message>
        <message>
            <source>The server's certificate has expired, no connection since {time}</source>
            <translation>Palvelimen varmenne on vanhentunut, ei yhteyttä klo {time} lähtien</translation>
        </message>
        <message>
            <source>The server's certificate is not trusted, no connection since {time}</source>
            <translation>Palvelimen varmenteeseen ei voi luottaa, ei yhteyttä klo {time} lähtien</translation>
        </message>
        <message>
            <source>The server's certificate is not valid yet, no connection since {time}</source>
            <translation>Palvelimen varmenne ei ole vielä voimassa, ei yhteyttä klo {time} lähtien</translation>
        </message>
        <message>
            <source>You can write. Everything is saved on this computer and leaves when the connection returns.</source>
            <translation>Voit kirjoittaa. Kaikki tallentuu tälle koneelle ja lähtee, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>You can write. Everything is saved on this computer and leaves when the server can save.</source>
            <translation>Voit kirjoittaa. Kaikki tallentuu tälle koneelle ja lähtee, kun palvelin taas tallentaa.</translation>
        </message>
    </context>
    <context>
        <name>settling</name>
        <message>
            <source>Add it to the case as a note</source>
            <translation>Kirjaa asiaan muistiinpanoksi</translation>
        </message>
        <message>
            <source>Another registration is half filled. Finish or empty it first.</source>
            <translation>Toinen kirjaus on kesken. Kirjaa tai tyhjennä se ensin.</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Kopioi teksti</translation>
        </message>
        <message>
            <source>Correct and register again</source>
            <translation>Korjaa ja kirjaa uudelleen</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Hylkää</translation>
        </message>
        <message>
            <source>Hand it as a draft to {name}</source>
            <translation>Anna luonnoksena: {name}</translation>
        </message>
        <message>
            <source>Leave it in the case as a draft for whoever takes it</source>
            <translation>Jätä asiaan luonnokseksi seuraavalle hoitajalle</translation>
        </message>
        <message>
            <source>Open the outcome again</source>
            <translation>Avaa päätös uudelleen</translation>
        </message>
        <message>
            <source>Take the case and go on with the draft</source>
            <translation>Ota asia ja jatka luonnosta</translation>
        </message>
        <message>
            <source>Take the case and try again</source>
            <translation>Ota asia ja yritä uudelleen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Yritä uudelleen</translation>
        </message>
    </context>
    <context>
        <name>authority</name>
        <message>
            <source>This line shows client data only when the person has been identified.</source>
            <translation>Tällä linjalla asiakkaan tiedot näytetään vasta, kun hänet on tunnistettu.</translation>
        </message>
        <message>
            <source>The right to act on behalf has not been checked.</source>
            <translation>Oikeutta asioida puolesta ei ole tarkistettu.</translation>
        </message>
        <message>
            <source>Acting on behalf is not permitted.</source>
            <translation>Puolesta-asiointi ei ole sallittua.</translation>
        </message>
        <message>
            <source>The right to act on behalf has expired.</source>
            <translation>Oikeus asioida puolesta on päättynyt.</translation>
        </message>
        <message>
            <source>A non-disclosure order prevents it.</source>
            <translation>Turvakielto estää sen.</translation>
        </message>
        <message>
            <source>The minor has forbidden that data is given to the guardian.</source>
            <translation>Alaikäinen on kieltänyt tietojen luovuttamisen huoltajalle.</translation>
        </message>
        <message>
            <source>The minor's capacity to decide is not known: nothing is given to the guardian.</source>
            <translation>Alaikäisen päätöskyky ei ole tiedossa: huoltajalle ei luovuteta mitään.</translation>
        </message>
        <message>
            <source>The maturity assessment has not been made: nothing is given to the guardian yet.</source>
            <translation>Kypsyysarvio on tekemättä: huoltajalle ei vielä luovuteta mitään.</translation>
        </message>
        <message>
            <source>The client is a minor: the assessment has to be made first.</source>
            <translation>Asiakas on alaikäinen: arvio on tehtävä ensin.</translation>
        </message>
        <message>
            <source>The minor's request that data is not shown to the guardian has been accepted.</source>
            <translation>Alaikäisen pyyntö, ettei tietoja näytetä huoltajalle, on hyväksytty.</translation>
        </message>
        <message>
            <source>A task has to be resolved in writing first.</source>
            <translation>Avoin tehtävä on ratkaistava ensin kirjallisesti.</translation>
        </message>
        <message>
            <source>It is not known yet whose record this is.</source>
            <translation>Ei vielä tiedetä, kenen tiedoista on kyse.</translation>
        </message>
        <message>
            <source>This page cannot be written to.</source>
            <translation>Tälle sivulle ei voi kirjoittaa.</translation>
        </message>
        <message>
            <source>Nothing of this matter may be told.</source>
            <translation>Tästä asiasta ei saa kertoa.</translation>
        </message>
        <message>
            <source>They may not decide in this matter.</source>
            <translation>Hän ei voi päättää tästä asiasta.</translation>
        </message>
        <message>
            <source>This number must not be called.</source>
            <translation>Tähän numeroon ei saa soittaa.</translation>
        </message>
        <message>
            <source>The client's record and history are not shown.</source>
            <translation>Asiakkaan tietoja ja historiaa ei näytetä.</translation>
        </message>
        <message>
            <source>Phone and address are hidden.</source>
            <translation>Puhelin ja osoite ovat piilossa.</translation>
        </message>
        <message>
            <source>The case cannot be closed yet.</source>
            <translation>Asiaa ei voi vielä päättää.</translation>
        </message>
        <message>
            <source>Custody</source>
            <translation>Huoltajuus</translation>
        </message>
        <message>
            <source>Mandate</source>
            <translation>Valtuutus</translation>
        </message>
        <message>
            <source>Legal guardianship</source>
            <translation>Edunvalvonta</translation>
        </message>
        <message>
            <source>Another basis</source>
            <translation>Muu peruste</translation>
        </message>
        <message>
            <source>checked: permitted</source>
            <translation>tarkistettu: sallittu</translation>
        </message>
        <message>
            <source>checked: not permitted</source>
            <translation>tarkistettu: ei sallittu</translation>
        </message>
        <message>
            <source>authorisation register</source>
            <translation>valtuusrekisteri</translation>
        </message>
        <message>
            <source>{basis}, {checked} ({when}, {who})</source>
            <translation>{basis}, {checked} ({when}, {who})</translation>
        </message>
        <message>
            <source>Valid until {day}.</source>
            <translation>Voimassa {day} asti.</translation>
        </message>
        <message>
            <source>The minor is not capable of deciding: data is given to the guardians.</source>
            <translation>Alaikäinen ei ole päätöskykyinen: tiedot luovutetaan huoltajille.</translation>
        </message>
        <message>
            <source>Care that averts a danger to life or health is given whatever a guardian says.</source>
            <translation>Henkeä tai terveyttä uhkaavan vaaran torjumiseksi annetaan hoitoa huoltajan kannasta riippumatta.</translation>
        </message>
        <message>
            <source>They may not refuse care that is needed.</source>
            <translation>Tarpeellista hoitoa ei voi kieltää.</translation>
        </message>
        <message>
            <source>The number is hidden by a non-disclosure order. Show it in the client pane with a reason.</source>
            <translation>Turvakielto piilottaa numeron. Näytä se asiakaspaneelista syyn kanssa.</translation>
        </message>
    </context>
    <context>
        <name>people</name>
        <message>
            <source>told it themself</source>
            <translation>kertoi itse</translation>
        </message>
        <message>
            <source>by questions</source>
            <translation>kysymyksin</translation>
        </message>
        <message>
            <source>in person, document seen</source>
            <translation>paikalla, asiakirja nähty</translation>
        </message>
        <message>
            <source>strongly</source>
            <translation>vahvasti</translation>
        </message>
        <message>
            <source>high</source>
            <translation>korkea</translation>
        </message>
        <message>
            <source>substantial</source>
            <translation>korotettu</translation>
        </message>
        <message>
            <source>guardian</source>
            <translation>huoltaja</translation>
        </message>
        <message>
            <source>dependant</source>
            <translation>huollettava</translation>
        </message>
        <message>
            <source>legal guardian</source>
            <translation>edunvalvoja</translation>
        </message>
        <message>
            <source>ward</source>
            <translation>päämies</translation>
        </message>
        <message>
            <source>public guardian</source>
            <translation>yleinen edunvalvoja</translation>
        </message>
        <message>
            <source>Assess the capacity when the minor is met</source>
            <translation>Arvioi päätöskyky, kun nuori tavataan</translation>
        </message>
        <message>
            <source>Child-welfare notification</source>
            <translation>Lastensuojeluilmoitus</translation>
        </message>
        <message>
            <source>Physician's opinion</source>
            <translation>Lääkärin arvio</translation>
        </message>
        <message>
            <source>the resident cancelled it</source>
            <translation>asukas perui sen</translation>
        </message>
        <message>
            <source>it did not succeed</source>
            <translation>se ei onnistunut</translation>
        </message>
        <message>
            <source>it was somebody else than before</source>
            <translation>tunnistautuja oli eri henkilö kuin aiemmin</translation>
        </message>
        <message>
            <source>it was not done in time</source>
            <translation>sitä ei tehty ajoissa</translation>
        </message>
        <message>
            <source>in somebody's hands</source>
            <translation>työn alla</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>päätetty</translation>
        </message>
        <message>
            <source>waits for a callback</source>
            <translation>odottaa takaisinsoittoa</translation>
        </message>
        <message>
            <source>waits in a chat</source>
            <translation>odottaa chatissa</translation>
        </message>
        <message>
            <source>waits for an answer</source>
            <translation>odottaa vastausta</translation>
        </message>
        <message>
            <source>acts on behalf</source>
            <translation>asioi puolesta</translation>
        </message>
    </context>
    <context>
        <name>PaneHead</name>
        <message>
            <source>{done} of {of} answered</source>
            <translation>{done}/{of} vastattu</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>vastaa</translation>
        </message>
        <message>
            <source>item</source>
            <translation>kohta</translation>
        </message>
        <message>
            <source>to the conversation and back</source>
            <translation>keskusteluun ja takaisin</translation>
        </message>
        <message>
            <source>Put away, the draft is kept</source>
            <translation>Pane sivuun, luonnos jää talteen</translation>
        </message>
    </context>
    <context>
        <name>SignedSheet</name>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Korjaa</translation>
        </message>
        <message>
            <source>Correct: begin a new version with these answers</source>
            <translation>Korjaa: aloita uusi versio näillä vastauksilla</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>Arvio</translation>
        </message>
        <message>
            <source>Signed {time} {who}, version {n}. It cannot be changed; correcting makes a new version.</source>
            <translation>Allekirjoitettu {time} {who}, versio {n}. Sitä ei voi muuttaa; korjaus tekee uuden version.</translation>
        </message>
        <message>
            <source>Go on yourself</source>
            <translation>Jatka itse</translation>
        </message>
        <message>
            <source>Go on yourself: fill the form in from these answers</source>
            <translation>Jatka itse: täytä lomake näistä vastauksista</translation>
        </message>
        <message>
            <source>Answered {time}, {who}.</source>
            <translation>Vastattu {time}, {who}.</translation>
        </message>
        <message>
            <source>{answer}: look at this now</source>
            <translation>{answer}: katso tämä heti</translation>
        </message>
        <message>
            <source>Correct, and drop what is half filled</source>
            <translation>Korjaa ja hylkää keskeneräinen</translation>
        </message>
        <message>
            <source>Go on with the half-filled form</source>
            <translation>Jatka keskeneräistä lomaketta</translation>
        </message>
        <message>
            <source>This form is half filled in this case already, and a correction would take its place.</source>
            <translation>Sama lomake on tässä asiassa kesken, ja korjaus veisi sen paikan.</translation>
        </message>
    </context>
    <context>
        <name>PaneFoot</name>
        <message>
            <source>Continue later</source>
            <translation>Jatka myöhemmin</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Allekirjoita</translation>
        </message>
        <message>
            <source>Draft saved {time}</source>
            <translation>Luonnos tallessa {time}</translation>
        </message>
    </context>
    <context>
        <name>AssessmentPart</name>
        <message>
            <source>Assess</source>
            <translation>Arvioi</translation>
        </message>
        <message>
            <source>Open the assessment</source>
            <translation>Avaa arvio</translation>
        </message>
        <message>
            <source>Showing data not assessed</source>
            <translation>Tietojen näyttäminen arvioimatta</translation>
        </message>
        <message>
            <source>Capacity not assessed</source>
            <translation>Päätöskyky arvioimatta</translation>
        </message>
        <message>
            <source>A minor's case is not closed before each contact has been assessed.</source>
            <translation>Alaikäisen asiaa ei suljeta ennen kuin jokainen yhteydenotto on arvioitu.</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>Arvio</translation>
        </message>
        <message>
            <source>Code {code}, {words}</source>
            <translation>Koodi {code}, {words}</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Tehtävänä</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>Ratkaise</translation>
        </message>
        <message>
            <source>Resolve: {task}</source>
            <translation>Ratkaise: {task}</translation>
        </message>
        <message>
            <source>The child's age is not known. Find it out, or assess as at 12 to 17 years.</source>
            <translation>Lapsen ikä ei ole tiedossa. Selvitä se tai arvioi kuten 12–17-vuotias.</translation>
        </message>
    </context>
    <context>
        <name>TaskSheet</name>
        <message>
            <source>How is it resolved?</source>
            <translation>Miten tehtävä ratkesi?</translation>
        </message>
        <message>
            <source>What was done, when and to whom, or why it is not needed</source>
            <translation>Mitä tehtiin, milloin ja kenelle, tai miksi sitä ei tarvita</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>Ratkaise</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Valitse</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Tehty</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>Ei tarvita</translation>
        </message>
        <message>
            <source>Choose how it is resolved.</source>
            <translation>Valitse, miten tehtävä ratkesi.</translation>
        </message>
        <message>
            <source>Write it in a sentence.</source>
            <translation>Kirjoita se lauseella.</translation>
        </message>
        <message>
            <source>Make the child-welfare notification in your own system without delay. Neither the minor nor the guardian can forbid it. Write here when and to whom it was made, or why it is not needed.</source>
            <translation>Tee lastensuojeluilmoitus viipymättä omassa järjestelmässäsi. Alaikäinen tai huoltaja ei voi kieltää sitä. Kirjoita tähän, milloin ja kenelle se tehtiin, tai miksi sitä ei tarvita.</translation>
        </message>
        <message>
            <source>Consult a physician. Write here whom you consulted and what was decided.</source>
            <translation>Konsultoi lääkäriä. Kirjoita tähän, ketä konsultoit ja mitä päätettiin.</translation>
        </message>
        <message>
            <source>Assess the capacity when the minor is met. A new assessment with another code resolves this.</source>
            <translation>Arvioi päätöskyky, kun nuori tavataan. Uusi arvio toisella koodilla ratkaisee tämän.</translation>
        </message>
    </context>
    <context>
        <name>Assessing</name>
        <message>
            <source>Name not known</source>
            <translation>Nimi ei tiedossa</translation>
        </message>
        <message>
            <source>{n} y</source>
            <translation>{n} v</translation>
        </message>
        <message>
            <source>age not known</source>
            <translation>ikä ei tiedossa</translation>
        </message>
        <message>
            <source>{who}. Concerns this contact only.</source>
            <translation>{who}. Koskee vain tätä yhteydenottoa.</translation>
        </message>
        <message>
            <source>There is no phrase /{keyword}. Write to the client yourself.</source>
            <translation>Fraasia /{keyword} ei ole. Kirjoita asiakkaalle itse.</translation>
        </message>
        <message>
            <source>The ready text was sent.</source>
            <translation>Valmis teksti lähetettiin.</translation>
        </message>
        <message>
            <source>The assessment was signed.</source>
            <translation>Arvio allekirjoitettiin.</translation>
        </message>
        <message>
            <source>The task was resolved.</source>
            <translation>Tehtävä ratkaistiin.</translation>
        </message>
        <message>
            <source>If you sign again, yours becomes the next version.</source>
            <translation>Jos allekirjoitat uudelleen, arviosi on seuraava versio.</translation>
        </message>
        <message>
            <source>Signing needs the connection. The draft is kept; sign when it is back.</source>
            <translation>Allekirjoitus tarvitsee yhteyden. Luonnos on tallessa; allekirjoita, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>This needs the connection. What you wrote is kept.</source>
            <translation>Tämä tarvitsee yhteyden. Kirjoittamasi on tallessa.</translation>
        </message>
        <message>
            <source>The form was signed.</source>
            <translation>Lomake allekirjoitettiin.</translation>
        </message>
    </context>
    <context>
        <name>QuestionRow</name>
        <message>
            <source>required</source>
            <translation>pakollinen</translation>
        </message>
        <message>
            <source>Send the ready text: /{keyword}</source>
            <translation>Lähetä valmis teksti: /{keyword}</translation>
        </message>
    </context>
    <context>
        <name>ConclusionBox</name>
        <message>
            <source>Not with the guardian alone (item 1)</source>
            <translation>Ei, kun paikalla on vain huoltaja (kohta 1)</translation>
        </message>
        <message>
            <source>The minor has forbidden it (item 13)</source>
            <translation>Nuori on kieltänyt sen (kohta 13)</translation>
        </message>
    </context>
    <context>
        <name>ClosingGate</name>
        <message>
            <source>The assessment is lacking</source>
            <translation>Arvio puuttuu</translation>
        </message>
        <message>
            <source>The client is a minor. Each contact is assessed before the case is closed.</source>
            <translation>Asiakas on alaikäinen. Jokainen yhteydenotto arvioidaan ennen asian sulkemista.</translation>
        </message>
        <message>
            <source>Assess</source>
            <translation>Arvioi</translation>
        </message>
        <message>
            <source>Open the assessment</source>
            <translation>Avaa arvio</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Tehtävänä</translation>
        </message>
        <message>
            <source>{tasks}: resolve it in writing first.</source>
            <translation>{tasks}: ratkaise ensin kirjallisesti.</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>Ratkaise</translation>
        </message>
    </context>
    <context>
        <name>checklist</name>
        <message>
            <source>Yes</source>
            <translation>Kyllä</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Ei</translation>
        </message>
        <message>
            <source>item {n}</source>
            <translation>kohta {n}</translation>
        </message>
        <message>
            <source>{items} and {last}</source>
            <translation>{items} ja {last}</translation>
        </message>
        <message>
            <source>Still to answer: items {items}</source>
            <translation>Vastaa vielä kohtiin {items}</translation>
        </message>
        <message>
            <source>Still to answer: item {n}</source>
            <translation>Vastaa vielä kohtaan {n}</translation>
        </message>
        <message>
            <source>Write the reason</source>
            <translation>Kirjoita perustelu</translation>
        </message>
        <message>
            <source>Guardian sees</source>
            <translation>Huoltaja näkee</translation>
        </message>
        <message>
            <source>Guardian sees and gets nothing</source>
            <translation>Huoltaja ei näe eikä saa viestejä</translation>
        </message>
        <message>
            <source>Guardian decides, the child is heard</source>
            <translation>Huoltaja päättää, nuorta kuullaan</translation>
        </message>
        <message>
            <source>Guardian acts as the minor allows</source>
            <translation>Huoltaja toimii sen mukaan, mitä nuori sallii</translation>
        </message>
        <message>
            <source>Does not act in this matter</source>
            <translation>Ei toimi tässä asiassa</translation>
        </message>
        <message>
            <source>Stays open as a task</source>
            <translation>Jää avoimeksi tehtäväksi</translation>
        </message>
        <message>
            <source>not capable of deciding</source>
            <translation>ei päätöskykyinen</translation>
        </message>
        <message>
            <source>capable, allows</source>
            <translation>päätöskykyinen, sallii</translation>
        </message>
        <message>
            <source>capable, forbids</source>
            <translation>päätöskykyinen, kieltää</translation>
        </message>
        <message>
            <source>capacity not known</source>
            <translation>päätöskyky ei tiedossa</translation>
        </message>
        <message>
            <source>no request</source>
            <translation>ei pyyntöä</translation>
        </message>
        <message>
            <source>request accepted</source>
            <translation>pyyntö hyväksytty</translation>
        </message>
        <message>
            <source>request refused</source>
            <translation>pyyntö evätty</translation>
        </message>
        <message>
            <source>{name} {points}, answers are missing</source>
            <translation>{name} {points}, vastauksia puuttuu</translation>
        </message>
    </context>
    <context>
        <name>clients</name>
        <message>
            <source>{n} y</source>
            <translation>{n} v</translation>
        </message>
        <message>
            <source>temporary code</source>
            <translation>väliaikainen tunnus</translation>
        </message>
        <message>
            <source>care relationship</source>
            <translation>hoitosuhde</translation>
        </message>
        <message>
            <source>Searched by personal code.</source>
            <translation>Haettiin henkilötunnuksella.</translation>
        </message>
        <message>
            <source>Searched by phone number.</source>
            <translation>Haettiin puhelinnumerolla.</translation>
        </message>
        <message>
            <source>Searched by case number.</source>
            <translation>Haettiin asian numerolla.</translation>
        </message>
        <message>
            <source>Searched by name and day of birth.</source>
            <translation>Haettiin nimellä ja syntymäpäivällä.</translation>
        </message>
    </context>
    <context>
        <name>AnsweredSheet</name>
        <message>
            <source>This needs the connection. What you filled in stays here; try again when it is back.</source>
            <translation>Tämä tarvitsee yhteyden. Täyttämäsi säilyy tässä; yritä uudelleen, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>The connection was lost before the answer came. What you filled in stays here; try again when it is back.</source>
            <translation>Yhteys katkesi ennen vastausta. Täyttämäsi säilyy tässä; yritä uudelleen, kun yhteys palaa.</translation>
        </message>
    </context>
    <context>
        <name>BehalfBanner</name>
        <message>
            <source>Somebody whose name is not known</source>
            <translation>Joku, jonka nimeä ei tiedetä</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Näytä</translation>
        </message>
        <message>
            <source>Show the whole code of who acts; this is logged</source>
            <translation>Näytä asioijan koko henkilötunnus; tämä kirjataan lokiin</translation>
        </message>
        <message>
            <source>Ask the authorisation register about the right to act</source>
            <translation>Kysy valtuusrekisteristä oikeutta asioida puolesta</translation>
        </message>
        <message>
            <source>Note a check</source>
            <translation>Kirjaa tarkistus</translation>
        </message>
        <message>
            <source>Note a check made by hand</source>
            <translation>Kirjaa itse tehty tarkistus</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Muuta</translation>
        </message>
        <message>
            <source>Change for whom the person acts</source>
            <translation>Muuta, kenen puolesta asioidaan</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Tarkista uudelleen</translation>
        </message>
        <message>
            <source>Check the right</source>
            <translation>Tarkista valtuus</translation>
        </message>
        <message>
            <source>{name} acts on behalf</source>
            <translation>{name} asioi puolesta</translation>
        </message>
    </context>
    <context>
        <name>BehalfSheet</name>
        <message>
            <source>For whom does the person act?</source>
            <translation>Kenen puolesta asioidaan?</translation>
        </message>
        <message>
            <source>The right to act is checked anew after a change.</source>
            <translation>Muutoksen jälkeen oikeus asioida tarkistetaan uudelleen.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>Acts</source>
            <translation>Asioi</translation>
        </message>
        <message>
            <source>Name of whom the matter is about</source>
            <translation>Sen nimi, jota asia koskee</translation>
        </message>
        <message>
            <source>Personal code of whom the matter is about</source>
            <translation>Sen henkilötunnus, jota asia koskee</translation>
        </message>
        <message>
            <source>Empty: stays as it is.</source>
            <translation>Tyhjä: pysyy ennallaan.</translation>
        </message>
        <message>
            <source>Legal guardian by office: their code is never shown</source>
            <translation>Yleinen edunvalvoja: henkilötunnusta ei koskaan näytetä</translation>
        </message>
        <message>
            <source>Write whom the matter is about.</source>
            <translation>Kirjoita, ketä asia koskee.</translation>
        </message>
    </context>
    <context>
        <name>ClientForm</name>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Sukunimi</translation>
        </message>
        <message>
            <source>First names</source>
            <translation>Etunimet</translation>
        </message>
        <message>
            <source>Personal code</source>
            <translation>Henkilötunnus</translation>
        </message>
        <message>
            <source>Day of birth, if there is no code</source>
            <translation>Syntymäpäivä, jos tunnusta ei ole</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Puhelin</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>Language for an interpreter, if one is needed</source>
            <translation>Tulkin kieli, jos tulkkia tarvitaan</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>Uusi asiakas</translation>
        </message>
        <message>
            <source>Change the client's facts</source>
            <translation>Muuta asiakkaan tietoja</translation>
        </message>
        <message>
            <source>Empty: stays as it is.</source>
            <translation>Tyhjä: pysyy ennallaan.</translation>
        </message>
        <message>
            <source>Hidden; empty: stays as it is.</source>
            <translation>Piilossa; tyhjä: pysyy ennallaan.</translation>
        </message>
        <message>
            <source>Write the last name.</source>
            <translation>Kirjoita sukunimi.</translation>
        </message>
        <message>
            <source>Write the first names.</source>
            <translation>Kirjoita etunimet.</translation>
        </message>
        <message>
            <source>There is no such day. Write it as 10.7.2013.</source>
            <translation>Sellaista päivää ei ole. Kirjoita se muodossa 10.7.2013.</translation>
        </message>
    </context>
    <context>
        <name>ClientWork</name>
        <message>
            <source>no case is open</source>
            <translation>mikään asia ei ole auki</translation>
        </message>
        <message>
            <source>it is not known whose record this is</source>
            <translation>ei tiedetä, kenen tiedoista on kyse</translation>
        </message>
        <message>
            <source>the record is not shown in this case</source>
            <translation>tietoja ei näytetä tässä asiassa</translation>
        </message>
        <message>
            <source>nobody acts on behalf</source>
            <translation>kukaan ei asioi puolesta</translation>
        </message>
        <message>
            <source>no authorisation register is in use</source>
            <translation>valtuusrekisteri ei ole käytössä</translation>
        </message>
        <message>
            <source>no number is hidden</source>
            <translation>mikään numero ei ole piilossa</translation>
        </message>
        <message>
            <source>Show the hidden number</source>
            <translation>Näytä piilotettu numero</translation>
        </message>
        <message>
            <source>The client has a non-disclosure order. That the number was shown, and your reason, are logged.</source>
            <translation>Asiakkaalla on turvakielto. Lokiin kirjataan, että numero näytettiin, ja syysi.</translation>
        </message>
        <message>
            <source>Why you need the number</source>
            <translation>Miksi tarvitset numeron</translation>
        </message>
        <message>
            <source>Show the number</source>
            <translation>Näytä numero</translation>
        </message>
        <message>
            <source>Take the case from the client</source>
            <translation>Irrota asia asiakkaasta</translation>
        </message>
        <message>
            <source>The case was put to the wrong record. The reason is recorded.</source>
            <translation>Asia liitettiin väärään asiakkaaseen. Syy kirjataan.</translation>
        </message>
        <message>
            <source>Why it was the wrong one</source>
            <translation>Miksi asiakas oli väärä</translation>
        </message>
        <message>
            <source>Take it away</source>
            <translation>Irrota</translation>
        </message>
        <message>
            <source>no identification service is in use</source>
            <translation>tunnistuspalvelu ei ole käytössä</translation>
        </message>
        <message>
            <source>it has been asked for already</source>
            <translation>sitä on jo pyydetty</translation>
        </message>
        <message>
            <source>the client has no page</source>
            <translation>asiakkaalla ei ole omaa sivua</translation>
        </message>
        <message>
            <source>Checking needs the connection. Nothing was checked.</source>
            <translation>Tarkistus tarvitsee yhteyden. Mitään ei tarkistettu.</translation>
        </message>
        <message>
            <source>The case was linked to the client.</source>
            <translation>Asia liitettiin asiakkaaseen.</translation>
        </message>
        <message>
            <source>The case was taken from the client.</source>
            <translation>Asia irrotettiin asiakkaasta.</translation>
        </message>
        <message>
            <source>The identification was saved.</source>
            <translation>Tunnistus tallennettiin.</translation>
        </message>
        <message>
            <source>The check was saved.</source>
            <translation>Tarkistus tallennettiin.</translation>
        </message>
        <message>
            <source>It was noted for whom the person acts.</source>
            <translation>Puolesta-asiointi kirjattiin.</translation>
        </message>
        <message>
            <source>The client's facts were saved.</source>
            <translation>Asiakkaan tiedot tallennettiin.</translation>
        </message>
        <message>
            <source>The non-disclosure order was noted.</source>
            <translation>Turvakielto kirjattiin.</translation>
        </message>
        <message>
            <source>The relation was noted.</source>
            <translation>Suhde kirjattiin.</translation>
        </message>
        <message>
            <source>The records were joined.</source>
            <translation>Asiakkaat yhdistettiin.</translation>
        </message>
        <message>
            <source>The records were separated.</source>
            <translation>Asiakkaat erotettiin.</translation>
        </message>
        <message>
            <source>The legal hold was noted.</source>
            <translation>Säilytysmääräys kirjattiin.</translation>
        </message>
        <message>
            <source>The resident was asked to identify.</source>
            <translation>Asiakasta pyydettiin tunnistautumaan.</translation>
        </message>
        <message>
            <source>Linking needs the connection. Nothing was changed.</source>
            <translation>Liittäminen tarvitsee yhteyden. Mikään ei muuttunut.</translation>
        </message>
    </context>
    <context>
        <name>FindClient</name>
        <message>
            <source>Find a client</source>
            <translation>Etsi asiakas</translation>
        </message>
        <message>
            <source>Personal code, phone, case number or name</source>
            <translation>Henkilötunnus, puhelin, asian numero tai nimi</translation>
        </message>
        <message>
            <source>Day of birth</source>
            <translation>Syntymäpäivä</translation>
        </message>
        <message>
            <source>Day of birth, as 10.7.2013</source>
            <translation>Syntymäpäivä, muodossa 10.7.2013</translation>
        </message>
        <message>
            <source>There is no such day. Write it as 10.7.2013.</source>
            <translation>Sellaista päivää ei ole. Kirjoita se muodossa 10.7.2013.</translation>
        </message>
        <message>
            <source>A name alone finds nobody: write the day of birth.</source>
            <translation>Pelkällä nimellä ei haeta: kirjoita syntymäpäivä.</translation>
        </message>
        <message>
            <source>That is no personal code, phone number, case number or name. Check it and search again.</source>
            <translation>Se ei ole henkilötunnus, puhelinnumero, asian numero eikä nimi. Tarkista ja hae uudelleen.</translation>
        </message>
        <message>
            <source>Find a client: personal code, phone, case number or name</source>
            <translation>Etsi asiakas: henkilötunnus, puhelin, asian numero tai nimi</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>valitse</translation>
        </message>
        <message>
            <source>search and open</source>
            <translation>hae ja avaa</translation>
        </message>
        <message>
            <source>link to the case</source>
            <translation>liitä asiaan</translation>
        </message>
        <message>
            <source>link as who is in contact</source>
            <translation>liitä asioijaksi</translation>
        </message>
        <message>
            <source>close</source>
            <translation>sulje</translation>
        </message>
        <message>
            <source>search and choose</source>
            <translation>hae ja valitse</translation>
        </message>
        <message>
            <source>Press Enter to search. Every search is logged.</source>
            <translation>Hae Enterillä. Jokainen haku kirjataan lokiin.</translation>
        </message>
        <message>
            <source>Searching</source>
            <translation>Haetaan</translation>
        </message>
        <message>
            <source>Nobody was found. Check what you wrote, or make a new client.</source>
            <translation>Ketään ei löytynyt. Tarkista, mitä kirjoitit, tai tee uusi asiakas.</translation>
        </message>
        <message>
            <source>There are more than these: search more exactly.</source>
            <translation>Osumia on enemmän kuin nämä: hae tarkemmin.</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>Uusi asiakas</translation>
        </message>
        <message>
            <source>Searching needs the connection. The cases in your hands can be worked with meanwhile.</source>
            <translation>Haku tarvitsee yhteyden. Avoimia asioitasi voi hoitaa sillä välin.</translation>
        </message>
    </context>
    <context>
        <name>HistoryOverlay</name>
        <message>
            <source>History</source>
            <translation>Historia</translation>
        </message>
        <message>
            <source>Search in the history</source>
            <translation>Hae historiasta</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Palvelulinja</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanava</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>valitse</translation>
        </message>
        <message>
            <source>search, read the case</source>
            <translation>hae, lue asia</translation>
        </message>
        <message>
            <source>filters</source>
            <translation>rajaukset</translation>
        </message>
        <message>
            <source>close</source>
            <translation>sulje</translation>
        </message>
        <message>
            <source>The history is seen when the connection is back.</source>
            <translation>Historia näkyy, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>History: {name}</source>
            <translation>Historia: {name}</translation>
        </message>
        <message>
            <source>Show older ones</source>
            <translation>Näytä vanhemmat</translation>
        </message>
        <message>
            <source>All lines</source>
            <translation>Kaikki linjat</translation>
        </message>
        <message>
            <source>All channels</source>
            <translation>Kaikki kanavat</translation>
        </message>
        <message>
            <source>Searching</source>
            <translation>Haetaan</translation>
        </message>
        <message>
            <source>No contacts with these words and filters.</source>
            <translation>Ei yhteydenottoja näillä sanoilla ja rajauksilla.</translation>
        </message>
    </context>
    <context>
        <name>IdentifyRow</name>
        <message>
            <source>Ask to identify</source>
            <translation>Pyydä tunnistautumaan</translation>
        </message>
        <message>
            <source>Ask the resident to identify on their page</source>
            <translation>Pyydä asiakasta tunnistautumaan omalla sivullaan</translation>
        </message>
        <message>
            <source>Identify by questions</source>
            <translation>Tunnista kysymyksin</translation>
        </message>
        <message>
            <source>Identification asked for {time}</source>
            <translation>Tunnistautumista pyydetty {time}</translation>
        </message>
    </context>
    <context>
        <name>IdentifySheet</name>
        <message>
            <source>Identify the client</source>
            <translation>Tunnista asiakas</translation>
        </message>
        <message>
            <source>Ask what only the person would know, such as address or family, or look at a document.</source>
            <translation>Kysy sellaista, minkä vain henkilö itse tietää, kuten osoite tai perhe, tai katso asiakirja.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Save the identification</source>
            <translation>Tallenna tunnistus</translation>
        </message>
        <message>
            <source>Who is identified</source>
            <translation>Kuka tunnistetaan</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Miten</translation>
        </message>
        <message>
            <source>Personal code</source>
            <translation>Henkilötunnus</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Sukunimi</translation>
        </message>
        <message>
            <source>First names</source>
            <translation>Etunimet</translation>
        </message>
        <message>
            <source>What you made sure of</source>
            <translation>Mistä varmistuit</translation>
        </message>
        <message>
            <source>In a few words; no answers of the client.</source>
            <translation>Muutamalla sanalla, ei asiakkaan vastauksia.</translation>
        </message>
        <message>
            <source>Write the personal code.</source>
            <translation>Kirjoita henkilötunnus.</translation>
        </message>
        <message>
            <source>Write what you made sure of.</source>
            <translation>Kirjoita, mistä varmistuit.</translation>
        </message>
        <message>
            <source>Who is in contact</source>
            <translation>Yhteyttä ottava</translation>
        </message>
        <message>
            <source>Whom the matter is about</source>
            <translation>Se, jota asia koskee</translation>
        </message>
        <message>
            <source>By questions</source>
            <translation>Kysymyksin</translation>
        </message>
        <message>
            <source>In person, document seen</source>
            <translation>Paikalla, asiakirja nähty</translation>
        </message>
    </context>
    <context>
        <name>OldCaseSheet</name>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Aikajana</translation>
        </message>
        <message>
            <source>Only for reading. That it was opened is logged.</source>
            <translation>Vain luettavaksi. Avaaminen kirjattiin lokiin.</translation>
        </message>
        <message>
            <source>waits in the queue</source>
            <translation>odottaa jonossa</translation>
        </message>
        <message>
            <source>Old case</source>
            <translation>Vanha asia</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>asia {n}</translation>
        </message>
        <message>
            <source>Being fetched</source>
            <translation>Haetaan</translation>
        </message>
        <message>
            <source>closed {day}</source>
            <translation>päätetty {day}</translation>
        </message>
        <message>
            <source>in the hands of {name}</source>
            <translation>käsittelyssä: {name}</translation>
        </message>
        <message>
            <source>An old case is seen when the connection is back.</source>
            <translation>Vanha asia näkyy, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>Move the follow-up</source>
            <translation>Siirrä seurantaa</translation>
        </message>
        <message>
            <source>follow-up {day}</source>
            <translation>seuranta {day}</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Asia</translation>
        </message>
        <message>
            <source>Resolve: {task}</source>
            <translation>Ratkaise: {task}</translation>
        </message>
        <message>
            <source>The case is not on your lines, or has been removed.</source>
            <translation>Asia ei ole sinun linjoillasi, tai se on poistettu.</translation>
        </message>
        <message>
            <source>The case is seen when the connection is back.</source>
            <translation>Asian näkee, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>Export as a FHIR file</source>
            <translation>Vie FHIR-tiedostoksi</translation>
        </message>
    </context>
    <context>
        <name>ReasonSheet</name>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Write the reason in a sentence.</source>
            <translation>Kirjoita syy yhdellä virkkeellä.</translation>
        </message>
    </context>
    <context>
        <name>RecordPart</name>
        <message>
            <source>Client's record</source>
            <translation>Asiakkaan tiedot</translation>
        </message>
        <message>
            <source>Whose record this is is not known yet. Find the client (F9) or identify them.</source>
            <translation>Ei vielä tiedetä, kenen asiasta on kyse. Etsi asiakas (F9) tai tunnista hänet.</translation>
        </message>
        <message>
            <source>The client's history is seen when the connection is back.</source>
            <translation>Asiakkaan historia näkyy, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>The client's history is being fetched</source>
            <translation>Asiakkaan historiaa haetaan</translation>
        </message>
        <message>
            <source>Open elsewhere</source>
            <translation>Avoinna muualla</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Jää tehtäväksi</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historia</translation>
        </message>
        <message>
            <source>Guardians and dependants</source>
            <translation>Huoltajat ja huollettavat</translation>
        </message>
        <message>
            <source>No earlier contacts.</source>
            <translation>Ei aiempia yhteydenottoja.</translation>
        </message>
        <message>
            <source>All, search and filter</source>
            <translation>Kaikki, haku ja rajaus</translation>
        </message>
        <message>
            <source>The whole history</source>
            <translation>Koko historia</translation>
        </message>
        <message>
            <source>non-disclosure order</source>
            <translation>turvakielto</translation>
        </message>
    </context>
    <context>
        <name>RecordSheet</name>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Change facts</source>
            <translation>Muuta tietoja</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historia</translation>
        </message>
        <message>
            <source>Link to the case</source>
            <translation>Liitä asiaan</translation>
        </message>
        <message>
            <source>Add a relation</source>
            <translation>Lisää suhde</translation>
        </message>
        <message>
            <source>Non-disclosure order…</source>
            <translation>Turvakielto…</translation>
        </message>
        <message>
            <source>Join two records</source>
            <translation>Yhdistä kaksi asiakasta</translation>
        </message>
        <message>
            <source>Legal hold…</source>
            <translation>Säilytysmääräys…</translation>
        </message>
        <message>
            <source>Non-disclosure order</source>
            <translation>Turvakielto</translation>
        </message>
        <message>
            <source>Address and phone are hidden. Do not read anything aloud.</source>
            <translation>Osoite ja puhelin ovat piilossa. Älä lue mitään ääneen.</translation>
        </message>
        <message>
            <source>Legal hold: nothing of this client is let go.</source>
            <translation>Säilytysmääräys: tämän asiakkaan tiedoista ei poisteta mitään.</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Tiedot</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>piilossa</translation>
        </message>
        <message>
            <source>Guardians and dependants</source>
            <translation>Huoltajat ja huollettavat</translation>
        </message>
        <message>
            <source>Joined records</source>
            <translation>Yhdistetyt asiakkaat</translation>
        </message>
        <message>
            <source>Open matters</source>
            <translation>Avoimet asiat</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Jää tehtäväksi</translation>
        </message>
        <message>
            <source>Client's record</source>
            <translation>Asiakkaan tiedot</translation>
        </message>
        <message>
            <source>Name not known</source>
            <translation>Nimi ei tiedossa</translation>
        </message>
        <message>
            <source>A record is seen when the connection is back.</source>
            <translation>Asiakkaan tiedot näkyvät, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>Personal code</source>
            <translation>Henkilötunnus</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>Tunnistus</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Puhelin</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Tulkki</translation>
        </message>
        <message>
            <source>non-disclosure order</source>
            <translation>turvakielto</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Päätä</translation>
        </message>
        <message>
            <source>Separate</source>
            <translation>Erota</translation>
        </message>
        <message>
            <source>Being fetched</source>
            <translation>Haetaan</translation>
        </message>
        <message>
            <source>{code}, temporary</source>
            <translation>{code}, väliaikainen</translation>
        </message>
        <message>
            <source>End the relation: {name}</source>
            <translation>Päätä suhde: {name}</translation>
        </message>
        <message>
            <source>Separate the record: {name}</source>
            <translation>Erota asiakas: {name}</translation>
        </message>
    </context>
    <context>
        <name>RecordWork</name>
        <message>
            <source>You have no open case of this client</source>
            <translation>Sinulla ei ole avointa asiaa tästä asiakkaasta</translation>
        </message>
        <message>
            <source>The record opens for 30 minutes when you write why you need it. Who looked, when and why is logged, and the client may ask for it.</source>
            <translation>Tiedot aukeavat 30 minuutiksi, kun kirjoitat, miksi tarvitset niitä. Lokiin kirjataan, kuka katsoi, milloin ja miksi, ja asiakas voi pyytää sen nähtäväkseen.</translation>
        </message>
        <message>
            <source>Why you need the record</source>
            <translation>Miksi tarvitset tiedot</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>Avaa tiedot</translation>
        </message>
        <message>
            <source>Note a non-disclosure order</source>
            <translation>Kirjaa turvakielto</translation>
        </message>
        <message>
            <source>Phone and address are hidden from everybody from now on; showing them needs a reason.</source>
            <translation>Puhelin ja osoite piilotetaan kaikilta tästä alkaen; näyttämiseen tarvitaan syy.</translation>
        </message>
        <message>
            <source>Where it is known from</source>
            <translation>Mistä se tiedetään</translation>
        </message>
        <message>
            <source>Note the order</source>
            <translation>Kirjaa turvakielto</translation>
        </message>
        <message>
            <source>The non-disclosure order has ended</source>
            <translation>Turvakielto on päättynyt</translation>
        </message>
        <message>
            <source>Phone and address are shown again.</source>
            <translation>Puhelin ja osoite näytetään taas.</translation>
        </message>
        <message>
            <source>Note that it has ended</source>
            <translation>Kirjaa päättyneeksi</translation>
        </message>
        <message>
            <source>Legal hold</source>
            <translation>Säilytysmääräys</translation>
        </message>
        <message>
            <source>While it holds, nothing of the client is let go by the retention rules.</source>
            <translation>Sen ollessa voimassa säilytysajat eivät poista mitään asiakkaasta.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Syy</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>Join two records</source>
            <translation>Yhdistä kaksi asiakasta</translation>
        </message>
        <message>
            <source>How you know that they are the same person</source>
            <translation>Mistä tiedät, että kyse on samasta henkilöstä</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Yhdistä</translation>
        </message>
        <message>
            <source>Separate the records</source>
            <translation>Erota asiakkaat</translation>
        </message>
        <message>
            <source>Each record has its own cases again.</source>
            <translation>Kummallakin on taas omat asiansa.</translation>
        </message>
        <message>
            <source>Why they are not the same person</source>
            <translation>Miksi kyse ei ole samasta henkilöstä</translation>
        </message>
        <message>
            <source>Separate</source>
            <translation>Erota</translation>
        </message>
        <message>
            <source>{other} ({code}) becomes part of {name}. It can be undone.</source>
            <translation>{other} ({code}) yhdistetään asiakkaaseen {name}. Sen voi perua.</translation>
        </message>
        <message>
            <source>Who belongs to {name}?</source>
            <translation>Kuka kuuluu asiakkaalle {name}?</translation>
        </message>
        <message>
            <source>Which record is joined to {name}?</source>
            <translation>Kuka yhdistetään asiakkaaseen {name}?</translation>
        </message>
    </context>
    <context>
        <name>RelationSheet</name>
        <message>
            <source>Add a relation</source>
            <translation>Lisää suhde</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>Choose what they are to each other.</source>
            <translation>Valitse, mitä he ovat toisilleen.</translation>
        </message>
        <message>
            <source>{other} and {client}</source>
            <translation>{other} ja {client}</translation>
        </message>
        <message>
            <source>What {other} is to {client}</source>
            <translation>Mikä {other} on asiakkaalle {client}</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Valitse</translation>
        </message>
    </context>
    <context>
        <name>RightSheet</name>
        <message>
            <source>The right to act was checked</source>
            <translation>Oikeus asioida tarkistettiin</translation>
        </message>
        <message>
            <source>What you saw or heard decides; your name is recorded with it.</source>
            <translation>Ratkaisevaa on, mitä näit tai kuulit; nimesi kirjataan sen yhteyteen.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Save the check</source>
            <translation>Tallenna tarkistus</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Peruste</translation>
        </message>
        <message>
            <source>What it came to</source>
            <translation>Tulos</translation>
        </message>
        <message>
            <source>What was seen</source>
            <translation>Mitä nähtiin</translation>
        </message>
        <message>
            <source>Such as: mandate dated 1.11.2026, seen on paper.</source>
            <translation>Esimerkiksi: valtakirja 1.11.2026, nähty paperilla.</translation>
        </message>
        <message>
            <source>What it covers, if limited</source>
            <translation>Mitä se kattaa, jos rajattu</translation>
        </message>
        <message>
            <source>Valid until, if known</source>
            <translation>Voimassa asti, jos tiedossa</translation>
        </message>
        <message>
            <source>There is no such day. Write it as 10.7.2013.</source>
            <translation>Sellaista päivää ei ole. Kirjoita se muodossa 10.7.2013.</translation>
        </message>
        <message>
            <source>Choose what the check came to.</source>
            <translation>Valitse tarkistuksen tulos.</translation>
        </message>
        <message>
            <source>Write what was seen.</source>
            <translation>Kirjoita, mitä nähtiin.</translation>
        </message>
        <message>
            <source>That day has passed: the right does not hold any more.</source>
            <translation>Se päivä on mennyt: oikeus ei ole enää voimassa.</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Valitse</translation>
        </message>
        <message>
            <source>Permitted</source>
            <translation>Sallittu</translation>
        </message>
        <message>
            <source>Not permitted</source>
            <translation>Ei sallittu</translation>
        </message>
    </context>
    <context>
        <name>uses</name>
        <message>
            <source>Opened a case</source>
            <translation>Avasi asian</translation>
        </message>
        <message>
            <source>Showed the personal identity code</source>
            <translation>Näytti henkilötunnuksen</translation>
        </message>
        <message>
            <source>Showed the personal identity code of the person represented</source>
            <translation>Näytti päämiehen henkilötunnuksen</translation>
        </message>
        <message>
            <source>Showed hidden contact details</source>
            <translation>Näytti piilotetut yhteystiedot</translation>
        </message>
        <message>
            <source>Found in a search</source>
            <translation>Löysi hakemalla</translation>
        </message>
        <message>
            <source>Opened the client record</source>
            <translation>Avasi asiakkaan tiedot</translation>
        </message>
        <message>
            <source>Opened the history</source>
            <translation>Avasi asiakashistorian</translation>
        </message>
        <message>
            <source>Read an earlier case</source>
            <translation>Luki aiemman asian</translation>
        </message>
        <message>
            <source>Opened with a written reason</source>
            <translation>Avasi kirjallisella perustelulla</translation>
        </message>
        <message>
            <source>Changed the client record</source>
            <translation>Muutti asiakkaan tietoja</translation>
        </message>
        <message>
            <source>Joined two records</source>
            <translation>Yhdisti kaksi asiakastietoa</translation>
        </message>
        <message>
            <source>Separated two records</source>
            <translation>Erotti kaksi asiakastietoa</translation>
        </message>
        <message>
            <source>Identified the person</source>
            <translation>Tunnisti henkilön</translation>
        </message>
        <message>
            <source>Checked a right to act on behalf</source>
            <translation>Tarkisti oikeuden asioida puolesta</translation>
        </message>
        <message>
            <source>Signed an assessment</source>
            <translation>Vahvisti arvion</translation>
        </message>
        <message>
            <source>Made an extract of the use log</source>
            <translation>Teki otteen käyttölokista</translation>
        </message>
        <message>
            <source>Read the use log</source>
            <translation>Luki käyttölokia</translation>
        </message>
        <message>
            <source>Disclosed data</source>
            <translation>Luovutti tietoja</translation>
        </message>
        <message>
            <source>Changed a staff member's rights</source>
            <translation>Muutti työntekijän oikeuksia</translation>
        </message>
        <message>
            <source>Set or lifted a retention hold</source>
            <translation>Esti tai salli tietojen poistamisen</translation>
        </message>
        <message>
            <source>Removed data that had expired</source>
            <translation>Poisti vanhentuneita tietoja</translation>
        </message>
        <message>
            <source>Handling the client's matter</source>
            <translation>Asiakkaan asian hoitaminen</translation>
        </message>
        <message>
            <source>Waiting in the person's service line</source>
            <translation>Odotti työntekijän palvelulinjassa</translation>
        </message>
        <message>
            <source>Written reason</source>
            <translation>Kirjallinen perustelu</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>Esihenkilötyö</translation>
        </message>
        <message>
            <source>Data protection work</source>
            <translation>Tietosuojatyö</translation>
        </message>
        <message>
            <source>The client's own request</source>
            <translation>Asiakkaan oma pyyntö</translation>
        </message>
        <message>
            <source>Client has a colleague's or own name</source>
            <translation>Asiakkaalla on työntekijän tai oma nimi</translation>
        </message>
        <message>
            <source>Client has the same surname</source>
            <translation>Asiakkaalla on sama sukunimi</translation>
        </message>
        <message>
            <source>Many clients without a case in hand</source>
            <translation>Monta asiakasta ilman asiaa työn alla</translation>
        </message>
        <message>
            <source>Many searches in a day</source>
            <translation>Monta hakua päivässä</translation>
        </message>
        <message>
            <source>Outside the opening hours</source>
            <translation>Aukioloajan ulkopuolella</translation>
        </message>
        <message>
            <source>Professional</source>
            <translation>Ammattilainen</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>Esihenkilö</translation>
        </message>
        <message>
            <source>Privacy officer</source>
            <translation>Tietosuojavastaava</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Pääkäyttäjä</translation>
        </message>
        <message>
            <source>Consulted a colleague, or answered one</source>
            <translation>Kysyi kollegalta tai vastasi hänelle</translation>
        </message>
        <message>
            <source>Signed a record of a contact</source>
            <translation>Allekirjoitti kirjauksen</translation>
        </message>
        <message>
            <source>Copied a summary to be put into a record elsewhere</source>
            <translation>Kopioi yhteenvedon potilas- tai asiakastietojärjestelmään</translation>
        </message>
        <message>
            <source>Offered a case to a colleague, or accepted one</source>
            <translation>Tarjosi asiaa saattaen tai otti sellaisen vastaan</translation>
        </message>
        <message>
            <source>The client's consent</source>
            <translation>Asiakkaan suostumus</translation>
        </message>
        <message>
            <source>Asked a colleague into a case as work pair</source>
            <translation>Kutsui kollegan asiaan työpariksi</translation>
        </message>
    </context>
    <context>
        <name>extract</name>
        <message>
            <source>Who has used your data</source>
            <translation>Kuka on käyttänyt tietojasi</translation>
        </message>
        <message>
            <source>Who has used the data of {name}</source>
            <translation>Kuka on käyttänyt tietoja: {name}</translation>
        </message>
        <message>
            <source>Given to</source>
            <translation>Annettu</translation>
        </message>
        <message>
            <source>Whose data</source>
            <translation>Kenen tiedot</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Ajalta</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Tehty</translation>
        </message>
        <message>
            <source>{day}, {name}</source>
            <translation>{day}, {name}</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Milloin</translation>
        </message>
        <message>
            <source>Who, at work</source>
            <translation>Kuka, työssään</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Mitä tehtiin</translation>
        </message>
        <message>
            <source>On what basis</source>
            <translation>Millä perusteella</translation>
        </message>
        <message>
            <source>There are no uses to tell of between these days.</source>
            <translation>Näiltä päiviltä ei ole kerrottavia käyttöjä.</translation>
        </message>
        <message>
            <source>The service itself</source>
            <translation>Palvelu itse</translation>
        </message>
        <message>
            <source>What the words mean</source>
            <translation>Mitä sanat tarkoittavat</translation>
        </message>
        <message>
            <source>Handling the client's matter: the person had an open matter of yours in hand.</source>
            <translation>Asiakkaan asian hoitaminen: työntekijällä oli asiasi hoidettavanaan.</translation>
        </message>
        <message>
            <source>Waiting in the person's service line: your matter waited in a service line where the person works.</source>
            <translation>Odotti työntekijän palvelulinjassa: asiasi odotti palvelulinjassa, jossa työntekijä työskentelee.</translation>
        </message>
        <message>
            <source>Written reason: there was no open matter, and the person wrote down why the data was needed.</source>
            <translation>Kirjallinen perustelu: avointa asiaa ei ollut, ja työntekijä kirjoitti, miksi tietoja tarvittiin.</translation>
        </message>
        <message>
            <source>Data protection work: requests like yours are answered and the use of data is watched.</source>
            <translation>Tietosuojatyö: tällaisiin pyyntöihin vastataan ja tietojen käyttöä valvotaan.</translation>
        </message>
        <message>
            <source>How to ask more</source>
            <translation>Näin kysyt lisää</translation>
        </message>
        <message>
            <source>If you think that your data was used without a reason, contact the data protection officer of {county}. Tell the day and the time of the line. You will be answered in writing and free of charge.</source>
            <translation>Jos epäilet, että tietojasi on käytetty ilman syytä, ota yhteyttä tietosuojavastaavaan: {county}. Kerro rivin päivä ja kellonaika. Saat vastauksen kirjallisesti ja maksutta.</translation>
        </message>
        <message>
            <source>This extract is given under the act on the processing of client data in health care and social welfare (703/2023). It is made of the use log of the contact service and holds the last two years unless other days were asked for.</source>
            <translation>Ote annetaan sosiaali- ja terveydenhuollon asiakastietojen käsittelystä annetun lain (703/2023) nojalla. Se on tehty yhteydenottopalvelun käyttölokista ja kattaa kaksi viime vuotta, ellei muuta aikaa ole pyydetty.</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Sivu {page}/{pages}</translation>
        </message>
    </context>
    <context>
        <name>LogFilters</name>
        <message>
            <source>Member of staff</source>
            <translation>Työntekijä</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Asiakas</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Mitä tehtiin</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Alkaen</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Päättyen</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Näytä</translation>
        </message>
        <message>
            <source>Clear the filters</source>
            <translation>Tyhjennä rajaukset</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Kaikki</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Kaikki</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Kuka tahansa</translation>
        </message>
    </context>
    <context>
        <name>PatternsPane</name>
        <message>
            <source>Worth asking about</source>
            <translation>Kysymisen arvoista</translation>
        </message>
        <message>
            <source>Unusual uses in the last 30 days. A reason to ask, never a verdict.</source>
            <translation>Poikkeavia käyttöjä 30 viime päivältä. Syy kysyä, ei koskaan tuomio.</translation>
        </message>
        <message>
            <source>Looking</source>
            <translation>Etsitään</translation>
        </message>
        <message>
            <source>Nothing unusual was found.</source>
            <translation>Mitään poikkeavaa ei löytynyt.</translation>
        </message>
        <message>
            <source>{count} uses</source>
            <translation>{count} käyttöä</translation>
        </message>
        <message>
            <source>1 use</source>
            <translation>1 käyttö</translation>
        </message>
        <message>
            <source>Removals of the last nights</source>
            <translation>Viime öiden poistot</translation>
        </message>
    </context>
    <context>
        <name>LogPage</name>
        <message>
            <source>Whose uses are shown?</source>
            <translation>Kenen tietojen käytöt näytetään?</translation>
        </message>
        <message>
            <source>Whose extract is made?</source>
            <translation>Kenelle ote tehdään?</translation>
        </message>
        <message>
            <source>Use log</source>
            <translation>Käyttöloki</translation>
        </message>
        <message>
            <source>Check the whole log</source>
            <translation>Tarkista koko loki</translation>
        </message>
        <message>
            <source>Extract for a client</source>
            <translation>Ote asiakkaalle</translation>
        </message>
        <message>
            <source>Back to the filters</source>
            <translation>Takaisin rajauksiin</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Milloin</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Kuka</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Mitä tehtiin</translation>
        </message>
        <message>
            <source>Whose data</source>
            <translation>Kenen tiedot</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Peruste</translation>
        </message>
        <message>
            <source>Uses of client data</source>
            <translation>Asiakastietojen käytöt</translation>
        </message>
        <message>
            <source>Reading the log</source>
            <translation>Luetaan lokia</translation>
        </message>
        <message>
            <source>No uses with these filters.</source>
            <translation>Näillä rajauksilla ei ole käyttöjä.</translation>
        </message>
        <message>
            <source>{count} uses, newest first</source>
            <translation>{count} käyttöä, uusin ensin</translation>
        </message>
        <message>
            <source>Checking the log</source>
            <translation>Tarkistetaan lokia</translation>
        </message>
        <message>
            <source>The log has been changed: tell your IT support at once (checked {at})</source>
            <translation>Lokia on muutettu: kerro heti tietohallinnolle (tarkistettu {at})</translation>
        </message>
        <message>
            <source>The newest {count} lines are as they were written (checked {at})</source>
            <translation>Uusimmat {count} riviä ovat ennallaan (tarkistettu {at})</translation>
        </message>
        <message>
            <source>All {count} lines are as they were written (checked {at})</source>
            <translation>Kaikki {count} riviä ovat ennallaan (tarkistettu {at})</translation>
        </message>
        <message>
            <source>Line {no}</source>
            <translation>Rivi {no}</translation>
        </message>
        <message>
            <source>case {number}</source>
            <translation>asia {number}</translation>
        </message>
        <message>
            <source>reason: {reason}</source>
            <translation>perustelu: {reason}</translation>
        </message>
        <message>
            <source>what: {detail}</source>
            <translation>mitä: {detail}</translation>
        </message>
        <message>
            <source>Server's command line</source>
            <translation>Palvelimen komentorivi</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>Asiakas itse</translation>
        </message>
        <message>
            <source>The service itself</source>
            <translation>Palvelu itse</translation>
        </message>
        <message>
            <source>Legal hold</source>
            <translation>Säilytysmääräys</translation>
        </message>
    </context>
    <context>
        <name>ExtractSheet</name>
        <message>
            <source>Extract for a client</source>
            <translation>Ote asiakkaalle</translation>
        </message>
        <message>
            <source>Names and units at work, never home data. Making it is written to the use log.</source>
            <translation>Nimet ja yksiköt työssä, ei koskaan kotitietoja. Otteen tekemisestä jää merkintä käyttölokiin.</translation>
        </message>
        <message>
            <source>Whose data</source>
            <translation>Kenen tiedot</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Valitse</translation>
        </message>
        <message>
            <source>Given to</source>
            <translation>Annetaan</translation>
        </message>
        <message>
            <source>A guardian gets nothing of what a minor keeps from them.</source>
            <translation>Huoltaja ei saa mitään siitä, minkä alaikäinen on häneltä kieltänyt.</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>Asiakas</translation>
        </message>
        <message>
            <source>Give it to the client</source>
            <translation>Annetaan asiakkaalle</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Alkaen</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Päättyen</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Save as text</source>
            <translation>Tallenna tekstinä</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Tallenna PDF</translation>
        </message>
        <message>
            <source>Choose the client first.</source>
            <translation>Valitse ensin asiakas.</translation>
        </message>
        <message>
            <source>It cannot be given to this person. A guardian has to be one in the client's record, and a minor gets it when found capable of deciding.</source>
            <translation>Otetta ei voi antaa tälle henkilölle. Huoltajan on oltava huoltaja asiakkaan tiedoissa, ja alaikäinen saa otteen, kun hänet on todettu päätöskykyiseksi.</translation>
        </message>
        <message>
            <source>The first day is after the last one.</source>
            <translation>Alkupäivä on loppupäivän jälkeen.</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Teksti (*.txt)</translation>
        </message>
        <message>
            <source>use-log</source>
            <translation>kayttoloki</translation>
        </message>
        <message>
            <source>Save the extract</source>
            <translation>Tallenna ote</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Tallennettu: {file}</translation>
        </message>
        <message>
            <source>The file could not be written there. Choose another place.</source>
            <translation>Tiedostoa ei voitu tallentaa siihen. Valitse toinen paikka.</translation>
        </message>
        <message>
            <source>Whose extract is made?</source>
            <translation>Kenelle ote tehdään?</translation>
        </message>
        <message>
            <source>Which guardian gets the extract?</source>
            <translation>Kuka huoltajista saa otteen?</translation>
        </message>
    </context>
    <context>
        <name>StaffPage</name>
        <message>
            <source>Staff</source>
            <translation>Henkilöstö</translation>
        </message>
        <message>
            <source>Search by name or unit</source>
            <translation>Hae nimellä tai yksiköllä</translation>
        </message>
        <message>
            <source>Add a member of staff</source>
            <translation>Lisää työntekijä</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Muuta</translation>
        </message>
        <message>
            <source>New start password</source>
            <translation>Uusi alkusalasana</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nimi</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Käyttäjätunnus</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rooli</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Yksikkö</translation>
        </message>
        <message>
            <source>Service lines</source>
            <translation>Palvelulinjat</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Tila</translation>
        </message>
        <message>
            <source>Members of staff</source>
            <translation>Työntekijät</translation>
        </message>
        <message>
            <source>{count} members of staff</source>
            <translation>{count} työntekijää</translation>
        </message>
        <message>
            <source>Let in again</source>
            <translation>Päästä takaisin</translation>
        </message>
        <message>
            <source>Lock out</source>
            <translation>Lukitse ulos</translation>
        </message>
        <message>
            <source>This needs the connection. Nothing was changed.</source>
            <translation>Tähän tarvitaan yhteys. Mitään ei muutettu.</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>Käytössä</translation>
        </message>
        <message>
            <source>Locked out</source>
            <translation>Lukittu</translation>
        </message>
        <message>
            <source>1 member of staff</source>
            <translation>1 työntekijä</translation>
        </message>
        <message>
            <source>Removals of the last nights</source>
            <translation>Viime öiden poistot</translation>
        </message>
    </context>
    <context>
        <name>StaffSheet</name>
        <message>
            <source>Add a member of staff</source>
            <translation>Lisää työntekijä</translation>
        </message>
        <message>
            <source>Change a member of staff</source>
            <translation>Muuta työntekijää</translation>
        </message>
        <message>
            <source>What you change holds at once, also at desktops that are open.</source>
            <translation>Muutos on voimassa heti, myös avoinna olevissa työasemissa.</translation>
        </message>
        <message>
            <source>First and last name</source>
            <translation>Etu- ja sukunimi</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Käyttäjätunnus</translation>
        </message>
        <message>
            <source>Name for colleagues</source>
            <translation>Nimi työtovereille</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Nimikirjaimet</translation>
        </message>
        <message>
            <source>Name that residents see</source>
            <translation>Nimi, jonka asukkaat näkevät</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Yksikkö</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rooli</translation>
        </message>
        <message>
            <source>Service lines</source>
            <translation>Palvelulinjat</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Lisää</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Täytä tämä.</translation>
        </message>
        <message>
            <source>Administrators and privacy officers serve no lines and see no clients' cases.</source>
            <translation>Pääkäyttäjillä ja tietosuojavastaavilla ei ole palvelulinjoja, eivätkä he näe asiakkaiden asioita.</translation>
        </message>
        <message>
            <source>Own telephone</source>
            <translation>Oma puhelin</translation>
        </message>
    </context>
    <context>
        <name>PasswordSheet</name>
        <message>
            <source>Start password</source>
            <translation>Alkusalasana</translation>
        </message>
        <message>
            <source>Give it to {name} now. It is shown this once and cannot be read again.</source>
            <translation>Anna se nyt: {name}. Se näytetään vain tämän kerran, eikä sitä voi lukea uudelleen.</translation>
        </message>
        <message>
            <source>the person</source>
            <translation>työntekijälle</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopioi</translation>
        </message>
        <message>
            <source>Copied. Paste it where it is needed and copy something else after that.</source>
            <translation>Kopioitu. Liitä se sinne, missä sitä tarvitaan, ja kopioi sen jälkeen jotain muuta.</translation>
        </message>
        <message>
            <source>It has been given</source>
            <translation>Se on annettu</translation>
        </message>
    </context>
    <context>
        <name>HoldSheet</name>
        <message>
            <source>Whose legal hold?</source>
            <translation>Kenen säilytysmääräys?</translation>
        </message>
        <message>
            <source>Legal hold</source>
            <translation>Säilytysmääräys</translation>
        </message>
        <message>
            <source>For a complaint or a court case: nothing of the client is removed until the hold is ended. Your reason is written to the use log.</source>
            <translation>Kantelua tai oikeudenkäyntiä varten: asiakkaan tiedoista ei poisteta mitään ennen kuin määräys päätetään. Perustelusi kirjataan käyttölokiin.</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Asiakas</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Valitse</translation>
        </message>
        <message>
            <source>On: nothing of this client is removed.</source>
            <translation>Voimassa: tämän asiakkaan tiedoista ei poisteta mitään.</translation>
        </message>
        <message>
            <source>Off: the client's data are removed when their time is up.</source>
            <translation>Ei voimassa: asiakkaan tiedot poistetaan, kun säilytysaika täyttyy.</translation>
        </message>
        <message>
            <source>Why it is ended</source>
            <translation>Miksi määräys päätetään</translation>
        </message>
        <message>
            <source>Why everything is kept</source>
            <translation>Miksi kaikki säilytetään</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Write the reason in a sentence.</source>
            <translation>Kirjoita perustelu lauseena.</translation>
        </message>
        <message>
            <source>End the legal hold</source>
            <translation>Päätä säilytysmääräys</translation>
        </message>
        <message>
            <source>Place a legal hold</source>
            <translation>Aseta säilytysmääräys</translation>
        </message>
    </context>
    <context>
        <name>RemovalsSheet</name>
        <message>
            <source>Removals</source>
            <translation>Poistot</translation>
        </message>
        <message>
            <source>What the last nightly runs removed because its retention period was over. Numbers only.</source>
            <translation>Mitä viime öinä poistettiin, koska säilytysaika oli täyttynyt. Vain lukumääriä.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Looking</source>
            <translation>Haetaan</translation>
        </message>
        <message>
            <source>No run has been finished yet.</source>
            <translation>Poistoja ei ole vielä ajettu loppuun.</translation>
        </message>
        <message>
            <source>Nothing was removed.</source>
            <translation>Mitään ei poistettu.</translation>
        </message>
        <message>
            <source>Kept: {what}</source>
            <translation>Säilytettiin: {what}</translation>
        </message>
    </context>
    <context>
        <name>removals</name>
        <message>
            <source>Texts of cases: {count}</source>
            <translation>Asioiden tekstejä: {count}</translation>
        </message>
        <message>
            <source>Names and codes of cases: {count}</source>
            <translation>Asioiden henkilötietoja: {count}</translation>
        </message>
        <message>
            <source>Whole cases: {count}</source>
            <translation>Kokonaisia asioita: {count}</translation>
        </message>
        <message>
            <source>Lines of timelines: {count}</source>
            <translation>Aikajanojen rivejä: {count}</translation>
        </message>
        <message>
            <source>Feedback cut loose from its giver: {count}</source>
            <translation>Palautteita irrotettu antajastaan: {count}</translation>
        </message>
        <message>
            <source>Old words of feedback: {count}</source>
            <translation>Palautteiden vanhoja sanoja: {count}</translation>
        </message>
        <message>
            <source>Stored answers of the service: {count}</source>
            <translation>Palvelun tallentamia vastauksia: {count}</translation>
        </message>
        <message>
            <source>Client records: {count}</source>
            <translation>Asiakastietoja: {count}</translation>
        </message>
        <message>
            <source>Lines of the use log: {count}</source>
            <translation>Käyttölokin rivejä: {count}</translation>
        </message>
        <message>
            <source>cases on legal hold: {count}</source>
            <translation>säilytysmääräyksen asioita: {count}</translation>
        </message>
        <message>
            <source>cases with an open task: {count}</source>
            <translation>asioita, joissa on avoin tehtävä: {count}</translation>
        </message>
    </context>
    <context>
        <name>calls</name>
        <message>
            <source>The caller waits in the queue</source>
            <translation>Soittaja odottaa jonossa</translation>
        </message>
        <message>
            <source>Your telephone rings: answer it</source>
            <translation>Puhelimesi soi: vastaa siihen</translation>
        </message>
        <message>
            <source>The client's telephone rings</source>
            <translation>Asiakkaan puhelin soi</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Puhelu</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>Pidossa</translation>
        </message>
        <message>
            <source>Three on the line: the client, you and {who}</source>
            <translation>Linjalla kolme: asiakas, sinä ja {who}</translation>
        </message>
        <message>
            <source>You speak with {who}</source>
            <translation>Puhut: {who}</translation>
        </message>
        <message>
            <source>Ringing {who}</source>
            <translation>Soitetaan: {who}</translation>
        </message>
        <message>
            <source>The client is rung when you have answered.</source>
            <translation>Asiakkaalle soitetaan, kun olet vastannut.</translation>
        </message>
        <message>
            <source>The caller is put through when you answer. Calling off returns them to the queue.</source>
            <translation>Soittaja yhdistetään, kun vastaat. Jos perut, hän palaa jonoon.</translation>
        </message>
        <message>
            <source>The client sees the number of the service line.</source>
            <translation>Asiakas näkee palvelulinjan numeron.</translation>
        </message>
        <message>
            <source>To mute, use your own telephone.</source>
            <translation>Mykistä omasta puhelimestasi.</translation>
        </message>
        <message>
            <source>The client hears music.</source>
            <translation>Asiakas kuulee musiikkia.</translation>
        </message>
        <message>
            <source>The client hears music and does not hear you.</source>
            <translation>Asiakas kuulee musiikkia eikä kuule sinua.</translation>
        </message>
        <message>
            <source>When you leave, the client and {who} go on by themselves.</source>
            <translation>Kun poistut, asiakas ja {who} jatkavat keskenään.</translation>
        </message>
        <message>
            <source>an outside number</source>
            <translation>ulkopuolinen numero</translation>
        </message>
        <message>
            <source>Your telephone is busy or refused the call.</source>
            <translation>Puhelimesi on varattu tai hylkäsi puhelun.</translation>
        </message>
        <message>
            <source>Your telephone was not answered.</source>
            <translation>Puhelimeesi ei vastattu.</translation>
        </message>
        <message>
            <source>The exchange does not reach your telephone. Check that it is on and its number right.</source>
            <translation>Vaihde ei tavoita puhelintasi. Tarkista, että se on päällä ja sen numero oikein.</translation>
        </message>
        <message>
            <source>The caller hung up while your telephone rang.</source>
            <translation>Soittaja katkaisi, kun puhelimesi soi.</translation>
        </message>
        <message>
            <source>The colleague's telephone is busy. The client is with you again.</source>
            <translation>Kollegan puhelin on varattu. Asiakas on taas linjallasi.</translation>
        </message>
        <message>
            <source>The colleague did not answer. The client is with you again.</source>
            <translation>Kollega ei vastannut. Asiakas on taas linjallasi.</translation>
        </message>
        <message>
            <source>The colleague's telephone cannot be reached. The client is with you again.</source>
            <translation>Kollegan puhelinta ei tavoiteta. Asiakas on taas linjallasi.</translation>
        </message>
        <message>
            <source>The colleague hung up. The client is with you again.</source>
            <translation>Kollega lopetti puhelun. Asiakas on taas linjallasi.</translation>
        </message>
        <message>
            <source>The exchange cannot be reached. What you asked for was not done; try again.</source>
            <translation>Vaihteeseen ei saada yhteyttä. Pyyntöäsi ei toteutettu; yritä uudelleen.</translation>
        </message>
        <message>
            <source>If the number is known, a callback request remains.</source>
            <translation>Jos numero tunnetaan, häneltä jäi soittopyyntö.</translation>
        </message>
        <message>
            <source>The caller is at the front of the queue again.</source>
            <translation>Soittaja palasi jonon kärkeen.</translation>
        </message>
        <message>
            <source>The client ended the call</source>
            <translation>Asiakas lopetti puhelun</translation>
        </message>
        <message>
            <source>The call was ended</source>
            <translation>Puhelu lopetettiin</translation>
        </message>
        <message>
            <source>The caller hung up before anybody answered</source>
            <translation>Soittaja katkaisi ennen vastausta</translation>
        </message>
        <message>
            <source>The caller asked to be called back</source>
            <translation>Soittaja pyysi takaisinsoittoa</translation>
        </message>
        <message>
            <source>The client was passed on</source>
            <translation>Asiakas siirtyi toiselle</translation>
        </message>
        <message>
            <source>The client did not answer</source>
            <translation>Asiakas ei vastannut</translation>
        </message>
        <message>
            <source>The client's telephone was busy</source>
            <translation>Asiakkaan puhelin oli varattu</translation>
        </message>
        <message>
            <source>The number could not be reached</source>
            <translation>Numeroa ei tavoitettu</translation>
        </message>
        <message>
            <source>Your own telephone was not answered: the client was not rung</source>
            <translation>Omaan puhelimeesi ei vastattu: asiakkaalle ei soitettu</translation>
        </message>
        <message>
            <source>The call was lost</source>
            <translation>Puhelu katkesi</translation>
        </message>
        <message>
            <source>The call ended</source>
            <translation>Puhelu päättyi</translation>
        </message>
        <message>
            <source>You are shown as busy for now.</source>
            <translation>Sinut näytetään nyt varattuna.</translation>
        </message>
    </context>
    <context>
        <name>CallBar</name>
        <message>
            <source>Waiting for the exchange</source>
            <translation>Odotetaan vaihdetta</translation>
        </message>
        <message>
            <source>Number withheld</source>
            <translation>Numero salainen</translation>
        </message>
        <message>
            <source>Number hidden</source>
            <translation>Numero piilotettu</translation>
        </message>
        <message>
            <source>This call is handled at your own telephone.</source>
            <translation>Tätä puhelua hoidetaan omassa puhelimessasi.</translation>
        </message>
        <message>
            <source>Back to the client</source>
            <translation>Takaisin asiakkaaseen</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Pito</translation>
        </message>
        <message>
            <source>Consult by telephone</source>
            <translation>Konsultoi puhelimessa</translation>
        </message>
        <message>
            <source>Join the three</source>
            <translation>Yhdistä kolme</translation>
        </message>
        <message>
            <source>Back to the client alone</source>
            <translation>Takaisin asiakkaaseen</translation>
        </message>
        <message>
            <source>Leave the call</source>
            <translation>Poistu puhelusta</translation>
        </message>
        <message>
            <source>Transfer to a line</source>
            <translation>Siirrä linjalle</translation>
        </message>
        <message>
            <source>Call it off</source>
            <translation>Peru soitto</translation>
        </message>
        <message>
            <source>End the call</source>
            <translation>Lopeta puhelu</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Päätä asia</translation>
        </message>
        <message>
            <source>Available again</source>
            <translation>Vapaaksi</translation>
        </message>
    </context>
    <context>
        <name>CallWork</name>
        <message>
            <source>not set</source>
            <translation>ei asetettu</translation>
        </message>
    </context>
    <context>
        <name>ConsultSheet</name>
        <message>
            <source>Consult by telephone</source>
            <translation>Konsultoi puhelimessa</translation>
        </message>
        <message>
            <source>Name of a colleague, or a number</source>
            <translation>Kollegan nimi tai numero</translation>
        </message>
        <message>
            <source>Consult by telephone: name of a colleague, or a number</source>
            <translation>Konsultoi puhelimessa: kollegan nimi tai numero</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>valitse</translation>
        </message>
        <message>
            <source>ring; the client hears music</source>
            <translation>soita; asiakas kuulee musiikkia</translation>
        </message>
        <message>
            <source>close</source>
            <translation>sulje</translation>
        </message>
        <message>
            <source>Ring {number}</source>
            <translation>Soita numeroon {number}</translation>
        </message>
        <message>
            <source>Nobody with a telephone fits. Write a name, or a whole number.</source>
            <translation>Hakuun sopivaa kollegaa, jolla on puhelin, ei ole. Kirjoita nimi tai koko numero.</translation>
        </message>
        <message>
            <source>No colleague with a telephone is at work. A number can be written.</source>
            <translation>Töissä ei ole kollegoita, joilla on puhelin. Voit kirjoittaa numeron.</translation>
        </message>
    </context>
    <context>
        <name>NumberRow</name>
        <message>
            <source>Search by the number</source>
            <translation>Hae numerolla</translation>
        </message>
        <message>
            <source>Search clients by the caller's number</source>
            <translation>Hae asiakkaita soittajan numerolla</translation>
        </message>
        <message>
            <source>Only a suggestion: make sure who it is. The search is logged.</source>
            <translation>Vain ehdotus: varmista, kuka soittaa. Haku kirjataan lokiin.</translation>
        </message>
        <message>
            <source>The number is withheld: ask who is calling.</source>
            <translation>Numero salainen: kysy, kuka soittaa.</translation>
        </message>
    </context>
    <context>
        <name>OwnPhoneSheet</name>
        <message>
            <source>Own telephone</source>
            <translation>Oma puhelin</translation>
        </message>
        <message>
            <source>It rings when you take a caller or call out. Change it when you sit at another desk.</source>
            <translation>Se soi, kun otat soittajan tai soitat asiakkaalle. Vaihda, kun istut toisessa työpisteessä.</translation>
        </message>
        <message>
            <source>Number of the telephone</source>
            <translation>Puhelimen numero</translation>
        </message>
        <message>
            <source>As in 1001. Empty means none.</source>
            <translation>Esimerkiksi 1001. Tyhjä: ei puhelinta.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>This needs the connection. Nothing was changed; try again when it is back.</source>
            <translation>Tämä tarvitsee yhteyden. Mitään ei muutettu; yritä uudelleen, kun yhteys palaa.</translation>
        </message>
    </context>
    <context>
        <name>FeedbackSheet</name>
        <message>
            <source>Write down feedback</source>
            <translation>Kirjaa palaute</translation>
        </message>
        <message>
            <source>Without a wish for a reply nothing is kept of who gave it.</source>
            <translation>Jos vastausta ei toivota, antajasta ei tallenneta mitään.</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Palvelulinja</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Laji</translation>
        </message>
        <message>
            <source>What the resident said</source>
            <translation>Mitä asukas sanoi</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Arvosana</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Kieli</translation>
        </message>
        <message>
            <source>A reply is wanted by telephone, within five office days</source>
            <translation>Vastaus toivotaan puhelimella viiden työpäivän kuluessa</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nimi</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Puhelin</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Save feedback</source>
            <translation>Tallenna palaute</translation>
        </message>
        <message>
            <source>The services in general</source>
            <translation>Palvelut yleisesti</translation>
        </message>
        <message>
            <source>{n} out of 5</source>
            <translation>{n}/5</translation>
        </message>
        <message>
            <source>No rating</source>
            <translation>Ei arvosanaa</translation>
        </message>
        <message>
            <source>Write what the resident said.</source>
            <translation>Kirjoita, mitä asukas sanoi.</translation>
        </message>
        <message>
            <source>Write the number that is called.</source>
            <translation>Kirjoita numero, johon soitetaan.</translation>
        </message>
    </context>
    <context>
        <name>consultations</name>
        <message>
            <source>within a day</source>
            <translation>vuorokaudessa</translation>
        </message>
        <message>
            <source>within {n} h</source>
            <translation>{n} tunnissa</translation>
        </message>
        <message>
            <source>within {n} min</source>
            <translation>{n} minuutissa</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Asiakas</translation>
        </message>
        <message>
            <source>Professional</source>
            <translation>Ammattilainen</translation>
        </message>
        <message>
            <source>{n} years</source>
            <translation>{n} v</translation>
        </message>
    </context>
    <context>
        <name>AskSheet</name>
        <message>
            <source>Ask about case {n}</source>
            <translation>Konsultoi asiasta {n}</translation>
        </message>
        <message>
            <source>Ask a colleague</source>
            <translation>Konsultoi</translation>
        </message>
        <message>
            <source>The case, the client and the clock stay with you. The client sees nothing of this.</source>
            <translation>Asia, asiakas ja kello pysyvät sinulla. Asiakas ei näe tästä mitään.</translation>
        </message>
        <message>
            <source>Whom to ask</source>
            <translation>Keneltä kysytään</translation>
        </message>
        <message>
            <source>Answer needed</source>
            <translation>Vastaus tarvitaan</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Kysymys</translation>
        </message>
        <message>
            <source>What goes along: only what is ticked</source>
            <translation>Mitä lähetetään: vain valitut</translation>
        </message>
        <message>
            <source>Matter: {matter}</source>
            <translation>Asia: {matter}</translation>
        </message>
        <message>
            <source>Age: {age}</source>
            <translation>Ikä: {age}</translation>
        </message>
        <message>
            <source>Name: {name}</source>
            <translation>Nimi: {name}</translation>
        </message>
        <message>
            <source>On what basis it is disclosed</source>
            <translation>Millä perusteella tiedot luovutetaan</translation>
        </message>
        <message>
            <source>Written to the use log, with to whom it went.</source>
            <translation>Kirjataan käyttölokiin, samoin kenelle tiedot menivät.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Kysy</translation>
        </message>
        <message>
            <source>Choose whom to ask.</source>
            <translation>Valitse, keneltä kysytään.</translation>
        </message>
        <message>
            <source>Write the question.</source>
            <translation>Kirjoita kysymys.</translation>
        </message>
        <message>
            <source>Write the basis in a sentence.</source>
            <translation>Kirjoita peruste virkkeenä.</translation>
        </message>
        <message>
            <source>Choose a line or a colleague</source>
            <translation>Valitse linja tai kollega</translation>
        </message>
        <message>
            <source>not at work</source>
            <translation>ei töissä</translation>
        </message>
        <message>
            <source>This goes from health care to social care: it is a disclosure.</source>
            <translation>Tämä menee terveydenhuollosta sosiaalihuoltoon: se on tietojen luovutus.</translation>
        </message>
        <message>
            <source>This goes from social care to health care: it is a disclosure.</source>
            <translation>Tämä menee sosiaalihuollosta terveydenhuoltoon: se on tietojen luovutus.</translation>
        </message>
        <message>
            <source>lines of the timeline: {n}</source>
            <translation>aikajanan rivejä: {n}</translation>
        </message>
        <message>
            <source>the question only</source>
            <translation>vain kysymys</translation>
        </message>
        <message>
            <source>Disclosed: {what}.</source>
            <translation>Luovutetaan: {what}.</translation>
        </message>
        <message>
            <source>Choose among all lines of the case</source>
            <translation>Valitse kaikista asian riveistä</translation>
        </message>
    </context>
    <context>
        <name>ConsultationsSheet</name>
        <message>
            <source>Questions of colleagues</source>
            <translation>Kollegojen kysymykset</translation>
        </message>
        <message>
            <source>You see what was sent and nothing else of the case. The client sees nothing of this.</source>
            <translation>Näet sen, mitä lähetettiin, et muuta asiasta. Asiakas ei näe tästä mitään.</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Kysymys</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>Vastauksesi</translation>
        </message>
        <message>
            <source>It stands on the timeline of the case.</source>
            <translation>Se tulee asian aikajanalle.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Write the answer.</source>
            <translation>Kirjoita vastaus.</translation>
        </message>
        <message>
            <source>This question was answered by a colleague or taken back. Your text is kept.</source>
            <translation>Kollega ehti vastata tähän tai kysymys peruttiin. Tekstisi on tallessa.</translation>
        </message>
        <message>
            <source>Take the question back</source>
            <translation>Peru kysymys</translation>
        </message>
        <message>
            <source>I have read it</source>
            <translation>Olen lukenut</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Vastaa</translation>
        </message>
        <message>
            <source>No question waits for your answer.</source>
            <translation>Mikään kysymys ei odota vastaustasi.</translation>
        </message>
        <message>
            <source>Own question to {whom}, no answer yet</source>
            <translation>Oma kysymys: {whom}, ei vielä vastausta</translation>
        </message>
        <message>
            <source>Own question to {whom}, answered</source>
            <translation>Oma kysymys: {whom}, vastattu</translation>
        </message>
        <message>
            <source>{who}, by {time}: {question}</source>
            <translation>{who}, viimeistään {time}: {question}</translation>
        </message>
        <message>
            <source>the promised time {time} has passed</source>
            <translation>luvattu aika {time} on ohi</translation>
        </message>
        <message>
            <source>answer promised by {time}</source>
            <translation>vastaus luvattu viimeistään {time}</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>asia {n}</translation>
        </message>
        <message>
            <source>Nothing was sent along but the question.</source>
            <translation>Vain kysymys lähetettiin.</translation>
        </message>
        <message>
            <source> (after the case was closed)</source>
            <translation> (asian sulkemisen jälkeen)</translation>
        </message>
        <message>
            <source>Questions and invitations of colleagues</source>
            <translation>Kollegojen kysymykset ja kutsut</translation>
        </message>
        <message>
            <source>This invitation no longer stands.</source>
            <translation>Kutsu ei ole enää voimassa.</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>En pääse mukaan</translation>
        </message>
        <message>
            <source>Invitation</source>
            <translation>Kutsu</translation>
        </message>
        <message>
            <source>You see nothing of the case before you come along. The client sees nothing of this.</source>
            <translation>Näet asian vasta, kun tulet mukaan. Asiakas ei näe tästä mitään.</translation>
        </message>
    </context>
    <context>
        <name>ConsultationWork</name>
        <message>
            <source>A question or an answer of a colleague has come.</source>
            <translation>Kollegalta tuli kysymys tai vastaus.</translation>
        </message>
        <message>
            <source>The promised time of a question has passed without an answer.</source>
            <translation>Kysymykseen luvattu aika on kulunut ilman vastausta.</translation>
        </message>
    </context>
    <context>
        <name>FormChoice</name>
        <message>
            <source>Fill in a form</source>
            <translation>Täytä lomake</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>valitse</translation>
        </message>
        <message>
            <source>begin</source>
            <translation>aloita</translation>
        </message>
        <message>
            <source>close</source>
            <translation>sulje</translation>
        </message>
        <message>
            <source>{n} questions</source>
            <translation>kysymyksiä {n}</translation>
        </message>
        <message>
            <source>half filled</source>
            <translation>kesken</translation>
        </message>
        <message>
            <source>Send a form to the client</source>
            <translation>Lähetä lomake asiakkaalle</translation>
        </message>
        <message>
            <source>The client answers on their own page. The answers come to the timeline.</source>
            <translation>Asiakas vastaa omalla sivullaan. Vastaukset tulevat aikajanalle.</translation>
        </message>
        <message>
            <source>Fill in yourself</source>
            <translation>Täytä itse</translation>
        </message>
        <message>
            <source>Send to the client</source>
            <translation>Lähetä asiakkaalle</translation>
        </message>
        <message>
            <source>send</source>
            <translation>lähetä</translation>
        </message>
        <message>
            <source>waits for an answer</source>
            <translation>odottaa vastausta</translation>
        </message>
        <message>
            <source>To: {whom}.</source>
            <translation>Vastaanottaja: {whom}.</translation>
        </message>
    </context>
    <context>
        <name>FormsPart</name>
        <message>
            <source>Fill in a form</source>
            <translation>Täytä lomake</translation>
        </message>
    </context>
    <context>
        <name>outcome</name>
        <message>
            <source>Taken over by: {who}.</source>
            <translation>Asiakkaan otti vastaan: {who}.</translation>
        </message>
        <message>
            <source>Follow-up {day}: {what}</source>
            <translation>Seuranta {day}: {what}</translation>
        </message>
    </context>
    <context>
        <name>OutcomeFields</name>
        <message>
            <source>When is the appointment?</source>
            <translation>Milloin aika on?</translation>
        </message>
        <message>
            <source>Where?</source>
            <translation>Missä?</translation>
        </message>
        <message>
            <source>With whom?</source>
            <translation>Kenen luona?</translation>
        </message>
        <message>
            <source>Who took the client over?</source>
            <translation>Kuka otti asiakkaan vastaan?</translation>
        </message>
        <message>
            <source>The service, and who there said that they take the client.</source>
            <translation>Palvelu ja kuka siellä sanoi ottavansa asiakkaan vastaan.</translation>
        </message>
        <message>
            <source>On what day does the case come back?</source>
            <translation>Minä päivänä asia palaa?</translation>
        </message>
        <message>
            <source>For example 2.12.2026. It comes back in the morning of an office day, to you first.</source>
            <translation>Esimerkiksi 2.12.2026. Asia palaa jonoon arkipäivän aamuna, ensin sinulle.</translation>
        </message>
        <message>
            <source>What is checked then?</source>
            <translation>Mitä silloin tarkistetaan?</translation>
        </message>
        <message>
            <source>Write when the appointment is.</source>
            <translation>Kirjoita, milloin aika on.</translation>
        </message>
        <message>
            <source>Write where the appointment is.</source>
            <translation>Kirjoita, missä aika on.</translation>
        </message>
        <message>
            <source>Write with whom the appointment is.</source>
            <translation>Kirjoita, kenen luona aika on.</translation>
        </message>
        <message>
            <source>Write who took the client over.</source>
            <translation>Kirjoita, kuka otti asiakkaan vastaan.</translation>
        </message>
        <message>
            <source>Write a day after today, as in 2.12.2026.</source>
            <translation>Kirjoita huominen tai myöhempi päivä, esimerkiksi 2.12.2026.</translation>
        </message>
        <message>
            <source>Write what is checked then.</source>
            <translation>Kirjoita, mitä silloin tarkistetaan.</translation>
        </message>
        <message>
            <source>For example 2.12., or Down for the calendar. It comes back in the morning of an office day, to you first.</source>
            <translation>Esimerkiksi 2.12. tai nuoli alas: kalenteri. Asia palaa arkipäivän aamuna, ensin sinulle.</translation>
        </message>
        <message>
            <source>Write a day after today, as in 2.12.</source>
            <translation>Kirjoita päivä tämän päivän jälkeen, esimerkiksi 2.12.</translation>
        </message>
    </context>
    <context>
        <name>directory</name>
        <message>
            <source>Own service line</source>
            <translation>Oma palvelulinja</translation>
        </message>
        <message>
            <source>Other own unit</source>
            <translation>Muu oma yksikkö</translation>
        </message>
        <message>
            <source>Emergency</source>
            <translation>Hätätilanne</translation>
        </message>
        <message>
            <source>Kela</source>
            <translation>Kela</translation>
        </message>
        <message>
            <source>Employment services</source>
            <translation>Työllisyyspalvelut</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Järjestö</translation>
        </message>
        <message>
            <source>Parish</source>
            <translation>Seurakunta</translation>
        </message>
        <message>
            <source>Other authority</source>
            <translation>Muu viranomainen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nimi</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Mitä tekee</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>Kenelle</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Avoinna</translation>
        </message>
        <message>
            <source>Responsibility area</source>
            <translation>Vastuualue</translation>
        </message>
        <message>
            <source>Telephone for clients</source>
            <translation>Puhelin asiakkaille</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Verkkosivu</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Sähköposti</translation>
        </message>
        <message>
            <source>Telephone for professionals</source>
            <translation>Puhelin ammattilaisille</translation>
        </message>
        <message>
            <source>How a professional reaches them</source>
            <translation>Miten ammattilainen tavoittaa</translation>
        </message>
        <message>
            <source>Whose service</source>
            <translation>Kenen palvelu</translation>
        </message>
        <message>
            <source>Words to find it by</source>
            <translation>Hakusanat</translation>
        </message>
        <message>
            <source>To be reviewed by</source>
            <translation>Tarkistettava viimeistään</translation>
        </message>
        <message>
            <source>Service lines</source>
            <translation>Palvelulinjat</translation>
        </message>
        <message>
            <source>Matters</source>
            <translation>Asiat</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Palvelulinja</translation>
        </message>
        <message>
            <source>Which service line</source>
            <translation>Mikä palvelulinja</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Vaiheet</translation>
        </message>
    </context>
    <context>
        <name>DirectoryOverlay</name>
        <message>
            <source>Service directory</source>
            <translation>Palveluhakemisto</translation>
        </message>
        <message>
            <source>Search a service by name, by what it does or by a word</source>
            <translation>Hae palvelua nimellä, tehtävällä tai sanalla</translation>
        </message>
        <message>
            <source>Service directory: who does what, for whom, and how to reach them</source>
            <translation>Palveluhakemisto: kuka tekee mitä, kenelle ja miten tavoittaa</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>valitse</translation>
        </message>
        <message>
            <source>open</source>
            <translation>avaa</translation>
        </message>
        <message>
            <source>close</source>
            <translation>sulje</translation>
        </message>
        <message>
            <source>No service with these words. Try what the client would call it.</source>
            <translation>Näillä sanoilla ei löytynyt palvelua. Kokeile sanaa, jota asiakas käyttäisi.</translation>
        </message>
        <message>
            <source>The service directory is empty, or has not been read yet.</source>
            <translation>Palveluhakemisto on tyhjä, tai sitä ei ole vielä luettu.</translation>
        </message>
        <message>
            <source>for this case</source>
            <translation>tähän asiaan</translation>
        </message>
    </context>
    <context>
        <name>ServiceCard</name>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Copy the number</source>
            <translation>Kopioi numero</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Muuta</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopioitu</translation>
        </message>
        <message>
            <source>For professionals only: not to be told to clients</source>
            <translation>Vain ammattilaisille: ei kerrota asiakkaalle</translation>
        </message>
        <message>
            <source>Changed {time}</source>
            <translation>Muutettu {time}</translation>
        </message>
        <message>
            <source>to be reviewed by {day}</source>
            <translation>tarkistettava viimeistään {day}</translation>
        </message>
    </context>
    <context>
        <name>ServicesPart</name>
        <message>
            <source>Services and care chains</source>
            <translation>Palvelut ja hoitoketjut</translation>
        </message>
        <message>
            <source>Service directory</source>
            <translation>Palveluhakemisto</translation>
        </message>
    </context>
    <context>
        <name>ServiceForm</name>
        <message>
            <source>Add a service</source>
            <translation>Lisää palvelu</translation>
        </message>
        <message>
            <source>Change a service</source>
            <translation>Muuta palvelua</translation>
        </message>
        <message>
            <source>What you save is seen at once at every desktop. The version before stays in the history.</source>
            <translation>Tallentamasi näkyy heti kaikilla työpöydillä. Edellinen versio jää historiaan.</translation>
        </message>
        <message>
            <source>Language of the texts</source>
            <translation>Tekstien kieli</translation>
        </message>
        <message>
            <source>Finnish</source>
            <translation>suomi</translation>
        </message>
        <message>
            <source>Swedish</source>
            <translation>ruotsi</translation>
        </message>
        <message>
            <source>English</source>
            <translation>englanti</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Pilkuilla erotettuina</translation>
        </message>
        <message>
            <source>As in 28.2.2027</source>
            <translation>Esimerkiksi 28.2.2027</translation>
        </message>
        <message>
            <source>Take out of the directory</source>
            <translation>Poista hakemistosta</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>There is no such day.</source>
            <translation>Tällaista päivää ei ole.</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Täytä tämä.</translation>
        </message>
        <message>
            <source>Versions: choosing one puts it into the fields</source>
            <translation>Versiot: valitsemasi palautetaan kenttiin</translation>
        </message>
        <message>
            <source>from a file</source>
            <translation>tiedostosta</translation>
        </message>
        <message>
            <source>{n}: {time}, {by}</source>
            <translation>{n}: {time}, {by}</translation>
        </message>
        <message>
            <source>{said}, taken out</source>
            <translation>{said}, poistettu</translation>
        </message>
        <message>
            <source>This needs the connection. Nothing was changed; try again when it is back.</source>
            <translation>Tähän tarvitaan yhteys. Mitään ei muutettu; yritä uudelleen, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>For which lines it is of use. None means all of them.</source>
            <translation>Mille linjoille siitä on hyötyä. Tyhjä tarkoittaa kaikkia.</translation>
        </message>
        <message>
            <source>Beside which cases it is suggested. None: it is only found by searching.</source>
            <translation>Minkä asioiden vieressä sitä ehdotetaan. Tyhjä: löytyy vain haulla.</translation>
        </message>
    </context>
    <context>
        <name>FollowUpSheet</name>
        <message>
            <source>Move the follow-up</source>
            <translation>Siirrä seurantaa</translation>
        </message>
        <message>
            <source>It is agreed for {day}: {what}</source>
            <translation>Sovittu {day}: {what}</translation>
        </message>
        <message>
            <source>To what day?</source>
            <translation>Mille päivälle?</translation>
        </message>
        <message>
            <source>For example 2.12.2026.</source>
            <translation>Esimerkiksi 2.12.2026.</translation>
        </message>
        <message>
            <source>No follow-up is needed any more</source>
            <translation>Seurantaa ei enää tarvita</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Miksi?</translation>
        </message>
        <message>
            <source>The reason is kept in the timeline of the case.</source>
            <translation>Syy jää asian aikajanalle.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>Write a day after today, as in 2.12.2026.</source>
            <translation>Kirjoita huominen tai myöhempi päivä, esimerkiksi 2.12.2026.</translation>
        </message>
        <message>
            <source>Write the reason in a sentence.</source>
            <translation>Kirjoita syy lauseena.</translation>
        </message>
        <message>
            <source>For example 2.12. or Down for the calendar.</source>
            <translation>Esimerkiksi 2.12. tai nuoli alas: kalenteri.</translation>
        </message>
        <message>
            <source>Write a day after today, as in 2.12.</source>
            <translation>Kirjoita päivä tämän päivän jälkeen, esimerkiksi 2.12.</translation>
        </message>
    </context>
    <context>
        <name>records</name>
        <message>
            <source>Time of the contact</source>
            <translation>Yhteydenoton aika</translation>
        </message>
        <message>
            <source>Time of the assessment</source>
            <translation>Arvioinnin aika</translation>
        </message>
        <message>
            <source>Profession</source>
            <translation>Ammatti</translation>
        </message>
        <message>
            <source>Contact type</source>
            <translation>Yhteystapa</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>Kiireellisyys</translation>
        </message>
        <message>
            <source>Nature</source>
            <translation>Luonne</translation>
        </message>
        <message>
            <source>Result of the assessment</source>
            <translation>Arvioinnin tulos</translation>
        </message>
        <message>
            <source>Reason for contact</source>
            <translation>Käyntisyy</translation>
        </message>
        <message>
            <source>Procedures</source>
            <translation>Toimenpiteet</translation>
        </message>
        <message>
            <source>Need of support</source>
            <translation>Tuen tarve</translation>
        </message>
        <message>
            <source>Urgent need</source>
            <translation>Kiireellinen tarve</translation>
        </message>
        <message>
            <source>Assessment of the service need begins by</source>
            <translation>Palvelutarpeen arviointi alkaa viimeistään</translation>
        </message>
        <message>
            <source>Appointment booked</source>
            <translation>Varattu aika</translation>
        </message>
        <message>
            <source>Situation</source>
            <translation>Tilanne</translation>
        </message>
        <message>
            <source>Advice given</source>
            <translation>Annetut ohjeet</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Suunnitelma</translation>
        </message>
        <message>
            <source>By default: when the contact came</source>
            <translation>Oletus: yhteydenoton saapuminen</translation>
        </message>
        <message>
            <source>By default: the first answer</source>
            <translation>Oletus: ensimmäinen vastaus</translation>
        </message>
        <message>
            <source>By default: now</source>
            <translation>Oletus: nyt</translation>
        </message>
        <message>
            <source>By default: by the channel</source>
            <translation>Oletus: kanavan mukaan</translation>
        </message>
        <message>
            <source>By default: as the case is marked</source>
            <translation>Oletus: asian merkinnästä</translation>
        </message>
        <message>
            <source>By default: your title</source>
            <translation>Oletus: nimikkeestäsi</translation>
        </message>
        <message>
            <source>By default: as you chose last</source>
            <translation>Oletus: viime valintasi</translation>
        </message>
        <message>
            <source>By default: from the closing</source>
            <translation>Oletus: päättämisestä</translation>
        </message>
        <message>
            <source>By default: from the timeline</source>
            <translation>Oletus: aikajanalta</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Valitse</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Kyllä</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Ei</translation>
        </message>
        <message>
            <source>Write a day as in 2.12.2026.</source>
            <translation>Kirjoita päivä, esim. 2.12.2026.</translation>
        </message>
        <message>
            <source>Appointment: when</source>
            <translation>Varattu aika: milloin</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Missä</translation>
        </message>
        <message>
            <source>With whom</source>
            <translation>Kenen luona</translation>
        </message>
        <message>
            <source>Type a word or a code; Enter takes it.</source>
            <translation>Kirjoita sana tai koodi; Enter valitsee.</translation>
        </message>
        <message>
            <source>/ offers phrases.</source>
            <translation>/ tarjoaa fraaseja.</translation>
        </message>
        <message>
            <source>7 weekdays at most, where the act says so.</source>
            <translation>Enintään 7 arkipäivää, kun laki niin säätää.</translation>
        </message>
        <message>
            <source>Write a time as in 25.11.2026 9.12.</source>
            <translation>Kirjoita aika, esim. 25.11.2026 9.12.</translation>
        </message>
        <message>
            <source>This time has not come yet.</source>
            <translation>Tämä aika on vasta edessä.</translation>
        </message>
        <message>
            <source>The line's records need this.</source>
            <translation>Linjan kirjauksessa tämä tarvitaan.</translation>
        </message>
        <message>
            <source>{field} (required)</source>
            <translation>{field} (pakollinen)</translation>
        </message>
    </context>
    <context>
        <name>guidance</name>
        <message>
            <source>not in Finnish</source>
            <translation>ei suomeksi</translation>
        </message>
        <message>
            <source>not in Swedish</source>
            <translation>ei ruotsiksi</translation>
        </message>
        <message>
            <source>not in English</source>
            <translation>ei englanniksi</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nimi</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Teksti</translation>
        </message>
        <message>
            <source>Keyword</source>
            <translation>Hakusana</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Palvelulinja</translation>
        </message>
        <message>
            <source>In which situation</source>
            <translation>Missä tilanteessa</translation>
        </message>
        <message>
            <source>Matters</source>
            <translation>Asiat</translation>
        </message>
        <message>
            <source>Words to find it by</source>
            <translation>Sanat, joilla se löytyy</translation>
        </message>
        <message>
            <source>Is a life at risk</source>
            <translation>Onko henki vaarassa</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Vaiheet</translation>
        </message>
        <message>
            <source>Who answers for it</source>
            <translation>Kuka siitä vastaa</translation>
        </message>
        <message>
            <source>To be reviewed by</source>
            <translation>Tarkistettava viimeistään</translation>
        </message>
    </context>
    <context>
        <name>handovers</name>
        <message>
            <source>the colleague has left work</source>
            <translation>työkaveri on lähtenyt töistä</translation>
        </message>
        <message>
            <source>the line has closed</source>
            <translation>linja on sulkeutunut</translation>
        </message>
        <message>
            <source>the case left the giver's hands</source>
            <translation>asia lähti siirtäjän käsistä</translation>
        </message>
        <message>
            <source>on the phone</source>
            <translation>puhelimessa</translation>
        </message>
        <message>
            <source>has read the message</source>
            <translation>on lukenut viestin</translation>
        </message>
        <message>
            <source>has answered the message</source>
            <translation>on vastannut viestiin</translation>
        </message>
        <message>
            <source>noted by a professional</source>
            <translation>ammattilainen merkitsi</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>Asiakas</translation>
        </message>
        <message>
            <source>Who acts for the client</source>
            <translation>Puolesta asioiva</translation>
        </message>
        <message>
            <source>by word of mouth</source>
            <translation>suullisesti</translation>
        </message>
        <message>
            <source>in writing</source>
            <translation>kirjallisesti</translation>
        </message>
        <message>
            <source>electronically</source>
            <translation>sähköisesti</translation>
        </message>
    </context>
    <context>
        <name>left</name>
        <message>
            <source>Callbacks due</source>
            <translation>Takaisinsoitot tänään</translation>
        </message>
        <message>
            <source>Feedback due</source>
            <translation>Palautteet vastattavana</translation>
        </message>
        <message>
            <source>Follow-ups today</source>
            <translation>Seurannat tänään</translation>
        </message>
        <message>
            <source>Assessments open</source>
            <translation>Arviot kesken</translation>
        </message>
        <message>
            <source>Tasks open</source>
            <translation>Tehtävät auki</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Omat</translation>
        </message>
        <message>
            <source>For anybody to take up</source>
            <translation>Kenen tahansa otettavissa</translation>
        </message>
        <message>
            <source>In others' hands</source>
            <translation>Muiden käsittelyssä</translation>
        </message>
        <message>
            <source>To be called</source>
            <translation>Soitettava</translation>
        </message>
        <message>
            <source>Feedback to answer</source>
            <translation>Palautteeseen vastattava</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Seuranta</translation>
        </message>
        <message>
            <source>Assessment unsigned</source>
            <translation>Arvio allekirjoittamatta</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>suljettu</translation>
        </message>
        <message>
            <source>Case {n} is in the hands of {name}: {what}, since {time}.</source>
            <translation>Asia {n} on käsittelyssä ({name}): {what}, alkaen {time}.</translation>
        </message>
        <message>
            <source>People in between</source>
            <translation>Välissä olevat</translation>
        </message>
        <message>
            <source>Need not assessed</source>
            <translation>Tarve arvioimatta</translation>
        </message>
        <message>
            <source>In between</source>
            <translation>Välissä</translation>
        </message>
        <message>
            <source>Follow-ups to come</source>
            <translation>Tulevat seurannat</translation>
        </message>
        <message>
            <source>Follow-up {day}</source>
            <translation>Seuranta {day}</translation>
        </message>
    </context>
    <context>
        <name>ViewChooser</name>
        <message>
            <source>Queue</source>
            <translation>Jono</translation>
        </message>
        <message>
            <source>View of the queue: {name}</source>
            <translation>Jonon näkymä: {name}</translation>
        </message>
        <message>
            <source>Whole queue</source>
            <translation>Koko jono</translation>
        </message>
        <message>
            <source>Save a view of my own…</source>
            <translation>Tallenna oma näkymä…</translation>
        </message>
        <message>
            <source>Remove a view</source>
            <translation>Poista näkymä</translation>
        </message>
    </context>
    <context>
        <name>ViewBanner</name>
        <message>
            <source>A view is on. {n} wait in the queue.</source>
            <translation>Näkymä on päällä. Jonossa odottaa {n}.</translation>
        </message>
        <message>
            <source>Whole queue</source>
            <translation>Koko jono</translation>
        </message>
    </context>
    <context>
        <name>ViewSheet</name>
        <message>
            <source>Kept for you on this machine. Nothing ticked means all.</source>
            <translation>Tallennetaan sinulle tälle koneelle. Jos mitään ei ole valittu, näytetään kaikki.</translation>
        </message>
        <message>
            <source>Shows of “{view}” what you choose here. {rest}</source>
            <translation>Näyttää näkymästä ”{view}” sen, minkä valitset tässä. {rest}</translation>
        </message>
        <message>
            <source>A view of my own</source>
            <translation>Oma näkymä</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>Näkymän nimi</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Mitä näytetään</translation>
        </message>
        <message>
            <source>What waits in the queue</source>
            <translation>Jonossa odottavat</translation>
        </message>
        <message>
            <source>Also what somebody has in hand and is not done</source>
            <translation>Myös jonkun käsittelyssä kesken olevat</translation>
        </message>
        <message>
            <source>Service lines</source>
            <translation>Palvelulinjat</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Kanavat</translation>
        </message>
        <message>
            <source>Only with a mark</source>
            <translation>Vain merkityt</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Save the view</source>
            <translation>Tallenna näkymä</translation>
        </message>
        <message>
            <source>Give the view a name.</source>
            <translation>Anna näkymälle nimi.</translation>
        </message>
    </context>
    <context>
        <name>pairs</name>
        <message>
            <source>Case {n} is offered to you first ({who} let it go)</source>
            <translation>Asiaa {n} tarjotaan ensin sinulle ({who} luopui siitä)</translation>
        </message>
        <message>
            <source>{who} asks you to be the work pair in case {n}</source>
            <translation>{who} kutsuu sinut työpariksi asiaan {n}</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>asia {n}</translation>
        </message>
        <message>
            <source>The case waits in the queue. If you take it, you are responsible for it.</source>
            <translation>Asia odottaa jonossa. Jos otat sen, vastaat siitä.</translation>
        </message>
        <message>
            <source>You see the whole case and write in it; {who} stays responsible for it.</source>
            <translation>Näet koko asian ja kirjoitat siihen; {who} vastaa siitä edelleen.</translation>
        </message>
        <message>
            <source>Take the case</source>
            <translation>Ota asia</translation>
        </message>
        <message>
            <source>Join the case</source>
            <translation>Tule mukaan</translation>
        </message>
    </context>
    <context>
        <name>PairSheet</name>
        <message>
            <source>Work pair in case {n}</source>
            <translation>Työpari asiassa {n}</translation>
        </message>
        <message>
            <source>Work pair</source>
            <translation>Työpari</translation>
        </message>
        <message>
            <source>You both write to the client and into the case. One of you is responsible for it.</source>
            <translation>Molemmat kirjoittavat asiakkaalle ja asiaan. Toinen teistä vastaa siitä.</translation>
        </message>
        <message>
            <source>Whom to ask in</source>
            <translation>Kenet kutsut</translation>
        </message>
        <message>
            <source>What it is about (optional)</source>
            <translation>Mistä on kyse (vapaaehtoinen)</translation>
        </message>
        <message>
            <source>They see this before they accept.</source>
            <translation>Kutsuttu näkee tämän ennen kuin tulee mukaan.</translation>
        </message>
        <message>
            <source>On what basis it is disclosed</source>
            <translation>Millä perusteella tieto luovutetaan</translation>
        </message>
        <message>
            <source>Written to the use log, with to whom it went.</source>
            <translation>Kirjataan käyttölokiin vastaanottajan kanssa.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Ask in</source>
            <translation>Kutsu mukaan</translation>
        </message>
        <message>
            <source>Take responsibility</source>
            <translation>Ota vastuu asiasta</translation>
        </message>
        <message>
            <source>Make {name} responsible</source>
            <translation>Siirrä vastuu: {name}</translation>
        </message>
        <message>
            <source>Take the invitation back</source>
            <translation>Peru kutsu</translation>
        </message>
        <message>
            <source>Leave the case</source>
            <translation>Jätä asia</translation>
        </message>
        <message>
            <source>End the work pair</source>
            <translation>Päätä työparityö</translation>
        </message>
        <message>
            <source>Choose whom to ask in.</source>
            <translation>Valitse, kenet kutsut.</translation>
        </message>
        <message>
            <source>Write the basis in a sentence.</source>
            <translation>Kirjoita peruste lauseena.</translation>
        </message>
        <message>
            <source>{name} was asked and has not answered yet.</source>
            <translation>{name} on kutsuttu eikä ole vielä vastannut.</translation>
        </message>
        <message>
            <source>{name} is responsible for the case, and you are the work pair.</source>
            <translation>Asiasta vastaa {name}, ja sinä olet työparina.</translation>
        </message>
        <message>
            <source>You are responsible for the case, and {name} is the work pair.</source>
            <translation>Sinä vastaat asiasta, ja {name} on työparina.</translation>
        </message>
        <message>
            <source>Choose a colleague</source>
            <translation>Valitse kollega</translation>
        </message>
        <message>
            <source>not at work</source>
            <translation>ei paikalla</translation>
        </message>
        <message>
            <source>They serve social care only: letting them see the whole case of health care is a disclosure.</source>
            <translation>Kutsuttu on vain sosiaalihuollon linjoilla: koko terveydenhuollon asian näyttäminen on tietojen luovuttamista.</translation>
        </message>
        <message>
            <source>They serve health care only: letting them see the whole case of social care is a disclosure.</source>
            <translation>Kutsuttu on vain terveydenhuollon linjoilla: koko sosiaalihuollon asian näyttäminen on tietojen luovuttamista.</translation>
        </message>
    </context>
    <context>
        <name>ExportSheet</name>
        <message>
            <source>Export as a FHIR file</source>
            <translation>Vie FHIR-tiedostoksi</translation>
        </message>
        <message>
            <source>Case {n}. Making the file is written to the use log with its purpose.</source>
            <translation>Asia {n}. Tiedoston tekeminen ja sen tarkoitus kirjataan käyttölokiin.</translation>
        </message>
        <message>
            <source>Given to</source>
            <translation>Kenelle</translation>
        </message>
        <message>
            <source>The organisation's own record</source>
            <translation>Oma potilas- tai asiakastietojärjestelmä</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>Asiakas itse</translation>
        </message>
        <message>
            <source>Whoever acts for the client</source>
            <translation>Asiakkaan puolesta asioiva</translation>
        </message>
        <message>
            <source>For what purpose</source>
            <translation>Mihin tarkoitukseen</translation>
        </message>
        <message>
            <source>At least ten characters.</source>
            <translation>Vähintään kymmenen merkkiä.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Make the file</source>
            <translation>Tee tiedosto</translation>
        </message>
        <message>
            <source>Write for what purpose, in at least ten characters.</source>
            <translation>Kirjoita käyttötarkoitus, vähintään kymmenen merkkiä.</translation>
        </message>
        <message>
            <source>What the client may have: everything but questions between colleagues and personal codes. The client has to be known for certain.</source>
            <translation>Asiakkaan omat tiedot: kaikki paitsi ammattilaisten väliset konsultaatiot ja henkilötunnukset. Asiakkaan henkilöllisyyden on oltava varmistettu.</translation>
        </message>
        <message>
            <source>What was said and agreed with them, and nothing that professionals concluded. Nothing at all when a minor forbids it or it is not known whether the minor would.</source>
            <translation>Se, mitä hänen kanssaan on puhuttu ja sovittu, ei ammattilaisten arvioita. Ei mitään, jos alaikäinen kieltää luovutuksen tai hänen päätöskykynsä ei ole tiedossa.</translation>
        </message>
        <message>
            <source>Everything that was recorded, with the labels that the receiver has to heed. Internal notes are not part of it.</source>
            <translation>Kaikki kirjattu sekä merkinnät, joita vastaanottajan on noudatettava. Sisäiset muistiinpanot eivät kuulu siihen.</translation>
        </message>
        <message>
            <source>Exporting needs the connection. Nothing was made.</source>
            <translation>Vienti tarvitsee yhteyden. Tiedostoa ei tehty.</translation>
        </message>
        <message>
            <source>This receiver may not have it, or it is not known for certain who they are.</source>
            <translation>Tietoja ei saa antaa tälle vastaanottajalle, tai hänen henkilöllisyyttään ei ole varmistettu.</translation>
        </message>
        <message>
            <source>case</source>
            <translation>asia</translation>
        </message>
        <message>
            <source>FHIR (*.json)</source>
            <translation>FHIR (*.json)</translation>
        </message>
        <message>
            <source>Save the file</source>
            <translation>Tallenna tiedosto</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Tallennettu: {file}</translation>
        </message>
        <message>
            <source>The file could not be written there. Choose another place.</source>
            <translation>Tiedostoa ei voitu kirjoittaa sinne. Valitse toinen paikka.</translation>
        </message>
    </context>
    <context>
        <name>feedback</name>
        <message>
            <source>Jan</source>
            <translation>tammi</translation>
        </message>
        <message>
            <source>Feb</source>
            <translation>helmi</translation>
        </message>
        <message>
            <source>Mar</source>
            <translation>maalis</translation>
        </message>
        <message>
            <source>Apr</source>
            <translation>huhti</translation>
        </message>
        <message>
            <source>May</source>
            <translation>touko</translation>
        </message>
        <message>
            <source>Jun</source>
            <translation>kesä</translation>
        </message>
        <message>
            <source>Jul</source>
            <translation>heinä</translation>
        </message>
        <message>
            <source>Aug</source>
            <translation>elo</translation>
        </message>
        <message>
            <source>Sep</source>
            <translation>syys</translation>
        </message>
        <message>
            <source>Oct</source>
            <translation>loka</translation>
        </message>
        <message>
            <source>Nov</source>
            <translation>marras</translation>
        </message>
        <message>
            <source>Dec</source>
            <translation>joulu</translation>
        </message>
        <message>
            <source>under {least}</source>
            <translation>alle {least}</translation>
        </message>
        <message>
            <source>Channel not known</source>
            <translation>Kanava ei tiedossa</translation>
        </message>
        <message>
            <source>The services in general</source>
            <translation>Palvelut yleisesti</translation>
        </message>
        <message>
            <source>Themes by month</source>
            <translation>Teemat kuukausittain</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Teema</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Yhteensä</translation>
        </message>
        <message>
            <source>Ratings in surveys</source>
            <translation>Kyselyjen arvosanat</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Linja</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanava</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Vastauksia</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Keskiarvo</translation>
        </message>
        <message>
            <source>Answers in surveys</source>
            <translation>Kyselyjen vastaukset</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Kysymys</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Vastaus</translation>
        </message>
        <message>
            <source>Kinds of feedback</source>
            <translation>Palautteen lajit</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Laji</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Määrä</translation>
        </message>
        <message>
            <source>What was changed</source>
            <translation>Mitä muutettiin</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Päivä</translation>
        </message>
        <message>
            <source>In the givers' words</source>
            <translation>Antajien sanoin</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Kuukausi</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Teemat</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Sanat</translation>
        </message>
        <message>
            <source>Themes of feedback</source>
            <translation>Palautteen teemat</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Rajaus</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Kuukaudet</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Tehty</translation>
        </message>
        <message>
            <source>Small numbers</source>
            <translation>Pienet luvut</translation>
        </message>
        <message>
            <source>Numbers under {least} are not told.</source>
            <translation>Alle {least}:n lukuja ei kerrota.</translation>
        </message>
    </context>
    <context>
        <name>ThemeChart</name>
        <message>
            <source>Themes by month</source>
            <translation>Teemat kuukausittain</translation>
        </message>
        <message>
            <source>Changed: {what}</source>
            <translation>Muutettiin: {what}</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Yhteensä</translation>
        </message>
    </context>
    <context>
        <name>ReadingSheet</name>
        <message>
            <source>Also what has been read through</source>
            <translation>Myös jo luetut</translation>
        </message>
        <message>
            <source>What the giver wrote</source>
            <translation>Mitä antaja kirjoitti</translation>
        </message>
        <message>
            <source>Strike or let stand</source>
            <translation>Peitä tai palauta</translation>
        </message>
        <message>
            <source>Strikes the selected words, or the word at the caret.</source>
            <translation>Peittää valitut sanat tai sanan kohdistimen kohdalla.</translation>
        </message>
        <message>
            <source>May be quoted outside</source>
            <translation>Saa lainata ulkopuolelle</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Teemat</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Ohita</translation>
        </message>
        <message>
            <source>Save and go on</source>
            <translation>Tallenna ja jatka</translation>
        </message>
        <message>
            <source>{n} places struck</source>
            <translation>{n} kohtaa peitetty</translation>
        </message>
        <message>
            <source>Everything has been read through.</source>
            <translation>Kaikki on luettu.</translation>
        </message>
        <message>
            <source>Read feedback</source>
            <translation>Lue palautteita</translation>
        </message>
        <message>
            <source>Not read through yet: {n}</source>
            <translation>Lukematta: {n}</translation>
        </message>
        <message>
            <source>{n} out of 5</source>
            <translation>{n}/5</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Kirjaus</translation>
        </message>
        <message>
            <source>It cannot be changed; correcting makes a new version.</source>
            <translation>Kirjausta ei voi muuttaa; korjaus tekee uuden version.</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Korjaa</translation>
        </message>
        <message>
            <source>Why it was corrected</source>
            <translation>Korjauksen syy</translation>
        </message>
        <message>
            <source>The words were removed when their retention period ended.</source>
            <translation>Sanat poistettiin, kun niiden säilytysaika päättyi.</translation>
        </message>
        <message>
            <source>Version {n}, {who} {time}</source>
            <translation>Versio {n}, {who} {time}</translation>
        </message>
    </context>
    <context>
        <name>ThemesSheet</name>
        <message>
            <source>Themes of feedback</source>
            <translation>Palautteen teemat</translation>
        </message>
        <message>
            <source>Numbers of what was said, of nobody and by no professional.</source>
            <translation>Lukuja siitä, mitä on sanottu: ei kenenkään nimellä eikä ammattilaisittain.</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Palvelulinja</translation>
        </message>
        <message>
            <source>Channel of the survey</source>
            <translation>Kyselyn kanava</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Kuukaudet</translation>
        </message>
        <message>
            <source>All lines</source>
            <translation>Kaikki linjat</translation>
        </message>
        <message>
            <source>All channels</source>
            <translation>Kaikki kanavat</translation>
        </message>
        <message>
            <source>{n} months</source>
            <translation>{n} kuukautta</translation>
        </message>
        <message>
            <source>Ratings in surveys, from 1 to 5</source>
            <translation>Kyselyjen arvosanat, 1–5</translation>
        </message>
        <message>
            <source>What was changed</source>
            <translation>Mitä muutettiin</translation>
        </message>
        <message>
            <source>Read feedback</source>
            <translation>Lue palautteita</translation>
        </message>
        <message>
            <source>Tell what was changed</source>
            <translation>Kerro muutoksesta</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Tallenna PDF</translation>
        </message>
        <message>
            <source>Save as table</source>
            <translation>Tallenna taulukko</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Taulukko (*.csv)</translation>
        </message>
        <message>
            <source>feedback-themes</source>
            <translation>palautteen-teemat</translation>
        </message>
        <message>
            <source>Save the themes</source>
            <translation>Tallenna teemat</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Tallennettu: {file}</translation>
        </message>
        <message>
            <source>The file could not be written there. Choose another place.</source>
            <translation>Tiedostoa ei voitu kirjoittaa sinne. Valitse toinen paikka.</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation>Lasketaan</translation>
        </message>
        <message>
            <source>&lt;{least} = under {least}, not told.  ◆ = something was changed.</source>
            <translation>&lt;{least} = alle {least}, ei kerrota.  ◆ = jotain muutettiin.</translation>
        </message>
        <message>
            <source>No ratings.</source>
            <translation>Ei arvosanoja.</translation>
        </message>
        <message>
            <source>Nothing has been told yet.</source>
            <translation>Mitään ei ole vielä kerrottu.</translation>
        </message>
        <message>
            <source>.</source>
            <translation>,</translation>
        </message>
        <message>
            <source>{about}: {mean} ({n} answers)</source>
            <translation>{about}: {mean} ({n} vastausta)</translation>
        </message>
        <message>
            <source>What surveys were answered, and what came by itself</source>
            <translation>Mitä kyselyihin vastattiin ja mitä tuli itsestään</translation>
        </message>
        <message>
            <source>The county's settings name no themes.</source>
            <translation>Hyvinvointialueen asetuksissa ei ole teemoja.</translation>
        </message>
        <message>
            <source>no answers yet</source>
            <translation>ei vielä vastauksia</translation>
        </message>
    </context>
    <context>
        <name>ChangeSheet</name>
        <message>
            <source>Tell what was changed</source>
            <translation>Kerro, mitä muutettiin</translation>
        </message>
        <message>
            <source>Write so that nobody can be known from it. It is told in the reply and in the themes.</source>
            <translation>Kirjoita niin, ettei ketään voi tunnistaa. Teksti kerrotaan vastauksessa ja teemoissa.</translation>
        </message>
        <message>
            <source>What is told</source>
            <translation>Mitä kerrotaan</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Teema</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Palvelulinja</translation>
        </message>
        <message>
            <source>Publish on the residents' page of feedback</source>
            <translation>Julkaise asukkaiden palautesivulla</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Poista</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>A new change</source>
            <translation>Uusi muutos</translation>
        </message>
        <message>
            <source>Write it in every language: the residents' pages are in all of them.</source>
            <translation>Kirjoita jokaisella kielellä: asukkaiden sivut ovat niillä kaikilla.</translation>
        </message>
    </context>
    <context>
        <name>ContactRecordSheet</name>
        <message>
            <source>Once signed it does not change; a correction is a further version.</source>
            <translation>Allekirjoitettua ei muuteta; korjaus on uusi versio.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Kirjaus</translation>
        </message>
        <message>
            <source>Why is the record corrected?</source>
            <translation>Miksi kirjausta korjataan?</translation>
        </message>
        <message>
            <source>Kept with the correction.</source>
            <translation>Säilyy korjauksen mukana.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Allekirjoita</translation>
        </message>
        <message>
            <source>Not compared with the code server: {lists}.</source>
            <translation>Koodistopalveluun vertaamatta: {lists}.</translation>
        </message>
        <message>
            <source>Write the reason in a sentence.</source>
            <translation>Kirjoita syy lauseella.</translation>
        </message>
        <message>
            <source>Record of case {n}</source>
            <translation>Asian {n} kirjaus</translation>
        </message>
        <message>
            <source>Correct the record of case {n}</source>
            <translation>Korjaa asian {n} kirjausta</translation>
        </message>
        <message>
            <source>Version {n} stays readable beside the correction.</source>
            <translation>Versio {n} säilyy luettavana korjauksen rinnalla.</translation>
        </message>
    </context>
    <context>
        <name>CodesField</name>
        <message>
            <source>Take away {code}</source>
            <translation>Poista {code}</translation>
        </message>
    </context>
    <context>
        <name>SummarySheet</name>
        <message>
            <source>For the patient or client record. Copying is written to the use log.</source>
            <translation>Potilas- tai asiakastietojärjestelmään. Kopiointi kirjataan käyttölokiin.</translation>
        </message>
        <message>
            <source>With the personal identity code</source>
            <translation>Mukaan henkilötunnus</translation>
        </message>
        <message>
            <source>With what was written, word for word</source>
            <translation>Mukaan viestit sanasta sanaan</translation>
        </message>
        <message>
            <source>With internal notes</source>
            <translation>Mukaan sisäiset muistiinpanot</translation>
        </message>
        <message>
            <source>What is copied</source>
            <translation>Mitä kopioidaan</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopioi</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Yhteenveto</translation>
        </message>
        <message>
            <source>Summary of case {n}</source>
            <translation>Asian {n} yhteenveto</translation>
        </message>
        <message>
            <source>Copying needs the connection, since it is written to the use log.</source>
            <translation>Kopiointiin tarvitaan yhteys, koska se kirjataan käyttölokiin.</translation>
        </message>
        <message>
            <source>Copied. It is taken off the clipboard in {n} seconds, and when you lock.</source>
            <translation>Kopioitu. Teksti poistetaan leikepöydältä {n} sekunnin kuluttua ja kun lukitset.</translation>
        </message>
        <message>
            <source>{n} lines are left out: the minor's event is kept from guardians. Record it in the patient record itself, with its code.</source>
            <translation>{n} riviä on jätetty pois: alaikäisen tapahtumaa ei luovuteta huoltajille. Kirjaa se suoraan potilastietojärjestelmään luovutuskoodin kanssa.</translation>
        </message>
        <message>
            <source>Summary for {partner}</source>
            <translation>Tiivistelmä: {partner}</translation>
        </message>
        <message>
            <source>Summary for a partner</source>
            <translation>Tiivistelmä kumppanille</translation>
        </message>
        <message>
            <source>Save it as PDF to print or send by secure mail, or copy it.</source>
            <translation>Tallenna PDF:nä tulostettavaksi tai turvapostilla lähetettäväksi, tai kopioi.</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Tallenna PDF:nä</translation>
        </message>
        <message>
            <source>summary</source>
            <translation>tiivistelma</translation>
        </message>
        <message>
            <source>It cannot be saved there. Choose another folder.</source>
            <translation>Sinne ei voi tallentaa. Valitse toinen kansio.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Tallennettu.</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Kopioitu.</translation>
        </message>
        <message>
            <source>Given by</source>
            <translation>Antaja</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Päivä</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Suostumus</translation>
        </message>
    </context>
    <context>
        <name>summary</name>
        <message>
            <source>Record, signed {time} {who}, version {n}</source>
            <translation>Kirjaus, allekirjoitettu {time} {who}, versio {n}</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Asiakas</translation>
        </message>
        <message>
            <source>Case {n}</source>
            <translation>asia {n}</translation>
        </message>
        <message>
            <source>no name</source>
            <translation>ei nimeä</translation>
        </message>
        <message>
            <source>Answered by {who}</source>
            <translation>Vastasi {who}</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Lopputulos</translation>
        </message>
        <message>
            <source>Identified</source>
            <translation>Tunnistettu</translation>
        </message>
        <message>
            <source>In contact</source>
            <translation>Yhteydessä</translation>
        </message>
        <message>
            <source>Right to act on behalf</source>
            <translation>Oikeus asioida puolesta</translation>
        </message>
        <message>
            <source>Assessment of a minor, code</source>
            <translation>Alaikäisen arvio, koodi</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Sovittu</translation>
        </message>
        <message>
            <source>{who}, internal note</source>
            <translation>{who}, sisäinen muistiinpano</translation>
        </message>
        <message>
            <source>born {day}</source>
            <translation>s. {day}</translation>
        </message>
        <message>
            <source>call answered {time}</source>
            <translation>puheluun vastattu {time}</translation>
        </message>
    </context>
    <context>
        <name>DayPicker</name>
        <message>
            <source>Calendar: {day}</source>
            <translation>Kalenteri: {day}</translation>
        </message>
        <message>
            <source>holiday, next office day {day}</source>
            <translation>pyhä, seuraava arkipäivä {day}</translation>
        </message>
        <message>
            <source>weekend, next office day {day}</source>
            <translation>viikonloppu, seuraava arkipäivä {day}</translation>
        </message>
    </context>
    <context>
        <name>DayEdit</name>
        <message>
            <source>Pick from a calendar (Down)</source>
            <translation>Valitse kalenterista (nuoli alas)</translation>
        </message>
    </context>
    <context>
        <name>ChangesOverlay</name>
        <message>
            <source>What was changed because of feedback</source>
            <translation>Mitä palautteen perusteella muutettiin</translation>
        </message>
        <message>
            <source>What was changed because of feedback, to be told in the reply</source>
            <translation>Mitä palautteen perusteella muutettiin: valitse vastaukseen</translation>
        </message>
        <message>
            <source>Search in what was changed</source>
            <translation>Hae muutoksista</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>valitse</translation>
        </message>
        <message>
            <source>put into the reply</source>
            <translation>vastaukseen</translation>
        </message>
        <message>
            <source>close</source>
            <translation>sulje</translation>
        </message>
        <message>
            <source>Nothing has been told of yet. A supervisor tells it in the themes of feedback.</source>
            <translation>Muutoksia ei ole vielä kerrottu. Esihenkilö kertoo ne palautteen teemoissa.</translation>
        </message>
    </context>
    <context>
        <name>SuggestionsPart</name>
        <message>
            <source>Suggested changes</source>
            <translation>Ehdotetut muutokset</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Käsitelty</translation>
        </message>
        <message>
            <source>Settled, take it off the list: {text}</source>
            <translation>Käsitelty, poista luettelosta: {text}</translation>
        </message>
    </context>
    <context>
        <name>ChainCard</name>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Muuta</translation>
        </message>
        <message>
            <source>Care chain of {line}</source>
            <translation>Hoitoketju: {line}</translation>
        </message>
        <message>
            <source>To be reviewed by {day}</source>
            <translation>Tarkistettava viimeistään {day}</translation>
        </message>
    </context>
    <context>
        <name>GuidanceWork</name>
        <message>
            <source>Playbooks: what is done when something happens</source>
            <translation>Toimintamallit: mitä tehdään, kun jotain sattuu</translation>
        </message>
        <message>
            <source>Shared phrases, playbooks and care chains</source>
            <translation>Yhteiset fraasit, toimintamallit ja hoitoketjut</translation>
        </message>
        <message>
            <source>To be reviewed: texts whose day has passed or comes soon, and suggestions</source>
            <translation>Tarkistettavat: tekstit, joiden määräpäivä on ohi tai lähellä, ja ehdotukset</translation>
        </message>
    </context>
    <context>
        <name>texts_found</name>
        <message>
            <source>for this case</source>
            <translation>tähän asiaan</translation>
        </message>
        <message>
            <source>No playbook with these words. In danger call 112 at once.</source>
            <translation>Näillä sanoilla ei löydy toimintamallia. Vaarassa soita heti 112.</translation>
        </message>
        <message>
            <source>There are no playbooks yet.</source>
            <translation>Toimintamalleja ei vielä ole.</translation>
        </message>
        <message>
            <source>Nothing with these words.</source>
            <translation>Näillä sanoilla ei löydy mitään.</translation>
        </message>
        <message>
            <source>Suggested changes</source>
            <translation>Ehdotetut muutokset</translation>
        </message>
        <message>
            <source>Should have been reviewed</source>
            <translation>Tarkistus myöhässä</translation>
        </message>
        <message>
            <source>To be reviewed within a month</source>
            <translation>Tarkistettava kuukauden kuluessa</translation>
        </message>
        <message>
            <source>Nothing is to be reviewed now.</source>
            <translation>Nyt ei ole tarkistettavaa.</translation>
        </message>
        <message>
            <source>suggested: {n}</source>
            <translation>ehdotuksia: {n}</translation>
        </message>
        <message>
            <source>review overdue</source>
            <translation>tarkistamatta</translation>
        </message>
        <message>
            <source>Shared phrases</source>
            <translation>Yhteiset fraasit</translation>
        </message>
        <message>
            <source>Playbooks</source>
            <translation>Toimintamallit</translation>
        </message>
        <message>
            <source>Care chains</source>
            <translation>Hoitoketjut</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Palvelut</translation>
        </message>
        <message>
            <source>Phrase</source>
            <translation>Fraasi</translation>
        </message>
        <message>
            <source>Playbook</source>
            <translation>Toimintamalli</translation>
        </message>
        <message>
            <source>Care chain</source>
            <translation>Hoitoketju</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Palvelu</translation>
        </message>
    </context>
    <context>
        <name>ChainForm</name>
        <message>
            <source>Add a care chain</source>
            <translation>Lisää hoitoketju</translation>
        </message>
        <message>
            <source>Change a care chain</source>
            <translation>Muuta hoitoketjua</translation>
        </message>
        <message>
            <source>It stands beside every case of its line and matters, as soon as it is saved.</source>
            <translation>Se näkyy linjan jokaisen siihen sopivan asian vieressä heti tallennettuna.</translation>
        </message>
        <message>
            <source>Take out of the directory</source>
            <translation>Poista hakemistosta</translation>
        </message>
        <message>
            <source>None means every matter of the line.</source>
            <translation>Tyhjä tarkoittaa linjan kaikkia asioita.</translation>
        </message>
    </context>
    <context>
        <name>ManyField</name>
        <message>
            <source>Add</source>
            <translation>Lisää</translation>
        </message>
        <message>
            <source>Add: {what}</source>
            <translation>Lisää: {what}</translation>
        </message>
        <message>
            <source>Take out: {what}</source>
            <translation>Poista: {what}</translation>
        </message>
    </context>
    <context>
        <name>TextsOverlay</name>
        <message>
            <source>Search by name, word or text</source>
            <translation>Hae nimellä, sanalla tai tekstillä</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>valitse</translation>
        </message>
        <message>
            <source>open</source>
            <translation>avaa</translation>
        </message>
        <message>
            <source>close</source>
            <translation>sulje</translation>
        </message>
    </context>
    <context>
        <name>KeptForm</name>
        <message>
            <source>Language of the texts</source>
            <translation>Tekstien kieli</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>As in 28.2.2027</source>
            <translation>Esimerkiksi 28.2.2027</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Täytä tämä.</translation>
        </message>
        <message>
            <source>There is no such day.</source>
            <translation>Tällaista päivää ei ole.</translation>
        </message>
        <message>
            <source>{language}, no text</source>
            <translation>{language}, ei tekstiä</translation>
        </message>
        <message>
            <source>This was taken out meanwhile. What you wrote is kept; saving adds it again.</source>
            <translation>Tämä poistettiin sillä välin. Kirjoittamasi on tallessa; tallennus lisää sen uudelleen.</translation>
        </message>
        <message>
            <source>What both of you changed, as the other has it. Choosing one takes it.</source>
            <translation>Mitä muutitte kumpikin: näin toisella. Valitse, jos otat sen.</translation>
        </message>
        <message>
            <source>This was changed meanwhile. Your texts are kept; look at both and save again.</source>
            <translation>Tätä muutettiin sillä välin. Tekstisi ovat tallessa; katso molemmat ja tallenna uudelleen.</translation>
        </message>
        <message>
            <source>This was changed meanwhile. The change is in the fields now, and so is yours.</source>
            <translation>Tätä muutettiin sillä välin. Muutos on nyt kentissä, samoin omasi.</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>tyhjä</translation>
        </message>
        <message>
            <source>Versions: choosing one puts it into the fields</source>
            <translation>Versiot: valinta tuo version kenttiin</translation>
        </message>
        <message>
            <source>from a file</source>
            <translation>tiedostosta</translation>
        </message>
        <message>
            <source>{n}: {time}, {by}</source>
            <translation>{n}: {time}, {by}</translation>
        </message>
        <message>
            <source>{said}, taken out</source>
            <translation>{said}, poistettu</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Palauta</translation>
        </message>
        <message>
            <source>Restore version {n}</source>
            <translation>Palauta versio {n}</translation>
        </message>
        <message>
            <source>Step {n}</source>
            <translation>Vaihe {n}</translation>
        </message>
        <message>
            <source>This needs the connection. Nothing was changed; try again when it is back.</source>
            <translation>Tähän tarvitaan yhteys. Mitään ei muutettu; yritä uudelleen, kun yhteys palaa.</translation>
        </message>
        <message>
            <source>What you left half written is here.</source>
            <translation>Keskeneräiset muutoksesi ovat tässä.</translation>
        </message>
    </context>
    <context>
        <name>PlaybookForm</name>
        <message>
            <source>Add a playbook</source>
            <translation>Lisää toimintamalli</translation>
        </message>
        <message>
            <source>Change a playbook</source>
            <translation>Muuta toimintamallia</translation>
        </message>
        <message>
            <source>Short steps for a situation. Where a life may be at risk, 112 stands above them.</source>
            <translation>Lyhyet vaiheet tilannetta varten. Jos henki voi olla vaarassa, niiden yllä on 112.</translation>
        </message>
        <message>
            <source>Every service line</source>
            <translation>Kaikki palvelulinjat</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Ei</translation>
        </message>
        <message>
            <source>Yes: show 112 above the steps</source>
            <translation>Kyllä: näytä 112 vaiheiden yllä</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Poista</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Pilkuilla erotettuna</translation>
        </message>
        <message>
            <source>A person or a team</source>
            <translation>Henkilö tai tiimi</translation>
        </message>
        <message>
            <source>Beside which cases it is suggested. None: it is only found by searching.</source>
            <translation>Minkä asioiden vieressä sitä ehdotetaan. Tyhjä: löytyy vain haulla.</translation>
        </message>
        <message>
            <source>Phrase: {name}</source>
            <translation>Fraasi: {name}</translation>
        </message>
        <message>
            <source>Service: {name}</source>
            <translation>Palvelu: {name}</translation>
        </message>
        <message>
            <source>Care chain: {name}</source>
            <translation>Hoitoketju: {name}</translation>
        </message>
        <message>
            <source>Form: {name}</source>
            <translation>Lomake: {name}</translation>
        </message>
    </context>
    <context>
        <name>PlaybooksPart</name>
        <message>
            <source>Playbooks</source>
            <translation>Toimintamallit</translation>
        </message>
        <message>
            <source>All playbooks</source>
            <translation>Kaikki toimintamallit</translation>
        </message>
        <message>
            <source>Playbook: {name}</source>
            <translation>Toimintamalli: {name}</translation>
        </message>
    </context>
    <context>
        <name>PlaybookCard</name>
        <message>
            <source>Close the playbook</source>
            <translation>Sulje toimintamalli</translation>
        </message>
        <message>
            <source>A life may be at risk</source>
            <translation>Henki voi olla vaarassa</translation>
        </message>
        <message>
            <source>In danger call 112 first. The steps come after.</source>
            <translation>Vaarassa soita ensin 112. Vaiheet tulevat sen jälkeen.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Muuta</translation>
        </message>
        <message>
            <source>Suggest a change</source>
            <translation>Ehdota muutosta</translation>
        </message>
        <message>
            <source>Write: {name}</source>
            <translation>Kirjoita: {name}</translation>
        </message>
        <message>
            <source>Form: {name}</source>
            <translation>Lomake: {name}</translation>
        </message>
        <message>
            <source>The ticks stay on this computer and are recorded nowhere.</source>
            <translation>Merkinnät jäävät tälle koneelle eikä niitä kirjata.</translation>
        </message>
        <message>
            <source>Should have been reviewed by {day}.</source>
            <translation>Piti tarkistaa viimeistään {day}.</translation>
        </message>
        <message>
            <source>To be reviewed by {day}.</source>
            <translation>Tarkistettava viimeistään {day}.</translation>
        </message>
        <message>
            <source>Answered for by {owner}.</source>
            <translation>Vastuussa: {owner}.</translation>
        </message>
    </context>
    <context>
        <name>SharedPhraseForm</name>
        <message>
            <source>Add a shared phrase</source>
            <translation>Lisää yhteinen fraasi</translation>
        </message>
        <message>
            <source>Change a shared phrase</source>
            <translation>Muuta yhteistä fraasia</translation>
        </message>
        <message>
            <source>Everybody on the line finds it after / as soon as it is saved.</source>
            <translation>Kaikki linjalla löytävät sen /-haulla heti, kun se on tallennettu.</translation>
        </message>
        <message>
            <source>Every service line</source>
            <translation>Kaikki palvelulinjat</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Poista</translation>
        </message>
        <message>
            <source>One word, as it is typed after /</source>
            <translation>Yksi sana, joka kirjoitetaan / jälkeen</translation>
        </message>
        <message>
            <source>{name} becomes the client's first name.</source>
            <translation>{name} korvataan asiakkaan etunimellä.</translation>
        </message>
        <message>
            <source>A person or a team</source>
            <translation>Henkilö tai tiimi</translation>
        </message>
        <message>
            <source>The keyword is one word.</source>
            <translation>Hakusana on yksi sana.</translation>
        </message>
    </context>
    <context>
        <name>SuggestSheet</name>
        <message>
            <source>Suggest a change</source>
            <translation>Ehdota muutosta</translation>
        </message>
        <message>
            <source>It is shown to the supervisors of the line. Write nothing about clients.</source>
            <translation>Ehdotus näkyy linjan esihenkilöille. Älä kirjoita asiakkaista mitään.</translation>
        </message>
        <message>
            <source>What should be changed, and why</source>
            <translation>Mitä pitäisi muuttaa ja miksi</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Suggest</source>
            <translation>Ehdota</translation>
        </message>
        <message>
            <source>Write what should be changed.</source>
            <translation>Kirjoita, mitä pitäisi muuttaa.</translation>
        </message>
        <message>
            <source>This needs the connection. Your text is kept; try again when it is back.</source>
            <translation>Tähän tarvitaan yhteys. Tekstisi on tallessa; yritä uudelleen, kun yhteys palaa.</translation>
        </message>
    </context>
    <context>
        <name>StepsField</name>
        <message>
            <source>Add a step</source>
            <translation>Lisää vaihe</translation>
        </message>
        <message>
            <source>Step {n}</source>
            <translation>Vaihe {n}</translation>
        </message>
        <message>
            <source>What helps in step {n}</source>
            <translation>Mikä auttaa vaiheessa {n}</translation>
        </message>
        <message>
            <source>Nothing to open</source>
            <translation>Ei avattavaa</translation>
        </message>
        <message>
            <source>Is there no longer: {what}</source>
            <translation>Ei enää ole: {what}</translation>
        </message>
        <message>
            <source>Step {n} earlier</source>
            <translation>Vaihe {n} aiemmaksi</translation>
        </message>
        <message>
            <source>Step {n} later</source>
            <translation>Vaihe {n} myöhemmäksi</translation>
        </message>
        <message>
            <source>Take step {n} out</source>
            <translation>Poista vaihe {n}</translation>
        </message>
    </context>
    <context>
        <name>RecordedPart</name>
        <message>
            <source>Record the contact</source>
            <translation>Kirjaa yhteydenotto</translation>
        </message>
        <message>
            <source>Recorded {time}</source>
            <translation>Kirjattu {time}</translation>
        </message>
    </context>
    <context>
        <name>HandoverSheet</name>
        <message>
            <source>Hand case {n} over with the client</source>
            <translation>Siirrä asia {n} saattaen</translation>
        </message>
        <message>
            <source>Warm handover</source>
            <translation>Saattaen vaihto</translation>
        </message>
        <message>
            <source>The case, the client and the clock stay with you until somebody has accepted.</source>
            <translation>Asia, asiakas ja määräaika pysyvät sinulla, kunnes joku on ottanut asian vastaan.</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>Kenelle</translation>
        </message>
        <message>
            <source>Answer needed</source>
            <translation>Vastaus tarvitaan</translation>
        </message>
        <message>
            <source>What the receiver should know</source>
            <translation>Mitä vastaanottajan on hyvä tietää</translation>
        </message>
        <message>
            <source>They see this before they accept, and the case once it is theirs.</source>
            <translation>Tämä näkyy ennen vastaanottamista, asia vasta sen jälkeen.</translation>
        </message>
        <message>
            <source>On what basis it is disclosed</source>
            <translation>Millä perusteella luovutetaan</translation>
        </message>
        <message>
            <source>Written to the use log, with to whom it went.</source>
            <translation>Kirjataan käyttölokiin, myös kenelle luovutettiin.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Offer</source>
            <translation>Tarjoa</translation>
        </message>
        <message>
            <source>Choose to whom the case is offered.</source>
            <translation>Valitse, kenelle asiaa tarjotaan.</translation>
        </message>
        <message>
            <source>Write in a sentence what it is about.</source>
            <translation>Kirjoita lauseella, mistä on kyse.</translation>
        </message>
        <message>
            <source>Write the basis in a sentence.</source>
            <translation>Kirjoita peruste lauseella.</translation>
        </message>
        <message>
            <source>Choose a line, a colleague or a partner</source>
            <translation>Valitse linja, työkaveri tai kumppani</translation>
        </message>
        <message>
            <source>A partner outside: Kela, organisation, parish…</source>
            <translation>Ulkopuolinen kumppani: Kela, järjestö, seurakunta…</translation>
        </message>
        <message>
            <source>This goes from health care to social care: it is a disclosure.</source>
            <translation>Tämä menee terveydenhuollosta sosiaalihuoltoon: kyse on luovutuksesta.</translation>
        </message>
        <message>
            <source>This goes from social care to health care: it is a disclosure.</source>
            <translation>Tämä menee sosiaalihuollosta terveydenhuoltoon: kyse on luovutuksesta.</translation>
        </message>
        <message>
            <source>Disclosed: your note, and the case once it is accepted.</source>
            <translation>Luovutetaan: viestisi, ja asia kun se on otettu vastaan.</translation>
        </message>
    </context>
    <context>
        <name>OffersSheet</name>
        <message>
            <source>Cases offered</source>
            <translation>Tarjotut asiat</translation>
        </message>
        <message>
            <source>The giver has the case and the client until you accept. Declining needs a reason.</source>
            <translation>Asia ja asiakas ovat siirtäjällä, kunnes otat vastaan. Palauttaminen vaatii syyn.</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Asia</translation>
        </message>
        <message>
            <source>Why you decline</source>
            <translation>Miksi palautat</translation>
        </message>
        <message>
            <source>Only for declining. The giver reads it on the timeline.</source>
            <translation>Vain palauttamiseen. Siirtäjä näkee syyn aikajanalla.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Sulje</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Palauta</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Ota vastaan</translation>
        </message>
        <message>
            <source>Take the offer back</source>
            <translation>Peru tarjous</translation>
        </message>
        <message>
            <source>Nothing is offered now.</source>
            <translation>Mitään ei ole nyt tarjolla.</translation>
        </message>
        <message>
            <source>Write the reason in a sentence.</source>
            <translation>Kirjoita syy lauseella.</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>asia {n}</translation>
        </message>
        <message>
            <source>{giver} offers to {receiver}</source>
            <translation>{giver} → {receiver}</translation>
        </message>
        <message>
            <source>answer promised by {time}</source>
            <translation>vastaus luvattu {time} mennessä</translation>
        </message>
        <message>
            <source>disclosed on the basis: {basis}</source>
            <translation>luovutuksen peruste: {basis}</translation>
        </message>
    </context>
    <context>
        <name>BetweenBar</name>
        <message>
            <source>Take the offer back</source>
            <translation>Peru tarjous</translation>
        </message>
        <message>
            <source>Did help come?</source>
            <translation>Löytyikö apu?</translation>
        </message>
        <message>
            <source>Client reached</source>
            <translation>Asiakas tavoitettu</translation>
        </message>
        <message>
            <source>Offered to {whom} {time} ago. The case is yours until they accept.</source>
            <translation>Tarjottu saattaen: {whom}, {time} sitten. Asia on sinulla, kunnes se otetaan vastaan.</translation>
        </message>
        <message>
            <source>The promised time has passed: ask, or take the offer back.</source>
            <translation>Luvattu aika on ylittynyt: kysy tai peru tarjous.</translation>
        </message>
        <message>
            <source>{whom} has accepted and gets the case when your call ends or you leave the client with them.</source>
            <translation>{whom} on ottanut vastaan ja saa asian, kun puhelusi päättyy tai jätät asiakkaan hänelle.</translation>
        </message>
        <message>
            <source>The client is in between: handed over {time} ago, not reached yet.</source>
            <translation>Asiakas on välissä: siirretty {time} sitten, ei vielä tavoitettu.</translation>
        </message>
        <message>
            <source>{partner} has the summary. Nobody has noted whether help came.</source>
            <translation>Tiivistelmä on annettu: {partner}. Kukaan ei ole merkinnyt, löytyikö apu.</translation>
        </message>
        <message>
            <source>{partner} has the summary. Somebody checks on {day} whether help came.</source>
            <translation>Tiivistelmä on annettu: {partner}. Avun löytyminen tarkistetaan {day}</translation>
        </message>
    </context>
    <context>
        <name>ReachedSheet</name>
        <message>
            <source>Did help come from {partner}?</source>
            <translation>Löytyikö apu: {partner}?</translation>
        </message>
        <message>
            <source>The client is in between until somebody has said so.</source>
            <translation>Asiakas on välissä, kunnes joku on merkinnyt sen.</translation>
        </message>
        <message>
            <source>Client reached</source>
            <translation>Asiakas tavoitettu</translation>
        </message>
        <message>
            <source>A call or a message that the client has read or answered is noted by itself.</source>
            <translation>Puhelu sekä viesti, jonka asiakas on lukenut tai johon hän on vastannut, merkitään itsestään.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Apu</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Valitse</translation>
        </message>
        <message>
            <source>Help came</source>
            <translation>Apu löytyi</translation>
        </message>
        <message>
            <source>No help came</source>
            <translation>Apua ei löytynyt</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Merkintä</translation>
        </message>
        <message>
            <source>How the client was reached, or what has to be done next.</source>
            <translation>Miten asiakas tavoitettiin tai mitä seuraavaksi tehdään.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Tallenna</translation>
        </message>
        <message>
            <source>Choose whether help came.</source>
            <translation>Valitse, löytyikö apu.</translation>
        </message>
    </context>
    <context>
        <name>BetweenSheet</name>
        <message>
            <source>People in between</source>
            <translation>Välissä olevat asiakkaat</translation>
        </message>
        <message>
            <source>Number of a case, a line or a colleague</source>
            <translation>Asian numero, linja tai työkaveri</translation>
        </message>
        <message>
            <source>People in between: the longest first</source>
            <translation>Välissä olevat asiakkaat: pisimpään olleet ensin</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>valitse</translation>
        </message>
        <message>
            <source>close</source>
            <translation>sulje</translation>
        </message>
        <message>
            <source>Nobody is in between.</source>
            <translation>Kukaan ei ole välissä.</translation>
        </message>
        <message>
            <source>case {n} · {giver} → {receiver}</source>
            <translation>asia {n} · {giver} → {receiver}</translation>
        </message>
        <message>
            <source>too long</source>
            <translation>liian kauan</translation>
        </message>
        <message>
            <source>offered, not accepted yet</source>
            <translation>tarjottu, ei vielä otettu vastaan</translation>
        </message>
        <message>
            <source>accepted, the giver is on the phone with the client</source>
            <translation>otettu vastaan, siirtäjä puhuu asiakkaan kanssa</translation>
        </message>
        <message>
            <source>accepted, back in the queue: the client has not been reached</source>
            <translation>otettu vastaan, takaisin jonossa: asiakasta ei ole tavoitettu</translation>
        </message>
        <message>
            <source>accepted, the client has not been reached</source>
            <translation>otettu vastaan, asiakasta ei ole tavoitettu</translation>
        </message>
        <message>
            <source>with a partner, checked on {day}</source>
            <translation>kumppanilla, tarkistetaan {day}</translation>
        </message>
        <message>
            <source>go to the case</source>
            <translation>siirry asiaan</translation>
        </message>
    </context>
    <context>
        <name>PartnerSheet</name>
        <message>
            <source>Hand case {n} to a partner</source>
            <translation>Siirrä asia {n} kumppanille</translation>
        </message>
        <message>
            <source>Hand over to a partner</source>
            <translation>Siirrä kumppanille</translation>
        </message>
        <message>
            <source>With the client's consent. The case comes back on the day somebody checks that help was found.</source>
            <translation>Asiakkaan suostumuksella. Asia palaa sinä päivänä, jona tarkistetaan, että apu löytyi.</translation>
        </message>
        <message>
            <source>Search the service directory</source>
            <translation>Hae palveluhakemistosta</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Kumppani</translation>
        </message>
        <message>
            <source>Who consented</source>
            <translation>Kuka suostui</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Miten</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Milloin</translation>
        </message>
        <message>
            <source>Put into the summary</source>
            <translation>Ota tiivistelmään</translation>
        </message>
        <message>
            <source>What the client has told here is kept from others or may be: no line of it can be put into the summary. Write only what the client wants to be told.</source>
            <translation>Asiakkaan täällä kertoma on kielletty muilta tai voi olla: yhtään riviä siitä ei voi ottaa tiivistelmään. Kirjoita vain se, minkä asiakas haluaa kerrottavan.</translation>
        </message>
        <message>
            <source>Summary for the partner</source>
            <translation>Tiivistelmä kumppanille</translation>
        </message>
        <message>
            <source>No internal notes and no personal identity code, unless it is ticked.</source>
            <translation>Ei sisäisiä merkintöjä eikä henkilötunnusta, ellei sitä ole valittu.</translation>
        </message>
        <message>
            <source>The personal identity code is in the summary, with the client's consent</source>
            <translation>Tiivistelmässä on henkilötunnus asiakkaan suostumuksella</translation>
        </message>
        <message>
            <source>Checked on</source>
            <translation>Tarkistetaan</translation>
        </message>
        <message>
            <source>What is checked</source>
            <translation>Mitä tarkistetaan</translation>
        </message>
        <message>
            <source>Was help found?</source>
            <translation>Löytyikö apu?</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Peruuta</translation>
        </message>
        <message>
            <source>Record the handover</source>
            <translation>Kirjaa siirto</translation>
        </message>
        <message>
            <source>Choose the partner.</source>
            <translation>Valitse kumppani.</translation>
        </message>
        <message>
            <source>Write the day of the consent, as in 2.12.2026.</source>
            <translation>Kirjoita suostumuksen päivä, esimerkiksi 2.12.2026.</translation>
        </message>
        <message>
            <source>Write what the partner is told.</source>
            <translation>Kirjoita, mitä kumppanille kerrotaan.</translation>
        </message>
        <message>
            <source>Write a day after today, as in 2.12.2026.</source>
            <translation>Kirjoita tulevan päivän päivämäärä, esimerkiksi 2.12.2026.</translation>
        </message>
        <message>
            <source>Write what is checked then.</source>
            <translation>Kirjoita, mitä silloin tarkistetaan.</translation>
        </message>
        <message>
            <source>Choose a partner</source>
            <translation>Valitse kumppani</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Mikään ei täsmää</translation>
        </message>
    </context>
    <context>
        <name>HandoverWork</name>
        <message>
            <source>A colleague offers you a case.</source>
            <translation>Työkaveri tarjoaa sinulle asiaa.</translation>
        </message>
        <message>
            <source>The case is offered. It is yours until somebody accepts.</source>
            <translation>Asia on tarjottu. Se on sinulla, kunnes joku ottaa sen vastaan.</translation>
        </message>
        <message>
            <source>The offer was taken back.</source>
            <translation>Tarjous peruttiin.</translation>
        </message>
        <message>
            <source>The case stays with whoever offered it.</source>
            <translation>Asia jää sitä tarjonneelle.</translation>
        </message>
        <message>
            <source>Noted: the client is in between no more.</source>
            <translation>Merkitty: asiakas ei ole enää välissä.</translation>
        </message>
        <message>
            <source>{who} has accepted case {n}.</source>
            <translation>{who} otti vastaan asian {n}.</translation>
        </message>
        <message>
            <source>{who} declined case {n}. It is yours; the reason is on the timeline.</source>
            <translation>{who} palautti asian {n}. Se on sinulla, ja syy on aikajanalla.</translation>
        </message>
        <message>
            <source>The offer of case {n} came back. The case is yours.</source>
            <translation>Asian {n} tarjous palasi. Asia on sinulla.</translation>
        </message>
    </context>
</TS>
