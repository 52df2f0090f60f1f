"""Chinese: a script without spaces, numbers in Han figures, years of reigns. Simplified characters, and the commonest
traditional ones."""

from __future__ import annotations

from typing import Any

from timeline.languages import Limit
from timeline.languages.packs import pack
from timeline.languages.zh_examples import EXAMPLES, NEVER

_FIGURES = "〇一二三四五六七八九"


def _spoken(number: int) -> str:
    """A number below a hundred as it is said: 十, 十九, 二十, 二十三."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _FIGURES[tens]) + ("十" if tens else "") + (_FIGURES[ones] if ones or not tens else "")


_SPOKEN = {_spoken(number): number for number in range(1, 100)}
_YEARS = {"".join(_FIGURES[int(figure)] for figure in str(year)): year for year in range(1000, 2100)}
_YEARS |= {said.replace("〇", zero): year for said, year in _YEARS.items() for zero in "零○" if "〇" in said}


def _table(*rows: tuple[Any, str]) -> dict[str, Any]:
    return {word: value for value, words in rows for word in words.split()}


_PARTS = _table(
    ("MO", "早上 早晨 清晨 凌晨 上午 早间"),
    ("MI", "中午 正午"),
    ("AF", "下午 午后 午後"),
    ("EV", "傍晚 晚上 晚间 晚間"),
    ("NI", "夜里 夜间 深夜 半夜 午夜 夜晚"),
)
_WEEK = {figure: number for number, figure in enumerate("一二三四五六日")} | {"天": 6}
_UNITS = _table(
    ("day", "天 日"),
    ("week", "周 星期 个星期 礼拜 个礼拜"),
    ("month", "个月 個月"),
    ("year", "年"),
    ("century", "个世纪 世纪 個世紀"),
    ("hour", "小时 个小时 小時 個小時 钟头 个钟头"),
    ("minute", "分钟 分鐘"),
    ("second", "秒 秒钟"),
    ("quarter", "个季度"),
    ("decade", "个年代"),
)
_YEAR_MARKS = _table((-1, "去年"), (0, "今年 本年"), (1, "明年"), (-2, "前年"), (2, "后年"))
_TOLD_YEARS = _table((0, "同年 当年 该年 當年"), (1, "次年 翌年"))

_REIGNS = {
    "洪武": (1368, 1398),
    "永乐": (1403, 1424),
    "宣德": (1426, 1435),
    "正统": (1436, 1449),
    "成化": (1465, 1487),
    "弘治": (1488, 1505),
    "正德": (1506, 1521),
    "嘉靖": (1522, 1566),
    "隆庆": (1567, 1572),
    "万历": (1573, 1620),
    "天启": (1621, 1627),
    "崇祯": (1628, 1644),
    "顺治": (1644, 1661),
    "康熙": (1662, 1722),
    "雍正": (1723, 1735),
    "乾隆": (1736, 1795),
    "嘉庆": (1796, 1820),
    "道光": (1821, 1850),
    "咸丰": (1851, 1861),
    "同治": (1862, 1874),
    "光绪": (1875, 1908),
    "光緒": (1875, 1908),
    "宣统": (1909, 1911),
    "民国": (1912, 2200),
    "民國": (1912, 2200),
    "明治": "meiji",
    "大正": "taisho",
    "昭和": "showa",
    "平成": "heisei",
    "令和": "reiwa",
}
"""Reigns by their first and last year as dated in China; the Japanese ones by the day."""

_WORDS: dict[str, dict[str, Any]] = {
    "month": {f"{_spoken(number)}月": number for number in range(1, 13)} | {"正月": 1, "元月": 1},
    "han_month": {_spoken(number): number for number in range(1, 13)},
    "han_day": {said: number for said, number in _SPOKEN.items() if number < 32},
    "han_year": _YEARS,
    "small": _SPOKEN | {"元": 1},
    "weekday": {
        f"{lead}{mark}": day
        for lead in ("星期", "周", "礼拜", "週")
        for mark, day in _WEEK.items()
        if (lead, mark) != ("周", "天")
    },
    "weekday_mark": _WEEK,
    "unit": _UNITS,
    "units": _UNITS,
    "last": _table((-1, "上 上个 上個"), (1, "下 下个 下個"), (0, "本 这 这个 這")),
    "year_mark": _YEAR_MARKS,
    "told_year": _TOLD_YEARS,
    "unit_shift": {
        **{word: ("year", step) for word, step in _YEAR_MARKS.items()},
        **{
            f"{lead}{month}": ("month", step)
            for lead, step in (("上", -1), ("上个", -1), ("本", 0), ("这个", 0), ("下", 1), ("下个", 1))
            for month in ("月",)
        },
        **{
            f"{lead}{week}": ("week", step)
            for lead, step in (
                ("上", -1),
                ("上上", -2),
                ("下下", 2),
                ("上个", -1),
                ("本", 0),
                ("这", 0),
                ("这个", 0),
                ("下", 1),
                ("下个", 1),
            )
            for week in ("周", "星期", "礼拜")
        },
        "上世纪": ("century", -1),
        "本世纪": ("century", 0),
        "上季度": ("quarter", -1),
        "本季度": ("quarter", 0),
    },
    "told_unit": {
        **{word: ("year", step) for word, step in _TOLD_YEARS.items()},
        "前一年": ("year", -1),
        "当月": ("month", 0),
        "同月": ("month", 0),
        "次月": ("month", 1),
        "当天": ("day", 0),
        "当日": ("day", 0),
        "同日": ("day", 0),
        "次日": ("day", 1),
        "翌日": ("day", 1),
        "第二天": ("day", 1),
        "前一天": ("day", -1),
    },
    "day_shift": _table(
        (0, "今天 今日"),
        (-1, "昨天 昨日"),
        (1, "明天 明日"),
        (-2, "前天"),
        (2, "后天 後天"),
        (-3, "大前天"),
        (3, "大后天"),
    ),
    "day_mark": _table((0, "今"), (-1, "昨"), (1, "明")),
    "part_mark": _table(("EV", "晚"), ("MO", "晨 早"), ("NI", "夜")),
    "part_of_day": _PARTS,
    "plain_part": _PARTS,
    "season": _table((21, "春季 春天"), (22, "夏季 夏天"), (23, "秋季 秋天"), (24, "冬季 冬天")),
    "season_mark": _table((21, "春"), (22, "夏"), (23, "秋"), (24, "冬")),
    "era": _table(("BC", "公元前 西元前 纪元前"), ("AD", "公元 西元")),
    "century_word": {word: (number - 1) * 100 for number in range(11, 22) for word in (str(number), _spoken(number))},
    "decade_word": {_spoken(number): number for number in range(10, 100, 10)},
    "part": _table(
        ("START", "初 初期 年初"), ("MID", "中期 中叶 中葉 年中"), ("END", "末 末期 底 年底 年末 后期 晚期")
    ),
    "half_word": _table((1, "上"), (2, "下")),
    "quarter_word": _table((1, "一 1"), (2, "二 2"), (3, "三 3"), (4, "四 4")),
    "about": _table(
        ("APPROX", "约 大约 約 大概"),
        ("LESS_THAN", "近 不到 将近"),
        ("MORE_THAN", "超过 逾 超過"),
        ("EQUAL_OR_MORE", "至少"),
        ("EQUAL_OR_LESS", "最多"),
    ),
    "about_date": _table(("APPROX", "约 大约 約")),
    "vague_number": {**dict.fromkeys("几 数 幾 數 若干 多".split()), "半": 0.5, "两": 2, "兩": 2, "一百": 100},
    "minutes_more": {"半": 30, "一刻": 15, "三刻": 45},
    "later": _table((1, "后 之后 以后 後 之後")),
    "span": _table((-1, "过去 最近 近 過去"), (1, "未来 今后 未來")),
    "each": {"每": "EVERY", "每个": "EVERY"},
    "holiday": {
        "元旦": ("fixed", 1, 1),
        "国庆节": ("fixed", 10, 1),
        "劳动节": ("fixed", 5, 1),
        "圣诞节": ("fixed", 12, 25),
        "情人节": ("fixed", 2, 14),
        "儿童节": ("fixed", 6, 1),
        "建军节": ("fixed", 8, 1),
        "教师节": ("fixed", 9, 10),
        "复活节": ("easter", 0),
    },
    "now": dict.fromkeys("目前 现在 如今 当前 现今 現在".split(), "PRESENT_REF"),
    "then": dict.fromkeys("近来 近日 近年来 不久前 过去".split(), "PAST_REF"),
    "soon": dict.fromkeys("将来 未来 不久 今后 日后".split(), "FUTURE_REF"),
    "japanese_era": _REIGNS,
}

_YEAR = "(<year=year4>|<year=han_year>)( )?年"
_OLD = "<era>( )?(<year_old>|<year_old=small>)( )?年"
_MONTH = "(<month=month_digits>|<month=han_month>)( )?月"
_DAY = "(<day=day_digits>|<day=han_day>)( )?(日|号|號)"
_NUMBER = "(<vague_number>|<number=decimal>|<number=year_small>|<number=number_words>)"
_UNIT = "(多)?( )?(<unit>|<unit=units>)"
_HOUR = "(<hour>|<hour=small>)( )?(时|点|點|時)(( )?(<minute>|<minute=small>)( )?分)?"

_PHRASES: dict[str, tuple[str, ...]] = {
    "calendar_dates.day_month_year": (f"{_YEAR}( )?{_MONTH}( )?{_DAY}", f"{_OLD}( )?{_MONTH}( )?{_DAY}"),
    "calendar_dates.day_month": (f"{_MONTH}( )?{_DAY}",),
    "calendar_dates.day_of_month": (_DAY,),
    "calendar_dates.day_of_last_year": (
        f"<last=year_mark>( )?{_MONTH}( )?{_DAY}",
        f"<told=told_year>( )?{_MONTH}( )?{_DAY}",
    ),
    "months.month_year": (f"{_YEAR}( )?{_MONTH}", f"{_OLD}( )?{_MONTH}"),
    "months.month": (_MONTH,),
    "months.month_of_last_year": (f"<last=year_mark>( )?{_MONTH}",),
    "months.month_that_year": (f"<told=told_year>( )?{_MONTH}",),
    "years.year": (_YEAR, "<year=year3>年"),
    "years.with_era": (_OLD,),
    "decades.decade": ("<decade4>( )?年代",),
    "decades.short_decade": (
        "<century_word>( )?(世纪|世紀)( )?(<decade=decade2>|<decade=decade_word>)( )?年代",
        "(上世纪|上个世纪|上世紀)?(<decade=decade2>|<decade=decade_word>)( )?年代",
    ),
    "decades.century": (
        "(<ordinal=two_digits_or_one>|<ordinal=small>)( )?(世纪|世紀)",
        "<era>( )?(<ordinal=two_digits_or_one>|<ordinal=small>)( )?(世纪|世紀)",
    ),
    "weekdays.weekday_of_last_week": ("<last>(周|星期|个星期|礼拜)<weekday=weekday_mark>",),
    "seasons.season": ("<season>",),
    "seasons.season_year": (f"{_YEAR}( )?(<season>|<season=season_mark>)",),
    "seasons.season_of_last_year": ("<last=year_mark>(的)?<season>",),
    "relative_units.told": ("<told_unit>",),
    "deictic_days.part_of_today": (
        "<day_shift>(<plain_part>|<plain_part=part_mark>)",
        "<day_shift=day_mark><plain_part=part_mark>",
    ),
    "ago_later.ago": (f"{_NUMBER}{_UNIT}(以)?前", f"{_NUMBER}{_UNIT}之前"),
    "ago_later.later": (f"{_NUMBER}{_UNIT}<later>",),
    "durations.amount": (f"(<about>)?{_NUMBER}{_UNIT}",),
    "durations.span": (f"<span>(的)?{_NUMBER}{_UNIT}",),
    "parts_of_period.part": ("<a_date>(的)?<part>",),
    "parts_of_period.about": ("<about_date><a_fixed_date>",),
    "parts_of_day.part": (
        "<a_day>(的)?<part_of_day>",
        "<a_day>(的)?<part=an_open_part>",
    ),
    "parts_of_day.the_part": ("<plain_part>",),
    "parts_of_day.clock_on_day": ("<a_day><a_clock>",),
    "parts_of_day.clock_in_part": (
        f"<plain_part>{_HOUR}",
        "<plain_part>(<hour>|<hour=small>)(点|點)<minutes_more>",
        "<plain_part><hour>(:|：)<minute>",
    ),
    "clock_times.clock": (_HOUR, "(<hour>|<hour=small>)(点|點)<minutes_more>", "<hour>(:|：)<minute>"),
    "compound_lengths.joined": ("<first=a_duration>(又|余|零|，|、)?<second=a_duration>",),
    "quarters.quarter": (f"{_YEAR}第<quarter_word>季度", "第<quarter_word>季度"),
    "quarters.half": (f"{_YEAR}<half_word>半年", "<half_word>半年"),
    "sets.each": ("<each>(<weekday>|<unit>|<unit=units>)",),
    "holidays.holiday": ("<holiday>", f"{_YEAR}<holiday>"),
    "ranges.between": ("(从|自|由)?<first=a_moment>(起)?(至|到|—|–|-|~|～)<last=a_moment>",),
    "vague.reference": ("<now>", "<then>", "<soon>"),
    "eras.era_year": ("<japanese_era>(<number=two_digits_or_one>|<number=small>)年",),
    "not_times.words": ("第<number=small>年", "年年", "星期日报", "本年度", "世纪之交"),
}

_END = r"(?=\s*(?:[)）\]」』,，。、;；:：~～–-]|$))"

LANGUAGE = pack(
    "zh",
    words=_WORDS,
    numbers=_SPOKEN | {"百": 100},
    ordinals={f"第{said}": number for said, number in _SPOKEN.items()},
    marks=(),
    joiner="又",
    phrases=_PHRASES,
    cues={
        "past": ("了", "曾", "曾经", "已", "已经"),
        "future": ("将", "将会", "計劃", "计划"),
        "negation": ("不", "没", "没有", "未"),
        "reporting": ("说", "表示", "报道"),
    },
    limits={
        "years.year": Limit(refused=rf"⟦\d\d0\s?年⟧|⟦\d{{4}}⟧(?!{_END[3:-1]})|\d⟦|⟦\d{{4}}\s?年⟧(?:代|度报)"),
        "calendar_dates.day_of_month": Limit(refused=r"(?:第|共|为期|近|约|每|\d\s?[年个])⟦|⟦.*⟧(?:内|间|游|元|常)"),
        "durations.amount": Limit(
            refused=r"第⟦|⟦\d\d[1-9]\s?年⟧|⟦\d+\s?日⟧|⟦[^⟧]*[世周]纪?⟧[一二三四五六日]|\d⟦"
            r"|⟦(?:\d|[一-十])+年⟧(?:代|级|[一-十\d]+\s?月)"
        ),
        "months.month": Limit(refused=r"[个第]⟦|⟦[^⟧]*⟧份?(?:刊|饼|球|亮|革命|政变)"),
        "clock_times.clock": Limit(
            refused=r"⟦\d{4}⟧|⟦[^⟧]*[点點]⟧(?:[\d东击五]|儿|燃|评)"
            r"|⟦一点⟧(?!半|钟|整|[一-十])|[有差早晚]⟦"
        ),
        "parts_of_day.the_part": Limit(),
        "sets.each": Limit(),
    },
    without=("晚",),
    examples=EXAMPLES,
    never=NEVER,
)
