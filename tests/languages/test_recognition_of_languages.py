"""Texts in languages with a hand part are told by their commonest words, before anything is loaded for others."""

from __future__ import annotations

import subprocess
import sys

import pytest

from timeline.languages.recognition import recognised

TEXTS = {
    "de": "Die Brücke wurde im Mai gebaut und nach dem Krieg mit Hilfe der Stadt wieder geöffnet; sie ist noch nicht "
    "fertig, und die Arbeiten sind für das nächste Jahr geplant, sagte eine Sprecherin der Verwaltung bei der Feier, "
    "zu der auch viele Gäste aus den Dörfern kamen.",
    "fr": "Le pont fut construit en mai et rouvert après la guerre avec l'aide de la ville ; les travaux ne sont pas "
    "encore finis, et ils sont prévus pour une autre année, a dit une porte-parole au cours de la fête, dans la salle "
    "des mariages de la mairie.",
    "es": "El puente fue construido en mayo y se abrió después de la guerra con la ayuda de los vecinos; las obras no "
    "están acabadas y se han previsto para el próximo año, dijo una portavoz del ayuntamiento durante la fiesta en la "
    "plaza, como todos los años.",
    "nn": "Brua vart bygd i mai og opna att etter krigen med hjelp frå byen; det er ikkje ferdig, og det er planlagt "
    "for neste år, sa ein talsperson for kommunen på festen, der mange gjester frå bygdene kom og fekk høyre musikk.",
}


@pytest.mark.parametrize("code", ["de", "fr", "es"])
def test_common_words_tell_the_language(code: str) -> None:
    assert recognised(TEXTS[code])[0] == code


def test_a_neighbour_of_a_known_language_is_left_to_the_recogniser() -> None:
    code, _ = recognised(TEXTS["nn"])
    assert code in ("no", "da")  # not Swedish


def test_nothing_is_loaded_for_a_text_in_german() -> None:
    code = (
        "import sys; from timeline.languages.recognition import recognised; "
        f"recognised({TEXTS['de']!r}); sys.exit('py3langid' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
