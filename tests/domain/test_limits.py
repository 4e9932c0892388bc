from backend.domain import limits


def test_a_longest_message_of_four_byte_characters_fits_in_a_frame() -> None:
    assert limits.MESSAGE * len("😀".encode()) < limits.FRAME_BYTES


def test_a_form_of_longest_answers_fits_in_the_body() -> None:
    answers = limits.MESSAGE + limits.NAME * 2 + limits.ANSWER_TIME + limits.PHONE_NUMBER
    # A form percent-encodes each byte of a letter like ä as three.
    assert answers * 3 * len("ä".encode()) < limits.FORM_BODY_BYTES


def test_white_space_around_a_text_does_not_count() -> None:
    assert limits.fits("  " + "a" * 120 + "\n", limits.NAME)
    assert not limits.fits("a" * 121, limits.NAME)
