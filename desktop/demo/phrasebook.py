"""What the nurse who is played writes, in the client's language. Characters are those of a Nordic keyboard."""

from backend.protocol.words import Language

GREETING = {
    Language.FINNISH: "Hei! Luin viestisi ja autan mielelläni. Milloin vaiva alkoi?",
    Language.SWEDISH: "Hej! Jag har läst ditt meddelande och hjälper gärna till. När började besväret?",
    Language.ENGLISH: "Hello! I have read your message and am glad to help. When did this begin?",
}
ADVICE = {
    Language.FINNISH: "Kiitos, nyt ymmärrän. Varasin sinulle ajan huomiseksi kello 9.15. Jos vointi huononee, soita 116 117.",
    Language.SWEDISH: "Tack, nu förstår jag. Jag bokade en tid åt dig i morgon klockan 9.15. Ring 116 117 om du mår sämre.",
    Language.ENGLISH: "Thank you, I see. I booked you an appointment for tomorrow at 9:15. If you feel worse, call 116 117.",
}
FORM_ANSWER = {
    Language.FINNISH: "Hei! Kiitos lomakkeesta. Varasin sinulle ajan, ja saat siitä vielä kirjeen. Voit kirjoittaa tähän lisää.",
    Language.SWEDISH: "Hej! Tack för formuläret. Jag bokade en tid åt dig och du får ännu ett brev. Du kan skriva mera här.",
    Language.ENGLISH: "Hello! Thank you for the form. I booked you an appointment and a letter follows. You can write more here.",
}
NOTE = "Asiakas tavoitettu, ohjattu itsehoitoon ja varattu aika."
AGREED = "Aika huomenna kello 9.15. Asiakas ottaa yhteyttä, jos vointi muuttuu."
CALLBACK_REASON = "Asia hoidettu toisella tavalla, asiakas ei odota soittoa."
ASSESSMENT_MATTER = "Hoidon tarve"
ASSESSMENT_REASON = "Kertoo omin sanoin, ymmärtää ohjeet ja osaa perustella kantansa."

_ALONE, _WITH_GUARDIAN, _YES, _NO, _ALLOWS = 1, 2, 1, 2, 2


def assessing_digit(link_id: str, *, alone: bool) -> int:
    """What the nurse answers to an item of an assessment: an ordinary matter, understood, nothing forbidden."""
    if link_id == "1":
        return _ALONE if alone else _WITH_GUARDIAN
    if link_id in {"10", "11", "14", "request"}:
        return _NO
    return _ALLOWS if link_id == "15.code" else _YES
