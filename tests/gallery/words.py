"""What the resident and the nurse of the pictures write."""

from dataclasses import dataclass

from backend.protocol.words import Language


@dataclass(frozen=True, slots=True)
class Words:
    """The lines of a chat, resident and nurse by turns, and a written answer to a form."""

    chat: tuple[str, str, str, str]
    answer: str


WORDS = {
    Language.FINNISH: Words(
        chat=(
            "Hei, Matin yläposken hammas on särkenyt lauantaista asti. Aamulla poski oli vähän turvonnut.",
            "Huomenta Liisa. Turvotuksen takia hammas katsotaan tänään. Onko Matti siinä? Haluan kuulla myös hänen kantansa.",
            "On tässä vieressä.",
            "Matti kirjoittaa nyt itse",
        ),
        answer="Hei Liisa. Varasin Matille ajan tänään klo 10.40 keskustan hammashoitolaan. Tule mukaan ja ota lista Matin lääkkeistä.",
    ),
    Language.SWEDISH: Words(
        chat=(
            "Hej, Matti har haft ont i en tand i överkäken sedan i lördags. I morse var kinden lite svullen.",
            "God morgon Liisa. På grund av svullnaden undersöker vi tanden i dag. Är Matti där? Jag vill också höra vad han tycker.",
            "Han sitter här bredvid.",
            "Nu skriver Matti själv",
        ),
        answer="Hej Liisa. Jag bokade en tid åt Matti i dag kl. 10.40 på centrums tandklinik. Kom med och ta med en lista över hans mediciner.",
    ),
    Language.ENGLISH: Words(
        chat=(
            "Hello, one of Matti's upper teeth has been aching since Saturday. This morning his cheek was a little swollen.",
            "Good morning Liisa. Because of the swelling we will look at the tooth today. Is Matti there? I would like to hear from him too.",
            "He is right here.",
            "Matti will write himself now",
        ),
        answer="Hello Liisa. I booked Matti an appointment today at 10.40 at the city dental clinic. Please come with him and bring a list of his medicines.",
    ),
}
