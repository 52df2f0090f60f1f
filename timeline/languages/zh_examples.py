"""What Chinese sentences must be read as, and what must not be read in them; the tests of ``zh.py``."""

from __future__ import annotations

from timeline.languages import Example

# fmt: off

EXAMPLES: dict[str, tuple[Example, ...]] = {
    "calendar_dates.day_month_year": (
        Example("这座桥于1998年5月3日通车。", "1998年5月3日", "1998-05-03", "1998-05-03", language="zh"),
        Example("会议在二〇〇八年八月八日召开。", "二〇〇八年八月八日", "2008-08-08", "2008-08-08", language="zh"),
        Example("条约于 1968 年 5 月 3 日签署。", "1968 年 5 月 3 日", "1968-05-03", "1968-05-03", language="zh"),
    ),
    "months.month_year": (
        Example("工厂2019年3月关闭。", "2019年3月", "2019-03", "2019-03", language="zh"),
    ),
    "years.year": (
        Example("他1911年出生。", "1911年", "1911", "1911", "narrative", language="zh"),
    ),
    "years.with_era": (
        Example("秦国于公元前221年统一六国。", "公元前221年", "BC0221", "-0220", "narrative", language="zh"),
    ),
    "decades.century": (
        Example("这座塔建于十九世纪。", "十九世纪", "18", "18XX", "narrative", language="zh"),
        Example("这部书写于公元前5世纪。", "公元前5世纪", "BC04", "-0499/-0400", "narrative", language="zh"),
    ),
    "decades.short_decade": (
        Example("码头建于20世纪30年代。", "20世纪30年代", "193", "193X", "narrative", language="zh"),
    ),
    "eras.era_year": (
        Example("这座寺庙毁于康熙六十年。", "康熙六十年", "1721", "1721", "narrative", language="zh"),
        Example("学校创办于民国三十八年。", "民国三十八年", "1949", "1949", "narrative", language="zh"),
    ),
    "parts_of_period.part": (
        Example("机关1949年底搬迁。", "1949年底", "1949", "1949-09/1949-12", "narrative", language="zh"),
    ),
    "deictic_days.day": (
        Example("审判今天开始。", "今天", "2021-03-03", "2021-03-03", language="zh"),
    ),
    "deictic_days.part_of_today": (
        Example("大坝昨晚决口。", "昨晚", "2021-03-02TEV", "2021-03-02T17:00:00/2021-03-02T21:59:59", language="zh"),
    ),
    "relative_units.shift": (
        Example("选举将在下周举行。", "下周", "2021-W10", "2021-03-08/2021-03-14", language="zh"),
        Example("去年产量下降。", "去年", "2020", "2020", language="zh"),
    ),
    "ago_later.ago": (
        Example("两年前工厂关闭了。", "两年前", "2019", "2019", language="zh"),
    ),
    "durations.amount": (
        Example("工程持续了三年。", "三年", "P3Y", language="zh"),
    ),
    "ranges.between": (
        Example("他于1960年至1969年执政。", "1960年至1969年", "1960/1969", "1960/1969", "narrative", language="zh"),
    ),
    "sets.each": (
        Example("委员会每年开会。", "每年", "P1Y", language="zh"),
    ),
}

NEVER: dict[str, tuple[str, ...]] = {
    "years.year": ("共有2000人参加。", "第1999页缺失。"),
    "durations.amount": ("这是第三年。",),
    "clock_times.clock": ("他有一点意见。",),
}
