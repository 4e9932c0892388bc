<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>CallbackBar</name>
        <message>
            <source>Callback</source>
            <translation>Callback</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Call</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Reached</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Not reached</translation>
        </message>
        <message>
            <source>Call now</source>
            <translation>Call now</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Call {n} of {of}</source>
            <translation>Call {n} of {of}</translation>
        </message>
        <message>
            <source>Call {number}? The call opens in this computer's phone.</source>
            <translation>Call {number}? The call opens in this computer's phone.</translation>
        </message>
        <message>
            <source>When is the next attempt?</source>
            <translation>When is the next attempt?</translation>
        </message>
        <message>
            <source>in an hour, {time}</source>
            <translation>in an hour, {time}</translation>
        </message>
        <message>
            <source>in the afternoon, {time}</source>
            <translation>in the afternoon, {time}</translation>
        </message>
        <message>
            <source>Number hidden</source>
            <translation>Number hidden</translation>
        </message>
        <message>
            <source>Call {number}? Your own telephone rings first, then the client's, which sees the line's number.</source>
            <translation>Call {number}? Your own telephone rings first, then the client's, which sees the line's number.</translation>
        </message>
        <message>
            <source>That was the last attempt.</source>
            <translation>That was the last attempt.</translation>
        </message>
        <message>
            <source>Record it and close the case</source>
            <translation>Record it and close the case</translation>
        </message>
        <message>
            <source>in {n} min, {time}</source>
            <translation>in {n} min, {time}</translation>
        </message>
    </context>
    <context>
        <name>CaseHead</name>
        <message>
            <source>Return to queue</source>
            <translation>Return to queue</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Transfer</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Close the case</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>case {n}</translation>
        </message>
        <message>
            <source>More to do with the case</source>
            <translation>More to do with the case</translation>
        </message>
        <message>
            <source>Consult</source>
            <translation>Consult</translation>
        </message>
        <message>
            <source>Leave the case</source>
            <translation>Leave the case</translation>
        </message>
        <message>
            <source>{name} asked to be the work pair</source>
            <translation>{name} asked to be the work pair</translation>
        </message>
        <message>
            <source>{owner} (responsible) and {pair}</source>
            <translation>{owner} (responsible) and {pair}</translation>
        </message>
    </context>
    <context>
        <name>CaseView</name>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>The client is writing</source>
            <translation>The client is writing</translation>
        </message>
        <message>
            <source>The case is closed. You can still write a note.</source>
            <translation>The case is closed. You can still write a note.</translation>
        </message>
        <message>
            <source>The client has no page to read messages on. Call them or write a note.</source>
            <translation>The client has no page to read messages on. Call them or write a note.</translation>
        </message>
        <message>
            <source>New message: {text}</source>
            <translation>New message: {text}</translation>
        </message>
        <message>
            <source>The case waits to leave your hands. Take that back if you want to write to the client.</source>
            <translation>The case waits to leave your hands. Take that back if you want to write to the client.</translation>
        </message>
        <message>
            <source>{name} is writing</source>
            <translation>{name} is writing</translation>
        </message>
        <message>
            <source>{name} answered already, {time}</source>
            <translation>{name} answered already, {time}</translation>
        </message>
    </context>
    <context>
        <name>Centre</name>
        <message>
            <source>No case is open. Take the next one, or choose one from the queue.</source>
            <translation>No case is open. Take the next one, or choose one from the queue.</translation>
        </message>
        <message>
            <source>Take next</source>
            <translation>Take next</translation>
        </message>
        <message>
            <source>No case is open. Cases can be taken when the connection is back; a contact can be registered now.</source>
            <translation>No case is open. Cases can be taken when the connection is back; a contact can be registered now.</translation>
        </message>
        <message>
            <source>Register a contact</source>
            <translation>Register a contact</translation>
        </message>
    </context>
    <context>
        <name>ChannelFilter</name>
        <message>
            <source>Show in the queue: {channels}</source>
            <translation>Show in the queue: {channels}</translation>
        </message>
    </context>
    <context>
        <name>ClientFacts</name>
        <message>
            <source>Personal code</source>
            <translation>Personal code</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>Identity</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>Show the whole personal code; this is logged</source>
            <translation>Show the whole personal code; this is logged</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anonymous</translation>
        </message>
        <message>
            <source>{n} y</source>
            <translation>{n} y</translation>
        </message>
        <message>
            <source>minor</source>
            <translation>minor</translation>
        </message>
        <message>
            <source>{language}, interpreter: {other}</source>
            <translation>{language}, interpreter: {other}</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>hidden</translation>
        </message>
        <message>
            <source>as of {time}</source>
            <translation>as of {time}</translation>
        </message>
        <message>
            <source>temporary</source>
            <translation>temporary</translation>
        </message>
    </context>
    <context>
        <name>ClientPanel</name>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>The client of the open case is shown here.</source>
            <translation>The client of the open case is shown here.</translation>
        </message>
        <message>
            <source>History and other services' matters are not shown: they are not part of this case.</source>
            <translation>History and other services' matters are not shown: they are not part of this case.</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Join</translation>
        </message>
        <message>
            <source>Join the suggested case to this</source>
            <translation>Join the suggested case to this</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Not the same</translation>
        </message>
        <message>
            <source>Non-disclosure order</source>
            <translation>Non-disclosure order</translation>
        </message>
        <message>
            <source>Address and phone are hidden. Do not read anything aloud.</source>
            <translation>Address and phone are hidden. Do not read anything aloud.</translation>
        </message>
        <message>
            <source>name not given</source>
            <translation>name not given</translation>
        </message>
        <message>
            <source>The matter is about: {who}. The right to act has not been checked.</source>
            <translation>The matter is about: {who}. The right to act has not been checked.</translation>
        </message>
        <message>
            <source>{why}: case {n}</source>
            <translation>{why}: case {n}</translation>
        </message>
        <message>
            <source>Families share phones. Join only when you know that the person is the same.</source>
            <translation>Families share phones. Join only when you know that the person is the same.</translation>
        </message>
        <message>
            <source>Deadlines</source>
            <translation>Deadlines</translation>
        </message>
        <message>
            <source>Answer promised</source>
            <translation>Answer promised</translation>
        </message>
        <message>
            <source>Next call</source>
            <translation>Next call</translation>
        </message>
        <message>
            <source>Wishes</source>
            <translation>Wishes</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Contacts in this case</source>
            <translation>Contacts in this case</translation>
        </message>
        <message>
            <source>handled</source>
            <translation>handled</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>today at {time}</source>
            <translation>today at {time}</translation>
        </message>
        <message>
            <source>Show the whole code</source>
            <translation>Show the whole code</translation>
        </message>
        <message>
            <source>Show the principal's whole code; this is logged</source>
            <translation>Show the principal's whole code; this is logged</translation>
        </message>
        <message>
            <source>Show the number</source>
            <translation>Show the number</translation>
        </message>
        <message>
            <source>Show the hidden number; the reason is logged</source>
            <translation>Show the hidden number; the reason is logged</translation>
        </message>
        <message>
            <source>Anybody can type another's code. Join only when you know that the person is the same.</source>
            <translation>Anybody can type another's code. Join only when you know that the person is the same.</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Follow-up</translation>
        </message>
    </context>
    <context>
        <name>CloseSheet</name>
        <message>
            <source>Close case {n}</source>
            <translation>Close case {n}</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Close the case</translation>
        </message>
        <message>
            <source>Reason for contact</source>
            <translation>Reason for contact</translation>
        </message>
        <message>
            <source>What was agreed</source>
            <translation>What was agreed</translation>
        </message>
        <message>
            <source>The client sees this on their page only if you also write it to them.</source>
            <translation>The client sees this on their page only if you also write it to them.</translation>
        </message>
        <message>
            <source>What follows</source>
            <translation>What follows</translation>
        </message>
        <message>
            <source>Why is the callback closed?</source>
            <translation>Why is the callback closed?</translation>
        </message>
        <message>
            <source>The client has not been reached. The reason is recorded with your name.</source>
            <translation>The client has not been reached. The reason is recorded with your name.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Choose a reason</source>
            <translation>Choose a reason</translation>
        </message>
        <message>
            <source>Choose what follows</source>
            <translation>Choose what follows</translation>
        </message>
        <message>
            <source>Choose the reason for contact.</source>
            <translation>Choose the reason for contact.</translation>
        </message>
        <message>
            <source>Write what was agreed.</source>
            <translation>Write what was agreed.</translation>
        </message>
        <message>
            <source>Choose what follows.</source>
            <translation>Choose what follows.</translation>
        </message>
        <message>
            <source>Write why the callback is closed.</source>
            <translation>Write why the callback is closed.</translation>
        </message>
        <message>
            <source>Recorded in the client's record as well</source>
            <translation>Recorded in the client's record as well</translation>
        </message>
        <message>
            <source>What was written here is then removed sooner, when its retention period ends.</source>
            <translation>What was written here is then removed sooner, when its retention period ends.</translation>
        </message>
        <message>
            <source>{n} of {of} attempts to call are recorded. Make the others first.</source>
            <translation>{n} of {of} attempts to call are recorded. Make the others first.</translation>
        </message>
        <message>
            <source>No answer yet from: {whom}. If you close now, an answer still comes to your list and onto the timeline, and nobody waits for it in the case.</source>
            <translation>No answer yet ({whom}). If you close now, an answer still comes to your list and onto the timeline, and nobody waits for it in the case.</translation>
        </message>
        <message>
            <source>{name} works in this case too; closing ends that. Drafts stay with whoever wrote them.</source>
            <translation>{name} works in this case too; closing ends that. Drafts stay with whoever wrote them.</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>Internal note</source>
            <translation>Internal note</translation>
        </message>
        <message>
            <source>Reply to the client</source>
            <translation>Reply to the client</translation>
        </message>
        <message>
            <source>phrases</source>
            <translation>phrases</translation>
        </message>
        <message>
            <source>Reply language {language}</source>
            <translation>Reply language {language}</translation>
        </message>
        <message>
            <source>Save note</source>
            <translation>Save note</translation>
        </message>
        <message>
            <source>Send when connected</source>
            <translation>Send when connected</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>Draft saved {time}</source>
            <translation>Draft saved {time}</translation>
        </message>
    </context>
    <context>
        <name>FormSheet</name>
        <message>
            <source>Contact form</source>
            <translation>Contact form</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>In their own words</source>
            <translation>In their own words</translation>
        </message>
    </context>
    <context>
        <name>JournalRow</name>
        <message>
            <source>This computer's disk cannot be written to</source>
            <translation>This computer's disk cannot be written to</translation>
        </message>
        <message>
            <source>What you send leaves as ever. What you are writing is lost if the computer stops: make room on the disk.</source>
            <translation>What you send leaves as ever. What you are writing is lost if the computer stops: make room on the disk.</translation>
        </message>
        <message>
            <source>What was kept on this computer was damaged</source>
            <translation>What was kept on this computer was damaged</translation>
        </message>
        <message>
            <source>It is still there under the name {name}, and a new file was begun. Tell your support before you sign out.</source>
            <translation>It is still there under the name {name}, and a new file was begun. Tell your support before you sign out.</translation>
        </message>
    </context>
    <context>
        <name>LineFilter</name>
        <message>
            <source>All lines</source>
            <translation>All lines</translation>
        </message>
        <message>
            <source>{n} lines</source>
            <translation>{n} lines</translation>
        </message>
        <message>
            <source>Service lines shown: {lines}</source>
            <translation>Service lines shown: {lines}</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Urgent in the queue: {line}</source>
            <translation>Urgent in the queue: {line}</translation>
        </message>
        <message>
            <source>New in the queue: {line}</source>
            <translation>New in the queue: {line}</translation>
        </message>
        <message>
            <source>As of {time}, {age} old</source>
            <translation>As of {time}, {age} old</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Commands</source>
            <translation>Commands</translation>
        </message>
        <message>
            <source>Search a command by name</source>
            <translation>Search a command by name</translation>
        </message>
        <message>
            <source>No command by that name. Try a word of what you want to do.</source>
            <translation>No command by that name. Try a word of what you want to do.</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choose</translation>
        </message>
        <message>
            <source>do</source>
            <translation>do</translation>
        </message>
        <message>
            <source>change keys</source>
            <translation>change keys</translation>
        </message>
        <message>
            <source>close</source>
            <translation>close</translation>
        </message>
        <message>
            <source>This case: {subject}</source>
            <translation>This case: {subject}</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Queue</translation>
        </message>
        <message>
            <source>Moving</source>
            <translation>Moving</translation>
        </message>
        <message>
            <source>Myself</source>
            <translation>Myself</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Log and staff</source>
            <translation>Log and staff</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Clients</translation>
        </message>
        <message>
            <source>Find a client: {text}</source>
            <translation>Find a client: {text}</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Call</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Services</translation>
        </message>
        <message>
            <source>Playbooks</source>
            <translation>Playbooks</translation>
        </message>
        <message>
            <source>My views</source>
            <translation>My views</translation>
        </message>
    </context>
    <context>
        <name>PhrasePanel</name>
        <message>
            <source>choose</source>
            <translation>choose</translation>
        </message>
        <message>
            <source>add to the text</source>
            <translation>add to the text</translation>
        </message>
        <message>
            <source>close</source>
            <translation>close</translation>
        </message>
        <message>
            <source>Phrases</source>
            <translation>Phrases</translation>
        </message>
        <message>
            <source>{n} phrases for ”{query}”</source>
            <translation>Phrases for “{query}”: {n}</translation>
        </message>
        <message>
            <source>{n} phrases</source>
            <translation>Phrases: {n}</translation>
        </message>
        <message>
            <source>own</source>
            <translation>own</translation>
        </message>
        <message>
            <source>shared</source>
            <translation>shared</translation>
        </message>
        <message>
            <source>should have been reviewed by {day}</source>
            <translation>should have been reviewed by {day}</translation>
        </message>
        <message>
            <source>review overdue</source>
            <translation>review overdue</translation>
        </message>
    </context>
    <context>
        <name>PhraseSheet</name>
        <message>
            <source>Own phrases</source>
            <translation>Own phrases</translation>
        </message>
        <message>
            <source>Type / and the keyword in a reply. {name} becomes the client's first name.</source>
            <translation>Type / and the keyword in a reply. {name} becomes the client's first name.</translation>
        </message>
        <message>
            <source>Phrase</source>
            <translation>Phrase</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Name of the phrase</source>
            <translation>Name of the phrase</translation>
        </message>
        <message>
            <source>Keyword</source>
            <translation>Keyword</translation>
        </message>
        <message>
            <source>One word; the first word of the name if left empty.</source>
            <translation>One word; the first word of the name if left empty.</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Save the phrase</source>
            <translation>Save the phrase</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Delete the phrase</source>
            <translation>Delete the phrase</translation>
        </message>
        <message>
            <source>New phrase</source>
            <translation>New phrase</translation>
        </message>
        <message>
            <source>Give the phrase a name.</source>
            <translation>Give the phrase a name.</translation>
        </message>
        <message>
            <source>Write the text of the phrase.</source>
            <translation>Write the text of the phrase.</translation>
        </message>
        <message>
            <source>The phrase was deleted. Save it to keep it after all.</source>
            <translation>The phrase was deleted. Save it to keep it after all.</translation>
        </message>
    </context>
    <context>
        <name>QueuePane</name>
        <message>
            <source>Queue</source>
            <translation>Queue</translation>
        </message>
        <message>
            <source>Take next</source>
            <translation>Take next</translation>
        </message>
        <message>
            <source>The queue is empty. New cases come here and announce themselves.</source>
            <translation>The queue is empty. New cases come here and announce themselves.</translation>
        </message>
        <message>
            <source>longest {span}</source>
            <translation>longest {span}</translation>
        </message>
        <message>
            <source>Cases can be taken when the connection is back.</source>
            <translation>Cases can be taken when the connection is back.</translation>
        </message>
        <message>
            <source>Take next of this view</source>
            <translation>Take next of this view</translation>
        </message>
        <message>
            <source>Take next of the queue</source>
            <translation>Take next of the queue</translation>
        </message>
        <message>
            <source>Nothing belongs to this view just now.</source>
            <translation>Nothing belongs to this view just now.</translation>
        </message>
    </context>
    <context>
        <name>QueueWindow</name>
        <message>
            <source>Queue</source>
            <translation>Queue</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Open the queue</source>
            <translation>Open the queue</translation>
        </message>
        <message>
            <source>Take next</source>
            <translation>Take next</translation>
        </message>
    </context>
    <context>
        <name>RegisterSheet</name>
        <message>
            <source>Register a contact</source>
            <translation>Register a contact</translation>
        </message>
        <message>
            <source>A call to a desk phone or a visit at the hatch.</source>
            <translation>A call to a desk phone or a visit at the hatch.</translation>
        </message>
        <message>
            <source>How the contact came</source>
            <translation>How the contact came</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Service line</translation>
        </message>
        <message>
            <source>What the matter is about</source>
            <translation>What the matter is about</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Personal code</source>
            <translation>Personal code</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Language for an interpreter, if one is needed</source>
            <translation>Language for an interpreter, if one is needed</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Urgent</translation>
        </message>
        <message>
            <source>Take it into my own work at once</source>
            <translation>Take it into my own work at once</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Register</translation>
        </message>
        <message>
            <source>Write in a few words what the matter is about.</source>
            <translation>Write in a few words what the matter is about.</translation>
        </message>
        <message>
            <source>Acts</source>
            <translation>Acts</translation>
        </message>
        <message>
            <source>Whom the matter is about</source>
            <translation>Whom the matter is about</translation>
        </message>
        <message>
            <source>Their personal code</source>
            <translation>Their personal code</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsPage</name>
        <message>
            <source>Shortcuts</source>
            <translation>Shortcuts</translation>
        </message>
        <message>
            <source>Press a field and then the keys you want. Backspace leaves a command without keys.</source>
            <translation>Press a field and then the keys you want. Backspace leaves a command without keys.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Restore the original keys</source>
            <translation>Restore the original keys</translation>
        </message>
        <message>
            <source>Keys of: {deed}</source>
            <translation>Keys of: {deed}</translation>
        </message>
        <message>
            <source>Ctrl and Alt together write characters on this keyboard. Choose other keys.</source>
            <translation>Ctrl and Alt together write characters on this keyboard. Choose other keys.</translation>
        </message>
        <message>
            <source>Those keys already do: {deed}.</source>
            <translation>Those keys already do: {deed}.</translation>
        </message>
    </context>
    <context>
        <name>SignIn</name>
        <message>
            <source>Write your user name.</source>
            <translation>Write your user name.</translation>
        </message>
        <message>
            <source>Write your password.</source>
            <translation>Write your password.</translation>
        </message>
        <message>
            <source>Locked. {name}, everything is as you left it.</source>
            <translation>Locked. {name}, everything is as you left it.</translation>
        </message>
        <message>
            <source>Sign in for your shift.</source>
            <translation>Sign in for your shift.</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>User name</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Unlock</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Sign in</translation>
        </message>
        <message>
            <source>Signing in</source>
            <translation>Signing in</translation>
        </message>
        <message>
            <source>Sign out and let another sign in</source>
            <translation>Sign out and let another sign in</translation>
        </message>
        <message>
            <source>This computer has no keyring: the session and drafts are kept in memory only, until you close.</source>
            <translation>This computer has no keyring: the session and drafts are kept in memory only, until you close.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>The name or the password is not right.</source>
            <translation>The name or the password is not right.</translation>
        </message>
        <message>
            <source>Try again in {n} s.</source>
            <translation>Try again in {n} s.</translation>
        </message>
        <message>
            <source>This account is locked. Contact your support.</source>
            <translation>This account is locked. Contact your support.</translation>
        </message>
        <message>
            <source>The session has ended. Sign in again.</source>
            <translation>The session has ended. Sign in again.</translation>
        </message>
        <message>
            <source>Too many tries. Try again in {n} s.</source>
            <translation>Too many tries. Try again in {n} s.</translation>
        </message>
        <message>
            <source>The password is checked on this computer. Everything written is kept.</source>
            <translation>The password is checked on this computer. Everything written is kept.</translation>
        </message>
        <message>
            <source>Signing in goes on by itself when the connection is back.</source>
            <translation>Signing in goes on by itself when the connection is back.</translation>
        </message>
        <message>
            <source>This can be unlocked when the connection is back. Everything written is kept.</source>
            <translation>This can be unlocked when the connection is back. Everything written is kept.</translation>
        </message>
        <message>
            <source>This computer cannot check the password alone. Try again when the connection is back.</source>
            <translation>This computer cannot check the password alone. Try again when the connection is back.</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Connected</source>
            <translation>Connected</translation>
        </message>
        <message>
            <source>Connecting</source>
            <translation>Connecting</translation>
        </message>
        <message>
            <source>No connection since {time}</source>
            <translation>No connection since {time}</translation>
        </message>
        <message>
            <source>Saved on this computer {time}</source>
            <translation>Saved on this computer {time}</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>Saved {time}</translation>
        </message>
        <message>
            <source>{n} unsent</source>
            <translation>{n} unsent</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Commands</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Shortcuts</translation>
        </message>
        <message>
            <source>{n} to settle</source>
            <translation>{n} to settle</translation>
        </message>
        <message>
            <source>{n} unsent, show</source>
            <translation>{n} unsent, show</translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message>
            <source>Try now</source>
            <translation>Try now</translation>
        </message>
        <message>
            <source>This application is too old for the server</source>
            <translation>This application is too old for the server</translation>
        </message>
        <message>
            <source>Update it. Everything written is kept on this computer.</source>
            <translation>Update it. Everything written is kept on this computer.</translation>
        </message>
        <message>
            <source>The server is older than this application</source>
            <translation>The server is older than this application</translation>
        </message>
        <message>
            <source>Tell your support. Everything written is kept on this computer.</source>
            <translation>Tell your support. Everything written is kept on this computer.</translation>
        </message>
        <message>
            <source>Next try {n} s</source>
            <translation>Next try {n} s</translation>
        </message>
    </context>
    <context>
        <name>TabBar</name>
        <message>
            <source>Cases in hand</source>
            <translation>Cases in hand</translation>
        </message>
        <message>
            <source>Anonymous {n}</source>
            <translation>Anonymous {n}</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>case {n}</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>waits</translation>
        </message>
        <message>
            <source>{name} waits for the connection</source>
            <translation>{name} waits for the connection</translation>
        </message>
        <message>
            <source>{name}, a call is going on</source>
            <translation>{name}, a call is going on</translation>
        </message>
        <message>
            <source>{name}, you are the work pair of {owner}</source>
            <translation>{name}, you are the work pair of {owner}</translation>
        </message>
    </context>
    <context>
        <name>TargetToggle</name>
        <message>
            <source>To the client</source>
            <translation>To the client</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>Internal note</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Search a client, a case or a command</source>
            <translation>Search a client, a case or a command</translation>
        </message>
        <message>
            <source>Presence: {state}</source>
            <translation>Presence: {state}</translation>
        </message>
        <message>
            <source>Own menu: {name}</source>
            <translation>Own menu: {name}</translation>
        </message>
        <message>
            <source>Questions of colleagues: {n}</source>
            <translation>Questions of colleagues: {n}</translation>
        </message>
        <message>
            <source>Cases offered: {n}</source>
            <translation>Cases offered: {n}</translation>
        </message>
        <message>
            <source>Questions and invitations of colleagues: {n}</source>
            <translation>Questions and invitations of colleagues: {n}</translation>
        </message>
        <message>
            <source>Promised time passed: {n}</source>
            <translation>Promised time passed: {n}</translation>
        </message>
    </context>
    <context>
        <name>TransferSheet</name>
        <message>
            <source>Transfer case {n}</source>
            <translation>Transfer case {n}</translation>
        </message>
        <message>
            <source>Transfer the case</source>
            <translation>Transfer the case</translation>
        </message>
        <message>
            <source>The client keeps their place: the waiting time goes on from where it began.</source>
            <translation>The client keeps their place: the waiting time goes on from where it began.</translation>
        </message>
        <message>
            <source>To which service line</source>
            <translation>To which service line</translation>
        </message>
        <message>
            <source>Note for the one who takes it</source>
            <translation>Note for the one who takes it</translation>
        </message>
        <message>
            <source>Only professionals see this.</source>
            <translation>Only professionals see this.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Transfer</translation>
        </message>
        <message>
            <source>Choose a line</source>
            <translation>Choose a line</translation>
        </message>
        <message>
            <source>Choose the line.</source>
            <translation>Choose the line.</translation>
        </message>
    </context>
    <context>
        <name>UndoBar</name>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>UnsentBanner</name>
        <message>
            <source>Unsent {n}</source>
            <translation>Unsent {n}</translation>
        </message>
        <message>
            <source>They leave in this order, once each.</source>
            <translation>They leave in this order, once each.</translation>
        </message>
        <message>
            <source>and {n} more, show all</source>
            <translation>and {n} more, show all</translation>
        </message>
    </context>
    <context>
        <name>_Preview</name>
        <message>
            <source>Leaves like this</source>
            <translation>Leaves like this</translation>
        </message>
    </context>
    <context>
        <name>deeds</name>
        <message>
            <source>Take next</source>
            <translation>Take next</translation>
        </message>
        <message>
            <source>Go to queue</source>
            <translation>Go to queue</translation>
        </message>
        <message>
            <source>Go to timeline</source>
            <translation>Go to timeline</translation>
        </message>
        <message>
            <source>Go to writing</source>
            <translation>Go to writing</translation>
        </message>
        <message>
            <source>Go to client</source>
            <translation>Go to client</translation>
        </message>
        <message>
            <source>Transfer to another line</source>
            <translation>Transfer to another line</translation>
        </message>
        <message>
            <source>Return to queue</source>
            <translation>Return to queue</translation>
        </message>
        <message>
            <source>Close with an outcome</source>
            <translation>Close with an outcome</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>Internal note</translation>
        </message>
        <message>
            <source>Join the suggested case</source>
            <translation>Join the suggested case</translation>
        </message>
        <message>
            <source>Mark urgent or not urgent</source>
            <translation>Mark urgent or not urgent</translation>
        </message>
        <message>
            <source>Call the client</source>
            <translation>Call the client</translation>
        </message>
        <message>
            <source>Show the personal code</source>
            <translation>Show the personal code</translation>
        </message>
        <message>
            <source>Register a contact</source>
            <translation>Register a contact</translation>
        </message>
        <message>
            <source>Undo return or transfer</source>
            <translation>Undo return or transfer</translation>
        </message>
        <message>
            <source>Change presence</source>
            <translation>Change presence</translation>
        </message>
        <message>
            <source>Lock the screen</source>
            <translation>Lock the screen</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Sign out</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Commands</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Shortcuts</translation>
        </message>
        <message>
            <source>In Finnish</source>
            <translation>In Finnish</translation>
        </message>
        <message>
            <source>In Swedish</source>
            <translation>In Swedish</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>In English</translation>
        </message>
        <message>
            <source>Light theme</source>
            <translation>Light theme</translation>
        </message>
        <message>
            <source>Dark theme</source>
            <translation>Dark theme</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>High contrast</translation>
        </message>
        <message>
            <source>Theme from the system</source>
            <translation>Theme from the system</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Larger text</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Smaller text</translation>
        </message>
        <message>
            <source>Show or hide the client pane</source>
            <translation>Show or hide the client pane</translation>
        </message>
        <message>
            <source>no case is open</source>
            <translation>no case is open</translation>
        </message>
        <message>
            <source>needs the connection</source>
            <translation>needs the connection</translation>
        </message>
        <message>
            <source>no case is suggested</source>
            <translation>no case is suggested</translation>
        </message>
        <message>
            <source>no callback is open</source>
            <translation>no callback is open</translation>
        </message>
        <message>
            <source>no personal code is known</source>
            <translation>no personal code is known</translation>
        </message>
        <message>
            <source>nothing to undo</source>
            <translation>nothing to undo</translation>
        </message>
        <message>
            <source>Go to the newest message</source>
            <translation>Go to the newest message</translation>
        </message>
        <message>
            <source>Show the principal's personal code</source>
            <translation>Show the principal's personal code</translation>
        </message>
        <message>
            <source>Save the text as a phrase</source>
            <translation>Save the text as a phrase</translation>
        </message>
        <message>
            <source>Own phrases</source>
            <translation>Own phrases</translation>
        </message>
        <message>
            <source>nothing is written</source>
            <translation>nothing is written</translation>
        </message>
        <message>
            <source>Sound of a new case</source>
            <translation>Sound of a new case</translation>
        </message>
        <message>
            <source>Sound of an urgent case</source>
            <translation>Sound of an urgent case</translation>
        </message>
        <message>
            <source>Number of waiting cases on the taskbar</source>
            <translation>Number of waiting cases on the taskbar</translation>
        </message>
        <message>
            <source>Notices in the tray</source>
            <translation>Notices in the tray</translation>
        </message>
        <message>
            <source>Compact queue</source>
            <translation>Compact queue</translation>
        </message>
        <message>
            <source>Reduced motion</source>
            <translation>Reduced motion</translation>
        </message>
        <message>
            <source>Queue in its own window</source>
            <translation>Queue in its own window</translation>
        </message>
        <message>
            <source>Contingency guide</source>
            <translation>Contingency guide</translation>
        </message>
        <message>
            <source>Settle what could not be sent</source>
            <translation>Settle what could not be sent</translation>
        </message>
        <message>
            <source>Show what is unsent</source>
            <translation>Show what is unsent</translation>
        </message>
        <message>
            <source>nothing to settle</source>
            <translation>nothing to settle</translation>
        </message>
        <message>
            <source>the case waits to leave</source>
            <translation>the case waits to leave</translation>
        </message>
        <message>
            <source>Assessment of a minor</source>
            <translation>Assessment of a minor</translation>
        </message>
        <message>
            <source>no form is offered here</source>
            <translation>no form is offered here</translation>
        </message>
        <message>
            <source>Find a client</source>
            <translation>Find a client</translation>
        </message>
        <message>
            <source>Ask the resident to identify</source>
            <translation>Ask the resident to identify</translation>
        </message>
        <message>
            <source>Identify by questions</source>
            <translation>Identify by questions</translation>
        </message>
        <message>
            <source>For whom the person acts</source>
            <translation>For whom the person acts</translation>
        </message>
        <message>
            <source>Check the right to act</source>
            <translation>Check the right to act</translation>
        </message>
        <message>
            <source>Note a check of the right</source>
            <translation>Note a check of the right</translation>
        </message>
        <message>
            <source>Client's record</source>
            <translation>Client's record</translation>
        </message>
        <message>
            <source>Client's history</source>
            <translation>Client's history</translation>
        </message>
        <message>
            <source>Show the hidden number</source>
            <translation>Show the hidden number</translation>
        </message>
        <message>
            <source>Take the case from the client</source>
            <translation>Take the case from the client</translation>
        </message>
        <message>
            <source>this number must not be called</source>
            <translation>this number must not be called</translation>
        </message>
        <message>
            <source>Extract for a client</source>
            <translation>Extract for a client</translation>
        </message>
        <message>
            <source>Go to the use log</source>
            <translation>Go to the use log</translation>
        </message>
        <message>
            <source>Go to what is worth asking about</source>
            <translation>Go to what is worth asking about</translation>
        </message>
        <message>
            <source>Check the whole log</source>
            <translation>Check the whole log</translation>
        </message>
        <message>
            <source>Add a member of staff</source>
            <translation>Add a member of staff</translation>
        </message>
        <message>
            <source>Change a member of staff</source>
            <translation>Change a member of staff</translation>
        </message>
        <message>
            <source>Lock out or let in again</source>
            <translation>Lock out or let in again</translation>
        </message>
        <message>
            <source>New start password</source>
            <translation>New start password</translation>
        </message>
        <message>
            <source>Legal hold of a client</source>
            <translation>Legal hold of a client</translation>
        </message>
        <message>
            <source>Removals</source>
            <translation>Removals</translation>
        </message>
        <message>
            <source>no caller's number to search by</source>
            <translation>no caller's number to search by</translation>
        </message>
        <message>
            <source>you are not in wrap-up</source>
            <translation>you are not in wrap-up</translation>
        </message>
        <message>
            <source>no call is going on</source>
            <translation>no call is going on</translation>
        </message>
        <message>
            <source>the call is handled at the telephone</source>
            <translation>the call is handled at the telephone</translation>
        </message>
        <message>
            <source>not in this state of the call</source>
            <translation>not in this state of the call</translation>
        </message>
        <message>
            <source>the exchange has not answered yet</source>
            <translation>the exchange has not answered yet</translation>
        </message>
        <message>
            <source>Hold, or back to the client</source>
            <translation>Hold, or back to the client</translation>
        </message>
        <message>
            <source>Consult by telephone</source>
            <translation>Consult by telephone</translation>
        </message>
        <message>
            <source>Join the three of the call</source>
            <translation>Join the three of the call</translation>
        </message>
        <message>
            <source>Leave the call</source>
            <translation>Leave the call</translation>
        </message>
        <message>
            <source>Back to the client alone</source>
            <translation>Back to the client alone</translation>
        </message>
        <message>
            <source>End the call</source>
            <translation>End the call</translation>
        </message>
        <message>
            <source>Search clients by the caller's number</source>
            <translation>Search clients by the caller's number</translation>
        </message>
        <message>
            <source>End wrap-up, available again</source>
            <translation>End wrap-up, available again</translation>
        </message>
        <message>
            <source>Own telephone</source>
            <translation>Own telephone</translation>
        </message>
        <message>
            <source>a call is going on</source>
            <translation>a call is going on</translation>
        </message>
        <message>
            <source>Write down feedback</source>
            <translation>Write down feedback</translation>
        </message>
        <message>
            <source>Consult</source>
            <translation>Consult</translation>
        </message>
        <message>
            <source>Ask a colleague in writing</source>
            <translation>Ask a colleague in writing</translation>
        </message>
        <message>
            <source>Questions of colleagues</source>
            <translation>Questions of colleagues</translation>
        </message>
        <message>
            <source>Fill in a form</source>
            <translation>Fill in a form</translation>
        </message>
        <message>
            <source>Service directory</source>
            <translation>Service directory</translation>
        </message>
        <message>
            <source>Add a service to the directory</source>
            <translation>Add a service to the directory</translation>
        </message>
        <message>
            <source>Views of the queue</source>
            <translation>Views of the queue</translation>
        </message>
        <message>
            <source>View: whole queue</source>
            <translation>View: whole queue</translation>
        </message>
        <message>
            <source>View: callbacks due</source>
            <translation>View: callbacks due</translation>
        </message>
        <message>
            <source>View: feedback due</source>
            <translation>View: feedback due</translation>
        </message>
        <message>
            <source>View: follow-ups today</source>
            <translation>View: follow-ups today</translation>
        </message>
        <message>
            <source>View: assessments open</source>
            <translation>View: assessments open</translation>
        </message>
        <message>
            <source>View: tasks open</source>
            <translation>View: tasks open</translation>
        </message>
        <message>
            <source>Save a view of the queue</source>
            <translation>Save a view of the queue</translation>
        </message>
        <message>
            <source>View: people in between</source>
            <translation>View: people in between</translation>
        </message>
        <message>
            <source>Work pair: ask a colleague in</source>
            <translation>Work pair: ask a colleague in</translation>
        </message>
        <message>
            <source>{name} is responsible for the case</source>
            <translation>{name} is responsible for the case</translation>
        </message>
        <message>
            <source>Export as a FHIR file…</source>
            <translation>Export as a FHIR file…</translation>
        </message>
        <message>
            <source>Themes of feedback</source>
            <translation>Themes of feedback</translation>
        </message>
        <message>
            <source>Read feedback</source>
            <translation>Read feedback</translation>
        </message>
        <message>
            <source>the line keeps no records</source>
            <translation>the line keeps no records</translation>
        </message>
        <message>
            <source>Record the contact</source>
            <translation>Record the contact</translation>
        </message>
        <message>
            <source>Copy the summary</source>
            <translation>Copy the summary</translation>
        </message>
        <message>
            <source>Send a form to the client</source>
            <translation>Send a form to the client</translation>
        </message>
        <message>
            <source>no form can be sent to the client here</source>
            <translation>no form can be sent to the client here</translation>
        </message>
        <message>
            <source>View: follow-ups to come</source>
            <translation>View: follow-ups to come</translation>
        </message>
        <message>
            <source>Tell in the reply what was changed</source>
            <translation>Tell in the reply what was changed</translation>
        </message>
        <message>
            <source>Add a care chain</source>
            <translation>Add a care chain</translation>
        </message>
        <message>
            <source>Playbooks</source>
            <translation>Playbooks</translation>
        </message>
        <message>
            <source>Add a playbook</source>
            <translation>Add a playbook</translation>
        </message>
        <message>
            <source>Shared phrases, playbooks and care chains</source>
            <translation>Shared phrases, playbooks and care chains</translation>
        </message>
        <message>
            <source>Add a shared phrase</source>
            <translation>Add a shared phrase</translation>
        </message>
        <message>
            <source>To be reviewed</source>
            <translation>To be reviewed</translation>
        </message>
        <message>
            <source>Hand over with the client</source>
            <translation>Hand over with the client</translation>
        </message>
        <message>
            <source>Cases offered</source>
            <translation>Cases offered</translation>
        </message>
        <message>
            <source>Hand over to a partner</source>
            <translation>Hand over to a partner</translation>
        </message>
        <message>
            <source>Take the offer back</source>
            <translation>Take the offer back</translation>
        </message>
        <message>
            <source>Note that the client was reached</source>
            <translation>Note that the client was reached</translation>
        </message>
        <message>
            <source>Summary given to a partner</source>
            <translation>Summary given to a partner</translation>
        </message>
        <message>
            <source>People in between</source>
            <translation>People in between</translation>
        </message>
        <message>
            <source>for supervisors</source>
            <translation>for supervisors</translation>
        </message>
        <message>
            <source>nothing is offered</source>
            <translation>nothing is offered</translation>
        </message>
        <message>
            <source>the client is not in between</source>
            <translation>the client is not in between</translation>
        </message>
        <message>
            <source>no partner has a summary</source>
            <translation>no partner has a summary</translation>
        </message>
    </context>
    <context>
        <name>notify</name>
        <message>
            <source>Luukku: {n} waiting</source>
            <translation>Luukku: {n} waiting</translation>
        </message>
        <message>
            <source>An urgent case is waiting</source>
            <translation>An urgent case is waiting</translation>
        </message>
        <message>
            <source>A new case is waiting</source>
            <translation>A new case is waiting</translation>
        </message>
    </context>
    <context>
        <name>queue</name>
        <message>
            <source>by deadline</source>
            <translation>by deadline</translation>
        </message>
        <message>
            <source>Leaves the queue</source>
            <translation>Leaves the queue</translation>
        </message>
        <message>
            <source>{who} took it</source>
            <translation>{who} took it</translation>
        </message>
    </context>
    <context>
        <name>refusals</name>
        <message>
            <source>{by} took this case first. Choose another.</source>
            <translation>{by} took this case first. Choose another.</translation>
        </message>
        <message>
            <source>The case was not found. It may have been joined to another.</source>
            <translation>The case was not found. It may have been joined to another.</translation>
        </message>
        <message>
            <source>The service line was not found. Choose another line.</source>
            <translation>The service line was not found. Choose another line.</translation>
        </message>
        <message>
            <source>The contact was not found. Open the case again.</source>
            <translation>The contact was not found. Open the case again.</translation>
        </message>
        <message>
            <source>Nobody is waiting on the chosen lines and channels.</source>
            <translation>Nobody is waiting on the chosen lines and channels.</translation>
        </message>
        <message>
            <source>Your role or lines do not permit this.</source>
            <translation>Your role or lines do not permit this.</translation>
        </message>
        <message>
            <source>Write something first.</source>
            <translation>Write something first.</translation>
        </message>
        <message>
            <source>The text is too long: at most {limit} characters. Shorten it and send again.</source>
            <translation>The text is too long: at most {limit} characters. Shorten it and send again.</translation>
        </message>
        <message>
            <source>Choose a reason and write what was agreed.</source>
            <translation>Choose a reason and write what was agreed.</translation>
        </message>
        <message>
            <source>The client has not been reached. Write why the callback is closed.</source>
            <translation>The client has not been reached. Write why the callback is closed.</translation>
        </message>
        <message>
            <source>Choose when the next attempt is made.</source>
            <translation>Choose when the next attempt is made.</translation>
        </message>
        <message>
            <source>That time has already passed.</source>
            <translation>That time has already passed.</translation>
        </message>
        <message>
            <source>The phone number is not valid. Check it, with the country code if foreign.</source>
            <translation>The phone number is not valid. Check it, with the country code if foreign.</translation>
        </message>
        <message>
            <source>The personal identity code is not valid. Check it or leave it out.</source>
            <translation>The personal identity code is not valid. Check it or leave it out.</translation>
        </message>
        <message>
            <source>The client has no page to read messages on. Call them or write a note.</source>
            <translation>The client has no page to read messages on. Call them or write a note.</translation>
        </message>
        <message>
            <source>Too many in a short time. Your text is kept; try again in a moment.</source>
            <translation>Too many in a short time. Your text is kept; try again in a moment.</translation>
        </message>
        <message>
            <source>The server did not understand this version. Update the application.</source>
            <translation>The server did not understand this version. Update the application.</translation>
        </message>
        <message>
            <source>Saving did not succeed. Nothing was lost; try again.</source>
            <translation>Saving did not succeed. Nothing was lost; try again.</translation>
        </message>
        <message>
            <source>A colleague</source>
            <translation>A colleague</translation>
        </message>
        <message>
            <source>The case is no longer yours.</source>
            <translation>The case is no longer yours.</translation>
        </message>
        <message>
            <source>The case is closed.</source>
            <translation>The case is closed.</translation>
        </message>
        <message>
            <source>The conversation has ended.</source>
            <translation>The conversation has ended.</translation>
        </message>
        <message>
            <source>Your text is kept as a draft.</source>
            <translation>Your text is kept as a draft.</translation>
        </message>
        <message>
            <source>The client was not found. The record may have been joined to another.</source>
            <translation>The client was not found. The record may have been joined to another.</translation>
        </message>
        <message>
            <source>Another client has this personal identity code. Find that client instead.</source>
            <translation>Another client has this personal identity code. Find that client instead.</translation>
        </message>
        <message>
            <source>The same personal identity code was given for both. Ask for the code of the one the matter is about.</source>
            <translation>The same personal identity code was given for both. Ask for the code of the one the matter is about.</translation>
        </message>
        <message>
            <source>The person has already identified as somebody else. Nothing was changed.</source>
            <translation>The person has already identified as somebody else. Nothing was changed.</translation>
        </message>
        <message>
            <source>Write the reason in a sentence: at least {limit} characters.</source>
            <translation>Write the reason in a sentence: at least {limit} characters.</translation>
        </message>
        <message>
            <source>You have no open case of this client. The record opens with a written reason.</source>
            <translation>You have no open case of this client. The record opens with a written reason.</translation>
        </message>
        <message>
            <source>This is not permitted in this case.</source>
            <translation>This is not permitted in this case.</translation>
        </message>
        <message>
            <source>The client is a minor: make the assessment first (F6).</source>
            <translation>The client is a minor: make the assessment first (F6).</translation>
        </message>
        <message>
            <source>{by} signed another assessment meanwhile. Look at it; your answers are kept.</source>
            <translation>{by} signed another assessment meanwhile. Look at it; your answers are kept.</translation>
        </message>
        <message>
            <source>An answer is missing or does not belong there. Your answers are kept.</source>
            <translation>An answer is missing or does not belong there. Your answers are kept.</translation>
        </message>
        <message>
            <source>The server does not know this form. Your answers are kept; tell your IT support.</source>
            <translation>The server does not know this form. Your answers are kept; tell your IT support.</translation>
        </message>
        <message>
            <source>Something in this case has to be resolved in writing first.</source>
            <translation>Something in this case has to be resolved in writing first.</translation>
        </message>
        <message>
            <source>The task was not found. Somebody may have resolved it.</source>
            <translation>The task was not found. Somebody may have resolved it.</translation>
        </message>
        <message>
            <source>The authorisation register cannot be reached. Nothing was checked; try again, or check it by hand.</source>
            <translation>The authorisation register cannot be reached. Nothing was checked; try again, or check it by hand.</translation>
        </message>
        <message>
            <source>No identification service is in use here.</source>
            <translation>No identification service is in use here.</translation>
        </message>
        <message>
            <source>Somebody else has this user name.</source>
            <translation>Somebody else has this user name.</translation>
        </message>
        <message>
            <source>At least one administrator has to remain.</source>
            <translation>At least one administrator has to remain.</translation>
        </message>
        <message>
            <source>The child is 12 or the age is not known: the short form no longer does. Your answers are kept; fill in the whole assessment.</source>
            <translation>The child is 12 or the age is not known: the short form no longer does. Your answers are kept; fill in the whole assessment.</translation>
        </message>
        <message>
            <source>The day of birth cannot be right, or is not that of the personal identity code.</source>
            <translation>The day of birth cannot be right, or is not that of the personal identity code.</translation>
        </message>
        <message>
            <source>Say first which telephone is yours: the caller can then be put through to it.</source>
            <translation>Say first which telephone is yours: the caller can then be put through to it.</translation>
        </message>
        <message>
            <source>The call is over or has moved on meanwhile. Nothing was done to it.</source>
            <translation>The call is over or has moved on meanwhile. Nothing was done to it.</translation>
        </message>
        <message>
            <source>A call is going on. End it first.</source>
            <translation>A call is going on. End it first.</translation>
        </message>
        <message>
            <source>This server has no telephone exchange that can be told to do that. Use your own telephone.</source>
            <translation>This server has no telephone exchange that can be told to do that. Use your own telephone.</translation>
        </message>
        <message>
            <source>The colleague is not at work or has no telephone. Choose another.</source>
            <translation>The colleague is not at work or has no telephone. Choose another.</translation>
        </message>
        <message>
            <source>This colleague cannot be asked. Choose another colleague or a line.</source>
            <translation>This colleague cannot be asked. Choose another colleague or a line.</translation>
        </message>
        <message>
            <source>The question is no longer there: its case has been removed.</source>
            <translation>The question is no longer there: its case has been removed.</translation>
        </message>
        <message>
            <source>The question has been answered ({by}) or taken back. Your text is kept here.</source>
            <translation>The question has been answered ({by}) or taken back. Your text is kept here.</translation>
        </message>
        <message>
            <source>Write when and where the appointment is and with whom.</source>
            <translation>Write when and where the appointment is and with whom.</translation>
        </message>
        <message>
            <source>Write who took the client over.</source>
            <translation>Write who took the client over.</translation>
        </message>
        <message>
            <source>The client was not tried often enough yet. Record the attempts to call first.</source>
            <translation>The client was not tried often enough yet. Record the attempts to call first.</translation>
        </message>
        <message>
            <source>Give a day to come, not too far off, and what is checked then.</source>
            <translation>Give a day to come, not too far off, and what is checked then.</translation>
        </message>
        <message>
            <source>{by} changed this meanwhile. Look at it as it stands now; what you wrote is kept here.</source>
            <translation>{by} changed this meanwhile. Look at it as it stands now; what you wrote is kept here.</translation>
        </message>
        <message>
            <source>The service directory has no such service any more.</source>
            <translation>The service directory has no such service any more.</translation>
        </message>
        <message>
            <source>The record lacks: {field}. Fill it in and sign again.</source>
            <translation>The record lacks: {field}. Fill it in and sign again.</translation>
        </message>
        <message>
            <source>The record cannot have this: {field}. Choose or write it anew.</source>
            <translation>The record cannot have this: {field}. Choose or write it anew.</translation>
        </message>
        <message>
            <source>The record was not found. Open the case again.</source>
            <translation>The record was not found. Open the case again.</translation>
        </message>
        <message>
            <source>Sign the record of the contact first: Shift+F4.</source>
            <translation>Sign the record of the contact first: Shift+F4.</translation>
        </message>
        <message>
            <source>The words of this feedback are no longer kept. Go on to the next one.</source>
            <translation>The words of this feedback are no longer kept. Go on to the next one.</translation>
        </message>
        <message>
            <source>That form was not sent in this case.</source>
            <translation>That form was not sent in this case.</translation>
        </message>
        <message>
            <source>The form was answered or is over. Nothing was changed.</source>
            <translation>The form was answered or is over. Nothing was changed.</translation>
        </message>
        <message>
            <source>There is no such phrase or playbook any more.</source>
            <translation>There is no such phrase or playbook any more.</translation>
        </message>
        <message>
            <source>The case is being handed over already. Take the offer back or wait for the answer first.</source>
            <translation>The case is being handed over already. Take the offer back or wait for the answer first.</translation>
        </message>
        <message>
            <source>The offer is over: {by} was first, or it was declined or taken back.</source>
            <translation>The offer is over: {by} was first, or it was declined or taken back.</translation>
        </message>
        <message>
            <source>The client is in between: note first that they have been reached or that help was found.</source>
            <translation>The client is in between: note first that they have been reached or that help was found.</translation>
        </message>
        <message>
            <source>This colleague is not at work now. Choose another colleague or a line.</source>
            <translation>This colleague is not at work now. Choose another colleague or a line.</translation>
        </message>
        <message>
            <source>Nobody works on that line now. Choose another line or a colleague.</source>
            <translation>Nobody works on that line now. Choose another line or a colleague.</translation>
        </message>
        <message>
            <source>The summary holds what may not be given: an event that a minor has kept from others, a hidden number or a personal identity code. Take it out and try again.</source>
            <translation>The summary holds what may not be given: an event that a minor has kept from others, a hidden number or a personal identity code. Take it out and try again.</translation>
        </message>
        <message>
            <source>The case has a work pair already, or somebody is asked: {by}.</source>
            <translation>The case has a work pair already, or somebody is asked ({by}).</translation>
        </message>
        <message>
            <source>This no longer stands: it was taken back, or the case has gone elsewhere meanwhile.</source>
            <translation>This no longer stands: it was taken back, or the case has gone elsewhere meanwhile.</translation>
        </message>
        <message>
            <source>What waits is kept until {time} for whoever agreed on it ({by}). Choose the row and press Enter to take it all the same.</source>
            <translation>What waits is kept until {time} for whoever agreed on it ({by}). Choose the row and press Enter to take it all the same.</translation>
        </message>
        <message>
            <source>Nothing is kept longer of a client whom nobody can find: the last day for the follow-up is {day}.</source>
            <translation>Nothing is kept longer of a client whom nobody can find: the last day for the follow-up is {day}.</translation>
        </message>
    </context>
    <context>
        <name>rows</name>
        <message>
            <source>Callback {n}/{of}</source>
            <translation>Callback {n}/{of}</translation>
        </message>
        <message>
            <source>{first} and {second}</source>
            <translation>{first} and {second}</translation>
        </message>
        <message>
            <source>Anonymous chat</source>
            <translation>Anonymous chat</translation>
        </message>
        <message>
            <source>over by {span}</source>
            <translation>over by {span}</translation>
        </message>
        <message>
            <source>{span} left</source>
            <translation>{span} left</translation>
        </message>
        <message>
            <source>at {time}</source>
            <translation>at {time}</translation>
        </message>
        <message>
            <source>by {time}</source>
            <translation>by {time}</translation>
        </message>
        <message>
            <source>waited {wait}</source>
            <translation>waited {wait}</translation>
        </message>
        <message>
            <source>connection lost</source>
            <translation>connection lost</translation>
        </message>
        <message>
            <source>professional changed</source>
            <translation>professional changed</translation>
        </message>
        <message>
            <source>Caller on the line</source>
            <translation>Caller on the line</translation>
        </message>
        <message>
            <source>not put through</source>
            <translation>not put through</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Follow-up</translation>
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
            <translation>automatic message</translation>
        </message>
        <message>
            <source>Cancel sending</source>
            <translation>Cancel sending</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>You</source>
            <translation>You</translation>
        </message>
        <message>
            <source>Matter</source>
            <translation>Matter</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>only professionals see this</source>
            <translation>only professionals see this</translation>
        </message>
        <message>
            <source>Internal note</source>
            <translation>Internal note</translation>
        </message>
        <message>
            <source>Contact form</source>
            <translation>Contact form</translation>
        </message>
        <message>
            <source>Open form</source>
            <translation>Open form</translation>
        </message>
        <message>
            <source>Callback request</source>
            <translation>Callback request</translation>
        </message>
        <message>
            <source>registered by {who}</source>
            <translation>registered by {who}</translation>
        </message>
        <message>
            <source>The chat began</source>
            <translation>The chat began</translation>
        </message>
        <message>
            <source>Taken into work</source>
            <translation>Taken into work</translation>
        </message>
        <message>
            <source>Returned to the queue</source>
            <translation>Returned to the queue</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Taken back</translation>
        </message>
        <message>
            <source>Transferred</source>
            <translation>Transferred</translation>
        </message>
        <message>
            <source>Case {n} was joined to this</source>
            <translation>Case {n} was joined to this</translation>
        </message>
        <message>
            <source>Joined to case {n}</source>
            <translation>Joined to case {n}</translation>
        </message>
        <message>
            <source>The client changed the way of contact</source>
            <translation>The client changed the way of contact</translation>
        </message>
        <message>
            <source>by the client</source>
            <translation>by the client</translation>
        </message>
        <message>
            <source>The chat ended</source>
            <translation>The chat ended</translation>
        </message>
        <message>
            <source>The client withdrew the matter</source>
            <translation>The client withdrew the matter</translation>
        </message>
        <message>
            <source>The client continued a closed case</source>
            <translation>The client continued a closed case</translation>
        </message>
        <message>
            <source>{n} out of 5</source>
            <translation>{n} out of 5</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Feedback</translation>
        </message>
        <message>
            <source>Marked urgent</source>
            <translation>Marked urgent</translation>
        </message>
        <message>
            <source>Marked not urgent</source>
            <translation>Marked not urgent</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>call {n}/{of}</source>
            <translation>call {n}/{of}</translation>
        </message>
        <message>
            <source>The client was reached</source>
            <translation>The client was reached</translation>
        </message>
        <message>
            <source>next at {time}</source>
            <translation>next at {time}</translation>
        </message>
        <message>
            <source>The client was not reached</source>
            <translation>The client was not reached</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Pain</source>
            <translation>Pain</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Suits</source>
            <translation>Suits</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Interpreter</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>For whom</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>waits for the connection</source>
            <translation>waits for the connection</translation>
        </message>
        <message>
            <source>sending</source>
            <translation>sending</translation>
        </message>
        <message>
            <source>saved</source>
            <translation>saved</translation>
        </message>
        <message>
            <source>delivered</source>
            <translation>delivered</translation>
        </message>
        <message>
            <source>read</source>
            <translation>read</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>not sent</translation>
        </message>
        <message>
            <source>1 new message below</source>
            <translation>1 new message below</translation>
        </message>
        <message>
            <source>{n} new messages below</source>
            <translation>{n} new messages below</translation>
        </message>
        <message>
            <source>the professional's connection was lost</source>
            <translation>the professional's connection was lost</translation>
        </message>
        <message>
            <source>Draft to the client, not sent</source>
            <translation>Draft to the client, not sent</translation>
        </message>
        <message>
            <source>Draft of a note, not saved</source>
            <translation>Draft of a note, not saved</translation>
        </message>
        <message>
            <source>Leaves when the connection returns</source>
            <translation>Leaves when the connection returns</translation>
        </message>
        <message>
            <source>The connection was lost</source>
            <translation>The connection was lost</translation>
        </message>
        <message>
            <source>Use the text</source>
            <translation>Use the text</translation>
        </message>
        <message>
            <source>what is written after this waits on this computer</source>
            <translation>what is written after this waits on this computer</translation>
        </message>
        <message>
            <source>Leaves by itself</source>
            <translation>Leaves by itself</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>waits</translation>
        </message>
        <message>
            <source>Identification was asked for</source>
            <translation>Identification was asked for</translation>
        </message>
        <message>
            <source>The identification came to nothing</source>
            <translation>The identification came to nothing</translation>
        </message>
        <message>
            <source>Acts on behalf</source>
            <translation>Acts on behalf</translation>
        </message>
        <message>
            <source>A non-disclosure order became known</source>
            <translation>A non-disclosure order became known</translation>
        </message>
        <message>
            <source>The non-disclosure order has ended</source>
            <translation>The non-disclosure order has ended</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Left to do</translation>
        </message>
        <message>
            <source>{name} identified strongly</source>
            <translation>{name} identified strongly</translation>
        </message>
        <message>
            <source>{name} was identified</source>
            <translation>{name} was identified</translation>
        </message>
        <message>
            <source>{name} told who they are</source>
            <translation>{name} told who they are</translation>
        </message>
        <message>
            <source>another code was told before</source>
            <translation>another code was told before</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>The client</translation>
        </message>
        <message>
            <source>Acts for themself</source>
            <translation>Acts for themself</translation>
        </message>
        <message>
            <source>Says to act on behalf</source>
            <translation>Says to act on behalf</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>Not needed</translation>
        </message>
        <message>
            <source>the professional's rights were changed</source>
            <translation>the professional's rights were changed</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>Assessment</translation>
        </message>
        <message>
            <source>code {code}, {words}</source>
            <translation>code {code}, {words}</translation>
        </message>
        <message>
            <source>version {n}</source>
            <translation>version {n}</translation>
        </message>
        <message>
            <source>Open the assessment</source>
            <translation>Open the assessment</translation>
        </message>
        <message>
            <source>The text has been removed because its retention period ended.</source>
            <translation>The text has been removed because its retention period ended.</translation>
        </message>
        <message>
            <source>A call came in</source>
            <translation>A call came in</translation>
        </message>
        <message>
            <source>number withheld</source>
            <translation>number withheld</translation>
        </message>
        <message>
            <source>The call was not put through</source>
            <translation>The call was not put through</translation>
        </message>
        <message>
            <source>The client was left with {whom}</source>
            <translation>The client was left with {whom}</translation>
        </message>
        <message>
            <source>The call became a callback request</source>
            <translation>The call became a callback request</translation>
        </message>
        <message>
            <source>answer promised by {time}</source>
            <translation>answer promised by {time}</translation>
        </message>
        <message>
            <source>The client answered</source>
            <translation>The client answered</translation>
        </message>
        <message>
            <source>The call was answered</source>
            <translation>The call was answered</translation>
        </message>
        <message>
            <source>after {length}</source>
            <translation>after {length}</translation>
        </message>
        <message>
            <source>{whom} joined the call</source>
            <translation>{whom} joined the call</translation>
        </message>
        <message>
            <source>Consulted during the call: {whom}</source>
            <translation>Consulted during the call: {whom}</translation>
        </message>
        <message>
            <source>talked for {length}</source>
            <translation>talked for {length}</translation>
        </message>
        <message>
            <source>the professional's telephone was busy</source>
            <translation>the professional's telephone was busy</translation>
        </message>
        <message>
            <source>the professional's telephone was not answered</source>
            <translation>the professional's telephone was not answered</translation>
        </message>
        <message>
            <source>the professional's telephone was not reached</source>
            <translation>the professional's telephone was not reached</translation>
        </message>
        <message>
            <source>the caller hung up</source>
            <translation>the caller hung up</translation>
        </message>
        <message>
            <source>the colleague's telephone was busy</source>
            <translation>the colleague's telephone was busy</translation>
        </message>
        <message>
            <source>the colleague did not answer</source>
            <translation>the colleague did not answer</translation>
        </message>
        <message>
            <source>the colleague's telephone was not reached</source>
            <translation>the colleague's telephone was not reached</translation>
        </message>
        <message>
            <source>the colleague hung up</source>
            <translation>the colleague hung up</translation>
        </message>
        <message>
            <source>the exchange could not be reached</source>
            <translation>the exchange could not be reached</translation>
        </message>
        <message>
            <source>by the caller's own choice</source>
            <translation>by the caller's own choice</translation>
        </message>
        <message>
            <source>left outside the opening hours</source>
            <translation>left outside the opening hours</translation>
        </message>
        <message>
            <source>the line was lost</source>
            <translation>the line was lost</translation>
        </message>
        <message>
            <source>The client's record was put to the case</source>
            <translation>The client's record was put to the case</translation>
        </message>
        <message>
            <source>The client's record was taken from the case</source>
            <translation>The client's record was taken from the case</translation>
        </message>
        <message>
            <source>The record of whoever is in contact was put to the case</source>
            <translation>The record of whoever is in contact was put to the case</translation>
        </message>
        <message>
            <source>The record of whoever is in contact was taken from the case</source>
            <translation>The record of whoever is in contact was taken from the case</translation>
        </message>
        <message>
            <source>the call was not put through</source>
            <translation>the call was not put through</translation>
        </message>
        <message>
            <source>The professional's telephone was not answered: the client was not rung</source>
            <translation>The professional's telephone was not answered: the client was not rung</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Rating</translation>
        </message>
        <message>
            <source>About</source>
            <translation>About</translation>
        </message>
        <message>
            <source>the services in general</source>
            <translation>the services in general</translation>
        </message>
        <message>
            <source>Question to {whom}</source>
            <translation>Question to {whom}</translation>
        </message>
        <message>
            <source>Sent along</source>
            <translation>Sent along</translation>
        </message>
        <message>
            <source>Answer promised by</source>
            <translation>Answer promised by</translation>
        </message>
        <message>
            <source>Basis of disclosure</source>
            <translation>Basis of disclosure</translation>
        </message>
        <message>
            <source>Answer to {whom}</source>
            <translation>Answer to {whom}</translation>
        </message>
        <message>
            <source>came after the case was closed</source>
            <translation>came after the case was closed</translation>
        </message>
        <message>
            <source>came after the promised time</source>
            <translation>came after the promised time</translation>
        </message>
        <message>
            <source>The question to a colleague was taken back</source>
            <translation>The question to a colleague was taken back</translation>
        </message>
        <message>
            <source>lines: {n}</source>
            <translation>lines: {n}</translation>
        </message>
        <message>
            <source>matter</source>
            <translation>matter</translation>
        </message>
        <message>
            <source>age</source>
            <translation>age</translation>
        </message>
        <message>
            <source>name</source>
            <translation>name</translation>
        </message>
        <message>
            <source>the question only</source>
            <translation>the question only</translation>
        </message>
        <message>
            <source>Open the answers</source>
            <translation>Open the answers</translation>
        </message>
        <message>
            <source>{points} of {most} points</source>
            <translation>{points} of {most} points</translation>
        </message>
        <message>
            <source>The reply to the feedback is due {when}</source>
            <translation>The reply to the feedback is due {when}</translation>
        </message>
        <message>
            <source>Follow-up called off</source>
            <translation>Follow-up called off</translation>
        </message>
        <message>
            <source>Follow-up moved to {day}</source>
            <translation>Follow-up moved to {day}</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Corrected: {reason}</source>
            <translation>Corrected: {reason}</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>Open the record</translation>
        </message>
        <message>
            <source>The form was taken back from the client</source>
            <translation>The form was taken back from the client</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>filled in by the client</source>
            <translation>filled in by the client</translation>
        </message>
        <message>
            <source>filled in on the client's behalf</source>
            <translation>filled in on the client's behalf</translation>
        </message>
        <message>
            <source>filled in by {name} on the client's behalf</source>
            <translation>filled in by {name} on the client's behalf</translation>
        </message>
        <message>
            <source>sent by the line when the contact came in</source>
            <translation>sent by the line when the contact came in</translation>
        </message>
        <message>
            <source>Form to the client: {name}</source>
            <translation>Form to the client: {name}</translation>
        </message>
        <message>
            <source>Waits for the client: {name}</source>
            <translation>Waits for the client: {name}</translation>
        </message>
        <message>
            <source>Can be answered until {when}.</source>
            <translation>Can be answered until {when}.</translation>
        </message>
        <message>
            <source>Take the form back</source>
            <translation>Take the form back</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>answered</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>taken back</translation>
        </message>
        <message>
            <source>not answered in time</source>
            <translation>not answered in time</translation>
        </message>
        <message>
            <source>not answered before the case was closed</source>
            <translation>not answered before the case was closed</translation>
        </message>
        <message>
            <source>An answer needs looking at now. The case was marked urgent.</source>
            <translation>An answer needs looking at now. The case was marked urgent.</translation>
        </message>
        <message>
            <source>Offered to {whom}</source>
            <translation>Offered to {whom}</translation>
        </message>
        <message>
            <source>Handover accepted from {whom}</source>
            <translation>Handover accepted from {whom}</translation>
        </message>
        <message>
            <source>Handover declined: {whom} goes on</source>
            <translation>Handover declined: {whom} goes on</translation>
        </message>
        <message>
            <source>The offered handover was taken back</source>
            <translation>The offered handover was taken back</translation>
        </message>
        <message>
            <source>The handover offered to {whom} came back</source>
            <translation>The handover offered to {whom} came back</translation>
        </message>
        <message>
            <source>Summary given to {whom}</source>
            <translation>Summary given to {whom}</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>Checked on</source>
            <translation>Checked on</translation>
        </message>
        <message>
            <source>Help was found: {whom}</source>
            <translation>Help was found: {whom}</translation>
        </message>
        <message>
            <source>Help was not found: {whom}</source>
            <translation>Help was not found: {whom}</translation>
        </message>
        <message>
            <source>The client was reached after the handover</source>
            <translation>The client was reached after the handover</translation>
        </message>
        <message>
            <source>in between since {time}</source>
            <translation>in between since {time}</translation>
        </message>
        <message>
            <source>{who} is the work pair</source>
            <translation>{who} is the work pair</translation>
        </message>
        <message>
            <source>{who} cannot be the work pair</source>
            <translation>{who} cannot be the work pair</translation>
        </message>
        <message>
            <source>{who} is no longer asked to be the work pair</source>
            <translation>{who} is no longer asked to be the work pair</translation>
        </message>
        <message>
            <source>{who} is no longer the work pair</source>
            <translation>{who} is no longer the work pair</translation>
        </message>
        <message>
            <source>{who} is responsible for the case from here on</source>
            <translation>{who} is responsible for the case from here on</translation>
        </message>
        <message>
            <source>the one before is not at work any more</source>
            <translation>the one before is not at work any more</translation>
        </message>
        <message>
            <source>{whom} was asked to be the work pair</source>
            <translation>{whom} was asked to be the work pair</translation>
        </message>
        <message>
            <source>The client answered the survey</source>
            <translation>The client answered the survey</translation>
        </message>
        <message>
            <source>Work pair: {who}</source>
            <translation>Work pair: {who}</translation>
        </message>
        <message>
            <source>Declined to be the work pair: {who}</source>
            <translation>Declined to be the work pair: {who}</translation>
        </message>
    </context>
    <context>
        <name>unsent</name>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Case closed</source>
            <translation>Case closed</translation>
        </message>
        <message>
            <source>Case transferred</source>
            <translation>Case transferred</translation>
        </message>
        <message>
            <source>Case returned</source>
            <translation>Case returned</translation>
        </message>
        <message>
            <source>Other change</source>
            <translation>Other change</translation>
        </message>
        <message>
            <source>Call registered</source>
            <translation>Call registered</translation>
        </message>
        <message>
            <source>Callback not reached</source>
            <translation>Callback not reached</translation>
        </message>
        <message>
            <source>Callback reached</source>
            <translation>Callback reached</translation>
        </message>
        <message>
            <source>Cases joined</source>
            <translation>Cases joined</translation>
        </message>
        <message>
            <source>Draft handed on</source>
            <translation>Draft handed on</translation>
        </message>
        <message>
            <source>Draft of a message</source>
            <translation>Draft of a message</translation>
        </message>
        <message>
            <source>Draft of a note</source>
            <translation>Draft of a note</translation>
        </message>
        <message>
            <source>Half-filled outcome</source>
            <translation>Half-filled outcome</translation>
        </message>
        <message>
            <source>Half-filled registration</source>
            <translation>Half-filled registration</translation>
        </message>
        <message>
            <source>Half-filled transfer</source>
            <translation>Half-filled transfer</translation>
        </message>
        <message>
            <source>Half-written phrase</source>
            <translation>Half-written phrase</translation>
        </message>
        <message>
            <source>Marked not urgent</source>
            <translation>Marked not urgent</translation>
        </message>
        <message>
            <source>Marked urgent</source>
            <translation>Marked urgent</translation>
        </message>
        <message>
            <source>Next attempt: {time}</source>
            <translation>Next attempt: {time}</translation>
        </message>
        <message>
            <source>Own phrase</source>
            <translation>Own phrase</translation>
        </message>
        <message>
            <source>Suggestion dismissed</source>
            <translation>Suggestion dismissed</translation>
        </message>
        <message>
            <source>To: {line}</source>
            <translation>To: {line}</translation>
        </message>
        <message>
            <source>Walk-in registered</source>
            <translation>Walk-in registered</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>case {n}</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>not confirmed</translation>
        </message>
        <message>
            <source>saved here</source>
            <translation>saved here</translation>
        </message>
        <message>
            <source>Half-filled assessment</source>
            <translation>Half-filled assessment</translation>
        </message>
        <message>
            <source>Half-written resolution of a task</source>
            <translation>Half-written resolution of a task</translation>
        </message>
        <message>
            <source>Identification</source>
            <translation>Identification</translation>
        </message>
        <message>
            <source>For whom the person acts</source>
            <translation>For whom the person acts</translation>
        </message>
        <message>
            <source>Check of the right to act</source>
            <translation>Check of the right to act</translation>
        </message>
        <message>
            <source>Half-filled identification</source>
            <translation>Half-filled identification</translation>
        </message>
        <message>
            <source>Half-filled acting on behalf</source>
            <translation>Half-filled acting on behalf</translation>
        </message>
        <message>
            <source>Half-filled check of the right</source>
            <translation>Half-filled check of the right</translation>
        </message>
        <message>
            <source>Back to the client</source>
            <translation>Back to the client</translation>
        </message>
        <message>
            <source>Call to the client</source>
            <translation>Call to the client</translation>
        </message>
        <message>
            <source>Call put on hold</source>
            <translation>Call put on hold</translation>
        </message>
        <message>
            <source>Consultation by telephone</source>
            <translation>Consultation by telephone</translation>
        </message>
        <message>
            <source>Three joined on the line</source>
            <translation>Three joined on the line</translation>
        </message>
        <message>
            <source>Back to the client alone</source>
            <translation>Back to the client alone</translation>
        </message>
        <message>
            <source>Call left to others</source>
            <translation>Call left to others</translation>
        </message>
        <message>
            <source>Call ended</source>
            <translation>Call ended</translation>
        </message>
        <message>
            <source>Own telephone</source>
            <translation>Own telephone</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Feedback</translation>
        </message>
        <message>
            <source>Half-written feedback</source>
            <translation>Half-written feedback</translation>
        </message>
        <message>
            <source>Half-written question to a colleague</source>
            <translation>Half-written question to a colleague</translation>
        </message>
        <message>
            <source>Half-written answer to a colleague</source>
            <translation>Half-written answer to a colleague</translation>
        </message>
        <message>
            <source>Half-filled form</source>
            <translation>Half-filled form</translation>
        </message>
        <message>
            <source>Follow-up moved</source>
            <translation>Follow-up moved</translation>
        </message>
        <message>
            <source>Half-written handover</source>
            <translation>Half-written handover</translation>
        </message>
        <message>
            <source>Half-written reason for declining</source>
            <translation>Half-written reason for declining</translation>
        </message>
        <message>
            <source>Half-written summary for a partner</source>
            <translation>Half-written summary for a partner</translation>
        </message>
        <message>
            <source>Half-filled note that the client was reached</source>
            <translation>Half-filled note that the client was reached</translation>
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
            <translation>Form</translation>
        </message>
        <message>
            <source>Callback request</source>
            <translation>Callback request</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Call</translation>
        </message>
        <message>
            <source>Walk-in</source>
            <translation>Walk-in</translation>
        </message>
        <message>
            <source>Feedback</source>
            <translation>Feedback</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Urgent</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>under 18</source>
            <translation>under 18</translation>
        </message>
        <message>
            <source>on behalf of another</source>
            <translation>on behalf of another</translation>
        </message>
        <message>
            <source>needs an interpreter</source>
            <translation>needs an interpreter</translation>
        </message>
        <message>
            <source>non-disclosure</source>
            <translation>non-disclosure</translation>
        </message>
        <message>
            <source>anonymous</source>
            <translation>anonymous</translation>
        </message>
        <message>
            <source>may belong to another case</source>
            <translation>may belong to another case</translation>
        </message>
        <message>
            <source>Finnish</source>
            <translation>Finnish</translation>
        </message>
        <message>
            <source>Swedish</source>
            <translation>Swedish</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Finnish</source>
            <comment>inside a sentence</comment>
            <translation>Finnish</translation>
        </message>
        <message>
            <source>Swedish</source>
            <comment>inside a sentence</comment>
            <translation>Swedish</translation>
        </message>
        <message>
            <source>English</source>
            <comment>inside a sentence</comment>
            <translation>English</translation>
        </message>
        <message>
            <source>Anonymous</source>
            <translation>Anonymous</translation>
        </message>
        <message>
            <source>Self-declared</source>
            <translation>Self-declared</translation>
        </message>
        <message>
            <source>By questions</source>
            <translation>By questions</translation>
        </message>
        <message>
            <source>Strong</source>
            <translation>Strong</translation>
        </message>
        <message>
            <source>Available</source>
            <translation>Available</translation>
        </message>
        <message>
            <source>Busy</source>
            <translation>Busy</translation>
        </message>
        <message>
            <source>On a break</source>
            <translation>On a break</translation>
        </message>
        <message>
            <source>Away</source>
            <translation>Away</translation>
        </message>
        <message>
            <source>For themself</source>
            <translation>For themself</translation>
        </message>
        <message>
            <source>For their own child</source>
            <translation>For their own child</translation>
        </message>
        <message>
            <source>For another adult</source>
            <translation>For another adult</translation>
        </message>
        <message>
            <source>Nothing further</source>
            <translation>Nothing further</translation>
        </message>
        <message>
            <source>An appointment was booked</source>
            <translation>An appointment was booked</translation>
        </message>
        <message>
            <source>The client contacts us if needed</source>
            <translation>The client contacts us if needed</translation>
        </message>
        <message>
            <source>We contact the client</source>
            <translation>We contact the client</translation>
        </message>
        <message>
            <source>Guided to another service</source>
            <translation>Guided to another service</translation>
        </message>
        <message>
            <source>By phone</source>
            <translation>By phone</translation>
        </message>
        <message>
            <source>On their own page</source>
            <translation>On their own page</translation>
        </message>
        <message>
            <source>Same phone number</source>
            <translation>Same phone number</translation>
        </message>
        <message>
            <source>Same self-declared personal code</source>
            <translation>Same self-declared personal code</translation>
        </message>
        <message>
            <source>For somebody whose legal guardian they are</source>
            <translation>For somebody whose legal guardian they are</translation>
        </message>
        <message>
            <source>For somebody else</source>
            <translation>For somebody else</translation>
        </message>
        <message>
            <source>On a call</source>
            <translation>On a call</translation>
        </message>
        <message>
            <source>Wrap-up</source>
            <translation>Wrap-up</translation>
        </message>
        <message>
            <source>Thanks</source>
            <translation>Thanks</translation>
        </message>
        <message>
            <source>Idea</source>
            <translation>Idea</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>Complaint</translation>
        </message>
        <message>
            <source>Survey</source>
            <translation>Survey</translation>
        </message>
    </context>
    <context>
        <name>SignOutSheet</name>
        <message>
            <source>Something is not sent yet</source>
            <translation>Something is not sent yet</translation>
        </message>
        <message>
            <source>Stay signed in</source>
            <translation>Stay signed in</translation>
        </message>
        <message>
            <source>Sign out and lose these</source>
            <translation>Sign out and lose these</translation>
        </message>
        <message>
            <source>Signing out</source>
            <translation>Signing out</translation>
        </message>
        <message>
            <source>Signing out removes these from this computer. Nobody has them anywhere else.</source>
            <translation>Signing out removes these from this computer. Nobody has them anywhere else.</translation>
        </message>
        <message>
            <source>Still sending {n}. Then you are signed out.</source>
            <translation>Still sending {n}. Then you are signed out.</translation>
        </message>
        <message>
            <source>and {n} more</source>
            <translation>and {n} more</translation>
        </message>
        <message>
            <source>could not be done</source>
            <translation>could not be done</translation>
        </message>
        <message>
            <source>not confirmed</source>
            <translation>not confirmed</translation>
        </message>
        <message>
            <source>not sent</source>
            <translation>not sent</translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message>
            <source>Showing a code needs the connection. The masked code stays readable.</source>
            <translation>Showing a code needs the connection. The masked code stays readable.</translation>
        </message>
        <message>
            <source>Taking a case needs the connection. Go on with the open cases; a new contact can be registered ({keys}).</source>
            <translation>Taking a case needs the connection. Go on with the open cases; a new contact can be registered ({keys}).</translation>
        </message>
        <message>
            <source>The case was closed.</source>
            <translation>The case was closed.</translation>
        </message>
        <message>
            <source>The case was returned to the queue.</source>
            <translation>The case was returned to the queue.</translation>
        </message>
        <message>
            <source>The case was transferred.</source>
            <translation>The case was transferred.</translation>
        </message>
        <message>
            <source>The contact was registered.</source>
            <translation>The contact was registered.</translation>
        </message>
        <message>
            <source>The draft was handed on.</source>
            <translation>The draft was handed on.</translation>
        </message>
        <message>
            <source>The phrase was saved.</source>
            <translation>The phrase was saved.</translation>
        </message>
        <message>
            <source>This needs the connection. Nothing was changed; try again when it is back.</source>
            <translation>This needs the connection. Nothing was changed; try again when it is back.</translation>
        </message>
        <message>
            <source>Undoing needs the connection. Nothing was changed.</source>
            <translation>Undoing needs the connection. Nothing was changed.</translation>
        </message>
        <message>
            <source>Your presence can be changed when the connection is back.</source>
            <translation>Your presence can be changed when the connection is back.</translation>
        </message>
        <message>
            <source>The contact is kept on this computer and leaves when the connection returns.</source>
            <translation>The contact is kept on this computer and leaves when the connection returns.</translation>
        </message>
        <message>
            <source>The exchange cannot be told anything before the connection is back. Your telephone works meanwhile.</source>
            <translation>The exchange cannot be told anything before the connection is back. Your telephone works meanwhile.</translation>
        </message>
        <message>
            <source>The feedback was saved.</source>
            <translation>The feedback was saved.</translation>
        </message>
        <message>
            <source>The question was sent.</source>
            <translation>The question was sent.</translation>
        </message>
        <message>
            <source>The answer was sent.</source>
            <translation>The answer was sent.</translation>
        </message>
        <message>
            <source>The question was taken back.</source>
            <translation>The question was taken back.</translation>
        </message>
        <message>
            <source>The invitation was sent.</source>
            <translation>The invitation was sent.</translation>
        </message>
        <message>
            <source>The case has a new person responsible.</source>
            <translation>The case has a new person responsible.</translation>
        </message>
    </context>
    <context>
        <name>ConflictSheet</name>
        <message>
            <source>Keep for later</source>
            <translation>Keep for later</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>Press again to discard for good</source>
            <translation>Press again to discard for good</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Previous</translation>
        </message>
        <message>
            <source>The case is no longer in your hands. Your draft is kept here.</source>
            <translation>The case is no longer in your hands. Your draft is kept here.</translation>
        </message>
        <message>
            <source>To settle {n}/{of}</source>
            <translation>To settle {n}/{of}</translation>
        </message>
        <message>
            <source>It waited so long that it is not sent by itself any more. See whether it arrived.</source>
            <translation>It waited so long that it is not sent by itself any more. See whether it arrived.</translation>
        </message>
    </context>
    <context>
        <name>GuideSheet</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Contingency guide</source>
            <translation>Contingency guide</translation>
        </message>
        <message>
            <source>Contingency guide, kept on this computer.</source>
            <translation>Contingency guide, kept on this computer.</translation>
        </message>
        <message>
            <source>When the connection is away</source>
            <translation>When the connection is away</translation>
        </message>
    </context>
    <context>
        <name>OutageFoot</name>
        <message>
            <source>An urgent matter? Call the client.</source>
            <translation>An urgent matter? Call the client.</translation>
        </message>
        <message>
            <source>Longer than 30 min? Follow the contingency guide.</source>
            <translation>Longer than 30 min? Follow the contingency guide.</translation>
        </message>
        <message>
            <source>Open the guide, kept on this computer</source>
            <translation>Open the guide, kept on this computer</translation>
        </message>
    </context>
    <context>
        <name>OutagePanel</name>
        <message>
            <source>Calling the client</source>
            <translation>Calling the client</translation>
        </message>
        <message>
            <source>Closing, transferring and returning</source>
            <translation>Closing, transferring and returning</translation>
        </message>
        <message>
            <source>New messages from clients</source>
            <translation>New messages from clients</translation>
        </message>
        <message>
            <source>Registering contacts</source>
            <translation>Registering contacts</translation>
        </message>
        <message>
            <source>Showing a personal code</source>
            <translation>Showing a personal code</translation>
        </message>
        <message>
            <source>Taking from the queue</source>
            <translation>Taking from the queue</translation>
        </message>
        <message>
            <source>Waits for the connection</source>
            <translation>Waits for the connection</translation>
        </message>
        <message>
            <source>Works now</source>
            <translation>Works now</translation>
        </message>
        <message>
            <source>Writing in open cases</source>
            <translation>Writing in open cases</translation>
        </message>
    </context>
    <context>
        <name>PendingBar</name>
        <message>
            <source>Take back</source>
            <translation>Take back</translation>
        </message>
        <message>
            <source>Take back: {what}</source>
            <translation>Take back: {what}</translation>
        </message>
        <message>
            <source>Waits for the connection</source>
            <translation>Waits for the connection</translation>
        </message>
        <message>
            <source>{what}, waits for the connection</source>
            <translation>{what}, waits for the connection</translation>
        </message>
    </context>
    <context>
        <name>SettleRow</name>
        <message>
            <source>No longer in your hands after the outage: {cases}.</source>
            <translation>No longer in your hands after the outage: {cases}.</translation>
        </message>
        <message>
            <source>Returned to the queue while the connection was away: {cases}.</source>
            <translation>Returned to the queue while the connection was away: {cases}.</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>Settle</translation>
        </message>
        <message>
            <source>The case had changed when this was to be sent. Nothing is lost.</source>
            <translation>The case had changed when this was to be sent. Nothing is lost.</translation>
        </message>
        <message>
            <source>To settle {n}</source>
            <translation>To settle {n}</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Understood</translation>
        </message>
        <message>
            <source>Your drafts are kept.</source>
            <translation>Your drafts are kept.</translation>
        </message>
    </context>
    <context>
        <name>StandsNow</name>
        <message>
            <source>Asking how the case stands</source>
            <translation>Asking how the case stands</translation>
        </message>
        <message>
            <source>Closed {time}</source>
            <translation>Closed {time}</translation>
        </message>
        <message>
            <source>How the case stands is seen when the connection is back.</source>
            <translation>How the case stands is seen when the connection is back.</translation>
        </message>
        <message>
            <source>In the hands of {name}</source>
            <translation>In the hands of {name}</translation>
        </message>
        <message>
            <source>In your hands</source>
            <translation>In your hands</translation>
        </message>
        <message>
            <source>Nothing has been written in the case since.</source>
            <translation>Nothing has been written in the case since.</translation>
        </message>
        <message>
            <source>The case now</source>
            <translation>The case now</translation>
        </message>
        <message>
            <source>The case was joined to another.</source>
            <translation>The case was joined to another.</translation>
        </message>
        <message>
            <source>Waits in the queue</source>
            <translation>Waits in the queue</translation>
        </message>
        <message>
            <source>Written since:</source>
            <translation>Written since:</translation>
        </message>
        <message>
            <source>You cannot see this case any more. What you wrote is kept here.</source>
            <translation>You cannot see this case any more. What you wrote is kept here.</translation>
        </message>
    </context>
    <context>
        <name>UnsentSheet</name>
        <message>
            <source>Another registration is half filled. Finish or empty it first.</source>
            <translation>Another registration is half filled. Finish or empty it first.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Everything is sent and saved.</source>
            <translation>Everything is sent and saved.</translation>
        </message>
        <message>
            <source>It has left already.</source>
            <translation>It has left already.</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Take back</translation>
        </message>
        <message>
            <source>Take back: {what}</source>
            <translation>Take back: {what}</translation>
        </message>
        <message>
            <source>They leave in this order, once each. What is taken back returns as a draft.</source>
            <translation>They leave in this order, once each. What is taken back returns as a draft.</translation>
        </message>
        <message>
            <source>Unsent {n}</source>
            <translation>Unsent {n}</translation>
        </message>
    </context>
    <context>
        <name>Written</name>
        <message>
            <source>You wrote</source>
            <translation>You wrote</translation>
        </message>
        <message>
            <source>for professionals</source>
            <translation>for professionals</translation>
        </message>
        <message>
            <source>to the client</source>
            <translation>to the client</translation>
        </message>
    </context>
    <context>
        <name>outage</name>
        <message>
            <source>Check this computer's date and time. You can write; everything is saved on this computer.</source>
            <translation>Check this computer's date and time. You can write; everything is saved on this computer.</translation>
        </message>
        <message>
            <source>No connection since {time} ({span})</source>
            <translation>No connection since {time} ({span})</translation>
        </message>
        <message>
            <source>Tell your support. You can write; everything is saved on this computer.</source>
            <translation>Tell your support. You can write; everything is saved on this computer.</translation>
        </message>
        <message>
            <source>The server cannot save since {time} ({span})</source>
            <translation>The server cannot save since {time} ({span})</translation>
        </message>
        <message>
            <source>The server does not answer since {time} ({span})</source>
            <translation>The server does not answer since {time} ({span})</translation>
        </message>
        <message>
            <source>The server's certificate expired on {day}, no connection since {time}</source>
            <translation>The server's certificate expired on {day}, no connection since {time}</translation>
        </message>
        <message>
            <source>The server's certificate has expired, no connection since {time}</source>
            <translation>The server's certificate has expired, no connection since {time}</translation>
        </message>
        <message>
            <source>The server's certificate is not trusted, no connection since {time}</source>
            <translation>The server's certificate is not trusted, no connection since {time}</translation>
        </message>
        <message>
            <source>The server's certificate is not valid yet, no connection since {time}</source>
            <translation>The server's certificate is not valid yet, no connection since {time}</translation>
        </message>
        <message>
            <source>You can write. Everything is saved on this computer and leaves when the connection returns.</source>
            <translation>You can write. Everything is saved on this computer and leaves when the connection returns.</translation>
        </message>
        <message>
            <source>You can write. Everything is saved on this computer and leaves when the server can save.</source>
            <translation>You can write. Everything is saved on this computer and leaves when the server can save.</translation>
        </message>
    </context>
    <context>
        <name>settling</name>
        <message>
            <source>Add it to the case as a note</source>
            <translation>Add it to the case as a note</translation>
        </message>
        <message>
            <source>Another registration is half filled. Finish or empty it first.</source>
            <translation>Another registration is half filled. Finish or empty it first.</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Copy the text</translation>
        </message>
        <message>
            <source>Correct and register again</source>
            <translation>Correct and register again</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Hand it as a draft to {name}</source>
            <translation>Hand it as a draft to {name}</translation>
        </message>
        <message>
            <source>Leave it in the case as a draft for whoever takes it</source>
            <translation>Leave it in the case as a draft for whoever takes it</translation>
        </message>
        <message>
            <source>Open the outcome again</source>
            <translation>Open the outcome again</translation>
        </message>
        <message>
            <source>Take the case and go on with the draft</source>
            <translation>Take the case and go on with the draft</translation>
        </message>
        <message>
            <source>Take the case and try again</source>
            <translation>Take the case and try again</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Try again</translation>
        </message>
    </context>
    <context>
        <name>authority</name>
        <message>
            <source>This line shows client data only when the person has been identified.</source>
            <translation>This line shows client data only when the person has been identified.</translation>
        </message>
        <message>
            <source>The right to act on behalf has not been checked.</source>
            <translation>The right to act on behalf has not been checked.</translation>
        </message>
        <message>
            <source>Acting on behalf is not permitted.</source>
            <translation>Acting on behalf is not permitted.</translation>
        </message>
        <message>
            <source>The right to act on behalf has expired.</source>
            <translation>The right to act on behalf has expired.</translation>
        </message>
        <message>
            <source>A non-disclosure order prevents it.</source>
            <translation>A non-disclosure order prevents it.</translation>
        </message>
        <message>
            <source>The minor has forbidden that data is given to the guardian.</source>
            <translation>The minor has forbidden that data is given to the guardian.</translation>
        </message>
        <message>
            <source>The minor's capacity to decide is not known: nothing is given to the guardian.</source>
            <translation>The minor's capacity to decide is not known: nothing is given to the guardian.</translation>
        </message>
        <message>
            <source>The maturity assessment has not been made: nothing is given to the guardian yet.</source>
            <translation>The maturity assessment has not been made: nothing is given to the guardian yet.</translation>
        </message>
        <message>
            <source>The client is a minor: the assessment has to be made first.</source>
            <translation>The client is a minor: the assessment has to be made first.</translation>
        </message>
        <message>
            <source>The minor's request that data is not shown to the guardian has been accepted.</source>
            <translation>The minor's request that data is not shown to the guardian has been accepted.</translation>
        </message>
        <message>
            <source>A task has to be resolved in writing first.</source>
            <translation>A task has to be resolved in writing first.</translation>
        </message>
        <message>
            <source>It is not known yet whose record this is.</source>
            <translation>It is not known yet whose record this is.</translation>
        </message>
        <message>
            <source>This page cannot be written to.</source>
            <translation>This page cannot be written to.</translation>
        </message>
        <message>
            <source>Nothing of this matter may be told.</source>
            <translation>Nothing of this matter may be told.</translation>
        </message>
        <message>
            <source>They may not decide in this matter.</source>
            <translation>They may not decide in this matter.</translation>
        </message>
        <message>
            <source>This number must not be called.</source>
            <translation>This number must not be called.</translation>
        </message>
        <message>
            <source>The client's record and history are not shown.</source>
            <translation>The client's record and history are not shown.</translation>
        </message>
        <message>
            <source>Phone and address are hidden.</source>
            <translation>Phone and address are hidden.</translation>
        </message>
        <message>
            <source>The case cannot be closed yet.</source>
            <translation>The case cannot be closed yet.</translation>
        </message>
        <message>
            <source>Custody</source>
            <translation>Custody</translation>
        </message>
        <message>
            <source>Mandate</source>
            <translation>Mandate</translation>
        </message>
        <message>
            <source>Legal guardianship</source>
            <translation>Legal guardianship</translation>
        </message>
        <message>
            <source>Another basis</source>
            <translation>Another basis</translation>
        </message>
        <message>
            <source>checked: permitted</source>
            <translation>checked: permitted</translation>
        </message>
        <message>
            <source>checked: not permitted</source>
            <translation>checked: not permitted</translation>
        </message>
        <message>
            <source>authorisation register</source>
            <translation>authorisation register</translation>
        </message>
        <message>
            <source>{basis}, {checked} ({when}, {who})</source>
            <translation>{basis}, {checked} ({when}, {who})</translation>
        </message>
        <message>
            <source>Valid until {day}.</source>
            <translation>Valid until {day}.</translation>
        </message>
        <message>
            <source>The minor is not capable of deciding: data is given to the guardians.</source>
            <translation>The minor is not capable of deciding: data is given to the guardians.</translation>
        </message>
        <message>
            <source>Care that averts a danger to life or health is given whatever a guardian says.</source>
            <translation>Care that averts a danger to life or health is given whatever a guardian says.</translation>
        </message>
        <message>
            <source>They may not refuse care that is needed.</source>
            <translation>They may not refuse care that is needed.</translation>
        </message>
        <message>
            <source>The number is hidden by a non-disclosure order. Show it in the client pane with a reason.</source>
            <translation>The number is hidden by a non-disclosure order. Show it in the client pane with a reason.</translation>
        </message>
    </context>
    <context>
        <name>people</name>
        <message>
            <source>told it themself</source>
            <translation>told it themself</translation>
        </message>
        <message>
            <source>by questions</source>
            <translation>by questions</translation>
        </message>
        <message>
            <source>in person, document seen</source>
            <translation>in person, document seen</translation>
        </message>
        <message>
            <source>strongly</source>
            <translation>strongly</translation>
        </message>
        <message>
            <source>high</source>
            <translation>high</translation>
        </message>
        <message>
            <source>substantial</source>
            <translation>substantial</translation>
        </message>
        <message>
            <source>guardian</source>
            <translation>guardian</translation>
        </message>
        <message>
            <source>dependant</source>
            <translation>dependant</translation>
        </message>
        <message>
            <source>legal guardian</source>
            <translation>legal guardian</translation>
        </message>
        <message>
            <source>ward</source>
            <translation>ward</translation>
        </message>
        <message>
            <source>public guardian</source>
            <translation>public guardian</translation>
        </message>
        <message>
            <source>Assess the capacity when the minor is met</source>
            <translation>Assess the capacity when the minor is met</translation>
        </message>
        <message>
            <source>Child-welfare notification</source>
            <translation>Child-welfare notification</translation>
        </message>
        <message>
            <source>Physician's opinion</source>
            <translation>Physician's opinion</translation>
        </message>
        <message>
            <source>the resident cancelled it</source>
            <translation>the resident cancelled it</translation>
        </message>
        <message>
            <source>it did not succeed</source>
            <translation>it did not succeed</translation>
        </message>
        <message>
            <source>it was somebody else than before</source>
            <translation>it was somebody else than before</translation>
        </message>
        <message>
            <source>it was not done in time</source>
            <translation>it was not done in time</translation>
        </message>
        <message>
            <source>in somebody's hands</source>
            <translation>in somebody's hands</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>waits for a callback</source>
            <translation>waits for a callback</translation>
        </message>
        <message>
            <source>waits in a chat</source>
            <translation>waits in a chat</translation>
        </message>
        <message>
            <source>waits for an answer</source>
            <translation>waits for an answer</translation>
        </message>
        <message>
            <source>acts on behalf</source>
            <translation>acts on behalf</translation>
        </message>
    </context>
    <context>
        <name>PaneHead</name>
        <message>
            <source>{done} of {of} answered</source>
            <translation>{done} of {of} answered</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>answer</translation>
        </message>
        <message>
            <source>item</source>
            <translation>item</translation>
        </message>
        <message>
            <source>to the conversation and back</source>
            <translation>to the conversation and back</translation>
        </message>
        <message>
            <source>Put away, the draft is kept</source>
            <translation>Put away, the draft is kept</translation>
        </message>
    </context>
    <context>
        <name>SignedSheet</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>Correct: begin a new version with these answers</source>
            <translation>Correct: begin a new version with these answers</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>Assessment</translation>
        </message>
        <message>
            <source>Signed {time} {who}, version {n}. It cannot be changed; correcting makes a new version.</source>
            <translation>Signed {time} {who}, version {n}. It cannot be changed; correcting makes a new version.</translation>
        </message>
        <message>
            <source>Go on yourself</source>
            <translation>Go on yourself</translation>
        </message>
        <message>
            <source>Go on yourself: fill the form in from these answers</source>
            <translation>Go on yourself: fill the form in from these answers</translation>
        </message>
        <message>
            <source>Answered {time}, {who}.</source>
            <translation>Answered {time}, {who}.</translation>
        </message>
        <message>
            <source>{answer}: look at this now</source>
            <translation>{answer}: look at this now</translation>
        </message>
        <message>
            <source>Correct, and drop what is half filled</source>
            <translation>Correct, and drop what is half filled</translation>
        </message>
        <message>
            <source>Go on with the half-filled form</source>
            <translation>Go on with the half-filled form</translation>
        </message>
        <message>
            <source>This form is half filled in this case already, and a correction would take its place.</source>
            <translation>This form is half filled in this case already, and a correction would take its place.</translation>
        </message>
    </context>
    <context>
        <name>PaneFoot</name>
        <message>
            <source>Continue later</source>
            <translation>Continue later</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Sign</translation>
        </message>
        <message>
            <source>Draft saved {time}</source>
            <translation>Draft saved {time}</translation>
        </message>
    </context>
    <context>
        <name>AssessmentPart</name>
        <message>
            <source>Assess</source>
            <translation>Assess</translation>
        </message>
        <message>
            <source>Open the assessment</source>
            <translation>Open the assessment</translation>
        </message>
        <message>
            <source>Showing data not assessed</source>
            <translation>Showing data not assessed</translation>
        </message>
        <message>
            <source>Capacity not assessed</source>
            <translation>Capacity not assessed</translation>
        </message>
        <message>
            <source>A minor's case is not closed before each contact has been assessed.</source>
            <translation>A minor's case is not closed before each contact has been assessed.</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>Assessment</translation>
        </message>
        <message>
            <source>Code {code}, {words}</source>
            <translation>Code {code}, {words}</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Left to do</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>Resolve</translation>
        </message>
        <message>
            <source>Resolve: {task}</source>
            <translation>Resolve: {task}</translation>
        </message>
        <message>
            <source>The child's age is not known. Find it out, or assess as at 12 to 17 years.</source>
            <translation>The child's age is not known. Find it out, or assess as at 12 to 17 years.</translation>
        </message>
    </context>
    <context>
        <name>TaskSheet</name>
        <message>
            <source>How is it resolved?</source>
            <translation>How is it resolved?</translation>
        </message>
        <message>
            <source>What was done, when and to whom, or why it is not needed</source>
            <translation>What was done, when and to whom, or why it is not needed</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>Resolve</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Not needed</source>
            <translation>Not needed</translation>
        </message>
        <message>
            <source>Choose how it is resolved.</source>
            <translation>Choose how it is resolved.</translation>
        </message>
        <message>
            <source>Write it in a sentence.</source>
            <translation>Write it in a sentence.</translation>
        </message>
        <message>
            <source>Make the child-welfare notification in your own system without delay. Neither the minor nor the guardian can forbid it. Write here when and to whom it was made, or why it is not needed.</source>
            <translation>Make the child-welfare notification in your own system without delay. Neither the minor nor the guardian can forbid it. Write here when and to whom it was made, or why it is not needed.</translation>
        </message>
        <message>
            <source>Consult a physician. Write here whom you consulted and what was decided.</source>
            <translation>Consult a physician. Write here whom you consulted and what was decided.</translation>
        </message>
        <message>
            <source>Assess the capacity when the minor is met. A new assessment with another code resolves this.</source>
            <translation>Assess the capacity when the minor is met. A new assessment with another code resolves this.</translation>
        </message>
    </context>
    <context>
        <name>Assessing</name>
        <message>
            <source>Name not known</source>
            <translation>Name not known</translation>
        </message>
        <message>
            <source>{n} y</source>
            <translation>{n} y</translation>
        </message>
        <message>
            <source>age not known</source>
            <translation>age not known</translation>
        </message>
        <message>
            <source>{who}. Concerns this contact only.</source>
            <translation>{who}. Concerns this contact only.</translation>
        </message>
        <message>
            <source>There is no phrase /{keyword}. Write to the client yourself.</source>
            <translation>There is no phrase /{keyword}. Write to the client yourself.</translation>
        </message>
        <message>
            <source>The ready text was sent.</source>
            <translation>The ready text was sent.</translation>
        </message>
        <message>
            <source>The assessment was signed.</source>
            <translation>The assessment was signed.</translation>
        </message>
        <message>
            <source>The task was resolved.</source>
            <translation>The task was resolved.</translation>
        </message>
        <message>
            <source>If you sign again, yours becomes the next version.</source>
            <translation>If you sign again, yours becomes the next version.</translation>
        </message>
        <message>
            <source>Signing needs the connection. The draft is kept; sign when it is back.</source>
            <translation>Signing needs the connection. The draft is kept; sign when it is back.</translation>
        </message>
        <message>
            <source>This needs the connection. What you wrote is kept.</source>
            <translation>This needs the connection. What you wrote is kept.</translation>
        </message>
        <message>
            <source>The form was signed.</source>
            <translation>The form was signed.</translation>
        </message>
    </context>
    <context>
        <name>QuestionRow</name>
        <message>
            <source>required</source>
            <translation>required</translation>
        </message>
        <message>
            <source>Send the ready text: /{keyword}</source>
            <translation>Send the ready text: /{keyword}</translation>
        </message>
    </context>
    <context>
        <name>ConclusionBox</name>
        <message>
            <source>Not with the guardian alone (item 1)</source>
            <translation>Not with the guardian alone (item 1)</translation>
        </message>
        <message>
            <source>The minor has forbidden it (item 13)</source>
            <translation>The minor has forbidden it (item 13)</translation>
        </message>
    </context>
    <context>
        <name>ClosingGate</name>
        <message>
            <source>The assessment is lacking</source>
            <translation>The assessment is lacking</translation>
        </message>
        <message>
            <source>The client is a minor. Each contact is assessed before the case is closed.</source>
            <translation>The client is a minor. Each contact is assessed before the case is closed.</translation>
        </message>
        <message>
            <source>Assess</source>
            <translation>Assess</translation>
        </message>
        <message>
            <source>Open the assessment</source>
            <translation>Open the assessment</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Left to do</translation>
        </message>
        <message>
            <source>{tasks}: resolve it in writing first.</source>
            <translation>{tasks}: resolve it in writing first.</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>Resolve</translation>
        </message>
    </context>
    <context>
        <name>checklist</name>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>item {n}</source>
            <translation>item {n}</translation>
        </message>
        <message>
            <source>{items} and {last}</source>
            <translation>{items} and {last}</translation>
        </message>
        <message>
            <source>Still to answer: items {items}</source>
            <translation>Still to answer: items {items}</translation>
        </message>
        <message>
            <source>Still to answer: item {n}</source>
            <translation>Still to answer: item {n}</translation>
        </message>
        <message>
            <source>Write the reason</source>
            <translation>Write the reason</translation>
        </message>
        <message>
            <source>Guardian sees</source>
            <translation>Guardian sees</translation>
        </message>
        <message>
            <source>Guardian sees and gets nothing</source>
            <translation>Guardian sees and gets nothing</translation>
        </message>
        <message>
            <source>Guardian decides, the child is heard</source>
            <translation>Guardian decides, the child is heard</translation>
        </message>
        <message>
            <source>Guardian acts as the minor allows</source>
            <translation>Guardian acts as the minor allows</translation>
        </message>
        <message>
            <source>Does not act in this matter</source>
            <translation>Does not act in this matter</translation>
        </message>
        <message>
            <source>Stays open as a task</source>
            <translation>Stays open as a task</translation>
        </message>
        <message>
            <source>not capable of deciding</source>
            <translation>not capable of deciding</translation>
        </message>
        <message>
            <source>capable, allows</source>
            <translation>capable, allows</translation>
        </message>
        <message>
            <source>capable, forbids</source>
            <translation>capable, forbids</translation>
        </message>
        <message>
            <source>capacity not known</source>
            <translation>capacity not known</translation>
        </message>
        <message>
            <source>no request</source>
            <translation>no request</translation>
        </message>
        <message>
            <source>request accepted</source>
            <translation>request accepted</translation>
        </message>
        <message>
            <source>request refused</source>
            <translation>request refused</translation>
        </message>
        <message>
            <source>{name} {points}, answers are missing</source>
            <translation>{name} {points}, answers are missing</translation>
        </message>
    </context>
    <context>
        <name>clients</name>
        <message>
            <source>{n} y</source>
            <translation>{n} y</translation>
        </message>
        <message>
            <source>temporary code</source>
            <translation>temporary code</translation>
        </message>
        <message>
            <source>care relationship</source>
            <translation>care relationship</translation>
        </message>
        <message>
            <source>Searched by personal code.</source>
            <translation>Searched by personal code.</translation>
        </message>
        <message>
            <source>Searched by phone number.</source>
            <translation>Searched by phone number.</translation>
        </message>
        <message>
            <source>Searched by case number.</source>
            <translation>Searched by case number.</translation>
        </message>
        <message>
            <source>Searched by name and day of birth.</source>
            <translation>Searched by name and day of birth.</translation>
        </message>
    </context>
    <context>
        <name>AnsweredSheet</name>
        <message>
            <source>This needs the connection. What you filled in stays here; try again when it is back.</source>
            <translation>This needs the connection. What you filled in stays here; try again when it is back.</translation>
        </message>
        <message>
            <source>The connection was lost before the answer came. What you filled in stays here; try again when it is back.</source>
            <translation>The connection was lost before the answer came. What you filled in stays here; try again when it is back.</translation>
        </message>
    </context>
    <context>
        <name>BehalfBanner</name>
        <message>
            <source>Somebody whose name is not known</source>
            <translation>Somebody whose name is not known</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>Show the whole code of who acts; this is logged</source>
            <translation>Show the whole code of who acts; this is logged</translation>
        </message>
        <message>
            <source>Ask the authorisation register about the right to act</source>
            <translation>Ask the authorisation register about the right to act</translation>
        </message>
        <message>
            <source>Note a check</source>
            <translation>Note a check</translation>
        </message>
        <message>
            <source>Note a check made by hand</source>
            <translation>Note a check made by hand</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Change for whom the person acts</source>
            <translation>Change for whom the person acts</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Check again</translation>
        </message>
        <message>
            <source>Check the right</source>
            <translation>Check the right</translation>
        </message>
        <message>
            <source>{name} acts on behalf</source>
            <translation>{name} acts on behalf</translation>
        </message>
    </context>
    <context>
        <name>BehalfSheet</name>
        <message>
            <source>For whom does the person act?</source>
            <translation>For whom does the person act?</translation>
        </message>
        <message>
            <source>The right to act is checked anew after a change.</source>
            <translation>The right to act is checked anew after a change.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Acts</source>
            <translation>Acts</translation>
        </message>
        <message>
            <source>Name of whom the matter is about</source>
            <translation>Name of whom the matter is about</translation>
        </message>
        <message>
            <source>Personal code of whom the matter is about</source>
            <translation>Personal code of whom the matter is about</translation>
        </message>
        <message>
            <source>Empty: stays as it is.</source>
            <translation>Empty: stays as it is.</translation>
        </message>
        <message>
            <source>Legal guardian by office: their code is never shown</source>
            <translation>Legal guardian by office: their code is never shown</translation>
        </message>
        <message>
            <source>Write whom the matter is about.</source>
            <translation>Write whom the matter is about.</translation>
        </message>
    </context>
    <context>
        <name>ClientForm</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Last name</translation>
        </message>
        <message>
            <source>First names</source>
            <translation>First names</translation>
        </message>
        <message>
            <source>Personal code</source>
            <translation>Personal code</translation>
        </message>
        <message>
            <source>Day of birth, if there is no code</source>
            <translation>Day of birth, if there is no code</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Language for an interpreter, if one is needed</source>
            <translation>Language for an interpreter, if one is needed</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>New client</translation>
        </message>
        <message>
            <source>Change the client's facts</source>
            <translation>Change the client's facts</translation>
        </message>
        <message>
            <source>Empty: stays as it is.</source>
            <translation>Empty: stays as it is.</translation>
        </message>
        <message>
            <source>Hidden; empty: stays as it is.</source>
            <translation>Hidden; empty: stays as it is.</translation>
        </message>
        <message>
            <source>Write the last name.</source>
            <translation>Write the last name.</translation>
        </message>
        <message>
            <source>Write the first names.</source>
            <translation>Write the first names.</translation>
        </message>
        <message>
            <source>There is no such day. Write it as 10.7.2013.</source>
            <translation>There is no such day. Write it as 10.7.2013.</translation>
        </message>
    </context>
    <context>
        <name>ClientWork</name>
        <message>
            <source>no case is open</source>
            <translation>no case is open</translation>
        </message>
        <message>
            <source>it is not known whose record this is</source>
            <translation>it is not known whose record this is</translation>
        </message>
        <message>
            <source>the record is not shown in this case</source>
            <translation>the record is not shown in this case</translation>
        </message>
        <message>
            <source>nobody acts on behalf</source>
            <translation>nobody acts on behalf</translation>
        </message>
        <message>
            <source>no authorisation register is in use</source>
            <translation>no authorisation register is in use</translation>
        </message>
        <message>
            <source>no number is hidden</source>
            <translation>no number is hidden</translation>
        </message>
        <message>
            <source>Show the hidden number</source>
            <translation>Show the hidden number</translation>
        </message>
        <message>
            <source>The client has a non-disclosure order. That the number was shown, and your reason, are logged.</source>
            <translation>The client has a non-disclosure order. That the number was shown, and your reason, are logged.</translation>
        </message>
        <message>
            <source>Why you need the number</source>
            <translation>Why you need the number</translation>
        </message>
        <message>
            <source>Show the number</source>
            <translation>Show the number</translation>
        </message>
        <message>
            <source>Take the case from the client</source>
            <translation>Take the case from the client</translation>
        </message>
        <message>
            <source>The case was put to the wrong record. The reason is recorded.</source>
            <translation>The case was put to the wrong record. The reason is recorded.</translation>
        </message>
        <message>
            <source>Why it was the wrong one</source>
            <translation>Why it was the wrong one</translation>
        </message>
        <message>
            <source>Take it away</source>
            <translation>Take it away</translation>
        </message>
        <message>
            <source>no identification service is in use</source>
            <translation>no identification service is in use</translation>
        </message>
        <message>
            <source>it has been asked for already</source>
            <translation>it has been asked for already</translation>
        </message>
        <message>
            <source>the client has no page</source>
            <translation>the client has no page</translation>
        </message>
        <message>
            <source>Checking needs the connection. Nothing was checked.</source>
            <translation>Checking needs the connection. Nothing was checked.</translation>
        </message>
        <message>
            <source>The case was linked to the client.</source>
            <translation>The case was linked to the client.</translation>
        </message>
        <message>
            <source>The case was taken from the client.</source>
            <translation>The case was taken from the client.</translation>
        </message>
        <message>
            <source>The identification was saved.</source>
            <translation>The identification was saved.</translation>
        </message>
        <message>
            <source>The check was saved.</source>
            <translation>The check was saved.</translation>
        </message>
        <message>
            <source>It was noted for whom the person acts.</source>
            <translation>It was noted for whom the person acts.</translation>
        </message>
        <message>
            <source>The client's facts were saved.</source>
            <translation>The client's facts were saved.</translation>
        </message>
        <message>
            <source>The non-disclosure order was noted.</source>
            <translation>The non-disclosure order was noted.</translation>
        </message>
        <message>
            <source>The relation was noted.</source>
            <translation>The relation was noted.</translation>
        </message>
        <message>
            <source>The records were joined.</source>
            <translation>The records were joined.</translation>
        </message>
        <message>
            <source>The records were separated.</source>
            <translation>The records were separated.</translation>
        </message>
        <message>
            <source>The legal hold was noted.</source>
            <translation>The legal hold was noted.</translation>
        </message>
        <message>
            <source>The resident was asked to identify.</source>
            <translation>The resident was asked to identify.</translation>
        </message>
        <message>
            <source>Linking needs the connection. Nothing was changed.</source>
            <translation>Linking needs the connection. Nothing was changed.</translation>
        </message>
    </context>
    <context>
        <name>FindClient</name>
        <message>
            <source>Find a client</source>
            <translation>Find a client</translation>
        </message>
        <message>
            <source>Personal code, phone, case number or name</source>
            <translation>Personal code, phone, case number or name</translation>
        </message>
        <message>
            <source>Day of birth</source>
            <translation>Day of birth</translation>
        </message>
        <message>
            <source>Day of birth, as 10.7.2013</source>
            <translation>Day of birth, as 10.7.2013</translation>
        </message>
        <message>
            <source>There is no such day. Write it as 10.7.2013.</source>
            <translation>There is no such day. Write it as 10.7.2013.</translation>
        </message>
        <message>
            <source>A name alone finds nobody: write the day of birth.</source>
            <translation>A name alone finds nobody: write the day of birth.</translation>
        </message>
        <message>
            <source>That is no personal code, phone number, case number or name. Check it and search again.</source>
            <translation>That is no personal code, phone number, case number or name. Check it and search again.</translation>
        </message>
        <message>
            <source>Find a client: personal code, phone, case number or name</source>
            <translation>Find a client: personal code, phone, case number or name</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choose</translation>
        </message>
        <message>
            <source>search and open</source>
            <translation>search and open</translation>
        </message>
        <message>
            <source>link to the case</source>
            <translation>link to the case</translation>
        </message>
        <message>
            <source>link as who is in contact</source>
            <translation>link as who is in contact</translation>
        </message>
        <message>
            <source>close</source>
            <translation>close</translation>
        </message>
        <message>
            <source>search and choose</source>
            <translation>search and choose</translation>
        </message>
        <message>
            <source>Press Enter to search. Every search is logged.</source>
            <translation>Press Enter to search. Every search is logged.</translation>
        </message>
        <message>
            <source>Searching</source>
            <translation>Searching</translation>
        </message>
        <message>
            <source>Nobody was found. Check what you wrote, or make a new client.</source>
            <translation>Nobody was found. Check what you wrote, or make a new client.</translation>
        </message>
        <message>
            <source>There are more than these: search more exactly.</source>
            <translation>There are more than these: search more exactly.</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>New client</translation>
        </message>
        <message>
            <source>Searching needs the connection. The cases in your hands can be worked with meanwhile.</source>
            <translation>Searching needs the connection. The cases in your hands can be worked with meanwhile.</translation>
        </message>
    </context>
    <context>
        <name>HistoryOverlay</name>
        <message>
            <source>History</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Search in the history</source>
            <translation>Search in the history</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Service line</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choose</translation>
        </message>
        <message>
            <source>search, read the case</source>
            <translation>search, read the case</translation>
        </message>
        <message>
            <source>filters</source>
            <translation>filters</translation>
        </message>
        <message>
            <source>close</source>
            <translation>close</translation>
        </message>
        <message>
            <source>The history is seen when the connection is back.</source>
            <translation>The history is seen when the connection is back.</translation>
        </message>
        <message>
            <source>History: {name}</source>
            <translation>History: {name}</translation>
        </message>
        <message>
            <source>Show older ones</source>
            <translation>Show older ones</translation>
        </message>
        <message>
            <source>All lines</source>
            <translation>All lines</translation>
        </message>
        <message>
            <source>All channels</source>
            <translation>All channels</translation>
        </message>
        <message>
            <source>Searching</source>
            <translation>Searching</translation>
        </message>
        <message>
            <source>No contacts with these words and filters.</source>
            <translation>No contacts with these words and filters.</translation>
        </message>
    </context>
    <context>
        <name>IdentifyRow</name>
        <message>
            <source>Ask to identify</source>
            <translation>Ask to identify</translation>
        </message>
        <message>
            <source>Ask the resident to identify on their page</source>
            <translation>Ask the resident to identify on their page</translation>
        </message>
        <message>
            <source>Identify by questions</source>
            <translation>Identify by questions</translation>
        </message>
        <message>
            <source>Identification asked for {time}</source>
            <translation>Identification asked for {time}</translation>
        </message>
    </context>
    <context>
        <name>IdentifySheet</name>
        <message>
            <source>Identify the client</source>
            <translation>Identify the client</translation>
        </message>
        <message>
            <source>Ask what only the person would know, such as address or family, or look at a document.</source>
            <translation>Ask what only the person would know, such as address or family, or look at a document.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save the identification</source>
            <translation>Save the identification</translation>
        </message>
        <message>
            <source>Who is identified</source>
            <translation>Who is identified</translation>
        </message>
        <message>
            <source>How</source>
            <translation>How</translation>
        </message>
        <message>
            <source>Personal code</source>
            <translation>Personal code</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Last name</translation>
        </message>
        <message>
            <source>First names</source>
            <translation>First names</translation>
        </message>
        <message>
            <source>What you made sure of</source>
            <translation>What you made sure of</translation>
        </message>
        <message>
            <source>In a few words; no answers of the client.</source>
            <translation>In a few words; no answers of the client.</translation>
        </message>
        <message>
            <source>Write the personal code.</source>
            <translation>Write the personal code.</translation>
        </message>
        <message>
            <source>Write what you made sure of.</source>
            <translation>Write what you made sure of.</translation>
        </message>
        <message>
            <source>Who is in contact</source>
            <translation>Who is in contact</translation>
        </message>
        <message>
            <source>Whom the matter is about</source>
            <translation>Whom the matter is about</translation>
        </message>
        <message>
            <source>By questions</source>
            <translation>By questions</translation>
        </message>
        <message>
            <source>In person, document seen</source>
            <translation>In person, document seen</translation>
        </message>
    </context>
    <context>
        <name>OldCaseSheet</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Timeline</translation>
        </message>
        <message>
            <source>Only for reading. That it was opened is logged.</source>
            <translation>Only for reading. That it was opened is logged.</translation>
        </message>
        <message>
            <source>waits in the queue</source>
            <translation>waits in the queue</translation>
        </message>
        <message>
            <source>Old case</source>
            <translation>Old case</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>case {n}</translation>
        </message>
        <message>
            <source>Being fetched</source>
            <translation>Being fetched</translation>
        </message>
        <message>
            <source>closed {day}</source>
            <translation>closed {day}</translation>
        </message>
        <message>
            <source>in the hands of {name}</source>
            <translation>in the hands of {name}</translation>
        </message>
        <message>
            <source>An old case is seen when the connection is back.</source>
            <translation>An old case is seen when the connection is back.</translation>
        </message>
        <message>
            <source>Move the follow-up</source>
            <translation>Move the follow-up</translation>
        </message>
        <message>
            <source>follow-up {day}</source>
            <translation>follow-up {day}</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Resolve: {task}</source>
            <translation>Resolve: {task}</translation>
        </message>
        <message>
            <source>The case is not on your lines, or has been removed.</source>
            <translation>The case is not on your lines, or has been removed.</translation>
        </message>
        <message>
            <source>The case is seen when the connection is back.</source>
            <translation>The case is seen when the connection is back.</translation>
        </message>
        <message>
            <source>Export as a FHIR file</source>
            <translation>Export as a FHIR file</translation>
        </message>
    </context>
    <context>
        <name>ReasonSheet</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Write the reason in a sentence.</source>
            <translation>Write the reason in a sentence.</translation>
        </message>
    </context>
    <context>
        <name>RecordPart</name>
        <message>
            <source>Client's record</source>
            <translation>Client's record</translation>
        </message>
        <message>
            <source>Whose record this is is not known yet. Find the client (F9) or identify them.</source>
            <translation>Whose record this is is not known yet. Find the client (F9) or identify them.</translation>
        </message>
        <message>
            <source>The client's history is seen when the connection is back.</source>
            <translation>The client's history is seen when the connection is back.</translation>
        </message>
        <message>
            <source>The client's history is being fetched</source>
            <translation>The client's history is being fetched</translation>
        </message>
        <message>
            <source>Open elsewhere</source>
            <translation>Open elsewhere</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Left to do</translation>
        </message>
        <message>
            <source>History</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Guardians and dependants</source>
            <translation>Guardians and dependants</translation>
        </message>
        <message>
            <source>No earlier contacts.</source>
            <translation>No earlier contacts.</translation>
        </message>
        <message>
            <source>All, search and filter</source>
            <translation>All, search and filter</translation>
        </message>
        <message>
            <source>The whole history</source>
            <translation>The whole history</translation>
        </message>
        <message>
            <source>non-disclosure order</source>
            <translation>non-disclosure order</translation>
        </message>
    </context>
    <context>
        <name>RecordSheet</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Change facts</source>
            <translation>Change facts</translation>
        </message>
        <message>
            <source>History</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Link to the case</source>
            <translation>Link to the case</translation>
        </message>
        <message>
            <source>Add a relation</source>
            <translation>Add a relation</translation>
        </message>
        <message>
            <source>Non-disclosure order…</source>
            <translation>Non-disclosure order…</translation>
        </message>
        <message>
            <source>Join two records</source>
            <translation>Join two records</translation>
        </message>
        <message>
            <source>Legal hold…</source>
            <translation>Legal hold…</translation>
        </message>
        <message>
            <source>Non-disclosure order</source>
            <translation>Non-disclosure order</translation>
        </message>
        <message>
            <source>Address and phone are hidden. Do not read anything aloud.</source>
            <translation>Address and phone are hidden. Do not read anything aloud.</translation>
        </message>
        <message>
            <source>Legal hold: nothing of this client is let go.</source>
            <translation>Legal hold: nothing of this client is let go.</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Facts</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>hidden</translation>
        </message>
        <message>
            <source>Guardians and dependants</source>
            <translation>Guardians and dependants</translation>
        </message>
        <message>
            <source>Joined records</source>
            <translation>Joined records</translation>
        </message>
        <message>
            <source>Open matters</source>
            <translation>Open matters</translation>
        </message>
        <message>
            <source>Left to do</source>
            <translation>Left to do</translation>
        </message>
        <message>
            <source>Client's record</source>
            <translation>Client's record</translation>
        </message>
        <message>
            <source>Name not known</source>
            <translation>Name not known</translation>
        </message>
        <message>
            <source>A record is seen when the connection is back.</source>
            <translation>A record is seen when the connection is back.</translation>
        </message>
        <message>
            <source>Personal code</source>
            <translation>Personal code</translation>
        </message>
        <message>
            <source>Identity</source>
            <translation>Identity</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Interpreter</source>
            <translation>Interpreter</translation>
        </message>
        <message>
            <source>non-disclosure order</source>
            <translation>non-disclosure order</translation>
        </message>
        <message>
            <source>End</source>
            <translation>End</translation>
        </message>
        <message>
            <source>Separate</source>
            <translation>Separate</translation>
        </message>
        <message>
            <source>Being fetched</source>
            <translation>Being fetched</translation>
        </message>
        <message>
            <source>{code}, temporary</source>
            <translation>{code}, temporary</translation>
        </message>
        <message>
            <source>End the relation: {name}</source>
            <translation>End the relation: {name}</translation>
        </message>
        <message>
            <source>Separate the record: {name}</source>
            <translation>Separate the record: {name}</translation>
        </message>
    </context>
    <context>
        <name>RecordWork</name>
        <message>
            <source>You have no open case of this client</source>
            <translation>You have no open case of this client</translation>
        </message>
        <message>
            <source>The record opens for 30 minutes when you write why you need it. Who looked, when and why is logged, and the client may ask for it.</source>
            <translation>The record opens for 30 minutes when you write why you need it. Who looked, when and why is logged, and the client may ask for it.</translation>
        </message>
        <message>
            <source>Why you need the record</source>
            <translation>Why you need the record</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>Open the record</translation>
        </message>
        <message>
            <source>Note a non-disclosure order</source>
            <translation>Note a non-disclosure order</translation>
        </message>
        <message>
            <source>Phone and address are hidden from everybody from now on; showing them needs a reason.</source>
            <translation>Phone and address are hidden from everybody from now on; showing them needs a reason.</translation>
        </message>
        <message>
            <source>Where it is known from</source>
            <translation>Where it is known from</translation>
        </message>
        <message>
            <source>Note the order</source>
            <translation>Note the order</translation>
        </message>
        <message>
            <source>The non-disclosure order has ended</source>
            <translation>The non-disclosure order has ended</translation>
        </message>
        <message>
            <source>Phone and address are shown again.</source>
            <translation>Phone and address are shown again.</translation>
        </message>
        <message>
            <source>Note that it has ended</source>
            <translation>Note that it has ended</translation>
        </message>
        <message>
            <source>Legal hold</source>
            <translation>Legal hold</translation>
        </message>
        <message>
            <source>While it holds, nothing of the client is let go by the retention rules.</source>
            <translation>While it holds, nothing of the client is let go by the retention rules.</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Join two records</source>
            <translation>Join two records</translation>
        </message>
        <message>
            <source>How you know that they are the same person</source>
            <translation>How you know that they are the same person</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Join</translation>
        </message>
        <message>
            <source>Separate the records</source>
            <translation>Separate the records</translation>
        </message>
        <message>
            <source>Each record has its own cases again.</source>
            <translation>Each record has its own cases again.</translation>
        </message>
        <message>
            <source>Why they are not the same person</source>
            <translation>Why they are not the same person</translation>
        </message>
        <message>
            <source>Separate</source>
            <translation>Separate</translation>
        </message>
        <message>
            <source>{other} ({code}) becomes part of {name}. It can be undone.</source>
            <translation>{other} ({code}) becomes part of {name}. It can be undone.</translation>
        </message>
        <message>
            <source>Who belongs to {name}?</source>
            <translation>Who belongs to {name}?</translation>
        </message>
        <message>
            <source>Which record is joined to {name}?</source>
            <translation>Which record is joined to {name}?</translation>
        </message>
    </context>
    <context>
        <name>RelationSheet</name>
        <message>
            <source>Add a relation</source>
            <translation>Add a relation</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Choose what they are to each other.</source>
            <translation>Choose what they are to each other.</translation>
        </message>
        <message>
            <source>{other} and {client}</source>
            <translation>{other} and {client}</translation>
        </message>
        <message>
            <source>What {other} is to {client}</source>
            <translation>What {other} is to {client}</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Choose</translation>
        </message>
    </context>
    <context>
        <name>RightSheet</name>
        <message>
            <source>The right to act was checked</source>
            <translation>The right to act was checked</translation>
        </message>
        <message>
            <source>What you saw or heard decides; your name is recorded with it.</source>
            <translation>What you saw or heard decides; your name is recorded with it.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save the check</source>
            <translation>Save the check</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>What it came to</source>
            <translation>What it came to</translation>
        </message>
        <message>
            <source>What was seen</source>
            <translation>What was seen</translation>
        </message>
        <message>
            <source>Such as: mandate dated 1.11.2026, seen on paper.</source>
            <translation>Such as: mandate dated 1.11.2026, seen on paper.</translation>
        </message>
        <message>
            <source>What it covers, if limited</source>
            <translation>What it covers, if limited</translation>
        </message>
        <message>
            <source>Valid until, if known</source>
            <translation>Valid until, if known</translation>
        </message>
        <message>
            <source>There is no such day. Write it as 10.7.2013.</source>
            <translation>There is no such day. Write it as 10.7.2013.</translation>
        </message>
        <message>
            <source>Choose what the check came to.</source>
            <translation>Choose what the check came to.</translation>
        </message>
        <message>
            <source>Write what was seen.</source>
            <translation>Write what was seen.</translation>
        </message>
        <message>
            <source>That day has passed: the right does not hold any more.</source>
            <translation>That day has passed: the right does not hold any more.</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>Permitted</source>
            <translation>Permitted</translation>
        </message>
        <message>
            <source>Not permitted</source>
            <translation>Not permitted</translation>
        </message>
    </context>
    <context>
        <name>uses</name>
        <message>
            <source>Opened a case</source>
            <translation>Opened a case</translation>
        </message>
        <message>
            <source>Showed the personal identity code</source>
            <translation>Showed the personal identity code</translation>
        </message>
        <message>
            <source>Showed the personal identity code of the person represented</source>
            <translation>Showed the personal identity code of the person represented</translation>
        </message>
        <message>
            <source>Showed hidden contact details</source>
            <translation>Showed hidden contact details</translation>
        </message>
        <message>
            <source>Found in a search</source>
            <translation>Found in a search</translation>
        </message>
        <message>
            <source>Opened the client record</source>
            <translation>Opened the client record</translation>
        </message>
        <message>
            <source>Opened the history</source>
            <translation>Opened the history</translation>
        </message>
        <message>
            <source>Read an earlier case</source>
            <translation>Read an earlier case</translation>
        </message>
        <message>
            <source>Opened with a written reason</source>
            <translation>Opened with a written reason</translation>
        </message>
        <message>
            <source>Changed the client record</source>
            <translation>Changed the client record</translation>
        </message>
        <message>
            <source>Joined two records</source>
            <translation>Joined two records</translation>
        </message>
        <message>
            <source>Separated two records</source>
            <translation>Separated two records</translation>
        </message>
        <message>
            <source>Identified the person</source>
            <translation>Identified the person</translation>
        </message>
        <message>
            <source>Checked a right to act on behalf</source>
            <translation>Checked a right to act on behalf</translation>
        </message>
        <message>
            <source>Signed an assessment</source>
            <translation>Signed an assessment</translation>
        </message>
        <message>
            <source>Made an extract of the use log</source>
            <translation>Made an extract of the use log</translation>
        </message>
        <message>
            <source>Read the use log</source>
            <translation>Read the use log</translation>
        </message>
        <message>
            <source>Disclosed data</source>
            <translation>Disclosed data</translation>
        </message>
        <message>
            <source>Changed a staff member's rights</source>
            <translation>Changed a staff member's rights</translation>
        </message>
        <message>
            <source>Set or lifted a retention hold</source>
            <translation>Set or lifted a retention hold</translation>
        </message>
        <message>
            <source>Removed data that had expired</source>
            <translation>Removed data that had expired</translation>
        </message>
        <message>
            <source>Handling the client's matter</source>
            <translation>Handling the client's matter</translation>
        </message>
        <message>
            <source>Waiting in the person's service line</source>
            <translation>Waiting in the person's service line</translation>
        </message>
        <message>
            <source>Written reason</source>
            <translation>Written reason</translation>
        </message>
        <message>
            <source>Supervision</source>
            <translation>Supervision</translation>
        </message>
        <message>
            <source>Data protection work</source>
            <translation>Data protection work</translation>
        </message>
        <message>
            <source>The client's own request</source>
            <translation>The client's own request</translation>
        </message>
        <message>
            <source>Client has a colleague's or own name</source>
            <translation>Client has a colleague's or own name</translation>
        </message>
        <message>
            <source>Client has the same surname</source>
            <translation>Client has the same surname</translation>
        </message>
        <message>
            <source>Many clients without a case in hand</source>
            <translation>Many clients without a case in hand</translation>
        </message>
        <message>
            <source>Many searches in a day</source>
            <translation>Many searches in a day</translation>
        </message>
        <message>
            <source>Outside the opening hours</source>
            <translation>Outside the opening hours</translation>
        </message>
        <message>
            <source>Professional</source>
            <translation>Professional</translation>
        </message>
        <message>
            <source>Supervisor</source>
            <translation>Supervisor</translation>
        </message>
        <message>
            <source>Privacy officer</source>
            <translation>Privacy officer</translation>
        </message>
        <message>
            <source>Administrator</source>
            <translation>Administrator</translation>
        </message>
        <message>
            <source>Consulted a colleague, or answered one</source>
            <translation>Consulted a colleague, or answered one</translation>
        </message>
        <message>
            <source>Signed a record of a contact</source>
            <translation>Signed a record of a contact</translation>
        </message>
        <message>
            <source>Copied a summary to be put into a record elsewhere</source>
            <translation>Copied a summary to be put into a record elsewhere</translation>
        </message>
        <message>
            <source>Offered a case to a colleague, or accepted one</source>
            <translation>Offered a case to a colleague, or accepted one</translation>
        </message>
        <message>
            <source>The client's consent</source>
            <translation>The client's consent</translation>
        </message>
        <message>
            <source>Asked a colleague into a case as work pair</source>
            <translation>Asked a colleague into a case as work pair</translation>
        </message>
    </context>
    <context>
        <name>extract</name>
        <message>
            <source>Who has used your data</source>
            <translation>Who has used your data</translation>
        </message>
        <message>
            <source>Who has used the data of {name}</source>
            <translation>Who has used the data of {name}</translation>
        </message>
        <message>
            <source>Given to</source>
            <translation>Given to</translation>
        </message>
        <message>
            <source>Whose data</source>
            <translation>Whose data</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Days</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Made</translation>
        </message>
        <message>
            <source>{day}, {name}</source>
            <translation>{day}, {name}</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Who, at work</source>
            <translation>Who, at work</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>What was done</translation>
        </message>
        <message>
            <source>On what basis</source>
            <translation>On what basis</translation>
        </message>
        <message>
            <source>There are no uses to tell of between these days.</source>
            <translation>There are no uses to tell of between these days.</translation>
        </message>
        <message>
            <source>The service itself</source>
            <translation>The service itself</translation>
        </message>
        <message>
            <source>What the words mean</source>
            <translation>What the words mean</translation>
        </message>
        <message>
            <source>Handling the client's matter: the person had an open matter of yours in hand.</source>
            <translation>Handling the client's matter: the person had an open matter of yours in hand.</translation>
        </message>
        <message>
            <source>Waiting in the person's service line: your matter waited in a service line where the person works.</source>
            <translation>Waiting in the person's service line: your matter waited in a service line where the person works.</translation>
        </message>
        <message>
            <source>Written reason: there was no open matter, and the person wrote down why the data was needed.</source>
            <translation>Written reason: there was no open matter, and the person wrote down why the data was needed.</translation>
        </message>
        <message>
            <source>Data protection work: requests like yours are answered and the use of data is watched.</source>
            <translation>Data protection work: requests like yours are answered and the use of data is watched.</translation>
        </message>
        <message>
            <source>How to ask more</source>
            <translation>How to ask more</translation>
        </message>
        <message>
            <source>If you think that your data was used without a reason, contact the data protection officer of {county}. Tell the day and the time of the line. You will be answered in writing and free of charge.</source>
            <translation>If you think that your data was used without a reason, contact the data protection officer of {county}. Tell the day and the time of the line. You will be answered in writing and free of charge.</translation>
        </message>
        <message>
            <source>This extract is given under the act on the processing of client data in health care and social welfare (703/2023). It is made of the use log of the contact service and holds the last two years unless other days were asked for.</source>
            <translation>This extract is given under the act on the processing of client data in health care and social welfare (703/2023). It is made of the use log of the contact service and holds the last two years unless other days were asked for.</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Page {page} of {pages}</translation>
        </message>
    </context>
    <context>
        <name>LogFilters</name>
        <message>
            <source>Member of staff</source>
            <translation>Member of staff</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>What was done</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>To</source>
            <translation>To</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>Clear the filters</source>
            <translation>Clear the filters</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>Everybody</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Everything</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Any</translation>
        </message>
    </context>
    <context>
        <name>PatternsPane</name>
        <message>
            <source>Worth asking about</source>
            <translation>Worth asking about</translation>
        </message>
        <message>
            <source>Unusual uses in the last 30 days. A reason to ask, never a verdict.</source>
            <translation>Unusual uses in the last 30 days. A reason to ask, never a verdict.</translation>
        </message>
        <message>
            <source>Looking</source>
            <translation>Looking</translation>
        </message>
        <message>
            <source>Nothing unusual was found.</source>
            <translation>Nothing unusual was found.</translation>
        </message>
        <message>
            <source>{count} uses</source>
            <translation>{count} uses</translation>
        </message>
        <message>
            <source>1 use</source>
            <translation>1 use</translation>
        </message>
        <message>
            <source>Removals of the last nights</source>
            <translation>Removals of the last nights</translation>
        </message>
    </context>
    <context>
        <name>LogPage</name>
        <message>
            <source>Whose uses are shown?</source>
            <translation>Whose uses are shown?</translation>
        </message>
        <message>
            <source>Whose extract is made?</source>
            <translation>Whose extract is made?</translation>
        </message>
        <message>
            <source>Use log</source>
            <translation>Use log</translation>
        </message>
        <message>
            <source>Check the whole log</source>
            <translation>Check the whole log</translation>
        </message>
        <message>
            <source>Extract for a client</source>
            <translation>Extract for a client</translation>
        </message>
        <message>
            <source>Back to the filters</source>
            <translation>Back to the filters</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>What was done</translation>
        </message>
        <message>
            <source>Whose data</source>
            <translation>Whose data</translation>
        </message>
        <message>
            <source>Basis</source>
            <translation>Basis</translation>
        </message>
        <message>
            <source>Uses of client data</source>
            <translation>Uses of client data</translation>
        </message>
        <message>
            <source>Reading the log</source>
            <translation>Reading the log</translation>
        </message>
        <message>
            <source>No uses with these filters.</source>
            <translation>No uses with these filters.</translation>
        </message>
        <message>
            <source>{count} uses, newest first</source>
            <translation>{count} uses, newest first</translation>
        </message>
        <message>
            <source>Checking the log</source>
            <translation>Checking the log</translation>
        </message>
        <message>
            <source>The log has been changed: tell your IT support at once (checked {at})</source>
            <translation>The log has been changed: tell your IT support at once (checked {at})</translation>
        </message>
        <message>
            <source>The newest {count} lines are as they were written (checked {at})</source>
            <translation>The newest {count} lines are as they were written (checked {at})</translation>
        </message>
        <message>
            <source>All {count} lines are as they were written (checked {at})</source>
            <translation>All {count} lines are as they were written (checked {at})</translation>
        </message>
        <message>
            <source>Line {no}</source>
            <translation>Line {no}</translation>
        </message>
        <message>
            <source>case {number}</source>
            <translation>case {number}</translation>
        </message>
        <message>
            <source>reason: {reason}</source>
            <translation>reason: {reason}</translation>
        </message>
        <message>
            <source>what: {detail}</source>
            <translation>what: {detail}</translation>
        </message>
        <message>
            <source>Server's command line</source>
            <translation>Server's command line</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>The client</translation>
        </message>
        <message>
            <source>The service itself</source>
            <translation>The service itself</translation>
        </message>
        <message>
            <source>Legal hold</source>
            <translation>Legal hold</translation>
        </message>
    </context>
    <context>
        <name>ExtractSheet</name>
        <message>
            <source>Extract for a client</source>
            <translation>Extract for a client</translation>
        </message>
        <message>
            <source>Names and units at work, never home data. Making it is written to the use log.</source>
            <translation>Names and units at work, never home data. Making it is written to the use log.</translation>
        </message>
        <message>
            <source>Whose data</source>
            <translation>Whose data</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>Given to</source>
            <translation>Given to</translation>
        </message>
        <message>
            <source>A guardian gets nothing of what a minor keeps from them.</source>
            <translation>A guardian gets nothing of what a minor keeps from them.</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>The client</translation>
        </message>
        <message>
            <source>Give it to the client</source>
            <translation>Give it to the client</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>To</source>
            <translation>To</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Save as text</source>
            <translation>Save as text</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <source>Choose the client first.</source>
            <translation>Choose the client first.</translation>
        </message>
        <message>
            <source>It cannot be given to this person. A guardian has to be one in the client's record, and a minor gets it when found capable of deciding.</source>
            <translation>It cannot be given to this person. A guardian has to be one in the client's record, and a minor gets it when found capable of deciding.</translation>
        </message>
        <message>
            <source>The first day is after the last one.</source>
            <translation>The first day is after the last one.</translation>
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
            <translation>use-log</translation>
        </message>
        <message>
            <source>Save the extract</source>
            <translation>Save the extract</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Saved: {file}</translation>
        </message>
        <message>
            <source>The file could not be written there. Choose another place.</source>
            <translation>The file could not be written there. Choose another place.</translation>
        </message>
        <message>
            <source>Whose extract is made?</source>
            <translation>Whose extract is made?</translation>
        </message>
        <message>
            <source>Which guardian gets the extract?</source>
            <translation>Which guardian gets the extract?</translation>
        </message>
    </context>
    <context>
        <name>StaffPage</name>
        <message>
            <source>Staff</source>
            <translation>Staff</translation>
        </message>
        <message>
            <source>Search by name or unit</source>
            <translation>Search by name or unit</translation>
        </message>
        <message>
            <source>Add a member of staff</source>
            <translation>Add a member of staff</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>New start password</source>
            <translation>New start password</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>User name</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Service lines</source>
            <translation>Service lines</translation>
        </message>
        <message>
            <source>State</source>
            <translation>State</translation>
        </message>
        <message>
            <source>Members of staff</source>
            <translation>Members of staff</translation>
        </message>
        <message>
            <source>{count} members of staff</source>
            <translation>{count} members of staff</translation>
        </message>
        <message>
            <source>Let in again</source>
            <translation>Let in again</translation>
        </message>
        <message>
            <source>Lock out</source>
            <translation>Lock out</translation>
        </message>
        <message>
            <source>This needs the connection. Nothing was changed.</source>
            <translation>This needs the connection. Nothing was changed.</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>In use</translation>
        </message>
        <message>
            <source>Locked out</source>
            <translation>Locked out</translation>
        </message>
        <message>
            <source>1 member of staff</source>
            <translation>1 member of staff</translation>
        </message>
        <message>
            <source>Removals of the last nights</source>
            <translation>Removals of the last nights</translation>
        </message>
    </context>
    <context>
        <name>StaffSheet</name>
        <message>
            <source>Add a member of staff</source>
            <translation>Add a member of staff</translation>
        </message>
        <message>
            <source>Change a member of staff</source>
            <translation>Change a member of staff</translation>
        </message>
        <message>
            <source>What you change holds at once, also at desktops that are open.</source>
            <translation>What you change holds at once, also at desktops that are open.</translation>
        </message>
        <message>
            <source>First and last name</source>
            <translation>First and last name</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>User name</translation>
        </message>
        <message>
            <source>Name for colleagues</source>
            <translation>Name for colleagues</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Initials</translation>
        </message>
        <message>
            <source>Name that residents see</source>
            <translation>Name that residents see</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unit</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Service lines</source>
            <translation>Service lines</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Fill this in.</translation>
        </message>
        <message>
            <source>Administrators and privacy officers serve no lines and see no clients' cases.</source>
            <translation>Administrators and privacy officers serve no lines and see no clients' cases.</translation>
        </message>
        <message>
            <source>Own telephone</source>
            <translation>Own telephone</translation>
        </message>
    </context>
    <context>
        <name>PasswordSheet</name>
        <message>
            <source>Start password</source>
            <translation>Start password</translation>
        </message>
        <message>
            <source>Give it to {name} now. It is shown this once and cannot be read again.</source>
            <translation>Give it to {name} now. It is shown this once and cannot be read again.</translation>
        </message>
        <message>
            <source>the person</source>
            <translation>the person</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Copied. Paste it where it is needed and copy something else after that.</source>
            <translation>Copied. Paste it where it is needed and copy something else after that.</translation>
        </message>
        <message>
            <source>It has been given</source>
            <translation>It has been given</translation>
        </message>
    </context>
    <context>
        <name>HoldSheet</name>
        <message>
            <source>Whose legal hold?</source>
            <translation>Whose legal hold?</translation>
        </message>
        <message>
            <source>Legal hold</source>
            <translation>Legal hold</translation>
        </message>
        <message>
            <source>For a complaint or a court case: nothing of the client is removed until the hold is ended. Your reason is written to the use log.</source>
            <translation>For a complaint or a court case: nothing of the client is removed until the hold is ended. Your reason is written to the use log.</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>On: nothing of this client is removed.</source>
            <translation>On: nothing of this client is removed.</translation>
        </message>
        <message>
            <source>Off: the client's data are removed when their time is up.</source>
            <translation>Off: the client's data are removed when their time is up.</translation>
        </message>
        <message>
            <source>Why it is ended</source>
            <translation>Why it is ended</translation>
        </message>
        <message>
            <source>Why everything is kept</source>
            <translation>Why everything is kept</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Write the reason in a sentence.</source>
            <translation>Write the reason in a sentence.</translation>
        </message>
        <message>
            <source>End the legal hold</source>
            <translation>End the legal hold</translation>
        </message>
        <message>
            <source>Place a legal hold</source>
            <translation>Place a legal hold</translation>
        </message>
    </context>
    <context>
        <name>RemovalsSheet</name>
        <message>
            <source>Removals</source>
            <translation>Removals</translation>
        </message>
        <message>
            <source>What the last nightly runs removed because its retention period was over. Numbers only.</source>
            <translation>What the last nightly runs removed because its retention period was over. Numbers only.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Looking</source>
            <translation>Looking</translation>
        </message>
        <message>
            <source>No run has been finished yet.</source>
            <translation>No run has been finished yet.</translation>
        </message>
        <message>
            <source>Nothing was removed.</source>
            <translation>Nothing was removed.</translation>
        </message>
        <message>
            <source>Kept: {what}</source>
            <translation>Kept: {what}</translation>
        </message>
    </context>
    <context>
        <name>removals</name>
        <message>
            <source>Texts of cases: {count}</source>
            <translation>Texts of cases: {count}</translation>
        </message>
        <message>
            <source>Names and codes of cases: {count}</source>
            <translation>Names and codes of cases: {count}</translation>
        </message>
        <message>
            <source>Whole cases: {count}</source>
            <translation>Whole cases: {count}</translation>
        </message>
        <message>
            <source>Lines of timelines: {count}</source>
            <translation>Lines of timelines: {count}</translation>
        </message>
        <message>
            <source>Feedback cut loose from its giver: {count}</source>
            <translation>Feedback cut loose from its giver: {count}</translation>
        </message>
        <message>
            <source>Old words of feedback: {count}</source>
            <translation>Old words of feedback: {count}</translation>
        </message>
        <message>
            <source>Stored answers of the service: {count}</source>
            <translation>Stored answers of the service: {count}</translation>
        </message>
        <message>
            <source>Client records: {count}</source>
            <translation>Client records: {count}</translation>
        </message>
        <message>
            <source>Lines of the use log: {count}</source>
            <translation>Lines of the use log: {count}</translation>
        </message>
        <message>
            <source>cases on legal hold: {count}</source>
            <translation>cases on legal hold: {count}</translation>
        </message>
        <message>
            <source>cases with an open task: {count}</source>
            <translation>cases with an open task: {count}</translation>
        </message>
    </context>
    <context>
        <name>calls</name>
        <message>
            <source>The caller waits in the queue</source>
            <translation>The caller waits in the queue</translation>
        </message>
        <message>
            <source>Your telephone rings: answer it</source>
            <translation>Your telephone rings: answer it</translation>
        </message>
        <message>
            <source>The client's telephone rings</source>
            <translation>The client's telephone rings</translation>
        </message>
        <message>
            <source>Call</source>
            <translation>Call</translation>
        </message>
        <message>
            <source>On hold</source>
            <translation>On hold</translation>
        </message>
        <message>
            <source>Three on the line: the client, you and {who}</source>
            <translation>Three on the line: the client, you and {who}</translation>
        </message>
        <message>
            <source>You speak with {who}</source>
            <translation>You speak with {who}</translation>
        </message>
        <message>
            <source>Ringing {who}</source>
            <translation>Ringing {who}</translation>
        </message>
        <message>
            <source>The client is rung when you have answered.</source>
            <translation>The client is rung when you have answered.</translation>
        </message>
        <message>
            <source>The caller is put through when you answer. Calling off returns them to the queue.</source>
            <translation>The caller is put through when you answer. Calling off returns them to the queue.</translation>
        </message>
        <message>
            <source>The client sees the number of the service line.</source>
            <translation>The client sees the number of the service line.</translation>
        </message>
        <message>
            <source>To mute, use your own telephone.</source>
            <translation>To mute, use your own telephone.</translation>
        </message>
        <message>
            <source>The client hears music.</source>
            <translation>The client hears music.</translation>
        </message>
        <message>
            <source>The client hears music and does not hear you.</source>
            <translation>The client hears music and does not hear you.</translation>
        </message>
        <message>
            <source>When you leave, the client and {who} go on by themselves.</source>
            <translation>When you leave, the client and {who} go on by themselves.</translation>
        </message>
        <message>
            <source>an outside number</source>
            <translation>an outside number</translation>
        </message>
        <message>
            <source>Your telephone is busy or refused the call.</source>
            <translation>Your telephone is busy or refused the call.</translation>
        </message>
        <message>
            <source>Your telephone was not answered.</source>
            <translation>Your telephone was not answered.</translation>
        </message>
        <message>
            <source>The exchange does not reach your telephone. Check that it is on and its number right.</source>
            <translation>The exchange does not reach your telephone. Check that it is on and its number right.</translation>
        </message>
        <message>
            <source>The caller hung up while your telephone rang.</source>
            <translation>The caller hung up while your telephone rang.</translation>
        </message>
        <message>
            <source>The colleague's telephone is busy. The client is with you again.</source>
            <translation>The colleague's telephone is busy. The client is with you again.</translation>
        </message>
        <message>
            <source>The colleague did not answer. The client is with you again.</source>
            <translation>The colleague did not answer. The client is with you again.</translation>
        </message>
        <message>
            <source>The colleague's telephone cannot be reached. The client is with you again.</source>
            <translation>The colleague's telephone cannot be reached. The client is with you again.</translation>
        </message>
        <message>
            <source>The colleague hung up. The client is with you again.</source>
            <translation>The colleague hung up. The client is with you again.</translation>
        </message>
        <message>
            <source>The exchange cannot be reached. What you asked for was not done; try again.</source>
            <translation>The exchange cannot be reached. What you asked for was not done; try again.</translation>
        </message>
        <message>
            <source>If the number is known, a callback request remains.</source>
            <translation>If the number is known, a callback request remains.</translation>
        </message>
        <message>
            <source>The caller is at the front of the queue again.</source>
            <translation>The caller is at the front of the queue again.</translation>
        </message>
        <message>
            <source>The client ended the call</source>
            <translation>The client ended the call</translation>
        </message>
        <message>
            <source>The call was ended</source>
            <translation>The call was ended</translation>
        </message>
        <message>
            <source>The caller hung up before anybody answered</source>
            <translation>The caller hung up before anybody answered</translation>
        </message>
        <message>
            <source>The caller asked to be called back</source>
            <translation>The caller asked to be called back</translation>
        </message>
        <message>
            <source>The client was passed on</source>
            <translation>The client was passed on</translation>
        </message>
        <message>
            <source>The client did not answer</source>
            <translation>The client did not answer</translation>
        </message>
        <message>
            <source>The client's telephone was busy</source>
            <translation>The client's telephone was busy</translation>
        </message>
        <message>
            <source>The number could not be reached</source>
            <translation>The number could not be reached</translation>
        </message>
        <message>
            <source>Your own telephone was not answered: the client was not rung</source>
            <translation>Your own telephone was not answered: the client was not rung</translation>
        </message>
        <message>
            <source>The call was lost</source>
            <translation>The call was lost</translation>
        </message>
        <message>
            <source>The call ended</source>
            <translation>The call ended</translation>
        </message>
        <message>
            <source>You are shown as busy for now.</source>
            <translation>You are shown as busy for now.</translation>
        </message>
    </context>
    <context>
        <name>CallBar</name>
        <message>
            <source>Waiting for the exchange</source>
            <translation>Waiting for the exchange</translation>
        </message>
        <message>
            <source>Number withheld</source>
            <translation>Number withheld</translation>
        </message>
        <message>
            <source>Number hidden</source>
            <translation>Number hidden</translation>
        </message>
        <message>
            <source>This call is handled at your own telephone.</source>
            <translation>This call is handled at your own telephone.</translation>
        </message>
        <message>
            <source>Back to the client</source>
            <translation>Back to the client</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Hold</translation>
        </message>
        <message>
            <source>Consult by telephone</source>
            <translation>Consult by telephone</translation>
        </message>
        <message>
            <source>Join the three</source>
            <translation>Join the three</translation>
        </message>
        <message>
            <source>Back to the client alone</source>
            <translation>Back to the client alone</translation>
        </message>
        <message>
            <source>Leave the call</source>
            <translation>Leave the call</translation>
        </message>
        <message>
            <source>Transfer to a line</source>
            <translation>Transfer to a line</translation>
        </message>
        <message>
            <source>Call it off</source>
            <translation>Call it off</translation>
        </message>
        <message>
            <source>End the call</source>
            <translation>End the call</translation>
        </message>
        <message>
            <source>Close the case</source>
            <translation>Close the case</translation>
        </message>
        <message>
            <source>Available again</source>
            <translation>Available again</translation>
        </message>
    </context>
    <context>
        <name>CallWork</name>
        <message>
            <source>not set</source>
            <translation>not set</translation>
        </message>
    </context>
    <context>
        <name>ConsultSheet</name>
        <message>
            <source>Consult by telephone</source>
            <translation>Consult by telephone</translation>
        </message>
        <message>
            <source>Name of a colleague, or a number</source>
            <translation>Name of a colleague, or a number</translation>
        </message>
        <message>
            <source>Consult by telephone: name of a colleague, or a number</source>
            <translation>Consult by telephone: name of a colleague, or a number</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choose</translation>
        </message>
        <message>
            <source>ring; the client hears music</source>
            <translation>ring; the client hears music</translation>
        </message>
        <message>
            <source>close</source>
            <translation>close</translation>
        </message>
        <message>
            <source>Ring {number}</source>
            <translation>Ring {number}</translation>
        </message>
        <message>
            <source>Nobody with a telephone fits. Write a name, or a whole number.</source>
            <translation>Nobody with a telephone fits. Write a name, or a whole number.</translation>
        </message>
        <message>
            <source>No colleague with a telephone is at work. A number can be written.</source>
            <translation>No colleague with a telephone is at work. A number can be written.</translation>
        </message>
    </context>
    <context>
        <name>NumberRow</name>
        <message>
            <source>Search by the number</source>
            <translation>Search by the number</translation>
        </message>
        <message>
            <source>Search clients by the caller's number</source>
            <translation>Search clients by the caller's number</translation>
        </message>
        <message>
            <source>Only a suggestion: make sure who it is. The search is logged.</source>
            <translation>Only a suggestion: make sure who it is. The search is logged.</translation>
        </message>
        <message>
            <source>The number is withheld: ask who is calling.</source>
            <translation>The number is withheld: ask who is calling.</translation>
        </message>
    </context>
    <context>
        <name>OwnPhoneSheet</name>
        <message>
            <source>Own telephone</source>
            <translation>Own telephone</translation>
        </message>
        <message>
            <source>It rings when you take a caller or call out. Change it when you sit at another desk.</source>
            <translation>It rings when you take a caller or call out. Change it when you sit at another desk.</translation>
        </message>
        <message>
            <source>Number of the telephone</source>
            <translation>Number of the telephone</translation>
        </message>
        <message>
            <source>As in 1001. Empty means none.</source>
            <translation>As in 1001. Empty means none.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>This needs the connection. Nothing was changed; try again when it is back.</source>
            <translation>This needs the connection. Nothing was changed; try again when it is back.</translation>
        </message>
    </context>
    <context>
        <name>FeedbackSheet</name>
        <message>
            <source>Write down feedback</source>
            <translation>Write down feedback</translation>
        </message>
        <message>
            <source>Without a wish for a reply nothing is kept of who gave it.</source>
            <translation>Without a wish for a reply nothing is kept of who gave it.</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Service line</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>What the resident said</source>
            <translation>What the resident said</translation>
        </message>
        <message>
            <source>Rating</source>
            <translation>Rating</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>A reply is wanted by telephone, within five office days</source>
            <translation>A reply is wanted by telephone, within five office days</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save feedback</source>
            <translation>Save feedback</translation>
        </message>
        <message>
            <source>The services in general</source>
            <translation>The services in general</translation>
        </message>
        <message>
            <source>{n} out of 5</source>
            <translation>{n} out of 5</translation>
        </message>
        <message>
            <source>No rating</source>
            <translation>No rating</translation>
        </message>
        <message>
            <source>Write what the resident said.</source>
            <translation>Write what the resident said.</translation>
        </message>
        <message>
            <source>Write the number that is called.</source>
            <translation>Write the number that is called.</translation>
        </message>
    </context>
    <context>
        <name>consultations</name>
        <message>
            <source>within a day</source>
            <translation>within a day</translation>
        </message>
        <message>
            <source>within {n} h</source>
            <translation>within {n} h</translation>
        </message>
        <message>
            <source>within {n} min</source>
            <translation>within {n} min</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Professional</source>
            <translation>Professional</translation>
        </message>
        <message>
            <source>{n} years</source>
            <translation>{n} years</translation>
        </message>
    </context>
    <context>
        <name>AskSheet</name>
        <message>
            <source>Ask about case {n}</source>
            <translation>Ask about case {n}</translation>
        </message>
        <message>
            <source>Ask a colleague</source>
            <translation>Ask a colleague</translation>
        </message>
        <message>
            <source>The case, the client and the clock stay with you. The client sees nothing of this.</source>
            <translation>The case, the client and the clock stay with you. The client sees nothing of this.</translation>
        </message>
        <message>
            <source>Whom to ask</source>
            <translation>Whom to ask</translation>
        </message>
        <message>
            <source>Answer needed</source>
            <translation>Answer needed</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>What goes along: only what is ticked</source>
            <translation>What goes along: only what is ticked</translation>
        </message>
        <message>
            <source>Matter: {matter}</source>
            <translation>Matter: {matter}</translation>
        </message>
        <message>
            <source>Age: {age}</source>
            <translation>Age: {age}</translation>
        </message>
        <message>
            <source>Name: {name}</source>
            <translation>Name: {name}</translation>
        </message>
        <message>
            <source>On what basis it is disclosed</source>
            <translation>On what basis it is disclosed</translation>
        </message>
        <message>
            <source>Written to the use log, with to whom it went.</source>
            <translation>Written to the use log, with to whom it went.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Ask</translation>
        </message>
        <message>
            <source>Choose whom to ask.</source>
            <translation>Choose whom to ask.</translation>
        </message>
        <message>
            <source>Write the question.</source>
            <translation>Write the question.</translation>
        </message>
        <message>
            <source>Write the basis in a sentence.</source>
            <translation>Write the basis in a sentence.</translation>
        </message>
        <message>
            <source>Choose a line or a colleague</source>
            <translation>Choose a line or a colleague</translation>
        </message>
        <message>
            <source>not at work</source>
            <translation>not at work</translation>
        </message>
        <message>
            <source>This goes from health care to social care: it is a disclosure.</source>
            <translation>This goes from health care to social care: it is a disclosure.</translation>
        </message>
        <message>
            <source>This goes from social care to health care: it is a disclosure.</source>
            <translation>This goes from social care to health care: it is a disclosure.</translation>
        </message>
        <message>
            <source>lines of the timeline: {n}</source>
            <translation>lines of the timeline: {n}</translation>
        </message>
        <message>
            <source>the question only</source>
            <translation>the question only</translation>
        </message>
        <message>
            <source>Disclosed: {what}.</source>
            <translation>Disclosed: {what}.</translation>
        </message>
        <message>
            <source>Choose among all lines of the case</source>
            <translation>Choose among all lines of the case</translation>
        </message>
    </context>
    <context>
        <name>ConsultationsSheet</name>
        <message>
            <source>Questions of colleagues</source>
            <translation>Questions of colleagues</translation>
        </message>
        <message>
            <source>You see what was sent and nothing else of the case. The client sees nothing of this.</source>
            <translation>You see what was sent and nothing else of the case. The client sees nothing of this.</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>Your answer</translation>
        </message>
        <message>
            <source>It stands on the timeline of the case.</source>
            <translation>It stands on the timeline of the case.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Write the answer.</source>
            <translation>Write the answer.</translation>
        </message>
        <message>
            <source>This question was answered by a colleague or taken back. Your text is kept.</source>
            <translation>This question was answered by a colleague or taken back. Your text is kept.</translation>
        </message>
        <message>
            <source>Take the question back</source>
            <translation>Take the question back</translation>
        </message>
        <message>
            <source>I have read it</source>
            <translation>I have read it</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>No question waits for your answer.</source>
            <translation>No question waits for your answer.</translation>
        </message>
        <message>
            <source>Own question to {whom}, no answer yet</source>
            <translation>Own question to {whom}, no answer yet</translation>
        </message>
        <message>
            <source>Own question to {whom}, answered</source>
            <translation>Own question to {whom}, answered</translation>
        </message>
        <message>
            <source>{who}, by {time}: {question}</source>
            <translation>{who}, by {time}: {question}</translation>
        </message>
        <message>
            <source>the promised time {time} has passed</source>
            <translation>the promised time {time} has passed</translation>
        </message>
        <message>
            <source>answer promised by {time}</source>
            <translation>answer promised by {time}</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>case {n}</translation>
        </message>
        <message>
            <source>Nothing was sent along but the question.</source>
            <translation>Nothing was sent along but the question.</translation>
        </message>
        <message>
            <source> (after the case was closed)</source>
            <translation> (after the case was closed)</translation>
        </message>
        <message>
            <source>Questions and invitations of colleagues</source>
            <translation>Questions and invitations of colleagues</translation>
        </message>
        <message>
            <source>This invitation no longer stands.</source>
            <translation>This invitation no longer stands.</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Decline</translation>
        </message>
        <message>
            <source>Invitation</source>
            <translation>Invitation</translation>
        </message>
        <message>
            <source>You see nothing of the case before you come along. The client sees nothing of this.</source>
            <translation>You see nothing of the case before you come along. The client sees nothing of this.</translation>
        </message>
    </context>
    <context>
        <name>ConsultationWork</name>
        <message>
            <source>A question or an answer of a colleague has come.</source>
            <translation>A question or an answer of a colleague has come.</translation>
        </message>
        <message>
            <source>The promised time of a question has passed without an answer.</source>
            <translation>The promised time of a question has passed without an answer.</translation>
        </message>
    </context>
    <context>
        <name>FormChoice</name>
        <message>
            <source>Fill in a form</source>
            <translation>Fill in a form</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choose</translation>
        </message>
        <message>
            <source>begin</source>
            <translation>begin</translation>
        </message>
        <message>
            <source>close</source>
            <translation>close</translation>
        </message>
        <message>
            <source>{n} questions</source>
            <translation>{n} questions</translation>
        </message>
        <message>
            <source>half filled</source>
            <translation>half filled</translation>
        </message>
        <message>
            <source>Send a form to the client</source>
            <translation>Send a form to the client</translation>
        </message>
        <message>
            <source>The client answers on their own page. The answers come to the timeline.</source>
            <translation>The client answers on their own page. The answers come to the timeline.</translation>
        </message>
        <message>
            <source>Fill in yourself</source>
            <translation>Fill in yourself</translation>
        </message>
        <message>
            <source>Send to the client</source>
            <translation>Send to the client</translation>
        </message>
        <message>
            <source>send</source>
            <translation>send</translation>
        </message>
        <message>
            <source>waits for an answer</source>
            <translation>waits for an answer</translation>
        </message>
        <message>
            <source>To: {whom}.</source>
            <translation>To: {whom}.</translation>
        </message>
    </context>
    <context>
        <name>FormsPart</name>
        <message>
            <source>Fill in a form</source>
            <translation>Fill in a form</translation>
        </message>
    </context>
    <context>
        <name>outcome</name>
        <message>
            <source>Taken over by: {who}.</source>
            <translation>Taken over by: {who}.</translation>
        </message>
        <message>
            <source>Follow-up {day}: {what}</source>
            <translation>Follow-up {day}: {what}</translation>
        </message>
    </context>
    <context>
        <name>OutcomeFields</name>
        <message>
            <source>When is the appointment?</source>
            <translation>When is the appointment?</translation>
        </message>
        <message>
            <source>Where?</source>
            <translation>Where?</translation>
        </message>
        <message>
            <source>With whom?</source>
            <translation>With whom?</translation>
        </message>
        <message>
            <source>Who took the client over?</source>
            <translation>Who took the client over?</translation>
        </message>
        <message>
            <source>The service, and who there said that they take the client.</source>
            <translation>The service, and who there said that they take the client.</translation>
        </message>
        <message>
            <source>On what day does the case come back?</source>
            <translation>On what day does the case come back?</translation>
        </message>
        <message>
            <source>For example 2.12.2026. It comes back in the morning of an office day, to you first.</source>
            <translation>For example 2.12.2026. It comes back in the morning of an office day, to you first.</translation>
        </message>
        <message>
            <source>What is checked then?</source>
            <translation>What is checked then?</translation>
        </message>
        <message>
            <source>Write when the appointment is.</source>
            <translation>Write when the appointment is.</translation>
        </message>
        <message>
            <source>Write where the appointment is.</source>
            <translation>Write where the appointment is.</translation>
        </message>
        <message>
            <source>Write with whom the appointment is.</source>
            <translation>Write with whom the appointment is.</translation>
        </message>
        <message>
            <source>Write who took the client over.</source>
            <translation>Write who took the client over.</translation>
        </message>
        <message>
            <source>Write a day after today, as in 2.12.2026.</source>
            <translation>Write a day after today, as in 2.12.2026.</translation>
        </message>
        <message>
            <source>Write what is checked then.</source>
            <translation>Write what is checked then.</translation>
        </message>
        <message>
            <source>For example 2.12., or Down for the calendar. It comes back in the morning of an office day, to you first.</source>
            <translation>For example 2.12., or Down for the calendar. It comes back in the morning of an office day, to you first.</translation>
        </message>
        <message>
            <source>Write a day after today, as in 2.12.</source>
            <translation>Write a day after today, as in 2.12.</translation>
        </message>
    </context>
    <context>
        <name>directory</name>
        <message>
            <source>Own service line</source>
            <translation>Own service line</translation>
        </message>
        <message>
            <source>Other own unit</source>
            <translation>Other own unit</translation>
        </message>
        <message>
            <source>Emergency</source>
            <translation>Emergency</translation>
        </message>
        <message>
            <source>Kela</source>
            <translation>Kela</translation>
        </message>
        <message>
            <source>Employment services</source>
            <translation>Employment services</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Parish</source>
            <translation>Parish</translation>
        </message>
        <message>
            <source>Other authority</source>
            <translation>Other authority</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>What it does</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>For whom</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Responsibility area</source>
            <translation>Responsibility area</translation>
        </message>
        <message>
            <source>Telephone for clients</source>
            <translation>Telephone for clients</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Web page</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Email</translation>
        </message>
        <message>
            <source>Telephone for professionals</source>
            <translation>Telephone for professionals</translation>
        </message>
        <message>
            <source>How a professional reaches them</source>
            <translation>How a professional reaches them</translation>
        </message>
        <message>
            <source>Whose service</source>
            <translation>Whose service</translation>
        </message>
        <message>
            <source>Words to find it by</source>
            <translation>Words to find it by</translation>
        </message>
        <message>
            <source>To be reviewed by</source>
            <translation>To be reviewed by</translation>
        </message>
        <message>
            <source>Service lines</source>
            <translation>Service lines</translation>
        </message>
        <message>
            <source>Matters</source>
            <translation>Matters</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Service line</translation>
        </message>
        <message>
            <source>Which service line</source>
            <translation>Which service line</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Steps</translation>
        </message>
    </context>
    <context>
        <name>DirectoryOverlay</name>
        <message>
            <source>Service directory</source>
            <translation>Service directory</translation>
        </message>
        <message>
            <source>Search a service by name, by what it does or by a word</source>
            <translation>Search a service by name, by what it does or by a word</translation>
        </message>
        <message>
            <source>Service directory: who does what, for whom, and how to reach them</source>
            <translation>Service directory: who does what, for whom, and how to reach them</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choose</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>close</source>
            <translation>close</translation>
        </message>
        <message>
            <source>No service with these words. Try what the client would call it.</source>
            <translation>No service with these words. Try what the client would call it.</translation>
        </message>
        <message>
            <source>The service directory is empty, or has not been read yet.</source>
            <translation>The service directory is empty, or has not been read yet.</translation>
        </message>
        <message>
            <source>for this case</source>
            <translation>for this case</translation>
        </message>
    </context>
    <context>
        <name>ServiceCard</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Copy the number</source>
            <translation>Copy the number</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copied</translation>
        </message>
        <message>
            <source>For professionals only: not to be told to clients</source>
            <translation>For professionals only: not to be told to clients</translation>
        </message>
        <message>
            <source>Changed {time}</source>
            <translation>Changed {time}</translation>
        </message>
        <message>
            <source>to be reviewed by {day}</source>
            <translation>to be reviewed by {day}</translation>
        </message>
    </context>
    <context>
        <name>ServicesPart</name>
        <message>
            <source>Services and care chains</source>
            <translation>Services and care chains</translation>
        </message>
        <message>
            <source>Service directory</source>
            <translation>Service directory</translation>
        </message>
    </context>
    <context>
        <name>ServiceForm</name>
        <message>
            <source>Add a service</source>
            <translation>Add a service</translation>
        </message>
        <message>
            <source>Change a service</source>
            <translation>Change a service</translation>
        </message>
        <message>
            <source>What you save is seen at once at every desktop. The version before stays in the history.</source>
            <translation>What you save is seen at once at every desktop. The version before stays in the history.</translation>
        </message>
        <message>
            <source>Language of the texts</source>
            <translation>Language of the texts</translation>
        </message>
        <message>
            <source>Finnish</source>
            <translation>Finnish</translation>
        </message>
        <message>
            <source>Swedish</source>
            <translation>Swedish</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Separated by commas</translation>
        </message>
        <message>
            <source>As in 28.2.2027</source>
            <translation>As in 28.2.2027</translation>
        </message>
        <message>
            <source>Take out of the directory</source>
            <translation>Take out of the directory</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>There is no such day.</source>
            <translation>There is no such day.</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Fill this in.</translation>
        </message>
        <message>
            <source>Versions: choosing one puts it into the fields</source>
            <translation>Versions: choosing one puts it into the fields</translation>
        </message>
        <message>
            <source>from a file</source>
            <translation>from a file</translation>
        </message>
        <message>
            <source>{n}: {time}, {by}</source>
            <translation>{n}: {time}, {by}</translation>
        </message>
        <message>
            <source>{said}, taken out</source>
            <translation>{said}, taken out</translation>
        </message>
        <message>
            <source>This needs the connection. Nothing was changed; try again when it is back.</source>
            <translation>This needs the connection. Nothing was changed; try again when it is back.</translation>
        </message>
        <message>
            <source>For which lines it is of use. None means all of them.</source>
            <translation>For which lines it is of use. None means all of them.</translation>
        </message>
        <message>
            <source>Beside which cases it is suggested. None: it is only found by searching.</source>
            <translation>Beside which cases it is suggested. None: it is only found by searching.</translation>
        </message>
    </context>
    <context>
        <name>FollowUpSheet</name>
        <message>
            <source>Move the follow-up</source>
            <translation>Move the follow-up</translation>
        </message>
        <message>
            <source>It is agreed for {day}: {what}</source>
            <translation>It is agreed for {day}: {what}</translation>
        </message>
        <message>
            <source>To what day?</source>
            <translation>To what day?</translation>
        </message>
        <message>
            <source>For example 2.12.2026.</source>
            <translation>For example 2.12.2026.</translation>
        </message>
        <message>
            <source>No follow-up is needed any more</source>
            <translation>No follow-up is needed any more</translation>
        </message>
        <message>
            <source>Why?</source>
            <translation>Why?</translation>
        </message>
        <message>
            <source>The reason is kept in the timeline of the case.</source>
            <translation>The reason is kept in the timeline of the case.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Write a day after today, as in 2.12.2026.</source>
            <translation>Write a day after today, as in 2.12.2026.</translation>
        </message>
        <message>
            <source>Write the reason in a sentence.</source>
            <translation>Write the reason in a sentence.</translation>
        </message>
        <message>
            <source>For example 2.12. or Down for the calendar.</source>
            <translation>For example 2.12. or Down for the calendar.</translation>
        </message>
        <message>
            <source>Write a day after today, as in 2.12.</source>
            <translation>Write a day after today, as in 2.12.</translation>
        </message>
    </context>
    <context>
        <name>records</name>
        <message>
            <source>Time of the contact</source>
            <translation>Time of the contact</translation>
        </message>
        <message>
            <source>Time of the assessment</source>
            <translation>Time of the assessment</translation>
        </message>
        <message>
            <source>Profession</source>
            <translation>Profession</translation>
        </message>
        <message>
            <source>Contact type</source>
            <translation>Contact type</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>Urgency</translation>
        </message>
        <message>
            <source>Nature</source>
            <translation>Nature</translation>
        </message>
        <message>
            <source>Result of the assessment</source>
            <translation>Result of the assessment</translation>
        </message>
        <message>
            <source>Reason for contact</source>
            <translation>Reason for contact</translation>
        </message>
        <message>
            <source>Procedures</source>
            <translation>Procedures</translation>
        </message>
        <message>
            <source>Need of support</source>
            <translation>Need of support</translation>
        </message>
        <message>
            <source>Urgent need</source>
            <translation>Urgent need</translation>
        </message>
        <message>
            <source>Assessment of the service need begins by</source>
            <translation>Assessment of the service need begins by</translation>
        </message>
        <message>
            <source>Appointment booked</source>
            <translation>Appointment booked</translation>
        </message>
        <message>
            <source>Situation</source>
            <translation>Situation</translation>
        </message>
        <message>
            <source>Advice given</source>
            <translation>Advice given</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>By default: when the contact came</source>
            <translation>By default: when the contact came</translation>
        </message>
        <message>
            <source>By default: the first answer</source>
            <translation>By default: the first answer</translation>
        </message>
        <message>
            <source>By default: now</source>
            <translation>By default: now</translation>
        </message>
        <message>
            <source>By default: by the channel</source>
            <translation>By default: by the channel</translation>
        </message>
        <message>
            <source>By default: as the case is marked</source>
            <translation>By default: as the case is marked</translation>
        </message>
        <message>
            <source>By default: your title</source>
            <translation>By default: your title</translation>
        </message>
        <message>
            <source>By default: as you chose last</source>
            <translation>By default: as you chose last</translation>
        </message>
        <message>
            <source>By default: from the closing</source>
            <translation>By default: from the closing</translation>
        </message>
        <message>
            <source>By default: from the timeline</source>
            <translation>By default: from the timeline</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Write a day as in 2.12.2026.</source>
            <translation>Write a day as in 2.12.2026.</translation>
        </message>
        <message>
            <source>Appointment: when</source>
            <translation>Appointment: when</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Where</translation>
        </message>
        <message>
            <source>With whom</source>
            <translation>With whom</translation>
        </message>
        <message>
            <source>Type a word or a code; Enter takes it.</source>
            <translation>Type a word or a code; Enter takes it.</translation>
        </message>
        <message>
            <source>/ offers phrases.</source>
            <translation>/ offers phrases.</translation>
        </message>
        <message>
            <source>7 weekdays at most, where the act says so.</source>
            <translation>7 weekdays at most, where the act says so.</translation>
        </message>
        <message>
            <source>Write a time as in 25.11.2026 9.12.</source>
            <translation>Write a time as in 25.11.2026 9.12.</translation>
        </message>
        <message>
            <source>This time has not come yet.</source>
            <translation>This time has not come yet.</translation>
        </message>
        <message>
            <source>The line's records need this.</source>
            <translation>The line's records need this.</translation>
        </message>
        <message>
            <source>{field} (required)</source>
            <translation>{field} (required)</translation>
        </message>
    </context>
    <context>
        <name>guidance</name>
        <message>
            <source>not in Finnish</source>
            <translation>not in Finnish</translation>
        </message>
        <message>
            <source>not in Swedish</source>
            <translation>not in Swedish</translation>
        </message>
        <message>
            <source>not in English</source>
            <translation>not in English</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Keyword</source>
            <translation>Keyword</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Service line</translation>
        </message>
        <message>
            <source>In which situation</source>
            <translation>In which situation</translation>
        </message>
        <message>
            <source>Matters</source>
            <translation>Matters</translation>
        </message>
        <message>
            <source>Words to find it by</source>
            <translation>Words to find it by</translation>
        </message>
        <message>
            <source>Is a life at risk</source>
            <translation>Is a life at risk</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Steps</translation>
        </message>
        <message>
            <source>Who answers for it</source>
            <translation>Who answers for it</translation>
        </message>
        <message>
            <source>To be reviewed by</source>
            <translation>To be reviewed by</translation>
        </message>
    </context>
    <context>
        <name>handovers</name>
        <message>
            <source>the colleague has left work</source>
            <translation>the colleague has left work</translation>
        </message>
        <message>
            <source>the line has closed</source>
            <translation>the line has closed</translation>
        </message>
        <message>
            <source>the case left the giver's hands</source>
            <translation>the case left the giver's hands</translation>
        </message>
        <message>
            <source>on the phone</source>
            <translation>on the phone</translation>
        </message>
        <message>
            <source>has read the message</source>
            <translation>has read the message</translation>
        </message>
        <message>
            <source>has answered the message</source>
            <translation>has answered the message</translation>
        </message>
        <message>
            <source>noted by a professional</source>
            <translation>noted by a professional</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>The client</translation>
        </message>
        <message>
            <source>Who acts for the client</source>
            <translation>Who acts for the client</translation>
        </message>
        <message>
            <source>by word of mouth</source>
            <translation>by word of mouth</translation>
        </message>
        <message>
            <source>in writing</source>
            <translation>in writing</translation>
        </message>
        <message>
            <source>electronically</source>
            <translation>electronically</translation>
        </message>
    </context>
    <context>
        <name>left</name>
        <message>
            <source>Callbacks due</source>
            <translation>Callbacks due</translation>
        </message>
        <message>
            <source>Feedback due</source>
            <translation>Feedback due</translation>
        </message>
        <message>
            <source>Follow-ups today</source>
            <translation>Follow-ups today</translation>
        </message>
        <message>
            <source>Assessments open</source>
            <translation>Assessments open</translation>
        </message>
        <message>
            <source>Tasks open</source>
            <translation>Tasks open</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Mine</translation>
        </message>
        <message>
            <source>For anybody to take up</source>
            <translation>For anybody to take up</translation>
        </message>
        <message>
            <source>In others' hands</source>
            <translation>In others' hands</translation>
        </message>
        <message>
            <source>To be called</source>
            <translation>To be called</translation>
        </message>
        <message>
            <source>Feedback to answer</source>
            <translation>Feedback to answer</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>Assessment unsigned</source>
            <translation>Assessment unsigned</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>Case {n} is in the hands of {name}: {what}, since {time}.</source>
            <translation>Case {n} is in the hands of {name}: {what}, since {time}.</translation>
        </message>
        <message>
            <source>People in between</source>
            <translation>People in between</translation>
        </message>
        <message>
            <source>Need not assessed</source>
            <translation>Need not assessed</translation>
        </message>
        <message>
            <source>In between</source>
            <translation>In between</translation>
        </message>
        <message>
            <source>Follow-ups to come</source>
            <translation>Follow-ups to come</translation>
        </message>
        <message>
            <source>Follow-up {day}</source>
            <translation>Follow-up {day}</translation>
        </message>
    </context>
    <context>
        <name>ViewChooser</name>
        <message>
            <source>Queue</source>
            <translation>Queue</translation>
        </message>
        <message>
            <source>View of the queue: {name}</source>
            <translation>View of the queue: {name}</translation>
        </message>
        <message>
            <source>Whole queue</source>
            <translation>Whole queue</translation>
        </message>
        <message>
            <source>Save a view of my own…</source>
            <translation>Save a view of my own…</translation>
        </message>
        <message>
            <source>Remove a view</source>
            <translation>Remove a view</translation>
        </message>
    </context>
    <context>
        <name>ViewBanner</name>
        <message>
            <source>A view is on. {n} wait in the queue.</source>
            <translation>A view is on. {n} wait in the queue.</translation>
        </message>
        <message>
            <source>Whole queue</source>
            <translation>Whole queue</translation>
        </message>
    </context>
    <context>
        <name>ViewSheet</name>
        <message>
            <source>Kept for you on this machine. Nothing ticked means all.</source>
            <translation>Kept for you on this machine. Nothing ticked means all.</translation>
        </message>
        <message>
            <source>Shows of “{view}” what you choose here. {rest}</source>
            <translation>Shows of “{view}” what you choose here. {rest}</translation>
        </message>
        <message>
            <source>A view of my own</source>
            <translation>A view of my own</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>Name of the view</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>What is shown</translation>
        </message>
        <message>
            <source>What waits in the queue</source>
            <translation>What waits in the queue</translation>
        </message>
        <message>
            <source>Also what somebody has in hand and is not done</source>
            <translation>Also what somebody has in hand and is not done</translation>
        </message>
        <message>
            <source>Service lines</source>
            <translation>Service lines</translation>
        </message>
        <message>
            <source>Channels</source>
            <translation>Channels</translation>
        </message>
        <message>
            <source>Only with a mark</source>
            <translation>Only with a mark</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save the view</source>
            <translation>Save the view</translation>
        </message>
        <message>
            <source>Give the view a name.</source>
            <translation>Give the view a name.</translation>
        </message>
    </context>
    <context>
        <name>pairs</name>
        <message>
            <source>Case {n} is offered to you first ({who} let it go)</source>
            <translation>Case {n} is offered to you first ({who} let it go)</translation>
        </message>
        <message>
            <source>{who} asks you to be the work pair in case {n}</source>
            <translation>{who} asks you to be the work pair in case {n}</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>case {n}</translation>
        </message>
        <message>
            <source>The case waits in the queue. If you take it, you are responsible for it.</source>
            <translation>The case waits in the queue. If you take it, you are responsible for it.</translation>
        </message>
        <message>
            <source>You see the whole case and write in it; {who} stays responsible for it.</source>
            <translation>You see the whole case and write in it; {who} stays responsible for it.</translation>
        </message>
        <message>
            <source>Take the case</source>
            <translation>Take the case</translation>
        </message>
        <message>
            <source>Join the case</source>
            <translation>Join the case</translation>
        </message>
    </context>
    <context>
        <name>PairSheet</name>
        <message>
            <source>Work pair in case {n}</source>
            <translation>Work pair in case {n}</translation>
        </message>
        <message>
            <source>Work pair</source>
            <translation>Work pair</translation>
        </message>
        <message>
            <source>You both write to the client and into the case. One of you is responsible for it.</source>
            <translation>You both write to the client and into the case. One of you is responsible for it.</translation>
        </message>
        <message>
            <source>Whom to ask in</source>
            <translation>Whom to ask in</translation>
        </message>
        <message>
            <source>What it is about (optional)</source>
            <translation>What it is about (optional)</translation>
        </message>
        <message>
            <source>They see this before they accept.</source>
            <translation>They see this before they accept.</translation>
        </message>
        <message>
            <source>On what basis it is disclosed</source>
            <translation>On what basis it is disclosed</translation>
        </message>
        <message>
            <source>Written to the use log, with to whom it went.</source>
            <translation>Written to the use log, with to whom it went.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Ask in</source>
            <translation>Ask in</translation>
        </message>
        <message>
            <source>Take responsibility</source>
            <translation>Take responsibility</translation>
        </message>
        <message>
            <source>Make {name} responsible</source>
            <translation>Make {name} responsible</translation>
        </message>
        <message>
            <source>Take the invitation back</source>
            <translation>Take the invitation back</translation>
        </message>
        <message>
            <source>Leave the case</source>
            <translation>Leave the case</translation>
        </message>
        <message>
            <source>End the work pair</source>
            <translation>End the work pair</translation>
        </message>
        <message>
            <source>Choose whom to ask in.</source>
            <translation>Choose whom to ask in.</translation>
        </message>
        <message>
            <source>Write the basis in a sentence.</source>
            <translation>Write the basis in a sentence.</translation>
        </message>
        <message>
            <source>{name} was asked and has not answered yet.</source>
            <translation>{name} was asked and has not answered yet.</translation>
        </message>
        <message>
            <source>{name} is responsible for the case, and you are the work pair.</source>
            <translation>{name} is responsible for the case, and you are the work pair.</translation>
        </message>
        <message>
            <source>You are responsible for the case, and {name} is the work pair.</source>
            <translation>You are responsible for the case, and {name} is the work pair.</translation>
        </message>
        <message>
            <source>Choose a colleague</source>
            <translation>Choose a colleague</translation>
        </message>
        <message>
            <source>not at work</source>
            <translation>not at work</translation>
        </message>
        <message>
            <source>They serve social care only: letting them see the whole case of health care is a disclosure.</source>
            <translation>They serve social care only: letting them see the whole case of health care is a disclosure.</translation>
        </message>
        <message>
            <source>They serve health care only: letting them see the whole case of social care is a disclosure.</source>
            <translation>They serve health care only: letting them see the whole case of social care is a disclosure.</translation>
        </message>
    </context>
    <context>
        <name>ExportSheet</name>
        <message>
            <source>Export as a FHIR file</source>
            <translation>Export as a FHIR file</translation>
        </message>
        <message>
            <source>Case {n}. Making the file is written to the use log with its purpose.</source>
            <translation>Case {n}. Making the file is written to the use log with its purpose.</translation>
        </message>
        <message>
            <source>Given to</source>
            <translation>Given to</translation>
        </message>
        <message>
            <source>The organisation's own record</source>
            <translation>The organisation's own record</translation>
        </message>
        <message>
            <source>The client</source>
            <translation>The client</translation>
        </message>
        <message>
            <source>Whoever acts for the client</source>
            <translation>Whoever acts for the client</translation>
        </message>
        <message>
            <source>For what purpose</source>
            <translation>For what purpose</translation>
        </message>
        <message>
            <source>At least ten characters.</source>
            <translation>At least ten characters.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Make the file</source>
            <translation>Make the file</translation>
        </message>
        <message>
            <source>Write for what purpose, in at least ten characters.</source>
            <translation>Write for what purpose, in at least ten characters.</translation>
        </message>
        <message>
            <source>What the client may have: everything but questions between colleagues and personal codes. The client has to be known for certain.</source>
            <translation>What the client may have: everything but questions between colleagues and personal codes. The client has to be known for certain.</translation>
        </message>
        <message>
            <source>What was said and agreed with them, and nothing that professionals concluded. Nothing at all when a minor forbids it or it is not known whether the minor would.</source>
            <translation>What was said and agreed with them, and nothing that professionals concluded. Nothing at all when a minor forbids it or it is not known whether the minor would.</translation>
        </message>
        <message>
            <source>Everything that was recorded, with the labels that the receiver has to heed. Internal notes are not part of it.</source>
            <translation>Everything that was recorded, with the labels that the receiver has to heed. Internal notes are not part of it.</translation>
        </message>
        <message>
            <source>Exporting needs the connection. Nothing was made.</source>
            <translation>Exporting needs the connection. Nothing was made.</translation>
        </message>
        <message>
            <source>This receiver may not have it, or it is not known for certain who they are.</source>
            <translation>This receiver may not have it, or it is not known for certain who they are.</translation>
        </message>
        <message>
            <source>case</source>
            <translation>case</translation>
        </message>
        <message>
            <source>FHIR (*.json)</source>
            <translation>FHIR (*.json)</translation>
        </message>
        <message>
            <source>Save the file</source>
            <translation>Save the file</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Saved: {file}</translation>
        </message>
        <message>
            <source>The file could not be written there. Choose another place.</source>
            <translation>The file could not be written there. Choose another place.</translation>
        </message>
    </context>
    <context>
        <name>feedback</name>
        <message>
            <source>Jan</source>
            <translation>Jan</translation>
        </message>
        <message>
            <source>Feb</source>
            <translation>Feb</translation>
        </message>
        <message>
            <source>Mar</source>
            <translation>Mar</translation>
        </message>
        <message>
            <source>Apr</source>
            <translation>Apr</translation>
        </message>
        <message>
            <source>May</source>
            <translation>May</translation>
        </message>
        <message>
            <source>Jun</source>
            <translation>Jun</translation>
        </message>
        <message>
            <source>Jul</source>
            <translation>Jul</translation>
        </message>
        <message>
            <source>Aug</source>
            <translation>Aug</translation>
        </message>
        <message>
            <source>Sep</source>
            <translation>Sep</translation>
        </message>
        <message>
            <source>Oct</source>
            <translation>Oct</translation>
        </message>
        <message>
            <source>Nov</source>
            <translation>Nov</translation>
        </message>
        <message>
            <source>Dec</source>
            <translation>Dec</translation>
        </message>
        <message>
            <source>under {least}</source>
            <translation>under {least}</translation>
        </message>
        <message>
            <source>Channel not known</source>
            <translation>Channel not known</translation>
        </message>
        <message>
            <source>The services in general</source>
            <translation>The services in general</translation>
        </message>
        <message>
            <source>Themes by month</source>
            <translation>Themes by month</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Theme</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
        <message>
            <source>Ratings in surveys</source>
            <translation>Ratings in surveys</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Answers</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mean</translation>
        </message>
        <message>
            <source>Answers in surveys</source>
            <translation>Answers in surveys</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Kinds of feedback</source>
            <translation>Kinds of feedback</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Count</translation>
        </message>
        <message>
            <source>What was changed</source>
            <translation>What was changed</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>In the givers' words</source>
            <translation>In the givers' words</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Themes</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Words</translation>
        </message>
        <message>
            <source>Themes of feedback</source>
            <translation>Themes of feedback</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Of</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Made</translation>
        </message>
        <message>
            <source>Small numbers</source>
            <translation>Small numbers</translation>
        </message>
        <message>
            <source>Numbers under {least} are not told.</source>
            <translation>Numbers under {least} are not told.</translation>
        </message>
    </context>
    <context>
        <name>ThemeChart</name>
        <message>
            <source>Themes by month</source>
            <translation>Themes by month</translation>
        </message>
        <message>
            <source>Changed: {what}</source>
            <translation>Changed: {what}</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>Total</translation>
        </message>
    </context>
    <context>
        <name>ReadingSheet</name>
        <message>
            <source>Also what has been read through</source>
            <translation>Also what has been read through</translation>
        </message>
        <message>
            <source>What the giver wrote</source>
            <translation>What the giver wrote</translation>
        </message>
        <message>
            <source>Strike or let stand</source>
            <translation>Strike or let stand</translation>
        </message>
        <message>
            <source>Strikes the selected words, or the word at the caret.</source>
            <translation>Strikes the selected words, or the word at the caret.</translation>
        </message>
        <message>
            <source>May be quoted outside</source>
            <translation>May be quoted outside</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Themes</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Skip</translation>
        </message>
        <message>
            <source>Save and go on</source>
            <translation>Save and go on</translation>
        </message>
        <message>
            <source>{n} places struck</source>
            <translation>{n} places struck</translation>
        </message>
        <message>
            <source>Everything has been read through.</source>
            <translation>Everything has been read through.</translation>
        </message>
        <message>
            <source>Read feedback</source>
            <translation>Read feedback</translation>
        </message>
        <message>
            <source>Not read through yet: {n}</source>
            <translation>Not read through yet: {n}</translation>
        </message>
        <message>
            <source>{n} out of 5</source>
            <translation>{n} out of 5</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>It cannot be changed; correcting makes a new version.</source>
            <translation>It cannot be changed; correcting makes a new version.</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>Why it was corrected</source>
            <translation>Why it was corrected</translation>
        </message>
        <message>
            <source>The words were removed when their retention period ended.</source>
            <translation>The words were removed when their retention period ended.</translation>
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
            <translation>Themes of feedback</translation>
        </message>
        <message>
            <source>Numbers of what was said, of nobody and by no professional.</source>
            <translation>Numbers of what was said, of nobody and by no professional.</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Service line</translation>
        </message>
        <message>
            <source>Channel of the survey</source>
            <translation>Channel of the survey</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>All lines</source>
            <translation>All lines</translation>
        </message>
        <message>
            <source>All channels</source>
            <translation>All channels</translation>
        </message>
        <message>
            <source>{n} months</source>
            <translation>{n} months</translation>
        </message>
        <message>
            <source>Ratings in surveys, from 1 to 5</source>
            <translation>Ratings in surveys, from 1 to 5</translation>
        </message>
        <message>
            <source>What was changed</source>
            <translation>What was changed</translation>
        </message>
        <message>
            <source>Read feedback</source>
            <translation>Read feedback</translation>
        </message>
        <message>
            <source>Tell what was changed</source>
            <translation>Tell what was changed</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <source>Save as table</source>
            <translation>Save as table</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Table (*.csv)</translation>
        </message>
        <message>
            <source>feedback-themes</source>
            <translation>feedback-themes</translation>
        </message>
        <message>
            <source>Save the themes</source>
            <translation>Save the themes</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Saved: {file}</translation>
        </message>
        <message>
            <source>The file could not be written there. Choose another place.</source>
            <translation>The file could not be written there. Choose another place.</translation>
        </message>
        <message>
            <source>Counting</source>
            <translation>Counting</translation>
        </message>
        <message>
            <source>&lt;{least} = under {least}, not told.  ◆ = something was changed.</source>
            <translation>&lt;{least} = under {least}, not told.  ◆ = something was changed.</translation>
        </message>
        <message>
            <source>No ratings.</source>
            <translation>No ratings.</translation>
        </message>
        <message>
            <source>Nothing has been told yet.</source>
            <translation>Nothing has been told yet.</translation>
        </message>
        <message>
            <source>.</source>
            <translation>.</translation>
        </message>
        <message>
            <source>{about}: {mean} ({n} answers)</source>
            <translation>{about}: {mean} ({n} answers)</translation>
        </message>
        <message>
            <source>What surveys were answered, and what came by itself</source>
            <translation>What surveys were answered, and what came by itself</translation>
        </message>
        <message>
            <source>The county's settings name no themes.</source>
            <translation>The county's settings name no themes.</translation>
        </message>
        <message>
            <source>no answers yet</source>
            <translation>no answers yet</translation>
        </message>
    </context>
    <context>
        <name>ChangeSheet</name>
        <message>
            <source>Tell what was changed</source>
            <translation>Tell what was changed</translation>
        </message>
        <message>
            <source>Write so that nobody can be known from it. It is told in the reply and in the themes.</source>
            <translation>Write so that nobody can be known from it. It is told in the reply and in the themes.</translation>
        </message>
        <message>
            <source>What is told</source>
            <translation>What is told</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Theme</translation>
        </message>
        <message>
            <source>Service line</source>
            <translation>Service line</translation>
        </message>
        <message>
            <source>Publish on the residents' page of feedback</source>
            <translation>Publish on the residents' page of feedback</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Take back</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>A new change</source>
            <translation>A new change</translation>
        </message>
        <message>
            <source>Write it in every language: the residents' pages are in all of them.</source>
            <translation>Write it in every language: the residents' pages are in all of them.</translation>
        </message>
    </context>
    <context>
        <name>ContactRecordSheet</name>
        <message>
            <source>Once signed it does not change; a correction is a further version.</source>
            <translation>Once signed it does not change; a correction is a further version.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Record</translation>
        </message>
        <message>
            <source>Why is the record corrected?</source>
            <translation>Why is the record corrected?</translation>
        </message>
        <message>
            <source>Kept with the correction.</source>
            <translation>Kept with the correction.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Sign</translation>
        </message>
        <message>
            <source>Not compared with the code server: {lists}.</source>
            <translation>Not compared with the code server: {lists}.</translation>
        </message>
        <message>
            <source>Write the reason in a sentence.</source>
            <translation>Write the reason in a sentence.</translation>
        </message>
        <message>
            <source>Record of case {n}</source>
            <translation>Record of case {n}</translation>
        </message>
        <message>
            <source>Correct the record of case {n}</source>
            <translation>Correct the record of case {n}</translation>
        </message>
        <message>
            <source>Version {n} stays readable beside the correction.</source>
            <translation>Version {n} stays readable beside the correction.</translation>
        </message>
    </context>
    <context>
        <name>CodesField</name>
        <message>
            <source>Take away {code}</source>
            <translation>Take away {code}</translation>
        </message>
    </context>
    <context>
        <name>SummarySheet</name>
        <message>
            <source>For the patient or client record. Copying is written to the use log.</source>
            <translation>For the patient or client record. Copying is written to the use log.</translation>
        </message>
        <message>
            <source>With the personal identity code</source>
            <translation>With the personal identity code</translation>
        </message>
        <message>
            <source>With what was written, word for word</source>
            <translation>With what was written, word for word</translation>
        </message>
        <message>
            <source>With internal notes</source>
            <translation>With internal notes</translation>
        </message>
        <message>
            <source>What is copied</source>
            <translation>What is copied</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Summary</translation>
        </message>
        <message>
            <source>Summary of case {n}</source>
            <translation>Summary of case {n}</translation>
        </message>
        <message>
            <source>Copying needs the connection, since it is written to the use log.</source>
            <translation>Copying needs the connection, since it is written to the use log.</translation>
        </message>
        <message>
            <source>Copied. It is taken off the clipboard in {n} seconds, and when you lock.</source>
            <translation>Copied. It is taken off the clipboard in {n} seconds, and when you lock.</translation>
        </message>
        <message>
            <source>{n} lines are left out: the minor's event is kept from guardians. Record it in the patient record itself, with its code.</source>
            <translation>{n} lines are left out: the minor's event is kept from guardians. Record it in the patient record itself, with its code.</translation>
        </message>
        <message>
            <source>Summary for {partner}</source>
            <translation>Summary for {partner}</translation>
        </message>
        <message>
            <source>Summary for a partner</source>
            <translation>Summary for a partner</translation>
        </message>
        <message>
            <source>Save it as PDF to print or send by secure mail, or copy it.</source>
            <translation>Save it as PDF to print or send by secure mail, or copy it.</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <source>summary</source>
            <translation>summary</translation>
        </message>
        <message>
            <source>It cannot be saved there. Choose another folder.</source>
            <translation>It cannot be saved there. Choose another folder.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Saved.</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Copied.</translation>
        </message>
        <message>
            <source>Given by</source>
            <translation>Given by</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Consent</translation>
        </message>
    </context>
    <context>
        <name>summary</name>
        <message>
            <source>Record, signed {time} {who}, version {n}</source>
            <translation>Record, signed {time} {who}, version {n}</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>Case {n}</source>
            <translation>Case {n}</translation>
        </message>
        <message>
            <source>no name</source>
            <translation>no name</translation>
        </message>
        <message>
            <source>Answered by {who}</source>
            <translation>Answered by {who}</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Outcome</translation>
        </message>
        <message>
            <source>Identified</source>
            <translation>Identified</translation>
        </message>
        <message>
            <source>In contact</source>
            <translation>In contact</translation>
        </message>
        <message>
            <source>Right to act on behalf</source>
            <translation>Right to act on behalf</translation>
        </message>
        <message>
            <source>Assessment of a minor, code</source>
            <translation>Assessment of a minor, code</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Agreed</translation>
        </message>
        <message>
            <source>{who}, internal note</source>
            <translation>{who}, internal note</translation>
        </message>
        <message>
            <source>born {day}</source>
            <translation>born {day}</translation>
        </message>
        <message>
            <source>call answered {time}</source>
            <translation>call answered {time}</translation>
        </message>
    </context>
    <context>
        <name>DayPicker</name>
        <message>
            <source>Calendar: {day}</source>
            <translation>Calendar: {day}</translation>
        </message>
        <message>
            <source>holiday, next office day {day}</source>
            <translation>holiday, next office day {day}</translation>
        </message>
        <message>
            <source>weekend, next office day {day}</source>
            <translation>weekend, next office day {day}</translation>
        </message>
    </context>
    <context>
        <name>DayEdit</name>
        <message>
            <source>Pick from a calendar (Down)</source>
            <translation>Pick from a calendar (Down)</translation>
        </message>
    </context>
    <context>
        <name>ChangesOverlay</name>
        <message>
            <source>What was changed because of feedback</source>
            <translation>What was changed because of feedback</translation>
        </message>
        <message>
            <source>What was changed because of feedback, to be told in the reply</source>
            <translation>What was changed because of feedback, to be told in the reply</translation>
        </message>
        <message>
            <source>Search in what was changed</source>
            <translation>Search in what was changed</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choose</translation>
        </message>
        <message>
            <source>put into the reply</source>
            <translation>put into the reply</translation>
        </message>
        <message>
            <source>close</source>
            <translation>close</translation>
        </message>
        <message>
            <source>Nothing has been told of yet. A supervisor tells it in the themes of feedback.</source>
            <translation>Nothing has been told of yet. A supervisor tells it in the themes of feedback.</translation>
        </message>
    </context>
    <context>
        <name>SuggestionsPart</name>
        <message>
            <source>Suggested changes</source>
            <translation>Suggested changes</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Settled</translation>
        </message>
        <message>
            <source>Settled, take it off the list: {text}</source>
            <translation>Settled, take it off the list: {text}</translation>
        </message>
    </context>
    <context>
        <name>ChainCard</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Care chain of {line}</source>
            <translation>Care chain of {line}</translation>
        </message>
        <message>
            <source>To be reviewed by {day}</source>
            <translation>To be reviewed by {day}</translation>
        </message>
    </context>
    <context>
        <name>GuidanceWork</name>
        <message>
            <source>Playbooks: what is done when something happens</source>
            <translation>Playbooks: what is done when something happens</translation>
        </message>
        <message>
            <source>Shared phrases, playbooks and care chains</source>
            <translation>Shared phrases, playbooks and care chains</translation>
        </message>
        <message>
            <source>To be reviewed: texts whose day has passed or comes soon, and suggestions</source>
            <translation>To be reviewed: texts whose day has passed or comes soon, and suggestions</translation>
        </message>
    </context>
    <context>
        <name>texts_found</name>
        <message>
            <source>for this case</source>
            <translation>for this case</translation>
        </message>
        <message>
            <source>No playbook with these words. In danger call 112 at once.</source>
            <translation>No playbook with these words. In danger call 112 at once.</translation>
        </message>
        <message>
            <source>There are no playbooks yet.</source>
            <translation>There are no playbooks yet.</translation>
        </message>
        <message>
            <source>Nothing with these words.</source>
            <translation>Nothing with these words.</translation>
        </message>
        <message>
            <source>Suggested changes</source>
            <translation>Suggested changes</translation>
        </message>
        <message>
            <source>Should have been reviewed</source>
            <translation>Should have been reviewed</translation>
        </message>
        <message>
            <source>To be reviewed within a month</source>
            <translation>To be reviewed within a month</translation>
        </message>
        <message>
            <source>Nothing is to be reviewed now.</source>
            <translation>Nothing is to be reviewed now.</translation>
        </message>
        <message>
            <source>suggested: {n}</source>
            <translation>suggested: {n}</translation>
        </message>
        <message>
            <source>review overdue</source>
            <translation>review overdue</translation>
        </message>
        <message>
            <source>Shared phrases</source>
            <translation>Shared phrases</translation>
        </message>
        <message>
            <source>Playbooks</source>
            <translation>Playbooks</translation>
        </message>
        <message>
            <source>Care chains</source>
            <translation>Care chains</translation>
        </message>
        <message>
            <source>Services</source>
            <translation>Services</translation>
        </message>
        <message>
            <source>Phrase</source>
            <translation>Phrase</translation>
        </message>
        <message>
            <source>Playbook</source>
            <translation>Playbook</translation>
        </message>
        <message>
            <source>Care chain</source>
            <translation>Care chain</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Service</translation>
        </message>
    </context>
    <context>
        <name>ChainForm</name>
        <message>
            <source>Add a care chain</source>
            <translation>Add a care chain</translation>
        </message>
        <message>
            <source>Change a care chain</source>
            <translation>Change a care chain</translation>
        </message>
        <message>
            <source>It stands beside every case of its line and matters, as soon as it is saved.</source>
            <translation>It stands beside every case of its line and matters, as soon as it is saved.</translation>
        </message>
        <message>
            <source>Take out of the directory</source>
            <translation>Take out of the directory</translation>
        </message>
        <message>
            <source>None means every matter of the line.</source>
            <translation>None means every matter of the line.</translation>
        </message>
    </context>
    <context>
        <name>ManyField</name>
        <message>
            <source>Add</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Add: {what}</source>
            <translation>Add: {what}</translation>
        </message>
        <message>
            <source>Take out: {what}</source>
            <translation>Take out: {what}</translation>
        </message>
    </context>
    <context>
        <name>TextsOverlay</name>
        <message>
            <source>Search by name, word or text</source>
            <translation>Search by name, word or text</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choose</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>close</source>
            <translation>close</translation>
        </message>
    </context>
    <context>
        <name>KeptForm</name>
        <message>
            <source>Language of the texts</source>
            <translation>Language of the texts</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>As in 28.2.2027</source>
            <translation>As in 28.2.2027</translation>
        </message>
        <message>
            <source>Fill this in.</source>
            <translation>Fill this in.</translation>
        </message>
        <message>
            <source>There is no such day.</source>
            <translation>There is no such day.</translation>
        </message>
        <message>
            <source>{language}, no text</source>
            <translation>{language}, no text</translation>
        </message>
        <message>
            <source>This was taken out meanwhile. What you wrote is kept; saving adds it again.</source>
            <translation>This was taken out meanwhile. What you wrote is kept; saving adds it again.</translation>
        </message>
        <message>
            <source>What both of you changed, as the other has it. Choosing one takes it.</source>
            <translation>What both of you changed, as the other has it. Choosing one takes it.</translation>
        </message>
        <message>
            <source>This was changed meanwhile. Your texts are kept; look at both and save again.</source>
            <translation>This was changed meanwhile. Your texts are kept; look at both and save again.</translation>
        </message>
        <message>
            <source>This was changed meanwhile. The change is in the fields now, and so is yours.</source>
            <translation>This was changed meanwhile. The change is in the fields now, and so is yours.</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>empty</translation>
        </message>
        <message>
            <source>Versions: choosing one puts it into the fields</source>
            <translation>Versions: choosing one puts it into the fields</translation>
        </message>
        <message>
            <source>from a file</source>
            <translation>from a file</translation>
        </message>
        <message>
            <source>{n}: {time}, {by}</source>
            <translation>{n}: {time}, {by}</translation>
        </message>
        <message>
            <source>{said}, taken out</source>
            <translation>{said}, taken out</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>Restore version {n}</source>
            <translation>Restore version {n}</translation>
        </message>
        <message>
            <source>Step {n}</source>
            <translation>Step {n}</translation>
        </message>
        <message>
            <source>This needs the connection. Nothing was changed; try again when it is back.</source>
            <translation>This needs the connection. Nothing was changed; try again when it is back.</translation>
        </message>
        <message>
            <source>What you left half written is here.</source>
            <translation>What you left half written is here.</translation>
        </message>
    </context>
    <context>
        <name>PlaybookForm</name>
        <message>
            <source>Add a playbook</source>
            <translation>Add a playbook</translation>
        </message>
        <message>
            <source>Change a playbook</source>
            <translation>Change a playbook</translation>
        </message>
        <message>
            <source>Short steps for a situation. Where a life may be at risk, 112 stands above them.</source>
            <translation>Short steps for a situation. Where a life may be at risk, 112 stands above them.</translation>
        </message>
        <message>
            <source>Every service line</source>
            <translation>Every service line</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Yes: show 112 above the steps</source>
            <translation>Yes: show 112 above the steps</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Take away</translation>
        </message>
        <message>
            <source>Separated by commas</source>
            <translation>Separated by commas</translation>
        </message>
        <message>
            <source>A person or a team</source>
            <translation>A person or a team</translation>
        </message>
        <message>
            <source>Beside which cases it is suggested. None: it is only found by searching.</source>
            <translation>Beside which cases it is suggested. None: it is only found by searching.</translation>
        </message>
        <message>
            <source>Phrase: {name}</source>
            <translation>Phrase: {name}</translation>
        </message>
        <message>
            <source>Service: {name}</source>
            <translation>Service: {name}</translation>
        </message>
        <message>
            <source>Care chain: {name}</source>
            <translation>Care chain: {name}</translation>
        </message>
        <message>
            <source>Form: {name}</source>
            <translation>Form: {name}</translation>
        </message>
    </context>
    <context>
        <name>PlaybooksPart</name>
        <message>
            <source>Playbooks</source>
            <translation>Playbooks</translation>
        </message>
        <message>
            <source>All playbooks</source>
            <translation>All playbooks</translation>
        </message>
        <message>
            <source>Playbook: {name}</source>
            <translation>Playbook: {name}</translation>
        </message>
    </context>
    <context>
        <name>PlaybookCard</name>
        <message>
            <source>Close the playbook</source>
            <translation>Close the playbook</translation>
        </message>
        <message>
            <source>A life may be at risk</source>
            <translation>A life may be at risk</translation>
        </message>
        <message>
            <source>In danger call 112 first. The steps come after.</source>
            <translation>In danger call 112 first. The steps come after.</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Suggest a change</source>
            <translation>Suggest a change</translation>
        </message>
        <message>
            <source>Write: {name}</source>
            <translation>Write: {name}</translation>
        </message>
        <message>
            <source>Form: {name}</source>
            <translation>Form: {name}</translation>
        </message>
        <message>
            <source>The ticks stay on this computer and are recorded nowhere.</source>
            <translation>The ticks stay on this computer and are recorded nowhere.</translation>
        </message>
        <message>
            <source>Should have been reviewed by {day}.</source>
            <translation>Should have been reviewed by {day}.</translation>
        </message>
        <message>
            <source>To be reviewed by {day}.</source>
            <translation>To be reviewed by {day}.</translation>
        </message>
        <message>
            <source>Answered for by {owner}.</source>
            <translation>Answered for by {owner}.</translation>
        </message>
    </context>
    <context>
        <name>SharedPhraseForm</name>
        <message>
            <source>Add a shared phrase</source>
            <translation>Add a shared phrase</translation>
        </message>
        <message>
            <source>Change a shared phrase</source>
            <translation>Change a shared phrase</translation>
        </message>
        <message>
            <source>Everybody on the line finds it after / as soon as it is saved.</source>
            <translation>Everybody on the line finds it after / as soon as it is saved.</translation>
        </message>
        <message>
            <source>Every service line</source>
            <translation>Every service line</translation>
        </message>
        <message>
            <source>Take away</source>
            <translation>Take away</translation>
        </message>
        <message>
            <source>One word, as it is typed after /</source>
            <translation>One word, as it is typed after /</translation>
        </message>
        <message>
            <source>{name} becomes the client's first name.</source>
            <translation>{name} becomes the client's first name.</translation>
        </message>
        <message>
            <source>A person or a team</source>
            <translation>A person or a team</translation>
        </message>
        <message>
            <source>The keyword is one word.</source>
            <translation>The keyword is one word.</translation>
        </message>
    </context>
    <context>
        <name>SuggestSheet</name>
        <message>
            <source>Suggest a change</source>
            <translation>Suggest a change</translation>
        </message>
        <message>
            <source>It is shown to the supervisors of the line. Write nothing about clients.</source>
            <translation>It is shown to the supervisors of the line. Write nothing about clients.</translation>
        </message>
        <message>
            <source>What should be changed, and why</source>
            <translation>What should be changed, and why</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Suggest</source>
            <translation>Suggest</translation>
        </message>
        <message>
            <source>Write what should be changed.</source>
            <translation>Write what should be changed.</translation>
        </message>
        <message>
            <source>This needs the connection. Your text is kept; try again when it is back.</source>
            <translation>This needs the connection. Your text is kept; try again when it is back.</translation>
        </message>
    </context>
    <context>
        <name>StepsField</name>
        <message>
            <source>Add a step</source>
            <translation>Add a step</translation>
        </message>
        <message>
            <source>Step {n}</source>
            <translation>Step {n}</translation>
        </message>
        <message>
            <source>What helps in step {n}</source>
            <translation>What helps in step {n}</translation>
        </message>
        <message>
            <source>Nothing to open</source>
            <translation>Nothing to open</translation>
        </message>
        <message>
            <source>Is there no longer: {what}</source>
            <translation>Is there no longer: {what}</translation>
        </message>
        <message>
            <source>Step {n} earlier</source>
            <translation>Step {n} earlier</translation>
        </message>
        <message>
            <source>Step {n} later</source>
            <translation>Step {n} later</translation>
        </message>
        <message>
            <source>Take step {n} out</source>
            <translation>Take step {n} out</translation>
        </message>
    </context>
    <context>
        <name>RecordedPart</name>
        <message>
            <source>Record the contact</source>
            <translation>Record the contact</translation>
        </message>
        <message>
            <source>Recorded {time}</source>
            <translation>Recorded {time}</translation>
        </message>
    </context>
    <context>
        <name>HandoverSheet</name>
        <message>
            <source>Hand case {n} over with the client</source>
            <translation>Hand case {n} over with the client</translation>
        </message>
        <message>
            <source>Warm handover</source>
            <translation>Warm handover</translation>
        </message>
        <message>
            <source>The case, the client and the clock stay with you until somebody has accepted.</source>
            <translation>The case, the client and the clock stay with you until somebody has accepted.</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>To whom</translation>
        </message>
        <message>
            <source>Answer needed</source>
            <translation>Answer needed</translation>
        </message>
        <message>
            <source>What the receiver should know</source>
            <translation>What the receiver should know</translation>
        </message>
        <message>
            <source>They see this before they accept, and the case once it is theirs.</source>
            <translation>They see this before they accept, and the case once it is theirs.</translation>
        </message>
        <message>
            <source>On what basis it is disclosed</source>
            <translation>On what basis it is disclosed</translation>
        </message>
        <message>
            <source>Written to the use log, with to whom it went.</source>
            <translation>Written to the use log, with to whom it went.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Offer</source>
            <translation>Offer</translation>
        </message>
        <message>
            <source>Choose to whom the case is offered.</source>
            <translation>Choose to whom the case is offered.</translation>
        </message>
        <message>
            <source>Write in a sentence what it is about.</source>
            <translation>Write in a sentence what it is about.</translation>
        </message>
        <message>
            <source>Write the basis in a sentence.</source>
            <translation>Write the basis in a sentence.</translation>
        </message>
        <message>
            <source>Choose a line, a colleague or a partner</source>
            <translation>Choose a line, a colleague or a partner</translation>
        </message>
        <message>
            <source>A partner outside: Kela, organisation, parish…</source>
            <translation>A partner outside: Kela, organisation, parish…</translation>
        </message>
        <message>
            <source>This goes from health care to social care: it is a disclosure.</source>
            <translation>This goes from health care to social care: it is a disclosure.</translation>
        </message>
        <message>
            <source>This goes from social care to health care: it is a disclosure.</source>
            <translation>This goes from social care to health care: it is a disclosure.</translation>
        </message>
        <message>
            <source>Disclosed: your note, and the case once it is accepted.</source>
            <translation>Disclosed: your note, and the case once it is accepted.</translation>
        </message>
    </context>
    <context>
        <name>OffersSheet</name>
        <message>
            <source>Cases offered</source>
            <translation>Cases offered</translation>
        </message>
        <message>
            <source>The giver has the case and the client until you accept. Declining needs a reason.</source>
            <translation>The giver has the case and the client until you accept. Declining needs a reason.</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>Case</translation>
        </message>
        <message>
            <source>Why you decline</source>
            <translation>Why you decline</translation>
        </message>
        <message>
            <source>Only for declining. The giver reads it on the timeline.</source>
            <translation>Only for declining. The giver reads it on the timeline.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Decline</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Accept</translation>
        </message>
        <message>
            <source>Take the offer back</source>
            <translation>Take the offer back</translation>
        </message>
        <message>
            <source>Nothing is offered now.</source>
            <translation>Nothing is offered now.</translation>
        </message>
        <message>
            <source>Write the reason in a sentence.</source>
            <translation>Write the reason in a sentence.</translation>
        </message>
        <message>
            <source>case {n}</source>
            <translation>case {n}</translation>
        </message>
        <message>
            <source>{giver} offers to {receiver}</source>
            <translation>{giver} offers to {receiver}</translation>
        </message>
        <message>
            <source>answer promised by {time}</source>
            <translation>answer promised by {time}</translation>
        </message>
        <message>
            <source>disclosed on the basis: {basis}</source>
            <translation>disclosed on the basis: {basis}</translation>
        </message>
    </context>
    <context>
        <name>BetweenBar</name>
        <message>
            <source>Take the offer back</source>
            <translation>Take the offer back</translation>
        </message>
        <message>
            <source>Did help come?</source>
            <translation>Did help come?</translation>
        </message>
        <message>
            <source>Client reached</source>
            <translation>Client reached</translation>
        </message>
        <message>
            <source>Offered to {whom} {time} ago. The case is yours until they accept.</source>
            <translation>Offered to {whom} {time} ago. The case is yours until they accept.</translation>
        </message>
        <message>
            <source>The promised time has passed: ask, or take the offer back.</source>
            <translation>The promised time has passed: ask, or take the offer back.</translation>
        </message>
        <message>
            <source>{whom} has accepted and gets the case when your call ends or you leave the client with them.</source>
            <translation>{whom} has accepted and gets the case when your call ends or you leave the client with them.</translation>
        </message>
        <message>
            <source>The client is in between: handed over {time} ago, not reached yet.</source>
            <translation>The client is in between: handed over {time} ago, not reached yet.</translation>
        </message>
        <message>
            <source>{partner} has the summary. Nobody has noted whether help came.</source>
            <translation>{partner} has the summary. Nobody has noted whether help came.</translation>
        </message>
        <message>
            <source>{partner} has the summary. Somebody checks on {day} whether help came.</source>
            <translation>{partner} has the summary. Somebody checks on {day} whether help came.</translation>
        </message>
    </context>
    <context>
        <name>ReachedSheet</name>
        <message>
            <source>Did help come from {partner}?</source>
            <translation>Did help come from {partner}?</translation>
        </message>
        <message>
            <source>The client is in between until somebody has said so.</source>
            <translation>The client is in between until somebody has said so.</translation>
        </message>
        <message>
            <source>Client reached</source>
            <translation>Client reached</translation>
        </message>
        <message>
            <source>A call or a message that the client has read or answered is noted by itself.</source>
            <translation>A call or a message that the client has read or answered is noted by itself.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Help</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>Help came</source>
            <translation>Help came</translation>
        </message>
        <message>
            <source>No help came</source>
            <translation>No help came</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>How the client was reached, or what has to be done next.</source>
            <translation>How the client was reached, or what has to be done next.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Choose whether help came.</source>
            <translation>Choose whether help came.</translation>
        </message>
    </context>
    <context>
        <name>BetweenSheet</name>
        <message>
            <source>People in between</source>
            <translation>People in between</translation>
        </message>
        <message>
            <source>Number of a case, a line or a colleague</source>
            <translation>Number of a case, a line or a colleague</translation>
        </message>
        <message>
            <source>People in between: the longest first</source>
            <translation>People in between: the longest first</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>choose</translation>
        </message>
        <message>
            <source>close</source>
            <translation>close</translation>
        </message>
        <message>
            <source>Nobody is in between.</source>
            <translation>Nobody is in between.</translation>
        </message>
        <message>
            <source>case {n} · {giver} → {receiver}</source>
            <translation>case {n} · {giver} → {receiver}</translation>
        </message>
        <message>
            <source>too long</source>
            <translation>too long</translation>
        </message>
        <message>
            <source>offered, not accepted yet</source>
            <translation>offered, not accepted yet</translation>
        </message>
        <message>
            <source>accepted, the giver is on the phone with the client</source>
            <translation>accepted, the giver is on the phone with the client</translation>
        </message>
        <message>
            <source>accepted, back in the queue: the client has not been reached</source>
            <translation>accepted, back in the queue: the client has not been reached</translation>
        </message>
        <message>
            <source>accepted, the client has not been reached</source>
            <translation>accepted, the client has not been reached</translation>
        </message>
        <message>
            <source>with a partner, checked on {day}</source>
            <translation>with a partner, checked on {day}</translation>
        </message>
        <message>
            <source>go to the case</source>
            <translation>go to the case</translation>
        </message>
    </context>
    <context>
        <name>PartnerSheet</name>
        <message>
            <source>Hand case {n} to a partner</source>
            <translation>Hand case {n} to a partner</translation>
        </message>
        <message>
            <source>Hand over to a partner</source>
            <translation>Hand over to a partner</translation>
        </message>
        <message>
            <source>With the client's consent. The case comes back on the day somebody checks that help was found.</source>
            <translation>With the client's consent. The case comes back on the day somebody checks that help was found.</translation>
        </message>
        <message>
            <source>Search the service directory</source>
            <translation>Search the service directory</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Partner</translation>
        </message>
        <message>
            <source>Who consented</source>
            <translation>Who consented</translation>
        </message>
        <message>
            <source>How</source>
            <translation>How</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Put into the summary</source>
            <translation>Put into the summary</translation>
        </message>
        <message>
            <source>What the client has told here is kept from others or may be: no line of it can be put into the summary. Write only what the client wants to be told.</source>
            <translation>What the client has told here is kept from others or may be: no line of it can be put into the summary. Write only what the client wants to be told.</translation>
        </message>
        <message>
            <source>Summary for the partner</source>
            <translation>Summary for the partner</translation>
        </message>
        <message>
            <source>No internal notes and no personal identity code, unless it is ticked.</source>
            <translation>No internal notes and no personal identity code, unless it is ticked.</translation>
        </message>
        <message>
            <source>The personal identity code is in the summary, with the client's consent</source>
            <translation>The personal identity code is in the summary, with the client's consent</translation>
        </message>
        <message>
            <source>Checked on</source>
            <translation>Checked on</translation>
        </message>
        <message>
            <source>What is checked</source>
            <translation>What is checked</translation>
        </message>
        <message>
            <source>Was help found?</source>
            <translation>Was help found?</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Record the handover</source>
            <translation>Record the handover</translation>
        </message>
        <message>
            <source>Choose the partner.</source>
            <translation>Choose the partner.</translation>
        </message>
        <message>
            <source>Write the day of the consent, as in 2.12.2026.</source>
            <translation>Write the day of the consent, as in 2.12.2026.</translation>
        </message>
        <message>
            <source>Write what the partner is told.</source>
            <translation>Write what the partner is told.</translation>
        </message>
        <message>
            <source>Write a day after today, as in 2.12.2026.</source>
            <translation>Write a day after today, as in 2.12.2026.</translation>
        </message>
        <message>
            <source>Write what is checked then.</source>
            <translation>Write what is checked then.</translation>
        </message>
        <message>
            <source>Choose a partner</source>
            <translation>Choose a partner</translation>
        </message>
        <message>
            <source>Nothing fits</source>
            <translation>Nothing fits</translation>
        </message>
    </context>
    <context>
        <name>HandoverWork</name>
        <message>
            <source>A colleague offers you a case.</source>
            <translation>A colleague offers you a case.</translation>
        </message>
        <message>
            <source>The case is offered. It is yours until somebody accepts.</source>
            <translation>The case is offered. It is yours until somebody accepts.</translation>
        </message>
        <message>
            <source>The offer was taken back.</source>
            <translation>The offer was taken back.</translation>
        </message>
        <message>
            <source>The case stays with whoever offered it.</source>
            <translation>The case stays with whoever offered it.</translation>
        </message>
        <message>
            <source>Noted: the client is in between no more.</source>
            <translation>Noted: the client is in between no more.</translation>
        </message>
        <message>
            <source>{who} has accepted case {n}.</source>
            <translation>{who} has accepted case {n}.</translation>
        </message>
        <message>
            <source>{who} declined case {n}. It is yours; the reason is on the timeline.</source>
            <translation>{who} declined case {n}. It is yours; the reason is on the timeline.</translation>
        </message>
        <message>
            <source>The offer of case {n} came back. The case is yours.</source>
            <translation>The offer of case {n} came back. The case is yours.</translation>
        </message>
    </context>
</TS>
