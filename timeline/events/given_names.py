"""Given names that are women's or men's only, and what they say of a whole name."""

from __future__ import annotations

from timeline.events.antecedents import HE, SHE

_GIVEN = {
    **dict.fromkeys(
        """
        alice andrea angela ann anna anne barbara betty carol caroline catherine charlotte christina christine claire
        deborah diana dorothy edith eleanor elizabeth ellen emily emma fatima florence grace helen hillary jane janet
        jean jennifer jessica joan judith julia karen kate katherine laura linda lisa louise lucy margaret maria marie
        martha mary monica nancy olivia patricia rachel rebecca rosa ruth sandra sarah sharon sophie susan teresa ursula
        ada eva mara nora vera clara rosalie
        """.split(),
        SHE,
    ),
    **dict.fromkeys(
        """
        adam adolf ahmed alan albert alexander alexei andrew anthony antonio arthur benjamin bernard bill bob boris
        brian bruce carl charles christopher daniel david dennis dmitri donald edgar edmund edward eric ernest eugene
        francis frank franz frederick friedrich fritz gary george gerald gregory hans harold harry hassan heinrich
        helmut henri henry howard hugo hussein ian isaac ivan jack jacob jacques james jim joe johann john jonathan
        jose josef joseph joshua juan julian karl keith kenneth kevin larry lawrence leonard lewis louis luis luther
        mario mark martin matthew maurice max michael miguel mikhail mohamed mohammed moses nelson nicholas nikita
        nikolai oliver omar oscar otto pablo patrick paul pedro peter philip philippe pierre ralph raymond richard
        robert roger ronald roy russell samuel scott sergei simon stanley stefan stephen steven theodore thomas timothy
        tom tony victor viktor vincent vladimir walter wilhelm william winston wolfgang yasser yuri
        """.split(),
        HE,
    ),
}


def by_name(name: str) -> str:
    """ "he" or "she" by a given name that leaves no doubt; "" by others."""
    first = name.split()[0].lower() if name else ""
    return _GIVEN.get(first, "")
