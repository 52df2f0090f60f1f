"""Every component id, by name. The scripts under ``assets/shell`` use the same words."""

from __future__ import annotations

# -- the page
BOOT = "boot"
PROVIDER = "provider"
SHELL = "shell"
SCHEME = "scheme"

# -- header
PROJECT_MENU = "project-menu"
PROJECT_TITLE = "project-title"
SEARCH = "search"
ADD_OPEN = "add-open"
EXPORT_MENU = "export-menu"
EXPORT_ITEM = "export-item"
SCHEME_TOGGLE = "scheme-toggle"
HELP_OPEN = "help-open"

# -- chart
CHART_CARD = "chart-card"
TOOLBAR = "chart-toolbar"
CHIPS = "filter-chips"
OVERVIEW = "overview"
CHART = "chart"
STATUS = "chart-status"
UNDO = "undo"
REDO = "redo"
FILTERS_OPEN = "filters-open"

# -- text and details
TEXT_CARD = "text-card"
DOCUMENT_TITLE = "document-title"
DOCUMENTS = "documents"
DOCUMENT_CHOICE = "document-choice"
PUBLISHED = "published-text"
PUBLISHED_PILL = "published"
QUESTION = "anchor-question"
QUESTION_DAY = "question-day"
TEXT = "source-text"
DETAIL_CARD = "detail-card"
DETAIL = "detail"

# -- dock: table and lists
DOCK = "dock"
DOCK_TABS = "dock-tabs"
TABLE = "table"

# -- above everything
WORK = "work"
ADD = "add-dialog"
HELP = "help-dialog"
