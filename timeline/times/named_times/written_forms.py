"""Which letters of a name writers also put in lower case.

Style books differ in the words that say what a name names: "Battle of Hastings" and "battle of Hastings", "Carter
Administration" and "Carter administration", "Second Chechen War" and "second Chechen war". Those forms follow from the
words below; a table row lists only forms that do not, such as "cold war".
"""

from __future__ import annotations

import re

_SORTS = """
    Abdication Accident Accord Accords Act Acts Administration Affair Age Agreement Agreements Airlift Alliance
    Amendment Annexation Armistice Assassination Attack Attacks Attempt Battle Battles Blockade Bombing Bombings Boom
    Breakup Bubble Bust Caliphate Campaign Capitulation Capture Case Catastrophe Ceasefire Century Charter Civil Clash
    Clashes Collapse Compromise Conference Conflict Congress Conquest Conquests Conspiracy Constitution Convention
    Coronation Council Coup Crash Creation Crisis Death Decade Declaration Demolition Depression Destruction
    Dictatorship Disaster Dissolution Division Doctrine Dynasty Earthquake Edict Election Embargo Emergency Empire
    Entente Epidemic Era Eruption Establishment Evacuation Execution Expedition Explosion Fall Famine Fire Flood Flu
    Formation Foundation Founding Front Genocide Government Handover Hijacking Incident Independence Insurgency
    Insurrection Intervention Invasion Invasions Junta Killing Kingdom Landing Landings Law Liberation Mandate Massacre
    Massacres Meltdown Ministry Movement Murder Mutiny Occupation Offensive Opening Organisation Organization Outbreak
    Pact Pandemic Panic Papacy Partition Partitions Peace Period Plague Plan Plot Pontificate Premiership Presidency
    Proclamation Program Programme Protest Protests Protocol Purchase Purge Putsch Raid Rebellion Rebellions Recession
    Referendum Reform Reforms Regime Reign Relief Republic Resignation Restoration Reunification Revolt Revolution
    Revolutions Rift Rights Riot Riots Rising Rule Sack Scandal Shock Shogunate Shooting Siege Speech Spill Split
    Strike Sultanate Summit Surrender Talks Term Times Treaties Treaty Trial Trials Truce Tsunami Unification Uprising
    Vote Voyage Voyages War Wars Withdrawal Years
"""
_ORDINALS = "First Second Third Fourth Fifth Sixth Seventh Eighth"

_SORT = re.compile(rf"\b(?:{'|'.join(_SORTS.split())})\b(?!')")
_LEADING_ORDINAL = re.compile(rf"^(?:{'|'.join(_ORDINALS.split())})\b")


def lower_forms(form: str) -> tuple[str, ...]:
    """The forms of a name with its sort words and its leading ordinal in lower case, without ``form`` itself.

    Forms that keep neither a capital nor a figure are left out: "civil war" alone would be anyone's.
    """
    sorts_down = _SORT.sub(_lowered, form)
    made = (sorts_down, _LEADING_ORDINAL.sub(_lowered, form), _LEADING_ORDINAL.sub(_lowered, sorts_down))
    return tuple(dict.fromkeys(other for other in made if other != form and _has_name(other)))


def _lowered(match: re.Match[str]) -> str:
    return match[0].lower()


def _has_name(form: str) -> bool:
    return any(character.isupper() or character.isdigit() for character in form)
