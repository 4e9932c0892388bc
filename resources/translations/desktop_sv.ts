<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
    <context>
        <name>CallbackBar</name>
        <message>
            <source>Callback</source>
            <translation>Återuppringning</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Ring</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Nådd</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Inte nådd</translation>
        </message>
        <message>
            <source>Call now</source>
            <translation>Ring nu</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Call {n} of {of}</source>
            <translation>Samtal {n}/{of}</translation>
        </message>
        <message>
            <source>Call {number}? The call opens in this computer's phone.</source>
            <translation>Ringa {number}? Samtalet öppnas i den här datorns telefon.</translation>
        </message>
        <message>
            <source>When is the next attempt?</source>
            <translation>När görs nästa försök?</translation>
        </message>
        <message>
            <source>in an hour, {time}</source>
            <translation>om en timme, {time}</translation>
        </message>
        <message>
            <source>in the afternoon, {time}</source>
            <translation>på eftermiddagen, {time}</translation>
        </message>
        <message>
            <source>Number hidden</source>
            <translation>Numret dolt</translation>
        </message>
        <message>
            <source>Call {number}? Your own telephone rings first, then the client's, which sees the line's number.</source>
            <translation>Ska vi ringa {number}? Din egen telefon ringer först, sedan klientens; klienten ser linjens nummer.</translation>
        </message>
        <message>
            <source>That was the last attempt.</source>
            <translation>Det var det sista försöket.</translation>
        </message>
        <message>
            <source>Record it and close the case</source>
            <translation>Anteckna och avsluta ärendet</translation>
        </message>
        <message>
            <source>in {n} min, {time}</source>
            <translation>om {n} min, {time}</translation>
        </message>
    </context>
    <context>
        <name>CaseHead</name>
        <message>
            <source>Return to queue</source>
            <translation>Återför till kön</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Överför</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Avsluta</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Avsluta ärendet</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>ärende {n}</translation>
        </message>
        <message>
            <source>More to do with the case</source>
            <translation>Fler åtgärder för ärendet</translation>
        </message>
        <message>
            <source>Consult</source>
            <translation>Konsultera</translation>
        </message>
        <message>
            <source>Leave the case</source>
            <translation>Lämna ärendet</translation>
        </message>
        <message>
            <source>{name} asked to be the work pair</source>
            <translation>{name} inbjuden som arbetspar</translation>
        </message>
        <message>
            <source>{owner} (responsible) and {pair}</source>
            <translation>{owner} (ansvarig) och {pair}</translation>
        </message>
    </context>
    <context>
        <name>CaseView</name>
        <message>
            <source>Timeline</source>
            <translation>Tidslinje</translation>
        </message>
        <message>
            <source>The client is writing</source>
            <translation>Klienten skriver</translation>
        </message>
        <message>
            <source>The case is closed. You can still write a note.</source>
            <translation>Ärendet är avslutat. Du kan ännu skriva en anteckning.</translation>
        </message>
        <message>
            <source>The client has no page to read messages on. Call them or write a note.</source>
            <translation>Klienten har ingen sida att läsa meddelanden på. Ring eller skriv en anteckning.</translation>
        </message>
        <message>
            <source>New message: {text}</source>
            <translation>Nytt meddelande: {text}</translation>
        </message>
        <message>
            <source>The case waits to leave your hands. Take that back if you want to write to the client.</source>
            <translation>Ärendet väntar på att lämna dig. Ta tillbaka det om du vill skriva till klienten.</translation>
        </message>
        <message>
            <source>{name} is writing</source>
            <translation>{name} skriver</translation>
        </message>
        <message>
            <source>{name} answered already, {time}</source>
            <translation>{name} har redan svarat, {time}</translation>
        </message>
    </context>
    <context>
        <name>Centre</name>
        <message>
            <source>No case is open. Take the next one, or choose one from the queue.</source>
            <translation>Inget ärende är öppet. Ta nästa eller välj ett ur kön.</translation>
        </message>
        <message>
            <source>Take next</source>
            <translation>Ta nästa</translation>
        </message>
        <message>
            <source>No case is open. Cases can be taken when the connection is back; a contact can be registered now.</source>
            <translation>Inget ärende är öppet. Du kan ta från kön när förbindelsen är tillbaka; en kontakt kan registreras redan nu.</translation>
        </message>
        <message>
            <source>Register a contact</source>
            <translation>Registrera en kontakt</translation>
        </message>
    </context>
    <context>
        <name>ChannelFilter</name>
        <message>
            <source>Show in the queue: {channels}</source>
            <translation>Visa i kön: {channels}</translation>
        </message>
    </context>
    <context>
        <name>ClientFacts</name>
        <message>
            <source>Personal code</source>
            <translation>Personbeteckning</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>Identitet</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Visa</translation>
        </message>
        <message>
            <source>Show the whole personal code; this is logged</source>
            <translation>Visa hela personbeteckningen; det antecknas i loggen</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anonym</translation>
        </message>
        <message>
            <source>{n} y</source>
            <translation>{n} år</translation>
        </message>
        <message>
            <source>minor</source>
            <translation>minderårig</translation>
        </message>
        <message>
            <source>{language}, interpreter: {other}</source>
            <translation>{language}, tolk: {other}</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>dolt</translation>
        </message>
        <message>
            <source>as of {time}</source>
            <translation>från kl. {time}</translation>
        </message>
        <message>
            <source>temporary</source>
            <translation>tillfällig</translation>
        </message>
    </context>
    <context>
        <name>ClientPanel</name>
        <message>
            <source>Client</source>
            <translation>Klient</translation>
        </message>
        <message>
            <source>The client of the open case is shown here.</source>
            <translation>Här visas klienten i det öppna ärendet.</translation>
        </message>
        <message>
            <source>History and other services' matters are not shown: they are not part of this case.</source>
            <translation>Historik och andra tjänsters ärenden visas inte: de hör inte till det här ärendet.</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Förena</translation>
        </message>
        <message>
            <source>Join the suggested case to this</source>
            <translation>Förena det föreslagna ärendet med detta</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Inte samma person</translation>
        </message>
        <message>
            <source>Non-disclosure order</source>
            <translation>Spärrmarkering</translation>
        </message>
        <message>
            <source>Address and phone are hidden. Do not read anything aloud.</source>
            <translation>Adress och telefon är dolda. Läs ingenting högt.</translation>
        </message>
        <message>
            <source>name not given</source>
            <translation>namnet har inte uppgetts</translation>
        </message>
        <message>
            <source>The matter is about: {who}. The right to act has not been checked.</source>
            <translation>Ärendet gäller: {who}. Rätten att uträtta ärendet har inte kontrollerats.</translation>
        </message>
        <message>
            <source>{why}: case {n}</source>
            <translation>{why}: ärende {n}</translation>
        </message>
        <message>
            <source>Families share phones. Join only when you know that the person is the same.</source>
            <translation>Familjer delar telefon. Förena bara när du vet att personen är densamma.</translation>
        </message>
        <message>
            <source>Deadlines</source>
            <translation>Tidsfrister</translation>
        </message>
        <message>
            <source>Answer promised</source>
            <translation>Svar utlovat</translation>
        </message>
        <message>
            <source>Next call</source>
            <translation>Nästa samtal</translation>
        </message>
        <message>
            <source>Wishes</source>
            <translation>Önskemål</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Svar</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tid</translation>
        </message>
        <message>
            <source>Contacts in this case</source>
            <translation>Kontakter i ärendet</translation>
        </message>
        <message>
            <source>handled</source>
            <translation>skött</translation>
        </message>
        <message>
            <source>open</source>
            <translation>öppen</translation>
        </message>
        <message>
            <source>today at {time}</source>
            <translation>i dag kl. {time}</translation>
        </message>
        <message>
            <source>Show the whole code</source>
            <translation>Visa hela beteckningen</translation>
        </message>
        <message>
            <source>Show the principal's whole code; this is logged</source>
            <translation>Visa hela personbeteckningen för den ärendet gäller; det antecknas i loggen</translation>
        </message>
        <message>
            <source>Show the number</source>
            <translation>Visa numret</translation>
        </message>
        <message>
            <source>Show the hidden number; the reason is logged</source>
            <translation>Visa det dolda numret; orsaken loggas</translation>
        </message>
        <message>
            <source>Anybody can type another's code. Join only when you know that the person is the same.</source>
            <translation>Vem som helst kan skriva en annans personbeteckning. Förena bara när du vet att personen är densamma.</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Uppföljning</translation>
        </message>
    </context>
    <context>
        <name>CloseSheet</name>
        <message>
            <source>Close case {n}</source>
            <translation>Avsluta ärende {n}</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Avsluta ärendet</translation>
        </message>
        <message>
            <source>Reason for contact</source>
            <translation>Orsak till kontakten</translation>
        </message>
        <message>
            <source>What was agreed</source>
            <translation>Vad avtalades</translation>
        </message>
        <message>
            <source>The client sees this on their page only if you also write it to them.</source>
            <translation>Klienten ser detta på sin sida bara om du också skriver det till hen.</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>Vad följer</translation>
        </message>
        <message>
            <source>Why is the callback closed?</source>
            <translation>Varför avslutas ringbegäran?</translation>
        </message>
        <message>
            <source>The client has not been reached. The reason is recorded with your name.</source>
            <translation>Klienten har inte nåtts. Orsaken antecknas med ditt namn.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Choose a reason</source>
            <translation>Välj orsak</translation>
        </message>
        <message>
            <source>Choose what follows</source>
            <translation>Välj vad som följer</translation>
        </message>
        <message>
            <source>Choose the reason for contact.</source>
            <translation>Välj orsaken till kontakten.</translation>
        </message>
        <message>
            <source>Write what was agreed.</source>
            <translation>Skriv vad som avtalades.</translation>
        </message>
        <message>
            <source>Choose what follows.</source>
            <translation>Välj vad som följer.</translation>
        </message>
        <message>
            <source>Write why the callback is closed.</source>
            <translation>Skriv varför ringbegäran avslutas.</translation>
        </message>
        <message>
            <source>Recorded in the client's record as well</source>
            <translation>Antecknat även i klientens uppgifter</translation>
        </message>
        <message>
            <source>What was written here is then removed sooner, when its retention period ends.</source>
            <translation>Det som skrivits här tas då bort tidigare, när bevarandetiden går ut.</translation>
        </message>
        <message>
            <source>{n} of {of} attempts to call are recorded. Make the others first.</source>
            <translation>{n}/{of} ringförsök är antecknade. Gör först de övriga.</translation>
        </message>
        <message>
            <source>No answer yet from: {whom}. If you close now, an answer still comes to your list and onto the timeline, and nobody waits for it in the case.</source>
            <translation>Inget svar ännu ({whom}). Om du avslutar nu kommer svaret ändå till din lista och tidslinjen, men ingen väntar på det i ärendet.</translation>
        </message>
        <message>
            <source>{name} works in this case too; closing ends that. Drafts stay with whoever wrote them.</source>
            <translation>{name} arbetar också i detta ärende; avslutandet avbryter det. Utkasten stannar hos den som skrev dem.</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>Internal note</source>
            <translation>Intern anteckning</translation>
        </message>
        <message>
            <source>Reply to the client</source>
            <translation>Svar till klienten</translation>
        </message>
        <message>
            <source>phrases</source>
            <translation>fraser</translation>
        </message>
        <message>
            <source>Reply language {language}</source>
            <translation>Svarsspråk {language}</translation>
        </message>
        <message>
            <source>Save note</source>
            <translation>Spara anteckning</translation>
        </message>
        <message>
            <source>Send when connected</source>
            <translation>Skicka när förbindelsen är tillbaka</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Skicka</translation>
        </message>
        <message>
            <source>Draft saved {time}</source>
            <translation>Utkast sparat {time}</translation>
        </message>
    </context>
    <context>
        <name>FormSheet</name>
        <message>
            <source>Contact form</source>
            <translation>Kontaktformulär</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>In their own words</source>
            <translation>Med egna ord</translation>
        </message>
    </context>
    <context>
        <name>JournalRow</name>
        <message>
            <source>This computer's disk cannot be written to</source>
            <translation>Det går inte att skriva på den här datorns disk</translation>
        </message>
        <message>
            <source>What you send leaves as ever. What you are writing is lost if the computer stops: make room on the disk.</source>
            <translation>Det du skickar går i väg som vanligt. Det du håller på att skriva går förlorat om datorn stannar: frigör utrymme på disken.</translation>
        </message>
        <message>
            <source>What was kept on this computer was damaged</source>
            <translation>Det som sparats på den här datorn var skadat</translation>
        </message>
        <message>
            <source>It is still there under the name {name}, and a new file was begun. Tell your support before you sign out.</source>
            <translation>Det finns kvar under namnet {name}, och en ny fil har påbörjats. Berätta för supporten innan du loggar ut.</translation>
        </message>
    </context>
    <context>
        <name>LineFilter</name>
        <message>
            <source>All lines</source>
            <translation>Alla linjer</translation>
        </message>
        <message>
            <source>{n} lines</source>
            <translation>{n} linjer</translation>
        </message>
        <message>
            <source>Service lines shown: {lines}</source>
            <translation>Servicelinjer som visas: {lines}</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Urgent in the queue: {line}</source>
            <translation>Brådskande i kön: {line}</translation>
        </message>
        <message>
            <source>New in the queue: {line}</source>
            <translation>Ny i kön: {line}</translation>
        </message>
        <message>
            <source>As of {time}, {age} old</source>
            <translation>Läget kl. {time}, {age} gammalt</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Commands</source>
            <translation>Kommandon</translation>
        </message>
        <message>
            <source>Search a command by name</source>
            <translation>Sök kommando med namn</translation>
        </message>
        <message>
            <source>No command by that name. Try a word of what you want to do.</source>
            <translation>Inget kommando med det namnet. Pröva ett ord för det du vill göra.</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>välj</translation>
        </message>
        <message>
            <source>do</source>
            <translation>utför</translation>
        </message>
        <message>
            <source>change keys</source>
            <translation>byt kortkommando</translation>
        </message>
        <message>
            <source>close</source>
            <translation>stäng</translation>
        </message>
        <message>
            <source>This case: {subject}</source>
            <translation>Detta ärende: {subject}</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Ärende</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Kö</translation>
        </message>
        <message>
            <source>Moving</source>
            <translation>Förflyttning</translation>
        </message>
        <message>
            <source>Myself</source>
            <translation>Eget</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Inställningar</translation>
        </message>
        <message>
            <source>Log and staff</source>
            <translation>Logg och personal</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Klienter</translation>
        </message>
        <message>
            <source>Find a client: {text}</source>
            <translation>Sök klient: {text}</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Samtal</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Tjänster</translation>
        </message>
        <message>
            <source>Playbooks</source>
            <translation>Handlingsmodeller</translation>
        </message>
        <message>
            <source>My views</source>
            <translation>Mina vyer</translation>
        </message>
    </context>
    <context>
        <name>PhrasePanel</name>
        <message>
            <source>choose</source>
            <translation>välj</translation>
        </message>
        <message>
            <source>add to the text</source>
            <translation>lägg till i texten</translation>
        </message>
        <message>
            <source>close</source>
            <translation>stäng</translation>
        </message>
        <message>
            <source>Phrases</source>
            <translation>Fraser</translation>
        </message>
        <message>
            <source>{n} phrases for ”{query}”</source>
            <translation>Fraser för ”{query}”: {n}</translation>
        </message>
        <message>
            <source>{n} phrases</source>
            <translation>Fraser: {n}</translation>
        </message>
        <message>
            <source>own</source>
            <translation>egen</translation>
        </message>
        <message>
            <source>shared</source>
            <translation>gemensam</translation>
        </message>
        <message>
            <source>should have been reviewed by {day}</source>
            <translation>skulle ha granskats senast {day}</translation>
        </message>
        <message>
            <source>review overdue</source>
            <translation>ogranskad</translation>
        </message>
    </context>
    <context>
        <name>PhraseSheet</name>
        <message>
            <source>Own phrases</source>
            <translation>Egna fraser</translation>
        </message>
        <message>
            <source>Type / and the keyword in a reply. {name} becomes the client's first name.</source>
            <translation>Skriv / och sökordet i ett svar. {name} ersätts med klientens förnamn.</translation>
        </message>
        <message>
            <source>Phrase</source>
            <translation>Fras</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Name of the phrase</source>
            <translation>Frasens namn</translation>
        </message>
        <message>
            <source>Keyword</source>
            <translation>Sökord</translation>
        </message>
        <message>
            <source>One word; the first word of the name if left empty.</source>
            <translation>Ett ord. Lämnas fältet tomt används namnets första ord.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Save the phrase</source>
            <translation>Spara frasen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>Delete the phrase</source>
            <translation>Ta bort frasen</translation>
        </message>
        <message>
            <source>New phrase</source>
            <translation>Ny fras</translation>
        </message>
        <message>
            <source>Give the phrase a name.</source>
            <translation>Ge frasen ett namn.</translation>
        </message>
        <message>
            <source>Write the text of the phrase.</source>
            <translation>Skriv frasens text.</translation>
        </message>
        <message>
            <source>The phrase was deleted. Save it to keep it after all.</source>
            <translation>Frasen togs bort. Spara den om du vill ha den tillbaka.</translation>
        </message>
    </context>
    <context>
        <name>QueuePane</name>
        <message>
            <source>Queue</source>
            <translation>Kö</translation>
        </message>
        <message>
            <source>Take next</source>
            <translation>Ta nästa</translation>
        </message>
        <message>
            <source>The queue is empty. New cases come here and announce themselves.</source>
            <translation>Kön är tom. Nya ärenden kommer hit och meddelar sig själva.</translation>
        </message>
        <message>
            <source>longest {span}</source>
            <translation>längst {span}</translation>
        </message>
        <message>
            <source>Cases can be taken when the connection is back.</source>
            <translation>Du kan ta från kön när förbindelsen är tillbaka.</translation>
        </message>
        <message>
            <source>Take next of this view</source>
            <translation>Ta nästa ur vyn</translation>
        </message>
        <message>
            <source>Take next of the queue</source>
            <translation>Ta nästa ur kön</translation>
        </message>
        <message>
            <source>Nothing belongs to this view just now.</source>
            <translation>Vyn är tom just nu.</translation>
        </message>
    </context>
    <context>
        <name>QueueWindow</name>
        <message>
            <source>Queue</source>
            <translation>Kö</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Open the queue</source>
            <translation>Öppna kön</translation>
        </message>
        <message>
            <source>Take next</source>
            <translation>Ta nästa</translation>
        </message>
    </context>
    <context>
        <name>RegisterSheet</name>
        <message>
            <source>Register a contact</source>
            <translation>Registrera kontakt</translation>
        </message>
        <message>
            <source>A call to a desk phone or a visit at the hatch.</source>
            <translation>Ett samtal till bordstelefonen eller ett besök vid luckan.</translation>
        </message>
        <message>
            <source>How the contact came</source>
            <translation>Kontaktsätt</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Servicelinje</translation>
        </message>
        <message>
            <source>What the matter is about</source>
            <translation>Vad ärendet gäller</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Namn</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Personal code</source>
            <translation>Personbeteckning</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Language for an interpreter, if one is needed</source>
            <translation>Tolkspråk, om tolk behövs</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Brådskande</translation>
        </message>
        <message>
            <source>Take it into my own work at once</source>
            <translation>Jag tar ärendet genast</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Registrera</translation>
        </message>
        <message>
            <source>Write in a few words what the matter is about.</source>
            <translation>Skriv med några ord vad ärendet gäller.</translation>
        </message>
        <message>
            <source>Acts</source>
            <translation>Uträttar ärendet</translation>
        </message>
        <message>
            <source>Whom the matter is about</source>
            <translation>Vem ärendet gäller</translation>
        </message>
        <message>
            <source>Their personal code</source>
            <translation>Hens personbeteckning</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsPage</name>
        <message>
            <source>Shortcuts</source>
            <translation>Kortkommandon</translation>
        </message>
        <message>
            <source>Press a field and then the keys you want. Backspace leaves a command without keys.</source>
            <translation>Välj ett fält och tryck på önskade tangenter. Backsteg lämnar kommandot utan tangenter.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Restore the original keys</source>
            <translation>Återställ de ursprungliga tangenterna</translation>
        </message>
        <message>
            <source>Keys of: {deed}</source>
            <translation>Tangenter: {deed}</translation>
        </message>
        <message>
            <source>Ctrl and Alt together write characters on this keyboard. Choose other keys.</source>
            <translation>Ctrl och Alt tillsammans skriver tecken på det här tangentbordet. Välj andra tangenter.</translation>
        </message>
        <message>
            <source>Those keys already do: {deed}.</source>
            <translation>De tangenterna gör redan: {deed}.</translation>
        </message>
    </context>
    <context>
        <name>SignIn</name>
        <message>
            <source>Write your user name.</source>
            <translation>Skriv ditt användarnamn.</translation>
        </message>
        <message>
            <source>Write your password.</source>
            <translation>Skriv ditt lösenord.</translation>
        </message>
        <message>
            <source>Locked. {name}, everything is as you left it.</source>
            <translation>Låst. {name}, allt är som du lämnade det.</translation>
        </message>
        <message>
            <source>Sign in for your shift.</source>
            <translation>Logga in för ditt skift.</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Användarnamn</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Lösenord</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Lås upp</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Logga in</translation>
        </message>
        <message>
            <source>Signing in</source>
            <translation>Loggar in</translation>
        </message>
        <message>
            <source>Sign out and let another sign in</source>
            <translation>Logga ut och låt en annan logga in</translation>
        </message>
        <message>
            <source>This computer has no keyring: the session and drafts are kept in memory only, until you close.</source>
            <translation>Den här datorn har ingen nyckelring: sessionen och utkasten finns bara i minnet tills du stänger.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>The name or the password is not right.</source>
            <translation>Användarnamnet eller lösenordet är fel.</translation>
        </message>
        <message>
            <source>Try again in {n} s.</source>
            <translation>Försök igen om {n} s.</translation>
        </message>
        <message>
            <source>This account is locked. Contact your support.</source>
            <translation>Kontot är låst. Kontakta supporten.</translation>
        </message>
        <message>
            <source>The session has ended. Sign in again.</source>
            <translation>Sessionen har avslutats. Logga in igen.</translation>
        </message>
        <message>
            <source>Too many tries. Try again in {n} s.</source>
            <translation>För många försök. Försök igen om {n} s.</translation>
        </message>
        <message>
            <source>The password is checked on this computer. Everything written is kept.</source>
            <translation>Lösenordet kontrolleras på den här datorn. Allt skrivet finns kvar.</translation>
        </message>
        <message>
            <source>Signing in goes on by itself when the connection is back.</source>
            <translation>Inloggningen fortsätter av sig själv när förbindelsen är tillbaka.</translation>
        </message>
        <message>
            <source>This can be unlocked when the connection is back. Everything written is kept.</source>
            <translation>Låset kan öppnas när förbindelsen är tillbaka. Allt skrivet finns kvar.</translation>
        </message>
        <message>
            <source>This computer cannot check the password alone. Try again when the connection is back.</source>
            <translation>Den här datorn kan inte kontrollera lösenordet ensam. Försök igen när förbindelsen är tillbaka.</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Connected</source>
            <translation>Ansluten</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Ansluter</translation>
        </message>
        <message>
            <source>No connection since {time}</source>
            <translation>Ingen förbindelse sedan {time}</translation>
        </message>
        <message>
            <source>Saved on this computer {time}</source>
            <translation>Sparat på den här datorn {time}</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>Sparat {time}</translation>
        </message>
        <message>
            <source>{n} unsent</source>
            <translation>{n} osända</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Kommandon</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Kortkommandon</translation>
        </message>
        <message>
            <source>{n} to settle</source>
            <translation>{n} att reda ut</translation>
        </message>
        <message>
            <source>{n} unsent, show</source>
            <translation>{n} osända, visa</translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message>
            <source>Try now</source>
            <translation>Försök nu</translation>
        </message>
        <message>
            <source>This application is too old for the server</source>
            <translation>Programmet är för gammalt för servern</translation>
        </message>
        <message>
            <source>Update it. Everything written is kept on this computer.</source>
            <translation>Uppdatera det. Allt skrivet bevaras på den här datorn.</translation>
        </message>
        <message>
            <source>The server is older than this application</source>
            <translation>Servern är äldre än programmet</translation>
        </message>
        <message>
            <source>Tell your support. Everything written is kept on this computer.</source>
            <translation>Meddela supporten. Allt skrivet bevaras på den här datorn.</translation>
        </message>
        <message>
            <source>Next try {n} s</source>
            <translation>Nytt försök {n} s</translation>
        </message>
    </context>
    <context>
        <name>TabBar</name>
        <message>
            <source>Cases in hand</source>
            <translation>Egna ärenden</translation>
        </message>
        <message>
            <source>Anonymous {n}</source>
            <translation>Anonym {n}</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>ärende {n}</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>väntar</translation>
        </message>
        <message>
            <source>{name} waits for the connection</source>
            <translation>{name} väntar på förbindelse</translation>
        </message>
        <message>
            <source>{name}, a call is going on</source>
            <translation>{name}, samtal pågår</translation>
        </message>
        <message>
            <source>{name}, you are the work pair of {owner}</source>
            <translation>{name}, du är arbetspar till {owner}</translation>
        </message>
    </context>
    <context>
        <name>TargetToggle</name>
        <message>
            <source>To the client</source>
            <translation>Till klienten</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>Intern anteckning</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Search a client, a case or a command</source>
            <translation>Sök klient, ärende eller kommando</translation>
        </message>
        <message>
            <source>Presence: {state}</source>
            <translation>Närvaro: {state}</translation>
        </message>
        <message>
            <source>Own menu: {name}</source>
            <translation>Egen meny: {name}</translation>
        </message>
        <message>
            <source>Questions of colleagues: {n}</source>
            <translation>Kollegernas frågor: {n}</translation>
        </message>
        <message>
            <source>Cases offered: {n}</source>
            <translation>Erbjudna ärenden: {n}</translation>
        </message>
        <message>
            <source>Questions and invitations of colleagues: {n}</source>
            <translation>Frågor och inbjudningar från kolleger: {n}</translation>
        </message>
        <message>
            <source>Promised time passed: {n}</source>
            <translation>Utlovad tid har gått: {n}</translation>
        </message>
    </context>
    <context>
        <name>TransferSheet</name>
        <message>
            <source>Transfer case {n}</source>
            <translation>Överför ärende {n}</translation>
        </message>
        <message>
            <source>Transfer the case</source>
            <translation>Överför ärendet</translation>
        </message>
        <message>
            <source>The client keeps their place: the waiting time goes on from where it began.</source>
            <translation>Klienten behåller sin plats: väntetiden fortsätter från början.</translation>
        </message>
        <message>
            <source>To which service line</source>
            <translation>Till vilken servicelinje</translation>
        </message>
        <message>
            <source>Note for the one who takes it</source>
            <translation>Meddelande till den som tar ärendet</translation>
        </message>
        <message>
            <source>Only professionals see this.</source>
            <translation>Bara yrkespersoner ser detta.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Överför</translation>
        </message>
        <message>
            <source>Choose a line</source>
            <translation>Välj linje</translation>
        </message>
        <message>
            <source>Choose the line.</source>
            <translation>Välj linje.</translation>
        </message>
    </context>
    <context>
        <name>UndoBar</name>
        <message>
            <source>Undo</source>
            <translation>Ångra</translation>
        </message>
    </context>
    <context>
        <name>UnsentBanner</name>
        <message>
            <source>Unsent {n}</source>
            <translation>Osänt {n}</translation>
        </message>
        <message>
            <source>They leave in this order, once each.</source>
            <translation>De skickas i den här ordningen, en gång var.</translation>
        </message>
        <message>
            <source>and {n} more, show all</source>
            <translation>och {n} till, visa alla</translation>
        </message>
    </context>
    <context>
        <name>_Preview</name>
        <message>
            <source>Leaves like this</source>
            <translation>Skickas så här</translation>
        </message>
    </context>
    <context>
        <name>deeds</name>
        <message>
            <source>Take next</source>
            <translation>Ta nästa</translation>
        </message>
        <message>
            <source>Go to queue</source>
            <translation>Gå till kön</translation>
        </message>
        <message>
            <source>Go to timeline</source>
            <translation>Gå till tidslinjen</translation>
        </message>
        <message>
            <source>Go to writing</source>
            <translation>Gå till att skriva</translation>
        </message>
        <message>
            <source>Go to client</source>
            <translation>Gå till klienten</translation>
        </message>
        <message>
            <source>Transfer to another line</source>
            <translation>Överför till en annan linje</translation>
        </message>
        <message>
            <source>Return to queue</source>
            <translation>Återför till kön</translation>
        </message>
        <message>
            <source>Close with an outcome</source>
            <translation>Avsluta med resultat</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>Intern anteckning</translation>
        </message>
        <message>
            <source>Join the suggested case</source>
            <translation>Förena det föreslagna ärendet</translation>
        </message>
        <message>
            <source>Mark urgent or not urgent</source>
            <translation>Märk som brådskande eller icke-brådskande</translation>
        </message>
        <message>
            <source>Call the client</source>
            <translation>Ring klienten</translation>
        </message>
        <message>
            <source>Show the personal code</source>
            <translation>Visa personbeteckningen</translation>
        </message>
        <message>
            <source>Register a contact</source>
            <translation>Registrera kontakt</translation>
        </message>
        <message>
            <source>Undo return or transfer</source>
            <translation>Ångra återföring eller överföring</translation>
        </message>
        <message>
            <source>Change presence</source>
            <translation>Byt närvaro</translation>
        </message>
        <message>
            <source>Lock the screen</source>
            <translation>Lås skärmen</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Logga ut</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Kommandon</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Kortkommandon</translation>
        </message>
        <message>
            <source>In Finnish</source>
            <translation>På finska</translation>
        </message>
        <message>
            <source>In Swedish</source>
            <translation>På svenska</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>På engelska</translation>
        </message>
        <message>
            <source>Light theme</source>
            <translation>Ljust tema</translation>
        </message>
        <message>
            <source>Dark theme</source>
            <translation>Mörkt tema</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hög kontrast</translation>
        </message>
        <message>
            <source>Theme from the system</source>
            <translation>Tema från systemet</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Större text</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Mindre text</translation>
        </message>
        <message>
            <source>Show or hide the client pane</source>
            <translation>Visa eller dölj klientrutan</translation>
        </message>
        <message>
            <source>no case is open</source>
            <translation>inget ärende är öppet</translation>
        </message>
        <message>
            <source>needs the connection</source>
            <translation>kräver förbindelse</translation>
        </message>
        <message>
            <source>no case is suggested</source>
            <translation>inget ärende är föreslaget</translation>
        </message>
        <message>
            <source>no callback is open</source>
            <translation>ingen ringbegäran är öppen</translation>
        </message>
        <message>
            <source>no personal code is known</source>
            <translation>ingen personbeteckning är känd</translation>
        </message>
        <message>
            <source>nothing to undo</source>
            <translation>inget att ångra</translation>
        </message>
        <message>
            <source>Go to the newest message</source>
            <translation>Gå till det nyaste meddelandet</translation>
        </message>
        <message>
            <source>Show the principal's personal code</source>
            <translation>Visa personbeteckningen för den ärendet gäller</translation>
        </message>
        <message>
            <source>Save the text as a phrase</source>
            <translation>Spara texten som fras</translation>
        </message>
        <message>
            <source>Own phrases</source>
            <translation>Egna fraser</translation>
        </message>
        <message>
            <source>nothing is written</source>
            <translation>ingen text finns</translation>
        </message>
        <message>
            <source>Sound of a new case</source>
            <translation>Ljud för nytt ärende</translation>
        </message>
        <message>
            <source>Sound of an urgent case</source>
            <translation>Ljud för brådskande ärende</translation>
        </message>
        <message>
            <source>Number of waiting cases on the taskbar</source>
            <translation>Antal väntande i aktivitetsfältet</translation>
        </message>
        <message>
            <source>Notices in the tray</source>
            <translation>Aviseringar i meddelandefältet</translation>
        </message>
        <message>
            <source>Compact queue</source>
            <translation>Kompakt kö</translation>
        </message>
        <message>
            <source>Reduced motion</source>
            <translation>Minskad rörelse</translation>
        </message>
        <message>
            <source>Queue in its own window</source>
            <translation>Kön i eget fönster</translation>
        </message>
        <message>
            <source>Contingency guide</source>
            <translation>Beredskapsanvisning</translation>
        </message>
        <message>
            <source>Settle what could not be sent</source>
            <translation>Red ut det som inte gick iväg</translation>
        </message>
        <message>
            <source>Show what is unsent</source>
            <translation>Visa det som inte skickats</translation>
        </message>
        <message>
            <source>nothing to settle</source>
            <translation>inget att reda ut</translation>
        </message>
        <message>
            <source>the case waits to leave</source>
            <translation>ärendet väntar på att lämnas</translation>
        </message>
        <message>
            <source>Assessment of a minor</source>
            <translation>Bedömning av en minderårig</translation>
        </message>
        <message>
            <source>no form is offered here</source>
            <translation>här erbjuds inga blanketter</translation>
        </message>
        <message>
            <source>Find a client</source>
            <translation>Sök klient</translation>
        </message>
        <message>
            <source>Ask the resident to identify</source>
            <translation>Be klienten identifiera sig</translation>
        </message>
        <message>
            <source>Identify by questions</source>
            <translation>Identifiera med frågor</translation>
        </message>
        <message>
            <source>For whom the person acts</source>
            <translation>För vem ärendet uträttas</translation>
        </message>
        <message>
            <source>Check the right to act</source>
            <translation>Kontrollera rätten</translation>
        </message>
        <message>
            <source>Note a check of the right</source>
            <translation>Anteckna en kontroll av rätten</translation>
        </message>
        <message>
            <source>Client's record</source>
            <translation>Klientens uppgifter</translation>
        </message>
        <message>
            <source>Client's history</source>
            <translation>Klientens historik</translation>
        </message>
        <message>
            <source>Show the hidden number</source>
            <translation>Visa det dolda numret</translation>
        </message>
        <message>
            <source>Take the case from the client</source>
            <translation>Koppla loss ärendet från klienten</translation>
        </message>
        <message>
            <source>this number must not be called</source>
            <translation>det här numret får inte ringas</translation>
        </message>
        <message>
            <source>Extract for a client</source>
            <translation>Utdrag till klient</translation>
        </message>
        <message>
            <source>Go to the use log</source>
            <translation>Gå till användningsloggen</translation>
        </message>
        <message>
            <source>Go to what is worth asking about</source>
            <translation>Gå till det som är värt att fråga om</translation>
        </message>
        <message>
            <source>Check the whole log</source>
            <translation>Kontrollera hela loggen</translation>
        </message>
        <message>
            <source>Add a member of staff</source>
            <translation>Lägg till en anställd</translation>
        </message>
        <message>
            <source>Change a member of staff</source>
            <translation>Ändra en anställd</translation>
        </message>
        <message>
            <source>Lock out or let in again</source>
            <translation>Lås ute eller släpp in igen</translation>
        </message>
        <message>
            <source>New start password</source>
            <translation>Nytt startlösenord</translation>
        </message>
        <message>
            <source>Legal hold of a client</source>
            <translation>Bevarande av en klients uppgifter</translation>
        </message>
        <message>
            <source>Removals</source>
            <translation>Raderingar</translation>
        </message>
        <message>
            <source>no caller's number to search by</source>
            <translation>inget nummer att söka med</translation>
        </message>
        <message>
            <source>you are not in wrap-up</source>
            <translation>du är inte i efterarbete</translation>
        </message>
        <message>
            <source>no call is going on</source>
            <translation>inget samtal pågår</translation>
        </message>
        <message>
            <source>the call is handled at the telephone</source>
            <translation>samtalet sköts på telefonen</translation>
        </message>
        <message>
            <source>not in this state of the call</source>
            <translation>inte i detta skede av samtalet</translation>
        </message>
        <message>
            <source>the exchange has not answered yet</source>
            <translation>växeln har inte svarat ännu</translation>
        </message>
        <message>
            <source>Hold, or back to the client</source>
            <translation>Parkera eller tillbaka till klienten</translation>
        </message>
        <message>
            <source>Consult by telephone</source>
            <translation>Konsultera per telefon</translation>
        </message>
        <message>
            <source>Join the three of the call</source>
            <translation>Koppla ihop tre i samtalet</translation>
        </message>
        <message>
            <source>Leave the call</source>
            <translation>Lämna samtalet</translation>
        </message>
        <message>
            <source>Back to the client alone</source>
            <translation>Avsluta konsultationen, tillbaka till klienten</translation>
        </message>
        <message>
            <source>End the call</source>
            <translation>Avsluta samtalet</translation>
        </message>
        <message>
            <source>Search clients by the caller's number</source>
            <translation>Sök klienter med numret</translation>
        </message>
        <message>
            <source>End wrap-up, available again</source>
            <translation>Avsluta efterarbetet, ledig igen</translation>
        </message>
        <message>
            <source>Own telephone</source>
            <translation>Egen telefon</translation>
        </message>
        <message>
            <source>a call is going on</source>
            <translation>ett samtal pågår</translation>
        </message>
        <message>
            <source>Write down feedback</source>
            <translation>Anteckna respons</translation>
        </message>
        <message>
            <source>Consult</source>
            <translation>Konsultera</translation>
        </message>
        <message>
            <source>Ask a colleague in writing</source>
            <translation>Fråga en kollega skriftligt</translation>
        </message>
        <message>
            <source>Questions of colleagues</source>
            <translation>Kollegernas frågor</translation>
        </message>
        <message>
            <source>Fill in a form</source>
            <translation>Fyll i en blankett</translation>
        </message>
        <message>
            <source>Service directory</source>
            <translation>Tjänstekatalog</translation>
        </message>
        <message>
            <source>Add a service to the directory</source>
            <translation>Lägg till en tjänst i katalogen</translation>
        </message>
        <message>
            <source>Views of the queue</source>
            <translation>Köns vyer</translation>
        </message>
        <message>
            <source>View: whole queue</source>
            <translation>Vy: hela kön</translation>
        </message>
        <message>
            <source>View: callbacks due</source>
            <translation>Vy: återuppringningar i dag</translation>
        </message>
        <message>
            <source>View: feedback due</source>
            <translation>Vy: respons att besvara</translation>
        </message>
        <message>
            <source>View: follow-ups today</source>
            <translation>Vy: uppföljningar i dag</translation>
        </message>
        <message>
            <source>View: assessments open</source>
            <translation>Vy: öppna bedömningar</translation>
        </message>
        <message>
            <source>View: tasks open</source>
            <translation>Vy: öppna uppgifter</translation>
        </message>
        <message>
            <source>Save a view of the queue</source>
            <translation>Spara en vy av kön</translation>
        </message>
        <message>
            <source>View: people in between</source>
            <translation>Vy: personer mellan två tjänster</translation>
        </message>
        <message>
            <source>Work pair: ask a colleague in</source>
            <translation>Arbetspar: bjud in en kollega</translation>
        </message>
        <message>
            <source>{name} is responsible for the case</source>
            <translation>{name} ansvarar för ärendet</translation>
        </message>
        <message>
            <source>Export as a FHIR file…</source>
            <translation>Exportera som FHIR-fil…</translation>
        </message>
        <message>
            <source>Themes of feedback</source>
            <translation>Responsens teman</translation>
        </message>
        <message>
            <source>Read feedback</source>
            <translation>Läs respons</translation>
        </message>
        <message>
            <source>the line keeps no records</source>
            <translation>linjen gör inga anteckningar</translation>
        </message>
        <message>
            <source>Record the contact</source>
            <translation>Anteckna kontakten</translation>
        </message>
        <message>
            <source>Copy the summary</source>
            <translation>Kopiera sammandraget</translation>
        </message>
        <message>
            <source>Send a form to the client</source>
            <translation>Skicka ett formulär till klienten</translation>
        </message>
        <message>
            <source>no form can be sent to the client here</source>
            <translation>inget formulär kan skickas till klienten här</translation>
        </message>
        <message>
            <source>View: follow-ups to come</source>
            <translation>Vy: kommande uppföljningar</translation>
        </message>
        <message>
            <source>Tell in the reply what was changed</source>
            <translation>Berätta i svaret vad som ändrades</translation>
        </message>
        <message>
            <source>Add a care chain</source>
            <translation>Lägg till en vårdkedja</translation>
        </message>
        <message>
            <source>Playbooks</source>
            <translation>Handlingsmodeller</translation>
        </message>
        <message>
            <source>Add a playbook</source>
            <translation>Lägg till en handlingsmodell</translation>
        </message>
        <message>
            <source>Shared phrases, playbooks and care chains</source>
            <translation>Gemensamma fraser, handlingsmodeller och vårdkedjor</translation>
        </message>
        <message>
            <source>Add a shared phrase</source>
            <translation>Lägg till en gemensam fras</translation>
        </message>
        <message>
            <source>To be reviewed</source>
            <translation>Att granska</translation>
        </message>
        <message>
            <source>Hand over with the client</source>
            <translation>Ledsagad överföring</translation>
        </message>
        <message>
            <source>Cases offered</source>
            <translation>Erbjudna ärenden</translation>
        </message>
        <message>
            <source>Hand over to a partner</source>
            <translation>Överför till en partner</translation>
        </message>
        <message>
            <source>Take the offer back</source>
            <translation>Ta tillbaka erbjudandet om överföring</translation>
        </message>
        <message>
            <source>Note that the client was reached</source>
            <translation>Anteckna att klienten har anträffats</translation>
        </message>
        <message>
            <source>Summary given to a partner</source>
            <translation>Sammandrag som en partner fått</translation>
        </message>
        <message>
            <source>People in between</source>
            <translation>Klienter mellan två tjänster</translation>
        </message>
        <message>
            <source>for supervisors</source>
            <translation>för chefer</translation>
        </message>
        <message>
            <source>nothing is offered</source>
            <translation>inget har erbjudits</translation>
        </message>
        <message>
            <source>the client is not in between</source>
            <translation>klienten är inte mellan två tjänster</translation>
        </message>
        <message>
            <source>no partner has a summary</source>
            <translation>inget sammandrag har lämnats</translation>
        </message>
    </context>
    <context>
        <name>notify</name>
        <message>
            <source>Luukku: {n} waiting</source>
            <translation>Luukku: {n} väntar</translation>
        </message>
        <message>
            <source>An urgent case is waiting</source>
            <translation>Ett brådskande ärende väntar</translation>
        </message>
        <message>
            <source>A new case is waiting</source>
            <translation>Ett nytt ärende väntar</translation>
        </message>
    </context>
    <context>
        <name>queue</name>
        <message>
            <source>by deadline</source>
            <translation>enligt tidsfrist</translation>
        </message>
        <message>
            <source>Leaves the queue</source>
            <translation>Lämnar kön</translation>
        </message>
        <message>
            <source>{who} took it</source>
            <translation>{who} tog</translation>
        </message>
    </context>
    <context>
        <name>refusals</name>
        <message>
            <source>{by} took this case first. Choose another.</source>
            <translation>{by} hann ta ärendet först. Välj ett annat.</translation>
        </message>
        <message>
            <source>The case was not found. It may have been joined to another.</source>
            <translation>Ärendet hittades inte. Det kan ha förenats med ett annat.</translation>
        </message>
        <message>
            <source>The service line was not found. Choose another line.</source>
            <translation>Servicelinjen hittades inte. Välj en annan linje.</translation>
        </message>
        <message>
            <source>The contact was not found. Open the case again.</source>
            <translation>Kontakten hittades inte. Öppna ärendet på nytt.</translation>
        </message>
        <message>
            <source>Nobody is waiting on the chosen lines and channels.</source>
            <translation>Ingen väntar på de valda linjerna och kanalerna.</translation>
        </message>
        <message>
            <source>Your role or lines do not permit this.</source>
            <translation>Din roll eller dina linjer tillåter inte detta.</translation>
        </message>
        <message>
            <source>Write something first.</source>
            <translation>Skriv något först.</translation>
        </message>
        <message>
            <source>The text is too long: at most {limit} characters. Shorten it and send again.</source>
            <translation>Texten är för lång: högst {limit} tecken. Förkorta och skicka igen.</translation>
        </message>
        <message>
            <source>Choose a reason and write what was agreed.</source>
            <translation>Välj orsak och skriv vad som avtalades.</translation>
        </message>
        <message>
            <source>The client has not been reached. Write why the callback is closed.</source>
            <translation>Klienten har inte nåtts. Skriv varför ringbegäran avslutas.</translation>
        </message>
        <message>
            <source>Choose when the next attempt is made.</source>
            <translation>Välj när nästa försök görs.</translation>
        </message>
        <message>
            <source>That time has already passed.</source>
            <translation>Den tiden har redan gått.</translation>
        </message>
        <message>
            <source>The phone number is not valid. Check it, with the country code if foreign.</source>
            <translation>Telefonnumret är inte giltigt. Kontrollera det; landskod för utländska nummer.</translation>
        </message>
        <message>
            <source>The personal identity code is not valid. Check it or leave it out.</source>
            <translation>Personbeteckningen är inte giltig. Kontrollera den eller lämna bort den.</translation>
        </message>
        <message>
            <source>The client has no page to read messages on. Call them or write a note.</source>
            <translation>Klienten har ingen sida att läsa meddelanden på. Ring eller skriv en anteckning.</translation>
        </message>
        <message>
            <source>Too many in a short time. Your text is kept; try again in a moment.</source>
            <translation>För många på kort tid. Din text är sparad; försök igen om en stund.</translation>
        </message>
        <message>
            <source>The server did not understand this version. Update the application.</source>
            <translation>Servern förstod inte den här versionen. Uppdatera programmet.</translation>
        </message>
        <message>
            <source>Saving did not succeed. Nothing was lost; try again.</source>
            <translation>Det gick inte att spara. Inget försvann; försök igen.</translation>
        </message>
        <message>
            <source>A colleague</source>
            <translation>En kollega</translation>
        </message>
        <message>
            <source>The case is no longer yours.</source>
            <translation>Ärendet är inte längre ditt.</translation>
        </message>
        <message>
            <source>The case is closed.</source>
            <translation>Ärendet är avslutat.</translation>
        </message>
        <message>
            <source>The conversation has ended.</source>
            <translation>Samtalet har avslutats.</translation>
        </message>
        <message>
            <source>Your text is kept as a draft.</source>
            <translation>Din text är sparad som utkast.</translation>
        </message>
        <message>
            <source>The client was not found. The record may have been joined to another.</source>
            <translation>Klienten hittades inte. Uppgifterna kan ha förenats med en annan klient.</translation>
        </message>
        <message>
            <source>Another client has this personal identity code. Find that client instead.</source>
            <translation>En annan klient har redan den här personbeteckningen. Sök den klienten i stället.</translation>
        </message>
        <message>
            <source>The same personal identity code was given for both. Ask for the code of the one the matter is about.</source>
            <translation>Samma personbeteckning har getts för båda. Fråga efter beteckningen för den som ärendet gäller.</translation>
        </message>
        <message>
            <source>The person has already identified as somebody else. Nothing was changed.</source>
            <translation>Personen har redan identifierat sig som någon annan. Inget ändrades.</translation>
        </message>
        <message>
            <source>Write the reason in a sentence: at least {limit} characters.</source>
            <translation>Skriv orsaken som en mening: minst {limit} tecken.</translation>
        </message>
        <message>
            <source>You have no open case of this client. The record opens with a written reason.</source>
            <translation>Du har inget öppet ärende för den här klienten. Uppgifterna öppnas med en skriftlig orsak.</translation>
        </message>
        <message>
            <source>This is not permitted in this case.</source>
            <translation>Detta är inte tillåtet i det här ärendet.</translation>
        </message>
        <message>
            <source>The client is a minor: make the assessment first (F6).</source>
            <translation>Klienten är minderårig: gör först mognadsbedömningen (F6).</translation>
        </message>
        <message>
            <source>{by} signed another assessment meanwhile. Look at it; your answers are kept.</source>
            <translation>{by} undertecknade en annan bedömning under tiden. Se på den; dina svar finns kvar.</translation>
        </message>
        <message>
            <source>An answer is missing or does not belong there. Your answers are kept.</source>
            <translation>Ett svar saknas eller hör inte dit. Dina svar finns kvar.</translation>
        </message>
        <message>
            <source>The server does not know this form. Your answers are kept; tell your IT support.</source>
            <translation>Servern känner inte till formuläret. Dina svar finns kvar; meddela IT-stödet.</translation>
        </message>
        <message>
            <source>Something in this case has to be resolved in writing first.</source>
            <translation>I ärendet finns en uppgift som först måste avgöras skriftligt.</translation>
        </message>
        <message>
            <source>The task was not found. Somebody may have resolved it.</source>
            <translation>Uppgiften hittades inte. Någon kan redan ha löst den.</translation>
        </message>
        <message>
            <source>The authorisation register cannot be reached. Nothing was checked; try again, or check it by hand.</source>
            <translation>Fullmaktsregistret kan inte nås. Inget kontrollerades; försök igen eller kontrollera rätten själv.</translation>
        </message>
        <message>
            <source>No identification service is in use here.</source>
            <translation>Ingen identifieringstjänst är i bruk här.</translation>
        </message>
        <message>
            <source>Somebody else has this user name.</source>
            <translation>Användarnamnet är redan någon annans.</translation>
        </message>
        <message>
            <source>At least one administrator has to remain.</source>
            <translation>Minst en administratör måste finnas kvar.</translation>
        </message>
        <message>
            <source>The child is 12 or the age is not known: the short form no longer does. Your answers are kept; fill in the whole assessment.</source>
            <translation>Barnet har fyllt 12 eller åldern är inte känd: den korta bedömningen räcker inte längre. Dina svar är sparade; fyll i hela bedömningen.</translation>
        </message>
        <message>
            <source>The day of birth cannot be right, or is not that of the personal identity code.</source>
            <translation>Födelsedatumet kan inte vara rätt, eller så stämmer det inte med personbeteckningen.</translation>
        </message>
        <message>
            <source>Say first which telephone is yours: the caller can then be put through to it.</source>
            <translation>Ange först vilken telefon som är din: den som ringer kopplas till den.</translation>
        </message>
        <message>
            <source>The call is over or has moved on meanwhile. Nothing was done to it.</source>
            <translation>Samtalet är slut eller har redan gått vidare. Inget gjordes med det.</translation>
        </message>
        <message>
            <source>A call is going on. End it first.</source>
            <translation>Ett samtal pågår. Avsluta det först.</translation>
        </message>
        <message>
            <source>This server has no telephone exchange that can be told to do that. Use your own telephone.</source>
            <translation>Den här servern har ingen telefonväxel som kan styras så. Använd din egen telefon.</translation>
        </message>
        <message>
            <source>The colleague is not at work or has no telephone. Choose another.</source>
            <translation>Kollegan är inte på plats eller har ingen telefon. Välj någon annan.</translation>
        </message>
        <message>
            <source>This colleague cannot be asked. Choose another colleague or a line.</source>
            <translation>Den här kollegan kan inte tillfrågas. Välj en annan kollega eller linje.</translation>
        </message>
        <message>
            <source>The question is no longer there: its case has been removed.</source>
            <translation>Frågan finns inte längre: dess ärende har tagits bort.</translation>
        </message>
        <message>
            <source>The question has been answered ({by}) or taken back. Your text is kept here.</source>
            <translation>Frågan har redan besvarats ({by}) eller återtagits. Din text finns kvar här.</translation>
        </message>
        <message>
            <source>Write when and where the appointment is and with whom.</source>
            <translation>Skriv när och var tiden är och till vem.</translation>
        </message>
        <message>
            <source>Write who took the client over.</source>
            <translation>Skriv vem som tog emot klienten.</translation>
        </message>
        <message>
            <source>The client was not tried often enough yet. Record the attempts to call first.</source>
            <translation>Klienten har inte sökts tillräckligt många gånger. Anteckna först ringförsöken.</translation>
        </message>
        <message>
            <source>Give a day to come, not too far off, and what is checked then.</source>
            <translation>Ange en kommande dag som inte är för långt borta och vad som då kontrolleras.</translation>
        </message>
        <message>
            <source>{by} changed this meanwhile. Look at it as it stands now; what you wrote is kept here.</source>
            <translation>{by} ändrade detta under tiden. Se hur det ser ut nu; det du skrev finns kvar här.</translation>
        </message>
        <message>
            <source>The service directory has no such service any more.</source>
            <translation>Tjänstekatalogen har inte längre någon sådan tjänst.</translation>
        </message>
        <message>
            <source>The record lacks: {field}. Fill it in and sign again.</source>
            <translation>I anteckningen saknas: {field}. Fyll i det och underteckna på nytt.</translation>
        </message>
        <message>
            <source>The record cannot have this: {field}. Choose or write it anew.</source>
            <translation>Punkten i anteckningen duger inte: {field}. Välj eller skriv den på nytt.</translation>
        </message>
        <message>
            <source>The record was not found. Open the case again.</source>
            <translation>Anteckningen hittades inte. Öppna ärendet på nytt.</translation>
        </message>
        <message>
            <source>Sign the record of the contact first: Shift+F4.</source>
            <translation>Underteckna först anteckningen om kontakten: Shift+F4.</translation>
        </message>
        <message>
            <source>The words of this feedback are no longer kept. Go on to the next one.</source>
            <translation>Responsens ord sparas inte längre. Gå vidare till nästa.</translation>
        </message>
        <message>
            <source>That form was not sent in this case.</source>
            <translation>Det formuläret har inte skickats i det här ärendet.</translation>
        </message>
        <message>
            <source>The form was answered or is over. Nothing was changed.</source>
            <translation>Formuläret har redan besvarats eller är avslutat. Ingenting ändrades.</translation>
        </message>
        <message>
            <source>There is no such phrase or playbook any more.</source>
            <translation>Den här frasen eller handlingsmodellen finns inte längre.</translation>
        </message>
        <message>
            <source>The case is being handed over already. Take the offer back or wait for the answer first.</source>
            <translation>Ärendet överförs redan. Ta tillbaka erbjudandet eller vänta på svaret först.</translation>
        </message>
        <message>
            <source>The offer is over: {by} was first, or it was declined or taken back.</source>
            <translation>Erbjudandet gäller inte längre: {by} hann först, eller så har det återlämnats eller tagits tillbaka.</translation>
        </message>
        <message>
            <source>The client is in between: note first that they have been reached or that help was found.</source>
            <translation>Klienten är mellan två tjänster: anteckna först att hen har anträffats eller att hjälp har hittats.</translation>
        </message>
        <message>
            <source>This colleague is not at work now. Choose another colleague or a line.</source>
            <translation>Den här kollegan är inte på jobbet nu. Välj en annan kollega eller en linje.</translation>
        </message>
        <message>
            <source>Nobody works on that line now. Choose another line or a colleague.</source>
            <translation>Ingen arbetar på den linjen nu. Välj en annan linje eller en kollega.</translation>
        </message>
        <message>
            <source>The summary holds what may not be given: an event that a minor has kept from others, a hidden number or a personal identity code. Take it out and try again.</source>
            <translation>Sammandraget innehåller något som inte får lämnas ut: en händelse som den minderåriga har förbjudit, ett dolt nummer eller en personbeteckning. Ta bort det och försök igen.</translation>
        </message>
        <message>
            <source>The case has a work pair already, or somebody is asked: {by}.</source>
            <translation>Ärendet har redan ett arbetspar, eller någon har bjudits in ({by}).</translation>
        </message>
        <message>
            <source>This no longer stands: it was taken back, or the case has gone elsewhere meanwhile.</source>
            <translation>Detta gäller inte längre: det återtogs, eller ärendet har under tiden gått vidare.</translation>
        </message>
        <message>
            <source>What waits is kept until {time} for whoever agreed on it ({by}). Choose the row and press Enter to take it all the same.</source>
            <translation>Ärendet som väntar är reserverat till {time} för den som kom överens om uppföljningen ({by}). Välj raden och tryck Enter om du tar det ändå.</translation>
        </message>
        <message>
            <source>Nothing is kept longer of a client whom nobody can find: the last day for the follow-up is {day}.</source>
            <translation>Ett ärende för en anonym klient sparas inte längre: sista dagen för uppföljningen är {day}</translation>
        </message>
    </context>
    <context>
        <name>rows</name>
        <message>
            <source>Callback {n}/{of}</source>
            <translation>Samtal {n}/{of}</translation>
        </message>
        <message>
            <source>{first} and {second}</source>
            <translation>{first} och {second}</translation>
        </message>
        <message>
            <source>Anonymous chat</source>
            <translation>Anonym chatt</translation>
        </message>
        <message>
            <source>over by {span}</source>
            <translation>{span} över tiden</translation>
        </message>
        <message>
            <source>{span} left</source>
            <translation>{span} kvar</translation>
        </message>
        <message>
            <source>at {time}</source>
            <translation>kl. {time}</translation>
        </message>
        <message>
            <source>by {time}</source>
            <translation>före {time}</translation>
        </message>
        <message>
            <source>waited {wait}</source>
            <translation>väntat {wait}</translation>
        </message>
        <message>
            <source>connection lost</source>
            <translation>förbindelsen bröts</translation>
        </message>
        <message>
            <source>professional changed</source>
            <translation>professionell byts</translation>
        </message>
        <message>
            <source>Caller on the line</source>
            <translation>Samtal på linjen</translation>
        </message>
        <message>
            <source>not put through</source>
            <translation>inte kopplad</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Uppföljning</translation>
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
            <translation>automatiskt meddelande</translation>
        </message>
        <message>
            <source>Cancel sending</source>
            <translation>Avbryt sändningen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Försök igen</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Ärende</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Klient</translation>
        </message>
        <message>
            <source>only professionals see this</source>
            <translation>bara yrkespersoner ser</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>Intern anteckning</translation>
        </message>
        <message>
            <source>Contact form</source>
            <translation>Kontaktformulär</translation>
        </message>
        <message>
            <source>Open form</source>
            <translation>Öppna formuläret</translation>
        </message>
        <message>
            <source>Callback request</source>
            <translation>Ringbegäran</translation>
        </message>
        <message>
            <source>registered by {who}</source>
            <translation>registrerad av {who}</translation>
        </message>
        <message>
            <source>The chat began</source>
            <translation>Chatten började</translation>
        </message>
        <message>
            <source>Taken into work</source>
            <translation>Tagen till behandling</translation>
        </message>
        <message>
            <source>Returned to the queue</source>
            <translation>Återförd till kön</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Tagen tillbaka</translation>
        </message>
        <message>
            <source>Transferred</source>
            <translation>Överförd</translation>
        </message>
        <message>
            <source>Case {n} was joined to this</source>
            <translation>Ärende {n} förenades med detta</translation>
        </message>
        <message>
            <source>Joined to case {n}</source>
            <translation>Förenad med ärende {n}</translation>
        </message>
        <message>
            <source>The client changed the way of contact</source>
            <translation>Klienten bytte kontaktsätt</translation>
        </message>
        <message>
            <source>by the client</source>
            <translation>av klienten</translation>
        </message>
        <message>
            <source>The chat ended</source>
            <translation>Chatten avslutades</translation>
        </message>
        <message>
            <source>The client withdrew the matter</source>
            <translation>Klienten återtog ärendet</translation>
        </message>
        <message>
            <source>The client continued a closed case</source>
            <translation>Klienten fortsatte ett avslutat ärende</translation>
        </message>
        <message>
            <source>{n} out of 5</source>
            <translation>{n}/5</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Respons</translation>
        </message>
        <message>
            <source>Marked urgent</source>
            <translation>Märkt som brådskande</translation>
        </message>
        <message>
            <source>Marked not urgent</source>
            <translation>Märkt som icke-brådskande</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Avslutad</translation>
        </message>
        <message>
            <source>call {n}/{of}</source>
            <translation>samtal {n}/{of}</translation>
        </message>
        <message>
            <source>The client was reached</source>
            <translation>Klienten nåddes</translation>
        </message>
        <message>
            <source>next at {time}</source>
            <translation>nästa {time}</translation>
        </message>
        <message>
            <source>The client was not reached</source>
            <translation>Klienten nåddes inte</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Sedan</translation>
        </message>
        <message>
            <source>Pain</source>
            <translation>Smärta</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <source>Suits</source>
            <translation>Passar</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Svar</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Tolk</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>För vem</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>waits for the connection</source>
            <translation>väntar på förbindelse</translation>
        </message>
        <message>
            <source>sending</source>
            <translation>skickas</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>sparat</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>levererat</translation>
        </message>
        <message>
            <source>read</source>
            <translation>läst</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>inte skickat</translation>
        </message>
        <message>
            <source>1 new message below</source>
            <translation>1 nytt meddelande nedanför</translation>
        </message>
        <message>
            <source>{n} new messages below</source>
            <translation>{n} nya meddelanden nedanför</translation>
        </message>
        <message>
            <source>the professional's connection was lost</source>
            <translation>den professionellas förbindelse bröts</translation>
        </message>
        <message>
            <source>Draft to the client, not sent</source>
            <translation>Utkast till klienten, inte skickat</translation>
        </message>
        <message>
            <source>Draft of a note, not saved</source>
            <translation>Utkast till anteckning, inte sparat</translation>
        </message>
        <message>
            <source>Leaves when the connection returns</source>
            <translation>Skickas när förbindelsen är tillbaka</translation>
        </message>
        <message>
            <source>The connection was lost</source>
            <translation>Förbindelsen bröts</translation>
        </message>
        <message>
            <source>Use the text</source>
            <translation>Använd texten</translation>
        </message>
        <message>
            <source>what is written after this waits on this computer</source>
            <translation>det som skrivs efter detta väntar på den här datorn</translation>
        </message>
        <message>
            <source>Leaves by itself</source>
            <translation>Skickas av sig självt</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>väntar</translation>
        </message>
        <message>
            <source>Identification was asked for</source>
            <translation>Identifiering begärdes</translation>
        </message>
        <message>
            <source>The identification came to nothing</source>
            <translation>Identifieringen blev inte av</translation>
        </message>
        <message>
            <source>Acts on behalf</source>
            <translation>Uträttar ärenden för någon annan</translation>
        </message>
        <message>
            <source>A non-disclosure order became known</source>
            <translation>En spärrmarkering blev känd</translation>
        </message>
        <message>
            <source>The non-disclosure order has ended</source>
            <translation>Spärrmarkeringen har upphört</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Återstår att göra</translation>
        </message>
        <message>
            <source>{name} identified strongly</source>
            <translation>{name} identifierade sig starkt</translation>
        </message>
        <message>
            <source>{name} was identified</source>
            <translation>{name} identifierades</translation>
        </message>
        <message>
            <source>{name} told who they are</source>
            <translation>{name} berättade vem hen är</translation>
        </message>
        <message>
            <source>another code was told before</source>
            <translation>tidigare uppgavs en annan personbeteckning</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>Klienten</translation>
        </message>
        <message>
            <source>Acts for themself</source>
            <translation>Uträttar egna ärenden</translation>
        </message>
        <message>
            <source>Says to act on behalf</source>
            <translation>Säger sig uträtta ärenden för någon annan</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Gjort</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>Behövs inte</translation>
        </message>
        <message>
            <source>the professional's rights were changed</source>
            <translation>den professionellas rättigheter ändrades</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>Bedömning</translation>
        </message>
        <message>
            <source>code {code}, {words}</source>
            <translation>kod {code}, {words}</translation>
        </message>
        <message>
            <source>version {n}</source>
            <translation>version {n}</translation>
        </message>
        <message>
            <source>Open the assessment</source>
            <translation>Öppna bedömningen</translation>
        </message>
        <message>
            <source>The text has been removed because its retention period ended.</source>
            <translation>Texten har tagits bort eftersom bevarandetiden gick ut.</translation>
        </message>
        <message>
            <source>A call came in</source>
            <translation>Ett samtal kom in</translation>
        </message>
        <message>
            <source>number withheld</source>
            <translation>hemligt nummer</translation>
        </message>
        <message>
            <source>The call was not put through</source>
            <translation>Samtalet kopplades inte</translation>
        </message>
        <message>
            <source>The client was left with {whom}</source>
            <translation>Klienten blev kvar i samtalet: {whom}</translation>
        </message>
        <message>
            <source>The call became a callback request</source>
            <translation>Samtalet blev en ringbegäran</translation>
        </message>
        <message>
            <source>answer promised by {time}</source>
            <translation>svar utlovat senast {time}</translation>
        </message>
        <message>
            <source>The client answered</source>
            <translation>Klienten svarade</translation>
        </message>
        <message>
            <source>The call was answered</source>
            <translation>Samtalet besvarades</translation>
        </message>
        <message>
            <source>after {length}</source>
            <translation>väntade {length}</translation>
        </message>
        <message>
            <source>{whom} joined the call</source>
            <translation>{whom} kom med i samtalet</translation>
        </message>
        <message>
            <source>Consulted during the call: {whom}</source>
            <translation>Konsulterades under samtalet: {whom}</translation>
        </message>
        <message>
            <source>talked for {length}</source>
            <translation>varade {length}</translation>
        </message>
        <message>
            <source>the professional's telephone was busy</source>
            <translation>den anställdas telefon var upptagen</translation>
        </message>
        <message>
            <source>the professional's telephone was not answered</source>
            <translation>den anställdas telefon besvarades inte</translation>
        </message>
        <message>
            <source>the professional's telephone was not reached</source>
            <translation>den anställdas telefon nåddes inte</translation>
        </message>
        <message>
            <source>the caller hung up</source>
            <translation>den som ringde lade på</translation>
        </message>
        <message>
            <source>the colleague's telephone was busy</source>
            <translation>kollegans telefon var upptagen</translation>
        </message>
        <message>
            <source>the colleague did not answer</source>
            <translation>kollegan svarade inte</translation>
        </message>
        <message>
            <source>the colleague's telephone was not reached</source>
            <translation>kollegans telefon nåddes inte</translation>
        </message>
        <message>
            <source>the colleague hung up</source>
            <translation>kollegan lade på</translation>
        </message>
        <message>
            <source>the exchange could not be reached</source>
            <translation>växeln kunde inte nås</translation>
        </message>
        <message>
            <source>by the caller's own choice</source>
            <translation>på begäran av den som ringde</translation>
        </message>
        <message>
            <source>left outside the opening hours</source>
            <translation>lämnades utanför öppettiderna</translation>
        </message>
        <message>
            <source>the line was lost</source>
            <translation>linjen bröts</translation>
        </message>
        <message>
            <source>The client's record was put to the case</source>
            <translation>Klientens uppgifter kopplades till ärendet</translation>
        </message>
        <message>
            <source>The client's record was taken from the case</source>
            <translation>Klientens uppgifter kopplades loss från ärendet</translation>
        </message>
        <message>
            <source>The record of whoever is in contact was put to the case</source>
            <translation>Uppgifterna om den som kontaktar kopplades till ärendet</translation>
        </message>
        <message>
            <source>The record of whoever is in contact was taken from the case</source>
            <translation>Uppgifterna om den som kontaktar kopplades loss från ärendet</translation>
        </message>
        <message>
            <source>the call was not put through</source>
            <translation>samtalet kopplades inte</translation>
        </message>
        <message>
            <source>The professional's telephone was not answered: the client was not rung</source>
            <translation>Den anställdas telefon besvarades inte: klienten ringdes inte upp</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Uppföljning</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Slag</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Betyg</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Gäller</translation>
        </message>
        <message>
            <source>the services in general</source>
            <translation>tjänsterna i allmänhet</translation>
        </message>
        <message>
            <source>Question to {whom}</source>
            <translation>Konsultation: {whom}</translation>
        </message>
        <message>
            <source>Sent along</source>
            <translation>Skickades med</translation>
        </message>
        <message>
            <source>Answer promised by</source>
            <translation>Svar senast</translation>
        </message>
        <message>
            <source>Basis of disclosure</source>
            <translation>Grund för utlämnandet</translation>
        </message>
        <message>
            <source>Answer to {whom}</source>
            <translation>Svar på konsultation, frågat av {whom}</translation>
        </message>
        <message>
            <source>came after the case was closed</source>
            <translation>kom efter att ärendet stängts</translation>
        </message>
        <message>
            <source>came after the promised time</source>
            <translation>kom efter utlovad tid</translation>
        </message>
        <message>
            <source>The question to a colleague was taken back</source>
            <translation>Konsultationen återtogs</translation>
        </message>
        <message>
            <source>lines: {n}</source>
            <translation>rader: {n}</translation>
        </message>
        <message>
            <source>matter</source>
            <translation>ärende</translation>
        </message>
        <message>
            <source>age</source>
            <translation>ålder</translation>
        </message>
        <message>
            <source>name</source>
            <translation>namn</translation>
        </message>
        <message>
            <source>the question only</source>
            <translation>bara frågan</translation>
        </message>
        <message>
            <source>Open the answers</source>
            <translation>Öppna svaren</translation>
        </message>
        <message>
            <source>{points} of {most} points</source>
            <translation>{points}/{most} poäng</translation>
        </message>
        <message>
            <source>The reply to the feedback is due {when}</source>
            <translation>Svar på responsen har utlovats {when}</translation>
        </message>
        <message>
            <source>Follow-up called off</source>
            <translation>Uppföljningen inställd</translation>
        </message>
        <message>
            <source>Follow-up moved to {day}</source>
            <translation>Uppföljningen flyttad till {day}</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Anteckning</translation>
        </message>
        <message>
            <source>Corrected: {reason}</source>
            <translation>Rättad: {reason}</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>Öppna anteckningen</translation>
        </message>
        <message>
            <source>The form was taken back from the client</source>
            <translation>Formuläret togs tillbaka från klienten</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulär</translation>
        </message>
        <message>
            <source>filled in by the client</source>
            <translation>ifyllt av klienten</translation>
        </message>
        <message>
            <source>filled in on the client's behalf</source>
            <translation>ifyllt för klientens räkning</translation>
        </message>
        <message>
            <source>filled in by {name} on the client's behalf</source>
            <translation>ifyllt av {name} för klientens räkning</translation>
        </message>
        <message>
            <source>sent by the line when the contact came in</source>
            <translation>skickat av linjen när kontakten kom in</translation>
        </message>
        <message>
            <source>Form to the client: {name}</source>
            <translation>Formulär till klienten: {name}</translation>
        </message>
        <message>
            <source>Waits for the client: {name}</source>
            <translation>Väntar på klientens svar: {name}</translation>
        </message>
        <message>
            <source>Can be answered until {when}.</source>
            <translation>Kan besvaras till {when}.</translation>
        </message>
        <message>
            <source>Take the form back</source>
            <translation>Ta tillbaka formuläret</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>besvarat</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>tillbakataget</translation>
        </message>
        <message>
            <source>not answered in time</source>
            <translation>inte besvarat i tid</translation>
        </message>
        <message>
            <source>not answered before the case was closed</source>
            <translation>inte besvarat innan ärendet avslutades</translation>
        </message>
        <message>
            <source>An answer needs looking at now. The case was marked urgent.</source>
            <translation>Ett svar måste ses på genast. Ärendet markerades som brådskande.</translation>
        </message>
        <message>
            <source>Offered to {whom}</source>
            <translation>Erbjudet till {whom}</translation>
        </message>
        <message>
            <source>Handover accepted from {whom}</source>
            <translation>Ledsagad överföring mottagen av {whom}</translation>
        </message>
        <message>
            <source>Handover declined: {whom} goes on</source>
            <translation>Ledsagad överföring återlämnad: {whom} fortsätter</translation>
        </message>
        <message>
            <source>The offered handover was taken back</source>
            <translation>Erbjudandet om överföring togs tillbaka</translation>
        </message>
        <message>
            <source>The handover offered to {whom} came back</source>
            <translation>Erbjudandet till {whom} kom tillbaka</translation>
        </message>
        <message>
            <source>Summary given to {whom}</source>
            <translation>Sammandrag lämnat till {whom}</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Samtycke</translation>
        </message>
        <message>
            <source>Checked on</source>
            <translation>Kontrolleras</translation>
        </message>
        <message>
            <source>Help was found: {whom}</source>
            <translation>Hjälp hittades: {whom}</translation>
        </message>
        <message>
            <source>Help was not found: {whom}</source>
            <translation>Hjälp hittades inte: {whom}</translation>
        </message>
        <message>
            <source>The client was reached after the handover</source>
            <translation>Klienten anträffad efter överföringen</translation>
        </message>
        <message>
            <source>in between since {time}</source>
            <translation>mellan två tjänster sedan {time}</translation>
        </message>
        <message>
            <source>{who} is the work pair</source>
            <translation>{who} är arbetspar</translation>
        </message>
        <message>
            <source>{who} cannot be the work pair</source>
            <translation>{who} kan inte vara arbetspar</translation>
        </message>
        <message>
            <source>{who} is no longer asked to be the work pair</source>
            <translation>Inbjudan till arbetspar återtogs: {who}</translation>
        </message>
        <message>
            <source>{who} is no longer the work pair</source>
            <translation>{who} är inte längre arbetspar</translation>
        </message>
        <message>
            <source>{who} is responsible for the case from here on</source>
            <translation>{who} ansvarar för ärendet från och med nu</translation>
        </message>
        <message>
            <source>the one before is not at work any more</source>
            <translation>den föregående är inte längre på plats</translation>
        </message>
        <message>
            <source>{whom} was asked to be the work pair</source>
            <translation>{whom} bjöds in som arbetspar</translation>
        </message>
        <message>
            <source>The client answered the survey</source>
            <translation>Klienten svarade på enkäten</translation>
        </message>
        <message>
            <source>Work pair: {who}</source>
            <translation>Arbetspar: {who}</translation>
        </message>
        <message>
            <source>Declined to be the work pair: {who}</source>
            <translation>Kan inte vara arbetspar: {who}</translation>
        </message>
    </context>
    <context>
        <name>unsent</name>
        <message>
            <source>Message</source>
            <translation>Meddelande</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Anteckning</translation>
        </message>
        <message>
            <source>Case closed</source>
            <translation>Ärende avslutat</translation>
        </message>
        <message>
            <source>Case transferred</source>
            <translation>Ärende överfört</translation>
        </message>
        <message>
            <source>Case returned</source>
            <translation>Ärende återfört</translation>
        </message>
        <message>
            <source>Other change</source>
            <translation>Annan ändring</translation>
        </message>
        <message>
            <source>Call registered</source>
            <translation>Samtal registrerat</translation>
        </message>
        <message>
            <source>Callback not reached</source>
            <translation>Inte nådd</translation>
        </message>
        <message>
            <source>Callback reached</source>
            <translation>Nådd per telefon</translation>
        </message>
        <message>
            <source>Cases joined</source>
            <translation>Ärenden förenade</translation>
        </message>
        <message>
            <source>Draft handed on</source>
            <translation>Utkast givet</translation>
        </message>
        <message>
            <source>Draft of a message</source>
            <translation>Utkast till meddelande</translation>
        </message>
        <message>
            <source>Draft of a note</source>
            <translation>Utkast till anteckning</translation>
        </message>
        <message>
            <source>Half-filled outcome</source>
            <translation>Halvfärdigt avslut</translation>
        </message>
        <message>
            <source>Half-filled registration</source>
            <translation>Halvfärdig registrering</translation>
        </message>
        <message>
            <source>Half-filled transfer</source>
            <translation>Halvfärdig överföring</translation>
        </message>
        <message>
            <source>Half-written phrase</source>
            <translation>Halvfärdig fras</translation>
        </message>
        <message>
            <source>Marked not urgent</source>
            <translation>Markerat som icke brådskande</translation>
        </message>
        <message>
            <source>Marked urgent</source>
            <translation>Markerat som brådskande</translation>
        </message>
        <message>
            <source>Next attempt: {time}</source>
            <translation>Nästa försök: {time}</translation>
        </message>
        <message>
            <source>Own phrase</source>
            <translation>Egen fras</translation>
        </message>
        <message>
            <source>Suggestion dismissed</source>
            <translation>Förslag avfärdat</translation>
        </message>
        <message>
            <source>To: {line}</source>
            <translation>Till: {line}</translation>
        </message>
        <message>
            <source>Walk-in registered</source>
            <translation>Besök registrerat</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>ärende {n}</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>obekräftat</translation>
        </message>
        <message>
            <source>saved here</source>
            <translation>sparat här</translation>
        </message>
        <message>
            <source>Half-filled assessment</source>
            <translation>Halvfärdig bedömning</translation>
        </message>
        <message>
            <source>Half-written resolution of a task</source>
            <translation>Halvfärdig lösning av en uppgift</translation>
        </message>
        <message>
            <source>Identification</source>
            <translation>Identifiering</translation>
        </message>
        <message>
            <source>For whom the person acts</source>
            <translation>Uträttande av ärende för någon annan</translation>
        </message>
        <message>
            <source>Check of the right to act</source>
            <translation>Kontroll av rätten</translation>
        </message>
        <message>
            <source>Half-filled identification</source>
            <translation>Halvfärdig identifiering</translation>
        </message>
        <message>
            <source>Half-filled acting on behalf</source>
            <translation>Halvfärdig anteckning om för vem ärendet uträttas</translation>
        </message>
        <message>
            <source>Half-filled check of the right</source>
            <translation>Halvfärdig kontroll av rätten</translation>
        </message>
        <message>
            <source>Back to the client</source>
            <translation>Tillbaka till klienten</translation>
        </message>
        <message>
            <source>Call to the client</source>
            <translation>Samtal till klienten</translation>
        </message>
        <message>
            <source>Call put on hold</source>
            <translation>Samtalet parkerat</translation>
        </message>
        <message>
            <source>Consultation by telephone</source>
            <translation>Konsultation per telefon</translation>
        </message>
        <message>
            <source>Three joined on the line</source>
            <translation>Tre kopplade på linjen</translation>
        </message>
        <message>
            <source>Back to the client alone</source>
            <translation>Tillbaka till klienten</translation>
        </message>
        <message>
            <source>Call left to others</source>
            <translation>Samtalet lämnat</translation>
        </message>
        <message>
            <source>Call ended</source>
            <translation>Samtalet avslutat</translation>
        </message>
        <message>
            <source>Own telephone</source>
            <translation>Egen telefon</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Respons</translation>
        </message>
        <message>
            <source>Half-written feedback</source>
            <translation>Halvskriven respons</translation>
        </message>
        <message>
            <source>Half-written question to a colleague</source>
            <translation>Halvskriven fråga till en kollega</translation>
        </message>
        <message>
            <source>Half-written answer to a colleague</source>
            <translation>Halvskrivet svar till en kollega</translation>
        </message>
        <message>
            <source>Half-filled form</source>
            <translation>Halvfylld blankett</translation>
        </message>
        <message>
            <source>Follow-up moved</source>
            <translation>Uppföljningen flyttad</translation>
        </message>
        <message>
            <source>Half-written handover</source>
            <translation>Halvskriven överföring</translation>
        </message>
        <message>
            <source>Half-written reason for declining</source>
            <translation>Halvskriven orsak till återlämning</translation>
        </message>
        <message>
            <source>Half-written summary for a partner</source>
            <translation>Halvskrivet sammandrag till en partner</translation>
        </message>
        <message>
            <source>Half-filled note that the client was reached</source>
            <translation>Halvifylld anteckning om anträffande</translation>
        </message>
    </context>
    <context>
        <name>words</name>
        <message>
            <source>Chat</source>
            <translation>Chatt</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulär</translation>
        </message>
        <message>
            <source>Callback request</source>
            <translation>Ringbegäran</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Samtal</translation>
        </message>
        <message>
            <source>Walk-in</source>
            <translation>Besök</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Respons</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Brådskande</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>I dag</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Senare</translation>
        </message>
        <message>
            <source>under 18</source>
            <translation>under 18</translation>
        </message>
        <message>
            <source>on behalf of another</source>
            <translation>uträttar för någon annan</translation>
        </message>
        <message>
            <source>needs an interpreter</source>
            <translation>tolkbehov</translation>
        </message>
        <message>
            <source>non-disclosure</source>
            <translation>spärrmarkering</translation>
        </message>
        <message>
            <source>anonymous</source>
            <translation>anonym</translation>
        </message>
        <message>
            <source>may belong to another case</source>
            <translation>kan höra till ett annat ärende</translation>
        </message>
        <message>
            <source>Finnish</source>
            <translation>Finska</translation>
        </message>
        <message>
            <source>Swedish</source>
            <translation>Svenska</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Engelska</translation>
        </message>
        <message>
            <source>Finnish</source>
            <comment>inside a sentence</comment>
            <translation>finska</translation>
        </message>
        <message>
            <source>Swedish</source>
            <comment>inside a sentence</comment>
            <translation>svenska</translation>
        </message>
        <message>
            <source>English</source>
            <comment>inside a sentence</comment>
            <translation>engelska</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anonym</translation>
        </message>
        <message>
            <source>Self-declared</source>
            <translation>Egen uppgift</translation>
        </message>
        <message>
            <source>By questions</source>
            <translation>Med frågor</translation>
        </message>
        <message>
            <source>Strong</source>
            <translation>Stark</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Ledig</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Upptagen</translation>
        </message>
        <message>
            <source>On a break</source>
            <translation>På paus</translation>
        </message>
        <message>
            <source>Away</source>
            <translation>Borta</translation>
        </message>
        <message>
            <source>For themself</source>
            <translation>För sig själv</translation>
        </message>
        <message>
            <source>For their own child</source>
            <translation>För sitt eget barn</translation>
        </message>
        <message>
            <source>For another adult</source>
            <translation>För en annan vuxen</translation>
        </message>
        <message>
            <source>Nothing further</source>
            <translation>Inga fortsatta åtgärder</translation>
        </message>
        <message>
            <source>An appointment was booked</source>
            <translation>En tid bokades</translation>
        </message>
        <message>
            <source>The client contacts us if needed</source>
            <translation>Klienten kontaktar oss vid behov</translation>
        </message>
        <message>
            <source>We contact the client</source>
            <translation>Vi kontaktar klienten</translation>
        </message>
        <message>
            <source>Guided to another service</source>
            <translation>Hänvisades till en annan tjänst</translation>
        </message>
        <message>
            <source>By phone</source>
            <translation>Per telefon</translation>
        </message>
        <message>
            <source>On their own page</source>
            <translation>På egen sida</translation>
        </message>
        <message>
            <source>Same phone number</source>
            <translation>Samma telefonnummer</translation>
        </message>
        <message>
            <source>Same self-declared personal code</source>
            <translation>Samma egenuppgivna personbeteckning</translation>
        </message>
        <message>
            <source>For somebody whose legal guardian they are</source>
            <translation>Som intressebevakare för sin huvudman</translation>
        </message>
        <message>
            <source>For somebody else</source>
            <translation>För någon annan</translation>
        </message>
        <message>
            <source>On a call</source>
            <translation>I samtal</translation>
        </message>
        <message>
            <source>Wrap-up</source>
            <translation>Efterarbete</translation>
        </message>
        <message>
            <source>Thanks</source>
            <translation>Tack</translation>
        </message>
        <message>
            <source>Idea</source>
            <translation>Förslag</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>Klagomål</translation>
        </message>
        <message>
            <source>Survey</source>
            <translation>Enkät</translation>
        </message>
    </context>
    <context>
        <name>SignOutSheet</name>
        <message>
            <source>Something is not sent yet</source>
            <translation>Allt har inte skickats än</translation>
        </message>
        <message>
            <source>Stay signed in</source>
            <translation>Förbli inloggad</translation>
        </message>
        <message>
            <source>Sign out and lose these</source>
            <translation>Logga ut och radera dessa</translation>
        </message>
        <message>
            <source>Signing out</source>
            <translation>Loggar ut</translation>
        </message>
        <message>
            <source>Signing out removes these from this computer. Nobody has them anywhere else.</source>
            <translation>Utloggningen tar bort dessa från den här datorn. De finns ingen annanstans.</translation>
        </message>
        <message>
            <source>Still sending {n}. Then you are signed out.</source>
            <translation>Skickar ännu {n}. Sedan loggas du ut.</translation>
        </message>
        <message>
            <source>and {n} more</source>
            <translation>och {n} till</translation>
        </message>
        <message>
            <source>could not be done</source>
            <translation>lyckades inte</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>obekräftat</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>inte skickat</translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message>
            <source>Showing a code needs the connection. The masked code stays readable.</source>
            <translation>Att visa beteckningen kräver förbindelse. Den maskerade beteckningen syns.</translation>
        </message>
        <message>
            <source>Taking a case needs the connection. Go on with the open cases; a new contact can be registered ({keys}).</source>
            <translation>Att ta från kön kräver förbindelse. Du kan fortsätta med öppna ärenden och registrera en ny kontakt ({keys}).</translation>
        </message>
        <message>
            <source>The case was closed.</source>
            <translation>Ärendet avslutades.</translation>
        </message>
        <message>
            <source>The case was returned to the queue.</source>
            <translation>Ärendet återfördes till kön.</translation>
        </message>
        <message>
            <source>The case was transferred.</source>
            <translation>Ärendet överfördes.</translation>
        </message>
        <message>
            <source>The contact was registered.</source>
            <translation>Kontakten registrerades.</translation>
        </message>
        <message>
            <source>The draft was handed on.</source>
            <translation>Utkastet gavs vidare.</translation>
        </message>
        <message>
            <source>The phrase was saved.</source>
            <translation>Frasen har sparats.</translation>
        </message>
        <message>
            <source>This needs the connection. Nothing was changed; try again when it is back.</source>
            <translation>Det här kräver förbindelse. Ingenting ändrades; försök igen när den är tillbaka.</translation>
        </message>
        <message>
            <source>Undoing needs the connection. Nothing was changed.</source>
            <translation>Att ångra kräver förbindelse. Ingenting ändrades.</translation>
        </message>
        <message>
            <source>Your presence can be changed when the connection is back.</source>
            <translation>Din status kan ändras när förbindelsen är tillbaka.</translation>
        </message>
        <message>
            <source>The contact is kept on this computer and leaves when the connection returns.</source>
            <translation>Registreringen är sparad på den här datorn och skickas när förbindelsen är tillbaka.</translation>
        </message>
        <message>
            <source>The exchange cannot be told anything before the connection is back. Your telephone works meanwhile.</source>
            <translation>Växeln kan inte styras förrän anslutningen är tillbaka. Din telefon fungerar under tiden.</translation>
        </message>
        <message>
            <source>The feedback was saved.</source>
            <translation>Responsen sparades.</translation>
        </message>
        <message>
            <source>The question was sent.</source>
            <translation>Frågan skickades.</translation>
        </message>
        <message>
            <source>The answer was sent.</source>
            <translation>Svaret skickades.</translation>
        </message>
        <message>
            <source>The question was taken back.</source>
            <translation>Frågan återtogs.</translation>
        </message>
        <message>
            <source>The invitation was sent.</source>
            <translation>Inbjudan skickades.</translation>
        </message>
        <message>
            <source>The case has a new person responsible.</source>
            <translation>Ärendet fick en ny ansvarig.</translation>
        </message>
    </context>
    <context>
        <name>ConflictSheet</name>
        <message>
            <source>Keep for later</source>
            <translation>Spara till senare</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Nästa</translation>
        </message>
        <message>
            <source>Press again to discard for good</source>
            <translation>Tryck en gång till för att kasta för gott</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Föregående</translation>
        </message>
        <message>
            <source>The case is no longer in your hands. Your draft is kept here.</source>
            <translation>Ärendet är inte längre hos dig. Ditt utkast finns kvar här.</translation>
        </message>
        <message>
            <source>To settle {n}/{of}</source>
            <translation>Att reda ut {n}/{of}</translation>
        </message>
        <message>
            <source>It waited so long that it is not sent by itself any more. See whether it arrived.</source>
            <translation>Det här väntade så länge att det inte längre skickas av sig självt. Se i ärendet om det hann fram.</translation>
        </message>
    </context>
    <context>
        <name>GuideSheet</name>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Contingency guide</source>
            <translation>Beredskapsanvisning</translation>
        </message>
        <message>
            <source>Contingency guide, kept on this computer.</source>
            <translation>Beredskapsanvisning, sparad på den här datorn.</translation>
        </message>
        <message>
            <source>When the connection is away</source>
            <translation>När förbindelsen saknas</translation>
        </message>
    </context>
    <context>
        <name>OutageFoot</name>
        <message>
            <source>An urgent matter? Call the client.</source>
            <translation>Brådskande ärende? Ring klienten.</translation>
        </message>
        <message>
            <source>Longer than 30 min? Follow the contingency guide.</source>
            <translation>Avbrott över 30 min? Följ beredskapsanvisningen.</translation>
        </message>
        <message>
            <source>Open the guide, kept on this computer</source>
            <translation>Öppna anvisningen, sparad på den här datorn</translation>
        </message>
    </context>
    <context>
        <name>OutagePanel</name>
        <message>
            <source>Calling the client</source>
            <translation>Att ringa klienten</translation>
        </message>
        <message>
            <source>Closing, transferring and returning</source>
            <translation>Avslut, överföring och återföring</translation>
        </message>
        <message>
            <source>New messages from clients</source>
            <translation>Nya meddelanden från klienter</translation>
        </message>
        <message>
            <source>Registering contacts</source>
            <translation>Registrering av kontakter</translation>
        </message>
        <message>
            <source>Showing a personal code</source>
            <translation>Att visa personbeteckning</translation>
        </message>
        <message>
            <source>Taking from the queue</source>
            <translation>Att ta från kön</translation>
        </message>
        <message>
            <source>Waits for the connection</source>
            <translation>Väntar på förbindelse</translation>
        </message>
        <message>
            <source>Works now</source>
            <translation>Fungerar nu</translation>
        </message>
        <message>
            <source>Writing in open cases</source>
            <translation>Att skriva i öppna ärenden</translation>
        </message>
    </context>
    <context>
        <name>PendingBar</name>
        <message>
            <source>Take back</source>
            <translation>Ta tillbaka</translation>
        </message>
        <message>
            <source>Take back: {what}</source>
            <translation>Ta tillbaka: {what}</translation>
        </message>
        <message>
            <source>Waits for the connection</source>
            <translation>Väntar på förbindelse</translation>
        </message>
        <message>
            <source>{what}, waits for the connection</source>
            <translation>{what}, väntar på förbindelse</translation>
        </message>
    </context>
    <context>
        <name>SettleRow</name>
        <message>
            <source>No longer in your hands after the outage: {cases}.</source>
            <translation>Inte längre hos dig efter avbrottet: ärende {cases}.</translation>
        </message>
        <message>
            <source>Returned to the queue while the connection was away: {cases}.</source>
            <translation>Återgick till kön för att din förbindelse var bruten: ärende {cases}.</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>Red ut</translation>
        </message>
        <message>
            <source>The case had changed when this was to be sent. Nothing is lost.</source>
            <translation>Ärendet hade ändrats när det du skrev skulle gå iväg. Ingenting har försvunnit.</translation>
        </message>
        <message>
            <source>To settle {n}</source>
            <translation>Att reda ut {n}</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Uppfattat</translation>
        </message>
        <message>
            <source>Your drafts are kept.</source>
            <translation>Dina utkast finns kvar.</translation>
        </message>
    </context>
    <context>
        <name>StandsNow</name>
        <message>
            <source>Asking how the case stands</source>
            <translation>Frågar hur ärendet står</translation>
        </message>
        <message>
            <source>Closed {time}</source>
            <translation>Avslutat {time}</translation>
        </message>
        <message>
            <source>How the case stands is seen when the connection is back.</source>
            <translation>Hur ärendet står syns när förbindelsen är tillbaka.</translation>
        </message>
        <message>
            <source>In the hands of {name}</source>
            <translation>Ärendet sköts av {name}</translation>
        </message>
        <message>
            <source>In your hands</source>
            <translation>Hos dig</translation>
        </message>
        <message>
            <source>Nothing has been written in the case since.</source>
            <translation>Ingenting har skrivits i ärendet efter det.</translation>
        </message>
        <message>
            <source>The case now</source>
            <translation>Ärendet nu</translation>
        </message>
        <message>
            <source>The case was joined to another.</source>
            <translation>Ärendet har förenats med ett annat.</translation>
        </message>
        <message>
            <source>Waits in the queue</source>
            <translation>Väntar i kön</translation>
        </message>
        <message>
            <source>Written since:</source>
            <translation>Efter det:</translation>
        </message>
        <message>
            <source>You cannot see this case any more. What you wrote is kept here.</source>
            <translation>Du ser inte längre det här ärendet. Det du skrev finns kvar här.</translation>
        </message>
    </context>
    <context>
        <name>UnsentSheet</name>
        <message>
            <source>Another registration is half filled. Finish or empty it first.</source>
            <translation>En annan registrering är halvfärdig. Slutför eller töm den först.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Everything is sent and saved.</source>
            <translation>Allt är skickat och sparat.</translation>
        </message>
        <message>
            <source>It has left already.</source>
            <translation>Det hann redan gå iväg.</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Ta tillbaka</translation>
        </message>
        <message>
            <source>Take back: {what}</source>
            <translation>Ta tillbaka: {what}</translation>
        </message>
        <message>
            <source>They leave in this order, once each. What is taken back returns as a draft.</source>
            <translation>De skickas i den här ordningen, var och en gång. Det som tas tillbaka blir ett utkast.</translation>
        </message>
        <message>
            <source>Unsent {n}</source>
            <translation>Osänt {n}</translation>
        </message>
    </context>
    <context>
        <name>Written</name>
        <message>
            <source>You wrote</source>
            <translation>Du skrev</translation>
        </message>
        <message>
            <source>for professionals</source>
            <translation>för yrkespersoner</translation>
        </message>
        <message>
            <source>to the client</source>
            <translation>till klienten</translation>
        </message>
    </context>
    <context>
        <name>outage</name>
        <message>
            <source>Check this computer's date and time. You can write; everything is saved on this computer.</source>
            <translation>Kontrollera datorns datum och klocka. Du kan skriva, allt sparas på den här datorn.</translation>
        </message>
        <message>
            <source>No connection since {time} ({span})</source>
            <translation>Ingen förbindelse sedan {time} ({span})</translation>
        </message>
        <message>
            <source>Tell your support. You can write; everything is saved on this computer.</source>
            <translation>Meddela supporten. Du kan skriva, allt sparas på den här datorn.</translation>
        </message>
        <message>
            <source>The server cannot save since {time} ({span})</source>
            <translation>Servern kan inte spara sedan {time} ({span})</translation>
        </message>
        <message>
            <source>The server does not answer since {time} ({span})</source>
            <translation>Servern svarar inte sedan {time} ({span})</translation>
        </message>
        <message>
            <source>The server's certificate expired on {day}, no connection since {time}</source>
            <translation>Serverns certifikat gick ut {day}, ingen förbindelse sedan {time}</translation>
        </message>
        <message>
            <source>The server's certificate has expired, no connection since {time}</source>
            <translation>Serverns certifikat har gått ut, ingen förbindelse sedan {time}</translation>
        </message>
        <message>
            <source>The server's certificate is not trusted, no connection since {time}</source>
            <translation>Serverns certifikat är inte betrott, ingen förbindelse sedan {time}</translation>
        </message>
        <message>
            <source>The server's certificate is not valid yet, no connection since {time}</source>
            <translation>Serverns certifikat gäller inte ännu, ingen förbindelse sedan {time}</translation>
        </message>
        <message>
            <source>You can write. Everything is saved on this computer and leaves when the connection returns.</source>
            <translation>Du kan skriva. Allt sparas på den här datorn och skickas när förbindelsen är tillbaka.</translation>
        </message>
        <message>
            <source>You can write. Everything is saved on this computer and leaves when the server can save.</source>
            <translation>Du kan skriva. Allt sparas på den här datorn och skickas när servern kan spara igen.</translation>
        </message>
    </context>
    <context>
        <name>settling</name>
        <message>
            <source>Add it to the case as a note</source>
            <translation>Lägg till som anteckning i ärendet</translation>
        </message>
        <message>
            <source>Another registration is half filled. Finish or empty it first.</source>
            <translation>En annan registrering är halvfärdig. Slutför eller töm den först.</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Kopiera texten</translation>
        </message>
        <message>
            <source>Correct and register again</source>
            <translation>Rätta och registrera på nytt</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Kasta</translation>
        </message>
        <message>
            <source>Hand it as a draft to {name}</source>
            <translation>Ge som utkast: {name}</translation>
        </message>
        <message>
            <source>Leave it in the case as a draft for whoever takes it</source>
            <translation>Lämna i ärendet som utkast åt den som tar det</translation>
        </message>
        <message>
            <source>Open the outcome again</source>
            <translation>Öppna avslutet på nytt</translation>
        </message>
        <message>
            <source>Take the case and go on with the draft</source>
            <translation>Ta ärendet och fortsätt med utkastet</translation>
        </message>
        <message>
            <source>Take the case and try again</source>
            <translation>Ta ärendet och försök igen</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Försök igen</translation>
        </message>
    </context>
    <context>
        <name>authority</name>
        <message>
            <source>This line shows client data only when the person has been identified.</source>
            <translation>På den här linjen visas klientens uppgifter först när personen har identifierats.</translation>
        </message>
        <message>
            <source>The right to act on behalf has not been checked.</source>
            <translation>Rätten att uträtta ärenden för någon annan har inte kontrollerats.</translation>
        </message>
        <message>
            <source>Acting on behalf is not permitted.</source>
            <translation>Det är inte tillåtet att uträtta ärenden för personen.</translation>
        </message>
        <message>
            <source>The right to act on behalf has expired.</source>
            <translation>Rätten att uträtta ärenden för någon annan har upphört.</translation>
        </message>
        <message>
            <source>A non-disclosure order prevents it.</source>
            <translation>Spärrmarkeringen hindrar det.</translation>
        </message>
        <message>
            <source>The minor has forbidden that data is given to the guardian.</source>
            <translation>Den minderåriga har förbjudit att uppgifter lämnas till vårdnadshavaren.</translation>
        </message>
        <message>
            <source>The minor's capacity to decide is not known: nothing is given to the guardian.</source>
            <translation>Den minderårigas beslutsförmåga är inte känd: inget lämnas till vårdnadshavaren.</translation>
        </message>
        <message>
            <source>The maturity assessment has not been made: nothing is given to the guardian yet.</source>
            <translation>Mognadsbedömningen är inte gjord: inget lämnas ännu till vårdnadshavaren.</translation>
        </message>
        <message>
            <source>The client is a minor: the assessment has to be made first.</source>
            <translation>Klienten är minderårig: bedömningen ska göras först.</translation>
        </message>
        <message>
            <source>The minor's request that data is not shown to the guardian has been accepted.</source>
            <translation>Den minderårigas begäran att uppgifterna inte visas för vårdnadshavaren har godkänts.</translation>
        </message>
        <message>
            <source>A task has to be resolved in writing first.</source>
            <translation>En öppen uppgift ska först avgöras skriftligt.</translation>
        </message>
        <message>
            <source>It is not known yet whose record this is.</source>
            <translation>Det är ännu inte känt vems uppgifter det gäller.</translation>
        </message>
        <message>
            <source>This page cannot be written to.</source>
            <translation>Det går inte att skriva till den här sidan.</translation>
        </message>
        <message>
            <source>Nothing of this matter may be told.</source>
            <translation>Inget om det här ärendet får berättas.</translation>
        </message>
        <message>
            <source>They may not decide in this matter.</source>
            <translation>Hen får inte besluta i det här ärendet.</translation>
        </message>
        <message>
            <source>This number must not be called.</source>
            <translation>Det här numret får inte ringas.</translation>
        </message>
        <message>
            <source>The client's record and history are not shown.</source>
            <translation>Klientens uppgifter och historik visas inte.</translation>
        </message>
        <message>
            <source>Phone and address are hidden.</source>
            <translation>Telefon och adress är dolda.</translation>
        </message>
        <message>
            <source>The case cannot be closed yet.</source>
            <translation>Ärendet kan inte avslutas ännu.</translation>
        </message>
        <message>
            <source>Custody</source>
            <translation>Vårdnad</translation>
        </message>
        <message>
            <source>Mandate</source>
            <translation>Fullmakt</translation>
        </message>
        <message>
            <source>Legal guardianship</source>
            <translation>Intressebevakning</translation>
        </message>
        <message>
            <source>Another basis</source>
            <translation>Annan grund</translation>
        </message>
        <message>
            <source>checked: permitted</source>
            <translation>kontrollerad: tillåten</translation>
        </message>
        <message>
            <source>checked: not permitted</source>
            <translation>kontrollerad: inte tillåten</translation>
        </message>
        <message>
            <source>authorisation register</source>
            <translation>fullmaktsregistret</translation>
        </message>
        <message>
            <source>{basis}, {checked} ({when}, {who})</source>
            <translation>{basis}, {checked} ({when}, {who})</translation>
        </message>
        <message>
            <source>Valid until {day}.</source>
            <translation>I kraft till {day}.</translation>
        </message>
        <message>
            <source>The minor is not capable of deciding: data is given to the guardians.</source>
            <translation>Den minderåriga är inte beslutsförmögen: uppgifterna lämnas ut till vårdnadshavarna.</translation>
        </message>
        <message>
            <source>Care that averts a danger to life or health is given whatever a guardian says.</source>
            <translation>Vård som avvärjer en fara för liv eller hälsa ges oavsett vad en vårdnadshavare säger.</translation>
        </message>
        <message>
            <source>They may not refuse care that is needed.</source>
            <translation>Nödvändig vård kan inte förbjudas.</translation>
        </message>
        <message>
            <source>The number is hidden by a non-disclosure order. Show it in the client pane with a reason.</source>
            <translation>Spärrmarkeringen döljer numret. Visa det i klientpanelen med en orsak.</translation>
        </message>
    </context>
    <context>
        <name>people</name>
        <message>
            <source>told it themself</source>
            <translation>berättade själv</translation>
        </message>
        <message>
            <source>by questions</source>
            <translation>med frågor</translation>
        </message>
        <message>
            <source>in person, document seen</source>
            <translation>på plats, handling visad</translation>
        </message>
        <message>
            <source>strongly</source>
            <translation>starkt</translation>
        </message>
        <message>
            <source>high</source>
            <translation>hög</translation>
        </message>
        <message>
            <source>substantial</source>
            <translation>väsentlig</translation>
        </message>
        <message>
            <source>guardian</source>
            <translation>vårdnadshavare</translation>
        </message>
        <message>
            <source>dependant</source>
            <translation>vårdnadstagare</translation>
        </message>
        <message>
            <source>legal guardian</source>
            <translation>intressebevakare</translation>
        </message>
        <message>
            <source>ward</source>
            <translation>huvudman</translation>
        </message>
        <message>
            <source>public guardian</source>
            <translation>allmän intressebevakare</translation>
        </message>
        <message>
            <source>Assess the capacity when the minor is met</source>
            <translation>Bedöm beslutsförmågan när den unga träffas</translation>
        </message>
        <message>
            <source>Child-welfare notification</source>
            <translation>Barnskyddsanmälan</translation>
        </message>
        <message>
            <source>Physician's opinion</source>
            <translation>Läkarens bedömning</translation>
        </message>
        <message>
            <source>the resident cancelled it</source>
            <translation>invånaren avbröt den</translation>
        </message>
        <message>
            <source>it did not succeed</source>
            <translation>den lyckades inte</translation>
        </message>
        <message>
            <source>it was somebody else than before</source>
            <translation>det var en annan person än tidigare</translation>
        </message>
        <message>
            <source>it was not done in time</source>
            <translation>den gjordes inte i tid</translation>
        </message>
        <message>
            <source>in somebody's hands</source>
            <translation>under arbete</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>avslutad</translation>
        </message>
        <message>
            <source>waits for a callback</source>
            <translation>väntar på återuppringning</translation>
        </message>
        <message>
            <source>waits in a chat</source>
            <translation>väntar i chatten</translation>
        </message>
        <message>
            <source>waits for an answer</source>
            <translation>väntar på svar</translation>
        </message>
        <message>
            <source>acts on behalf</source>
            <translation>uträttar ärendet för någon annan</translation>
        </message>
    </context>
    <context>
        <name>PaneHead</name>
        <message>
            <source>{done} of {of} answered</source>
            <translation>{done} av {of} besvarade</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>svara</translation>
        </message>
        <message>
            <source>item</source>
            <translation>punkt</translation>
        </message>
        <message>
            <source>to the conversation and back</source>
            <translation>till samtalet och tillbaka</translation>
        </message>
        <message>
            <source>Put away, the draft is kept</source>
            <translation>Lägg undan, utkastet sparas</translation>
        </message>
    </context>
    <context>
        <name>SignedSheet</name>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Rätta</translation>
        </message>
        <message>
            <source>Correct: begin a new version with these answers</source>
            <translation>Rätta: börja en ny version med de här svaren</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>Bedömning</translation>
        </message>
        <message>
            <source>Signed {time} {who}, version {n}. It cannot be changed; correcting makes a new version.</source>
            <translation>Undertecknad {time} {who}, version {n}. Den kan inte ändras; en rättelse blir en ny version.</translation>
        </message>
        <message>
            <source>Go on yourself</source>
            <translation>Fortsätt själv</translation>
        </message>
        <message>
            <source>Go on yourself: fill the form in from these answers</source>
            <translation>Fortsätt själv: fyll i formuläret utifrån de här svaren</translation>
        </message>
        <message>
            <source>Answered {time}, {who}.</source>
            <translation>Besvarat {time}, {who}.</translation>
        </message>
        <message>
            <source>{answer}: look at this now</source>
            <translation>{answer}: se på det här genast</translation>
        </message>
        <message>
            <source>Correct, and drop what is half filled</source>
            <translation>Rätta och kasta det halvfärdiga</translation>
        </message>
        <message>
            <source>Go on with the half-filled form</source>
            <translation>Fortsätt med den halvfärdiga blanketten</translation>
        </message>
        <message>
            <source>This form is half filled in this case already, and a correction would take its place.</source>
            <translation>Samma blankett är halvfärdig i det här ärendet, och en rättelse skulle ersätta den.</translation>
        </message>
    </context>
    <context>
        <name>PaneFoot</name>
        <message>
            <source>Continue later</source>
            <translation>Fortsätt senare</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Underteckna</translation>
        </message>
        <message>
            <source>Draft saved {time}</source>
            <translation>Utkastet sparat {time}</translation>
        </message>
    </context>
    <context>
        <name>AssessmentPart</name>
        <message>
            <source>Assess</source>
            <translation>Bedöm</translation>
        </message>
        <message>
            <source>Open the assessment</source>
            <translation>Öppna bedömningen</translation>
        </message>
        <message>
            <source>Showing data not assessed</source>
            <translation>Visning av uppgifter inte bedömd</translation>
        </message>
        <message>
            <source>Capacity not assessed</source>
            <translation>Beslutsförmågan inte bedömd</translation>
        </message>
        <message>
            <source>A minor's case is not closed before each contact has been assessed.</source>
            <translation>En minderårigs ärende avslutas inte innan varje kontakt har bedömts.</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>Bedömning</translation>
        </message>
        <message>
            <source>Code {code}, {words}</source>
            <translation>Kod {code}, {words}</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Att göra</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>Lös</translation>
        </message>
        <message>
            <source>Resolve: {task}</source>
            <translation>Lös: {task}</translation>
        </message>
        <message>
            <source>The child's age is not known. Find it out, or assess as at 12 to 17 years.</source>
            <translation>Barnets ålder är inte känd. Ta reda på den eller bedöm som för 12–17 år.</translation>
        </message>
    </context>
    <context>
        <name>TaskSheet</name>
        <message>
            <source>How is it resolved?</source>
            <translation>Hur löstes uppgiften?</translation>
        </message>
        <message>
            <source>What was done, when and to whom, or why it is not needed</source>
            <translation>Vad gjordes, när och till vem, eller varför det inte behövs</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>Lös</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Välj</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Gjord</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>Behövs inte</translation>
        </message>
        <message>
            <source>Choose how it is resolved.</source>
            <translation>Välj hur uppgiften löstes.</translation>
        </message>
        <message>
            <source>Write it in a sentence.</source>
            <translation>Skriv det i en mening.</translation>
        </message>
        <message>
            <source>Make the child-welfare notification in your own system without delay. Neither the minor nor the guardian can forbid it. Write here when and to whom it was made, or why it is not needed.</source>
            <translation>Gör barnskyddsanmälan utan dröjsmål i ert eget system. Varken den minderåriga eller vårdnadshavaren kan förbjuda den. Skriv här när och till vem den gjordes, eller varför den inte behövs.</translation>
        </message>
        <message>
            <source>Consult a physician. Write here whom you consulted and what was decided.</source>
            <translation>Konsultera en läkare. Skriv här vem du konsulterade och vad som beslutades.</translation>
        </message>
        <message>
            <source>Assess the capacity when the minor is met. A new assessment with another code resolves this.</source>
            <translation>Bedöm beslutsförmågan när den unga möts. En ny bedömning med en annan kod löser detta.</translation>
        </message>
    </context>
    <context>
        <name>Assessing</name>
        <message>
            <source>Name not known</source>
            <translation>Namnet inte känt</translation>
        </message>
        <message>
            <source>{n} y</source>
            <translation>{n} år</translation>
        </message>
        <message>
            <source>age not known</source>
            <translation>åldern inte känd</translation>
        </message>
        <message>
            <source>{who}. Concerns this contact only.</source>
            <translation>{who}. Gäller bara den här kontakten.</translation>
        </message>
        <message>
            <source>There is no phrase /{keyword}. Write to the client yourself.</source>
            <translation>Frasen /{keyword} finns inte. Skriv själv till klienten.</translation>
        </message>
        <message>
            <source>The ready text was sent.</source>
            <translation>Den färdiga texten skickades.</translation>
        </message>
        <message>
            <source>The assessment was signed.</source>
            <translation>Bedömningen undertecknades.</translation>
        </message>
        <message>
            <source>The task was resolved.</source>
            <translation>Uppgiften löstes.</translation>
        </message>
        <message>
            <source>If you sign again, yours becomes the next version.</source>
            <translation>Om du undertecknar på nytt blir din bedömning nästa version.</translation>
        </message>
        <message>
            <source>Signing needs the connection. The draft is kept; sign when it is back.</source>
            <translation>Undertecknandet kräver förbindelse. Utkastet är sparat; underteckna när förbindelsen är tillbaka.</translation>
        </message>
        <message>
            <source>This needs the connection. What you wrote is kept.</source>
            <translation>Detta kräver förbindelse. Det du skrev är sparat.</translation>
        </message>
        <message>
            <source>The form was signed.</source>
            <translation>Blanketten undertecknades.</translation>
        </message>
    </context>
    <context>
        <name>QuestionRow</name>
        <message>
            <source>required</source>
            <translation>obligatorisk</translation>
        </message>
        <message>
            <source>Send the ready text: /{keyword}</source>
            <translation>Skicka färdig text: /{keyword}</translation>
        </message>
    </context>
    <context>
        <name>ConclusionBox</name>
        <message>
            <source>Not with the guardian alone (item 1)</source>
            <translation>Inte när bara en vårdnadshavare är med (punkt 1)</translation>
        </message>
        <message>
            <source>The minor has forbidden it (item 13)</source>
            <translation>Den unga har förbjudit det (punkt 13)</translation>
        </message>
    </context>
    <context>
        <name>ClosingGate</name>
        <message>
            <source>The assessment is lacking</source>
            <translation>Bedömningen saknas</translation>
        </message>
        <message>
            <source>The client is a minor. Each contact is assessed before the case is closed.</source>
            <translation>Klienten är minderårig. Varje kontakt bedöms innan ärendet avslutas.</translation>
        </message>
        <message>
            <source>Assess</source>
            <translation>Bedöm</translation>
        </message>
        <message>
            <source>Open the assessment</source>
            <translation>Öppna bedömningen</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Att göra</translation>
        </message>
        <message>
            <source>{tasks}: resolve it in writing first.</source>
            <translation>{tasks}: lös först skriftligt.</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>Lös</translation>
        </message>
    </context>
    <context>
        <name>checklist</name>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
        <message>
            <source>item {n}</source>
            <translation>punkt {n}</translation>
        </message>
        <message>
            <source>{items} and {last}</source>
            <translation>{items} och {last}</translation>
        </message>
        <message>
            <source>Still to answer: items {items}</source>
            <translation>Svara ännu på punkterna {items}</translation>
        </message>
        <message>
            <source>Still to answer: item {n}</source>
            <translation>Svara ännu på punkt {n}</translation>
        </message>
        <message>
            <source>Write the reason</source>
            <translation>Skriv motiveringen</translation>
        </message>
        <message>
            <source>Guardian sees</source>
            <translation>Vårdnadshavaren ser</translation>
        </message>
        <message>
            <source>Guardian sees and gets nothing</source>
            <translation>Vårdnadshavaren ser och får ingenting</translation>
        </message>
        <message>
            <source>Guardian decides, the child is heard</source>
            <translation>Vårdnadshavaren beslutar, den unga hörs</translation>
        </message>
        <message>
            <source>Guardian acts as the minor allows</source>
            <translation>Agerar som den unga tillåter</translation>
        </message>
        <message>
            <source>Does not act in this matter</source>
            <translation>Agerar inte i ärendet</translation>
        </message>
        <message>
            <source>Stays open as a task</source>
            <translation>Blir öppen som uppgift</translation>
        </message>
        <message>
            <source>not capable of deciding</source>
            <translation>inte beslutsförmögen</translation>
        </message>
        <message>
            <source>capable, allows</source>
            <translation>beslutsförmögen, tillåter</translation>
        </message>
        <message>
            <source>capable, forbids</source>
            <translation>beslutsförmögen, förbjuder</translation>
        </message>
        <message>
            <source>capacity not known</source>
            <translation>beslutsförmågan inte känd</translation>
        </message>
        <message>
            <source>no request</source>
            <translation>ingen begäran</translation>
        </message>
        <message>
            <source>request accepted</source>
            <translation>begäran godkänd</translation>
        </message>
        <message>
            <source>request refused</source>
            <translation>begäran avslagen</translation>
        </message>
        <message>
            <source>{name} {points}, answers are missing</source>
            <translation>{name} {points}, svar saknas</translation>
        </message>
    </context>
    <context>
        <name>clients</name>
        <message>
            <source>{n} y</source>
            <translation>{n} år</translation>
        </message>
        <message>
            <source>temporary code</source>
            <translation>tillfällig beteckning</translation>
        </message>
        <message>
            <source>care relationship</source>
            <translation>vårdrelation</translation>
        </message>
        <message>
            <source>Searched by personal code.</source>
            <translation>Söktes med personbeteckning.</translation>
        </message>
        <message>
            <source>Searched by phone number.</source>
            <translation>Söktes med telefonnummer.</translation>
        </message>
        <message>
            <source>Searched by case number.</source>
            <translation>Söktes med ärendets nummer.</translation>
        </message>
        <message>
            <source>Searched by name and day of birth.</source>
            <translation>Söktes med namn och födelsedag.</translation>
        </message>
    </context>
    <context>
        <name>AnsweredSheet</name>
        <message>
            <source>This needs the connection. What you filled in stays here; try again when it is back.</source>
            <translation>Detta behöver förbindelsen. Det du fyllt i finns kvar; försök igen när förbindelsen är tillbaka.</translation>
        </message>
        <message>
            <source>The connection was lost before the answer came. What you filled in stays here; try again when it is back.</source>
            <translation>Förbindelsen bröts före svaret. Det du fyllt i finns kvar; försök igen när förbindelsen är tillbaka.</translation>
        </message>
    </context>
    <context>
        <name>BehalfBanner</name>
        <message>
            <source>Somebody whose name is not known</source>
            <translation>Någon vars namn inte är känt</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Visa</translation>
        </message>
        <message>
            <source>Show the whole code of who acts; this is logged</source>
            <translation>Visa hela personbeteckningen för den som uträttar ärendet; detta loggas</translation>
        </message>
        <message>
            <source>Ask the authorisation register about the right to act</source>
            <translation>Fråga fullmaktsregistret om rätten att uträtta ärenden</translation>
        </message>
        <message>
            <source>Note a check</source>
            <translation>Anteckna en kontroll</translation>
        </message>
        <message>
            <source>Note a check made by hand</source>
            <translation>Anteckna en kontroll som gjorts för hand</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändra</translation>
        </message>
        <message>
            <source>Change for whom the person acts</source>
            <translation>Ändra för vem ärendet uträttas</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Kontrollera igen</translation>
        </message>
        <message>
            <source>Check the right</source>
            <translation>Kontrollera rätten</translation>
        </message>
        <message>
            <source>{name} acts on behalf</source>
            <translation>{name} uträttar ärendet för någon annan</translation>
        </message>
    </context>
    <context>
        <name>BehalfSheet</name>
        <message>
            <source>For whom does the person act?</source>
            <translation>För vem uträttas ärendet?</translation>
        </message>
        <message>
            <source>The right to act is checked anew after a change.</source>
            <translation>Efter en ändring kontrolleras rätten på nytt.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Acts</source>
            <translation>Uträttar ärendet</translation>
        </message>
        <message>
            <source>Name of whom the matter is about</source>
            <translation>Namnet på den som ärendet gäller</translation>
        </message>
        <message>
            <source>Personal code of whom the matter is about</source>
            <translation>Personbeteckningen för den som ärendet gäller</translation>
        </message>
        <message>
            <source>Empty: stays as it is.</source>
            <translation>Tomt: förblir oförändrat.</translation>
        </message>
        <message>
            <source>Legal guardian by office: their code is never shown</source>
            <translation>Allmän intressebevakare: personbeteckningen visas aldrig</translation>
        </message>
        <message>
            <source>Write whom the matter is about.</source>
            <translation>Skriv vem ärendet gäller.</translation>
        </message>
    </context>
    <context>
        <name>ClientForm</name>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Efternamn</translation>
        </message>
        <message>
            <source>First names</source>
            <translation>Förnamn</translation>
        </message>
        <message>
            <source>Personal code</source>
            <translation>Personbeteckning</translation>
        </message>
        <message>
            <source>Day of birth, if there is no code</source>
            <translation>Födelsedag, om beteckning saknas</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Language for an interpreter, if one is needed</source>
            <translation>Tolkens språk, om tolk behövs</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>Ny klient</translation>
        </message>
        <message>
            <source>Change the client's facts</source>
            <translation>Ändra klientens uppgifter</translation>
        </message>
        <message>
            <source>Empty: stays as it is.</source>
            <translation>Tomt: förblir oförändrat.</translation>
        </message>
        <message>
            <source>Hidden; empty: stays as it is.</source>
            <translation>Dolt; tomt: förblir oförändrat.</translation>
        </message>
        <message>
            <source>Write the last name.</source>
            <translation>Skriv efternamnet.</translation>
        </message>
        <message>
            <source>Write the first names.</source>
            <translation>Skriv förnamnen.</translation>
        </message>
        <message>
            <source>There is no such day. Write it as 10.7.2013.</source>
            <translation>Den dagen finns inte. Skriv den som 10.7.2013.</translation>
        </message>
    </context>
    <context>
        <name>ClientWork</name>
        <message>
            <source>no case is open</source>
            <translation>inget ärende är öppet</translation>
        </message>
        <message>
            <source>it is not known whose record this is</source>
            <translation>det är inte känt vems uppgifter det gäller</translation>
        </message>
        <message>
            <source>the record is not shown in this case</source>
            <translation>uppgifterna visas inte i det här ärendet</translation>
        </message>
        <message>
            <source>nobody acts on behalf</source>
            <translation>ingen uträttar ärendet för någon annan</translation>
        </message>
        <message>
            <source>no authorisation register is in use</source>
            <translation>fullmaktsregistret är inte i bruk</translation>
        </message>
        <message>
            <source>no number is hidden</source>
            <translation>inget nummer är dolt</translation>
        </message>
        <message>
            <source>Show the hidden number</source>
            <translation>Visa det dolda numret</translation>
        </message>
        <message>
            <source>The client has a non-disclosure order. That the number was shown, and your reason, are logged.</source>
            <translation>Klienten har en spärrmarkering. Att numret visades och din orsak loggas.</translation>
        </message>
        <message>
            <source>Why you need the number</source>
            <translation>Varför du behöver numret</translation>
        </message>
        <message>
            <source>Show the number</source>
            <translation>Visa numret</translation>
        </message>
        <message>
            <source>Take the case from the client</source>
            <translation>Koppla loss ärendet från klienten</translation>
        </message>
        <message>
            <source>The case was put to the wrong record. The reason is recorded.</source>
            <translation>Ärendet kopplades till fel klient. Orsaken antecknas.</translation>
        </message>
        <message>
            <source>Why it was the wrong one</source>
            <translation>Varför klienten var fel</translation>
        </message>
        <message>
            <source>Take it away</source>
            <translation>Koppla loss</translation>
        </message>
        <message>
            <source>no identification service is in use</source>
            <translation>ingen identifieringstjänst är i bruk</translation>
        </message>
        <message>
            <source>it has been asked for already</source>
            <translation>det har redan begärts</translation>
        </message>
        <message>
            <source>the client has no page</source>
            <translation>klienten har ingen egen sida</translation>
        </message>
        <message>
            <source>Checking needs the connection. Nothing was checked.</source>
            <translation>Kontrollen behöver förbindelsen. Inget kontrollerades.</translation>
        </message>
        <message>
            <source>The case was linked to the client.</source>
            <translation>Ärendet kopplades till klienten.</translation>
        </message>
        <message>
            <source>The case was taken from the client.</source>
            <translation>Ärendet kopplades loss från klienten.</translation>
        </message>
        <message>
            <source>The identification was saved.</source>
            <translation>Identifieringen sparades.</translation>
        </message>
        <message>
            <source>The check was saved.</source>
            <translation>Kontrollen sparades.</translation>
        </message>
        <message>
            <source>It was noted for whom the person acts.</source>
            <translation>Det antecknades för vem ärendet uträttas.</translation>
        </message>
        <message>
            <source>The client's facts were saved.</source>
            <translation>Klientens uppgifter sparades.</translation>
        </message>
        <message>
            <source>The non-disclosure order was noted.</source>
            <translation>Spärrmarkeringen antecknades.</translation>
        </message>
        <message>
            <source>The relation was noted.</source>
            <translation>Relationen antecknades.</translation>
        </message>
        <message>
            <source>The records were joined.</source>
            <translation>Klienterna slogs ihop.</translation>
        </message>
        <message>
            <source>The records were separated.</source>
            <translation>Klienterna skildes åt.</translation>
        </message>
        <message>
            <source>The legal hold was noted.</source>
            <translation>Bevarandet antecknades.</translation>
        </message>
        <message>
            <source>The resident was asked to identify.</source>
            <translation>Klienten ombads identifiera sig.</translation>
        </message>
        <message>
            <source>Linking needs the connection. Nothing was changed.</source>
            <translation>Kopplingen behöver förbindelsen. Inget ändrades.</translation>
        </message>
    </context>
    <context>
        <name>FindClient</name>
        <message>
            <source>Find a client</source>
            <translation>Sök klient</translation>
        </message>
        <message>
            <source>Personal code, phone, case number or name</source>
            <translation>Personbeteckning, telefon, ärendenummer eller namn</translation>
        </message>
        <message>
            <source>Day of birth</source>
            <translation>Födelsedag</translation>
        </message>
        <message>
            <source>Day of birth, as 10.7.2013</source>
            <translation>Födelsedag, som 10.7.2013</translation>
        </message>
        <message>
            <source>There is no such day. Write it as 10.7.2013.</source>
            <translation>Den dagen finns inte. Skriv den som 10.7.2013.</translation>
        </message>
        <message>
            <source>A name alone finds nobody: write the day of birth.</source>
            <translation>Enbart namnet räcker inte: skriv födelsedagen.</translation>
        </message>
        <message>
            <source>That is no personal code, phone number, case number or name. Check it and search again.</source>
            <translation>Det är ingen personbeteckning, inget telefonnummer, ärendenummer eller namn. Kontrollera och sök igen.</translation>
        </message>
        <message>
            <source>Find a client: personal code, phone, case number or name</source>
            <translation>Sök klient: personbeteckning, telefon, ärendenummer eller namn</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>välj</translation>
        </message>
        <message>
            <source>search and open</source>
            <translation>sök och öppna</translation>
        </message>
        <message>
            <source>link to the case</source>
            <translation>koppla till ärendet</translation>
        </message>
        <message>
            <source>link as who is in contact</source>
            <translation>koppla som den som kontaktar</translation>
        </message>
        <message>
            <source>close</source>
            <translation>stäng</translation>
        </message>
        <message>
            <source>search and choose</source>
            <translation>sök och välj</translation>
        </message>
        <message>
            <source>Press Enter to search. Every search is logged.</source>
            <translation>Sök med Enter. Varje sökning loggas.</translation>
        </message>
        <message>
            <source>Searching</source>
            <translation>Söker</translation>
        </message>
        <message>
            <source>Nobody was found. Check what you wrote, or make a new client.</source>
            <translation>Ingen hittades. Kontrollera vad du skrev, eller gör en ny klient.</translation>
        </message>
        <message>
            <source>There are more than these: search more exactly.</source>
            <translation>Det finns fler än dessa: sök noggrannare.</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>Ny klient</translation>
        </message>
        <message>
            <source>Searching needs the connection. The cases in your hands can be worked with meanwhile.</source>
            <translation>Sökningen behöver förbindelsen. Dina öppna ärenden kan skötas under tiden.</translation>
        </message>
    </context>
    <context>
        <name>HistoryOverlay</name>
        <message>
            <source>History</source>
            <translation>Historik</translation>
        </message>
        <message>
            <source>Search in the history</source>
            <translation>Sök i historiken</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Servicelinje</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>välj</translation>
        </message>
        <message>
            <source>search, read the case</source>
            <translation>sök, läs ärendet</translation>
        </message>
        <message>
            <source>filters</source>
            <translation>avgränsningar</translation>
        </message>
        <message>
            <source>close</source>
            <translation>stäng</translation>
        </message>
        <message>
            <source>The history is seen when the connection is back.</source>
            <translation>Historiken syns när förbindelsen är tillbaka.</translation>
        </message>
        <message>
            <source>History: {name}</source>
            <translation>Historik: {name}</translation>
        </message>
        <message>
            <source>Show older ones</source>
            <translation>Visa äldre</translation>
        </message>
        <message>
            <source>All lines</source>
            <translation>Alla linjer</translation>
        </message>
        <message>
            <source>All channels</source>
            <translation>Alla kanaler</translation>
        </message>
        <message>
            <source>Searching</source>
            <translation>Söker</translation>
        </message>
        <message>
            <source>No contacts with these words and filters.</source>
            <translation>Inga kontakter med dessa ord och avgränsningar.</translation>
        </message>
    </context>
    <context>
        <name>IdentifyRow</name>
        <message>
            <source>Ask to identify</source>
            <translation>Be identifiera sig</translation>
        </message>
        <message>
            <source>Ask the resident to identify on their page</source>
            <translation>Be klienten identifiera sig på sin egen sida</translation>
        </message>
        <message>
            <source>Identify by questions</source>
            <translation>Identifiera med frågor</translation>
        </message>
        <message>
            <source>Identification asked for {time}</source>
            <translation>Identifiering begärd {time}</translation>
        </message>
    </context>
    <context>
        <name>IdentifySheet</name>
        <message>
            <source>Identify the client</source>
            <translation>Identifiera klienten</translation>
        </message>
        <message>
            <source>Ask what only the person would know, such as address or family, or look at a document.</source>
            <translation>Fråga sådant som bara personen själv vet, som adress eller familj, eller se på en handling.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save the identification</source>
            <translation>Spara identifieringen</translation>
        </message>
        <message>
            <source>Who is identified</source>
            <translation>Vem identifieras</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Hur</translation>
        </message>
        <message>
            <source>Personal code</source>
            <translation>Personbeteckning</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Efternamn</translation>
        </message>
        <message>
            <source>First names</source>
            <translation>Förnamn</translation>
        </message>
        <message>
            <source>What you made sure of</source>
            <translation>Vad du försäkrade dig om</translation>
        </message>
        <message>
            <source>In a few words; no answers of the client.</source>
            <translation>Med några ord, inte klientens svar.</translation>
        </message>
        <message>
            <source>Write the personal code.</source>
            <translation>Skriv personbeteckningen.</translation>
        </message>
        <message>
            <source>Write what you made sure of.</source>
            <translation>Skriv vad du försäkrade dig om.</translation>
        </message>
        <message>
            <source>Who is in contact</source>
            <translation>Den som kontaktar</translation>
        </message>
        <message>
            <source>Whom the matter is about</source>
            <translation>Den som ärendet gäller</translation>
        </message>
        <message>
            <source>By questions</source>
            <translation>Med frågor</translation>
        </message>
        <message>
            <source>In person, document seen</source>
            <translation>På plats, handling visad</translation>
        </message>
    </context>
    <context>
        <name>OldCaseSheet</name>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Tidslinje</translation>
        </message>
        <message>
            <source>Only for reading. That it was opened is logged.</source>
            <translation>Endast för läsning. Öppnandet loggades.</translation>
        </message>
        <message>
            <source>waits in the queue</source>
            <translation>väntar i kön</translation>
        </message>
        <message>
            <source>Old case</source>
            <translation>Gammalt ärende</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>ärende {n}</translation>
        </message>
        <message>
            <source>Being fetched</source>
            <translation>Hämtas</translation>
        </message>
        <message>
            <source>closed {day}</source>
            <translation>avslutat {day}</translation>
        </message>
        <message>
            <source>in the hands of {name}</source>
            <translation>hos {name}</translation>
        </message>
        <message>
            <source>An old case is seen when the connection is back.</source>
            <translation>Ett gammalt ärende syns när förbindelsen är tillbaka.</translation>
        </message>
        <message>
            <source>Move the follow-up</source>
            <translation>Flytta uppföljningen</translation>
        </message>
        <message>
            <source>follow-up {day}</source>
            <translation>uppföljning {day}</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Ärende</translation>
        </message>
        <message>
            <source>Resolve: {task}</source>
            <translation>Lös: {task}</translation>
        </message>
        <message>
            <source>The case is not on your lines, or has been removed.</source>
            <translation>Ärendet finns inte på dina linjer eller har tagits bort.</translation>
        </message>
        <message>
            <source>The case is seen when the connection is back.</source>
            <translation>Ärendet syns när förbindelsen är tillbaka.</translation>
        </message>
        <message>
            <source>Export as a FHIR file</source>
            <translation>Exportera som FHIR-fil</translation>
        </message>
    </context>
    <context>
        <name>ReasonSheet</name>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Write the reason in a sentence.</source>
            <translation>Skriv orsaken i en mening.</translation>
        </message>
    </context>
    <context>
        <name>RecordPart</name>
        <message>
            <source>Client's record</source>
            <translation>Klientens uppgifter</translation>
        </message>
        <message>
            <source>Whose record this is is not known yet. Find the client (F9) or identify them.</source>
            <translation>Det är ännu inte känt vems ärende det är. Sök klienten (F9) eller identifiera hen.</translation>
        </message>
        <message>
            <source>The client's history is seen when the connection is back.</source>
            <translation>Klientens historik syns när förbindelsen är tillbaka.</translation>
        </message>
        <message>
            <source>The client's history is being fetched</source>
            <translation>Klientens historik hämtas</translation>
        </message>
        <message>
            <source>Open elsewhere</source>
            <translation>Öppet på annat håll</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Återstår att göra</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historik</translation>
        </message>
        <message>
            <source>Guardians and dependants</source>
            <translation>Vårdnadshavare och vårdnadstagare</translation>
        </message>
        <message>
            <source>No earlier contacts.</source>
            <translation>Inga tidigare kontakter.</translation>
        </message>
        <message>
            <source>All, search and filter</source>
            <translation>Alla, sök och avgränsa</translation>
        </message>
        <message>
            <source>The whole history</source>
            <translation>Hela historiken</translation>
        </message>
        <message>
            <source>non-disclosure order</source>
            <translation>spärrmarkering</translation>
        </message>
    </context>
    <context>
        <name>RecordSheet</name>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Change facts</source>
            <translation>Ändra uppgifter</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historik</translation>
        </message>
        <message>
            <source>Link to the case</source>
            <translation>Koppla till ärendet</translation>
        </message>
        <message>
            <source>Add a relation</source>
            <translation>Lägg till relation</translation>
        </message>
        <message>
            <source>Non-disclosure order…</source>
            <translation>Spärrmarkering…</translation>
        </message>
        <message>
            <source>Join two records</source>
            <translation>Slå ihop två klienter</translation>
        </message>
        <message>
            <source>Legal hold…</source>
            <translation>Bevarande…</translation>
        </message>
        <message>
            <source>Non-disclosure order</source>
            <translation>Spärrmarkering</translation>
        </message>
        <message>
            <source>Address and phone are hidden. Do not read anything aloud.</source>
            <translation>Adress och telefon är dolda. Läs inget högt.</translation>
        </message>
        <message>
            <source>Legal hold: nothing of this client is let go.</source>
            <translation>Bevarande: inget av den här klientens uppgifter raderas.</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Uppgifter</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>dold</translation>
        </message>
        <message>
            <source>Guardians and dependants</source>
            <translation>Vårdnadshavare och vårdnadstagare</translation>
        </message>
        <message>
            <source>Joined records</source>
            <translation>Sammanslagna klienter</translation>
        </message>
        <message>
            <source>Open matters</source>
            <translation>Öppna ärenden</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Återstår att göra</translation>
        </message>
        <message>
            <source>Client's record</source>
            <translation>Klientens uppgifter</translation>
        </message>
        <message>
            <source>Name not known</source>
            <translation>Namnet är inte känt</translation>
        </message>
        <message>
            <source>A record is seen when the connection is back.</source>
            <translation>Klientens uppgifter syns när förbindelsen är tillbaka.</translation>
        </message>
        <message>
            <source>Personal code</source>
            <translation>Personbeteckning</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>Identitet</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Tolk</translation>
        </message>
        <message>
            <source>non-disclosure order</source>
            <translation>spärrmarkering</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Avsluta</translation>
        </message>
        <message>
            <source>Separate</source>
            <translation>Skilj åt</translation>
        </message>
        <message>
            <source>Being fetched</source>
            <translation>Hämtas</translation>
        </message>
        <message>
            <source>{code}, temporary</source>
            <translation>{code}, tillfällig</translation>
        </message>
        <message>
            <source>End the relation: {name}</source>
            <translation>Avsluta relationen: {name}</translation>
        </message>
        <message>
            <source>Separate the record: {name}</source>
            <translation>Skilj åt klienten: {name}</translation>
        </message>
    </context>
    <context>
        <name>RecordWork</name>
        <message>
            <source>You have no open case of this client</source>
            <translation>Du har inget öppet ärende för klienten</translation>
        </message>
        <message>
            <source>The record opens for 30 minutes when you write why you need it. Who looked, when and why is logged, and the client may ask for it.</source>
            <translation>Uppgifterna öppnas i 30 minuter när du skriver varför du behöver dem. Vem som tittade, när och varför loggas, och klienten kan begära att få se det.</translation>
        </message>
        <message>
            <source>Why you need the record</source>
            <translation>Varför du behöver uppgifterna</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>Öppna uppgifterna</translation>
        </message>
        <message>
            <source>Note a non-disclosure order</source>
            <translation>Anteckna en spärrmarkering</translation>
        </message>
        <message>
            <source>Phone and address are hidden from everybody from now on; showing them needs a reason.</source>
            <translation>Telefon och adress döljs från och med nu för alla; för att visa dem behövs en orsak.</translation>
        </message>
        <message>
            <source>Where it is known from</source>
            <translation>Varifrån det är känt</translation>
        </message>
        <message>
            <source>Note the order</source>
            <translation>Anteckna spärrmarkeringen</translation>
        </message>
        <message>
            <source>The non-disclosure order has ended</source>
            <translation>Spärrmarkeringen har upphört</translation>
        </message>
        <message>
            <source>Phone and address are shown again.</source>
            <translation>Telefon och adress visas igen.</translation>
        </message>
        <message>
            <source>Note that it has ended</source>
            <translation>Anteckna att den upphört</translation>
        </message>
        <message>
            <source>Legal hold</source>
            <translation>Bevarande</translation>
        </message>
        <message>
            <source>While it holds, nothing of the client is let go by the retention rules.</source>
            <translation>Medan det gäller raderas inget om klienten enligt bevarandetiderna.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Orsak</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Join two records</source>
            <translation>Slå ihop två klienter</translation>
        </message>
        <message>
            <source>How you know that they are the same person</source>
            <translation>Hur du vet att det är samma person</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Slå ihop</translation>
        </message>
        <message>
            <source>Separate the records</source>
            <translation>Skilj åt klienterna</translation>
        </message>
        <message>
            <source>Each record has its own cases again.</source>
            <translation>Var och en har igen sina egna ärenden.</translation>
        </message>
        <message>
            <source>Why they are not the same person</source>
            <translation>Varför det inte är samma person</translation>
        </message>
        <message>
            <source>Separate</source>
            <translation>Skilj åt</translation>
        </message>
        <message>
            <source>{other} ({code}) becomes part of {name}. It can be undone.</source>
            <translation>{other} ({code}) slås ihop med {name}. Det kan ångras.</translation>
        </message>
        <message>
            <source>Who belongs to {name}?</source>
            <translation>Vem hör till {name}?</translation>
        </message>
        <message>
            <source>Which record is joined to {name}?</source>
            <translation>Vem slås ihop med {name}?</translation>
        </message>
    </context>
    <context>
        <name>RelationSheet</name>
        <message>
            <source>Add a relation</source>
            <translation>Lägg till relation</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Choose what they are to each other.</source>
            <translation>Välj vad de är för varandra.</translation>
        </message>
        <message>
            <source>{other} and {client}</source>
            <translation>{other} och {client}</translation>
        </message>
        <message>
            <source>What {other} is to {client}</source>
            <translation>Vad {other} är för {client}</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Välj</translation>
        </message>
    </context>
    <context>
        <name>RightSheet</name>
        <message>
            <source>The right to act was checked</source>
            <translation>Rätten att uträtta ärenden kontrollerades</translation>
        </message>
        <message>
            <source>What you saw or heard decides; your name is recorded with it.</source>
            <translation>Det avgörande är vad du såg eller hörde; ditt namn antecknas.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save the check</source>
            <translation>Spara kontrollen</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>What it came to</source>
            <translation>Resultat</translation>
        </message>
        <message>
            <source>What was seen</source>
            <translation>Vad som sågs</translation>
        </message>
        <message>
            <source>Such as: mandate dated 1.11.2026, seen on paper.</source>
            <translation>Till exempel: fullmakt 1.11.2026, sedd på papper.</translation>
        </message>
        <message>
            <source>What it covers, if limited</source>
            <translation>Vad den omfattar, om begränsad</translation>
        </message>
        <message>
            <source>Valid until, if known</source>
            <translation>I kraft till, om känt</translation>
        </message>
        <message>
            <source>There is no such day. Write it as 10.7.2013.</source>
            <translation>Den dagen finns inte. Skriv den som 10.7.2013.</translation>
        </message>
        <message>
            <source>Choose what the check came to.</source>
            <translation>Välj kontrollens resultat.</translation>
        </message>
        <message>
            <source>Write what was seen.</source>
            <translation>Skriv vad som sågs.</translation>
        </message>
        <message>
            <source>That day has passed: the right does not hold any more.</source>
            <translation>Den dagen har passerat: rätten gäller inte längre.</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Välj</translation>
        </message>
        <message>
            <source>Permitted</source>
            <translation>Tillåten</translation>
        </message>
        <message>
            <source>Not permitted</source>
            <translation>Inte tillåten</translation>
        </message>
    </context>
    <context>
        <name>uses</name>
        <message>
            <source>Opened a case</source>
            <translation>Öppnade ett ärende</translation>
        </message>
        <message>
            <source>Showed the personal identity code</source>
            <translation>Visade personbeteckningen</translation>
        </message>
        <message>
            <source>Showed the personal identity code of the person represented</source>
            <translation>Visade huvudmannens personbeteckning</translation>
        </message>
        <message>
            <source>Showed hidden contact details</source>
            <translation>Visade dolda kontaktuppgifter</translation>
        </message>
        <message>
            <source>Found in a search</source>
            <translation>Hittade genom sökning</translation>
        </message>
        <message>
            <source>Opened the client record</source>
            <translation>Öppnade klientens uppgifter</translation>
        </message>
        <message>
            <source>Opened the history</source>
            <translation>Öppnade klienthistoriken</translation>
        </message>
        <message>
            <source>Read an earlier case</source>
            <translation>Läste ett tidigare ärende</translation>
        </message>
        <message>
            <source>Opened with a written reason</source>
            <translation>Öppnade med skriftlig motivering</translation>
        </message>
        <message>
            <source>Changed the client record</source>
            <translation>Ändrade klientens uppgifter</translation>
        </message>
        <message>
            <source>Joined two records</source>
            <translation>Förenade två klientposter</translation>
        </message>
        <message>
            <source>Separated two records</source>
            <translation>Skilde två klientposter åt</translation>
        </message>
        <message>
            <source>Identified the person</source>
            <translation>Identifierade personen</translation>
        </message>
        <message>
            <source>Checked a right to act on behalf</source>
            <translation>Kontrollerade rätten att uträtta ärenden</translation>
        </message>
        <message>
            <source>Signed an assessment</source>
            <translation>Bekräftade en bedömning</translation>
        </message>
        <message>
            <source>Made an extract of the use log</source>
            <translation>Gjorde ett utdrag ur användningsloggen</translation>
        </message>
        <message>
            <source>Read the use log</source>
            <translation>Läste användningsloggen</translation>
        </message>
        <message>
            <source>Disclosed data</source>
            <translation>Lämnade ut uppgifter</translation>
        </message>
        <message>
            <source>Changed a staff member's rights</source>
            <translation>Ändrade en anställds rättigheter</translation>
        </message>
        <message>
            <source>Set or lifted a retention hold</source>
            <translation>Hindrade eller tillät att uppgifter raderas</translation>
        </message>
        <message>
            <source>Removed data that had expired</source>
            <translation>Raderade föråldrade uppgifter</translation>
        </message>
        <message>
            <source>Handling the client's matter</source>
            <translation>Skötsel av klientens ärende</translation>
        </message>
        <message>
            <source>Waiting in the person's service line</source>
            <translation>Väntade på den anställdas servicelinje</translation>
        </message>
        <message>
            <source>Written reason</source>
            <translation>Skriftlig motivering</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>Chefsarbete</translation>
        </message>
        <message>
            <source>Data protection work</source>
            <translation>Dataskyddsarbete</translation>
        </message>
        <message>
            <source>The client's own request</source>
            <translation>Klientens egen begäran</translation>
        </message>
        <message>
            <source>Client has a colleague's or own name</source>
            <translation>Klienten har en kollegas eller eget namn</translation>
        </message>
        <message>
            <source>Client has the same surname</source>
            <translation>Klienten har samma efternamn</translation>
        </message>
        <message>
            <source>Many clients without a case in hand</source>
            <translation>Många klienter utan ett ärende i arbete</translation>
        </message>
        <message>
            <source>Many searches in a day</source>
            <translation>Många sökningar på en dag</translation>
        </message>
        <message>
            <source>Outside the opening hours</source>
            <translation>Utanför öppettiderna</translation>
        </message>
        <message>
            <source>Professional</source>
            <translation>Professionell</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>Chef</translation>
        </message>
        <message>
            <source>Privacy officer</source>
            <translation>Dataskyddsombud</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Administratör</translation>
        </message>
        <message>
            <source>Consulted a colleague, or answered one</source>
            <translation>Frågade en kollega eller svarade</translation>
        </message>
        <message>
            <source>Signed a record of a contact</source>
            <translation>Undertecknade en anteckning</translation>
        </message>
        <message>
            <source>Copied a summary to be put into a record elsewhere</source>
            <translation>Kopierade ett sammandrag till patient- eller klientdatasystemet</translation>
        </message>
        <message>
            <source>Offered a case to a colleague, or accepted one</source>
            <translation>Erbjöd ett ärende till en kollega eller tog emot ett</translation>
        </message>
        <message>
            <source>The client's consent</source>
            <translation>Klientens samtycke</translation>
        </message>
        <message>
            <source>Asked a colleague into a case as work pair</source>
            <translation>Bjöd in en kollega i ett ärende som arbetspar</translation>
        </message>
    </context>
    <context>
        <name>extract</name>
        <message>
            <source>Who has used your data</source>
            <translation>Vem har använt dina uppgifter</translation>
        </message>
        <message>
            <source>Who has used the data of {name}</source>
            <translation>Vem har använt uppgifterna: {name}</translation>
        </message>
        <message>
            <source>Given to</source>
            <translation>Ges till</translation>
        </message>
        <message>
            <source>Whose data</source>
            <translation>Vems uppgifter</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Tidsperiod</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Gjort</translation>
        </message>
        <message>
            <source>{day}, {name}</source>
            <translation>{day}, {name}</translation>
        </message>
        <message>
            <source>When</source>
            <translation>När</translation>
        </message>
        <message>
            <source>Who, at work</source>
            <translation>Vem, i arbetet</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Vad som gjordes</translation>
        </message>
        <message>
            <source>On what basis</source>
            <translation>På vilken grund</translation>
        </message>
        <message>
            <source>There are no uses to tell of between these days.</source>
            <translation>Det finns ingen användning att berätta om för dessa dagar.</translation>
        </message>
        <message>
            <source>The service itself</source>
            <translation>Tjänsten själv</translation>
        </message>
        <message>
            <source>What the words mean</source>
            <translation>Vad orden betyder</translation>
        </message>
        <message>
            <source>Handling the client's matter: the person had an open matter of yours in hand.</source>
            <translation>Skötsel av klientens ärende: den anställda hade ditt ärende i arbete.</translation>
        </message>
        <message>
            <source>Waiting in the person's service line: your matter waited in a service line where the person works.</source>
            <translation>Väntade på den anställdas servicelinje: ditt ärende väntade på en servicelinje där den anställda arbetar.</translation>
        </message>
        <message>
            <source>Written reason: there was no open matter, and the person wrote down why the data was needed.</source>
            <translation>Skriftlig motivering: det fanns inget öppet ärende, och den anställda skrev varför uppgifterna behövdes.</translation>
        </message>
        <message>
            <source>Data protection work: requests like yours are answered and the use of data is watched.</source>
            <translation>Dataskyddsarbete: begäranden som din besvaras och användningen av uppgifter övervakas.</translation>
        </message>
        <message>
            <source>How to ask more</source>
            <translation>Så frågar du mer</translation>
        </message>
        <message>
            <source>If you think that your data was used without a reason, contact the data protection officer of {county}. Tell the day and the time of the line. You will be answered in writing and free of charge.</source>
            <translation>Om du misstänker att dina uppgifter har använts utan orsak, kontakta dataskyddsombudet: {county}. Berätta radens dag och klockslag. Du får ett skriftligt och avgiftsfritt svar.</translation>
        </message>
        <message>
            <source>This extract is given under the act on the processing of client data in health care and social welfare (703/2023). It is made of the use log of the contact service and holds the last two years unless other days were asked for.</source>
            <translation>Utdraget ges med stöd av lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023). Det är gjort ur kontakttjänstens användningslogg och omfattar de två senaste åren, om ingen annan tid har begärts.</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Sida {page}/{pages}</translation>
        </message>
    </context>
    <context>
        <name>LogFilters</name>
        <message>
            <source>Member of staff</source>
            <translation>Anställd</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Klient</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Vad som gjordes</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Från</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Till</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Visa</translation>
        </message>
        <message>
            <source>Clear the filters</source>
            <translation>Töm filtren</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Alla</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Allt</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Vem som helst</translation>
        </message>
    </context>
    <context>
        <name>PatternsPane</name>
        <message>
            <source>Worth asking about</source>
            <translation>Värt att fråga om</translation>
        </message>
        <message>
            <source>Unusual uses in the last 30 days. A reason to ask, never a verdict.</source>
            <translation>Avvikande användning under de senaste 30 dagarna. En orsak att fråga, aldrig en dom.</translation>
        </message>
        <message>
            <source>Looking</source>
            <translation>Söker</translation>
        </message>
        <message>
            <source>Nothing unusual was found.</source>
            <translation>Inget avvikande hittades.</translation>
        </message>
        <message>
            <source>{count} uses</source>
            <translation>{count} gånger</translation>
        </message>
        <message>
            <source>1 use</source>
            <translation>1 gång</translation>
        </message>
        <message>
            <source>Removals of the last nights</source>
            <translation>Nätternas raderingar</translation>
        </message>
    </context>
    <context>
        <name>LogPage</name>
        <message>
            <source>Whose uses are shown?</source>
            <translation>Vems uppgifter gäller det?</translation>
        </message>
        <message>
            <source>Whose extract is made?</source>
            <translation>Vems utdrag görs?</translation>
        </message>
        <message>
            <source>Use log</source>
            <translation>Användningslogg</translation>
        </message>
        <message>
            <source>Check the whole log</source>
            <translation>Kontrollera hela loggen</translation>
        </message>
        <message>
            <source>Extract for a client</source>
            <translation>Utdrag till klient</translation>
        </message>
        <message>
            <source>Back to the filters</source>
            <translation>Tillbaka till filtren</translation>
        </message>
        <message>
            <source>When</source>
            <translation>När</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Vem</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Vad som gjordes</translation>
        </message>
        <message>
            <source>Whose data</source>
            <translation>Vems uppgifter</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Uses of client data</source>
            <translation>Användning av klientuppgifter</translation>
        </message>
        <message>
            <source>Reading the log</source>
            <translation>Läser loggen</translation>
        </message>
        <message>
            <source>No uses with these filters.</source>
            <translation>Ingen användning med dessa filter.</translation>
        </message>
        <message>
            <source>{count} uses, newest first</source>
            <translation>{count} gånger, nyaste först</translation>
        </message>
        <message>
            <source>Checking the log</source>
            <translation>Kontrollerar loggen</translation>
        </message>
        <message>
            <source>The log has been changed: tell your IT support at once (checked {at})</source>
            <translation>Loggen har ändrats: meddela genast IT-stödet (kontrollerad {at})</translation>
        </message>
        <message>
            <source>The newest {count} lines are as they were written (checked {at})</source>
            <translation>De {count} nyaste raderna är oförändrade (kontrollerade {at})</translation>
        </message>
        <message>
            <source>All {count} lines are as they were written (checked {at})</source>
            <translation>Alla {count} rader är oförändrade (kontrollerade {at})</translation>
        </message>
        <message>
            <source>Line {no}</source>
            <translation>Rad {no}</translation>
        </message>
        <message>
            <source>case {number}</source>
            <translation>ärende {number}</translation>
        </message>
        <message>
            <source>reason: {reason}</source>
            <translation>motivering: {reason}</translation>
        </message>
        <message>
            <source>what: {detail}</source>
            <translation>vad: {detail}</translation>
        </message>
        <message>
            <source>Server's command line</source>
            <translation>Serverns kommandorad</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>Klienten själv</translation>
        </message>
        <message>
            <source>The service itself</source>
            <translation>Tjänsten själv</translation>
        </message>
        <message>
            <source>Legal hold</source>
            <translation>Bevarande</translation>
        </message>
    </context>
    <context>
        <name>ExtractSheet</name>
        <message>
            <source>Extract for a client</source>
            <translation>Utdrag till klient</translation>
        </message>
        <message>
            <source>Names and units at work, never home data. Making it is written to the use log.</source>
            <translation>Namn och enheter i arbetet, aldrig hemuppgifter. Att utdraget görs antecknas i användningsloggen.</translation>
        </message>
        <message>
            <source>Whose data</source>
            <translation>Vems uppgifter</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Välj</translation>
        </message>
        <message>
            <source>Given to</source>
            <translation>Ges till</translation>
        </message>
        <message>
            <source>A guardian gets nothing of what a minor keeps from them.</source>
            <translation>Vårdnadshavaren får inget av det som den minderåriga har förbjudit.</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>Klienten</translation>
        </message>
        <message>
            <source>Give it to the client</source>
            <translation>Ges till klienten</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Från</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Till</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Save as text</source>
            <translation>Spara som text</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Spara som PDF</translation>
        </message>
        <message>
            <source>Choose the client first.</source>
            <translation>Välj klienten först.</translation>
        </message>
        <message>
            <source>It cannot be given to this person. A guardian has to be one in the client's record, and a minor gets it when found capable of deciding.</source>
            <translation>Utdraget kan inte ges till den här personen. En vårdnadshavare ska vara antecknad i klientens uppgifter, och en minderårig får det när hen har bedömts vara beslutsförmögen.</translation>
        </message>
        <message>
            <source>The first day is after the last one.</source>
            <translation>Den första dagen är efter den sista.</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Text (*.txt)</translation>
        </message>
        <message>
            <source>use-log</source>
            <translation>anvandningslogg</translation>
        </message>
        <message>
            <source>Save the extract</source>
            <translation>Spara utdraget</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Sparat: {file}</translation>
        </message>
        <message>
            <source>The file could not be written there. Choose another place.</source>
            <translation>Filen kunde inte sparas där. Välj en annan plats.</translation>
        </message>
        <message>
            <source>Whose extract is made?</source>
            <translation>Vems utdrag görs?</translation>
        </message>
        <message>
            <source>Which guardian gets the extract?</source>
            <translation>Vilken vårdnadshavare får utdraget?</translation>
        </message>
    </context>
    <context>
        <name>StaffPage</name>
        <message>
            <source>Staff</source>
            <translation>Personal</translation>
        </message>
        <message>
            <source>Search by name or unit</source>
            <translation>Sök med namn eller enhet</translation>
        </message>
        <message>
            <source>Add a member of staff</source>
            <translation>Lägg till en anställd</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändra</translation>
        </message>
        <message>
            <source>New start password</source>
            <translation>Nytt startlösenord</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Namn</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Användarnamn</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Roll</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Enhet</translation>
        </message>
        <message>
            <source>Service lines</source>
            <translation>Servicelinjer</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Läge</translation>
        </message>
        <message>
            <source>Members of staff</source>
            <translation>Anställda</translation>
        </message>
        <message>
            <source>{count} members of staff</source>
            <translation>{count} anställda</translation>
        </message>
        <message>
            <source>Let in again</source>
            <translation>Släpp in igen</translation>
        </message>
        <message>
            <source>Lock out</source>
            <translation>Lås ute</translation>
        </message>
        <message>
            <source>This needs the connection. Nothing was changed.</source>
            <translation>Det här kräver förbindelse. Inget ändrades.</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>I bruk</translation>
        </message>
        <message>
            <source>Locked out</source>
            <translation>Låst</translation>
        </message>
        <message>
            <source>1 member of staff</source>
            <translation>1 anställd</translation>
        </message>
        <message>
            <source>Removals of the last nights</source>
            <translation>Nätternas raderingar</translation>
        </message>
    </context>
    <context>
        <name>StaffSheet</name>
        <message>
            <source>Add a member of staff</source>
            <translation>Lägg till en anställd</translation>
        </message>
        <message>
            <source>Change a member of staff</source>
            <translation>Ändra en anställd</translation>
        </message>
        <message>
            <source>What you change holds at once, also at desktops that are open.</source>
            <translation>Ändringen gäller genast, också vid öppna arbetsstationer.</translation>
        </message>
        <message>
            <source>First and last name</source>
            <translation>För- och efternamn</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Användarnamn</translation>
        </message>
        <message>
            <source>Name for colleagues</source>
            <translation>Namn för kolleger</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Initialer</translation>
        </message>
        <message>
            <source>Name that residents see</source>
            <translation>Namn som invånarna ser</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Enhet</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Roll</translation>
        </message>
        <message>
            <source>Service lines</source>
            <translation>Servicelinjer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Lägg till</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Fyll i det här.</translation>
        </message>
        <message>
            <source>Administrators and privacy officers serve no lines and see no clients' cases.</source>
            <translation>Administratörer och dataskyddsombud har inga servicelinjer och ser inga klientärenden.</translation>
        </message>
        <message>
            <source>Own telephone</source>
            <translation>Egen telefon</translation>
        </message>
    </context>
    <context>
        <name>PasswordSheet</name>
        <message>
            <source>Start password</source>
            <translation>Startlösenord</translation>
        </message>
        <message>
            <source>Give it to {name} now. It is shown this once and cannot be read again.</source>
            <translation>Ge det nu till {name}. Det visas bara den här gången och kan inte läsas igen.</translation>
        </message>
        <message>
            <source>the person</source>
            <translation>den anställda</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiera</translation>
        </message>
        <message>
            <source>Copied. Paste it where it is needed and copy something else after that.</source>
            <translation>Kopierat. Klistra in det där det behövs och kopiera något annat efter det.</translation>
        </message>
        <message>
            <source>It has been given</source>
            <translation>Det har getts</translation>
        </message>
    </context>
    <context>
        <name>HoldSheet</name>
        <message>
            <source>Whose legal hold?</source>
            <translation>Vems uppgifter gäller bevarandet?</translation>
        </message>
        <message>
            <source>Legal hold</source>
            <translation>Bevarande</translation>
        </message>
        <message>
            <source>For a complaint or a court case: nothing of the client is removed until the hold is ended. Your reason is written to the use log.</source>
            <translation>För ett klagomål eller en rättegång: inget av klientens uppgifter raderas förrän bevarandet avslutas. Din motivering antecknas i användningsloggen.</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Klient</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Välj</translation>
        </message>
        <message>
            <source>On: nothing of this client is removed.</source>
            <translation>Gäller: inget av den här klientens uppgifter raderas.</translation>
        </message>
        <message>
            <source>Off: the client's data are removed when their time is up.</source>
            <translation>Gäller inte: klientens uppgifter raderas när förvaringstiden går ut.</translation>
        </message>
        <message>
            <source>Why it is ended</source>
            <translation>Varför bevarandet avslutas</translation>
        </message>
        <message>
            <source>Why everything is kept</source>
            <translation>Varför allt bevaras</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Write the reason in a sentence.</source>
            <translation>Skriv motiveringen som en mening.</translation>
        </message>
        <message>
            <source>End the legal hold</source>
            <translation>Avsluta bevarandet</translation>
        </message>
        <message>
            <source>Place a legal hold</source>
            <translation>Inför bevarande</translation>
        </message>
    </context>
    <context>
        <name>RemovalsSheet</name>
        <message>
            <source>Removals</source>
            <translation>Raderingar</translation>
        </message>
        <message>
            <source>What the last nightly runs removed because its retention period was over. Numbers only.</source>
            <translation>Vad som raderades de senaste nätterna, eftersom förvaringstiden hade gått ut. Bara antal.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Looking</source>
            <translation>Söker</translation>
        </message>
        <message>
            <source>No run has been finished yet.</source>
            <translation>Ingen radering har slutförts ännu.</translation>
        </message>
        <message>
            <source>Nothing was removed.</source>
            <translation>Inget raderades.</translation>
        </message>
        <message>
            <source>Kept: {what}</source>
            <translation>Bevarades: {what}</translation>
        </message>
    </context>
    <context>
        <name>removals</name>
        <message>
            <source>Texts of cases: {count}</source>
            <translation>Ärendens texter: {count}</translation>
        </message>
        <message>
            <source>Names and codes of cases: {count}</source>
            <translation>Ärendens personuppgifter: {count}</translation>
        </message>
        <message>
            <source>Whole cases: {count}</source>
            <translation>Hela ärenden: {count}</translation>
        </message>
        <message>
            <source>Lines of timelines: {count}</source>
            <translation>Rader i tidslinjer: {count}</translation>
        </message>
        <message>
            <source>Feedback cut loose from its giver: {count}</source>
            <translation>Respons som skilts från avsändaren: {count}</translation>
        </message>
        <message>
            <source>Old words of feedback: {count}</source>
            <translation>Gamla ord i respons: {count}</translation>
        </message>
        <message>
            <source>Stored answers of the service: {count}</source>
            <translation>Tjänstens sparade svar: {count}</translation>
        </message>
        <message>
            <source>Client records: {count}</source>
            <translation>Klientuppgifter: {count}</translation>
        </message>
        <message>
            <source>Lines of the use log: {count}</source>
            <translation>Rader i användningsloggen: {count}</translation>
        </message>
        <message>
            <source>cases on legal hold: {count}</source>
            <translation>ärenden under bevarande: {count}</translation>
        </message>
        <message>
            <source>cases with an open task: {count}</source>
            <translation>ärenden med en öppen uppgift: {count}</translation>
        </message>
    </context>
    <context>
        <name>calls</name>
        <message>
            <source>The caller waits in the queue</source>
            <translation>Den som ringer väntar i kön</translation>
        </message>
        <message>
            <source>Your telephone rings: answer it</source>
            <translation>Din telefon ringer: svara</translation>
        </message>
        <message>
            <source>The client's telephone rings</source>
            <translation>Klientens telefon ringer</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Samtal</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>Parkerat</translation>
        </message>
        <message>
            <source>Three on the line: the client, you and {who}</source>
            <translation>Tre på linjen: klienten, du och {who}</translation>
        </message>
        <message>
            <source>You speak with {who}</source>
            <translation>Du talar med {who}</translation>
        </message>
        <message>
            <source>Ringing {who}</source>
            <translation>Ringer {who}</translation>
        </message>
        <message>
            <source>The client is rung when you have answered.</source>
            <translation>Klienten rings upp när du har svarat.</translation>
        </message>
        <message>
            <source>The caller is put through when you answer. Calling off returns them to the queue.</source>
            <translation>Den som ringer kopplas när du svarar. Om du avbryter återgår hen till kön.</translation>
        </message>
        <message>
            <source>The client sees the number of the service line.</source>
            <translation>Klienten ser servicelinjens nummer.</translation>
        </message>
        <message>
            <source>To mute, use your own telephone.</source>
            <translation>Stäng av ljudet på din egen telefon.</translation>
        </message>
        <message>
            <source>The client hears music.</source>
            <translation>Klienten hör musik.</translation>
        </message>
        <message>
            <source>The client hears music and does not hear you.</source>
            <translation>Klienten hör musik och hör inte dig.</translation>
        </message>
        <message>
            <source>When you leave, the client and {who} go on by themselves.</source>
            <translation>När du lämnar samtalet fortsätter klienten och {who} på egen hand.</translation>
        </message>
        <message>
            <source>an outside number</source>
            <translation>ett externt nummer</translation>
        </message>
        <message>
            <source>Your telephone is busy or refused the call.</source>
            <translation>Din telefon är upptagen eller avvisade samtalet.</translation>
        </message>
        <message>
            <source>Your telephone was not answered.</source>
            <translation>Din telefon besvarades inte.</translation>
        </message>
        <message>
            <source>The exchange does not reach your telephone. Check that it is on and its number right.</source>
            <translation>Växeln når inte din telefon. Kontrollera att den är på och att dess nummer är rätt.</translation>
        </message>
        <message>
            <source>The caller hung up while your telephone rang.</source>
            <translation>Den som ringde lade på medan din telefon ringde.</translation>
        </message>
        <message>
            <source>The colleague's telephone is busy. The client is with you again.</source>
            <translation>Kollegans telefon är upptagen. Klienten är hos dig igen.</translation>
        </message>
        <message>
            <source>The colleague did not answer. The client is with you again.</source>
            <translation>Kollegan svarade inte. Klienten är hos dig igen.</translation>
        </message>
        <message>
            <source>The colleague's telephone cannot be reached. The client is with you again.</source>
            <translation>Kollegans telefon kan inte nås. Klienten är hos dig igen.</translation>
        </message>
        <message>
            <source>The colleague hung up. The client is with you again.</source>
            <translation>Kollegan lade på. Klienten är hos dig igen.</translation>
        </message>
        <message>
            <source>The exchange cannot be reached. What you asked for was not done; try again.</source>
            <translation>Växeln kan inte nås. Det du bad om gjordes inte; försök igen.</translation>
        </message>
        <message>
            <source>If the number is known, a callback request remains.</source>
            <translation>Om numret är känt finns en ringbegäran kvar.</translation>
        </message>
        <message>
            <source>The caller is at the front of the queue again.</source>
            <translation>Den som ringer står åter först i kön.</translation>
        </message>
        <message>
            <source>The client ended the call</source>
            <translation>Klienten avslutade samtalet</translation>
        </message>
        <message>
            <source>The call was ended</source>
            <translation>Samtalet avslutades</translation>
        </message>
        <message>
            <source>The caller hung up before anybody answered</source>
            <translation>Den som ringde lade på innan någon svarade</translation>
        </message>
        <message>
            <source>The caller asked to be called back</source>
            <translation>Den som ringde bad om återuppringning</translation>
        </message>
        <message>
            <source>The client was passed on</source>
            <translation>Klienten kopplades vidare</translation>
        </message>
        <message>
            <source>The client did not answer</source>
            <translation>Klienten svarade inte</translation>
        </message>
        <message>
            <source>The client's telephone was busy</source>
            <translation>Klientens telefon var upptagen</translation>
        </message>
        <message>
            <source>The number could not be reached</source>
            <translation>Numret kunde inte nås</translation>
        </message>
        <message>
            <source>Your own telephone was not answered: the client was not rung</source>
            <translation>Din egen telefon besvarades inte: klienten ringdes inte upp</translation>
        </message>
        <message>
            <source>The call was lost</source>
            <translation>Samtalet bröts</translation>
        </message>
        <message>
            <source>The call ended</source>
            <translation>Samtalet avslutades</translation>
        </message>
        <message>
            <source>You are shown as busy for now.</source>
            <translation>Du visas nu som upptagen.</translation>
        </message>
    </context>
    <context>
        <name>CallBar</name>
        <message>
            <source>Waiting for the exchange</source>
            <translation>Väntar på växeln</translation>
        </message>
        <message>
            <source>Number withheld</source>
            <translation>Hemligt nummer</translation>
        </message>
        <message>
            <source>Number hidden</source>
            <translation>Numret dolt</translation>
        </message>
        <message>
            <source>This call is handled at your own telephone.</source>
            <translation>Det här samtalet sköts på din egen telefon.</translation>
        </message>
        <message>
            <source>Back to the client</source>
            <translation>Tillbaka till klienten</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Parkera</translation>
        </message>
        <message>
            <source>Consult by telephone</source>
            <translation>Konsultera per telefon</translation>
        </message>
        <message>
            <source>Join the three</source>
            <translation>Koppla ihop tre</translation>
        </message>
        <message>
            <source>Back to the client alone</source>
            <translation>Tillbaka till klienten</translation>
        </message>
        <message>
            <source>Leave the call</source>
            <translation>Lämna samtalet</translation>
        </message>
        <message>
            <source>Transfer to a line</source>
            <translation>Överför</translation>
        </message>
        <message>
            <source>Call it off</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>End the call</source>
            <translation>Avsluta samtalet</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Avsluta ärendet</translation>
        </message>
        <message>
            <source>Available again</source>
            <translation>Ledig igen</translation>
        </message>
    </context>
    <context>
        <name>CallWork</name>
        <message>
            <source>not set</source>
            <translation>inte angiven</translation>
        </message>
    </context>
    <context>
        <name>ConsultSheet</name>
        <message>
            <source>Consult by telephone</source>
            <translation>Konsultera per telefon</translation>
        </message>
        <message>
            <source>Name of a colleague, or a number</source>
            <translation>Kollegans namn eller ett nummer</translation>
        </message>
        <message>
            <source>Consult by telephone: name of a colleague, or a number</source>
            <translation>Konsultera per telefon: kollegans namn eller ett nummer</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>välj</translation>
        </message>
        <message>
            <source>ring; the client hears music</source>
            <translation>ring; klienten hör musik</translation>
        </message>
        <message>
            <source>close</source>
            <translation>stäng</translation>
        </message>
        <message>
            <source>Ring {number}</source>
            <translation>Ring {number}</translation>
        </message>
        <message>
            <source>Nobody with a telephone fits. Write a name, or a whole number.</source>
            <translation>Ingen kollega med telefon passar sökningen. Skriv ett namn eller ett helt nummer.</translation>
        </message>
        <message>
            <source>No colleague with a telephone is at work. A number can be written.</source>
            <translation>Ingen kollega med telefon är på jobb. Du kan skriva ett nummer.</translation>
        </message>
    </context>
    <context>
        <name>NumberRow</name>
        <message>
            <source>Search by the number</source>
            <translation>Sök med numret</translation>
        </message>
        <message>
            <source>Search clients by the caller's number</source>
            <translation>Sök klienter med numret</translation>
        </message>
        <message>
            <source>Only a suggestion: make sure who it is. The search is logged.</source>
            <translation>Bara ett förslag: försäkra dig om vem det är. Sökningen loggas.</translation>
        </message>
        <message>
            <source>The number is withheld: ask who is calling.</source>
            <translation>Hemligt nummer: fråga vem som ringer.</translation>
        </message>
    </context>
    <context>
        <name>OwnPhoneSheet</name>
        <message>
            <source>Own telephone</source>
            <translation>Egen telefon</translation>
        </message>
        <message>
            <source>It rings when you take a caller or call out. Change it when you sit at another desk.</source>
            <translation>Den ringer när du tar emot ett samtal eller ringer upp en klient. Byt när du sitter vid en annan arbetsplats.</translation>
        </message>
        <message>
            <source>Number of the telephone</source>
            <translation>Telefonens nummer</translation>
        </message>
        <message>
            <source>As in 1001. Empty means none.</source>
            <translation>Till exempel 1001. Tomt: ingen telefon.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>This needs the connection. Nothing was changed; try again when it is back.</source>
            <translation>Det här kräver anslutning. Inget ändrades; försök igen när den är tillbaka.</translation>
        </message>
    </context>
    <context>
        <name>FeedbackSheet</name>
        <message>
            <source>Write down feedback</source>
            <translation>Anteckna respons</translation>
        </message>
        <message>
            <source>Without a wish for a reply nothing is kept of who gave it.</source>
            <translation>Om inget svar önskas sparas ingenting om den som gav responsen.</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Servicelinje</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Slag</translation>
        </message>
        <message>
            <source>What the resident said</source>
            <translation>Vad invånaren sade</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Betyg</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Språk</translation>
        </message>
        <message>
            <source>A reply is wanted by telephone, within five office days</source>
            <translation>Svar önskas per telefon inom fem arbetsdagar</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Namn</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save feedback</source>
            <translation>Spara responsen</translation>
        </message>
        <message>
            <source>The services in general</source>
            <translation>Tjänsterna i allmänhet</translation>
        </message>
        <message>
            <source>{n} out of 5</source>
            <translation>{n}/5</translation>
        </message>
        <message>
            <source>No rating</source>
            <translation>Inget betyg</translation>
        </message>
        <message>
            <source>Write what the resident said.</source>
            <translation>Skriv vad invånaren sade.</translation>
        </message>
        <message>
            <source>Write the number that is called.</source>
            <translation>Skriv numret som man ringer till.</translation>
        </message>
    </context>
    <context>
        <name>consultations</name>
        <message>
            <source>within a day</source>
            <translation>inom ett dygn</translation>
        </message>
        <message>
            <source>within {n} h</source>
            <translation>inom {n} h</translation>
        </message>
        <message>
            <source>within {n} min</source>
            <translation>inom {n} min</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Klient</translation>
        </message>
        <message>
            <source>Professional</source>
            <translation>Yrkesperson</translation>
        </message>
        <message>
            <source>{n} years</source>
            <translation>{n} år</translation>
        </message>
    </context>
    <context>
        <name>AskSheet</name>
        <message>
            <source>Ask about case {n}</source>
            <translation>Konsultera om ärende {n}</translation>
        </message>
        <message>
            <source>Ask a colleague</source>
            <translation>Konsultera</translation>
        </message>
        <message>
            <source>The case, the client and the clock stay with you. The client sees nothing of this.</source>
            <translation>Ärendet, klienten och klockan stannar hos dig. Klienten ser inget av detta.</translation>
        </message>
        <message>
            <source>Whom to ask</source>
            <translation>Vem du frågar</translation>
        </message>
        <message>
            <source>Answer needed</source>
            <translation>Svar behövs</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Fråga</translation>
        </message>
        <message>
            <source>What goes along: only what is ticked</source>
            <translation>Vad som skickas med: bara det som är valt</translation>
        </message>
        <message>
            <source>Matter: {matter}</source>
            <translation>Ärende: {matter}</translation>
        </message>
        <message>
            <source>Age: {age}</source>
            <translation>Ålder: {age}</translation>
        </message>
        <message>
            <source>Name: {name}</source>
            <translation>Namn: {name}</translation>
        </message>
        <message>
            <source>On what basis it is disclosed</source>
            <translation>På vilken grund uppgifterna lämnas ut</translation>
        </message>
        <message>
            <source>Written to the use log, with to whom it went.</source>
            <translation>Skrivs i användningsloggen, liksom till vem uppgifterna gick.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Fråga</translation>
        </message>
        <message>
            <source>Choose whom to ask.</source>
            <translation>Välj vem du frågar.</translation>
        </message>
        <message>
            <source>Write the question.</source>
            <translation>Skriv frågan.</translation>
        </message>
        <message>
            <source>Write the basis in a sentence.</source>
            <translation>Skriv grunden som en mening.</translation>
        </message>
        <message>
            <source>Choose a line or a colleague</source>
            <translation>Välj en linje eller kollega</translation>
        </message>
        <message>
            <source>not at work</source>
            <translation>inte på jobbet</translation>
        </message>
        <message>
            <source>This goes from health care to social care: it is a disclosure.</source>
            <translation>Detta går från hälso- och sjukvården till socialvården: det är ett utlämnande.</translation>
        </message>
        <message>
            <source>This goes from social care to health care: it is a disclosure.</source>
            <translation>Detta går från socialvården till hälso- och sjukvården: det är ett utlämnande.</translation>
        </message>
        <message>
            <source>lines of the timeline: {n}</source>
            <translation>rader i tidslinjen: {n}</translation>
        </message>
        <message>
            <source>the question only</source>
            <translation>bara frågan</translation>
        </message>
        <message>
            <source>Disclosed: {what}.</source>
            <translation>Lämnas ut: {what}.</translation>
        </message>
        <message>
            <source>Choose among all lines of the case</source>
            <translation>Välj bland alla rader i ärendet</translation>
        </message>
    </context>
    <context>
        <name>ConsultationsSheet</name>
        <message>
            <source>Questions of colleagues</source>
            <translation>Kollegernas frågor</translation>
        </message>
        <message>
            <source>You see what was sent and nothing else of the case. The client sees nothing of this.</source>
            <translation>Du ser det som skickades och inget annat av ärendet. Klienten ser inget av detta.</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Fråga</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>Ditt svar</translation>
        </message>
        <message>
            <source>It stands on the timeline of the case.</source>
            <translation>Det visas på ärendets tidslinje.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Write the answer.</source>
            <translation>Skriv svaret.</translation>
        </message>
        <message>
            <source>This question was answered by a colleague or taken back. Your text is kept.</source>
            <translation>En kollega hann svara eller frågan återtogs. Din text finns kvar.</translation>
        </message>
        <message>
            <source>Take the question back</source>
            <translation>Återta frågan</translation>
        </message>
        <message>
            <source>I have read it</source>
            <translation>Jag har läst det</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Svara</translation>
        </message>
        <message>
            <source>No question waits for your answer.</source>
            <translation>Ingen fråga väntar på ditt svar.</translation>
        </message>
        <message>
            <source>Own question to {whom}, no answer yet</source>
            <translation>Egen fråga: {whom}, inget svar ännu</translation>
        </message>
        <message>
            <source>Own question to {whom}, answered</source>
            <translation>Egen fråga: {whom}, besvarad</translation>
        </message>
        <message>
            <source>{who}, by {time}: {question}</source>
            <translation>{who}, senast {time}: {question}</translation>
        </message>
        <message>
            <source>the promised time {time} has passed</source>
            <translation>den utlovade tiden {time} har gått</translation>
        </message>
        <message>
            <source>answer promised by {time}</source>
            <translation>svar utlovat senast {time}</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>ärende {n}</translation>
        </message>
        <message>
            <source>Nothing was sent along but the question.</source>
            <translation>Bara frågan skickades.</translation>
        </message>
        <message>
            <source> (after the case was closed)</source>
            <translation> (efter att ärendet stängts)</translation>
        </message>
        <message>
            <source>Questions and invitations of colleagues</source>
            <translation>Kollegornas frågor och inbjudningar</translation>
        </message>
        <message>
            <source>This invitation no longer stands.</source>
            <translation>Inbjudan gäller inte längre.</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Tacka nej</translation>
        </message>
        <message>
            <source>Invitation</source>
            <translation>Inbjudan</translation>
        </message>
        <message>
            <source>You see nothing of the case before you come along. The client sees nothing of this.</source>
            <translation>Du ser ärendet först när du kommer med. Klienten ser inget av detta.</translation>
        </message>
    </context>
    <context>
        <name>ConsultationWork</name>
        <message>
            <source>A question or an answer of a colleague has come.</source>
            <translation>En fråga eller ett svar har kommit från en kollega.</translation>
        </message>
        <message>
            <source>The promised time of a question has passed without an answer.</source>
            <translation>Den utlovade tiden för en fråga har gått utan svar.</translation>
        </message>
    </context>
    <context>
        <name>FormChoice</name>
        <message>
            <source>Fill in a form</source>
            <translation>Fyll i en blankett</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>välj</translation>
        </message>
        <message>
            <source>begin</source>
            <translation>börja</translation>
        </message>
        <message>
            <source>close</source>
            <translation>stäng</translation>
        </message>
        <message>
            <source>{n} questions</source>
            <translation>{n} frågor</translation>
        </message>
        <message>
            <source>half filled</source>
            <translation>halvfylld</translation>
        </message>
        <message>
            <source>Send a form to the client</source>
            <translation>Skicka ett formulär till klienten</translation>
        </message>
        <message>
            <source>The client answers on their own page. The answers come to the timeline.</source>
            <translation>Klienten svarar på sin egen sida. Svaren kommer till tidslinjen.</translation>
        </message>
        <message>
            <source>Fill in yourself</source>
            <translation>Fyll i själv</translation>
        </message>
        <message>
            <source>Send to the client</source>
            <translation>Skicka till klienten</translation>
        </message>
        <message>
            <source>send</source>
            <translation>skicka</translation>
        </message>
        <message>
            <source>waits for an answer</source>
            <translation>väntar på svar</translation>
        </message>
        <message>
            <source>To: {whom}.</source>
            <translation>Mottagare: {whom}.</translation>
        </message>
    </context>
    <context>
        <name>FormsPart</name>
        <message>
            <source>Fill in a form</source>
            <translation>Fyll i en blankett</translation>
        </message>
    </context>
    <context>
        <name>outcome</name>
        <message>
            <source>Taken over by: {who}.</source>
            <translation>Klienten togs emot av: {who}.</translation>
        </message>
        <message>
            <source>Follow-up {day}: {what}</source>
            <translation>Uppföljning {day}: {what}</translation>
        </message>
    </context>
    <context>
        <name>OutcomeFields</name>
        <message>
            <source>When is the appointment?</source>
            <translation>När är tiden?</translation>
        </message>
        <message>
            <source>Where?</source>
            <translation>Var?</translation>
        </message>
        <message>
            <source>With whom?</source>
            <translation>Hos vem?</translation>
        </message>
        <message>
            <source>Who took the client over?</source>
            <translation>Vem tog emot klienten?</translation>
        </message>
        <message>
            <source>The service, and who there said that they take the client.</source>
            <translation>Tjänsten och vem där som sade sig ta emot klienten.</translation>
        </message>
        <message>
            <source>On what day does the case come back?</source>
            <translation>Vilken dag kommer ärendet tillbaka?</translation>
        </message>
        <message>
            <source>For example 2.12.2026. It comes back in the morning of an office day, to you first.</source>
            <translation>Till exempel 2.12.2026. Ärendet kommer tillbaka på morgonen en vardag, först till dig.</translation>
        </message>
        <message>
            <source>What is checked then?</source>
            <translation>Vad kontrolleras då?</translation>
        </message>
        <message>
            <source>Write when the appointment is.</source>
            <translation>Skriv när tiden är.</translation>
        </message>
        <message>
            <source>Write where the appointment is.</source>
            <translation>Skriv var tiden är.</translation>
        </message>
        <message>
            <source>Write with whom the appointment is.</source>
            <translation>Skriv hos vem tiden är.</translation>
        </message>
        <message>
            <source>Write who took the client over.</source>
            <translation>Skriv vem som tog emot klienten.</translation>
        </message>
        <message>
            <source>Write a day after today, as in 2.12.2026.</source>
            <translation>Skriv morgondagen eller en senare dag, till exempel 2.12.2026.</translation>
        </message>
        <message>
            <source>Write what is checked then.</source>
            <translation>Skriv vad som kontrolleras då.</translation>
        </message>
        <message>
            <source>For example 2.12., or Down for the calendar. It comes back in the morning of an office day, to you first.</source>
            <translation>Till exempel 2.12. eller pil ned: kalender. Ärendet kommer tillbaka en vardagsmorgon, först till dig.</translation>
        </message>
        <message>
            <source>Write a day after today, as in 2.12.</source>
            <translation>Skriv en dag efter i dag, till exempel 2.12.</translation>
        </message>
    </context>
    <context>
        <name>directory</name>
        <message>
            <source>Own service line</source>
            <translation>Egen servicelinje</translation>
        </message>
        <message>
            <source>Other own unit</source>
            <translation>Annan egen enhet</translation>
        </message>
        <message>
            <source>Emergency</source>
            <translation>Nödsituation</translation>
        </message>
        <message>
            <source>Kela</source>
            <translation>FPA</translation>
        </message>
        <message>
            <source>Employment services</source>
            <translation>Sysselsättningstjänster</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Parish</source>
            <translation>Församling</translation>
        </message>
        <message>
            <source>Other authority</source>
            <translation>Annan myndighet</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Namn</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>Vad den gör</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>För vem</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öppet</translation>
        </message>
        <message>
            <source>Responsibility area</source>
            <translation>Ansvarsområde</translation>
        </message>
        <message>
            <source>Telephone for clients</source>
            <translation>Telefon för klienter</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webbsida</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>E-post</translation>
        </message>
        <message>
            <source>Telephone for professionals</source>
            <translation>Telefon för yrkespersoner</translation>
        </message>
        <message>
            <source>How a professional reaches them</source>
            <translation>Hur en professionell når dem</translation>
        </message>
        <message>
            <source>Whose service</source>
            <translation>Vems tjänst</translation>
        </message>
        <message>
            <source>Words to find it by</source>
            <translation>Sökord</translation>
        </message>
        <message>
            <source>To be reviewed by</source>
            <translation>Ska granskas senast</translation>
        </message>
        <message>
            <source>Service lines</source>
            <translation>Servicelinjer</translation>
        </message>
        <message>
            <source>Matters</source>
            <translation>Ärenden</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Servicelinje</translation>
        </message>
        <message>
            <source>Which service line</source>
            <translation>Vilken servicelinje</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Steg</translation>
        </message>
    </context>
    <context>
        <name>DirectoryOverlay</name>
        <message>
            <source>Service directory</source>
            <translation>Tjänstekatalog</translation>
        </message>
        <message>
            <source>Search a service by name, by what it does or by a word</source>
            <translation>Sök en tjänst efter namn, uppgift eller ord</translation>
        </message>
        <message>
            <source>Service directory: who does what, for whom, and how to reach them</source>
            <translation>Tjänstekatalog: vem gör vad, för vem och hur man når dem</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>välj</translation>
        </message>
        <message>
            <source>open</source>
            <translation>öppna</translation>
        </message>
        <message>
            <source>close</source>
            <translation>stäng</translation>
        </message>
        <message>
            <source>No service with these words. Try what the client would call it.</source>
            <translation>Ingen tjänst med de här orden. Pröva det ord som klienten skulle använda.</translation>
        </message>
        <message>
            <source>The service directory is empty, or has not been read yet.</source>
            <translation>Tjänstekatalogen är tom eller har inte lästs ännu.</translation>
        </message>
        <message>
            <source>for this case</source>
            <translation>för detta ärende</translation>
        </message>
    </context>
    <context>
        <name>ServiceCard</name>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Copy the number</source>
            <translation>Kopiera numret</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändra</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopierat</translation>
        </message>
        <message>
            <source>For professionals only: not to be told to clients</source>
            <translation>Bara för yrkespersoner: berättas inte för klienten</translation>
        </message>
        <message>
            <source>Changed {time}</source>
            <translation>Ändrad {time}</translation>
        </message>
        <message>
            <source>to be reviewed by {day}</source>
            <translation>ska granskas senast {day}</translation>
        </message>
    </context>
    <context>
        <name>ServicesPart</name>
        <message>
            <source>Services and care chains</source>
            <translation>Tjänster och vårdkedjor</translation>
        </message>
        <message>
            <source>Service directory</source>
            <translation>Tjänstekatalog</translation>
        </message>
    </context>
    <context>
        <name>ServiceForm</name>
        <message>
            <source>Add a service</source>
            <translation>Lägg till en tjänst</translation>
        </message>
        <message>
            <source>Change a service</source>
            <translation>Ändra en tjänst</translation>
        </message>
        <message>
            <source>What you save is seen at once at every desktop. The version before stays in the history.</source>
            <translation>Det du sparar syns genast på alla skrivbord. Den föregående versionen finns kvar i historiken.</translation>
        </message>
        <message>
            <source>Language of the texts</source>
            <translation>Texternas språk</translation>
        </message>
        <message>
            <source>Finnish</source>
            <translation>finska</translation>
        </message>
        <message>
            <source>Swedish</source>
            <translation>svenska</translation>
        </message>
        <message>
            <source>English</source>
            <translation>engelska</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Avskilda med kommatecken</translation>
        </message>
        <message>
            <source>As in 28.2.2027</source>
            <translation>Till exempel 28.2.2027</translation>
        </message>
        <message>
            <source>Take out of the directory</source>
            <translation>Ta bort ur katalogen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>There is no such day.</source>
            <translation>En sådan dag finns inte.</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Fyll i detta.</translation>
        </message>
        <message>
            <source>Versions: choosing one puts it into the fields</source>
            <translation>Versioner: den du väljer hämtas till fälten</translation>
        </message>
        <message>
            <source>from a file</source>
            <translation>från en fil</translation>
        </message>
        <message>
            <source>{n}: {time}, {by}</source>
            <translation>{n}: {time}, {by}</translation>
        </message>
        <message>
            <source>{said}, taken out</source>
            <translation>{said}, borttagen</translation>
        </message>
        <message>
            <source>This needs the connection. Nothing was changed; try again when it is back.</source>
            <translation>Detta kräver förbindelsen. Inget ändrades; försök igen när den är tillbaka.</translation>
        </message>
        <message>
            <source>For which lines it is of use. None means all of them.</source>
            <translation>För vilka linjer den är till nytta. Inget val betyder alla.</translation>
        </message>
        <message>
            <source>Beside which cases it is suggested. None: it is only found by searching.</source>
            <translation>Bredvid vilka ärenden den föreslås. Inget val: hittas bara med sökning.</translation>
        </message>
    </context>
    <context>
        <name>FollowUpSheet</name>
        <message>
            <source>Move the follow-up</source>
            <translation>Flytta uppföljningen</translation>
        </message>
        <message>
            <source>It is agreed for {day}: {what}</source>
            <translation>Avtalad {day}: {what}</translation>
        </message>
        <message>
            <source>To what day?</source>
            <translation>Till vilken dag?</translation>
        </message>
        <message>
            <source>For example 2.12.2026.</source>
            <translation>Till exempel 2.12.2026.</translation>
        </message>
        <message>
            <source>No follow-up is needed any more</source>
            <translation>Ingen uppföljning behövs längre</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Varför?</translation>
        </message>
        <message>
            <source>The reason is kept in the timeline of the case.</source>
            <translation>Orsaken blir kvar i ärendets tidslinje.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Write a day after today, as in 2.12.2026.</source>
            <translation>Skriv morgondagen eller en senare dag, till exempel 2.12.2026.</translation>
        </message>
        <message>
            <source>Write the reason in a sentence.</source>
            <translation>Skriv orsaken i en mening.</translation>
        </message>
        <message>
            <source>For example 2.12. or Down for the calendar.</source>
            <translation>Till exempel 2.12. eller pil ned: kalender.</translation>
        </message>
        <message>
            <source>Write a day after today, as in 2.12.</source>
            <translation>Skriv en dag efter i dag, till exempel 2.12.</translation>
        </message>
    </context>
    <context>
        <name>records</name>
        <message>
            <source>Time of the contact</source>
            <translation>Tid för kontakten</translation>
        </message>
        <message>
            <source>Time of the assessment</source>
            <translation>Tid för bedömningen</translation>
        </message>
        <message>
            <source>Profession</source>
            <translation>Yrke</translation>
        </message>
        <message>
            <source>Contact type</source>
            <translation>Kontaktsätt</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>Brådskandegrad</translation>
        </message>
        <message>
            <source>Nature</source>
            <translation>Karaktär</translation>
        </message>
        <message>
            <source>Result of the assessment</source>
            <translation>Bedömningens resultat</translation>
        </message>
        <message>
            <source>Reason for contact</source>
            <translation>Besöksorsak</translation>
        </message>
        <message>
            <source>Procedures</source>
            <translation>Åtgärder</translation>
        </message>
        <message>
            <source>Need of support</source>
            <translation>Behov av stöd</translation>
        </message>
        <message>
            <source>Urgent need</source>
            <translation>Brådskande behov</translation>
        </message>
        <message>
            <source>Assessment of the service need begins by</source>
            <translation>Bedömningen av servicebehovet börjar senast</translation>
        </message>
        <message>
            <source>Appointment booked</source>
            <translation>Bokad tid</translation>
        </message>
        <message>
            <source>Situation</source>
            <translation>Situation</translation>
        </message>
        <message>
            <source>Advice given</source>
            <translation>Givna råd</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>By default: when the contact came</source>
            <translation>Förval: när kontakten kom</translation>
        </message>
        <message>
            <source>By default: the first answer</source>
            <translation>Förval: det första svaret</translation>
        </message>
        <message>
            <source>By default: now</source>
            <translation>Förval: nu</translation>
        </message>
        <message>
            <source>By default: by the channel</source>
            <translation>Förval: enligt kanalen</translation>
        </message>
        <message>
            <source>By default: as the case is marked</source>
            <translation>Förval: enligt ärendets märkning</translation>
        </message>
        <message>
            <source>By default: your title</source>
            <translation>Förval: din titel</translation>
        </message>
        <message>
            <source>By default: as you chose last</source>
            <translation>Förval: ditt senaste val</translation>
        </message>
        <message>
            <source>By default: from the closing</source>
            <translation>Förval: från avslutandet</translation>
        </message>
        <message>
            <source>By default: from the timeline</source>
            <translation>Förval: från tidslinjen</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Välj</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
        <message>
            <source>Write a day as in 2.12.2026.</source>
            <translation>Skriv dagen, t.ex. 2.12.2026.</translation>
        </message>
        <message>
            <source>Appointment: when</source>
            <translation>Bokad tid: när</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Var</translation>
        </message>
        <message>
            <source>With whom</source>
            <translation>Hos vem</translation>
        </message>
        <message>
            <source>Type a word or a code; Enter takes it.</source>
            <translation>Skriv ett ord eller en kod; Enter väljer.</translation>
        </message>
        <message>
            <source>/ offers phrases.</source>
            <translation>/ erbjuder fraser.</translation>
        </message>
        <message>
            <source>7 weekdays at most, where the act says so.</source>
            <translation>Högst 7 vardagar, när lagen säger så.</translation>
        </message>
        <message>
            <source>Write a time as in 25.11.2026 9.12.</source>
            <translation>Skriv tiden, t.ex. 25.11.2026 9.12.</translation>
        </message>
        <message>
            <source>This time has not come yet.</source>
            <translation>Den tiden har inte kommit än.</translation>
        </message>
        <message>
            <source>The line's records need this.</source>
            <translation>Linjens anteckningar behöver detta.</translation>
        </message>
        <message>
            <source>{field} (required)</source>
            <translation>{field} (obligatorisk)</translation>
        </message>
    </context>
    <context>
        <name>guidance</name>
        <message>
            <source>not in Finnish</source>
            <translation>inte på finska</translation>
        </message>
        <message>
            <source>not in Swedish</source>
            <translation>inte på svenska</translation>
        </message>
        <message>
            <source>not in English</source>
            <translation>inte på engelska</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Namn</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Keyword</source>
            <translation>Sökord</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Servicelinje</translation>
        </message>
        <message>
            <source>In which situation</source>
            <translation>I vilken situation</translation>
        </message>
        <message>
            <source>Matters</source>
            <translation>Ärenden</translation>
        </message>
        <message>
            <source>Words to find it by</source>
            <translation>Ord som den hittas med</translation>
        </message>
        <message>
            <source>Is a life at risk</source>
            <translation>Är liv i fara</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Steg</translation>
        </message>
        <message>
            <source>Who answers for it</source>
            <translation>Vem ansvarar</translation>
        </message>
        <message>
            <source>To be reviewed by</source>
            <translation>Ska granskas senast</translation>
        </message>
    </context>
    <context>
        <name>handovers</name>
        <message>
            <source>the colleague has left work</source>
            <translation>kollegan har gått hem</translation>
        </message>
        <message>
            <source>the line has closed</source>
            <translation>linjen har stängt</translation>
        </message>
        <message>
            <source>the case left the giver's hands</source>
            <translation>ärendet lämnade överlåtarens händer</translation>
        </message>
        <message>
            <source>on the phone</source>
            <translation>per telefon</translation>
        </message>
        <message>
            <source>has read the message</source>
            <translation>har läst meddelandet</translation>
        </message>
        <message>
            <source>has answered the message</source>
            <translation>har svarat på meddelandet</translation>
        </message>
        <message>
            <source>noted by a professional</source>
            <translation>antecknat av en professionell</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>Klienten</translation>
        </message>
        <message>
            <source>Who acts for the client</source>
            <translation>Den som uträttar ärendet för klienten</translation>
        </message>
        <message>
            <source>by word of mouth</source>
            <translation>muntligt</translation>
        </message>
        <message>
            <source>in writing</source>
            <translation>skriftligt</translation>
        </message>
        <message>
            <source>electronically</source>
            <translation>elektroniskt</translation>
        </message>
    </context>
    <context>
        <name>left</name>
        <message>
            <source>Callbacks due</source>
            <translation>Återuppringningar i dag</translation>
        </message>
        <message>
            <source>Feedback due</source>
            <translation>Respons att besvara</translation>
        </message>
        <message>
            <source>Follow-ups today</source>
            <translation>Uppföljningar i dag</translation>
        </message>
        <message>
            <source>Assessments open</source>
            <translation>Öppna bedömningar</translation>
        </message>
        <message>
            <source>Tasks open</source>
            <translation>Öppna uppgifter</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Mina</translation>
        </message>
        <message>
            <source>For anybody to take up</source>
            <translation>Vem som helst kan ta</translation>
        </message>
        <message>
            <source>In others' hands</source>
            <translation>Hos andra</translation>
        </message>
        <message>
            <source>To be called</source>
            <translation>Ska ringas upp</translation>
        </message>
        <message>
            <source>Feedback to answer</source>
            <translation>Respons att besvara</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Uppföljning</translation>
        </message>
        <message>
            <source>Assessment unsigned</source>
            <translation>Bedömning osignerad</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>avslutat</translation>
        </message>
        <message>
            <source>Case {n} is in the hands of {name}: {what}, since {time}.</source>
            <translation>Ärende {n} är hos {name}: {what}, sedan {time}.</translation>
        </message>
        <message>
            <source>People in between</source>
            <translation>Personer mellan två tjänster</translation>
        </message>
        <message>
            <source>Need not assessed</source>
            <translation>Behovet obedömt</translation>
        </message>
        <message>
            <source>In between</source>
            <translation>Mellan två tjänster</translation>
        </message>
        <message>
            <source>Follow-ups to come</source>
            <translation>Kommande uppföljningar</translation>
        </message>
        <message>
            <source>Follow-up {day}</source>
            <translation>Uppföljning {day}</translation>
        </message>
    </context>
    <context>
        <name>ViewChooser</name>
        <message>
            <source>Queue</source>
            <translation>Kö</translation>
        </message>
        <message>
            <source>View of the queue: {name}</source>
            <translation>Köns vy: {name}</translation>
        </message>
        <message>
            <source>Whole queue</source>
            <translation>Hela kön</translation>
        </message>
        <message>
            <source>Save a view of my own…</source>
            <translation>Spara en egen vy…</translation>
        </message>
        <message>
            <source>Remove a view</source>
            <translation>Ta bort en vy</translation>
        </message>
    </context>
    <context>
        <name>ViewBanner</name>
        <message>
            <source>A view is on. {n} wait in the queue.</source>
            <translation>En vy är på. I kön väntar {n}.</translation>
        </message>
        <message>
            <source>Whole queue</source>
            <translation>Hela kön</translation>
        </message>
    </context>
    <context>
        <name>ViewSheet</name>
        <message>
            <source>Kept for you on this machine. Nothing ticked means all.</source>
            <translation>Sparas för dig på den här datorn. Om inget är valt visas alla.</translation>
        </message>
        <message>
            <source>Shows of “{view}” what you choose here. {rest}</source>
            <translation>Visar av ”{view}” det du väljer här. {rest}</translation>
        </message>
        <message>
            <source>A view of my own</source>
            <translation>Egen vy</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>Vyns namn</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Vad som visas</translation>
        </message>
        <message>
            <source>What waits in the queue</source>
            <translation>Det som väntar i kön</translation>
        </message>
        <message>
            <source>Also what somebody has in hand and is not done</source>
            <translation>Även det som någon har och som inte är klart</translation>
        </message>
        <message>
            <source>Service lines</source>
            <translation>Servicelinjer</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Kanaler</translation>
        </message>
        <message>
            <source>Only with a mark</source>
            <translation>Endast med märke</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save the view</source>
            <translation>Spara vyn</translation>
        </message>
        <message>
            <source>Give the view a name.</source>
            <translation>Ge vyn ett namn.</translation>
        </message>
    </context>
    <context>
        <name>pairs</name>
        <message>
            <source>Case {n} is offered to you first ({who} let it go)</source>
            <translation>Ärende {n} erbjuds först dig ({who} lämnade det)</translation>
        </message>
        <message>
            <source>{who} asks you to be the work pair in case {n}</source>
            <translation>{who} bjuder in dig som arbetspar i ärende {n}</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>ärende {n}</translation>
        </message>
        <message>
            <source>The case waits in the queue. If you take it, you are responsible for it.</source>
            <translation>Ärendet väntar i kön. Om du tar det ansvarar du för det.</translation>
        </message>
        <message>
            <source>You see the whole case and write in it; {who} stays responsible for it.</source>
            <translation>Du ser hela ärendet och skriver i det; {who} ansvarar fortfarande för det.</translation>
        </message>
        <message>
            <source>Take the case</source>
            <translation>Ta ärendet</translation>
        </message>
        <message>
            <source>Join the case</source>
            <translation>Kom med</translation>
        </message>
    </context>
    <context>
        <name>PairSheet</name>
        <message>
            <source>Work pair in case {n}</source>
            <translation>Arbetspar i ärende {n}</translation>
        </message>
        <message>
            <source>Work pair</source>
            <translation>Arbetspar</translation>
        </message>
        <message>
            <source>You both write to the client and into the case. One of you is responsible for it.</source>
            <translation>Ni skriver båda till klienten och i ärendet. En av er ansvarar för det.</translation>
        </message>
        <message>
            <source>Whom to ask in</source>
            <translation>Vem du bjuder in</translation>
        </message>
        <message>
            <source>What it is about (optional)</source>
            <translation>Vad det gäller (frivilligt)</translation>
        </message>
        <message>
            <source>They see this before they accept.</source>
            <translation>Den inbjudna ser detta före hen kommer med.</translation>
        </message>
        <message>
            <source>On what basis it is disclosed</source>
            <translation>På vilken grund uppgifterna lämnas ut</translation>
        </message>
        <message>
            <source>Written to the use log, with to whom it went.</source>
            <translation>Antecknas i användarloggen med mottagaren.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Ask in</source>
            <translation>Bjud in</translation>
        </message>
        <message>
            <source>Take responsibility</source>
            <translation>Ta över ansvaret</translation>
        </message>
        <message>
            <source>Make {name} responsible</source>
            <translation>Ge ansvaret till {name}</translation>
        </message>
        <message>
            <source>Take the invitation back</source>
            <translation>Återta inbjudan</translation>
        </message>
        <message>
            <source>Leave the case</source>
            <translation>Lämna ärendet</translation>
        </message>
        <message>
            <source>End the work pair</source>
            <translation>Avsluta arbetsparet</translation>
        </message>
        <message>
            <source>Choose whom to ask in.</source>
            <translation>Välj vem du bjuder in.</translation>
        </message>
        <message>
            <source>Write the basis in a sentence.</source>
            <translation>Skriv grunden i en mening.</translation>
        </message>
        <message>
            <source>{name} was asked and has not answered yet.</source>
            <translation>{name} har bjudits in och har inte svarat ännu.</translation>
        </message>
        <message>
            <source>{name} is responsible for the case, and you are the work pair.</source>
            <translation>{name} ansvarar för ärendet, och du är arbetspar.</translation>
        </message>
        <message>
            <source>You are responsible for the case, and {name} is the work pair.</source>
            <translation>Du ansvarar för ärendet, och {name} är arbetspar.</translation>
        </message>
        <message>
            <source>Choose a colleague</source>
            <translation>Välj en kollega</translation>
        </message>
        <message>
            <source>not at work</source>
            <translation>inte på plats</translation>
        </message>
        <message>
            <source>They serve social care only: letting them see the whole case of health care is a disclosure.</source>
            <translation>Den inbjudna arbetar bara inom socialvården: att visa hela ärendet inom hälso- och sjukvården är utlämnande av uppgifter.</translation>
        </message>
        <message>
            <source>They serve health care only: letting them see the whole case of social care is a disclosure.</source>
            <translation>Den inbjudna arbetar bara inom hälso- och sjukvården: att visa hela ärendet inom socialvården är utlämnande av uppgifter.</translation>
        </message>
    </context>
    <context>
        <name>ExportSheet</name>
        <message>
            <source>Export as a FHIR file</source>
            <translation>Exportera som FHIR-fil</translation>
        </message>
        <message>
            <source>Case {n}. Making the file is written to the use log with its purpose.</source>
            <translation>Ärende {n}. Att filen görs och dess ändamål antecknas i användningsloggen.</translation>
        </message>
        <message>
            <source>Given to</source>
            <translation>Till vem</translation>
        </message>
        <message>
            <source>The organisation's own record</source>
            <translation>Eget patient- eller klientdatasystem</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>Klienten själv</translation>
        </message>
        <message>
            <source>Whoever acts for the client</source>
            <translation>Den som agerar för klienten</translation>
        </message>
        <message>
            <source>For what purpose</source>
            <translation>För vilket ändamål</translation>
        </message>
        <message>
            <source>At least ten characters.</source>
            <translation>Minst tio tecken.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Make the file</source>
            <translation>Gör filen</translation>
        </message>
        <message>
            <source>Write for what purpose, in at least ten characters.</source>
            <translation>Skriv ändamålet, minst tio tecken.</translation>
        </message>
        <message>
            <source>What the client may have: everything but questions between colleagues and personal codes. The client has to be known for certain.</source>
            <translation>Klientens egna uppgifter: allt utom konsultationer mellan yrkesutbildade och personbeteckningar. Klientens identitet måste vara bekräftad.</translation>
        </message>
        <message>
            <source>What was said and agreed with them, and nothing that professionals concluded. Nothing at all when a minor forbids it or it is not known whether the minor would.</source>
            <translation>Det som sagts och överenskommits med personen, inte de professionellas bedömningar. Ingenting om den minderåriga förbjuder det eller om beslutsförmågan inte är känd.</translation>
        </message>
        <message>
            <source>Everything that was recorded, with the labels that the receiver has to heed. Internal notes are not part of it.</source>
            <translation>Allt som antecknats, med märkningar som mottagaren ska följa. Interna anteckningar ingår inte.</translation>
        </message>
        <message>
            <source>Exporting needs the connection. Nothing was made.</source>
            <translation>Exporten kräver förbindelse. Ingen fil gjordes.</translation>
        </message>
        <message>
            <source>This receiver may not have it, or it is not known for certain who they are.</source>
            <translation>Uppgifterna får inte ges till den här mottagaren, eller så är identiteten inte bekräftad.</translation>
        </message>
        <message>
            <source>case</source>
            <translation>arende</translation>
        </message>
        <message>
            <source>FHIR (*.json)</source>
            <translation>FHIR (*.json)</translation>
        </message>
        <message>
            <source>Save the file</source>
            <translation>Spara filen</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Sparad: {file}</translation>
        </message>
        <message>
            <source>The file could not be written there. Choose another place.</source>
            <translation>Filen kunde inte skrivas dit. Välj en annan plats.</translation>
        </message>
    </context>
    <context>
        <name>feedback</name>
        <message>
            <source>Jan</source>
            <translation>jan</translation>
        </message>
        <message>
            <source>Feb</source>
            <translation>feb</translation>
        </message>
        <message>
            <source>Mar</source>
            <translation>mars</translation>
        </message>
        <message>
            <source>Apr</source>
            <translation>apr</translation>
        </message>
        <message>
            <source>May</source>
            <translation>maj</translation>
        </message>
        <message>
            <source>Jun</source>
            <translation>juni</translation>
        </message>
        <message>
            <source>Jul</source>
            <translation>juli</translation>
        </message>
        <message>
            <source>Aug</source>
            <translation>aug</translation>
        </message>
        <message>
            <source>Sep</source>
            <translation>sep</translation>
        </message>
        <message>
            <source>Oct</source>
            <translation>okt</translation>
        </message>
        <message>
            <source>Nov</source>
            <translation>nov</translation>
        </message>
        <message>
            <source>Dec</source>
            <translation>dec</translation>
        </message>
        <message>
            <source>under {least}</source>
            <translation>under {least}</translation>
        </message>
        <message>
            <source>Channel not known</source>
            <translation>Kanalen inte känd</translation>
        </message>
        <message>
            <source>The services in general</source>
            <translation>Tjänsterna i allmänhet</translation>
        </message>
        <message>
            <source>Themes by month</source>
            <translation>Teman per månad</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Totalt</translation>
        </message>
        <message>
            <source>Ratings in surveys</source>
            <translation>Betyg i enkäter</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Linje</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Svar</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Medeltal</translation>
        </message>
        <message>
            <source>Answers in surveys</source>
            <translation>Svar i enkäter</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Fråga</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Svar</translation>
        </message>
        <message>
            <source>Kinds of feedback</source>
            <translation>Typer av respons</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Antal</translation>
        </message>
        <message>
            <source>What was changed</source>
            <translation>Vad som ändrades</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>In the givers' words</source>
            <translation>Med givarnas ord</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Månad</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Teman</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Ord</translation>
        </message>
        <message>
            <source>Themes of feedback</source>
            <translation>Responsens teman</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Avgränsning</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Månader</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Gjord</translation>
        </message>
        <message>
            <source>Small numbers</source>
            <translation>Små tal</translation>
        </message>
        <message>
            <source>Numbers under {least} are not told.</source>
            <translation>Tal under {least} anges inte.</translation>
        </message>
    </context>
    <context>
        <name>ThemeChart</name>
        <message>
            <source>Themes by month</source>
            <translation>Teman per månad</translation>
        </message>
        <message>
            <source>Changed: {what}</source>
            <translation>Ändrades: {what}</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Totalt</translation>
        </message>
    </context>
    <context>
        <name>ReadingSheet</name>
        <message>
            <source>Also what has been read through</source>
            <translation>Också det som redan lästs</translation>
        </message>
        <message>
            <source>What the giver wrote</source>
            <translation>Vad givaren skrev</translation>
        </message>
        <message>
            <source>Strike or let stand</source>
            <translation>Dölj eller återställ</translation>
        </message>
        <message>
            <source>Strikes the selected words, or the word at the caret.</source>
            <translation>Döljer de markerade orden eller ordet vid markören.</translation>
        </message>
        <message>
            <source>May be quoted outside</source>
            <translation>Får citeras utåt</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Teman</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Hoppa över</translation>
        </message>
        <message>
            <source>Save and go on</source>
            <translation>Spara och fortsätt</translation>
        </message>
        <message>
            <source>{n} places struck</source>
            <translation>{n} ställen dolda</translation>
        </message>
        <message>
            <source>Everything has been read through.</source>
            <translation>Allt har lästs.</translation>
        </message>
        <message>
            <source>Read feedback</source>
            <translation>Läs respons</translation>
        </message>
        <message>
            <source>Not read through yet: {n}</source>
            <translation>Olästa: {n}</translation>
        </message>
        <message>
            <source>{n} out of 5</source>
            <translation>{n}/5</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Anteckning</translation>
        </message>
        <message>
            <source>It cannot be changed; correcting makes a new version.</source>
            <translation>Den kan inte ändras; en rättelse gör en ny version.</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Rätta</translation>
        </message>
        <message>
            <source>Why it was corrected</source>
            <translation>Varför den rättades</translation>
        </message>
        <message>
            <source>The words were removed when their retention period ended.</source>
            <translation>Orden togs bort när deras förvaringstid gick ut.</translation>
        </message>
        <message>
            <source>Version {n}, {who} {time}</source>
            <translation>Version {n}, {who} {time}</translation>
        </message>
    </context>
    <context>
        <name>ThemesSheet</name>
        <message>
            <source>Themes of feedback</source>
            <translation>Responsens teman</translation>
        </message>
        <message>
            <source>Numbers of what was said, of nobody and by no professional.</source>
            <translation>Tal om vad som sagts: inte om någon person och inte per yrkesperson.</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Servicelinje</translation>
        </message>
        <message>
            <source>Channel of the survey</source>
            <translation>Enkätens kanal</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Månader</translation>
        </message>
        <message>
            <source>All lines</source>
            <translation>Alla linjer</translation>
        </message>
        <message>
            <source>All channels</source>
            <translation>Alla kanaler</translation>
        </message>
        <message>
            <source>{n} months</source>
            <translation>{n} månader</translation>
        </message>
        <message>
            <source>Ratings in surveys, from 1 to 5</source>
            <translation>Betyg i enkäter, 1–5</translation>
        </message>
        <message>
            <source>What was changed</source>
            <translation>Vad som ändrades</translation>
        </message>
        <message>
            <source>Read feedback</source>
            <translation>Läs respons</translation>
        </message>
        <message>
            <source>Tell what was changed</source>
            <translation>Berätta om en ändring</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Spara som PDF</translation>
        </message>
        <message>
            <source>Save as table</source>
            <translation>Spara tabell</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabell (*.csv)</translation>
        </message>
        <message>
            <source>feedback-themes</source>
            <translation>responsens-teman</translation>
        </message>
        <message>
            <source>Save the themes</source>
            <translation>Spara teman</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Sparat: {file}</translation>
        </message>
        <message>
            <source>The file could not be written there. Choose another place.</source>
            <translation>Filen kunde inte skrivas där. Välj ett annat ställe.</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation>Räknar</translation>
        </message>
        <message>
            <source>&lt;{least} = under {least}, not told.  ◆ = something was changed.</source>
            <translation>&lt;{least} = under {least}, anges inte.  ◆ = något ändrades.</translation>
        </message>
        <message>
            <source>No ratings.</source>
            <translation>Inga betyg.</translation>
        </message>
        <message>
            <source>Nothing has been told yet.</source>
            <translation>Inget har berättats ännu.</translation>
        </message>
        <message>
            <source>.</source>
            <translation>,</translation>
        </message>
        <message>
            <source>{about}: {mean} ({n} answers)</source>
            <translation>{about}: {mean} ({n} svar)</translation>
        </message>
        <message>
            <source>What surveys were answered, and what came by itself</source>
            <translation>Vad enkäterna fick för svar och vad som kom spontant</translation>
        </message>
        <message>
            <source>The county's settings name no themes.</source>
            <translation>Välfärdsområdets inställningar har inga teman.</translation>
        </message>
        <message>
            <source>no answers yet</source>
            <translation>inga svar ännu</translation>
        </message>
    </context>
    <context>
        <name>ChangeSheet</name>
        <message>
            <source>Tell what was changed</source>
            <translation>Berätta vad som ändrades</translation>
        </message>
        <message>
            <source>Write so that nobody can be known from it. It is told in the reply and in the themes.</source>
            <translation>Skriv så att ingen kan kännas igen. Texten berättas i svaret och i temana.</translation>
        </message>
        <message>
            <source>What is told</source>
            <translation>Vad som berättas</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Servicelinje</translation>
        </message>
        <message>
            <source>Publish on the residents' page of feedback</source>
            <translation>Publicera på invånarnas responssida</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>A new change</source>
            <translation>En ny ändring</translation>
        </message>
        <message>
            <source>Write it in every language: the residents' pages are in all of them.</source>
            <translation>Skriv på varje språk: invånarnas sidor finns på alla.</translation>
        </message>
    </context>
    <context>
        <name>ContactRecordSheet</name>
        <message>
            <source>Once signed it does not change; a correction is a further version.</source>
            <translation>Det som undertecknats ändras inte; en rättelse är en ny version.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Anteckning</translation>
        </message>
        <message>
            <source>Why is the record corrected?</source>
            <translation>Varför rättas anteckningen?</translation>
        </message>
        <message>
            <source>Kept with the correction.</source>
            <translation>Sparas med rättelsen.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Underteckna</translation>
        </message>
        <message>
            <source>Not compared with the code server: {lists}.</source>
            <translation>Inte jämförda med kodtjänsten: {lists}.</translation>
        </message>
        <message>
            <source>Write the reason in a sentence.</source>
            <translation>Skriv orsaken i en mening.</translation>
        </message>
        <message>
            <source>Record of case {n}</source>
            <translation>Anteckning om ärende {n}</translation>
        </message>
        <message>
            <source>Correct the record of case {n}</source>
            <translation>Rätta anteckningen om ärende {n}</translation>
        </message>
        <message>
            <source>Version {n} stays readable beside the correction.</source>
            <translation>Version {n} kan läsas vid sidan av rättelsen.</translation>
        </message>
    </context>
    <context>
        <name>CodesField</name>
        <message>
            <source>Take away {code}</source>
            <translation>Ta bort {code}</translation>
        </message>
    </context>
    <context>
        <name>SummarySheet</name>
        <message>
            <source>For the patient or client record. Copying is written to the use log.</source>
            <translation>Till patient- eller klientdatasystemet. Kopieringen antecknas i användningsloggen.</translation>
        </message>
        <message>
            <source>With the personal identity code</source>
            <translation>Med personbeteckningen</translation>
        </message>
        <message>
            <source>With what was written, word for word</source>
            <translation>Med meddelandena ord för ord</translation>
        </message>
        <message>
            <source>With internal notes</source>
            <translation>Med interna anteckningar</translation>
        </message>
        <message>
            <source>What is copied</source>
            <translation>Vad som kopieras</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiera</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Sammandrag</translation>
        </message>
        <message>
            <source>Summary of case {n}</source>
            <translation>Sammandrag av ärende {n}</translation>
        </message>
        <message>
            <source>Copying needs the connection, since it is written to the use log.</source>
            <translation>Kopieringen behöver förbindelsen, eftersom den antecknas i användningsloggen.</translation>
        </message>
        <message>
            <source>Copied. It is taken off the clipboard in {n} seconds, and when you lock.</source>
            <translation>Kopierat. Texten tas bort från urklippet om {n} sekunder och när du låser.</translation>
        </message>
        <message>
            <source>{n} lines are left out: the minor's event is kept from guardians. Record it in the patient record itself, with its code.</source>
            <translation>{n} rader har lämnats bort: den minderårigas händelse lämnas inte ut till vårdnadshavarna. Anteckna den direkt i patientdatasystemet med dess kod.</translation>
        </message>
        <message>
            <source>Summary for {partner}</source>
            <translation>Sammandrag till {partner}</translation>
        </message>
        <message>
            <source>Summary for a partner</source>
            <translation>Sammandrag till en partner</translation>
        </message>
        <message>
            <source>Save it as PDF to print or send by secure mail, or copy it.</source>
            <translation>Spara som PDF för utskrift eller säker e-post, eller kopiera.</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Spara som PDF</translation>
        </message>
        <message>
            <source>summary</source>
            <translation>sammandrag</translation>
        </message>
        <message>
            <source>It cannot be saved there. Choose another folder.</source>
            <translation>Det går inte att spara där. Välj en annan mapp.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Sparat.</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Kopierat.</translation>
        </message>
        <message>
            <source>Given by</source>
            <translation>Lämnad av</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dag</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Samtycke</translation>
        </message>
    </context>
    <context>
        <name>summary</name>
        <message>
            <source>Record, signed {time} {who}, version {n}</source>
            <translation>Anteckning, undertecknad {time} {who}, version {n}</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Klient</translation>
        </message>
        <message>
            <source>Case {n}</source>
            <translation>ärende {n}</translation>
        </message>
        <message>
            <source>no name</source>
            <translation>inget namn</translation>
        </message>
        <message>
            <source>Answered by {who}</source>
            <translation>Besvarades av {who}</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Resultat</translation>
        </message>
        <message>
            <source>Identified</source>
            <translation>Identifierad</translation>
        </message>
        <message>
            <source>In contact</source>
            <translation>I kontakt</translation>
        </message>
        <message>
            <source>Right to act on behalf</source>
            <translation>Rätt att uträtta ärenden för någon annan</translation>
        </message>
        <message>
            <source>Assessment of a minor, code</source>
            <translation>Bedömning av minderårig, kod</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Avtalat</translation>
        </message>
        <message>
            <source>{who}, internal note</source>
            <translation>{who}, intern anteckning</translation>
        </message>
        <message>
            <source>born {day}</source>
            <translation>f. {day}</translation>
        </message>
        <message>
            <source>call answered {time}</source>
            <translation>samtalet besvarades {time}</translation>
        </message>
    </context>
    <context>
        <name>DayPicker</name>
        <message>
            <source>Calendar: {day}</source>
            <translation>Kalender: {day}</translation>
        </message>
        <message>
            <source>holiday, next office day {day}</source>
            <translation>helgdag, nästa vardag {day}</translation>
        </message>
        <message>
            <source>weekend, next office day {day}</source>
            <translation>veckoslut, nästa vardag {day}</translation>
        </message>
    </context>
    <context>
        <name>DayEdit</name>
        <message>
            <source>Pick from a calendar (Down)</source>
            <translation>Välj i kalendern (pil ned)</translation>
        </message>
    </context>
    <context>
        <name>ChangesOverlay</name>
        <message>
            <source>What was changed because of feedback</source>
            <translation>Vad som ändrades utifrån respons</translation>
        </message>
        <message>
            <source>What was changed because of feedback, to be told in the reply</source>
            <translation>Vad som ändrades utifrån respons: välj till svaret</translation>
        </message>
        <message>
            <source>Search in what was changed</source>
            <translation>Sök bland ändringarna</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>välj</translation>
        </message>
        <message>
            <source>put into the reply</source>
            <translation>till svaret</translation>
        </message>
        <message>
            <source>close</source>
            <translation>stäng</translation>
        </message>
        <message>
            <source>Nothing has been told of yet. A supervisor tells it in the themes of feedback.</source>
            <translation>Inga ändringar har berättats ännu. En chef berättar dem i responsens teman.</translation>
        </message>
    </context>
    <context>
        <name>SuggestionsPart</name>
        <message>
            <source>Suggested changes</source>
            <translation>Föreslagna ändringar</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Behandlat</translation>
        </message>
        <message>
            <source>Settled, take it off the list: {text}</source>
            <translation>Behandlat, ta bort från listan: {text}</translation>
        </message>
    </context>
    <context>
        <name>ChainCard</name>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändra</translation>
        </message>
        <message>
            <source>Care chain of {line}</source>
            <translation>Vårdkedja: {line}</translation>
        </message>
        <message>
            <source>To be reviewed by {day}</source>
            <translation>Ska granskas senast {day}</translation>
        </message>
    </context>
    <context>
        <name>GuidanceWork</name>
        <message>
            <source>Playbooks: what is done when something happens</source>
            <translation>Handlingsmodeller: vad man gör när något händer</translation>
        </message>
        <message>
            <source>Shared phrases, playbooks and care chains</source>
            <translation>Gemensamma fraser, handlingsmodeller och vårdkedjor</translation>
        </message>
        <message>
            <source>To be reviewed: texts whose day has passed or comes soon, and suggestions</source>
            <translation>Att granska: texter vars dag har gått eller är nära, och förslag</translation>
        </message>
    </context>
    <context>
        <name>texts_found</name>
        <message>
            <source>for this case</source>
            <translation>för det här ärendet</translation>
        </message>
        <message>
            <source>No playbook with these words. In danger call 112 at once.</source>
            <translation>Ingen handlingsmodell med de orden. Vid fara ring genast 112.</translation>
        </message>
        <message>
            <source>There are no playbooks yet.</source>
            <translation>Det finns inga handlingsmodeller än.</translation>
        </message>
        <message>
            <source>Nothing with these words.</source>
            <translation>Ingenting med de orden.</translation>
        </message>
        <message>
            <source>Suggested changes</source>
            <translation>Föreslagna ändringar</translation>
        </message>
        <message>
            <source>Should have been reviewed</source>
            <translation>Granskningen är försenad</translation>
        </message>
        <message>
            <source>To be reviewed within a month</source>
            <translation>Ska granskas inom en månad</translation>
        </message>
        <message>
            <source>Nothing is to be reviewed now.</source>
            <translation>Det finns inget att granska nu.</translation>
        </message>
        <message>
            <source>suggested: {n}</source>
            <translation>förslag: {n}</translation>
        </message>
        <message>
            <source>review overdue</source>
            <translation>ogranskad</translation>
        </message>
        <message>
            <source>Shared phrases</source>
            <translation>Gemensamma fraser</translation>
        </message>
        <message>
            <source>Playbooks</source>
            <translation>Handlingsmodeller</translation>
        </message>
        <message>
            <source>Care chains</source>
            <translation>Vårdkedjor</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Tjänster</translation>
        </message>
        <message>
            <source>Phrase</source>
            <translation>Fras</translation>
        </message>
        <message>
            <source>Playbook</source>
            <translation>Handlingsmodell</translation>
        </message>
        <message>
            <source>Care chain</source>
            <translation>Vårdkedja</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Tjänst</translation>
        </message>
    </context>
    <context>
        <name>ChainForm</name>
        <message>
            <source>Add a care chain</source>
            <translation>Lägg till en vårdkedja</translation>
        </message>
        <message>
            <source>Change a care chain</source>
            <translation>Ändra vårdkedjan</translation>
        </message>
        <message>
            <source>It stands beside every case of its line and matters, as soon as it is saved.</source>
            <translation>Den syns bredvid varje ärende på linjen och i frågan så fort den är sparad.</translation>
        </message>
        <message>
            <source>Take out of the directory</source>
            <translation>Ta bort ur katalogen</translation>
        </message>
        <message>
            <source>None means every matter of the line.</source>
            <translation>Inget val betyder alla frågor på linjen.</translation>
        </message>
    </context>
    <context>
        <name>ManyField</name>
        <message>
            <source>Add</source>
            <translation>Lägg till</translation>
        </message>
        <message>
            <source>Add: {what}</source>
            <translation>Lägg till: {what}</translation>
        </message>
        <message>
            <source>Take out: {what}</source>
            <translation>Ta bort: {what}</translation>
        </message>
    </context>
    <context>
        <name>TextsOverlay</name>
        <message>
            <source>Search by name, word or text</source>
            <translation>Sök med namn, ord eller text</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>välj</translation>
        </message>
        <message>
            <source>open</source>
            <translation>öppna</translation>
        </message>
        <message>
            <source>close</source>
            <translation>stäng</translation>
        </message>
    </context>
    <context>
        <name>KeptForm</name>
        <message>
            <source>Language of the texts</source>
            <translation>Texternas språk</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>As in 28.2.2027</source>
            <translation>Till exempel 28.2.2027</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Fyll i det här.</translation>
        </message>
        <message>
            <source>There is no such day.</source>
            <translation>En sådan dag finns inte.</translation>
        </message>
        <message>
            <source>{language}, no text</source>
            <translation>{language}, ingen text</translation>
        </message>
        <message>
            <source>This was taken out meanwhile. What you wrote is kept; saving adds it again.</source>
            <translation>Det här togs bort under tiden. Det du skrev finns kvar; om du sparar läggs det till på nytt.</translation>
        </message>
        <message>
            <source>What both of you changed, as the other has it. Choosing one takes it.</source>
            <translation>Det ni båda ändrade, så som den andra har det. Välj om du tar det.</translation>
        </message>
        <message>
            <source>This was changed meanwhile. Your texts are kept; look at both and save again.</source>
            <translation>Det här ändrades under tiden. Dina texter finns kvar; se på båda och spara på nytt.</translation>
        </message>
        <message>
            <source>This was changed meanwhile. The change is in the fields now, and so is yours.</source>
            <translation>Det här ändrades under tiden. Ändringen finns nu i fälten, liksom din.</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>tomt</translation>
        </message>
        <message>
            <source>Versions: choosing one puts it into the fields</source>
            <translation>Versioner: ett val hämtar den till fälten</translation>
        </message>
        <message>
            <source>from a file</source>
            <translation>från en fil</translation>
        </message>
        <message>
            <source>{n}: {time}, {by}</source>
            <translation>{n}: {time}, {by}</translation>
        </message>
        <message>
            <source>{said}, taken out</source>
            <translation>{said}, borttagen</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Återställ</translation>
        </message>
        <message>
            <source>Restore version {n}</source>
            <translation>Återställ version {n}</translation>
        </message>
        <message>
            <source>Step {n}</source>
            <translation>Steg {n}</translation>
        </message>
        <message>
            <source>This needs the connection. Nothing was changed; try again when it is back.</source>
            <translation>Det här kräver förbindelse. Inget ändrades; försök igen när den är tillbaka.</translation>
        </message>
        <message>
            <source>What you left half written is here.</source>
            <translation>Dina halvfärdiga ändringar finns här.</translation>
        </message>
    </context>
    <context>
        <name>PlaybookForm</name>
        <message>
            <source>Add a playbook</source>
            <translation>Lägg till en handlingsmodell</translation>
        </message>
        <message>
            <source>Change a playbook</source>
            <translation>Ändra handlingsmodellen</translation>
        </message>
        <message>
            <source>Short steps for a situation. Where a life may be at risk, 112 stands above them.</source>
            <translation>Korta steg för en situation. Där liv kan vara i fara står 112 ovanför dem.</translation>
        </message>
        <message>
            <source>Every service line</source>
            <translation>Alla servicelinjer</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nej</translation>
        </message>
        <message>
            <source>Yes: show 112 above the steps</source>
            <translation>Ja: visa 112 ovanför stegen</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Åtskilda med komma</translation>
        </message>
        <message>
            <source>A person or a team</source>
            <translation>En person eller ett team</translation>
        </message>
        <message>
            <source>Beside which cases it is suggested. None: it is only found by searching.</source>
            <translation>Bredvid vilka ärenden den föreslås. Inget val: hittas bara med sökning.</translation>
        </message>
        <message>
            <source>Phrase: {name}</source>
            <translation>Fras: {name}</translation>
        </message>
        <message>
            <source>Service: {name}</source>
            <translation>Tjänst: {name}</translation>
        </message>
        <message>
            <source>Care chain: {name}</source>
            <translation>Vårdkedja: {name}</translation>
        </message>
        <message>
            <source>Form: {name}</source>
            <translation>Blankett: {name}</translation>
        </message>
    </context>
    <context>
        <name>PlaybooksPart</name>
        <message>
            <source>Playbooks</source>
            <translation>Handlingsmodeller</translation>
        </message>
        <message>
            <source>All playbooks</source>
            <translation>Alla handlingsmodeller</translation>
        </message>
        <message>
            <source>Playbook: {name}</source>
            <translation>Handlingsmodell: {name}</translation>
        </message>
    </context>
    <context>
        <name>PlaybookCard</name>
        <message>
            <source>Close the playbook</source>
            <translation>Stäng handlingsmodellen</translation>
        </message>
        <message>
            <source>A life may be at risk</source>
            <translation>Liv kan vara i fara</translation>
        </message>
        <message>
            <source>In danger call 112 first. The steps come after.</source>
            <translation>Vid fara ring först 112. Stegen kommer efter det.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändra</translation>
        </message>
        <message>
            <source>Suggest a change</source>
            <translation>Föreslå en ändring</translation>
        </message>
        <message>
            <source>Write: {name}</source>
            <translation>Skriv: {name}</translation>
        </message>
        <message>
            <source>Form: {name}</source>
            <translation>Blankett: {name}</translation>
        </message>
        <message>
            <source>The ticks stay on this computer and are recorded nowhere.</source>
            <translation>Markeringarna stannar på den här datorn och antecknas inte.</translation>
        </message>
        <message>
            <source>Should have been reviewed by {day}.</source>
            <translation>Skulle ha granskats senast {day}.</translation>
        </message>
        <message>
            <source>To be reviewed by {day}.</source>
            <translation>Ska granskas senast {day}.</translation>
        </message>
        <message>
            <source>Answered for by {owner}.</source>
            <translation>Ansvarig: {owner}.</translation>
        </message>
    </context>
    <context>
        <name>SharedPhraseForm</name>
        <message>
            <source>Add a shared phrase</source>
            <translation>Lägg till en gemensam fras</translation>
        </message>
        <message>
            <source>Change a shared phrase</source>
            <translation>Ändra den gemensamma frasen</translation>
        </message>
        <message>
            <source>Everybody on the line finds it after / as soon as it is saved.</source>
            <translation>Alla på linjen hittar den efter / så fort den är sparad.</translation>
        </message>
        <message>
            <source>Every service line</source>
            <translation>Alla servicelinjer</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Ta bort</translation>
        </message>
        <message>
            <source>One word, as it is typed after /</source>
            <translation>Ett ord som skrivs efter /</translation>
        </message>
        <message>
            <source>{name} becomes the client's first name.</source>
            <translation>{name} ersätts med klientens förnamn.</translation>
        </message>
        <message>
            <source>A person or a team</source>
            <translation>En person eller ett team</translation>
        </message>
        <message>
            <source>The keyword is one word.</source>
            <translation>Sökordet är ett ord.</translation>
        </message>
    </context>
    <context>
        <name>SuggestSheet</name>
        <message>
            <source>Suggest a change</source>
            <translation>Föreslå en ändring</translation>
        </message>
        <message>
            <source>It is shown to the supervisors of the line. Write nothing about clients.</source>
            <translation>Förslaget visas för linjens chefer. Skriv ingenting om klienter.</translation>
        </message>
        <message>
            <source>What should be changed, and why</source>
            <translation>Vad borde ändras och varför</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Suggest</source>
            <translation>Föreslå</translation>
        </message>
        <message>
            <source>Write what should be changed.</source>
            <translation>Skriv vad som borde ändras.</translation>
        </message>
        <message>
            <source>This needs the connection. Your text is kept; try again when it is back.</source>
            <translation>Det här kräver förbindelse. Din text finns kvar; försök igen när den är tillbaka.</translation>
        </message>
    </context>
    <context>
        <name>StepsField</name>
        <message>
            <source>Add a step</source>
            <translation>Lägg till ett steg</translation>
        </message>
        <message>
            <source>Step {n}</source>
            <translation>Steg {n}</translation>
        </message>
        <message>
            <source>What helps in step {n}</source>
            <translation>Vad hjälper i steg {n}</translation>
        </message>
        <message>
            <source>Nothing to open</source>
            <translation>Inget att öppna</translation>
        </message>
        <message>
            <source>Is there no longer: {what}</source>
            <translation>Finns inte längre: {what}</translation>
        </message>
        <message>
            <source>Step {n} earlier</source>
            <translation>Steg {n} tidigare</translation>
        </message>
        <message>
            <source>Step {n} later</source>
            <translation>Steg {n} senare</translation>
        </message>
        <message>
            <source>Take step {n} out</source>
            <translation>Ta bort steg {n}</translation>
        </message>
    </context>
    <context>
        <name>RecordedPart</name>
        <message>
            <source>Record the contact</source>
            <translation>Anteckna kontakten</translation>
        </message>
        <message>
            <source>Recorded {time}</source>
            <translation>Antecknat {time}</translation>
        </message>
    </context>
    <context>
        <name>HandoverSheet</name>
        <message>
            <source>Hand case {n} over with the client</source>
            <translation>Överför ärende {n} med klienten</translation>
        </message>
        <message>
            <source>Warm handover</source>
            <translation>Ledsagad överföring</translation>
        </message>
        <message>
            <source>The case, the client and the clock stay with you until somebody has accepted.</source>
            <translation>Ärendet, klienten och tidsfristen stannar hos dig tills någon har tagit emot.</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>Till vem</translation>
        </message>
        <message>
            <source>Answer needed</source>
            <translation>Svar behövs</translation>
        </message>
        <message>
            <source>What the receiver should know</source>
            <translation>Vad mottagaren bör veta</translation>
        </message>
        <message>
            <source>They see this before they accept, and the case once it is theirs.</source>
            <translation>Detta syns före mottagandet, ärendet först därefter.</translation>
        </message>
        <message>
            <source>On what basis it is disclosed</source>
            <translation>På vilken grund uppgifterna lämnas ut</translation>
        </message>
        <message>
            <source>Written to the use log, with to whom it went.</source>
            <translation>Antecknas i användningsloggen, även till vem.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Offer</source>
            <translation>Erbjud</translation>
        </message>
        <message>
            <source>Choose to whom the case is offered.</source>
            <translation>Välj till vem ärendet erbjuds.</translation>
        </message>
        <message>
            <source>Write in a sentence what it is about.</source>
            <translation>Skriv med en mening vad det gäller.</translation>
        </message>
        <message>
            <source>Write the basis in a sentence.</source>
            <translation>Skriv grunden med en mening.</translation>
        </message>
        <message>
            <source>Choose a line, a colleague or a partner</source>
            <translation>Välj linje, kollega eller partner</translation>
        </message>
        <message>
            <source>A partner outside: Kela, organisation, parish…</source>
            <translation>En extern partner: FPA, organisation, församling…</translation>
        </message>
        <message>
            <source>This goes from health care to social care: it is a disclosure.</source>
            <translation>Detta går från hälsovården till socialvården: det är ett utlämnande.</translation>
        </message>
        <message>
            <source>This goes from social care to health care: it is a disclosure.</source>
            <translation>Detta går från socialvården till hälsovården: det är ett utlämnande.</translation>
        </message>
        <message>
            <source>Disclosed: your note, and the case once it is accepted.</source>
            <translation>Lämnas ut: ditt meddelande, och ärendet när det har tagits emot.</translation>
        </message>
    </context>
    <context>
        <name>OffersSheet</name>
        <message>
            <source>Cases offered</source>
            <translation>Erbjudna ärenden</translation>
        </message>
        <message>
            <source>The giver has the case and the client until you accept. Declining needs a reason.</source>
            <translation>Ärendet och klienten är hos överlåtaren tills du tar emot. Återlämning kräver en orsak.</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Ärende</translation>
        </message>
        <message>
            <source>Why you decline</source>
            <translation>Varför du återlämnar</translation>
        </message>
        <message>
            <source>Only for declining. The giver reads it on the timeline.</source>
            <translation>Endast för återlämning. Överlåtaren ser orsaken på tidslinjen.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Stäng</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Återlämna</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Ta emot</translation>
        </message>
        <message>
            <source>Take the offer back</source>
            <translation>Ta tillbaka erbjudandet</translation>
        </message>
        <message>
            <source>Nothing is offered now.</source>
            <translation>Inget erbjuds just nu.</translation>
        </message>
        <message>
            <source>Write the reason in a sentence.</source>
            <translation>Skriv orsaken med en mening.</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>ärende {n}</translation>
        </message>
        <message>
            <source>{giver} offers to {receiver}</source>
            <translation>{giver} → {receiver}</translation>
        </message>
        <message>
            <source>answer promised by {time}</source>
            <translation>svar utlovat senast {time}</translation>
        </message>
        <message>
            <source>disclosed on the basis: {basis}</source>
            <translation>grund för utlämnandet: {basis}</translation>
        </message>
    </context>
    <context>
        <name>BetweenBar</name>
        <message>
            <source>Take the offer back</source>
            <translation>Ta tillbaka erbjudandet</translation>
        </message>
        <message>
            <source>Did help come?</source>
            <translation>Kom hjälpen?</translation>
        </message>
        <message>
            <source>Client reached</source>
            <translation>Klienten anträffad</translation>
        </message>
        <message>
            <source>Offered to {whom} {time} ago. The case is yours until they accept.</source>
            <translation>Erbjudet till {whom} för {time} sedan. Ärendet är ditt tills det tas emot.</translation>
        </message>
        <message>
            <source>The promised time has passed: ask, or take the offer back.</source>
            <translation>Den utlovade tiden har gått ut: fråga eller ta tillbaka erbjudandet.</translation>
        </message>
        <message>
            <source>{whom} has accepted and gets the case when your call ends or you leave the client with them.</source>
            <translation>{whom} har tagit emot och får ärendet när ditt samtal slutar eller du lämnar klienten hos hen.</translation>
        </message>
        <message>
            <source>The client is in between: handed over {time} ago, not reached yet.</source>
            <translation>Klienten är mellan två tjänster: överförd för {time} sedan, inte anträffad än.</translation>
        </message>
        <message>
            <source>{partner} has the summary. Nobody has noted whether help came.</source>
            <translation>{partner} har sammandraget. Ingen har antecknat om hjälpen kom.</translation>
        </message>
        <message>
            <source>{partner} has the summary. Somebody checks on {day} whether help came.</source>
            <translation>{partner} har sammandraget. {day} kontrolleras om hjälpen kom.</translation>
        </message>
    </context>
    <context>
        <name>ReachedSheet</name>
        <message>
            <source>Did help come from {partner}?</source>
            <translation>Kom hjälpen från {partner}?</translation>
        </message>
        <message>
            <source>The client is in between until somebody has said so.</source>
            <translation>Klienten är mellan två tjänster tills någon har antecknat det.</translation>
        </message>
        <message>
            <source>Client reached</source>
            <translation>Klienten anträffad</translation>
        </message>
        <message>
            <source>A call or a message that the client has read or answered is noted by itself.</source>
            <translation>Ett samtal och ett meddelande som klienten har läst eller svarat på antecknas av sig självt.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hjälp</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Välj</translation>
        </message>
        <message>
            <source>Help came</source>
            <translation>Hjälpen kom</translation>
        </message>
        <message>
            <source>No help came</source>
            <translation>Ingen hjälp kom</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Anteckning</translation>
        </message>
        <message>
            <source>How the client was reached, or what has to be done next.</source>
            <translation>Hur klienten anträffades eller vad som görs härnäst.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Spara</translation>
        </message>
        <message>
            <source>Choose whether help came.</source>
            <translation>Välj om hjälpen kom.</translation>
        </message>
    </context>
    <context>
        <name>BetweenSheet</name>
        <message>
            <source>People in between</source>
            <translation>Klienter mellan två tjänster</translation>
        </message>
        <message>
            <source>Number of a case, a line or a colleague</source>
            <translation>Ärendets nummer, linje eller kollega</translation>
        </message>
        <message>
            <source>People in between: the longest first</source>
            <translation>Klienter mellan två tjänster: de som väntat längst först</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>välj</translation>
        </message>
        <message>
            <source>close</source>
            <translation>stäng</translation>
        </message>
        <message>
            <source>Nobody is in between.</source>
            <translation>Ingen är mellan två tjänster.</translation>
        </message>
        <message>
            <source>case {n} · {giver} → {receiver}</source>
            <translation>ärende {n} · {giver} → {receiver}</translation>
        </message>
        <message>
            <source>too long</source>
            <translation>för länge</translation>
        </message>
        <message>
            <source>offered, not accepted yet</source>
            <translation>erbjudet, inte mottaget än</translation>
        </message>
        <message>
            <source>accepted, the giver is on the phone with the client</source>
            <translation>mottaget, överlåtaren talar med klienten</translation>
        </message>
        <message>
            <source>accepted, back in the queue: the client has not been reached</source>
            <translation>mottaget, åter i kön: klienten har inte anträffats</translation>
        </message>
        <message>
            <source>accepted, the client has not been reached</source>
            <translation>mottaget, klienten har inte anträffats</translation>
        </message>
        <message>
            <source>with a partner, checked on {day}</source>
            <translation>hos en partner, kontrolleras {day}</translation>
        </message>
        <message>
            <source>go to the case</source>
            <translation>gå till ärendet</translation>
        </message>
    </context>
    <context>
        <name>PartnerSheet</name>
        <message>
            <source>Hand case {n} to a partner</source>
            <translation>Överför ärende {n} till en partner</translation>
        </message>
        <message>
            <source>Hand over to a partner</source>
            <translation>Överför till en partner</translation>
        </message>
        <message>
            <source>With the client's consent. The case comes back on the day somebody checks that help was found.</source>
            <translation>Med klientens samtycke. Ärendet kommer tillbaka den dag då det kontrolleras att hjälp hittades.</translation>
        </message>
        <message>
            <source>Search the service directory</source>
            <translation>Sök i tjänstekatalogen</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Partner</translation>
        </message>
        <message>
            <source>Who consented</source>
            <translation>Vem samtyckte</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Hur</translation>
        </message>
        <message>
            <source>When</source>
            <translation>När</translation>
        </message>
        <message>
            <source>Put into the summary</source>
            <translation>Ta med i sammandraget</translation>
        </message>
        <message>
            <source>What the client has told here is kept from others or may be: no line of it can be put into the summary. Write only what the client wants to be told.</source>
            <translation>Det klienten har berättat här är eller kan vara förbjudet för andra: ingen rad av det kan tas med. Skriv bara det som klienten vill ska berättas.</translation>
        </message>
        <message>
            <source>Summary for the partner</source>
            <translation>Sammandrag till partnern</translation>
        </message>
        <message>
            <source>No internal notes and no personal identity code, unless it is ticked.</source>
            <translation>Inga interna anteckningar och ingen personbeteckning, om den inte är vald.</translation>
        </message>
        <message>
            <source>The personal identity code is in the summary, with the client's consent</source>
            <translation>Personbeteckningen finns i sammandraget med klientens samtycke</translation>
        </message>
        <message>
            <source>Checked on</source>
            <translation>Kontrolleras</translation>
        </message>
        <message>
            <source>What is checked</source>
            <translation>Vad kontrolleras</translation>
        </message>
        <message>
            <source>Was help found?</source>
            <translation>Hittades hjälp?</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Avbryt</translation>
        </message>
        <message>
            <source>Record the handover</source>
            <translation>Anteckna överföringen</translation>
        </message>
        <message>
            <source>Choose the partner.</source>
            <translation>Välj partnern.</translation>
        </message>
        <message>
            <source>Write the day of the consent, as in 2.12.2026.</source>
            <translation>Skriv samtyckets dag, till exempel 2.12.2026.</translation>
        </message>
        <message>
            <source>Write what the partner is told.</source>
            <translation>Skriv vad partnern får veta.</translation>
        </message>
        <message>
            <source>Write a day after today, as in 2.12.2026.</source>
            <translation>Skriv en dag efter i dag, till exempel 2.12.2026.</translation>
        </message>
        <message>
            <source>Write what is checked then.</source>
            <translation>Skriv vad som kontrolleras då.</translation>
        </message>
        <message>
            <source>Choose a partner</source>
            <translation>Välj en partner</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Inget passar</translation>
        </message>
    </context>
    <context>
        <name>HandoverWork</name>
        <message>
            <source>A colleague offers you a case.</source>
            <translation>En kollega erbjuder dig ett ärende.</translation>
        </message>
        <message>
            <source>The case is offered. It is yours until somebody accepts.</source>
            <translation>Ärendet är erbjudet. Det är ditt tills någon tar emot.</translation>
        </message>
        <message>
            <source>The offer was taken back.</source>
            <translation>Erbjudandet togs tillbaka.</translation>
        </message>
        <message>
            <source>The case stays with whoever offered it.</source>
            <translation>Ärendet stannar hos den som erbjöd det.</translation>
        </message>
        <message>
            <source>Noted: the client is in between no more.</source>
            <translation>Antecknat: klienten är inte längre mellan två tjänster.</translation>
        </message>
        <message>
            <source>{who} has accepted case {n}.</source>
            <translation>{who} tog emot ärende {n}.</translation>
        </message>
        <message>
            <source>{who} declined case {n}. It is yours; the reason is on the timeline.</source>
            <translation>{who} återlämnade ärende {n}. Det är ditt, och orsaken finns på tidslinjen.</translation>
        </message>
        <message>
            <source>The offer of case {n} came back. The case is yours.</source>
            <translation>Erbjudandet om ärende {n} kom tillbaka. Ärendet är ditt.</translation>
        </message>
    </context>
</TS>
