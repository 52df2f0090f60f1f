"""The base form of a word as it is written, by tables and endings; for comparing titles when no lemma is at hand."""

from __future__ import annotations

from functools import lru_cache

# form=lemma for verbs that no ending gives away. Past tenses first, then participles.
PAST = dict(
    pair.split("=")
    for pair in """
    said=say told=tell made=make took=take came=come went=go began=begin broke=break fell=fall rose=rise won=win
    lost=lose left=leave led=lead met=meet held=hold gave=give got=get found=find became=become brought=bring
    bought=buy sold=sell sent=send built=build fought=fight sought=seek drew=draw flew=fly grew=grow knew=know
    threw=throw wrote=write spoke=speak stood=stand struck=strike swore=swear shot=shoot sank=sink ran=run
    sat=sit saw=see set=set put=put cut=cut hit=hit shut=shut spent=spend stole=steal withdrew=withdraw
    chose=choose drove=drive fled=flee froze=freeze heard=hear kept=keep laid=lay lent=lend paid=pay read=read
    rode=ride sang=sing shook=shake slept=sleep taught=teach thought=think woke=wake wore=wear
    overthrew=overthrow arose=arise bore=bear bound=bind dug=dig fed=feed hung=hang lay=lie quit=quit sued=sue
    died=die tied=tie undertook=undertake hid=hide rang=ring
    """.split()
)
PARTICIPLES = dict(
    pair.split("=")
    for pair in """
    given=give taken=take begun=begin broken=break fallen=fall risen=rise held=hold built=build sent=send
    written=write spoken=speak shot=shoot sunk=sink seen=see chosen=choose driven=drive frozen=freeze known=know
    thrown=throw withdrawn=withdraw done=do gone=go come=come become=become born=bear won=win lost=lose
    left=leave led=lead met=meet sold=sell bought=buy brought=bring found=find made=make paid=pay struck=strike
    cut=cut hit=hit
    """.split()
)


@lru_cache(maxsize=8192)
def base_form(word: str) -> str:
    """The likely lemma of a word in small letters."""
    if word in PAST or word in PARTICIPLES:
        return PAST.get(word) or PARTICIPLES[word]
    if word.endswith(("ed", "ing")) and len(word) > 5:
        return without_ending(word)
    if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        return word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return word


def without_ending(word: str) -> str:
    """A verb without its "ed" or "ing", with the "e" that most such stems have lost."""
    stem = word[:-3] if word.endswith("ing") else word[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sl":
        return stem[:-1]
    return stem + "e" if stem[-1:] in tuple("cvuzsg") or stem.endswith(("at", "ut", "it", "ir", "ar", "uk")) else stem
